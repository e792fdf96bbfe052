"""The charges of one document while it is read: who is before which body, with what so far."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from probanda.analysis.charges.crimes import Crime, is_minor, read_crimes
from probanda.analysis.charges.settings import Setting
from probanda.analysis.records import Charge, Entity, Mode
from probanda.evidence.document import Position
from probanda.ids import content_id

GENERAL_OBJECT = re.compile(
    r"^\s*(?:(?:the|these|those|such|all|his|her|their|said|alleged|aforementioned|war)\s)*"
    r"(?:acts?|crimes?|offen[cs]es?|charges?|atrocities|conduct|deeds|them|it|[.,;”\"]|and\b|or\b|$)",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]{4,}")


@dataclass
class Draft:
    """One suspect, one crime, one body, with what the document has said of it so far."""

    suspect: Entity
    body: str
    crime: Crime
    loose: bool
    modes: list[Mode] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    from_: str | None = None
    to: str | None = None
    standard: str | None = None
    spans: list[Position] = field(default_factory=list)
    convicted: bool = False

    def add(self, span: Position) -> None:
        """A sentence that bears on the charge."""
        if span not in self.spans:
            self.spans.append(span)

    def set(self, setting: Setting, standard: str | None) -> None:
        """What a sentence says about place, period and standard; what is known already stays."""
        self.places.extend(p for p in setting.places if p not in self.places)
        if self.from_ is None and self.to is None:
            self.from_, self.to = setting.from_, setting.to
        self.standard = self.standard or standard


@dataclass
class Docket:
    """Everything charged so far in a document, in reading order."""

    drafts: list[Draft] = field(default_factory=list)
    called: list[Entity] = field(default_factory=list)
    focus: tuple[Entity, ...] = ()

    def call(self, suspect: Entity) -> None:
        """Somebody is before a court: a warrant, a charge, an indictment names them."""
        if suspect not in self.called:
            self.called.append(suspect)

    def of(self, suspect: Entity) -> list[Draft]:
        """The charges against one suspect."""
        return [draft for draft in self.drafts if draft.suspect.id == suspect.id]

    def charge(self, suspect: Entity, body: str, crime: Crime, *, loose: bool) -> Draft:
        """The draft for this suspect and crime, made when there is none yet."""
        self.call(suspect)
        for draft in self.of(suspect):
            if draft.body == body and same_crime(draft.crime, crime):
                if not loose and draft.loose:
                    draft.crime, draft.loose = crime, False
                return draft
        draft = Draft(suspect, body, crime, loose)
        if crime.mode is not None:
            draft.modes.append(Mode(crime.text, crime.mode))
        self.drafts.append(draft)
        return draft

    def crimes_of_another(self, suspect: Entity) -> list[Draft]:
        """What "the same crimes" refers to: the charges told last against somebody else."""
        others = [d for d in self.drafts if d.suspect.id != suspect.id]
        if not others:
            return []
        last = others[-1].suspect.id
        return [d for d in others if d.suspect.id == last]


def same_crime(one: Crime, other: Crime) -> bool:
    """Same conduct, and not two different kinds of crime."""
    if one.conduct is None or other.conduct is None:
        return one.conduct == other.conduct and (
            (one.summary and other.summary and one.kind == other.kind)
            or one.text.lower() == other.text.lower()
        )
    return one.conduct == other.conduct and (
        one.kind == other.kind or one.kind is None or other.kind is None
    )


def drafts_meant(drafts: list[Draft], after_mode: str, mode: str) -> list[Draft]:
    """Which of a suspect's charges a mode is said of, from the words that follow it.

    "the acts", "the crimes" or nothing: all; words of one crime: that one; other words: none.
    """
    if GENERAL_OBJECT.match(after_mode) or re.search(
        r"\b(?:acts|crimes|offen[cs]es|subordinates|forces|troops|superior|commander|purpose|"
        r"enterprise|plan|perpetrat\w+|others)\b",
        mode,
        re.IGNORECASE,
    ):
        return drafts
    phrase = re.split(r"[,.;”\"]|\sand\s", after_mode, maxsplit=1)[0].lower()
    words = {_stem(word) for word in WORD.findall(phrase)}
    coordinated = read_crimes(after_mode, len(after_mode) - len(after_mode.lstrip()), formal=False)
    return [
        draft
        for draft in drafts
        if any(same_crime(draft.crime, crime) for crime in coordinated)
        or words & {_stem(word) for word in WORD.findall(draft.crime.text.lower())}
    ]


def _stem(word: str) -> str:
    return re.sub(r"(?:ations?|ings?|ions?|ers?|ed|es|s)$", "", word)


def finished(docket: Docket, ids: Mapping[str, str]) -> tuple[Charge, ...]:
    """The charges as records, loose tellings left out where the crime itself is named.

    ``ids`` gives the entity of a body's name, where the document's entities know it.
    """
    return tuple(
        record(draft, ids)
        for draft in docket.drafts
        for others in [[d for d in docket.of(draft.suspect) if d is not draft]]
        if not _told_better(draft, others) and not _is_outside_the_case(draft, others)
    )


def _told_better(draft: Draft, others: list[Draft]) -> bool:
    if draft.crime.summary:
        others = [o for o in others if not o.crime.summary]
        beside = any(set(o.spans) & set(draft.spans) for o in others)
        return any(o.crime.kind == draft.crime.kind for o in others) or (
            bool(others) and not beside
        )
    if draft.loose:
        return any(not o.loose for o in others)
    return False


def _is_outside_the_case(draft: Draft, others: list[Draft]) -> bool:
    """Fraud or theft, not charged together with a grave crime."""
    return is_minor(draft.crime) and not any(
        not is_minor(o.crime) and set(o.spans) & set(draft.spans) for o in others
    )


def record(draft: Draft, ids: Mapping[str, str]) -> Charge:
    """The record of a draft; its id is a digest of who is charged by whom with what, where told."""
    spans = tuple(sorted(draft.spans))
    return Charge(
        id=content_id("charge", draft.suspect.id, draft.body, draft.crime.text, spans),
        suspect=draft.suspect.id,
        suspect_name=draft.suspect.name,
        body=ids.get(draft.body, draft.body),
        crime=draft.crime.text,
        articles=draft.crime.articles,
        modes=tuple(draft.modes),
        places=tuple(draft.places),
        from_=draft.from_,
        to=draft.to,
        standard=draft.standard,
        spans=spans,
        convicted=draft.convicted,
    )
