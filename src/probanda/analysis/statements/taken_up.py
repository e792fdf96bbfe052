"""Charges that are taken up again without their accuser: `The crimes were allegedly committed`."""

from dataclasses import dataclass, field

from probanda.analysis.records import Entity
from probanda.analysis.statements.clauses import SUBJECTS
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.genders import HE, SHE
from probanda.analysis.statements.speakers import Names, Speaker
from probanda.analysis.statements.vocabulary import Vocabulary

REPROACHES = frozenset({"accuse", "allege", "blame", "implicate"})


@dataclass
class Charges:
    """The charges that the text has told so far, and who brought them."""

    names: Names
    vocabulary: Vocabulary
    accusers: dict[str, Speaker] = field(default_factory=dict)
    told: list[Draft] = field(default_factory=list)

    def note(self, draft: Draft, speaker: Speaker) -> None:
        """Keep a charge. Somebody's reproach is none: `Kranz accused Velde of lying`."""
        if not draft.accuses or draft.belief:
            return
        if speaker.name is None:
            charged, known = self._people_beside(draft), map(self._people_beside, self.told)
            if charged and not any(charged & people for people in known):
                self.accusers[""] = speaker  # another's, by nobody knows whom
        elif speaker.kind == "body" or draft.lemma not in REPROACHES:
            self.accusers[speaker.name] = speaker
            self.told.append(draft)

    def taken_up_in(self, draft: Draft) -> Speaker | None:
        """Who charged what an "allegedly" takes up: the one body or person that has charged
        anything so far. Else nobody knows who alleges it."""
        if len(self.accusers) != 1 or not self.told or not self._takes_up(draft):
            return None
        (accuser,) = self.accusers.values()
        why = "the only accuser that the text has named so far"
        return Speaker(accuser.entity, accuser.name, accuser.kind, why)

    def _takes_up(self, draft: Draft) -> bool:
        """By its subject, which is the crimes or one of those charged."""
        if draft.lemma not in self.vocabulary.words["implied_allegation"]:
            return False
        layout = draft.layout
        verb = layout.tokens[draft.anchor].head
        while verb.dep_ != "ROOT" and verb.pos_ not in {"VERB", "AUX"}:
            verb = verb.head
        subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
        if subject is None:
            return False
        definite = any(c.lower_ in {"the", "these", "those"} for c in subject.lefts)
        if definite and subject.lemma_.lower() in self.vocabulary.nouns["charged"]:
            return True
        if subject.lower_ in HE | SHE:
            return 0 <= layout.number - self.told[-1].layout.number <= 1
        named = self.names.at(layout.paragraph.start + subject.idx)
        return named is not None and any(named[0].id in self._named_beside(c) for c in self.told)

    def _named_beside(self, draft: Draft) -> set[str]:
        """Who is named in the sentence of a charge."""
        return {entity.id for entity, _, _ in self._inside(draft)}

    def _people_beside(self, draft: Draft) -> set[str]:
        return {entity.id for entity, _, _ in self._inside(draft) if entity.kind == "person"}

    def _inside(self, draft: Draft) -> list[tuple[Entity, int, int]]:
        base = draft.layout.paragraph.start
        start, end = draft.layout.span(*draft.layout.sentence_of(draft.anchor))
        return self.names.inside(base + start, base + end)
