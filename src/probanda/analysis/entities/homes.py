"""Where a person's record belongs: the records of other documents that are the same person's."""

from collections.abc import Iterable, Sequence

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.offices import ALIKE
from probanda.analysis.entities.promotions import may_be_promoted
from probanda.analysis.entities.same import (
    Cluster,
    document_of,
    gender_of,
    office_nouns,
    states_of,
)
from probanda.analysis.records import Entity, Reading
from probanda.names import compare_names, name_tokens, normal_name, sounds_of_name
from probanda.names.comparison import (
    CUT_SURNAME,
    FINAL_H,
    ONE_LETTER,
    ONE_VOWEL,
    PART_OF_SURNAMES,
    SHORT_GIVEN,
    SLIP_IN_GIVEN,
    TWO_LANGUAGES,
    is_cut,
)
from probanda.names.parts import suffix_of

VOWELS = frozenset("aeiouy")
ACCUSED = frozenset({"defendant", "co-defendant", "suspect", "accused"})
HARMED = frozenset({"survivor", "victim"})
BESIDE_HARMED = HARMED | {"witness"}
DONE_BY_HARMED = frozenset({"survive", "testify"})
IN_POWER = frozenset(
    {"officer", "commander", "warden", "jailer", "gaoler", "guard", "prosecutor", "judge", "minister",
     "ambassador", "governor", "warlord", "interrogator"}
)  # fmt: skip
"""Who bears arms or holds an office of the State, beside those of a rank."""
OF_CRIME = "accused of "
KIN = "kin"
LONG_GIVEN = 5
"""Letters of a given name from which one other consonant is a slip."""
LONG_SURNAME = 8
"""Letters of a surname that no two people on one matter are likely to share but for one."""


def sides_told(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """By entity: "accused" where a charge is told, "harmed" where a cut name is first told as a victim's.

    Who is accused is told with the crime too ("accused of murder"); "kin" of whom their text calls by
    their surname alone.
    """
    found: dict[str, set[str]] = {}
    for reading in readings:
        for charge in reading.charges:
            if charge.suspect:
                found.setdefault(charge.suspect, set()).update({"accused", OF_CRIME + charge.crime})
        people = [entity for entity in reading.entities if entity.kind == "person"]
        called = {name_tokens(entity.name) for entity in people}
        for entity in people:
            if is_cut(entity.name) and _is_told_harmed(entity, reading):
                found.setdefault(entity.id, set()).add("harmed")
            if _is_kin(entity) and name_tokens(entity.name)[-1:] in called:
                found.setdefault(entity.id, set()).add(KIN)
    return {entity: frozenset(sides) for entity, sides in found.items()}


def _is_kin(entity: Entity) -> bool:
    """ "General Orn's brother, Pavel Ilan Orn"."""
    printed = {word.lower() for office in entity.offices for word in office.split()}
    return len(name_tokens(entity.name)) > 1 and not printed.isdisjoint(words("kin"))


def _is_told_harmed(entity: Entity, reading: Reading) -> bool:
    """ "The witness Ruvan K.", "Ruvan K., a survivor", "Ruvan K. testified".

    Whose sentence only tells of a witness may be the accused who listens.
    """
    at = entity.mentions[0]
    one = next((s for s in reading.sentences if s.start <= at.start < s.end), None)
    if one is None:
        return False
    if any(w.lemma in BESIDE_HARMED and w.end + 1 == at.start for w in reading.words):
        return True
    behind = [w for w in reading.words if at.end <= w.start < one.end][:2]
    if not behind:
        return False
    if behind[0].lemma in BESIDE_HARMED:  # not "Ruvan K., a witness said, ..."
        return not any(w.pos == "VERB" and w.start == behind[0].end + 1 for w in behind[1:])
    return behind[0].lemma in DONE_BY_HARMED


class Home:
    """The records of one person, and what is asked of all of them, kept together.

    A case names its suspects in nearly every document: to ask each record anew would cost the
    square of their number.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.members: Cluster = []
        self.keys: frozenset[str] = frozenset()
        self.names: dict[str, None] = {}
        self.called: set[tuple[str, ...]] = set()
        self.documents: set[str] = set()
        self.genders: set[str] = set()
        self.states: set[frozenset[str]] = set()
        self.office_nouns: set[str] = set()
        self.held_now: set[str] = set()
        self.callings: set[str] = set()
        self.context: set[str] = set()
        self.accused = False

    def take(
        self,
        entity: Entity,
        context: dict[str, frozenset[str]],
        sides: frozenset[str] = frozenset(),
    ) -> None:
        """Add a record; ``sides``: "accused" where its document tells with what, or "harmed"."""
        self.accused |= "accused" in sides
        self.members.append(entity)
        self.names.update(dict.fromkeys(_full_names(entity)))
        self.called |= set(map(name_tokens, entity.forms))
        self.documents.add(document_of(entity))
        self.genders.add(gender_of(entity))
        self.states.add(states_of(entity.offices))
        self.office_nouns |= office_nouns(entity)
        self.held_now |= _held_now(entity)
        self.callings |= _callings(entity) | sides
        self.context |= context[document_of(entity)]


def generations_apart(people: Iterable[Entity]) -> frozenset[tuple[str, ...]]:
    """The names that some document gives to two people, of whom one is the junior."""
    suffixes: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for entity in people:
        key = document_of(entity), sounds_of_name(entity.name)
        suffixes.setdefault(key, set()).add(suffix_of(entity.name))
    return frozenset(sounds for (_, sounds), seen in suffixes.items() if len(seen) > 1)


def find_person_home(
    homes: Sequence[Home],
    entity: Entity,
    context: dict[str, frozenset[str]],
    company: dict[str, frozenset[str]],
    generations: frozenset[tuple[str, ...]] = frozenset(),
    sides: frozenset[str] = frozenset(),
) -> Home | None:
    """The only home whose full names the entity's name can be; None where it may be two.

    ``homes`` are those with a surname that sounds alike. Of names in ``generations`` a suffix
    ("Jr") or its absence has to agree. ``sides``: on which side of the case its document tells it to be.
    """
    same: list[Home] = []
    maybe: list[Home] = []
    asked = suffix_of(entity.name) if sounds_of_name(entity.name) in generations else None
    callings = _callings(entity) | sides
    for home in homes:
        matter = bool(context[document_of(entity)] & home.context)
        if _are_two(entity, home) or _exclude(callings, home.callings, matter):
            continue
        if _is_beside_theirs(entity, home, company):
            continue
        if asked is not None and asked not in map(suffix_of, home.names):
            continue
        kin = KIN in callings | home.callings  # of a Pavel Orn whom that text calls Orn
        verdicts = {
            compare_names(own, name).verdict
            for own in _full_names(entity)
            for name in home.names
            if not kin or _have_one_given(own, name)
        }
        if "same" in verdicts:
            same.append(home)
        elif "may be" in verdicts or _is_slip_in_given(entity, home, context):
            maybe.append(home)
    if same:
        known = [home for home in same if not _are_strangers(entity, home, company)]
        return known[0] if len(known) == 1 else None
    if len(maybe) > 1 and (offices := office_nouns(entity)):
        alike = [home for home in maybe if offices & home.office_nouns]
        if len(alike) > 1:  # the president, not who was
            alike = [home for home in alike if offices & _held_now(entity) & home.held_now]
        maybe = alike if len(alike) == 1 else maybe
    if len(maybe) > 1 and len(name_tokens(entity.name)) == 1:
        maybe = [home for home in maybe if has_surname(home, entity.name)] or maybe
    if len(maybe) > 1 and len(own := name_tokens(entity.name)) == 1:
        bare = [home for home in maybe if own in home.called]  # the press tells kin in full
        maybe = bare if len(bare) == 1 else maybe
    if len(maybe) != 1:
        return None
    shown = _is_shown(entity, maybe[0], context) or _is_of_family(
        entity, maybe[0], context, company
    )
    return maybe[0] if shown else None


def _full_names(entity: Entity) -> list[str]:
    """Its name, and what else its text calls it in two words or more, an alias too."""
    return [entity.name, *(form for form in entity.forms if len(name_tokens(form)) > 1)]


def _have_one_given(one: str, other: str) -> bool:
    """Whether neither has a given name more: an initial is none."""
    first, second = ([t for t in name_tokens(n) if len(t) > 1] for n in (one, other))
    return len(first) == len(second)


def _is_slip_in_given(entity: Entity, home: Home, context: dict[str, frozenset[str]]) -> bool:
    """ "Rubim Kast" for Ruvim Kast: one consonant, where office and matter are the same."""
    if not office_nouns(entity) & home.office_nouns:
        return False
    if not context[document_of(entity)] & home.context:
        return False
    own = name_tokens(entity.name)
    for name in home.names:
        other = name_tokens(name)
        if len(own) != 2 or len(other) != 2 or own[1] != other[1] or len(own[0]) != len(other[0]):
            continue
        unlike = [(a, b) for a, b in zip(own[0], other[0], strict=True) if a != b]
        if len(own[0]) >= LONG_GIVEN and len(unlike) == 1 and not set(unlike[0]) & VOWELS:
            return True
    return False


def _is_of_family(
    entity: Entity,
    home: Home,
    context: dict[str, frozenset[str]],
    company: dict[str, frozenset[str]],
) -> bool:
    """ "Her uncle Oto" in a text that names an Ana Pirel is the Oto Pirel of texts on its matter."""
    if len(name_tokens(entity.name)) > 1 or not context[document_of(entity)] & home.context:
        return False
    surnames = {tokens[-1] for name in home.names if len(tokens := name_tokens(name)) > 1}
    beside = company[document_of(entity)] - {normal_name(entity.name)}
    return any(name.split()[-1] in surnames for name in beside)


def has_surname(home: Home, surname: str) -> bool:
    """Whether it is the whole surname of somebody, not half of a doubled one."""
    return any(name_tokens(name)[-1:] == name_tokens(surname) for name in home.names)


def _are_two(entity: Entity, home: Home) -> bool:
    """One document keeps them apart, or gender or the States of their offices do."""
    if document_of(entity) in home.documents and not _is_told_one(entity, home):
        return True
    gender = gender_of(entity)
    if gender and {"f": "m", "m": "f"}[gender] in home.genders:
        return True
    own = states_of(entity.offices)
    return bool(own) and any(states and not own & states for states in home.states)


def _is_beside_theirs(entity: Entity, home: Home, company: dict[str, frozenset[str]]) -> bool:
    """ "Pavel Brussk" in a text that also tells of a Brusk, as the others are all printed."""
    theirs = {tokens[-1] for name in home.names if (tokens := name_tokens(name))}
    own = name_tokens(entity.name)
    spelt_otherwise = len(own) > 1 and own[-1] not in theirs
    return spelt_otherwise and bool(theirs & company[document_of(entity)])


def _is_told_one(entity: Entity, home: Home) -> bool:
    """Whether a text says that two names are one's, which the entity's text prints for two."""
    here = [e.name for e in home.members if document_of(e) == document_of(entity)]
    for names in map(_full_names, home.members):
        apart = [n for n in names[1:] if compare_names(names[0], n).verdict == "different"]
        for one, other in [(names[0], n) for n in apart] + [(n, names[0]) for n in apart]:
            if _may_be(entity.name, one) and all(_may_be(name, other) for name in here):
                return True
    return False


def _may_be(first: str, second: str) -> bool:
    return compare_names(first, second).verdict != "different"


def _held_now(entity: Entity) -> set[str]:
    """The words of the offices that it is told to hold, not to have held, by one word for each."""
    left = {held.office for held in entity.held if held.standing not in {"held", "acting"}}
    now = {w.lower().strip(".,") for o in entity.offices if o not in left for w in o.split()}
    return {ALIKE.get(word, word) for word in now}


def _callings(entity: Entity) -> set[str]:
    """What tells what somebody does or did in the case: "power", "trade", "accused", "harmed"."""
    nouns = _held_now(entity)
    every = office_nouns(entity)
    kinds = {
        "power": nouns & (IN_POWER | words("ranks")),
        "trade": nouns & words("trades"),
        "accused": every & ACCUSED,
        "harmed": every & HARMED,
    }
    return {kind for kind, told in kinds.items() if told}


def _exclude(own: set[str], theirs: set[str], matter: bool) -> bool:
    """A colonel and a baker, an accused and a survivor: of one name, they are held to be two.

    Not where both are accused of one crime in texts on one matter: the accused may have had a trade.
    """
    if matter and any(told.startswith(OF_CRIME) for told in own & theirs):
        return False
    pairs = (("power", "trade"), ("accused", "harmed"))
    return any(
        (one in own and other not in own and other in theirs and one not in theirs)
        or (other in own and one not in own and one in theirs and other not in theirs)
        for one, other in pairs
    )


def _are_strangers(entity: Entity, home: Home, company: dict[str, frozenset[str]]) -> bool:
    """Namesakes: of unlike offices, in texts that each name others and none in common."""
    offices = office_nouns(entity)
    if not offices or not home.office_nouns or offices & home.office_nouns:
        return False
    own = {normal_name(name) for name in home.names}
    beside = company[document_of(entity)] - own
    theirs = [company[document] - own for document in home.documents]
    return bool(beside) and any(theirs) and not any(beside & others for others in theirs)


def _is_shown(entity: Entity, home: Home, context: dict[str, frozenset[str]]) -> bool:
    """A bare surname of another document needs a like office, or a text on the same matter."""
    reasons = {compare_names(entity.name, name).reason for name in home.names}
    if ONE_LETTER in reasons:
        return _is_misspelt(entity, home, context)
    if _is_slip_in_given(entity, home, context):
        return True
    if CUT_SURNAME in reasons and not _may_be_cut(entity, home):
        return False
    if len(name_tokens(entity.name)) > 1:
        return not reasons & {
            CUT_SURNAME,
            FINAL_H,
            ONE_VOWEL,
            PART_OF_SURNAMES,
            SHORT_GIVEN,
            SLIP_IN_GIVEN,
            TWO_LANGUAGES,
        } or bool(context[document_of(entity)] & home.context)
    last_words = {name_tokens(name)[-1] for name in home.names}
    given_only = not any(
        compare_names(entity.name, last).verdict != "different" for last in last_words
    )
    offices = office_nouns(entity)
    like = bool(offices & home.office_nouns)
    titled = any(" " not in office for office in entity.offices)
    unnamed = last_words == set(map(normal_name, home.names))
    matter = bool(context[document_of(entity)] & home.context)
    if _are_deputy_and_head(offices, home.office_nouns):
        return False
    promoted = matter and not given_only and may_be_promoted(offices, home.office_nouns)
    if offices and home.office_nouns and not (like or promoted) and (titled or unnamed):
        return False  # Captain Orn and the judge Olga Orn, Judge Orn and Orn the nurse
    if given_only:
        own = states_of(entity.offices)
        return like and any(own & states for states in home.states)
    return like or matter


def _are_deputy_and_head(own: set[str], theirs: set[str]) -> bool:
    """ "Minister Orn" and a deputy minister Orn: no text gives both offices to one."""
    return any(
        f"deputy {office}" in some and office not in some
        for one, some in ((own, theirs), (theirs, own))
        for office in one - some
    )


def _may_be_cut(entity: Entity, home: Home) -> bool:
    """Privacy cuts names on both sides of a trial: only an accused or a holder of the office is meant."""
    known = home.office_nouns & (office_nouns(entity) | ACCUSED)
    return home.accused or bool(known)


def _is_misspelt(entity: Entity, home: Home, context: dict[str, frozenset[str]]) -> bool:
    """A letter more or less in a surname is a slip where office and matter are the same.

    A long surname is enough where one of the texts prints no office but a rank; unlike offices tell
    two.
    """
    if not context[document_of(entity)] & home.context:
        return False
    offices = office_nouns(entity)
    if offices & home.office_nouns:
        return True
    ranks = words("ranks")
    if (offices & ranks and home.office_nouns & ranks) or (
        offices - ranks and home.office_nouns - ranks
    ):
        return False
    return all(len(name_tokens(name)[-1]) >= LONG_SURNAME for name in [entity.name, *home.names])
