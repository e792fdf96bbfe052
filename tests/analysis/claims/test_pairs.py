"""Pairs of sentences of two papers: one claim or two, and what is shown as told differently."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

ONE_CLAIM, TWO_CLAIMS = True, False
PAIRS = [
    (
        "“There are four wells in the valley and all of them are dry, and no rain is expected,” Dana Reveth said.",
        "“All four wells in the valley are dry,” Dana Reveth said.",
        ONE_CLAIM,
        set(),
    ),
    (
        "“All four wells in the valley were never dry,” Dana Reveth said.",
        "“All four wells in the valley were dry,” Dana Reveth said.",
        TWO_CLAIMS,
        {"negation"},
    ),
    (
        "A ferry carrying 214 passengers sank off Cape Orvel on Monday, the coast guard said.",
        "The coast guard said that a passenger ferry had gone down off Cape Orvel on Monday with 214 people on board.",
        ONE_CLAIM,
        set(),
    ),
    (
        "At least 12 people were killed when a bus plunged into a ravine near Tarno on Sunday, police said.",
        "Police said that fourteen people were killed when a bus fell into a ravine near Tarno on Sunday.",
        ONE_CLAIM,
        {"figure"},
    ),
    (
        "“We will not negotiate with kidnappers,” Interior Minister Pavel Odran said.",
        "“There will be no negotiations with the kidnappers,” Pavel Odran said on Friday.",
        ONE_CLAIM,
        {"rendering"},
    ),
    (
        "The inquiry found no evidence that officers had opened fire on the crowd at Lesk.",
        "The inquiry found evidence that officers had opened fire on the crowd at Lesk.",
        TWO_CLAIMS,
        {"negation"},
    ),
    (
        "Colonel Tarek Ilmas ordered the shelling of the market, the prosecutor Hanna Brool said.",
        "Major Dov Sellin ordered the shelling of the market, the prosecutor Hanna Brool said.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "The company said that it will close its plant in Halm and cut 3,000 jobs.",
        "The company said that it will open a plant in Halm and create 3,000 jobs.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "Prosecutors opened a criminal case under Article 118 of the Criminal Code after the fire in Pell.",
        "Prosecutors opened a criminal case under Article 181 of the Criminal Code after the fire in Pell.",
        ONE_CLAIM,
        {"law"},
    ),
    (
        "The dam at Kessaly broke on 3 March 2031, the ministry of water said.",
        "The dam at Kessaly broke on 4 March 2031, the ministry of water said.",
        TWO_CLAIMS,
        {"date"},
    ),
    (
        "The mission said that there are reasonable grounds to believe that militias burned the village of Sarn.",
        "The mission has established that militias burned the village of Sarn.",
        TWO_CLAIMS,
        {"hedge"},
    ),
    (
        "The bank said that it had lost 40 million crowns in the first quarter.",
        "The bank said that it had gained 40 million crowns in the first quarter.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "Captain Rea Holm said that the patrol came under fire near the bridge.",
        "Major Rea Holm said that the patrol came under fire near the bridge.",
        ONE_CLAIM,
        {"rank"},
    ),
    (
        "The shell fell 200 metres from the school, a witness said.",
        "The shell fell 200 yards from the school, a witness said.",
        ONE_CLAIM,
        {"unit"},
    ),
    (
        "Firefighters found the bodies of six people in the burned hostel in Varn, the mayor said.",
        "The mayor said six bodies had been found in the hostel in Varn that burned down.",
        ONE_CLAIM,
        set(),
    ),
    (
        "The strike wounded 31 people, the health ministry said on Tuesday.",
        "The health ministry said on Wednesday that 34 people were wounded in the strike.",
        ONE_CLAIM,
        {"figure"},
    ),
    (
        "“Nobody told us that the road was mined,” Ines Corvo said.",
        "“No one told us the road had mines,” Ines Corvo recalled.",
        ONE_CLAIM,
        {"rendering"},
    ),
    (
        "The commission did not hear the testimony of the two guards, its chair Oda Renn said.",
        "The commission heard the testimony of the two guards, its chair Oda Renn said.",
        TWO_CLAIMS,
        {"negation"},
    ),
    (
        "The tribunal convicted Ilvan Dorsek of murder.",
        "The tribunal charged Ilvan Dorsek with murder.",
        TWO_CLAIMS,
        {"hedge"},
    ),
    (
        "The minister said that exports to Velmora rose by 12 percent last year.",
        "The minister said that imports from Velmora rose by 12 percent last year.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "The convoy left Halm on 9 May 2031, the Red Crescent said.",
        "The convoy left Halm on 11 May 2031, the Red Crescent said.",
        TWO_CLAIMS,
        {"date"},
    ),
    (
        "The drone was likely launched from a ship, the navy said.",
        "The drone was launched from a ship, the navy said.",
        ONE_CLAIM,
        {"hedge"},
    ),
    (
        "The police will arrest the former president, the interior minister said.",
        "The police arrested the former president, the interior minister said.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "The rebels released 20 hostages near Sarn after talks, the mediator Ola Breck said.",
        "Ola Breck, the mediator, said that after talks 20 hostages were freed near Sarn.",
        ONE_CLAIM,
        set(),
    ),
    (
        "Judge Mira Toll ordered the release of the editor on bail.",
        "Judge Mira Toll ordered the arrest of the editor.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "The prosecutor Elena Vasko announced that three officers were under investigation.",
        "The prosecutor Jelena Wasko announced that three officers were under investigation.",
        ONE_CLAIM,
        {"name"},
    ),
    (
        "The case falls under Article 12 of the treaty, the lawyer Tom Redd said.",
        "The case falls under Article 21 of the treaty, the lawyer Tom Redd said.",
        ONE_CLAIM,
        {"law"},
    ),
    (
        "About 2,000 people fled the valley, the relief agency said.",
        "More than 2,000 people fled the valley, the relief agency said.",
        ONE_CLAIM,
        {"figure"},
    ),
    (
        "Our guards fired no shots at the crowd, the sheriff Don Arle said.",
        "Our guards did not fire shots at the crowd, the sheriff Don Arle said.",
        ONE_CLAIM,
        set(),
    ),
    (
        "The town council suspended the fire chief Ivo Brandt over the failure to evacuate the valley.",
        "The town council suspended the fire chief Ivo Brandt after it emerged that the valley was not evacuated.",
        ONE_CLAIM,
        set(),
    ),
    (
        "“No Train Stopped,” a report that the rights group Clear River published on May 19th, counts sixty-one dead, seven of them children.",
        "The flood of Pell killed 61 people, seven of them children, Clear River said.",
        ONE_CLAIM,
        set(),
    ),
    (
        "At least 31 people drowned and 14 are missing, the province said.",
        "At least 31 barns collapsed and 14 are flooded, the province said.",
        TWO_CLAIMS,
        set(),
    ),
    (
        "The ferry company denied any involvement in the sale of the wreck.",
        "The ferry company denied claims that its crew left the bridge.",
        TWO_CLAIMS,
        set(),
    ),
]
DENIALS = [
    (
        "Orvenia accused Velmora of shelling the market in Tarno.",
        "Velmora denied that it had shelled the market in Tarno.",
    ),
    (
        "The governor said that the hospital had been warned before the attack.",
        "The governor denied that the hospital had been warned before the attack.",
    ),
    (
        "Kessaly's army blamed rebels for the blast at the depot.",
        "The rebels denied carrying out the blast at the depot.",
    ),
]


@pytest.mark.parametrize(("one", "other", "joined", "kinds"), PAIRS)
def test_one_claim_or_two(
    one: str, other: str, joined: bool, kinds: set[str], model: Language
) -> None:
    found = assess(model, one, other)

    assert joined == any(len(claim.documents) == 2 for claim in found.claims)
    assert kinds == {conflict.kind for conflict in found.conflicts} - {"other words"}


@pytest.mark.parametrize(("told", "denied"), DENIALS)
def test_a_denial_of_the_particular_stands_on_what_it_denies(
    told: str, denied: str, model: Language
) -> None:
    found = assess(model, told, denied)
    denials = {s.id for s in found.statements if s.polarity == "denies"}

    relations = {
        (relation.id in denials, relation.relation)
        for claim in found.claims
        if any(r.relation == "supports" and r.id not in denials for r in claim.statements)
        for relation in claim.statements
    }
    assert {(False, "supports"), (True, "denies")} == relations


def test_quoted_words_are_one_claim_though_one_text_leaves_out_who_said_them(
    model: Language,
) -> None:
    found = assess(
        model,
        "“We have not sent one crate to that country since the embargo of 2031,” Dana Reveth said.",
        "“We have not sent one crate to that country since the embargo of 2031,” a spokeswoman said.",
    )

    assert [2] == [len(c.documents) for c in found.claims]


def test_general_denials_of_a_ministry_and_its_spokesman_are_one_claim(model: Language) -> None:
    found = assess(
        model,
        "The Defence Ministry of Orvenia denied all accusations.",
        "Tarek Ilmas, a spokesman for the Defence Ministry of Orvenia, rejected the accusations.",
    )

    assert [2] == [len(c.documents) for c in found.claims]


def test_a_question_to_somebody_is_no_claim(model: Language) -> None:
    asked = "“Did you close the school in Tarno?” Dana Reveth asked him."
    found = assess(model, asked, "“Why would we close a school?” Tarek Ilmas said.")

    assert [c.text for c in found.claims if "Reveth" in c.text] == []
    assert [c.text for c in found.claims if "Ilmas" in c.text] != []


def test_what_unnamed_guards_deny_at_two_trials_is_told_of_two(model: Language) -> None:
    texts = [
        f"{name} was tried in {town}. The guard denied {own} guilt and said {who} only carried out orders."
        for name, town, own, who in (
            ("Pavel Orsk", "Lusk", "his", "he"),
            ("Lena Hart", "Lenz", "her", "she"),
        )
    ]

    assert not [c for c in assess(model, *texts).claims if len(c.documents) > 1]
