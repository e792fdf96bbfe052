"""What is found in the texts, in the shape of the export contract.

A ``Reading`` is what one document says by itself and depends on nothing else; ``Findings`` is what
all documents of a case say together. Ids are digests of what the record says.
"""

from typing import Literal

import msgspec

from probanda.evidence.document import Position

Form = Literal["direct", "indirect", "mixed"]
Polarity = Literal["asserts", "denies"]
SpeakerKind = Literal["person", "body", "document", "group", "unnamed", "nobody"]
Qualifier = Literal["exactly", "about", "over", "at least", "under", "at most", "vague"]
Relation = Literal["supports", "denies", "qualifies"]
ReuseKind = Literal["verbatim", "light_edit", "paraphrase"]
ProcessKind = Literal["court", "inquiry", "national", "study", "press", "treaty"]
Dependence = Literal["shown dependent", "shown independent", "not known"]


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A word that carries meaning: offsets, lemma in lower case, coarse part of speech (UPOS).

    ``negated`` of a word that its sentence says is not so; ``left_open_by`` tells why a verb or a
    deed's noun is told neither as so nor as not so ("no evidence that they fired"), and ``left_open_at``
    is the offset of the word that leaves it open; ``untrue_by`` is the offset of the word that calls what
    it tells untrue ("the claim that they fired is a lie"). Neither need be said by the same one.
    """

    start: int
    end: int
    lemma: str
    pos: str
    negated: bool = False
    left_open_by: str | None = None
    left_open_at: int | None = None
    untrue_by: int | None = None


class Sentence(msgspec.Struct, frozen=True, array_like=True):
    """One sentence of the article's own text; ``block`` counts the article's blocks from 0."""

    start: int
    end: int
    block: int


class Clause(msgspec.Struct, frozen=True, array_like=True):
    """A part of a sentence that tells a thing of its own, with the subject it speaks of.

    ``main`` is false of a participle's clause ("since opening an inquiry in May"), whose subject is
    that of the clause around it.
    """

    start: int
    end: int
    subject: tuple[int, int] | None
    main: bool


class Statement(Position, frozen=True, kw_only=True):
    """Somebody's saying, writing, finding, accusing or denying, as the document attributes it.

    The position is the whole sentence or sentences that hold it. ``content`` is what is said, of a
    denial what is denied. ``speaker_name`` is None when the speaker cannot be known. ``told`` is all that
    is said where somebody only says of a claim that it is untrue ("the reports were a lie"): to deny it
    took no verb of denial, and ``content`` is the claim.
    """

    id: str
    content: tuple[Position, ...]
    speaker: Position | None
    speaker_entity: str | None
    speaker_name: str | None
    speaker_kind: SpeakerKind
    cue: tuple[Position, ...]
    form: Form
    polarity: Polarity
    quoted: tuple[Position, ...]
    as_translated: bool
    within: str | None
    candidates: tuple[str, ...]
    medium: str | None
    relayed_by: str | None
    reasons: tuple[str, ...]
    told: tuple[Position, ...] | msgspec.UnsetType = msgspec.UNSET


class MayBe(msgspec.Struct, frozen=True):
    """Another record that may be the same, and why; a person decides."""

    id: str
    why: str


OfficeStanding = Literal["held", "former", "acting", "elect"]


class HeldOffice(Position, frozen=True, kw_only=True):
    """An office as printed at this place beside its holder's name, and when it was held.

    ``since`` and ``until`` are years, months or days as far as the text prints them there
    (``evidence``: where); ``standing`` is what the words beside the office say ("former", "then").
    """

    office: str
    standing: OfficeStanding = "held"
    since: str | None = None
    until: str | None = None
    evidence: tuple[Position, ...] = ()


TieKind = Literal["speaks for", "organ of"]


class Tie(Position, frozen=True, kw_only=True):
    """This place shows that the record speaks for another, or is an organ of it.

    The two stay two records: who counts whom the knowledge comes from asks for whom somebody speaks.
    """

    body: str
    kind: TieKind


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, group, body, place or instrument, with every mention.

    ``forms`` are the names that the documents call it by; empty for what is only described.
    ``may_be``: records kept apart that may be the same one, such as a court under a wrong name.
    ``held``: each printing of an office beside the name, with the time where one is printed.
    ``ties``: the bodies that it speaks for or is an organ of, as texts show it.
    ``told``: phrases that explain the name, which become mentions of the case's record; it has none.
    """

    id: str
    name: str
    kind: str
    mentions: tuple[Position, ...]
    offices: tuple[str, ...]
    forms: tuple[str, ...] = ()
    may_be: tuple[MayBe, ...] = ()
    held: tuple[HeldOffice, ...] = ()
    ties: tuple[Tie, ...] = ()
    told: tuple[Position, ...] | msgspec.UnsetType = msgspec.UNSET


class Figure(Position, frozen=True, kw_only=True):
    """A number or vague quantity of the case, with what it counts and who gives it."""

    id: str
    value: int | float | None
    min: int | float | None
    max: int | float | None
    qualifier: Qualifier
    unit: str
    counted: str
    teller: str | None
    as_of: str | None


class DateExpression(Position, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A date as printed, and the interval it is known to mean; ``basis`` says by which rule.

    ``evidence``: other places that the interval rests on, such as the day of publication or an
    event that is printed with its date. ``says`` is what the expression says by itself (shape,
    month, weekday, tense of its sentence): enough to resolve it again when more is known.
    ``bounds``: the ends are no beginning and no end: they are the first and last day on which it
    can lie, and which day it was is not known.
    """

    id: str
    from_: str | None
    to: str | None
    basis: str
    bounds: bool = False
    evidence: tuple[Position, ...] = ()
    says: dict[str, str] = msgspec.field(default_factory=dict)


class Reuse(msgspec.Struct, frozen=True, kw_only=True):
    """A family of passages that were copied between documents."""

    id: str
    kind: ReuseKind
    spans: tuple[Position, ...]
    quotation: bool
    """True when the words in common are one speaker's and the narrators' words around are not."""


class StockPhrase(msgspec.Struct, frozen=True, kw_only=True):
    """A formula that documents share without copying."""

    id: str
    text: str
    spans: tuple[Position, ...]
    why: str


class StatementRelation(msgspec.Struct, frozen=True):
    """What a statement does to a claim."""

    id: str
    relation: Relation


class Passage(Position, frozen=True, kw_only=True):
    """A sentence of the narrator's own that bears on a claim."""

    relation: Relation


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition about the world, and what the documents do to it.

    ``independent_lines`` is an upper bound: documents left after shown copies are folded.
    ``about`` is the entity accused of a crime: its offices tell whose general denial qualifies it.
    """

    id: str
    text: str
    statements: tuple[StatementRelation, ...]
    passages: tuple[Passage, ...]
    documents: tuple[str, ...]
    independent_lines: int
    original_sources: int | None
    original_source_names: tuple[str, ...]
    reasons: tuple[str, ...]
    about: str | None = None


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Passages that contradict each other, or tell the same thing in different ways."""

    id: str
    kind: str
    spans: tuple[Position, ...]
    text: str


class TimelineEvent(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Something that happened in an interval, in the documents' words.

    ``evidence``: other places, also in other documents, that the interval rests on. ``bounds``: the
    ends only bound it, and its day is not known. ``told``: the clauses of the spans that tell it,
    where their sentences tell more than what happened then.
    """

    id: str
    from_: str | None
    to: str | None
    text: str
    documents: tuple[str, ...]
    spans: tuple[Position, ...]
    evidence: tuple[Position, ...] = ()
    bounds: bool = False
    told: tuple[Position, ...] = ()


class Mode(msgspec.Struct, frozen=True):
    """A mode of liability: ``text`` as printed, ``article`` our mapping."""

    text: str
    article: str | None


class Charge(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What a body charges one suspect with, as documents print it; a draft.

    ``articles`` and each mode's ``article`` are our mapping, never printed by a document.
    ``may_be`` names other bodies of the case that may be the same one under another name;
    ``wordings`` are all words that documents print for the crime, ``convicted`` if one tells of a conviction.
    """

    id: str
    suspect: str | None
    suspect_name: str
    body: str
    crime: str
    articles: tuple[str, ...]
    modes: tuple[Mode, ...]
    places: tuple[str, ...]
    from_: str | None
    to: str | None
    standard: str | None
    spans: tuple[Position, ...]
    may_be: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    convicted: bool = False


class Step(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One dated step of a process; ``known_from`` is when it became known, if a text says so.

    ``act`` names an act that is done once, whoever tells of it; else it is empty. ``tells`` is the
    stage or act that the words tell of, also where it may be several steps. ``bounds``: the ends
    only bound it, and its day is not known. ``dated``: where its day is printed.
    """

    text: str
    from_: str | None
    to: str | None
    known_from: str | None
    spans: tuple[Position, ...]
    act: str = ""
    bounds: bool = False
    tells: str = ""
    dated: Position | None = None


class Process(msgspec.Struct, frozen=True, kw_only=True):
    """A court proceeding, inquiry, investigation, study or treaty act that documents report.

    ``may_be`` names other bodies of the case that may be the same one under another name.
    """

    id: str
    body: str
    kind: ProcessKind
    stage: str
    steps: tuple[Step, ...]
    outcome: str | None
    standard: str | None
    public: tuple[str, ...]
    withheld: tuple[str, ...]
    spans: tuple[Position, ...]
    may_be: tuple[str, ...] = ()


class Background(msgspec.Struct, frozen=True, kw_only=True):
    """What is investigated, forecast or listed only: never a charge."""

    id: str
    text: str
    kind: Literal["line of inquiry", "background"]
    spans: tuple[Position, ...]


class Independence(msgspec.Struct, frozen=True, kw_only=True):
    """Whether two documents that support a common claim depend on each other, and why."""

    a: str
    b: str
    relation: Dependence
    reason: str
    families: tuple[str, ...]


class Act(Position, frozen=True, kw_only=True):
    """Something told to have been done; the position is the sentence.

    ``word``, ``actor`` and ``patient`` are offsets: of what tells it, of who did it, and to whom, where the
    sentence says so. ``patients`` are the lists in which the latter stand ("minors").
    """

    kind: str
    word: tuple[int, int]
    actor: tuple[int, int] | None
    patient: tuple[int, int] | None
    patients: tuple[str, ...]
    standing: Literal["told", "negated", "denied", "alleged"]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one document says; entity ids are the document's own until the case is put together."""

    document: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    ascriptions: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateExpression, ...]
    charges: tuple[Charge, ...]
    processes: tuple[Process, ...]
    background: tuple[Background, ...]
    clauses: tuple[Clause, ...] = ()
    acts: tuple[Act, ...] = ()


class Findings(msgspec.Struct, frozen=True, kw_only=True):
    """What all documents of a case say together."""

    statements: tuple[Statement, ...]
    ascriptions: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateExpression, ...]
    reuse: tuple[Reuse, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEvent, ...]
    charges: tuple[Charge, ...]
    processes: tuple[Process, ...]
    background: tuple[Background, ...]
    independence: tuple[Independence, ...]
    stock_phrases: tuple[StockPhrase, ...]
