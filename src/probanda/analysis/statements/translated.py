"""Of a text that was translated: no quoted words are exact, and "he" may be a woman."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.pronouns import GOING_ON
from probanda.analysis.statements.speakers import Names, Speaker
from probanda.evidence.document import Document


def how_translated(document: Document) -> str | None:
    """What shows that the text was translated; None where nothing does."""
    if document.machine_translated:
        return "a notice says that a machine translated the text"
    if document.machine_translated is False:
        return "the text names its translator"
    return "the text reads like a translation" if document.translation_evidence else None


def without_genders(
    drafts: Iterable[Draft], speakers: Mapping[Draft, Speaker], names: Names
) -> dict[Draft, Speaker]:
    """`“...,” Lena Hart said. “...,” he added`: who alone may have gone on speaking has, whatever the pronoun."""
    entities = {entity.id: entity for entity in names.entities}
    heard = dict(speakers)
    for draft in drafts:
        speaker = heard[draft]
        if speaker.name or draft.lemma not in GOING_ON or len(speaker.candidates) != 1:
            continue
        who = entities[speaker.candidates[0]]
        why = f"goes on speaking; in a translation “{speaker.pronoun}” may be a man or a woman"
        heard[draft] = replace(
            speaker, entity=who, name=who.name, kind="person", why=why, candidates=()
        )
    return heard
