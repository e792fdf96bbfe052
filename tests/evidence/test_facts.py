"""What a text shows about itself, and what it does not show."""

import pytest

from probanda.evidence.document import Document, Position
from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.readers import read
from probanda.evidence.reading import document_from_text

BODY = (
    "\n\nThe Regional Tribunal has ordered the arrest of two officials of Norvia over the removal"
    " of families from the Lower Sava district on 24 February 2029, its president said on Tuesday."
    "\n\nNorvia's government rejected the order and called it a piece of paper without any meaning."
)


def _document(text: str, media_type: str = "text/plain") -> Document:
    shown = read(text.encode(), media_type)
    return document_from_text(shown, sha256="0" * 64, name="a.txt", media_type=media_type)


def _words(document: Document, spans: tuple[Position, ...]) -> list[str]:
    return [document.text[span.start : span.end] for span in spans]


PUBLISHED = [
    ("Published: 4 March 2031, 18:42", "2031-03-04", "2031-03-04", "4 March 2031", "a label"),
    ("Tuesday, March 4, 2031", "2031-03-04", "2031-03-04", "March 4, 2031", "a date line"),
    ("By Ilse Marrow, 4 March 2031", "2031-03-04", "2031-03-04", "4 March 2031", "in a byline"),
    ("Published 04/03/2031", "2031-03-04", "2031-04-03", "04/03/2031", "day or month first"),
    ("Thu, 05/06/2031 - 10:12", "2031-06-05", "2031-06-05", "05/06/2031", "the weekday decides"),
    ("20.05.2031. 18:42", "2031-05-20", "2031-05-20", "20.05.2031", "day first, with a time"),
    ("Published 13/03/2031", "2031-03-13", "2031-03-13", "13/03/2031", "only one can be a month"),
    ("Published: March 2031", "2031-03", "2031-03", "March 2031", "no day is printed"),
    ("Last updated: 5 March 2031", None, "2031-03-05", "5 March 2031", "put out then or before"),
    (
        "COURTS | March 4, 2031, 4:42 PM | Updated 35 min ago",
        "2031-03-04",
        "2031-03-04",
        "March 4, 2031",
        "among the entries of a line",
    ),
    ("Press release, 4 March 2031", "2031-03-04", "2031-03-04", "4 March 2031", "of a release"),
    ("Issue of 4 March 2031", "2031-03-04", "2031-03-04", "4 March 2031", "of an issue"),
    (
        "By our reporters, 4 March 2031",
        "2031-03-04",
        "2031-03-04",
        "4 March 2031",
        "of nobody named",
    ),
    ("For immediate release: 4 March 2031", "2031-03-04", "2031-03-04", "4 March 2031", "released"),
    (
        "https://news.example/world/2031/03/04/two",
        "2031-03-04",
        "2031-03-04",
        "2031/03/04",
        "address",
    ),
    (
        "Translated from Norvian. First published in the Sava Mirror, 4 March 2031.",
        "2031-03-04",
        "2031-03-04",
        "4 March 2031",
        "a note on where it stood first",
    ),
    ("Опубліковано: 4 березня 2031", "2031-03-04", "2031-03-04", "4 березня 2031", "in Ukrainian"),
]


@pytest.mark.parametrize(("line", "first", "last", "shown", "reason"), PUBLISHED)
def test_day_of_publication(
    line: str, first: str | None, last: str, shown: str, reason: str
) -> None:
    document = _document("Court orders arrest of two\n\n" + line + BODY)
    assert (first, last) == (document.published.from_, document.published.to), reason
    assert [shown] == _words(document, document.published.evidence)


def test_an_address_in_the_page_s_source_tells_its_day() -> None:
    head = '<meta property="og:url" content="https://news.example/2031/03/04/two">'
    document = _document(f"<html><head>{head}</head><body><p>{BODY}</p></body></html>", "text/html")
    assert ("2031-03-04", "2031-03-04") == (document.published.from_, document.published.to)


def test_addresses_of_two_days_tell_none() -> None:
    links = "https://news.example/2031/03/04/two\n\nhttps://news.example/2030/01/02/one"
    assert _document(links + BODY).published.from_ is None


@pytest.mark.parametrize(
    "text",
    [
        f"Trial of a miller\n\nIvar Kranz appeared in court in Lusk on 4 March 2031.{BODY}",
        f"A list of names\n\nThe list was first published by the ministry on 4 March 2031.{BODY}",
        f"A list of names{BODY}\n\nhttps://other.example/2029/01/02/what-it-rests-on",
    ],
)
def test_what_appeared_or_was_linked_elsewhere_tells_no_day_of_this_page(text: str) -> None:
    assert _document(text).published.from_ is None


def test_published_goes_before_updated() -> None:
    document = _document("Title of it\n\nUpdated: 6 March 2031\nPublished: 4 March 2031" + BODY)
    assert document.published.from_ == "2031-03-04"


def test_dateline_with_a_year_tells_the_day() -> None:
    document = _document("CASTELLANE, 4 March 2031 (Inland Agency) - " + BODY.strip())
    assert document.published.from_ == "2031-03-04"


@pytest.mark.parametrize(
    ("above", "published"),
    [("Tuesday, 26 November 2041", "2031-03-04"), ("Wednesday, 5 March 2031", "2031-03-05")],
    ids=["the site's clock years later", "the day after"],
)
def test_a_day_above_the_title_weeks_after_the_dateline_is_no_day_of_publication(
    above: str, published: str
) -> None:
    text = f"{above}\n\nCourt orders arrest of two\n\nCASTELLANE, 4 March 2031 (Inland Agency) — "
    assert _document(text + BODY.strip()).published.from_ == published


@pytest.mark.parametrize("byline", ["By Ada Orn, 26 November 2041", "26 November 2041"])
def test_a_day_long_past_with_which_a_report_opens_is_no_day_of_publication(byline: str) -> None:
    text = f"The night of the guns\n\n{byline}\n\nCASTELLANE, 4 March 2031 – The shelling began. "
    assert _document(text + BODY.strip()).published.from_ == "2041-11-26"


@pytest.mark.parametrize(
    "dateline",
    [
        "(Castellane, 4 March 2031) – ",
        "CASTELLANE, Mar. 4, 2031 (Inland Agency) — ",
        "4 Mar 2031 (Inland Agency) - ",
        "March 4, 2031 (INA) – ",
    ],
)
def test_dateline_in_brackets_or_with_a_short_month_tells_the_day(dateline: str) -> None:
    document = _document(dateline + BODY.strip())
    assert document.published.from_ == "2031-03-04"


def test_dateline_below_a_long_title_tells_the_day() -> None:
    title = "Ostravia: Attack on the hospital of Harn and removal of its patients were war crimes"
    document = _document(f"{title}\n\nCASTELLANE (4 March 2031) – " + BODY.strip())
    assert document.published.from_ == "2031-03-04"


@pytest.mark.parametrize(
    ("changed", "first"),
    [
        ("March 5, 2031", "2031-03-04"),
        ("January 9, 2032", None),
        ("February 2, 2031", None),
    ],
)
def test_dateline_without_a_year_is_of_the_weeks_before_the_last_change(
    changed: str, first: str | None
) -> None:
    document = _document(
        f"Title of it\n\nLast updated {changed} 6:48 PM\n\nCASTELLANE, March 4 (Inland Agency) - "
        + BODY.strip()
    )
    assert document.published.from_ == first


HEADS = [
    ("date 2031-03-04 KORVIN March 3 ", "2031-03-04", "a text that opens with its date"),
    ("2031-03-04 KORVIN, Norvia -- ", "2031-03-04", "a date in figures before the place"),
    (
        "Court orders arrest\n\nNPA | Korvin | Updated: 25-03-2031 15:12 | Created: 24-03-2031 09:06\n\n",
        "2031-03-24",
        "an entry with the right label",
    ),
    (
        "Harbour Post\n\nSunday, May 9, 2038\n\nCourt orders arrest of two men\n\nMarch 4, 2031\n\n",
        "2031-03-04",
        "the day of reading stands above the title",
    ),
    ("Court orders arrest of two men\n\nMar.4,2031\n\n", "2031-03-04", "without blanks"),
    (
        "Court orders arrest of two men\n\nMarch 4, 20316:42 PM ET\n\n",
        "2031-03-04",
        "time behind it",
    ),
    ("KORVIN, 4 March 2031 /NPA/. ", "2031-03-04", "an agency between strokes"),
    ("(NPA, Korvin, 4 March 2031) ", "2031-03-04", "a dateline that a bracket ends"),
    (
        "Court orders arrest of two men\n\nNPA Tuesday 4 March 2031\n\n",
        "2031-03-04",
        "a line of a day alone",
    ),
    ("Korvin, March 4, 2031(NPA) ", "2031-03-04", "an agency in brackets and no dash"),
    ("KORVIN, Norvia (NPA) - Mar 4, 2031: ", "2031-03-04", "the day behind the agency"),
    ("KORVIN, Norvia (NPA) - 4 March 2031 was a day of mourning. ", None, "a day that is told of"),
    (
        "2031-03-04: Soldiers burned the mill. They left on Friday. ",
        None,
        "the day of what is told",
    ),
    ("2031-03-04 was the day on which he fled. ", None, "a day that is told of"),
    (
        "2031-03-04 KORVIN The mill burned. On 9 May 2031 the men were found. ",
        None,
        "a text that goes on to later days",
    ),
    ("Fire of Korvin (4 March 2029) The mill burned. ", None, "the day of an event, in brackets"),
    ("KORVIN: 4 March 2029 - the day of the fire - is kept. ", None, "a day that is kept"),
    ("2031-03-04 The court sits.\n\n2031-03-09 It rules.\n\n", None, "lines of a chronology"),
]


@pytest.mark.parametrize(("head", "expected", "reason"), HEADS)
def test_day_of_publication_in_the_forms_of_press(
    head: str, expected: str | None, reason: str
) -> None:
    assert expected == _document(head + BODY.strip()).published.from_, reason


def test_dateline_without_a_year_is_of_the_same_day_on_the_page() -> None:
    page = "Court orders arrest of two\n\nKORVIN, March 4 (NPA) - " + BODY.strip()
    assert _document(page + "\n\nPosted by NPA on March 4, 2031").published.from_ == "2031-03-04"
    assert _document(page + "\n\nCopyright, May 9, 2032").published.from_ is None


NOT_PUBLISHED = [
    ("Updated 3h ago", "a time that only the day of reading could resolve"),
    ("Tuesday 20 May, 18:42", "no year is printed"),
    ("Court orders arrest", "a date in the text is an event's"),
    ("Archived on 7 May 2032", "when it was archived"),
    ("© 2031 The Harbour Courier", "a year of copyright"),
]


@pytest.mark.parametrize(("line", "reason"), NOT_PUBLISHED)
def test_other_dates_are_not_the_day_of_publication(line: str, reason: str) -> None:
    published = _document(line + BODY).published
    assert (published.from_, published.to, published.evidence) == (None, None, ()), reason


def test_date_that_a_person_gave_has_no_evidence() -> None:
    shown = read(("Published: 4 March 2031" + BODY).encode(), "text/plain")
    document = document_from_text(
        shown, sha256="0" * 64, name="a", media_type="text/plain", published=("2031-03-05", None)
    )
    published = document.published
    assert (published.from_, published.to, published.evidence) == ("2031-03-05", None, ())


PUBLISHERS = [
    ("© 2031 The Harbour Courier. All rights reserved.", "The Harbour Courier", "copyright"),
    ("© Lamp Newspapers Ltd. Terms | Privacy", "Lamp Newspapers Ltd", "a company and a menu"),
    ("By Ilse Marrow for The Harbour Courier", "The Harbour Courier", "whom the writer wrote for"),
    ("The Harbour Courier, 4 March 2031", "The Harbour Courier", "a masthead with its date"),
    ("Published by Valley Media Group", "Valley Media Group", "a label"),
    (
        "About The Lake Review\nThe Lake Review is an independent daily newspaper.",
        "The Lake Review",
        "of itself",
    ),
    ("©Copyright 2001-2031. Part of Tidewater Media", None, "the word copyright is no name"),
    ("By Sam Petty, Local Reporting Service", None, "an agency's writer, whatever its name"),
    ("Subscribe to The River Times for one crown a week", None, "an offer"),
    ("© 2031 Reuters. All rights reserved.", None, "an agency's copy stands on others' pages"),
    ("By Petra Holm, Associated Press", None, "an agency's writer"),
    ("Source: Harbour Courier", None, "where it was taken from"),
    ("CASTELLANE (Reuters)", None, "a wire's credit"),
    ("© 2031 The Harbour Courier\n© 2031 The River Times", None, "two of them are no answer"),
]


@pytest.mark.parametrize(("line", "expected", "reason"), PUBLISHERS)
def test_publisher(line: str, expected: str | None, reason: str) -> None:
    document = _document("Court orders arrest of two" + BODY + "\n\n" + line)
    if "masthead" in reason:
        document = _document(line + "\n\nCourt orders arrest of two" + BODY)
    assert expected == document.publisher.value, reason
    shown = [expected] if expected else []
    assert shown == _words(document, document.publisher.evidence)


MASTHEADS = [
    ("Harbour Courier\n\nCourt orders arrest of two", "Harbour Courier", "the first line"),
    ("Novi Glas | Home | World\nCourt orders arrest of two", "Novi Glas", "before Home"),
    (
        "Court orders arrest of two\nMaya Lund\nNorden News, Castellane\n4 March 2031",
        "Norden News",
        "a desk and its place",
    ),
    ("The River Times\nHarbour Courier\n4 March 2031", None, "two of them are no answer"),
    ("NEWS\nSport\nCourt orders arrest of two", None, "a section"),
    ("Skip to content\nParliament TV\nBills\nCourt orders arrest of two", None, "a menu's entry"),
    ("Court shuts River Times\n4 March 2031", None, "a headline"),
    ("(Northgate) - Court orders arrest of two", None, "a dateline"),
]


@pytest.mark.parametrize(("head", "expected", "reason"), MASTHEADS)
def test_publisher_at_the_head(head: str, expected: str | None, reason: str) -> None:
    assert expected == _document(head + BODY).publisher.value, reason


def test_quoted_correspondent_is_no_publisher() -> None:
    text = (
        BODY + "\n\nHarbour News correspondent Tom Vantage said there was no doubt about the lists."
    )
    assert _document(text.strip()).publisher.value is None


def test_page_properties_tell_publisher_and_date() -> None:
    head = (
        '<meta property="og:site_name" content="The Harbour Courier">'
        '<meta property="article:published_time" content="2031-03-04T18:42:00Z">'
    )
    page = f"<html><head>{head}</head><body><p>{BODY}</p></body></html>"
    document = _document(page, "text/html")
    assert document.publisher.value == "The Harbour Courier"
    assert document.published.from_ == "2031-03-04"
    assert _words(document, document.published.evidence) == ["2031-03-04"]


def test_mail_tells_sender_and_day() -> None:
    mail = (
        "From: Red Lantern Newsletter <n@lantern.example>\r\nDate: Fri, 07 Mar 2031 10:00:00 +0100"
    )
    document = _document(mail + "\r\nMessage-ID: <1>\r\n\r\n" + BODY, "message/rfc822")
    assert document.publisher.value == "Red Lantern Newsletter"
    assert (document.published.from_, document.published.to) == ("2031-03-07", "2031-03-07")


def test_mail_of_a_person_has_no_publisher() -> None:
    mail = "From: Hanna Ruic <h@x.example>\r\nMessage-ID: <1>\r\n\r\n"
    assert _document(mail + BODY, "message/rfc822").publisher.value is None


TRANSLATED = [
    ("This article was machine translated from Norvian.", True, "a notice"),
    ("Translated by Google", True, "by a program"),
    ("Text was translated by neural network.", True, "by another"),
    ("This text was translated automatically. Errors may occur.", True, "in other words"),
    ("Translated from Norvian by Vera Lindqvist", False, "a translator is named"),
    ("This is not a machine translation.", None, "a denial alone names nobody"),
    ("The letter was machine translated, the court's investigator said.", None, "of a letter"),
]


@pytest.mark.parametrize(("line", "expected", "reason"), TRANSLATED)
def test_machine_translation(line: str, expected: bool | None, reason: str) -> None:
    document = _document("Court orders arrest" + BODY + "\n\n" + line)
    assert expected is document.machine_translated, reason
    assert ([] if expected is None else [line]) == _words(document, document.translation_evidence)


READS_TRANSLATED = [
    (
        "Charges of crimes against of humanity were filed. “We go,” is stated in the letter.",
        ["against of ", "” is stated in"],
        "two links and a quotation that is stated in something",
    ),
    (
        "He was held in town of Lorne. Also against his aide was issued a warrant. These who fled came.",
        ["in town of ", ". Also against his aide was issued a"],
        "no article, and the verb before what was done",
    ),
    ("He was held in town of Lorne, and the court of appeal sat.", [], "one sign alone is a slip"),
    (
        "They fled the town of Lorne. “We go,” he added. It was against, of course, the law.",
        [],
        "none",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), READS_TRANSLATED)
def test_a_text_reads_like_a_translation_by_two_kinds_of_signs(
    text: str, expected: list[str], reason: str
) -> None:
    document = _document(text + BODY)
    assert document.machine_translated is None
    assert expected == _words(document, document.translation_evidence)[: len(expected)], reason
    assert bool(expected) == bool(document.translation_evidence), reason


LANGUAGES = [
    (BODY, "en", "English"),
    (
        "Регіональний трибунал видав ордер на арешт двох посадовців Норвії за вивезення дітей із"
        " району, заявив у вівторок його голова.",
        "uk",
        "Ukrainian",
    ),
    (
        "Региональный трибунал выдал ордер на арест двух чиновников Норвии за вывоз детей из"
        " района, заявил во вторник его председатель.",
        "ru",
        "Russian",
    ),
    ("Warrant", None, "too short to tell"),
    ("1234 5678 90", None, "no words"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), LANGUAGES)
def test_language(text: str, expected: str | None, reason: str) -> None:
    document = _document(text.strip())
    assert expected == document.language, reason
    assert bool(expected) == bool(document.language_evidence)


def test_text_in_two_languages_has_no_one_language() -> None:
    german = (
        "Das Gericht hat am Dienstag zwei Haftbefehle gegen Beamte aus Norvia erlassen, sagte sie."
    )
    assert _document(BODY + "\n\n" + german).language is None


DATES = [
    ("4 March 2031", "2031-03-04", "2031-03-04"),
    ("March 4th, 2031", "2031-03-04", "2031-03-04"),
    ("2031-03-04T18:42", "2031-03-04", "2031-03-04"),
    ("Fri, 07 Mar 2031 10:00", "2031-03-07", "2031-03-07"),
    ("4. März 2031", "2031-03-04", "2031-03-04"),
    ("07.03.2031", "2031-03-07", "2031-03-07"),
    ("03/04/2031", "2031-03-04", "2031-04-03"),
]


@pytest.mark.parametrize(("text", "first", "last"), DATES)
def test_printed_dates(text: str, first: str, last: str) -> None:
    assert [(first, last)] == [(date.first, date.last) for date in find_printed_dates(text)]


@pytest.mark.parametrize("text", ["31 February 2031", "4 March", "2031", "99/99/2031", "1.2.3"])
def test_no_date_is_made_of_what_is_none(text: str) -> None:
    assert find_printed_dates(text) == []


TITLE = "Two officials of Norvia sought over families taken from the Lower Sava\n\n"


@pytest.mark.parametrize("line", ["Orno, Norvia  Est. May 19, 1883", "Orno, since May 19, 1883 |"])
def test_the_day_on_which_an_outlet_was_founded_is_no_day_of_publication(line: str) -> None:
    document = _document(f"{line}\n\n{TITLE}{BODY}")
    assert document.published.from_ is None and document.published.to is None
