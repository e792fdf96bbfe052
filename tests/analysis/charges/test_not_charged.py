"""What sounds like a charge and is none: rumours, denials, refusals, questions, old convictions."""

import pytest
from spacy.language import Language

from probanda.analysis.processes import find_background, find_processes
from tests.analysis.charges.reading import Read, read
from tests.analysis.charges.test_finding import charges_of

COURT = "Special Court for Marvia"
PEOPLE: dict[str, tuple[str, ...]] = {
    "Ada Finn": ("Finn",),
    "Petar Vann": ("Vann",),
    "Goran Karst": ("Karst",),
}
INTRO = f"The {COURT} met in Halden on Monday. "


def _read(model: Language, text: str) -> Read:
    return read(model, text, PEOPLE, (COURT,))


def _stages(held: Read) -> set[str]:
    found = find_processes(held.parsed, held.cast, held.statements, held.dates)
    return {process.stage for process in found}


NEVER_CHARGED = [
    "Ada Finn of the Special Court for Marvia, who had accused President Karst of the crime of "
    "aggression in a speech, "
    "did not seek a warrant for him.",
    "Rumours that Karst was accused of genocide are false, the court's spokesman said.",
    "The court has not issued a warrant for President Karst.",
    "The court has not issued an arrest warrant for President Karst over genocide.",
    "The claim that the Special Court for Marvia charged Ada Finn with deportation is false.",
    "Reports that the court had indicted Ada Finn for murder were untrue, a spokeswoman said.",
    "There is no truth to the suggestion that Finn was charged with torture.",
    "It is false that the court charged Ada Finn with torture.",
    "It is not true that prosecutors have indicted Ada Finn for torture.",
    "Suggestions that prosecutors had charged Vann with torture are baseless.",
    "The spokesman denied that the court had charged Vann with torture.",
    "Speculation that the judges issued an arrest warrant for Finn over murder was rife.",
    "Reporters asked whether the court had charged Vann with torture.",
    "It is unclear if the court has indicted Petar Vann for war crimes.",
    "Unless the court charges Vann with torture, he will stay in office.",
    "The judges refused to issue an arrest warrant for Petar Vann over torture.",
    "The prosecutor declined to charge Ada Finn with murder.",
    "Prosecutors never charged Ada Finn with murder.",
    "The court issued no arrest warrant for Ada Finn over murder.",
    "No warrant for the arrest of Ada Finn for murder has been issued.",
    "No arrest warrant was issued against Ada Finn for murder.",
    "Has the court charged Ada Finn with murder?",
    "Ada Finn could be charged with genocide.",
    "Ada Finn may face charges of genocide before the court.",
    "Investigators closed the file without charging Ada Finn with murder.",
    "The court stopped short of charging Ada Finn with murder.",
    "The court has yet to charge Ada Finn with murder.",
    "Instead of charging Ada Finn with murder, prosecutors let her go.",
    "A post claiming that the court had charged Ada Finn with genocide was fabricated.",
    "Karst is rumoured to have been charged with genocide.",
    "Nobody has been charged with the murder of Ada Finn.",
    "The court did not accuse Colonel Petar Vann of any crime.",
    "The idea that Karst has been indicted for genocide was dismissed by the court.",
    "The spokesman rejected claims that an arrest warrant had been issued for Karst over torture.",
    "The report that Karst had been charged with genocide turned out to be a hoax.",
    "Social media posts saying that the court had issued a warrant for Finn over murder are fake.",
    "The story that the court indicted Vann for war crimes was made up.",
    "A false report said the court had charged Vann with torture.",
    "Karst was wrongly reported to have been charged with genocide.",
    "The court has issued neither a warrant nor a summons for Karst over genocide.",
    "The court ruled out charging Vann with torture.",
    "Prosecutors did not arrest or charge Ada Finn with murder.",
    "Reporters asked whether the court had met on Sunday and had charged Vann with torture.",
    "Karst dismissed as untrue a report that he had been indicted for genocide.",
]


@pytest.mark.parametrize("text", NEVER_CHARGED)
def test_what_is_rumoured_denied_asked_or_refused_is_no_charge(text: str, model: Language) -> None:
    assert charges_of(_read(model, INTRO + text)) == ()


@pytest.mark.parametrize("text", NEVER_CHARGED)
def test_what_is_rumoured_denied_asked_or_refused_is_no_stage(text: str, model: Language) -> None:
    stages = _stages(_read(model, INTRO + text))

    assert not stages & {"charges brought", "warrants issued", "trial"}


CHARGED = [
    ("The court charged Ada Finn with deportation.", ("Ada Finn", "deportation")),
    ("Judges issued an arrest warrant for Goran Karst over genocide.", ("Goran Karst", "genocide")),
    (
        "The court said it had issued an arrest warrant for Ada Finn for murder.",
        ("Ada Finn", "murder"),
    ),
    ("Prosecutors said that Ada Finn has been charged with murder.", ("Ada Finn", "murder")),
    ("Karst denies the charges of genocide.", ("Goran Karst", "genocide")),
    (
        "Karst, who was indicted for genocide, said the claims were false.",
        ("Goran Karst", "genocide"),
    ),
    (
        "The prosecutor announced that the court had charged Petar Vann with torture.",
        ("Petar Vann", "torture"),
    ),
    ("News spread that the court had charged Vann with torture.", ("Petar Vann", "torture")),
    (
        "The court has charged Vann with torture, a claim that he calls false.",
        ("Petar Vann", "torture"),
    ),
    (
        "The court rejected claims of bias and charged Goran Karst with genocide.",
        ("Goran Karst", "genocide"),
    ),
    (
        "There is no doubt that the court charged Karst with genocide.",
        ("Goran Karst", "genocide"),
    ),
    (
        "The court, which has no police, issued an arrest warrant for Ada Finn for murder.",
        ("Ada Finn", "murder"),
    ),
    (
        "The minister did not meet Ada Finn, who was charged with murder.",
        ("Ada Finn", "murder"),
    ),
    ("Karst was indicted for genocide, not for murder.", ("Goran Karst", "genocide")),
    (
        "After reports that children had vanished, the court charged Ada Finn with deportation.",
        ("Ada Finn", "deportation"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHARGED)
def test_what_is_told_as_done_stays_a_charge(
    text: str, expected: tuple[str, str], model: Language
) -> None:
    found = {(c.suspect_name, c.crime) for c in charges_of(_read(model, INTRO + text))}

    assert expected in found


OLD = [
    "The court did not accuse Colonel Petar Vann of any crime. Vann was convicted of fraud in 2019.",
    "Vann was convicted of war crimes in 2011 by a court in Lysgard and has served his sentence.",
    "Petar Vann had once been sentenced for assault.",
    "Petar Vann, who was convicted of theft in 1998, gave evidence for the prosecution.",
    "Petar Vann, a businessman jailed for tax evasion, gave evidence for the prosecution.",
    "Ada Finn was charged with drunk driving.",
    "In 2015 Ada Finn was found guilty of shoplifting.",
    "Ada Finn pleaded guilty to insurance fraud.",
    "A decade ago Vann was sentenced for war crimes.",
]


@pytest.mark.parametrize("text", OLD)
def test_an_old_conviction_or_an_ordinary_crime_is_background_and_no_charge(
    text: str, model: Language
) -> None:
    held = _read(model, INTRO + text)
    found = find_background(held.parsed, held.cast, held.statements, held.dates)

    assert charges_of(held) == ()
    assert [one.kind for one in found] == ["background"]


def test_an_ordinary_crime_beside_a_grave_one_is_part_of_the_case(model: Language) -> None:
    held = _read(model, INTRO + "The court charged Ada Finn with murder, torture and fraud.")

    assert {c.crime for c in charges_of(held)} == {"murder", "torture", "fraud"}


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors dropped the charge of torture against Ada Finn.",
        "The prosecutor withdrew the charges of torture against Ada Finn.",
        "The charge of torture against Ada Finn was dropped.",
        "Charges of murder against Ada Finn have been withdrawn.",
    ],
)
def test_a_dropped_charge_is_background_and_no_charge(text: str, model: Language) -> None:
    held = _read(model, INTRO + text)
    found = find_background(held.parsed, held.cast, held.statements, held.dates)

    assert charges_of(held) == ()
    assert [one.text for one in found] == [text]


@pytest.mark.parametrize(
    ("reaction", "speaker"),
    [
        (
            "“I applaud the decision to issue arrest warrants against {} over deportation,” {}",
            "said Senator Lowen.",
        ),
        ("The foreign minister welcomed the arrest warrants against {} for deportation{}", "."),
        ("The opposition condemned the warrant for the arrest of {} over deportation{}", "."),
        (
            "“We hail the court for issuing warrants for {} over deportation,” {}",
            "the premier said.",
        ),
    ],
)
def test_a_reaction_is_no_proof_of_a_charge(reaction: str, speaker: str, model: Language) -> None:
    act = "The court issued arrest warrants against Ada Finn and Petar Vann for deportation."
    held = _read(model, INTRO + act + " " + reaction.format("Ada Finn and Petar Vann", speaker))
    text = held.parsed.document.text

    charges = charges_of(held)

    assert len(charges) == 2
    assert {text[s.start : s.end] for c in charges for s in c.spans} == {act}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The court charged Ada Finn with the illegal transportation of population from occupied "
            "territories of Tarn in the Kestrian Federation.",
            ("occupied territories of Tarn",),
        ),
        (
            "The court charged Ada Finn with unlawful transfer of children from Tarn to Kestria.",
            ("Tarn",),
        ),
        (
            "The court charged Ada Finn with deportation of children from occupied areas of Tarn in "
            "Kestria.",
            ("occupied areas of Tarn",),
        ),
        ("The court charged Ada Finn with murder in Tarn and in Halden.", ("Tarn", "Halden")),
        ("The court charged Ada Finn with torture in the prison of Tarn.", ("prison of Tarn",)),
        (
            "The court charged Ada Finn with deportation of children from villages in Tarn.",
            ("Tarn",),
        ),
    ],
)
def test_where_victims_were_brought_is_no_place_of_the_crime(
    text: str, places: tuple[str, ...], model: Language
) -> None:
    (charge,) = charges_of(_read(model, INTRO + text))

    assert charge.places == places


@pytest.mark.parametrize(
    "text",
    [
        "Judges found reasonable grounds to believe that he ordered the attacks on civilians and the "
        "murder of prisoners.",
        "The prosecutor said there were reasonable grounds to believe that Vann ordered the murder of "
        "prisoners and the attacks on civilians.",
        "According to the court, there are reasonable grounds to believe he ordered both the attacks "
        "on civilians and the murder of prisoners.",
    ],
)
def test_a_mode_said_of_two_crimes_holds_for_both(text: str, model: Language) -> None:
    act = "The court charged Petar Vann with murder and attacks on civilians. "

    charges = charges_of(_read(model, INTRO + act + text))

    assert {c.crime for c in charges} == {"murder", "attacks on civilians"}
    assert [[m.article for m in c.modes] for c in charges] == [["25(3)(b)"], ["25(3)(b)"]]
    assert {c.standard for c in charges} == {"reasonable grounds to believe"}


def test_a_mode_said_of_one_crime_stays_with_it(model: Language) -> None:
    text = (
        "The court charged Petar Vann with murder and torture. "
        "Judges found reasonable grounds to believe that he ordered the murder of prisoners and "
        "covered up the rest."
    )

    modes = {c.crime: [m.article for m in c.modes] for c in charges_of(_read(model, INTRO + text))}

    assert modes == {"murder": ["25(3)(b)"], "torture": []}
