"""Years that one document learns from another."""

from spacy.language import Language

from probanda.analysis.dates.company import settle_dates
from tests.analysis.published import UNKNOWN, on, read

DATED = "Norvia’s invasion of Orvenia began on 3 March 2031."
UNDATED = "He is currently in prison. Norvia invaded Orvenia on 3 March last year."


def test_a_year_is_learnt_from_the_same_event_in_another_document(model: Language) -> None:
    one, two = read(DATED, UNKNOWN, model), read(UNDATED, UNKNOWN, model)
    settled = settle_dates((one[0], two[0]), (one[1], two[1]))[1]
    expected = [("2032", "2032"), ("2031-03-03", "2031-03-03")]
    assert expected == [(d.from_, d.to) for d in settled.dates]
    assert [one[1].dates[0].start] == [p.start for p in settled.dates[1].evidence]
    assert {one[0].id} == {p.document for p in settled.dates[1].evidence}


def test_without_the_other_document_the_year_stays_open(model: Language) -> None:
    document, reading = read(UNDATED, UNKNOWN, model)
    assert (reading,) == settle_dates((document,), (reading,))
    assert [(None, None)] * 2 == [(d.from_, d.to) for d in reading.dates]


def test_another_event_of_the_same_day_gives_no_year(model: Language) -> None:
    one = read("The election in Orvenia was held on 3 March 2031.", UNKNOWN, model)
    two = read(UNDATED, UNKNOWN, model)
    assert two[1] == settle_dates((one[0], two[0]), (one[1], two[1]))[1]


def test_the_same_event_elsewhere_gives_no_year(model: Language) -> None:
    one = read("Lestria’s invasion of Kessaly began on 3 March 2031.", UNKNOWN, model)
    two = read(UNDATED, UNKNOWN, model)
    assert two[1] == settle_dates((one[0], two[0]), (one[1], two[1]))[1]


def test_documents_that_disagree_give_no_year(model: Language) -> None:
    one, two = read(DATED, UNKNOWN, model), read(UNDATED, UNKNOWN, model)
    three = read(DATED.replace("2031", "2030"), UNKNOWN, model)
    found = settle_dates((one[0], two[0], three[0]), (one[1], two[1], three[1]))
    assert two[1] == found[1]


def test_a_known_day_of_publication_is_not_overruled(model: Language) -> None:
    one, two = read(DATED, UNKNOWN, model), read(UNDATED, on("2033-01-05"), model)
    assert two[1] == settle_dates((one[0], two[0]), (one[1], two[1]))[1]
