"""Offices that stand beside a name: "ICC prosecutor Karim ...", "..., chief of staff, said"."""

from spacy.tokens import Doc, Span, Token

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.spot import Office, Spot
from probanda.analysis.entities.states import StateWords, known_state_words
from probanda.analysis.language import Parsed
from probanda.analysis.ranks import RANKS

WITHIN = frozenset({"NOUN", "PROPN", "ADJ"})
JOINERS = frozenset({"'s", "’s", "'", "’", "-", "–"})
LINKS = frozenset({"of", "for", "in", "at", "on", "to", "and"})
DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
ALIKE = {
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "chief": "head",
    "director": "head",
    "counsel": "lawyer",
    "barrister": "lawyer",
    "advocate": "lawyer",
    "ceo": "executive",
    "premier": "minister",
    "pm": "minister",
    "deputy": "deputy",
    "congresswoman": "congressman",
    "councilwoman": "councilman",
    "ombudswoman": "ombudsman",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "lt": "lieutenant",
    "capt": "captain",
    "sgt": "sergeant",
    "cpl": "corporal",
    "cmdr": "commander",
    "adm": "admiral",
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "pres": "president",
    "amb": "ambassador",
    "supt": "superintendent",
    "insp": "inspector",
    "det": "detective",
}
PRIME = frozenset({"premier", "pm"})
"""Of the ministers the prime one."""
DEPUTIES = frozenset({"deputy", "vice"})
WITH_DEPUTIES = frozenset({"minister", "president", "governor", "mayor", "ambassador"})
"""Whose deputy nobody calls by their office; a deputy prosecutor is "the prosecutor" to many."""
LEADING = frozenset(
    {"head", "executive", "commissioner", "commander", "chairman", "president", "manager", "governor",
     "warden", "superintendent", "principal", "owner", "founder"}
)  # fmt: skip
"""Who is called a boss."""
DASHES = frozenset({"–", "—", "-", "--"})
WHEN = frozenset({"now", "then", "formerly", "previously", "currently"})
"""What says of an office set off behind a name when it is held."""
FORMER = frozenset({"ex", "ex-", "onetime", "erstwhile", "then"})
OF_REGIONS = {"regional": "region", "provincial": "province"}
UNITED = frozenset({"united", "nations"})
SEATS = frozenset({"office", "cabinet", "secretariat", "administration", "chancellery", "bureau"})
"""What a holder of an office has, and in which others work."""
NO_OFFICE = frozenset(
    {
        "same", "warrant", "warrants", "charge", "charges", "indictment", "indictments", "summons",
        "arrest", "allegation", "allegations", "accusation", "accusations", "not", "also",
    }
)  # fmt: skip
LONGEST = 16
FARTHEST = 4
"""How many times "of" may stand between an office and a name."""


def find_offices(spot: Spot, parsed: Parsed, states: StateWords) -> list[tuple[Spot, Office]]:
    """The offices printed directly before and after one mention of a person's name."""
    doc = parsed.paragraphs[spot.paragraph].doc
    printed = (_before(doc, spot), _set_off_before(doc, spot), _after(doc, spot))
    found = [_without_sentence(span) for span in printed if span is not None]
    return [
        (Spot(spot.paragraph, span.start, span.end), office)
        for span in found
        if span is not None and (office := read_office(span, states)) is not None
    ]


def read_office(span: Span, states: StateWords) -> Office | None:
    """What an office says: its head noun, its State and its other words."""
    tokens = [t for t in span if t.lower_ not in DETERMINERS and t.text not in JOINERS]
    noun = office_noun(tokens)
    if noun is None:
        return None
    state = states.in_tokens(tokens)
    rest = frozenset(
        "former" if t.lower_ in FORMER else OF_REGIONS.get(t.lower_, t.lower_.replace(".", ""))
        for t in tokens
        if t.i != noun.i and _is_within(t) and not states.of_token(t) and t.lower_ not in LINKS
    )
    rest |= {"prime"} if noun.lower_ in PRIME else frozenset()
    rest = rest - UNITED | {"un"} if rest >= UNITED else rest
    return Office(span.text, one_word(noun), state, rest)


def one_word(noun: Token) -> str:
    """The head noun, the same for a spokesman and a spokeswoman."""
    word = noun.lower_.rstrip(".")
    return ALIKE.get(word, word)


def is_office(token: Token) -> bool:
    """Whether a word is an office in full, or a short one with a capital ("Gen.")."""
    if names_calling(token.lower_):
        return not _ends_body(token)
    return token.text[0].isupper() and token.lower_.rstrip(".") in words("short_offices")


def _ends_body(token: Token) -> bool:
    """ "the Coast Observer" is an outlet."""
    ending = token.ent_type_ == "ORG" and token.lower_ in words("body_endings")
    return ending and token.text[0].isupper() and token.i > 0 and token.nbor(-1).text[0].isupper()


def office_noun(tokens: list[Token]) -> Token | None:
    """The last office noun before the first "of" or "for"; of "prosecutor general" the first."""
    found = None
    for token in tokens:
        if found is not None and token.lower_ in LINKS:
            break
        if token.lower_ == "general":
            found = token if found is None or one_word(found) in words("ranks") else found
        elif is_office(token):
            found = token
    return found


def _before(doc: Doc, spot: Spot) -> Span | None:
    """ "Ukrainian Foreign Minister", "the president of the ICC" directly before the name."""
    start = spot.start
    while start and (_may_stand_before(doc[start - 1]) or _is_cut_off(doc, start, spot)):
        start -= 1
    if start == spot.start:
        return None
    if is_office(doc[spot.start - 1]):
        return _trim(doc[start : spot.start])
    for _ in range(FARTHEST):
        linked = start
        while linked and doc[linked - 1].lower_ in {"the", "of", "for"}:
            linked -= 1
        if linked == start or doc[linked].lower_ not in {"of", "for"}:
            return None
        start = linked
        while start and _may_stand_before(doc[start - 1]):
            start -= 1
        if start == linked:
            return None
        if doc[linked - 1].lower_ in words("offices"):
            return _trim(doc[start : spot.start])
    return None


def _is_cut_off(doc: Doc, start: int, spot: Spot) -> bool:
    """Whether the model joined the word before the name, a State's, to the name."""
    return start == spot.start and doc[start - 1].ent_type_ == "PERSON" == doc[start].ent_type_


def _may_stand_before(token: Token) -> bool:
    labelled = token.ent_type_ in {"PERSON", "DATE", "TIME"}
    if (
        labelled
        and not _is_land_of_office(token)
        and token.lower_ not in words("offices")
        and token.text not in RANKS
    ):
        return False
    if token.text in DASHES and token.i and token.whitespace_ and token.nbor(-1).whitespace_:
        return False  # LUSK, Norway – Former mayor Olga Brin
    return (_is_within(token) and not token.is_sent_end) or (
        token.text in JOINERS and token.i > 0 and token.nbor(-1).pos_ in WITHIN
    )


def _is_land_of_office(token: Token) -> bool:
    """ "Chad" of "Former Chad dictator", whatever the model takes it for."""
    after = token.doc[token.i + 1 : token.i + 2]
    return token.text in known_state_words().names and any(is_office(t) for t in after)


def _without_sentence(span: Span) -> Span | None:
    """Of "head of the agency that was blamed" the office alone; None where it may be one of two."""
    parts: list[list[Token]] = [[]]
    for token in span:
        if _is_of_sentence(token):
            parts.append([])
        else:
            parts[-1].append(token)
    if len(parts) == 1:
        return span
    held = [part for part in parts if any(t.lower_ in words("offices") for t in part)]
    if len(held) != 1:
        return None
    part = held[0]
    while part[0].lower_ in LINKS | DETERMINERS or part[0].text in JOINERS:
        part = part[1:]
    while part[-1].lower_ in LINKS | DETERMINERS or part[-1].text in JOINERS:
        part = part[:-1]
    return span.doc[part[0].i : part[-1].i + 1]


def _is_of_sentence(token: Token) -> bool:
    """Words that no office has: verbs, "who", and what is spoken of before."""
    verb = token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound", "nmod"}
    return (verb and token.lower_ not in words("offices")) or (
        token.tag_ in {"WDT", "WP", "WP$"} or token.lower_ in NO_OFFICE
    )


def _trim(span: Span) -> Span | None:
    start = span.start
    while start < span.end and (
        span.doc[start].text in JOINERS or span.doc[start].lower_ in DETERMINERS
    ):
        start += 1
    return span.doc[start : span.end] if start < span.end else None


def _set_off_before(doc: Doc, spot: Spot) -> Span | None:
    """ "the Commissioner for Children's Rights, Maria ...": the name explains the office."""
    first = _first_of_rank(doc, spot.start)
    if first < 2 or doc[first - 1].text != "," or (first < spot.start and _goes_on(doc, spot.end)):
        return None
    name = doc[spot.start : spot.end].root
    office = name.head
    seated = _seated(doc[first - 2])
    if seated is not None:
        in_seat = _closes(doc, spot.end) and 0 < first - 1 - seated.i <= LONGEST + 4
        return _trim(doc[_begin(doc, seated) : first - 1]) if in_seat else None
    if name.dep_ != "appos" or office.i >= first:
        noun = next((t for t in _words_back(doc, first - 2)), None)
        if noun is None or not _closes(doc, spot.end):
            return None
        office = noun
    if office.dep_ == "pobj" and office.head.lower_ == "of":  # the head of the camp, Orn Tevik,
        office = office.head.head
    start = _begin(doc, office)
    if office.lower_ not in words("offices"):
        inside = [t for t in doc[start : first - 1] if t.lower_ in words("offices")]
        if not inside or name.dep_ != "appos":
            return None
        start = _behind_comma(doc, start, inside[-1])
    if first - 1 - start > LONGEST + 4:
        return None
    return _trim(doc[start : first - 1])


def _first_of_rank(doc: Doc, start: int) -> int:
    """Where the rank before a name begins: "its spokesman, Lt Gen Orn" sets the office off before it."""
    while start and doc[start - 1].text[0].isupper() and one_word(doc[start - 1]) in words("ranks"):
        start -= 1
        if start > 1 and doc[start - 1].text == "-":  # Brigadier-General
            start -= 1
    return start


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether "and" goes on behind a name: "the mayor, Colonel Orn and a judge" may be three people."""
    after = [t for t in doc[end : end + 2] if t.text != ","]
    return any(t.dep_ == "cc" or t.lower_ == "and" for t in after[:1])


def _behind_comma(doc: Doc, start: int, office: Token) -> int:
    """Of "speaking in Lusk, Karsova's prime minister" the office begins behind the comma."""
    return next((i + 1 for i in range(office.i - 1, start, -1) if doc[i].text == ","), start)


def _begin(doc: Doc, office: Token) -> int:
    start = office.i
    while start and _may_stand_before(doc[start - 1]):
        start -= 1
    return start


def _seated(last: Token) -> Token | None:
    """Of "the commissioner in the office of the president" the commissioner: whose the office is, is
    somebody else."""
    found, seat = last, False
    while found.dep_ == "pobj" and found.head.dep_ == "prep":
        found = found.head.head
        seat = seat or found.lower_ in SEATS
        if seat and found.lower_ in words("offices"):
            return found
    return None


def _words_back(doc: Doc, last: int) -> list[Token]:
    """Office nouns before a comma, as long as only words of an office stand between."""
    found = []
    for index in range(last, max(last - LONGEST, -1), -1):
        token = doc[index]
        if token.lower_ in words("offices"):
            found.append(token)
        inside = token.pos_ in WITHIN or token.text in JOINERS or token.lower_ in LINKS
        if not inside and token.lower_ not in DETERMINERS:
            break
    return found[-1:]


def _closes(doc: Doc, end: int) -> bool:
    """Whether the name is followed by a comma, a stop, a verb or nothing."""
    if end >= len(doc):
        return True
    return doc[end].text in {",", ".", ";", ")"} or doc[end].pos_ in {"VERB", "AUX"}


def _after(doc: Doc, spot: Spot) -> Span | None:
    """ "Name, chief of the presidential staff, said": the nearest words after a comma."""
    start = _opening(doc, spot.end)
    if start is None:
        return None
    aged = [t.text for t in doc[start : start + 2]]
    if len(aged) > 1 and aged[0].isdigit() and aged[1] == ",":  # Olga Brin, 34, a nurse
        start += 2
    if doc[start : start + 1].text == "for":  # Olga Brin, for eleven years the governor
        while start + 1 < len(doc) and doc[start + 1].ent_type_ == "DATE":
            start += 1
        start += doc[start].ent_type_ == "DATE"
    while start < len(doc) and doc[start].lower_ in DETERMINERS | WHEN:
        start += 1
    end = start
    while end < len(doc) and end - start <= LONGEST and _may_stand_after(doc[end]):
        end += 1
    while end > start and doc[end - 1].lower_ in LINKS | DETERMINERS | DASHES:
        end -= 1
    noun = next((t for t in doc[start:end] if t.lower_ in LINKS - {"and"}), None)
    first = doc[start : noun.i if noun is not None else end]
    if (
        not first
        or first[0].lower_ == "and"
        or not any(t.lower_ in words("offices") for t in first)
    ):
        return None
    if any(t.ent_type_ == "PERSON" for t in first):
        return None
    return doc[start:end]


def _opening(doc: Doc, end: int) -> int | None:
    """Where the words set off behind a name begin: after a comma, a dash, a bracket or all of one."""
    if end + 1 >= len(doc):
        return None
    mark = doc[end].text
    if mark == "(":
        close = next((t.i for t in doc[end : end + LONGEST] if t.text == ")"), end)
        held = any(t.lower_ in words("offices") for t in doc[end + 1 : close])
        if held or close == end:
            return end + 1
        return _opening(doc, close)
    if mark == ")":
        comma = doc[end + 1].text == ","
        return end + 1 + comma if comma or doc[end + 1].text[0].isupper() else None
    dash = mark in DASHES and bool(doc[end - 1].whitespace_ and doc[end].whitespace_)
    return end + 1 if mark == "," or dash else None


def _may_stand_after(token: Token) -> bool:
    if token.like_num and token.i + 1 < len(token.doc):
        return token.nbor().pos_ in {"NOUN", "PROPN"}  # 300 project managers, the 9th Brigade
    if _is_within(token) or token.text in JOINERS or token.lower_ in DETERMINERS:
        return True
    return token.lower_ in LINKS


def _is_within(token: Token) -> bool:
    """Nouns and adjectives, "presiding" too."""
    return token.pos_ in WITHIN or token.lower_ in words("office_participles")
