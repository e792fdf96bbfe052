"""Furniture: annotated pages of invented outlets, and sentences that must stay article.

In ``tests/data/pages`` a line that begins with "§ " is furniture and one with "¤ " is a heading,
which may be listed or not. The marks are not part of the text.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.evidence.document import Block, ReadText, Role
from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers import read
from probanda.evidence.readers.plain import read_plain

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.txt"))
FLOOR = 0.98


def _annotated(page: Path) -> tuple[str, set[int], set[int]]:
    """The text, the offsets of its furniture, and those of its headings."""
    text = ""
    marked: dict[str, set[int]] = {"§ ": set(), "¤ ": set()}
    for line in page.read_text("utf-8").splitlines():
        mark = line[:2]
        words = line[2:] if mark in marked else line
        marked.get(mark, set()).update(range(len(text), len(text) + len(words)))
        text += words + "\n"
    return text, marked["§ "], marked["¤ "]


def _found(text: str) -> set[int]:
    furniture = find_furniture(read(text.encode(), "text/plain"), "document-1")
    return {offset for f in furniture for offset in range(f.start, f.end)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_article_text_is_marked(page: Path) -> None:
    text, expected, headings = _annotated(page)
    wrong = _found(text) - expected - headings
    assert "".join(text[offset] for offset in sorted(wrong)) == ""


def test_recall_over_all_pages_holds_its_floor() -> None:
    right = wanted = 0
    for page in PAGES:
        text, expected, _ = _annotated(page)
        right += len(_found(text) & expected)
        wanted += len(expected)
    assert right / wanted >= FLOOR


ARTICLE = [
    ("“Follow us, not her,” their leader told supporters.", "an imperative in quotation marks"),
    ("Follow-up talks are planned for May.", "a word that only looks like a button"),
    ("Related to this is the question of the second list.", "a sentence that begins like a label"),
    ("Source material of this kind is rare, says Irina Voss.", "no credit"),
    (
        "The letter was machine translated, the investigator said.",
        "no notice: it speaks of a letter",
    ),
    ("Photographs of the crossing, published on Wednesday, show both men.", "no caption"),
    ("By Friday the tribunal must send the warrants to all States.", "no byline"),
    ("On 6 July 2031, Orso made the following comment:", "a date that leads a quotation in"),
    ("Privacy was promised to all witnesses, the commission said.", "no privacy notice"),
    (
        "The minister, Mara Lind (R), and her deputy stepped down.",
        "a party, not right in a picture",
    ),
    ("Civilian and/or military subordinates (civilian/military) acted.", "a bar in brackets"),
    ("Zakar Orlo: We are not cooperating with the court", "a heading that tells a statement"),
    ("January: 22 children", "a line of a list"),
    ("They had to sign up to receive their papers.", "no form"),
    ("We now know that the bureau read the email of the minister.", "the writer's own we"),
    ("You will not find your children, he told us.", "speech without quotation marks"),
    ("She wrote to the editor of the paper that printed the list.", "no contact line"),
    ("Help came in May with bread and an email from my sister.", "a noun, no imperative"),
    ("The order was sent from transport@norvia.example to all depots.", "tells of an address"),
    ("Tell your deputy that you want the list of names.", "to the reader, not of the page"),
    ("Source: Regional Prosecutor's Office on Telegram", "whence the report has its news"),
    (
        "12.05.2031, 10:25 Convoy of the mission enters a town that is still burning",
        "an entry of a timeline",
    ),
    ("Spokesman: We did not shell the school.", "an answer of an interview"),
    ("Press releases of the ministry gave no number of the dead.", "no head of a press release"),
    ("The minister speaks in parliament on Tuesday.", "present, but of what is to come"),
    ("The law of 5 March 2029 stands in the way of a trial.", "no picture stands before its verb"),
    ("The warrants lie where she left them on 3 February 2031.", "tells, in a second verb"),
    ("Photos from Telm show bodies in the yard.", "no credit: it tells what they show"),
    ("Save my name, he begged.", "words of somebody, without quotation marks"),
    ("Your support means nothing if you are silent, she tells the crowd.", "no appeal"),
    ("The newspaper does not bear responsibility, the court ruled.", "no notice of the page"),
    ("A letter from Belz reached her in May.", "no letter to the readers"),
    ("To apply for a pass they had to visit the commander.", "no instruction"),
    ("Soldiers search every car on Friday.", "present, of what is done again and again"),
    ("Editors: two of them were arrested.", "no note of an agency"),
    ("Photo by photo, the parents have searched the camps.", "no credit"),
    ("This investigation was supported by two ministries.", "no note on the text's own funding"),
    ("Some people may find work at the port again.", "no warning"),
    ("Why did nobody stop them? Who gave the order?", "no title: two sentences"),
    ("The use of such texts as evidence was disputed, the court said.", "no terms of use"),
]


@pytest.mark.parametrize(("sentence", "reason"), ARTICLE)
def test_article_sentences_stay(sentence: str, reason: str) -> None:
    before = (
        "The court in Castellane has issued two warrants of arrest for officials of Norvia.\n\n"
    )
    after = "\n\nThe men are suspected of having ordered the transfer of 240 people from Telm."
    assert set() == _found(before + sentence + after), reason


KINDS = [
    ("Sign up for our newsletter", "sign-up form"),
    ("By signing up you agree to our privacy policy.", "privacy notice"),
    ("Advertisement", "advertisement"),
    ("Read more: Who kept the lists?", "related links"),
    ("The hall in Castellane. Photograph: Jon Abelard/Courier", "caption"),
    ("(Reporting by Petra Holm; Editing by Lars Quist)", "credit"),
    ("Published: 4 March 2031", "metadata"),
    ("3 min read", "metadata"),
    ("41.3K views", "metadata"),
    ("20.05.2031. 18:42 | Source: Harbour Courier | Author: V. M.", "metadata"),
    ("[embedded content]", "markup remains"),
    ("Download the report (PDF, 11 MB)", "navigation"),
    ("Share Save 214 Comments", "navigation"),
    ("Help the families: text BREAD to 70331. Messages cost your standard rate.", "contact"),
    ("Published in the print edition with the headline “Waiting”.", "disclaimer"),
    ("Home | News | Courts", "navigation"),
    ("[embed]https://video.example/w[/embed]", "markup remains"),
    ("This article was translated by a machine.", "translation notice"),
    ("The views expressed here are the author's own.", "disclaimer"),
    ("For media enquiries contact: press@court.example", "contact"),
    ("For interviews, contact Mara Lind on 555 0188.", "contact"),
    ("Media enquiries: Mara Lind", "contact"),
    ("PRESS RELEASE - FOR IMMEDIATE USE", "navigation"),
    ("News release No. 17/2031", "navigation"),
    ("When using materials, a link to this portal is obligatory.", "disclaimer"),
    ("Sava Watch is paid by its members. Registered charity no. 200188.", "disclaimer"),
    ("You're receiving this email because you signed up.", "sign-up form"),
    ("Your donation allows us to keep sending reporters.", "sign-up form"),
    ("To display this video you must accept cookies.", "navigation"),
    ("One step more: allow all cookies", "privacy notice"),
    ("You are reading the archive", "navigation"),
    ("list 2 of 3", "navigation"),
    ("Available in English Deutsch Español", "navigation"),
    ("Warning: graphic content", "disclaimer"),
    ("Correction: The hearing took place on 5 June.", "disclaimer"),
    ("Getty Images", "credit"),
    ("Mara Lind/Courier", "credit"),
    ("Jon Abelard contributed reporting.", "credit"),
    ("FILE - A watchtower at the camp in Telm", "caption"),
    ("A quarry in TelmImage: Courier", "caption"),
    ("NPA-0412-TELM-COURT", "metadata"),
    ("3/14/31, 10:02 AM", "running header"),
    ("14.03.2031, 10:02 Talks end without a list - Sava Courier", "running header"),
    ("https://courier.example/news/talks-end?list=1 2/4", "running header"),
]


@pytest.mark.parametrize(("line", "expected"), KINDS)
def test_kinds(line: str, expected: str) -> None:
    furniture = find_furniture(read_plain(line.encode(), None), "document-1")
    assert [expected] == [f.kind for f in furniture]


PLACES = [
    ("Sava Daily\nSkip to content\n{title}\n\n{one}\n\n{two}", "Sava Daily", "above the menu"),
    ("SAVA DAILY - the portal of the coast\n{title}\n\n{one}\n\n{two}", "SAVA", "its motto"),
    (
        "{title}\n\n{one}\n\nSign up for the Sava Letter\nThe best of the week, every Friday.\n"
        "Your email address\n\n{two}",
        "The best",
        "inside a form",
    ),
    (
        "{title}\n\n{one}\n\nWomen wait outside the closed school in Telm.\nPhoto: Jon Abelard\n\n"
        "{two}",
        "Women",
        "a caption with a verb",
    ),
    ("{title}\n\n{one}\n\nWomen outside the closed school in Telm\n\n{two}", "Women", "a caption"),
    (
        "{title}\n\n{one}\n\nA girl waits outside the school in Telm on Tuesday.\n\n{two}",
        "A girl",
        "a day gone by",
    ),
    ("{title}\n\n{one}\n\nOskar Brandt in 2029\n\n{two}", "Oskar", "somebody shown"),
    (
        "{title}\n\n{one}\n\n{two}\n\nMumOfThree, 4 hours ago\nThose poor boys. Shame on them all.",
        "Those poor boys",
        "a reader's comment",
    ),
    (
        "Share\nPrint\n{title}\nMonica Thale\nCourier staff\n\n{one}\n\n{two}",
        "Monica",
        "a name by its office",
    ),
    ("{title}\n\n{one}\n\nOLD BREAD Bakers of Telm sell out\n\n{two}", "OLD BREAD", "a teaser"),
    ("{title}\n\n{one}\n\n{two}\n\nShare\n\nBakers of Telm sell out", "Bakers", "below the text"),
    ("{title}\n\n{one}\n\n{two}\n\nAbout Sava Watch\nSava Watch is a group.", "About", "of itself"),
    ("SAVA – news portal\n{title}\nStaff\n6 July 2031\n\n{one}\n\n{two}", "SAVA", "what it is"),
    ("5 min read\n\n{title}\n\nRosa Pell in Telm\n\n{one}\n\n{two}", "Rosa", "who wrote where"),
    (
        "{title}\n\n{one}\n\n{two}\n\nRELATED\nTimeline: ten months on the Zarn\n"
        "Who is Mara Lind, the judge who read all night?",
        "Who is",
        "a link behind one that shows itself",
    ),
    (
        "{title}\n\n{one}\n\nSPONSORED\nDoctors amazed: this tea helps in 7 days\n\n{two}",
        "Doctors",
        "what the label stands over",
    ),
    (
        "{title}\n\nRosa Pell visits a town without a school\n\n{one}\n\n{two}\n\n{one}\n\n{two}"
        "\n\nRosa Pell is the author of Salt and Rope.",
        "Rosa Pell is",
        "a writer whom a line over the text names",
    ),
    (
        "{title}" + "\n\n{one}\n\n{two}" * 3 + "\n\nSign up for the Sava Letter\n"
        "Five stories in five minutes, every weekday.\n\n{one}",
        "Five stories",
        "what is on offer",
    ),
]


@pytest.mark.parametrize(("page", "line", "reason"), PLACES)
def test_a_line_is_furniture_where_it_stands(page: str, line: str, reason: str) -> None:
    text = page.format(
        title="Court orders the arrest of two officials",
        one="The court in Castellane has issued two warrants of arrest for officials of Norvia.",
        two="The men are suspected of having ordered the transfer of 240 people from Telm.",
    )
    found = [text[f.start : f.end] for f in find_furniture(read_plain(text.encode(), None), "d")]
    assert any(shown.startswith(line) for shown in found), reason
    assert not any(shown.startswith(("Court", "The court", "The men")) for shown in found), reason


def test_numbered_notes_to_newsrooms_that_tell_something_stay() -> None:
    one = "The court in Castellane has issued two warrants of arrest for officials of Norvia."
    text = "\n\n".join([*[one] * 4, "ENDS", "Notes to editors\n1. The siege of Telm began in May."])

    assert text.index("The siege") not in _found(text)
    assert text.index("Notes") in _found(text)


BY_ROLE: list[tuple[Role, str]] = [
    ("navigation", "navigation"),
    ("form", "sign-up form"),
    ("caption", "caption"),
    ("metadata", "metadata"),
    ("running header", "running header"),
    ("markup", "markup remains"),
]


@pytest.mark.parametrize(("role", "kind"), BY_ROLE)
def test_the_original_s_own_structure_is_believed(role: Role, kind: str) -> None:
    text = "The court issued two warrants on Tuesday."
    shown = ReadText(text, (Block(0, len(text), role),), ())
    assert [kind] == [f.kind for f in find_furniture(shown, "document-1")]


def test_a_box_among_paragraphs_that_stand_alone_is_taken_whole() -> None:
    one = "The court in Castellane has issued two warrants of arrest for officials of Norvia."
    box = "A message from the Sava Courier:\nDear readers,\nThese are hard days.\nYour gift keeps us going."
    text = "\n\n".join([one] * 3 + [box] + [one] * 3)
    assert _found(text) >= {text.index("These are hard days.")}
    assert text.index(one) not in _found(text)


def test_a_title_that_looks_like_a_link_stays_where_no_other_line_is_the_title() -> None:
    text = "Factbox: The charges against the two officials\nStaff\n6 July 2031\n\n" + "\n\n".join(
        ["The court in Castellane has issued two warrants of arrest for officials of Norvia."] * 3
    )
    assert 0 not in _found(text)


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "***",
            "- a point",
            "4 March 2031",
            "A title of some other page",
            "Advertisement",
            "By Mara Lind",
            "Flood latest:",
            "Home | News | Sport",
            "Read more",
            "Subscribe",
            "The court has issued two warrants of arrest for the officials of Norvia, it said.",
        ]
    ),
    max_size=12,
)


@given(LINES)
def test_furniture_is_whole_blocks_in_order_without_overlap(lines: list[str]) -> None:
    shown = read_plain(("x\n" + "\n".join(lines)).encode(), None)
    blocks = {(block.start, block.end) for block in shown.blocks}
    position = 0
    for furniture in find_furniture(shown, "document-1"):
        assert (furniture.start, furniture.end) in blocks
        assert position <= furniture.start
        position = furniture.end
