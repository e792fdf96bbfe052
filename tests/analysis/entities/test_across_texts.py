"""Who is one and who is two in several texts of a case: lands' bodies, ranks, deputies, kin."""

import pytest
from spacy.language import Language

from probanda.analysis.entities import merge_entities
from probanda.analysis.entities.case_kinds import settle_case_kinds
from probanda.analysis.records import Entity
from probanda.names import compare_names
from tests.analysis.entities.reading import read


def _records(texts: tuple[str, ...], model: Language, *needles: str) -> list[str]:
    """The id of the record whose mention ends with each needle ("0:words" in the first text), or ""."""
    readings = [read(text, model) for text in texts]
    places = {reading.document: number for number, reading in enumerate(readings)}
    entities = merge_entities(tuple(readings)).entities

    def holder(number: int, needle: str) -> str:
        end = texts[number].index(needle) + len(needle)
        held = [
            (m.end - m.start, entity.id)
            for entity in entities
            for m in entity.mentions
            if places[m.document] == number and m.end == end
        ]
        return max(held, default=(0, ""))[1]

    return [holder(int(needle[0]), needle[2:]) for needle in needles]


ONE = [
    (
        ("Colonel Otto Reil, a military judge, opened the trial. Judge Reil asked why.", "It rained."),
        ("0:Otto Reil", "0:Judge Reil"),
    ),
    (
        ("The Dravian army said on Monday that it had fired.",
         "Dravia's army dismissed the report. Dravia is at war."),
        ("0:Dravian army", "1:Dravia's army"),
    ),
    (
        ("The interior ministry of Ostrana has suspended Pavel Orn.",
         "The Ostranan Interior Ministry called it a fantasy."),
        ("0:interior ministry of Ostrana", "1:Ostranan Interior Ministry"),
    ),
    (
        ("The Orvale police did not name the man. A fire broke out in Orvale.",
         "Orvale's police said on Monday that they had found the car. It was in Orvale."),
        ("0:Orvale police", "1:Orvale's police"),
    ),
    (
        ("The Grey Guard burned the village of Lomna.",
         "The Grey Guards came to Lomna twice, Pavel Orn said."),
        ("0:Grey Guard", "1:Grey Guards"),
    ),
    (
        ("Colonel Danek Sori leads the inquiry. The Orvale Tribunal asked for it.",
         "The Orvale Tribunal did not answer. General Sori said that he would. Sori left."),
        ("0:Danek Sori", "1:Sori"),
    ),
    (
        ("Lotte Van den Aker, a lawyer, said that Pavel Orn was innocent.",
         "Pavel Orn will not speak. Ms Van den Aker said so."),
        ("0:Van den Aker", "1:Ms Van den Aker"),
    ),
    (
        ("Sarvia's defence ministry said that its army does not fire at hospitals.",
         "The Sarvian Ministry of Defence rejected her words, Pavel Orn said."),
        ("0:Sarvia's defence ministry", "1:Sarvian Ministry of Defence"),
    ),
    (
        ("The Voronian army blamed Sarvia for the strike.",
         "Voronia's army said it was satisfied."),
        ("0:Voronian army", "1:Voronia's army"),
    ),
    (
        ("Bratno police said 11 people were hurt in Bratno.",
         "Police in Bratno had kept the fragments in a safe."),
        ("0:Bratno police", "1:Police in Bratno"),
    ),
    (
        ("The Bureau of Air Safety said that it had warned pilots.",
         "The Air Safety Bureau published radar pictures."),
        ("0:Bureau of Air Safety", "1:Air Safety Bureau"),
    ),
    (
        ("President Iva Norden pardoned two officers. Former President Lars Norden refused to do so.",
         "President Norden pardoned two officers on Tuesday."),
        ("0:Iva Norden", "1:President Norden"),
    ),
    (
        ("Survivors knew Pavel Orn as Abu Tarek. Nobody looked at him.",
         "Abu Tarek beat people, Olga Brin said. Pavel Orn denies it."),
        ("1:Abu Tarek", "1:Pavel Orn"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "needles"), ONE)
def test_is_one(texts: tuple[str, ...], needles: tuple[str, ...], model: Language) -> None:
    found = _records(texts, model, *needles)
    assert "" not in found
    assert len(set(found)) == 1


TWO = [
    (
        ("Deputy Foreign Minister Ilan Dorsk met Pavel Orn, the Lusk Tribunal said.",
         "Foreign Minister Dorsk did not meet Pavel Orn, the Lusk Tribunal said."),
        ("0:Ilan Dorsk", "1:Dorsk"),
    ),
    (
        ("Judge Annika Holt and the prosecutor, Sven Holt, met in Hallen.",
         "Judge Holt read out the names. Holt, the prosecutor, asked for 20 years."),
        ("1:Judge Holt", "1:names. Holt"),
    ),
    (
        ("Sergeant Otto Reil drove the truck, the Sel Inquiry heard.",
         "Captain Reil spoke for the families at the Sel Inquiry."),
        ("0:Otto Reil", "1:Captain Reil"),
    ),
    (
        ("General Otto Reil spoke in Sel. The Sel Inquiry heard Ana Lind.",
         "Commissioner Reil spoke in Sel. The Sel Inquiry heard Ana Lind."),
        ("0:Otto Reil", "1:Commissioner Reil"),
    ),
    (
        ("Minister Pavel Kranz left. Kranz's government fell on Monday.",
         "The bank Kranz said that it had lost money. Kranz closed its offices."),
        ("0:Kranz's government", "1:bank Kranz"),
    ),
    (
        ("Neighbours knew Otto Reil as Ivar Brin did.", "Nobody spoke."),
        ("0:Otto Reil", "0:Ivar Brin"),
    ),
    (
        ("The Korin War Court sat on Monday.",
         "Vice President Orsa Mell promised help. President Mell, his brother, did not come."),
        ("1:Orsa Mell", "1:President Mell"),
    ),
    (
        ("The Korin War Court sat on Monday.",
         "Tosk, the judge, dismissed the objection. Tosk, the lawyer, said she would appeal."),
        ("1:Tosk", "1:objection. Tosk"),
    ),
    (
        ("General Adan Kost was arrested in Velm. Ana Lind wept.",
         "Ana Lind met General Kost's brother, Colonel Adan Mirek Kost, in Velm."),
        ("0:Adan Kost", "1:Adan Mirek Kost"),
    ),
    (
        ("General Adan Kost was arrested in Velm. Ana Lind wept.",
         "Ana Lind met General Kost's brother, Colonel Adan Mirek Kost. Then Colonel Kost left."),
        ("0:Adan Kost", "1:Then Colonel Kost"),
    ),
    (
        ("Emil Gadarro, the governor of Sarno, was charged.",
         "Emil Gadarro Jr said that he was innocent. Governor Gadarro denies it."),
        ("1:Emil Gadarro Jr", "1:Governor Gadarro"),
    ),
    (
        ("Major Nabil Yasin, a police spokesman, met the Rafda Tribunal.",
         "Nabil Yassin, 24, was arrested in Dorra. \"He has confessed,\" Major Yasin told the Rafda Tribunal."),
        ("0:Nabil Yasin", "1:Nabil Yassin"),
    ),
    (
        ("The Dravian army fired at the town. Dravia denies it.",
         "Bashan's army holds the town. The army of Bashan denies it, and so does Dravia."),
        ("0:Dravian army", "1:Bashan's army"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "needles"), TWO)
def test_is_two(texts: tuple[str, ...], needles: tuple[str, ...], model: Language) -> None:
    one, other = _records(texts, model, *needles)
    assert "" not in {one, other}
    assert one != other


@pytest.mark.parametrize(
    "name", ["Abdulkarim Orn", "Abdul-Karim Orn", "Abd al-Karim Orn", "Abdelkarim Orn"]
)
def test_a_servants_name_is_one_however_it_is_parted(name: str) -> None:
    assert compare_names("Abdel Karim Orn", name).verdict == "same"
    assert compare_names("Abdel Rahim Orn", name).verdict == "different"
    assert compare_names("Karim", "Abdul Karim").verdict == "may be"


@pytest.mark.parametrize(
    ("name", "kind"), [("O.P. Brin", "person"), ("U.S. Steel", "organisation")]
)
def test_initials_before_a_surname_are_a_person_s_and_not_a_state_s(name: str, kind: str) -> None:
    entity = Entity(id="e", name=name, kind="organisation", forms=(name,), mentions=(), offices=())
    assert [kind] == [e.kind for e in settle_case_kinds([entity], {})]
