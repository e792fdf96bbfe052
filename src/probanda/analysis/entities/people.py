"""The people whom a document names: every short form joined with the one full name it can mean."""

from spacy.tokens import Span

from probanda.analysis.entities.ages import age_after
from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.offices import (
    DEPUTIES,
    WITH_DEPUTIES,
    find_offices,
    one_word,
)
from probanda.analysis.entities.people_spots import QUOTES, spots_of_people
from probanda.analysis.entities.spot import Draft, Named, Office, Spot
from probanda.analysis.entities.states import StateWords
from probanda.analysis.entities.tenures import find_appointments, find_tenure
from probanda.analysis.language import Parsed
from probanda.analysis.records import HeldOffice
from probanda.names import (
    compare_names,
    gender_of_title,
    name_tokens,
    nickname_of,
    without_nickname,
    without_title,
)
from probanda.names.comparison import (
    CUT_SURNAME,
    FINAL_H,
    ONE_LETTER,
    SHORT_GIVEN,
    SLIP_IN_GIVEN,
    TWO_LANGUAGES,
    is_slip,
)
from probanda.names.given import gender_of_given_name, may_be_one_given_name
from probanda.names.parts import suffix_of

CALLED = frozenset({"known", "alias", "aka", "a.k.a", "a.k.a.", "real"})
BESIDE_CALLED = (
    CALLED | QUOTES | {",", "(", "also", "better", "as", "whose", "'s", "’s", "name", "is"}
)
"""What stands between two names of one person: "Pavel Orn, better known as", "whose real name is"."""
KNOWING = frozenset({"know", "remember"})
OF_COURT = frozenset({"judge", "prosecutor", "lawyer"})
"""Sides of a trial, of which nobody takes two."""
SPOUSES = frozenset({"wife", "husband", "widow", "widower"})


def find_people(
    parsed: Parsed, names: list[Named], states: StateWords
) -> tuple[list[Draft], list[Spot]]:
    """The named people, and the spots of the offices printed beside their names."""
    people: list[Draft] = []
    spots = spots_of_people(parsed, names, states)
    full = [s for s in spots if len(name_tokens(s.text(parsed))) > 1]
    for spot in sorted(full, key=lambda s: (-len(name_tokens(s.text(parsed))), s)):
        _join(people, spot, parsed)
    _unite_aliases(people, parsed)
    beside = _add_offices(people, parsed, states)
    surnames = [s for s in spots if len(name_tokens(s.text(parsed))) == 1]
    for spot in sorted(surnames):
        _join_surname(people, spot, parsed)
    beside += _add_offices(people, parsed, states)
    return people, beside


def _join(people: list[Draft], spot: Spot, parsed: Parsed) -> None:
    name = without_nickname(without_title(spot.text(parsed)))
    gender, rank = gender_of_title(spot.text(parsed)) or "", _rank(spot, parsed)
    left_out = {CUT_SURNAME, FINAL_H, ONE_LETTER, SLIP_IN_GIVEN, TWO_LANGUAGES}
    left_out |= {SHORT_GIVEN} if _is_kin(spot, parsed) else set()
    same, fitting = [], []
    for person in people:
        if _is_parent(person, spot, name) or _are_of_two_ages(person, spot, parsed):
            continue
        if rank and _exclude(rank, _rank_held(person, parsed)):
            continue
        verdicts = {
            compared.verdict
            for form in person.forms
            if (compared := compare_names(name, form)).reason not in left_out
        }
        if "same" in verdicts and not _opposed(gender, person.gender):
            same.append(person)
        elif "may be" in verdicts and not _opposed(gender, person.gender):
            fitting.append(person)
    if len({rank for p in same if (rank := _rank_held(p, parsed))}) > 1:  # either's
        people.append(Draft("person", name, [spot], [name], gender=gender, alone=True))
        return None
    if same:
        return _add(same[0], spot, name, gender)
    if len(fitting) == 1:
        return _add(fitting[0], spot, name, gender)
    people.append(Draft("person", name, [spot], [name], gender=gender))
    if (nickname := nickname_of(spot.text(parsed))) and nickname.isalpha():
        people[-1].forms.append(nickname)
    return None


def _are_of_two_ages(person: Draft, spot: Spot, parsed: Parsed) -> bool:
    """ "Pavel Orn, 43, and Pavel Orn, 17": two people, where one text prints both."""
    age = age_after(spot, parsed)
    ages = {told for s in person.spots if (told := age_after(s, parsed))} if age else set()
    return bool(ages) and all(abs(int(age) - int(told)) > 1 for told in ages)


def _is_parent(person: Draft, spot: Spot, name: str) -> bool:
    """Whether a text that named a Pavel Orn goes on to tell of a Pavel Orn Jr: two people."""
    suffix = suffix_of(name)
    plain = not any(map(suffix_of, person.forms))
    return bool(suffix) and plain and min(person.spots) < spot


def _is_of_another_office(person: Draft, spot: Spot, parsed: Parsed) -> bool:
    """ "President Orn", where the text has told of a Pavel Orn Jr without office, or a vice president Orn."""
    doc = parsed.paragraphs[spot.paragraph].doc
    office = doc[spot.start - 1].lower_ if spot.start else ""
    if office not in words("offices"):
        return False
    alike = [told for o in person.offices if office in (told := set(o.text.lower().split()))]
    if not alike:
        return any(map(suffix_of, person.forms))
    under = bool(DEPUTIES & {t.lower_ for t in doc[max(spot.start - 3, 0) : spot.start]})
    return office in WITH_DEPUTIES and not under and all(told & DEPUTIES for told in alike)


def _join_surname(people: list[Draft], spot: Spot, parsed: Parsed) -> None:
    """Give a surname to the one person it can mean; where two can, it stays by itself."""
    name = without_title(spot.text(parsed))
    gender = gender_of_title(spot.text(parsed)) or ""
    key, rank = name_tokens(name), _rank(spot, parsed)
    if _is_told_apart(spot, parsed):
        people.append(Draft("person", name, [spot], [name], gender=gender, alone=True))
        return None
    if (bearer := _alias_of(people, spot, parsed)) is not None:
        return _add_alias(bearer, spot, name)
    by_surname, by_other, spouses = [], [], []
    suffix = suffix_of(name)
    of_suffix = [p for p in people if suffix and suffix in map(suffix_of, p.forms)]
    for person in of_suffix or people:
        held = _rank_held(person, parsed) if rank else ""
        if _opposed(gender, likely_gender(person)) or _exclude(rank, held):
            continue
        is_of_rank = bool(rank) and rank == held
        if not is_of_rank and any(_is_kin_of_namesake(s, parsed) for s in person.spots):
            continue
        if not suffix and _is_of_another_office(person, spot, parsed):
            continue
        forms = [name_tokens(form) for form in person.forms]
        if any(form[-1:] == key for form in forms):
            by_surname.append(person)
        elif gender and any(_is_spouse(s, key, parsed) for s in person.spots):
            spouses.append(person)
        elif any(
            form[:1] == key
            or form[2:-1] == key  # the first of two surnames: Orn of "Ana Lisa Orn Brin"
            or (len(form) > 1 and _is_short(spot, key, form, parsed))
            for form in forms
        ) or (
            rank == held  # Major Brusk is no Pavel Brussk
            and any(compare_names(name, form).verdict == "may be" for form in person.forms)
        ):
            by_other.append(person)
    for fitting in (spouses, by_surname, by_other):
        of_rank = [p for p in fitting if rank and _rank_held(p, parsed) == rank]
        fitting = of_rank if len(of_rank) == 1 else fitting
        chosen = fitting[0] if len(fitting) == 1 else _the_one_meant(fitting, spot, gender)
        if chosen is not None and chosen in spouses:
            return _add_to_spouse(chosen, spot, name)
        if chosen is not None:
            meant = _kin_of_told(chosen, people, spot, parsed) or chosen
            return _add(meant, spot, name, gender)
        if fitting:
            break
    else:
        misprinted = [
            p
            for p in people
            if min(p.spots) < spot
            and _is_slip_in(name, p)
            and not _opposed(gender, likely_gender(p))
        ]
        if len(misprinted) == 1:
            return _add(misprinted[0], spot, name, gender)
    people.append(Draft("person", name, [spot], [name], gender=gender))
    return None


def _is_slip_in(surname: str, person: Draft) -> bool:
    """ "Brunts said", where the text has told of an Olga Brunt: nobody is first told of so."""
    tokens = name_tokens(surname)
    known = [parts[-1] for form in person.forms if len(parts := name_tokens(form)) > 1]
    return len(tokens) == 1 and any(is_slip(tokens[0], other) for other in known)


def _kin_of_told(person: Draft, people: list[Draft], spot: Spot, parsed: Parsed) -> Draft | None:
    """The brother by his given name before, where the sentence tells of ``person`` by his: "Pavel could not, Orn said"."""
    sentence = parsed.paragraphs[spot.paragraph].doc[spot.start].sent
    given = name_tokens(person.name)[:1]
    told = any(
        s.paragraph == spot.paragraph
        and sentence.start <= s.start < sentence.end
        and name_tokens(s.text(parsed)) == given
        for s in person.spots
    )
    kin = [
        other
        for other in (people if told else ())
        if other.spots[0] < spot
        and len(name_tokens(other.name)) == 1
        and _is_kin(other.spots[0], parsed)
        and (owner := person.last_before(other.spots[0])) is not None
        and owner.paragraph == other.spots[0].paragraph
    ]
    return kin[0] if len(kin) == 1 else None


def likely_gender(person: Draft) -> str:
    """By title or office, else by the given name: "Mr Orn" is not Olga Orn."""
    return person.gender or gender_of_given_name(person.name) or ""


def _rank(spot: Spot, parsed: Parsed) -> str:
    """The rank printed directly before a name, or taken for its first word: Colonel Brusk, not Major.

    Or the side of a trial, which may be set off behind: "Brusk, the prosecutor".
    """
    doc = parsed.paragraphs[spot.paragraph].doc
    first = doc[spot.start : spot.end - 1][:1]
    printed = map(one_word, (*first, *doc[max(spot.start - 1, 0) : spot.start]))
    if rank := next((word for word in printed if word in words("ranks") | OF_COURT), ""):
        return rank
    behind = [t.lower_ for t in doc[spot.end : spot.end + 3]]
    return behind[2] if behind[:2] == [",", "the"] and behind[2:] and behind[2] in OF_COURT else ""


def _rank_held(person: Draft, parsed: Parsed) -> str:
    ranks = {rank for spot in person.spots if (rank := _rank(spot, parsed))}
    return next(iter(ranks)) if len(ranks) == 1 else ""


def _is_short(spot: Spot, given: tuple[str, ...], name: tuple[str, ...], parsed: Parsed) -> bool:
    """ "Jim" of James Wick, where no "his son" stands before it."""
    return not _is_kin(spot, parsed) and may_be_one_given_name(given[0], name[0])


def _is_kin(spot: Spot, parsed: Parsed) -> bool:
    """ "His son Bill": somebody's kin may bear a short form of the same name."""
    tokens = parsed.paragraphs[spot.paragraph].tokens
    return any(t.lower_ in words("kin") for t in tokens[max(spot.start - 3, 0) : spot.start])


def _is_kin_of_namesake(spot: Spot, parsed: Parsed) -> bool:
    """ "Mr Vertov's son, Milan Vertov": the surname alone is the father's, or nobody's."""
    tokens = parsed.paragraphs[spot.paragraph].tokens
    before = tokens[max(spot.start - 4, 0) : spot.start]
    owners = (
        tokens[t.i - 2].text
        for t in before
        if t.lower_ in words("kin") and t.i > 1 and tokens[t.i - 1].tag_ == "POS"
    )
    return spot.end - spot.start > 1 and tokens[spot.end - 1].text in owners


def _is_told_apart(spot: Spot, parsed: Parsed) -> bool:
    """ "Her brother, also Otto", "Otto the younger": one of two of that name."""
    doc = parsed.paragraphs[spot.paragraph].doc
    after = [t.lower_ for t in doc[spot.end : spot.end + 2]]
    also = bool(spot.start) and doc[spot.start - 1].lower_ == "also"
    return also or after in (["the", "younger"], ["the", "elder"])


def _alias_of(people: list[Draft], spot: Spot, parsed: Parsed) -> Draft | None:
    """Who is "known as" this: the last one named in the sentence before it."""
    doc = parsed.paragraphs[spot.paragraph].doc
    before = [t.lower_ for t in doc[max(spot.start - 4, 0) : spot.start] if t.text not in QUOTES]
    before = before[:-1] if before and before[-1] in words("offices") else before  # Commander Orn
    if not (before[-2:] == ["known", "as"] or before[-1:] in (["alias"], ["aka"])):
        return None
    first = doc[spot.start].sent.start
    named = [
        (last, index)
        for index, person in enumerate(people)
        if (last := person.last_before(spot)) and last[0] == spot.paragraph and last[1] >= first
    ]
    return people[max(named)[1]] if named else None


def _unite_aliases(people: list[Draft], parsed: Parsed) -> None:
    """One draft of two names, where a text says "alias" or "whose real name is" between them."""
    for person in list(people):
        for spot in list(person.spots):
            other = _named_right_before(people, spot, parsed)
            if other is not None and other is not person:
                for again in person.spots:
                    _add_alias(other, again, person.name)
                other.name = max(other.name, person.name, key=lambda n: len(name_tokens(n)))
                people[:] = [one for one in people if one is not person]
                break


def _named_right_before(people: list[Draft], spot: Spot, parsed: Parsed) -> Draft | None:
    """Who is named right before "alias" or "also known as" and this."""
    doc = parsed.paragraphs[spot.paragraph].doc
    start = spot.start
    while start and doc[start - 1].lower_ in BESIDE_CALLED:
        start -= 1
    called = CALLED & {token.lower_ for token in doc[start : spot.start]}
    if not called and not _is_known_as(doc[start : spot.start]):
        return None
    named = (p for p in people for s in p.spots if (s.paragraph, s.end) == (spot.paragraph, start))
    return next(named, None)


def _is_known_as(between: Span) -> bool:
    """Whether all that stands between two names is the "as" of "survivors knew Pavel Orn as Drozd"; not
    that of "knew Pavel Orn as Ivar Brin did"."""
    alone = [token.lower_ for token in between if token.text not in QUOTES] == ["as"]
    own = (t for t in between if t.lower_ == "as" and t.dep_ == "prep")
    heads = (head for t in own for head in (t.head, t.head.head))
    return alone and any(head.lemma_ in KNOWING for head in heads)


def _add_alias(person: Draft, spot: Spot, alias: str) -> None:
    person.spots.append(spot)
    if alias not in person.forms:
        person.forms.append(alias)


def _is_spouse(spot: Spot, surname: tuple[str, ...], parsed: Parsed) -> bool:
    """Whether a given name stands after "Orrel's wife", so that "Mrs Orrel" is hers."""
    doc = parsed.paragraphs[spot.paragraph].doc
    if spot.start < 3 or doc[spot.start - 1].lower_ not in SPOUSES:
        return False
    owner = doc[spot.start - 3].text
    return doc[spot.start - 2].text in {"'s", "’s"} and name_tokens(owner) == surname


def _the_one_meant(fitting: list[Draft], spot: Spot, gender: str) -> Draft | None:
    """Of several bearers of a surname the only one named so far, or the last if a title tells."""
    before = [(last, p) for p in fitting if (last := p.last_before(spot))]
    if len(before) == 1:
        return before[0][1]
    if not before or not gender:
        return None
    latest = max(before, key=lambda pair: pair[0])[1]
    of_gender = [p for _, p in before if p.gender == gender]
    return latest if of_gender == [latest] else None


def _add(person: Draft, spot: Spot, name: str, gender: str) -> None:
    person.spots.append(spot)
    if name not in person.forms:
        person.forms.append(name)
    person.gender = person.gender or gender
    person.name = max(person.name, name, key=lambda n: (len(name_tokens(n)), len(n)))


def _add_to_spouse(person: Draft, spot: Spot, surname: str) -> None:
    """The surname stands in her name only: bare, the text means the one whom it names in full."""
    person.spots.append(spot)
    person.name = f"{person.forms[0]} {surname}"


def _opposed(first: str, second: str) -> bool:
    return bool(first and second and first != second)


def _exclude(rank: str, other: str) -> bool:
    """Major and colonel, judge and lawyer; a colonel may be a military judge."""
    return _opposed(rank, other) and (rank in OF_COURT) == (other in OF_COURT)


def _add_offices(people: list[Draft], parsed: Parsed, states: StateWords) -> list[Spot]:
    beside: list[Spot] = []
    for person in people:
        for spot in sorted(person.spots):
            for place, office in find_offices(spot, parsed, states):
                beside.append(place)
                _add_office(person, office, find_tenure(spot, place, office, parsed))
            for office, held in find_appointments(spot, parsed, states):
                _add_office(person, office, held)
    return beside


def _add_office(person: Draft, office: Office, held: HeldOffice) -> None:
    if held not in person.held:
        person.held.append(held)
    if office not in person.offices:
        person.offices.append(office)
        person.gender = person.gender or _gender_of_office(office)


def _gender_of_office(office: Office) -> str:
    printed = set(office.text.lower().split())
    if printed & words("feminine_offices"):
        return "f"
    return "m" if printed & words("masculine_offices") else ""
