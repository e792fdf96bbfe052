"""Figures of the kinds that press texts hold: all of a sentence, and nothing else."""

import pytest
from spacy.language import Language

from probanda.analysis.figures import find_figures
from tests.analysis.published import UNKNOWN, parsed

Value = float | tuple[float, float] | None
Row = tuple[str, Value, str, str, str]
"""As printed; value, or the least and the most of a range, or None; qualifier; unit; counted."""

SENTENCES: list[tuple[str, list[Row]]] = [
    ("The mill burned for nearly an hour, killing nine guards and injuring many more.",
     [("an", 1, "about", "hour", "hour"), ("nine", 9, "exactly", "guard", "guards"),
      ("many more", None, "vague", "", "")]),
    ("They chose an hour of talks rather than a year of war and, more than an hour late, began.",
     [("an", 1, "over", "hour", "hour")]),
    ("Some 40 of them are younger than five, and nine are over the age of 60.",
     [("40", 40, "about", "", ""), ("five", 5, "under", "year", "age"), ("nine", 9, "exactly", "", ""),
      ("60", 60, "over", "year", "age")]),
    ("Divers found 12kg of nails in a lake 40km from the town.",
     [("12", 12, "exactly", "kg", "kg of nails"), ("40", 40, "exactly", "km", "km")]),
    ("At least 57 people, five of them children, were killed when a shell hit the market.",
     [("57", 57, "at least", "people", "people"), ("five", 5, "exactly", "child", "children")]),
    ("The government has set aside $2.2bn for the rebuilding of homes.",
     [("$2.2bn", 2.2e9, "exactly", "$", "")]),
    ("The bank lent the region €40m in two tranches.",
     [("€40m", 40e6, "exactly", "€", ""), ("two", 2, "exactly", "tranche", "tranches")]),
    ("The damage was put at US$525 million.", [("US$525 million", 525e6, "exactly", "US$", "")]),
    ("Officials seized Rs 3 crore in cash from his flat.",
     [("Rs 3 crore", 30e6, "exactly", "Rs", "cash")]),
    ("Turnout fell by 4.5 percentage points to 61 per cent.",
     [("4.5", 4.5, "exactly", "percentage point", "percentage points"),
      ("61 per cent", 61, "exactly", "%", "")]),
    ("The camp was built for 5,000-6,000 prisoners.",
     [("5,000-6,000", (5000, 6000), "about", "prisoner", "prisoners")]),
    ("Between 40 and 60 bodies were laid out in the school hall.",
     [("40", 40, "at least", "body", "bodies"), ("60", 60, "at most", "body", "bodies")]),
    ("Orvenia has granted the court jurisdiction over its territory and court prosecutor Hanne Vollrath has "
     "visited four times since the war.",
     [("four", 4, "exactly", "times", "times that court prosecutor Hanne Vollrath has visited")]),
    ("They were held in one camp near Ostrel, the mayor of Kessaly, Jon Perrec, said.",
     [("one", 1, "exactly", "camp", "camp near Ostrel")]),
    ("Two or three men in masks took her father away.",
     [("Two or three", (2, 3), "about", "man", "men in masks")]),
    ("Hundreds of thousands have fled the province.",
     [("Hundreds of thousands", None, "vague", "", "")]),
    ("One in three households has lost its roof.",
     [("One in three", 0.333333, "exactly", "share", "households")]),
    ("No fewer than 1,200 detainees shared four toilets.",
     [("1,200", 1200, "at least", "detainee", "detainees"),
      ("four", 4, "exactly", "toilet", "toilets")]),
    ("Some 300 villagers hid in the caves for nine days.",
     [("300", 300, "about", "villager", "villagers"), ("nine", 9, "exactly", "day", "days")]),
    ("They stopped 300 or so vehicles.", [("300", 300, "about", "vehicle", "vehicles")]),
    ("The number of complaints more than doubled to 4,300.",
     [("4,300", 4300, "exactly", "complaint", "complaints")]),
    ("The commission counted 12 500 displaced persons and 3.400 destroyed dwellings.",
     [("12 500", 12500, "exactly", "person", "displaced persons"),
      ("3.400", 3400, "exactly", "dwelling", "destroyed dwellings")]),
    ("Inflation reached 7,5 percent in the occupied part of the country.",
     [("7,5 percent", 7.5, "exactly", "%", "")]),
    ("Sixty-four of the 90 detainees have been freed.",
     [("Sixty-four", 64, "exactly", "detainee", "the 90 detainees"),
      ("90", 90, "exactly", "detainee", "detainees")]),
    ("Nearly half of those questioned named the same officer.",
     [("half", 0.5, "about", "share", "those questioned")]),
    ("Two-thirds of the town’s wells are dry.",
     [("Two-thirds", 0.666667, "exactly", "share", "the town’s wells")]),
    ("The battalion lost 14 men killed and 32 wounded.",
     [("14", 14, "exactly", "man", "men killed"), ("32", 32, "exactly", "wounded", "wounded")]),
    ("She was held with her sister, 19, and a boy of six.",
     [("19", 19, "exactly", "year", "age"), ("six", 6, "exactly", "year", "age")]),
    ("A 9-year-old girl and her 71-year-old grandmother died at once.",
     [("9", 9, "exactly", "year", "age"), ("71", 71, "exactly", "year", "age")]),
    ("The Senate voted 52-35 to open an inquiry.",
     [("52", 52, "exactly", "vote", "votes"), ("35", 35, "exactly", "vote", "votes")]),
    ("The bill passed by 231 votes to 190.",
     [("231", 231, "exactly", "vote", "votes"), ("190", 190, "exactly", "vote", "votes")]),
    ("The Group of Seven condemned the strike on the Boeing 747.", []),
    ("Since 9/11 the prison has held one of the longest-serving inmates in the country.", []),
    ("Call the hotline on 0800 555 0142 or write to Room 12.", []),
    ("Under Article 147 he faces between three and 15 years in prison.",
     [("three", 3, "at least", "year", "years in prison"),
      ("15", 15, "at most", "year", "years in prison")]),
    ("The two generals spent a total of 18 months at the front.",
     [("two", 2, "exactly", "general", "generals"), ("18", 18, "exactly", "month", "months")]),
]  # fmt: skip

MORE: list[tuple[str, list[Row]]] = [
    ("Prosecutors say as many as 230 prisoners were shot on a single night.",
     [("230", 230, "at most", "prisoner", "prisoners")]),
    ("More than 1.3 million hectares of forest have burnt.",
     [("1.3 million", 1.3e6, "over", "hectare", "hectares of forest")]),
    ("He is charged with the murder of four miners and the attempted murder of 17 others.",
     [("four", 4, "exactly", "miner", "miners"), ("17", 17, "exactly", "other", "others")]),
    ("The ministry said 86% of the aid had arrived; the mayor spoke of a third at most.",
     [("86%", 86, "exactly", "%", "the aid"), ("a third", 0.333333, "at most", "share", "")]),
    ("Dozens of trucks and at least a dozen buses crossed the bridge.",
     [("Dozens", None, "vague", "truck", "trucks"), ("a dozen", 12, "at least", "bus", "buses")]),
    ("A fine of £1,500 was imposed on each of the five editors.",
     [("£1,500", 1500, "exactly", "£", ""), ("five", 5, "exactly", "editor", "editors")]),
    ("The pipeline, 1,220 km long, loses up to 15 per cent of its gas.",
     [("1,220", 1220, "exactly", "km", "km"), ("15 per cent", 15, "at most", "%", "its gas")]),
    ("Almost 700 civilians, 120 of whom were minors, crossed on foot.",
     [("700", 700, "about", "civilian", "civilians"), ("120", 120, "exactly", "minor", "minors")]),
    ("Around 10,000 to 12,000 fighters remain in the hills.",
     [("10,000 to 12,000", (10000, 12000), "about", "fighter", "fighters")]),
    ("They were given 48 hours.", [("48", 48, "exactly", "hour", "hours")]),
    ("The raid left 6 dead and more than 20 injured.",
     [("6", 6, "exactly", "dead", "dead"), ("20", 20, "over", "injured", "injured")]),
    ("The death toll rose from 61 to 74.",
     [("61", 61, "exactly", "toll", "death toll"), ("74", 74, "exactly", "toll", "death toll")]),
    ("The region has 3,2 million inhabitants.",
     [("3,2 million", 3.2e6, "exactly", "inhabitant", "inhabitants")]),
    ("The fund holds some USD 14.5 billion in frozen assets.",
     [("USD 14.5 billion", 14.5e9, "about", "USD", "frozen assets")]),
    ("Nine out of ten patients had burns.",
     [("Nine out of ten", 0.9, "exactly", "share", "patients")]),
    ("A quarter of a million people live within 50 km of the plant.",
     [("A quarter of a million", 250000, "exactly", "people", "people"),
      ("50", 50, "exactly", "km", "km")]),
    ("Both drones and 24 of 31 missiles were shot down.",
     [("24", 24, "exactly", "missile", "31 missiles"),
      ("31", 31, "exactly", "missile", "missiles")]),
    ("The 61-year-old, a father of two, was arrested at Gate 4.",
     [("61", 61, "exactly", "year", "age"), ("two", 2, "exactly", "child", "children")]),
    ("The side won 3-1, and 400 fans sang.", [("400", 400, "exactly", "fan", "fans")]),
    ("See page 12 and paragraphs 14 to 16 of the report.", []),
    ("Flight 302 took off with 157 people on board.",
     [("157", 157, "exactly", "people", "people on board")]),
    ("The Law on Prisons, No. 41, was changed in two places.",
     [("two", 2, "exactly", "place", "places")]),
    ("It took a first step, and the second of three hearings opened.",
     [("three", 3, "exactly", "hearing", "hearings")]),
    ("The court ordered him to repay 4.7 million hryvnias.",
     [("4.7 million", 4.7e6, "exactly", "hryvnia", "hryvnias")]),
    ("Women make up 12 of the 40 deputies, or 30 percent.",
     [("12", 12, "exactly", "deputy", "the 40 deputies"),
      ("40", 40, "exactly", "deputy", "deputies"), ("30 percent", 30, "exactly", "%", "")]),
    ("Hundreds were beaten, several of them to death.",
     [("Hundreds", None, "vague", "", ""), ("several", None, "vague", "", "")]),
    ("The 3-1/2 year siege ended; the next took 2½ years.",
     [("3-1/2", 3.5, "exactly", "year", "year"), ("2½", 2.5, "exactly", "year", "years")]),
    ("Of the dead, all were under 15 years old.", [("15", 15, "under", "year", "age")]),
    ("The sentence was cut by one and a half years.",
     [("one and a half", 1.5, "exactly", "year", "years")]),
    ("The old man gave one answer: no one had asked him.",
     [("one", 1, "exactly", "answer", "answer")]),
]  # fmt: skip


NOT_YET: list[tuple[str, list[Row], str]] = [
    ("The plant employs less than 900 workers, down from over 2,000 in 2019.",
     [("900", 900, "under", "worker", "workers"), ("2,000", 2000, "over", "worker", "workers")],
     "the noun stands with another number"),
    ("Only three of the eight judges signed.",
     [("three", 3, "exactly", "judge", "the eight judges"),
      ("eight", 8, "exactly", "judge", "judges")],
     "the parse takes the verb for a participle"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *SENTENCES,
        *MORE,
        *(
            pytest.param(text, expected, marks=pytest.mark.xfail(reason=why, strict=True))
            for text, expected, why in NOT_YET
        ),
    ],
)
def test_all_figures_of_a_sentence_and_what_they_count(
    text: str, expected: list[Row], model: Language
) -> None:
    found = [
        (
            text[f.start : f.end],
            (f.min, f.max) if f.value is None and f.max is not None else f.value,
            f.qualifier,
            f.unit,
            f.counted,
        )
        for f in find_figures(parsed(text, UNKNOWN, model), (), ())
    ]
    assert expected == found
