"""Names that a list knows before reading, found by their letters."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Span

from probanda.analysis.entities.gazetteer import NameKind, load_known_names
from probanda.analysis.entities.name_patterns import LINKS
from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.language import Paragraph, text_of

PLACE: NameKind = "place"
KEY_LENGTH = 3
CASELESS = 3
"""Words that a known name must have to be known in whatever case."""
LONGEST_DATELINE = 5
BEHIND_DATELINE = frozenset({":", ",", "(", "-", "–", "—", "--"})
ON_PLATFORMS = frozenset(
    {"channel", "channels", "account", "page", "profile", "post", "feed", "chat"}
)
"""What somebody has there: "the Orn Telegram channel"."""
APOSTROPHES = str.maketrans("’‘", "''")


@lru_cache(maxsize=1)
def _known_forms() -> dict[str, list[tuple[str, NameKind, str]]]:
    table: dict[str, list[tuple[str, NameKind, str]]] = {}
    for known in load_known_names():
        for form in known.names:
            table.setdefault(form[:KEY_LENGTH], []).append((form, known.kind, known.name))
            if len(form.split()) >= CASELESS:
                low = form.casefold()
                table.setdefault(low[:KEY_LENGTH], []).append((low, known.kind, known.name))
    for words_of in (known_state_words().names, known_state_words().capitals):
        for form in words_of:
            table.setdefault(form[:KEY_LENGTH], []).append((form, "place", form))
    return {
        key: sorted(forms, key=lambda form: (-len(form[0]), form)) for key, forms in table.items()
    }


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    """Agencies by each of their names, as "/TASS/." in a dateline."""
    agencies = (known for known in load_known_names() if "agency" in known.nouns)
    return {form: known.name for known in agencies for form in known.names}


def learned_names(states: StateWords) -> list[str]:
    """Names of States and capitals that only the document itself shows, the longest first."""
    known = known_state_words()
    tables = ((states.names, known.names), (states.capitals, known.capitals))
    learned = [form for own, usual in tables if own is not usual for form in own.keys() - usual]
    return sorted(learned, key=lambda form: (-len(form), form))


def find_known_names(paragraph: Paragraph, number: int, learned: list[str]) -> Iterator[Named]:
    """Known names by the letters; a short or common word counts only where it is a name."""
    doc = paragraph.doc
    text = text_of(doc).translate(APOSTROPHES)
    low = text.lower()
    ends = {token.idx + len(token.text): token.i + 1 for token in paragraph.tokens}
    starts = [(form.translate(APOSTROPHES), form) for form in learned]
    free = 0
    if (head := _place_of_dateline(doc, number)) is not None:
        yield head
        free = head.spot.end
    for token in paragraph.tokens:
        if token.i < free:
            continue
        if token.text.startswith("/") and (agency := token.text.strip("/.")) in _agencies():
            yield Named(Spot(number, token.i, token.i + 1), "organisation", _agencies()[agency])
            continue
        forms = _known_forms().get(text[token.idx : token.idx + KEY_LENGTH], [])
        if len(token.text) < KEY_LENGTH:
            forms = forms + _known_forms().get(token.text, [])
        if token.text[0].isupper():
            forms = [
                *((f, PLACE, f) for start, f in starts if text.startswith(start, token.idx)),
                *forms,
            ]
        if token.text[0].isupper():
            forms = forms + _known_forms().get(low[token.idx : token.idx + KEY_LENGTH], [])
        for form, kind, name in forms:
            end = ends.get(token.idx + len(form))
            printed = text if form[0].isupper() else low
            if end and printed.startswith(form.translate(APOSTROPHES), token.idx):
                spot = Spot(number, token.i, end)
                if _is_name(doc[spot.start : spot.end], kind):
                    yield Named(spot, kind, name)
                    free = _after_first_name(doc, spot) if kind == "instrument" else end
                    break


@lru_cache(maxsize=1)
def _loud_places() -> dict[str, str]:
    """Known places and capitals by their names in capitals."""
    listed = {form: n.name for n in load_known_names() if n.kind == PLACE for form in n.names}
    capitals = {city: city for city in known_state_words().capitals}
    return {form.upper(): name for form, name in (capitals | listed).items()}


def _place_of_dateline(doc: Doc, number: int) -> Named | None:
    """ "THE HAGUE —", "RIYADH:" at the head of a paragraph."""
    end = next((t.i for t in doc[:LONGEST_DATELINE] if not t.is_upper), 0)
    name = _loud_places().get(doc[:end].text) if end else None
    if name is None or doc[end].text not in BEHIND_DATELINE or not doc[end:].text.strip(":,(–—- "):
        return None
    return Named(Spot(number, 0, end), PLACE, name)


def _after_first_name(doc: Doc, spot: Spot) -> int:
    """Where to look on in "Rome Statute of the ...": a body's name may follow the "of"."""
    linked = (t.i + 1 for t in doc[spot.start : spot.end] if t.lower_ in LINKS)
    return next(linked, spot.end)


def _is_name(span: Span, kind: NameKind) -> bool:
    """Common words ("Times", "Signal", "US") are names only in the place of one."""
    first = span[0]
    if len(span) > 1:
        return True
    if first.pos_ not in {"PROPN", "NOUN", "ADJ"} or (first.pos_ == "ADJ" and first.is_upper):
        return False
    if len(first) == 1:
        before = first.doc[first.i - 1].lower_ if first.i else ""
        return before in {"on", "via", "platform"}
    if first.is_upper and len(first) > 1:
        return True
    if kind == "organisation" and first.pos_ != "PROPN":
        return False
    left = first.doc[first.i - 1] if first.i else None
    after = first.doc[first.i + 1] if first.i + 1 < len(first.doc) else None
    if kind == "platform" and after is not None and after.lower_ in ON_PLATFORMS:
        return True
    neighbours = [t for t in (left, after) if t is not None and t.pos_ == "PROPN"]
    compound = any(
        t.ent_type_ in {"PERSON", "ORG", "FAC", "PRODUCT"} and t.ent_type_ == first.ent_type_
        for t in neighbours
    )
    return not compound
