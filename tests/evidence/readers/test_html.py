"""Pages become the words that a browser shows, each with its node."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from probanda.evidence.readers.html import read_html, read_markup

PAGE = """<!DOCTYPE html><html><head><title>Court orders arrest | The Harbour Courier</title>
<meta property="og:site_name" content="The Harbour Courier">
<meta property="article:published_time" content="2031-03-04T18:42:00+00:00">
<script>document.write("never")</script><style>p { color: red }</style></head><body>
<header><a href="/">The Harbour Courier</a><nav><a href="/n">News</a></nav></header>
<main><article><header><h1>Court orders <em>arrest</em></h1>
<p class="byline">By Ilse Marrow</p></header>
<p>The court has <b>or</b>dered the arrest of two men,
its president Ana&nbsp;Lund said &mdash; a first.</p>
<figure><img src="x.jpg"><figcaption>The hall in Castellane</figcaption></figure>
<p>Those who <a href="/x">waited</a> were glad, said Hanna Ruic, whose brother was taken.</p>
<p><a href="/more">Families of the Sava speak for the first time</a></p>
<blockquote>It is a piece of paper, the spokesman told them.</blockquote>
<div class="social-embed"><blockquote class="post"><p>No order was given. <a href="/p">pic</a></p></blockquote></div>
<aside><p>The court was founded in 2020 by eleven States.</p></aside>
<form><label>Your email</label><button>Go</button></form>
<p>One line<br>and another.</p>
<div hidden>Hidden words</div></article></main>
<footer>© 2031 The Harbour Courier</footer></body></html>"""

ROLES = [
    ("Court orders arrest | The Harbour Courier", "metadata", "the title says who put it out"),
    ("2031-03-04T18:42:00+00:00", "metadata", "so do properties"),
    ("News", "navigation", "menus"),
    ("Court orders arrest", "heading", "inline markup in a heading"),
    ("By Ilse Marrow", "metadata", "a class that names the part"),
    ("The hall in Castellane", "caption", "a caption by its element"),
    ("Families of the Sava speak for the first time", "navigation", "nothing but a link"),
    ("It is a piece of paper, the spokesman told them.", "quotation", "a quotation"),
    ("No order was given. pic", "quotation", "a post that the article shows"),
    ("The court was founded in 2020 by eleven States.", "aside", "a box beside the text"),
    ("Your email", "form", "a form"),
    ("One line\nand another.", "paragraph", "a break in a line is a line end"),
    ("© 2031 The Harbour Courier", "navigation", "the foot of the page"),
]


@pytest.mark.parametrize(("text", "role", "reason"), ROLES)
def test_roles_come_from_the_structure(text: str, role: str, reason: str) -> None:
    read = read_html(PAGE.encode(), None)
    roles = [b.role for b in read.blocks if read.text[b.start : b.end] == text]
    assert [role] == roles, reason


def test_inline_markup_neither_glues_nor_splits_words() -> None:
    text = read_html(PAGE.encode(), None).text
    assert "The court has ordered the arrest of two men, its president Ana\xa0Lund said — a" in text


def test_scripts_styles_and_hidden_words_are_left_out() -> None:
    read = read_html(PAGE.encode(), None)
    assert not any(words in read.text for words in ("never", "color", "Hidden"))
    assert read.left_out == ("text that the page hides (12 characters)",)


def test_each_place_leads_back_to_its_node() -> None:
    read = read_html(PAGE.encode(), None)
    tree = etree.fromstring(PAGE.encode(), etree.HTMLParser(encoding="utf-8"))
    for place in read.places:
        assert place.node is not None
        whole = tree.xpath(f"string({place.node})")
        words = read.text[place.start : place.end].split()
        assert all(word in " ".join(str(whole).split()) for word in words)


ENCODINGS = [
    ('<meta charset="windows-1251"><p>Суд видав ордер</p>', "cp1251", "declared in a meta element"),
    ("<p>Суд видав ордер</p>", "utf-8", "UTF-8 without a word"),
    ('<meta charset="windows-1251"><p>Суд видав ордер</p>', "utf-8", "a stale declaration"),
    ("\ufeff<p>Суд видав ордер</p>", "utf-16-le", "a byte order mark"),
]


@pytest.mark.parametrize(("markup", "encoding", "reason"), ENCODINGS)
def test_encoding(markup: str, encoding: str, reason: str) -> None:
    assert read_html(markup.encode(encoding), None).text == "Суд видав ордер", reason


def test_markup_in_text_stays_text() -> None:
    text = read_markup("<p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on it.</p>").text
    assert text == "He wrote <script>alert(1)</script> on it."


def test_linked_data_tells_publisher_and_date() -> None:
    data = '{"@graph": [{"datePublished": "2031-03-04", "publisher": {"name": "The Courier"}}]}'
    read = read_markup(f'<script type="application/ld+json">{data}</script><p>Words.</p>')
    assert read.text == "2031-03-04\n\nThe Courier\n\nWords."


@given(st.lists(st.text(alphabet="word ä<>&;\"'/=\0", max_size=8), min_size=1, max_size=12))
def test_any_tag_soup_gives_ordered_blocks(pieces: list[str]) -> None:
    tags = [
        "<p>",
        "<b>",
        "</b>",
        "<div>",
        "</p>",
        "<table>",
        "<td>",
        "<a href=x>",
        "</div>",
        "<br>",
    ]
    soup = "".join(piece + tags[i % len(tags)] for i, piece in enumerate(pieces)) + "<p>end</p>"
    read = read_markup(soup)
    position = 0
    for block in read.blocks:
        assert position <= block.start < block.end <= len(read.text)
        position = block.end
