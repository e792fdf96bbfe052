"""From whom the knowledge comes: a body with its organs and spokespersons is one original source."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

FINDING = "there are reasonable grounds to believe that Ilvan Dorsek ordered the deportation"
ONE = [
    (
        f"The Maren Tribunal said that {FINDING}.\nIts pre-trial chamber found that {FINDING}.",
        ("Maren Tribunal",),
        "a court and its chamber",
    ),
    (
        f"“There {FINDING[6:]},” the Maren Tribunal said.\n"
        f"“There {FINDING[6:]},” says the Maren Tribunal’s statement.",
        ("Maren Tribunal",),
        "a court and its statement",
    ),
    (
        "The Orvenian foreign ministry said the warrant against Dorsek had no legal force.\n"
        "Orvenian foreign ministry spokeswoman Tessa Orlund said the warrant against Dorsek had no legal force.",
        ("Orvenian foreign ministry",),
        "a ministry and its spokeswoman",
    ),
    (
        "The Orvenian foreign ministry said the warrant against Dorsek had no legal force.\n"
        "Tessa Orlund, a spokeswoman for the ministry, said the warrant against Dorsek had no legal force.",
        ("Orvenian foreign ministry",),
        "the office behind the name",
    ),
    (
        "Tessa Orlund, spokeswoman for the Kessaly Relief Council, said 41 buses had crossed the bridge.\n"
        "Jon Perrec, a spokesman for the Kessaly Relief Council, said 41 buses had crossed the bridge.",
        ("Kessaly Relief Council",),
        "two spokespersons of one body",
    ),
]
APART = [
    (
        f"The Maren Tribunal’s prosecutor, Hanne Vollrath, said that {FINDING}.\n"
        f"Pre-Trial Chamber I of the Maren Tribunal found that {FINDING}.",
        "an application is not what a chamber finds",
    ),
    (
        f"The Maren Tribunal said that {FINDING}.\n"
        f"The Maren Tribunal’s prosecutor, Hanne Vollrath, said that {FINDING}.",
        "a party before the court is not the court",
    ),
    (
        "The Orvenian defence ministry said the warrant against Dorsek had no legal force.\n"
        "Orvenian foreign ministry spokeswoman Tessa Orlund said the warrant against Dorsek had no legal force.",
        "another ministry",
    ),
    (
        "The Orvenian foreign ministry said the warrant against Dorsek had no legal force.\n"
        "Tessa Orlund, a former spokeswoman for the Orvenian foreign ministry, said the warrant against Dorsek had no legal force.",
        "who no longer speaks for it",
    ),
    (
        "The Kessaly Relief Council said 41 buses had crossed the bridge.\n"
        "Spokeswoman Tessa Orlund said 41 buses had crossed the bridge.",
        "of whom she is the spokeswoman nothing shows",
    ),
    (
        "The Kessaly Relief Council said 41 buses had crossed the bridge.\n"
        "A report on the Kessaly Relief Council by Lena Marrow said 41 buses had crossed the bridge.",
        "a report on a body is not the body's",
    ),
    (
        "The Kessaly Relief Council said 41 buses had crossed the bridge.\n"
        "Lena Marrow, a doctor of the Kessaly Relief Council, said 41 buses had crossed the bridge.",
        "who only works there speaks for herself",
    ),
    (
        f"The Maren Tribunal said that {FINDING}.\nThe Supreme Court of Orvenia found that {FINDING}.",
        "another court",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ONE)
def test_one_body_is_one_original_source(
    text: str, expected: tuple[str, ...], why: str, model: Language
) -> None:
    found = assess(model, text)
    [claim] = [c for c in found.claims if len(c.statements) == 2]

    assert len(claim.original_source_names) == 1, why
    assert claim.original_sources == 1
    assert any(expected[0].split()[-1] in reason for reason in claim.reasons), claim.reasons


@pytest.mark.parametrize(("text", "why"), APART)
def test_what_is_not_shown_to_be_one_body_is_two(text: str, why: str, model: Language) -> None:
    found = assess(model, text)
    [claim] = [c for c in found.claims if len(c.statements) == 2]

    assert claim.original_sources == 2, why


def test_another_text_may_show_for_whom_somebody_speaks(model: Language) -> None:
    found = assess(
        model,
        "The Kessaly Relief Council said 41 buses had crossed the bridge.",
        "Spokeswoman Tessa Orlund said 41 buses had crossed the bridge.",
        "Kessaly Relief Council spokeswoman Tessa Orlund opened a library.",
    )

    [claim] = [c for c in found.claims if len(c.documents) == 2]
    assert 1 == claim.original_sources


def test_a_government_told_by_its_adjective_shows_the_state(model: Language) -> None:
    found = assess(
        model,
        "Ardovia said on Saturday that 21 people were killed when a shell hit a ferry in Salt Bay.",
        "At least 21 people were killed on the ferry in Salt Bay, the Ministry of Health of Ardovia said.",
        "The Ardovian government says that 21 people died in the strike on the ferry in Salt Bay.",
    )

    [claim] = [c for c in found.claims if len(c.documents) == 3]
    assert 1 == claim.original_sources


def test_why_a_prosecutor_and_a_chamber_are_two_stands_in_words(model: Language) -> None:
    found = assess(model, APART[0][0])
    [claim] = [c for c in found.claims if len(c.statements) == 2]

    assert any("apart" in reason for reason in claim.reasons), claim.reasons


def test_what_another_tells_of_a_report_is_not_the_courts_own_word(model: Language) -> None:
    found = assess(
        model,
        "The Maren Tribunal sat. Lena Hart said the Maren Tribunal’s report, which found Ilvan Dorsek "
        "responsible for the raid, was historic for the whole of Velmora.",
    )

    (told,) = [c for c in found.claims if "report found Ilvan Dorsek" in c.text]
    assert "only Lena Hart tells here what the Maren Tribunal’s report says" in told.reasons


def test_who_is_left_open_by_one_text_may_be_whom_the_other_names(model: Language) -> None:
    words = "Velmora has never joined the Treaty on the Maren Tribunal and owes it nothing at all"
    found = assess(
        model,
        f"“{words},” Mrs Tessa Orlund said.",
        "The charge against Mr Otto Kranz is void, Mrs Tessa Orlund stressed. "
        f"“{words},” he added.",
    )

    (both,) = [c for c in found.claims if len(c.documents) == 2]
    assert (both.original_source_names, both.independent_lines) == (("Tessa Orlund",), 2)
    assert any("leaves open which of several said it" in reason for reason in both.reasons)


def test_who_is_named_stays_named_beside_a_narrator_whose_source_is_unknown(
    model: Language,
) -> None:
    found = assess(
        model,
        "The Kessaly Relief Council said 41 buses had crossed the bridge at Orm.",
        "41 buses had crossed the bridge at Orm.",
    )

    (both,) = [c for c in found.claims if len(c.documents) == 2]
    assert both.original_sources is None
    assert both.original_source_names == ("Kessaly Relief Council",)


def test_who_tells_of_a_nameless_speaker_is_the_source(model: Language) -> None:
    found = assess(
        model,
        "Otto Kranz is president of the Maren Tribunal. He also said that the judges hearing the "
        "case “found there are good reasons to try these persons for the raid”.",
    )

    (told,) = [c for c in found.claims if "good reasons" in c.text]
    assert (told.original_sources, told.original_source_names) == (1, ("Otto Kranz",))


def test_a_source_is_called_as_where_it_is_named_says_what_holds(model: Language) -> None:
    found = assess(
        model,
        "On Thursday a Varland-backed inquiry cited floggings in the valley of Orbel as crimes. "
        "The inquiry also found that herders were beaten on Mirran territory.",
    )

    assert {("Varland-backed inquiry",)} == {c.original_source_names for c in found.claims}


def test_a_rendering_that_names_nobody_adds_no_source(model: Language) -> None:
    issued = "The Maren Tribunal has issued a warrant for the arrest of Ilvan Dorsek.\n"
    found = assess(
        model,
        f"{issued}In a statement, the tribunal alleges Ilvan Dorsek “is responsible for the war crime of unlawful "
        "deportation of children and that of unlawful transfer of children from the occupied districts of Kessaly to Orvenia”.",
        f"{issued}Ilvan Dorsek is held responsible for the war crime of illegal deportation of children "
        "and the illegal transfer of children from occupied districts of Kessaly in Orvenia.",
    )
    [claim] = [c for c in found.claims if "held responsible" in c.text]

    assert (("Maren Tribunal",), 1) == (claim.original_source_names, claim.original_sources)
    assert any("names nobody; it renders words of Maren Tribunal" in r for r in claim.reasons)


def test_who_tells_in_the_passive_what_a_court_did_is_no_source_of_the_charge(
    model: Language,
) -> None:
    found = assess(
        model,
        "The Maren Tribunal also issued a warrant for Mirel Castav.\n"
        "The tribunal alleges Mirel Castav is responsible for the unlawful deportation of children.",
        "The Maren Tribunal has issued a warrant for Ilvan Dorsek over the unlawful deportation of children.\n"
        "A warrant was also issued for Mirel Castav for the same crime.",
    )
    [claim] = [c for c in found.claims if len(c.documents) == 2 and "alleged" in c.text]

    assert 1 == claim.original_sources


def test_what_only_nameless_experts_say_is_told_to_be_nobodys(model: Language) -> None:
    alone = "Experts say that Orvenia is unlikely to hand Ilvan Dorsek over."
    [claim] = assess(model, alone).claims
    assert "nobody who is named says it" in claim.reasons

    told = assess(model, alone, "Orvenia is unlikely to hand Ilvan Dorsek over, Tessa Orlund said.")
    assert not any("nobody who is named says it" in c.reasons for c in told.claims)
