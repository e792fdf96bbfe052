"""Years that one document learns from another."""

from spacy.language import Language

from probanda.analysis.dates.company import settle_dates
from probanda.evidence.document import Published
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


def test_of_what_is_counted_from_a_telling_of_which_the_year_is_learnt_the_year_is_a_bound(
    model: Language,
) -> None:
    undated = f"{UNDATED} An inquiry was opened a year ago. He was seized last year."
    one, two = read(DATED, UNKNOWN, model), read(undated, UNKNOWN, model)
    settled = settle_dates((one[0], two[0]), (one[1], two[1]))[1]
    shown = {undated[d.start : d.end]: (d.from_, d.to, d.bounds) for d in settled.dates}

    assert ("2032", "2032", True) == shown["currently"]
    assert ("2031", "2031", True) == shown["a year ago"]
    assert ("2031", "2031", False) == shown["last year"]


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


def test_a_year_is_learnt_from_news_that_leaves_no_doubt_of_it(model: Language) -> None:
    undated = "Rebels raided the depot at Kessaly in the early hours of May 6. He spoke on Friday."
    dated = "The depot at Kessaly was raided on May 6."
    found = _settled([(undated, UNKNOWN), (dated, on("2031-05-17"))], model)
    assert [("2031-05-06", "2031-05-06", "1"), ("2031-05-09", "", "1")] == found


def test_a_dateline_learns_its_year_and_days_are_counted_from_it(model: Language) -> None:
    text = (
        "ORNO, May 7. /NPA/. The raid on Kessaly was no crime, Irna Lusk told reporters on Tuesday."
    )
    dated = "NPA told on 7 May 2031 of the raid on Kessaly."
    expected = [("2031-05-07", "2031-05-07", "1"), ("2031-05-06", "2031-05-06", "1")]
    assert expected == _settled([(text, UNKNOWN), (dated, UNKNOWN)], model)


def test_a_dateline_of_a_text_that_looks_back_over_years_learns_none(model: Language) -> None:
    text = "ORNO, May 7. /NPA/. Kessaly remembers the raid of last year, Irna Lusk said on Tuesday."
    dated = "NPA told on 7 May 2031 of the raid on Kessaly."
    expected = [("", "", "0")] * 3
    assert expected == _settled([(text, UNKNOWN), (dated, UNKNOWN)], model)


RAID = "Rebels raided the depot at Kessaly on 6 May 2031."


def _settled(texts: list[tuple[str, Published]], model: Language) -> list[tuple[str, ...]]:
    """The dates of the first text, in the company of the others: from, to, on whose words they rest."""
    held = [read(text, published, model) for text, published in texts]
    one = settle_dates([d for d, _ in held], [r for _, r in held])[0]
    return [(d.from_ or "", d.to or "", str(len(d.evidence))) for d in one.dates]


def test_an_event_that_another_document_dates_may_be_another(model: Language) -> None:
    text = "Guards had been withdrawn from Kessaly three days before the raid."
    assert [("", "2031-06-01", "0")] == _settled([(text, on("2031-06-01")), (RAID, UNKNOWN)], model)


def test_a_weekday_that_a_dated_document_tells_alike_does_not_date_a_text(model: Language) -> None:
    text = (
        "On Friday rebels of the Vasto Column raided the grain depot at Kessaly again, killing three "
        "guards. Irna Lusk fled yesterday."
    )
    dated = (
        "Rebels of the Vasto Column raided the grain depot at Kessaly on Friday, killing a guard."
    )
    alone = _settled([(text, UNKNOWN)], model)
    assert alone == _settled([(text, UNKNOWN), (dated, on("2031-05-17"))], model)
