"""Who is charged with what, in texts whose truth was written down before they were read."""

import pytest
from spacy.language import Language

from probanda.analysis.charges import find_charges
from probanda.analysis.records import Charge, Mode
from tests.analysis.charges.cases import PERSONS, read_case
from tests.analysis.charges.reading import Read, read

Row = tuple[str, str, tuple[str, ...], tuple[str, ...]]

EXPECTED: dict[str, list[Row]] = {
    "warrants": [
        (
            "Andor Velk",
            "unlawful deportation of population",
            ("8(2)(a)(vii)", "8(2)(b)(viii)"),
            ("25(3)(a)", "28"),
        ),
        (
            "Andor Velk",
            "excessive incidental harm to civilians",
            ("8(2)(b)(iv)",),
            ("25(3)(a)", "28"),
        ),
        (
            "Irena Mosk",
            "unlawful deportation of population",
            ("8(2)(a)(vii)", "8(2)(b)(viii)"),
            ("25(3)(b)",),
        ),
    ],
    "national": [
        ("Pavel Drusk", "murder", (), ()),
        ("Pavel Drusk", "torture", (), ()),
        ("Viktor Hamm", "murder", (), ()),
        ("Viktor Hamm", "torture", (), ()),
        ("Pavel Drusk", "falsifying documents", (), ()),
    ],
    "tribunal": [
        ("Tesfu Galan", "murder", ("7(1)(a)",), ("acted as part of a common plan", "25(3)(c)")),
        (
            "Tesfu Galan",
            "extermination",
            ("7(1)(b)",),
            ("acted as part of a common plan", "25(3)(c)"),
        ),
        (
            "Tesfu Galan",
            "persecution",
            ("7(1)(h)",),
            ("acted as part of a common plan", "25(3)(c)"),
        ),
        ("Tesfu Galan", "pillage", (), ("acted as part of a common plan", "25(3)(c)")),
        (
            "Tesfu Galan",
            "attacks against civilians",
            (),
            ("acted as part of a common plan", "25(3)(c)"),
        ),
        ("Yonas Merid", "persecution", ("7(1)(h)",), ()),
    ],
    "commission": [],
    "hybrid": [
        ("Baro Ndiaye", "enlisting children under 15", (), ()),
        ("Baro Ndiaye", "attacks on peacekeepers", (), ("25(3)(c)",)),
        ("Samuel Orr", "enlisting children under 15", (), ("25(3)(a)",)),
    ],
    "absentia": [
        ("Radek Sorin", "war crimes", (), ()),
        ("Radek Sorin", "murder", (), ()),
        ("Radek Sorin", "shooting of civilians", (), ("25(3)(b)",)),
        ("Milan Horak", "murder", (), ("as members of a joint criminal enterprise",)),
        ("Petr Vale", "murder", (), ("as members of a joint criminal enterprise",)),
    ],
    "clumsy": [
        (
            "Andor Velk",
            "illegal deportation population",
            ("8(2)(a)(vii)", "8(2)(b)(viii)"),
            ("25(3)(a)", "28"),
        ),
        ("Andor Velk", "excessive incidental damage", ("8(2)(b)(iv)",), ("25(3)(a)", "28")),
        ("Irena Mosk", "illegal deportation population", ("8(2)(a)(vii)", "8(2)(b)(viii)"), ()),
        ("Irena Mosk", "excessive incidental damage", ("8(2)(b)(iv)",), ()),
    ],
    "genocide": [
        ("Celestin Moro", "genocide", ("6",), ()),
        ("Celestin Moro", "complicity in genocide", ("6",), ()),
        ("Celestin Moro", "rape", ("7(1)(g)",), ("28(b)",)),
        (
            "Agathe Moro",
            "direct and public incitement to commit genocide",
            ("6",),
            ("25(3)(e)",),
        ),
    ],
}
BODIES = {
    "warrants": "entity-Court for Grave Crimes",
    "clumsy": "entity-Court for Grave Crimes",
    "national": "Federal prosecutors in Kestria",
    "tribunal": "entity-Special Tribunal for Ombara",
    "hybrid": "entity-Kivoran Hybrid Court",
    "absentia": "court in Lysgard",
    "genocide": "entity-Residual Court for Aruvia",
}


def charges_of(held: Read) -> tuple[Charge, ...]:
    """What is charged in a text."""
    return find_charges(held.parsed, held.cast, held.statements, held.dates)


def row(charge: Charge) -> Row:
    """The charge, each mode by its article or, where it has none, its words."""
    modes = tuple(mode.article or mode.text for mode in charge.modes)
    return charge.suspect_name, charge.crime, charge.articles, modes


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_text_charges_exactly_what_it_prints(name: str, model: Language) -> None:
    assert EXPECTED[name] == [row(charge) for charge in charges_of(read_case(model, name))]


@pytest.mark.parametrize("name", sorted(BODIES))
def test_the_body_that_charges_is_named(name: str, model: Language) -> None:
    bodies = {charge.body for charge in charges_of(read_case(model, name))}

    assert {BODIES[name]} == bodies


@pytest.mark.parametrize("name", sorted(PERSONS))
def test_a_suspect_is_mentioned_in_the_document_of_the_charge(name: str, model: Language) -> None:
    held = read_case(model, name)
    known = {entity.id: entity for entity in held.entities}

    for charge in charges_of(held):
        suspect = known[charge.suspect or ""]
        assert suspect.name == charge.suspect_name
        documents = {mention.document for mention in suspect.mentions}
        assert {span.document for span in charge.spans} <= documents


@pytest.mark.parametrize("name", sorted(PERSONS))
def test_the_crime_and_modes_stand_in_the_spans(name: str, model: Language) -> None:
    held = read_case(model, name)
    text = held.parsed.document.text

    for charge in charges_of(held):
        printed = " ".join(text[span.start : span.end] for span in charge.spans)
        assert all(mode.text in printed for mode in charge.modes)
        assert charge.crime in text


def test_place_period_and_standard_stand_where_the_text_gives_them(model: Language) -> None:
    charges = charges_of(read_case(model, "warrants"))

    settings = [(c.places, c.from_, c.to, c.standard) for c in charges]
    grounds = "reasonable grounds to believe"
    assert [
        (("Selnia",), "2031-05-03", None, grounds),
        (("Selnia",), "2031-05-03", None, grounds),
        (("Selnia",), None, None, None),
    ] == settings


PEOPLE: dict[str, tuple[str, ...]] = {
    "Ilan Vokar": ("Vokar", "Mr Vokar"),
    "Lena Torsk": ("Ms Torsk",),
    "Bram Kel": ("Mr Kel",),
    "Daniel Okafor": (),
}
COURTS = ("Court for Grave Crimes",)

JUDGED = [
    ("The Court for Grave Crimes found Ilan Vokar guilty of genocide.", True),
    ("The Court for Grave Crimes convicted Ilan Vokar of murder and of torture.", True),
    ("The Court for Grave Crimes indicted Ilan Vokar for murder. Vokar pleaded not guilty.", False),
    ("Ilan Vokar pleaded guilty to torture before the Court for Grave Crimes.", False),
    (
        "According to the Court for Grave Crimes, there is sufficient reason to believe that Ilan Vokar is guilty of torture.",
        False,
    ),
    (
        "The Court for Grave Crimes convicted Ilan Vokar of murder. An appeals court quashed the verdict.",
        False,
    ),
    (
        "The Court for Grave Crimes convicted Ilan Vokar of murder. The verdict was not quashed.",
        True,
    ),
    ("Ilan Vokar entered a plea of guilty to torture before the Court for Grave Crimes.", False),
]


@pytest.mark.parametrize(("text", "convicted"), JUDGED)
def test_a_conviction_is_marked_and_a_charge_or_plea_is_none(
    text: str, convicted: bool, model: Language
) -> None:
    charges = charges_of(read(model, text, PEOPLE, COURTS))

    assert {convicted} == {charge.convicted for charge in charges}


NO_CHARGE = [
    # forecast, wish, duty, question
    "The Court for Grave Crimes is preparing to charge Ilan Vokar with murder.",
    "Ilan Vokar could be charged with genocide by the Court for Grave Crimes.",
    "Rights groups want the Court for Grave Crimes to charge Ilan Vokar with torture.",
    "The Court for Grave Crimes has not charged Ilan Vokar with murder.",
    "Ilan Vokar was charged with investigating war crimes, the Court for Grave Crimes said.",
    "If Ilan Vokar is indicted for murder, he will resign, the Court for Grave Crimes was told.",
    "The Court for Grave Crimes is considering whether to indict Ilan Vokar for torture.",
    # others than a court or prosecutor accuse
    "The opposition accused Ilan Vokar of genocide.",
    "A UN commission found that Ilan Vokar was responsible for murder and torture.",
    "Human Rights Monitor said Ilan Vokar was responsible for crimes against humanity.",
    "Neither Ilan Vokar nor Lena Torsk has been charged with murder, the Court for Grave Crimes "
    "said.",
    # undone
    "The Court for Grave Crimes acquitted Ilan Vokar of murder.",
    "The Court for Grave Crimes dropped charges of torture against Ilan Vokar.",
    "The Court for Grave Crimes declined to confirm the charge of rape against Ilan Vokar.",
    "Ilan Vokar was cleared of murder by the Court for Grave Crimes.",
    # other cases
    "In a separate case, the Court for Grave Crimes convicted Ilan Vokar of pillage.",
    "In 2012 the Court for Grave Crimes convicted Ilan Vokar of pillage. It opened in 2002, and "
    "its term ends in 2040.",
    # a warrant that is only spoken of
    "The warrants of the Court for Grave Crimes for murder mean nothing to us, Ilan Vokar said.",
    "The prosecutor, Daniel Okafor, said men were charged with murder.",
    # no criminal matter
    "The Court for Grave Crimes heard that the company of Ilan Vokar had filed for bankruptcy.",
    "Ilan Vokar is responsible for sales.",
]

ONE_CHARGE: list[tuple[str, list[Row]]] = [
    (
        "The Court for Grave Crimes indicted Ilan Vokar for murder as a crime against humanity.",
        [("Ilan Vokar", "murder", ("7(1)(a)",), ())],
    ),
    (
        "Ilan Vokar, who denies charges of torture before the Court for Grave Crimes, is ill.",
        [("Ilan Vokar", "torture", (), ())],
    ),
    (
        "Ilan Vokar and Lena Torsk were charged with murder by the Court for Grave Crimes.",
        [("Ilan Vokar", "murder", (), ()), ("Lena Torsk", "murder", (), ())],
    ),
    # "the same crimes"; a mode of one is not the other's
    (
        "The Court for Grave Crimes charged Ilan Vokar with murder as a direct perpetrator. "
        "Lena Torsk was charged with the same crimes.",
        [("Ilan Vokar", "murder", (), ("25(3)(a)",)), ("Lena Torsk", "murder", (), ())],
    ),
    # "similar" is not "the same"
    (
        "The Court for Grave Crimes charged Ilan Vokar with murder. It also issued a warrant for "
        "Lena Torsk on similar charges.",
        [("Ilan Vokar", "murder", (), ())],
    ),
    # cleared later in the text
    (
        "The Court for Grave Crimes charged Ilan Vokar with murder and rape. Ilan Vokar was "
        "cleared of rape.",
        [("Ilan Vokar", "murder", (), ())],
    ),
    (
        "Ilan Vokar went on trial at the Court for Grave Crimes on charges of pillage.",
        [("Ilan Vokar", "pillage", (), ())],
    ),
    # an order of arrest, two targets behind two prepositions
    (
        "The Court for Grave Crimes ordered the arrest of Ilan Vokar and of Lena Torsk for murder.",
        [("Ilan Vokar", "murder", (), ()), ("Lena Torsk", "murder", (), ())],
    ),
    # a chamber's number is no pronoun; "each" charges both
    (
        "The Court for Grave Crimes issued warrants. Pre-Trial Chamber I found that there are "
        "reasonable grounds to believe that Mr Vokar and Ms Torsk are each responsible for the "
        "war crime of unlawful deportation of population.",
        [("Ilan Vokar", "unlawful deportation of population", ("8(2)(a)(vii)", "8(2)(b)(viii)"), ()),
         ("Lena Torsk", "unlawful deportation of population", ("8(2)(a)(vii)", "8(2)(b)(viii)"), ())],
    ),
    # "both"
    (
        "The Court for Grave Crimes issued warrants for Ilan Vokar and Lena Torsk. Both are "
        "accused of persecution.",
        [("Ilan Vokar", "persecution", ("7(1)(h)",), ()),
         ("Lena Torsk", "persecution", ("7(1)(h)",), ())],
    ),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_CHARGE)
def test_nobody_is_charged(text: str, model: Language) -> None:
    assert () == charges_of(read(model, text, PEOPLE, COURTS))


@pytest.mark.parametrize(("text", "expected"), ONE_CHARGE)
def test_charges_by_their_frame(text: str, expected: list[Row], model: Language) -> None:
    found = [row(charge) for charge in charges_of(read(model, text, PEOPLE, COURTS))]

    assert expected == found


def test_a_mode_is_kept_as_printed(model: Language) -> None:
    charges = charges_of(read_case(model, "clumsy"))

    assert (
        Mode("committing the acts jointly with others", "25(3)(a)"),
        Mode("failure to properly exercise control over the military subordinates", "28"),
    ) == charges[0].modes
