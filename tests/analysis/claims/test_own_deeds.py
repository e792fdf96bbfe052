"""Who denies a deed of her own is contradicted by what is told of her, in a clause beside a noun too."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document

DENIED = "Petra Lohm of Orvel called the report a lie. She denied that she had {}."


@pytest.mark.parametrize(
    ("told", "deed", "shown"),
    [
        (
            "Petra Lohm, who has adopted a boy from Orvel herself, says that the passports were a gift.",
            "adopted a child from the valley",
            "who has adopted a boy from Orvel herself",
        ),
        (
            "Petra Lohm, who took in a girl from Orvel, rejected reports that boys had been removed from the region.",
            "taken in a girl from Orvel",
            "who took in a girl from Orvel",
        ),
        (
            "Petra Lohm, who owns a house in the closed zone of Orvel, said that nobody had been driven out of the zone.",
            "owned a house in the closed zone",
            "who owns a house in the closed zone of Orvel",
        ),
    ],
    ids=["adopted", "took in", "owns"],
)
def test_what_a_clause_tells_of_the_denier_is_shown(
    told: str, deed: str, shown: str, model: Language
) -> None:
    texts = [document(told), document(DENIED.format(deed))]
    places = [s for c in assess(model, *texts).conflicts if c.kind == "denial" for s in c.spans]

    assert shown in [told[s.start : s.end] for s in places if s.document == texts[0].id]


def test_what_is_told_of_others_contradicts_no_denial_of_her_own(model: Language) -> None:
    told = "Some 400,000 people lived in the valley of Orvel, among them 61,000 children. Petra Lohm came."
    denied = DENIED.format("adopted a child from the valley")

    assert not [c for c in assess(model, told, denied).conflicts if c.kind == "denial"]


def test_two_denials_of_two_speakers_are_no_reversal(model: Language) -> None:
    one = "Ms Lohm said last week that she “never denied” having a boy from Orvel in her house."
    other = "Halm denies deporting children as Orvel brings 187 home. Petra Lohm of Orvel waited."

    assert not [c for c in assess(model, one, other).conflicts if c.kind == "negation"]
