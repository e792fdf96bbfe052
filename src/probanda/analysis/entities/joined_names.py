"""Two names that the model took for one, as where a translation leaves out the comma between."""

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.lone_words import lone_words
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.language import Parsed
from probanda.names import normal_name
from probanda.names.parts import PARTICLES

LINKS = frozenset({"of", "for", "at"})
LEGAL_FORMS = frozenset(
    {"LLC", "Ltd", "Ltd.", "Inc", "Inc.", "Corp", "Corp.", "PLC", "GmbH", "LLP"}
)
INSIDE = PARTICLES | {"-"}
"""What joins the words of one name."""


def split_joined_names(names: list[Named], parsed: Parsed) -> list[Named]:
    """The names, where one that ends with a person's name is that person's, and the rest its own.

    The person is named elsewhere, or the first word is and stands after an office: "the lawyer of
    Orrel Pavel Tevik".
    """
    people = {
        _words(name, parsed)
        for name in names
        if name.kind == "person" and " " in name.spot.text(parsed)
    }
    surnames = {person[-1] for person in people}
    alone = {
        _words(name, parsed)[0]: name.kind
        for name in names
        if name.spot.end - name.spot.start == 1 and name.kind != "instrument"
    }
    lone = lone_words(parsed)
    found: list[Named] = []
    for name in names:
        spot, printed = name.spot, _words(name, parsed)
        cut = 0
        if not name.known and name.kind in {"organisation", "person", "place"} and len(printed) > 2:
            cut = _before_person(name, printed, people, {*alone, *surnames})
            if not cut and len(printed) == 3 and _after_office(spot, parsed):
                cut = int(printed[0] in surnames or printed[0] in alone)
            if not cut and len(printed) > 3 and _ends_in_person(spot, lone, parsed):
                cut = len(printed) - 2
            cut = cut or _after_legal_form(printed)
        if not cut:
            found.append(name)
            continue
        found.append(Named(Spot(spot.paragraph, spot.start + cut, spot.end), "person"))
        first = Spot(spot.paragraph, spot.start, spot.start + cut)
        kind = alone.get(printed[0], "person") if cut == 1 else name.kind
        found.append(Named(first, "person" if cut == 1 and printed[0] in surnames else kind))
    return found


def _before_person(
    name: Named, printed: tuple[str, ...], people: set[tuple[str, ...]], lone: set[str]
) -> int:
    """Where the last words are somebody's name; 0 where they may be surnames of one longer name.

    Of what the model takes for a person the first words are a name too: of "Ana Lisa Orn Brin",
    whom the text goes on to call Orn Brin, they are none.
    """
    for cut in range(1, len(printed) - 1):
        first, rest = printed[:cut], printed[cut:]
        other = first in people or (cut == 1 and first[0] in lone)
        if rest in people and first[-1].lower() not in INSIDE and (other or name.kind != "person"):
            return cut
    return 0


def _after_legal_form(printed: tuple[str, ...]) -> int:
    """ "the head of Orrel Ltd Olga Brin": a company's name ends with its legal form."""
    cut = next((n for n, word in enumerate(printed) if n and word in LEGAL_FORMS), 0) + 1
    rest = printed[cut:]
    person = len(rest) in {2, 3} and all(word.istitle() and word.isalpha() for word in rest)
    return cut if cut > 1 and person else 0


def _words(name: Named, parsed: Parsed) -> tuple[str, ...]:
    return tuple(token.text for token in name.spot.span(parsed))


def _ends_in_person(spot: Spot, lone: frozenset[str], parsed: Parsed) -> bool:
    """ "the head of the Union of Mothers Olga Brin", where "Brin" stands alone elsewhere."""
    span = spot.span(parsed)
    given, surname = span[-2], span[-1]
    before = [t for t in span.doc[max(span.start - 3, 0) : span.start] if t.lower_ != "the"]
    if (
        len(before) < 2
        or before[-1].lower_ not in LINKS
        or before[-2].lower_ not in words("offices")
    ):
        return False
    nouns = words("body_name_nouns") | words("company_words") | words("body_nouns")
    return (
        surname.text in lone
        and given.text not in lone
        and given.text.istitle()
        and given.i > 0
        and not {given.lower_, surname.lower_} & nouns
        and span[-3].lower_ not in LINKS | INSIDE
    )


def _after_office(spot: Spot, parsed: Parsed) -> bool:
    """ "the lawyer of" directly before, and no noun for bodies inside."""
    doc = parsed.paragraphs[spot.paragraph].doc
    inside = set(normal_name(spot.text(parsed)).split())
    if spot.start < 2 or inside & (words("body_name_nouns") | words("company_words")):
        return False
    return doc[spot.start - 1].lower_ in LINKS and doc[spot.start - 2].lower_ in words("offices")
