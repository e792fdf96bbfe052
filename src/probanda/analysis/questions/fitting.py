"""What a word of a page can be: what the question names, or what it asks for."""

from collections.abc import Mapping

from spacy.tokens import Token

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.asking import Asked, Term
from probanda.analysis.questions.counting import find_number
from probanda.analysis.questions.dying import is_killing
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import OF, PATIENT
from probanda.analysis.questions.vocabulary import find_name_stem, words

BUT = -1
"""The number under which those are named who are no answer."""


def means(page: Page, term: Term, place: Place, named: Mapping[int, frozenset[str]]) -> bool:
    """Whether a word of a page can be what a term of the question names."""
    node = page.node(place)
    ids = named.get(term.number, frozenset())
    if ids & node.entities:
        return True
    if term.words:
        stems = frozenset(find_name_stem(w) for w in term.words)
        whole = term.words <= node.words or stems <= node.words
        return whole and bool((term.words | stems) & node.heads)
    if page.token(place).lower_ in words("anybody") and term.lemma in words("persons"):
        return True
    if term.lemma == "kill" and is_killing(page.token(place), told=term.in_incident):
        return True
    if term.lemma == "massacre" and not _is_massacre(page.token(place)):
        return False
    return find_term(term.lemma) in node.terms


def _is_massacre(token: Token) -> bool:
    """ "The killings" may be called one; a killing, or that nine were killed, is none yet."""
    return token.tag_ == "NNS" or not token.lemma_.lower().startswith("kill")


def is_filler(asked: Asked, page: Page, place: Place, named: Mapping[int, frozenset[str]]) -> bool:
    """Whether a word can be what was asked for: a person or body, a thing of the named kind."""
    token, node = page.token(place), page.node(place)
    slot = asked.terms[asked.slot] if asked.slot is not None else None
    if slot is None or token.tag_ in {"WP", "WDT", "WRB", "WP$"}:
        return False
    if _is_excepted(asked, page, place, named):
        return False
    for term in asked.terms.values() if asked.kind != "who" else ():
        if not term.slot and term.pos in NOMINAL and term.words and means(page, term, place, named):
            return False
    if asked.kind == "who":
        return _is_someone(page, place) and not _is_done_to(asked, page, place, named)
    if asked.kind == "how many":
        return means(page, slot, place, named) and find_number(page, place) is not None
    if asked.kind == "which":
        return _is_one_of_kind(page, place, slot, named)
    return token.pos_ in {"NOUN", "PROPN", "VERB", "NUM", "ADJ"} or bool(node.entities)


def _is_excepted(
    asked: Asked, page: Page, place: Place, named: Mapping[int, frozenset[str]]
) -> bool:
    """Whether a word may mean whom the question says to leave out: also who is not named."""
    token, node = page.token(place), page.node(place)
    if not asked.but and not named.get(BUT):
        return False
    if node.entities & named.get(BUT, frozenset()) or asked.but & node.terms:
        return True
    known = [page.entities[i] for i in node.entities if i in page.entities]
    named_here = any(e.kind == "person" and e.forms for e in known)
    return token.pos_ == "NOUN" and token.tag_ != "NNS" and not named_here


def _is_done_to(
    asked: Asked, page: Page, place: Place, named: Mapping[int, frozenset[str]]
) -> bool:
    """Whether a word is what the question itself says it was done to: "child" of "child abuse"."""
    return any(
        means(page, asked.terms[edge.other], place, named)
        for edge in asked.edges
        if edge.role == PATIENT and edge.head == asked.root and not asked.terms[edge.other].slot
    )


def _is_someone(page: Page, place: Place) -> bool:
    """A person or body that is named or described; never "a person", "nobody" or "they"."""
    token, node = page.token(place), page.node(place)
    kinds = {page.entities[i].kind for i in node.entities if i in page.entities}
    lemma = token.lemma_.lower()
    if kinds == {"place"} or page.is_in_dateline(place):
        return False
    if lemma in words("negating") or any(c.lower_ == "no" for c in token.children):
        return False
    if kinds & {"person", "organisation", "group"}:
        named = token.pos_ == "PROPN" or len(node.words) > 1
        return named or lemma not in words("empty_persons") or _is_described(token)
    if token.pos_ == "PRON":
        return _is_told_speaker(page, place)  # what "it" means was looked up with its node
    if lemma in words("empty_persons") and not _is_described(token):
        return False
    if token.pos_ == "PROPN":
        return token.ent_type_ not in {"DATE", "TIME", "LAW", "EVENT", "PRODUCT"}
    return token.pos_ == "NOUN" and (lemma in words("persons") or lemma in words("bodies"))


def tells_who(page: Page, place: Place, term: Term) -> bool:
    """Whether a name and what it is stand together: "the governor, Ilvan Dorsek"."""
    members = page.members(place)
    if term.words and term.lemma not in words("persons"):
        return any(t.pos_ == "NOUN" or t.lemma_.lower() in words("persons") for t in members)
    return any(
        t.pos_ == "PROPN" and find_term(t.lemma_.lower()) != find_term(term.lemma) for t in members
    )


def _is_told_speaker(page: Page, place: Place) -> bool:
    where = page.position(place)
    return any(
        s.speaker is not None
        and s.speaker_name is not None
        and s.speaker.start <= where.start < s.speaker.end
        for s in page.reading.statements
    )


def _is_described(token: Token) -> bool:
    return any(
        c.dep_ in {"compound", "poss", "amod", "nmod", "appos"} or c.lower_ == "of"
        for c in token.children
    )


def _is_one_of_kind(
    page: Page, place: Place, slot: Term, named: Mapping[int, frozenset[str]]
) -> bool:
    token, node = page.token(place), page.node(place)
    kinds = {page.entities[i].kind for i in node.entities if i in page.entities}
    lemma = slot.lemma
    if lemma in words("countries"):
        states = {e for e in node.entities if e in page.entities}
        if token.lemma_.lower() in words("bodies"):
            return any(
                role == OF and page.token(far).pos_ == "PROPN" for role, far in page.links_of(place)
            )
        alone = token.pos_ == "PROPN" and (
            not states or bool(kinds & {"place", "organisation", "state", "State"})
        )
        return alone
    if lemma in words("laws"):
        own = token.lemma_.lower() in words("laws")
        return (own and (token.pos_ == "PROPN" or _is_described(token))) or "instrument" in kinds
    if means(page, slot, place, named):
        return token.pos_ == "PROPN" or _is_described(token) or len(node.words) > 1
    if lemma in words("crimes") and token.dep_ == "attr":
        return False  # "his conviction is a victory"
    if lemma in words("crimes") or lemma in words("abstract"):
        return token.pos_ in {"NOUN", "PROPN", "VERB"}
    return False
