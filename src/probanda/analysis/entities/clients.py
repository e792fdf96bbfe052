""" "His client": the one for whom a lawyer was told just before to act."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed, text_of

LAWYERS = frozenset({"lawyer", "attorney", "solicitor", "counsel", "barrister", "advocate"})
OWNERS = frozenset({"his", "her", "their"})
LINKS = frozenset({"for", "of"})
RECENT = 600
"""Characters within which a client is that of the lawyer told of last."""


def add_clients(people: list[Draft], parsed: Parsed) -> None:
    """Give "his client" to whom the lawyers told of just before act for; where that is two, to nobody."""
    phrases = list(_client_phrases(parsed))
    if not phrases:
        return
    represented = [
        (spot, person)
        for person in people
        if not any(
            office.noun in LAWYERS for office in person.offices
        )  # the lawyer of Orn Otto Brull
        for spot in person.spots
        if _has_lawyer(spot.root(parsed))
    ]
    for phrase in phrases:
        here = phrase.position(parsed).start
        near = [
            person
            for spot, person in represented
            if spot < phrase and here - spot.position(parsed).end < RECENT
        ]
        if len({id(person) for person in near}) == 1:
            near[0].spots.append(phrase)


def _client_phrases(parsed: Parsed) -> Iterator[Spot]:
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.tokens[1:] if " client" in text_of(paragraph.doc) else ():
            if token.lower_ == "client" and token.nbor(-1).lower_ in OWNERS:
                yield Spot(number, token.i - 1, token.i + 1)


def _has_lawyer(name: Token) -> bool:
    """ "Orn's lawyer", "a lawyer for Pavel Orn", "counsel for Colonel Orn"."""
    if name.dep_ == "poss":
        return name.head.lower_ in LAWYERS
    linked = name.dep_ == "pobj" and name.head.lower_ in LINKS
    return linked and name.head.head.lower_ in LAWYERS
