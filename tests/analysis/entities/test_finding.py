"""What one document says about people, bodies, places and instruments."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from probanda.analysis.entities import EntityIndex
from probanda.evidence.document import Position
from tests.analysis.entities.reading import by_name, mentions, read

CASES = [
    (
        "Prosecutor Ilsa Dray spoke on Monday. Ms Dray said it was late. Dray left.",
        "Ilsa Dray",
        "person",
        ["Ilsa Dray", "Ms Dray", "Dray"],
        "title in, office out, surname alone joined",
    ),
    (
        "Gen Orsan Tevik denied it. Gen. Tevik left on Monday.",
        "Orsan Tevik",
        "person",
        ["Orsan Tevik", "Tevik"],
        "a rank is an office, in whatever spelling",
    ),
    (
        'Orsan "Buzz" Tevik, 34, spoke first. Pavel Orn left. Tevik stayed.',
        "Orsan Tevik",
        "person",
        ['Orsan "Buzz" Tevik', "Tevik"],
        "a nickname between given name and surname",
    ),
    (
        "The 64th Tank Brigade fired. The brigade denied it. The 64th was there.",
        "64th Tank Brigade",
        "organisation",
        ["64th Tank Brigade", "The brigade", "64th"],
        "a unit by its number alone",
    ),
    (
        "CROWD MEETS DRAY\nProsecutor Ilsa Dray spoke on Monday.",
        "Ilsa Dray",
        "person",
        ["DRAY", "Ilsa Dray"],
        "a heading in capitals names what the text names",
    ),
    (
        "The Veldra Tribunal for War Crimes (VTWC) has sat. The VTWC is new. The court said no.",
        "Veldra Tribunal for War Crimes",
        "organisation",
        ["Veldra Tribunal for War Crimes", "VTWC", "VTWC", "The court"],
        "a short form in brackets holds in the whole text, and the noun takes it up again",
    ),
    (
        "The Republic of Karsova denied it. Children were taken to Karsova by bus.",
        "Karsova",
        "organisation",
        ["Republic of Karsova"],
        "the State that denies is not its territory",
    ),
    (
        "The Republic of Karsova denied it. Children were taken to Karsova by bus.",
        "Karsova",
        "place",
        ["Karsova"],
        "the territory is not the State that denies",
    ),
    (
        "The Karsovan president left Lusk, the capital of Karsova. Lusk has denied all charges.",
        "Karsova",
        "organisation",
        ["Lusk"],
        "a capital that denies is the government, learned from the text",
    ),
    (
        "Karsovan President Anela Brokk met envoys in Karsova. The Karsovan president said no.",
        "Anela Brokk",
        "person",
        ["Anela Brokk", "The Karsovan president"],
        "an office description means its only holder",
    ),
    (
        "Karsova's foreign ministry said no. The ministry declined. Karsova is a State.",
        "Karsova foreign ministry",
        "organisation",
        ["Karsova's foreign ministry", "The ministry"],
        "a ministry of a State, taken up again",
    ),
    (
        "A law binds them. The Rome Statute of the International Criminal Court says so.",
        "International Criminal Court",
        "organisation",
        ["International Criminal Court"],
        "the court's name inside the treaty's name is a mention of the court",
    ),
    (
        "The Lusk Convention on the Rights of Minors binds both, he said.",
        "Lusk Convention on the Rights of Minors",
        "instrument",
        ["Lusk Convention on the Rights of Minors"],
        "a treaty that no list knows",
    ),
    (
        "Kiev was quiet on Monday. Kiev has denied the report. They met in Kyiv.",
        "Ukraine",
        "organisation",
        ["Kiev"],
        "old and new spelling of a capital; only the one that denies is the government",
    ),
    (
        "The ICC said that its pre-trial chamber had found grounds. The chamber was unanimous.",
        "ICC pre-trial chamber",
        "organisation",
        ["its pre-trial chamber", "The chamber"],
        "a chamber is a body of its own, of the court that speaks",
    ),
    (
        "A State-backed inquiry found crimes. The investigation also found camps.",
        "State-backed inquiry",
        "organisation",
        ["A State-backed inquiry", "The investigation"],
        "a body known by descriptions only",
    ),
    (
        "An aide of President Anela Brokk said it was a signal.",
        "An aide of President Anela Brokk",
        "person",
        ["An aide of President Anela Brokk"],
        "the aide speaks, not the president",
    ),
    (
        "The Special Tribunal for Ombara sat on Monday. The Special Tribunal is in Lusk.",
        "Special Tribunal for Ombara",
        "organisation",
        ["Special Tribunal for Ombara", "Special Tribunal"],
        'a name cut short before its "for"',
    ),
    (
        "Twelve people were taken from Selnia. They were held in Selnia for a year.",
        "Selnia",
        "place",
        ["Selnia", "Selnia"],
        "a place that no list knows and that may look like a person",
    ),
    (
        "Orsan Tevik, fifty-one, pleaded not guilty. The accused denied it. Tevik left.",
        "Orsan Tevik",
        "person",
        ["Orsan Tevik", "The accused", "Tevik"],
        "an age shows a person, and the only one on trial is the accused",
    ),
    (
        "His attorney, Ilsa Dray, disputes it. “The prosecution is wrong,” Dray said.",
        "Ilsa Dray",
        "person",
        ["Ilsa Dray", "Dray"],
        "a name that explains an office",
    ),
    (
        "The lawyer of Tevik Ilsa Dray declared it. Orsan Tevik was silent.",
        "Ilsa Dray",
        "person",
        ["Ilsa Dray"],
        "two names without a comma between",
    ),
    (
        "Tevik’s wife Milena insisted on it. Mrs Tevik left. Orsan Tevik stayed.",
        "Milena Tevik",
        "person",
        ["Milena", "Mrs Tevik"],
        "a wife called by her given name, then by title",
    ),
    (
        "General Orsan Tevik, known as Buzzard, led them. Buzzard denied it.",
        "Orsan Tevik",
        "person",
        ["Orsan Tevik", "Buzzard", "Buzzard"],
        "an alias",
    ),
    (
        "Witness P-012 spoke for an hour. P-012 wept.",
        "P-012",
        "person",
        ["P-012", "P-012"],
        "a pseudonym that a court gives",
    ),
    (
        "Pre-Trial Chamber I found grounds. “There are grounds,” the Chamber said.",
        "Pre-Trial Chamber I",
        "organisation",
        ["Pre-Trial Chamber I", "the Chamber"],
        "a chamber with its number, taken up again",
    ),
    (
        "The Council of Shores’ fact-finding mission said so. The mission met survivors.",
        "Council of Shores fact-finding mission",
        "organisation",
        ["Council of Shores’ fact-finding mission", "The mission"],
        "a mission is not the council that sent it",
    ),
    (
        "The charity Coast Witness counted them. Coast Witness told reporters. The charity left.",
        "Coast Witness",
        "organisation",
        ["Coast Witness", "Coast Witness", "The charity"],
        "a body whose name ends like an office",
    ),
    (
        "The interior ministry denied it. In Lusk the ministry declined to say more.",
        "interior ministry",
        "organisation",
        ["The interior ministry", "the ministry"],
        "a ministry of a State that the text leaves unsaid",
    ),
    (
        "In Torvik, Karsova's foreign minister said no. But Torvik rejected the accusation.",
        "Karsova",
        "organisation",
        ["Karsova", "Torvik"],
        "a city that rejects is the State whose minister speaks there",
    ),
    (
        "Karsova's army denied it. They fired from land under the control of Karsova.",
        "Karsova",
        "organisation",
        ["Karsova", "Karsova"],
        "who controls land acts",
    ),
    (
        "Karsova's defence ministry denied that its forces had fired.",
        "Karsova armed forces",
        "organisation",
        ["its forces"],
        "a ministry's forces are its State's",
    ),
    (
        "They met at a briefing in Dravnik. Dravnik lies on a lake.",
        "Dravnik",
        "place",
        ["Dravnik", "Dravnik"],
        "a place that no list knows and that may look like a body",
    ),
    (
        "Selma Orrel, the lab's executive director, told the council so.",
        "Selma Orrel",
        "person",
        ["Selma Orrel"],
        "a director is no lab",
    ),
    (
        "Israel Defense Forces (IDF) said so. The IDF denied it. The army left.",
        "Israeli armed forces",
        "organisation",
        ["Israel Defense Forces", "IDF", "IDF", "The army"],
        "the short form of a State's forces, and the noun that takes them up",
    ),
    (
        "The government of the Democratic Republic of the Congo welcomed it.",
        "Democratic Republic of the Congo",
        "organisation",
        ["Democratic Republic of the Congo"],
        "a State's name begins with no other name",
    ),
    (
        "Kyiv's mayor spoke in Kyiv. Kyiv was not a party to the treaty.",
        "Kyiv",
        "place",
        ["Kyiv", "Kyiv"],
        "a mayor's city is a city; who is a party to a treaty is a State",
    ),
    (
        "The UN fact-finding mission for Karsova said so. The mission met survivors.",
        "UN fact-finding mission for Karsova",
        "organisation",
        ["UN fact-finding mission for Karsova", "The mission"],
        "a mission after the bare name of who sent it",
    ),
    (
        "The National Security Council met on Monday.",
        "National Security Council",
        "organisation",
        ["National Security Council"],
        "the last words of a longer name are no other body",
    ),
    (
        "Senior Karsovan officials said the Republic of Karsova would appeal.",
        "Senior Karsovan officials",
        "group",
        ["Senior Karsovan officials"],
        "a group that speaks",
    ),
]


@pytest.mark.parametrize(("text", "name", "kind", "expected", "reason"), CASES)
def test_mentions(
    model: Language, text: str, name: str, kind: str, expected: list[str], reason: str
) -> None:
    entity = by_name(read(text, model).entities, name, kind)
    assert entity is not None, reason
    assert expected == mentions(text, entity), reason


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "An arrest warrant was also issued for the Kestrian official for the same war crime, "
            "Mira Lovan.",
            ("Kestrian official",),
        ),
        (
            "The court issued a warrant for the president's envoy for the same crime, Mira Lovan.",
            ("president's envoy",),
        ),
        (
            "The head of the agency that was blamed for the deaths, Mira Lovan, resigned.",
            ("head of the agency",),
        ),
        (
            "They met the departing deputy Minister of Health, Mira Lovan.",
            ("deputy Minister of Health",),
        ),
        (
            "They met Mira Lovan, commissioner for children's rights, who said no.",
            ("commissioner for children's rights",),
        ),
        (
            "The court issued a warrant for the arrest of the Commissioner for Schools in the Office of "
            "the Governor of Northern Velmora, Mira Lovan.",
            ("Commissioner for Schools in the Office of the Governor of Northern Velmora",),
        ),
        (
            "The deputy head of the office of the president, Mira Lovan, said no.",
            ("deputy head of the office of the president",),
        ),
        ("Mira Lovan – the deputy head of the council – said no.", ("deputy head of the council",)),
        ("Mira Lovan (Lusk, 12 May) said no.", ()),
        (
            "Mira Lovan (Mira Anna Lovan) Commissioner for Schools, said no.",
            ("Commissioner for Schools",),
        ),
        (
            "Mira Lovan, formerly chief executive of Orrel Bank, said no.",
            ("chief executive of Orrel Bank",),
        ),
        ("Mira Lovan, 787 project manager, said no.", ("787 project manager",)),
        (
            "Speaking in Lusk, Karsova's deputy minister for schools, Mira Lovan, said no.",
            ("Karsova's deputy minister for schools",),
        ),
    ],
)
def test_an_office_is_no_sentence(text: str, offices: tuple[str, ...], model: Language) -> None:
    person = next(e for e in read(text, model).entities if "Mira Lovan" in e.forms)

    assert person.offices == offices


def test_the_name_after_an_office_of_a_state_holds_it(model: Language) -> None:
    text = "The prosecutor general of Orvena, Mira Lovan, said that it was “historic”."
    person = by_name(read(text, model).entities, "Mira Lovan", "person")

    assert person is not None
    assert person.offices == ("prosecutor general of Orvena",)


@pytest.mark.parametrize(
    ("text", "office", "expected"),
    [
        ("Mira Lovan, interior minister since 2028, left.", "interior minister",
         ("held", "2028", None)),
        ("The then-president, Mira Lovan, denied it.", "president", ("former", None, None)),
        ("Former commander Mira Lovan left.", "Former commander", ("former", None, None)),
        ("Mira Lovan, prosecutor from 3 May 2021 to June 2024, left.", "prosecutor",
         ("former", "2021-05-03", "2024-06")),
        ("Mira Lovan, who became chief prosecutor in May 2021, said no.", "chief prosecutor",
         ("held", "2021-05", None)),
        ("Acting governor Mira Lovan, in office since 4 March 2030, said no.", "governor",
         ("acting", "2030-03-04", None)),
        ("Governor Mira Lovan said no in 2028.", "Governor", ("held", None, None)),
    ],
)  # fmt: skip
def test_an_office_carries_its_holder_and_its_time(
    text: str, office: str, expected: tuple[str, str | None, str | None], model: Language
) -> None:
    person = by_name(read(text, model).entities, "Mira Lovan", "person")

    assert person is not None
    (held,) = person.held
    assert (held.standing, held.since, held.until) == expected
    assert held.office == text[held.start : held.end] == office
    for place in held.evidence:
        assert text[place.start : place.end][-4:] in (held.since or "") + (held.until or "")


@pytest.mark.parametrize(
    "text",
    [
        "Orsan Tevik and Pavel Orn were charged with murder. The accused said no.",
        "Orsan Tevik met the judges. The accused said no.",
    ],
)
def test_the_accused_is_nobody_where_two_or_none_are_charged(text: str, model: Language) -> None:
    named = [e for e in read(text, model).entities if e.forms]

    assert all("The accused" not in mentions(text, e) for e in named)


def test_shares_in_a_company_are_not_a_place(model: Language) -> None:
    text = "They bought shares in Orrel. Orrel said it was glad."
    assert by_name(read(text, model).entities, "Orrel", "place") is None


def test_the_minister_of_another_sentence_is_not_looked_for_ahead(model: Language) -> None:
    text = "The minister denied it. Later Mira Lovan, the justice minister of Karsova, spoke."
    person = by_name(read(text, model).entities, "Mira Lovan", "person")

    assert person is not None
    assert mentions(text, person) == ["Mira Lovan"]


def test_the_holder_of_another_office_is_not_meant(model: Language) -> None:
    text = (
        "Karsovan Vice President Dorin Pavel met Karsovan President Anela Brokk in Karsova.\n"
        "The president said no."
    )
    entities = read(text, model).entities
    president, vice = (
        by_name(entities, "Anela Brokk", "person"),
        by_name(entities, "Dorin Pavel", "person"),
    )
    assert president is not None
    assert vice is not None
    assert mentions(text, president) == ["Anela Brokk", "The president"]
    assert mentions(text, vice) == ["Dorin Pavel"]


def test_a_president_who_speaks_is_not_the_only_person_named(model: Language) -> None:
    """The text names a suspect of one State only; another State's president speaks."""
    text = (
        "The warrant is for Mr Orsan Tevik. The Republic of Ostrava is content.\n"
        "The Ostravan president said it was a good day."
    )
    suspect = by_name(read(text, model).entities, "Orsan Tevik", "person")
    assert suspect is not None
    assert mentions(text, suspect) == ["Mr Orsan Tevik"]


def test_two_bearers_of_a_surname_are_two(model: Language) -> None:
    text = (
        "Teodora Vance spoke first. Jonas Vance, her brother, spoke last.\n"
        "Mr Vance said he was glad. Vance declined to say more."
    )
    entities = read(text, model).entities
    jonas, teodora = (
        by_name(entities, "Jonas Vance", "person"),
        by_name(entities, "Teodora Vance", "person"),
    )
    assert jonas is not None
    assert teodora is not None
    assert mentions(text, jonas) == ["Jonas Vance", "Mr Vance"]
    assert mentions(text, teodora) == ["Teodora Vance"]


def test_a_company_that_won_is_not_the_company_named(model: Language) -> None:
    """ "The company that ..." says itself which one is meant."""
    text = "Orrel Motors builds buses. The order went to the company that asked for least."
    entity = by_name(read(text, model).entities, "Orrel Motors", "organisation")
    assert entity is not None
    assert mentions(text, entity) == ["Orrel Motors"]


def test_the_commission_of_acts_is_no_body(model: Language) -> None:
    text = (
        "The court named subordinates who committed the acts, or allowed for their commission. "
        "General Oran Vesk permitted their commission, the court said."
    )
    assert not [e for e in read(text, model).entities if "commission" in e.name.lower()]


def test_the_index_gives_the_shortest_mention_at_a_place(model: Language) -> None:
    text = "The ICC prosecutor, Karim Olden, spoke in Geneva."
    reading = read(text, model)
    index = EntityIndex(reading.entities)
    start = text.index("Karim")
    whole = Position(reading.document, 0, start + len("Karim Olden"))
    found = index.at(Position(reading.document, start, start + 5))
    assert found is not None
    assert found.name == "Karim Olden"
    assert [entity.name for _, entity in index.inside(whole)] == [
        "International Criminal Court",
        "Karim Olden",
    ]
    assert index.at(whole) is None


PIECES = [
    "Mrs Ilsa Marenko-Dray", "Karsova’s", "the Republic of Karsova", "Lusk", "(VTWC)", "said",
    "the court", "The", "its chamber", "An aide of", "President", "denied", ",", ".", "\n", "“",
    "Gen.", "children", "the Veldra Tribunal", "of", "ICC", "Geneva Convention", "& Sons", "-",
]  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_every_mention_stands_in_the_text_and_belongs_to_one(
    model: Language, pieces: list[str]
) -> None:
    text = " ".join(pieces)
    reading = read(text, model)
    places = [m for entity in reading.entities for m in entity.mentions]
    assert all(text[m.start : m.end].strip() == text[m.start : m.end] != "" for m in places)
    assert len(places) == len(set(places))
    assert reading == read(text, model)
