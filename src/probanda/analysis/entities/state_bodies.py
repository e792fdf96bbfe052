"""Bodies that a State has one of: "Karsova's foreign ministry", "the Karsovan army"."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.language import Parsed
from probanda.names import normal_name

MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
LINKS = frozenset({"of", "and", "the", "&", "for"})
FORCES = frozenset({"forces", "troops"})
MINISTRIES = {
    "foreign affairs": "foreign",
    "external affairs": "foreign",
    "defense": "defence",
    "internal affairs": "interior",
    "home affairs": "interior",
    "foreign": "foreign",
}
STATE_ITSELF = frozenset(
    {"government", "administration", "cabinet", "side", "junta", "authorities", "regime"}
)
PAIRED = {
    "staff": frozenset({"general", "presidential"}),
    "force": frozenset({"air"}),
    "guard": words("guards_of"),
    "side": frozenset[str](),
}
"""Nouns that are a State's body only after another word, or ("side") right after its adjective."""
OTHER_FORCES = frozenset(
    {"special", "coalition", "rebel", "opposition", "separatist", "peacekeeping", "proxy", "backed"}
    | {"led", "allied", "paramilitary", "militia", "police", "loyalist", "border", "occupation"}
)
"""Words for forces that are not, or not all of, a State's army."""
SHORTENED = {"mfa": "foreign ministry", "mod": "defence ministry", "coastguard": "coast guard"}
OTHER_BODIES = FORCES | SHORTENED.keys() | {"authorities"}
BESIDE_STATE = frozenset({"side", "regime"})
"""Right behind the State only: no "Karsovan sanctions regime"."""
WHOLE_STATE = frozenset({"federal", "central", "national", "senior", "new", "former"})
FALLEN = frozenset(
    {"former", "ousted", "old", "fallen", "previous", "deposed", "toppled", "overthrown"}
)
"""Before a government that is not the State's any more."""


def find_state_bodies(parsed: Parsed, states: StateWords) -> list[Draft]:
    """One draft for each body of each State; a State's government is given under the State."""
    drafts: dict[tuple[str, str], Draft] = {}
    nouns = [
        (number, token)
        for number, paragraph in enumerate(parsed.paragraphs)
        for token in paragraph.tokens
        if _is_body(token)
    ]
    for number, token in nouns:
        seen = _with_state_before(token, states) or _with_state_after(token, states)
        if seen is None:
            continue
        start, end, state, kind = seen
        text = normal_name(token.doc[start:end].text)
        if text in known_names_by_form():
            continue
        draft = drafts.get((state, kind))
        if draft is None:
            draft = drafts[state, kind] = _draft(state, kind, token, states)
        draft.spots.append(Spot(number, start, end))
    _add_bare(drafts, nouns, states)
    return list(drafts.values())


def _is_body(token: Token) -> bool:
    word = token.lower_
    if word in PAIRED:
        before = token.nbor(-1).lower_ if token.i else ""
        return token.tag_ not in {"NNS", "NNPS"} and (before in PAIRED[word] or not PAIRED[word])
    return word in words("state_bodies") or word in OTHER_BODIES


def _add_bare(
    drafts: dict[tuple[str, str], Draft], nouns: list[tuple[int, Token]], states: StateWords
) -> None:
    """Give "the foreign ministry" to the one State whose ministry the text has named."""
    taken = {
        (s.paragraph, i) for d in drafts.values() for s in d.spots for i in range(s.start, s.end)
    }
    kinds = Counter(kind for _, kind in drafts)
    for number, token in nouns:
        if (number, token.i) in taken or (token.lower_ in PAIRED and _goes_on(token)):
            continue
        if token.lower_ == "military":  # a military objective
            continue
        if token.is_title and token.i and token.nbor(-1).lower_ == "of":  # the Group of Forces
            continue
        field = _before(token)
        end, kind = _whole(token, field, states)
        if token.lower_ in FORCES and set(field) - {"armed"}:
            continue  # government forces, NATO forces
        if kinds[kind] != 1 or " " not in kind:
            continue
        draft = next(d for (_, k), d in drafts.items() if k == kind)
        draft.spots.append(Spot(number, token.i - len(field), end))


def _goes_on(token: Token) -> bool:
    """ "The Secretary of the Air Force for Procurement": the words behind belong to an office."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ in {"for", "of"}


def _draft(state: str, kind: str, token: Token, states: StateWords) -> Draft:
    if kind in STATE_ITSELF:
        name = f"{state} government" if states.adjectives.get(state) == state else state
        return Draft("organisation", name, forms=[name], nouns={"government", kind})
    name = f"{states.adjective_of(state)} {kind}"
    forms = list(dict.fromkeys([name, f"{state} {kind}"]))
    nouns = {kind.split()[-1], kind} | ({"army", "military"} if kind == "armed forces" else set())
    return Draft("organisation", name, forms=forms, nouns=nouns)


def _with_state_before(token: Token, states: StateWords) -> tuple[int, int, str, str] | None:
    """From the State's name or adjective to the noun."""
    doc, start = token.doc, token.i
    while start and (doc[start - 1].pos_ in MODIFIERS or doc[start - 1].text in POSSESSIVE):
        start -= 1
    for index in range(token.i - 1, start - 1, -1):
        word = doc[index]
        pair = doc[index - 1 : index + 1].text if index > start else ""
        state = states.adjectives.get(pair) or states.names.get(pair)
        first = index - 1 if state else index
        state = state or states.adjectives.get(word.text, "")
        if not state and index + 1 < token.i and doc[index + 1].text in POSSESSIVE:
            state = states.names.get(word.text, "") or states.capitals.get(word.text, "")
        if not state and token.lower_ == "regime" and index + 1 == token.i:
            state = states.capitals.get(word.text, "")
        if not state and word.text in states.names and token.text[0].isupper():
            state = states.names[word.text]
        if state and token.lower_ in BESIDE_STATE and index + 1 != token.i - _owned(doc, token):
            return None
        if state:
            between = [t for t in doc[index + 1 : token.i] if t.text not in POSSESSIVE]
            own = PAIRED.get(token.lower_, frozenset())
            if any(
                t.lower_ not in own and (t.ent_type_ == "PERSON" or t.lower_ in words("offices"))
                for t in between
            ):
                return None
            end, kind = _whole(token, [t.lower_ for t in between], states)
            fallen = kind in STATE_ITSELF and is_fallen(doc[max(start - 1, 0) : token.i])
            return None if fallen else (first, end, state, kind)
    return None


def is_fallen(before: Iterable[Token]) -> bool:
    """Whether the words before "government" tell of one that rules no more."""
    return any(t.lower_ in FALLEN and (not t.i or t.nbor(-1).text != "-") for t in before)


def _owned(doc: Doc, token: Token) -> bool:
    return token.i > 0 and doc[token.i - 1].text in POSSESSIVE


def _with_state_after(token: Token, states: StateWords) -> tuple[int, int, str, str] | None:
    """ "the government of Karsova", "the Ministry of Defence of Karsova"."""
    doc = token.doc
    end, kind = _whole(token, _before(token), states)
    start = token.i - len(_before(token))
    if kind in STATE_ITSELF and is_fallen(doc[max(start - 1, 0) : token.i]):
        return None
    if end + 1 < len(doc) and doc[end].lower_ == "in" and (" " in kind or kind in STATE_ITSELF):
        return _with_seat(token, end, kind, states)
    if end + 1 >= len(doc) or doc[end].lower_ != "of":
        return None
    first = end + 2 if doc[end + 1].lower_ == "the" else end + 1
    for last in (first + 4, first + 3, first + 2, first + 1):  # the Republic of Two Shores
        text = doc[first:last].text
        if text in states.names and last <= len(doc):
            return token.i - len(_before(token)), last, states.names[text], kind
    return None


def _with_seat(
    token: Token, end: int, kind: str, states: StateWords
) -> tuple[int, int, str, str] | None:
    """The foreign ministry in the capital; of a city that is not known as one its government."""
    city = token.doc[end + 1]
    seat = states.capitals.get(city.text, "")
    if kind in STATE_ITSELF and city.pos_ == "PROPN" and city.text not in states.names:
        seat = seat or city.text
    return (token.i - len(_before(token)), end + 2, seat, kind) if seat else None


def _before(token: Token) -> list[str]:
    start = token.i
    while start and token.doc[start - 1].pos_ in MODIFIERS:
        start -= 1
    return [t.lower_ for t in token.doc[start : token.i]]


def _end_of_field(doc: Doc, start: int, states: StateWords) -> int:
    """End of "Family and Youth", "defence" or "Reunion of the Lost Provinces", without "of Karsova"."""
    end = start
    while True:
        while end < len(doc) and _is_of_field(doc[end]) and doc[end].pos_ in MODIFIERS:
            end += 1
        ahead = end
        while end > start and ahead < len(doc) and doc[ahead].lower_ in LINKS:
            ahead += 1
        if ahead == end or ahead >= len(doc) or not _is_of_field(doc[ahead]):
            return end
        other = doc[ahead].lower_ in words("body_nouns") | words("offices")
        state = any(doc[ahead : ahead + n].text in states.names for n in (1, 2, 3, 4))
        if other or state or doc[ahead].ent_type_ == "PERSON" or doc[ahead].pos_ not in MODIFIERS:
            return end
        end = ahead


def _is_of_field(token: Token) -> bool:
    """A capital, or a field that States have ministries for, as other languages print it: "of defence"."""
    return token.text[0].isupper() or token.lower_ in words("portfolios")


def _whole(token: Token, before: list[str], states: StateWords) -> tuple[int, str]:
    """End of the name and its kind: "Ministry of Foreign Affairs" is a "foreign ministry"."""
    doc, end = token.doc, token.i + 1
    noun = "forces" if token.lower_ in FORCES else token.lower_
    if token.lower_ in {"ministry", "department"} and doc[end : end + 1].text in {"of", "for"}:
        article = doc[end + 1 : end + 2].text == "the"
        of_field = doc[end + 2 : end + 3].text.lower() in words("portfolios")
        first = end + 2 if article and of_field else end + 1
        land = any(doc[first : first + length].text in states.names for length in (1, 2))
        last = first if land else _end_of_field(doc, first, states)
        field = doc[first:last].text.lower()
        if field:
            return last, f"{MINISTRIES.get(field, field)} {noun}"
    if token.lower_ == "military":
        return end, "armed forces"
    if token.lower_ in SHORTENED:
        return end, SHORTENED[token.lower_]
    field = " ".join(word for word in before if word not in WHOLE_STATE)
    if noun == "forces" and not set(before) & OTHER_FORCES:
        return end, "armed forces"
    return end, f"{MINISTRIES.get(field, field)} {noun}".strip()
