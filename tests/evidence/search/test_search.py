"""What is looked for is found wherever it stands, on either database, and nothing else is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from probanda.evidence.document import Block, Document, Published, Publisher
from probanda.evidence.search import (
    Part,
    find_passages,
    make_passages,
    put_passages,
    rank_passages,
    read_query,
)
from probanda.evidence.search.index import get_languages
from probanda.evidence.search.passages import LONGEST
from probanda.evidence.search.query import count_exact, find_hits
from probanda.evidence.search.words import find_words, fold
from probanda.ledger import database
from probanda.ledger.access import Actor, View
from tests.conftest import empty_database


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def older_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database as it was before the index of stems."""
    if request.param == "sqlite":
        url = str(database.sqlite_url(tmp_path / "case.sqlite"))
    else:
        url = request.getfixturevalue("postgres")
        empty_database(url)
    engine = database.connect(url)
    config = Config()
    config.set_main_option("script_location", str(database.CASE.steps))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
    yield engine
    engine.dispose()


def make_document(*paragraphs: str, language: str | None = "en") -> Document:
    """A document of these paragraphs."""
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n"
    return Document(
        id="document-1",
        name="one.txt",
        sha256="1" * 64,
        text=text,
        media_type="text/plain",
        language=language,
        language_evidence=(),
        machine_translated=None,
        translation_evidence=(),
        publisher=Publisher(None, ()),
        published=Published(None, None, ()),
        furniture=(),
        blocks=tuple(blocks),
        places=(),
    )


def search(engine: Engine, document: Document, written: str, level: str = "public") -> list[str]:
    """The paragraphs found by an actor who may read what is public."""
    with engine.begin() as session:
        passages = make_passages(document)
        put_passages(session, document.sha256, "digest", level, document.language, passages)
        view = View(session, Actor("tester", ("public",)))
        found = find_passages(view, read_query(written, get_languages(view)))
    return [document.text[one.start : one.end] for one in found]


TEXT = (
    "Officials took 140 children from the home.",
    "A child was taken; over 16,000 cases are open.",
    "Maria Lvova-Belova denied it on Telegram.",
    "Café owners saw the deportation.",
    "Two applications came after the explosion.",
)


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("children", [0, 1]),  # any form of a word
        ("taking child", [0, 1]),  # a form that no text has
        ("CHILD taken case", [1]),  # all words must stand in one passage
        ('"took 140 children"', [0]),  # a phrase stands word for word
        ('"taken 140 children"', []),
        ("16,000", [1]),  # a number is one thing
        ("Lvova-Belova", [2]),  # so is a name with a hyphen
        ("Lvova Belova", [2]),
        ("cafe", [3]),  # an accent need not be written
        ("deport", [3]),  # a word of one stem
        ("Deport", []),  # which a name has not
        ('"deport"', []),  # nor a phrase
        ("applied", [4]),  # and the noun of a verb that has another stem
        ("explode", [4]),
        ("official", [0]),
        ("offices", []),
        ("“on Telegram”", [2]),
        ('denied -- "; DROP TABLE passages', []),  # nothing of it is a command
        ("...", []),
    ],
)
def test_words_are_found_in_any_form_and_phrases_as_they_stand(
    engine: Engine, written: str, numbers: list[int]
) -> None:
    assert [TEXT[number] for number in numbers] == search(engine, make_document(*TEXT), written)


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("uk", "Дітей вивезли з будинку.", "дитина"),
        ("ru", "Детей вывезли из дома.", "ребенок"),
        ("tlh", "nuqneH Duj", "nuqneH"),  # a language without a dictionary
        (None, "Children!", "child"),
    ],
)
def test_a_word_is_looked_for_in_the_languages_of_the_texts(
    engine: Engine, language: str | None, text: str, written: str
) -> None:
    assert [text] == search(engine, make_document(text, language=language), written)


def test_what_the_actor_may_not_see_is_not_found(engine: Engine) -> None:
    document = make_document(*TEXT)

    assert [] == search(engine, document, "children", level="under seal")


def test_indexing_a_document_again_finds_its_words_once(engine: Engine) -> None:
    document = make_document(*TEXT)
    search(engine, document, "children")

    assert 2 == len(search(engine, document, "children"))


def test_a_very_long_block_is_found_to_its_end(engine: Engine) -> None:
    document = make_document("word " * (LONGEST + 5) + "at the end", "another")

    assert 1 == len(search(engine, document, '"the end"'))
    assert document.text.splitlines() == [
        "".join(document.text[p.start : p.end] for p in list(make_passages(document))[:2]),
        "another",
    ]


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(word) == fold(fold(word))


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "Z", "P"])))
def test_every_word_of_a_text_is_hit_where_it_stands(text: str) -> None:
    for word in find_words(text):
        query = read_query(text[word.start : word.end], ["en"])

        assert word in find_hits(query, text, 0, len(text), "en")


def test_passages_with_more_of_the_rarer_words_come_first(engine: Engine) -> None:
    document = make_document(*TEXT)
    parts = [
        Part(("children",), frozenset({"child"})),
        Part(("deported",), frozenset({"deport"}), frozenset({"deport"})),
        Part(("cases",), frozenset({"case"})),
        Part(("absent",), frozenset({"absent"})),
    ]
    with engine.begin() as session:
        passages = make_passages(document)
        put_passages(session, document.sha256, "digest", "public", document.language, passages)
        view = View(session, Actor("tester", ("public",)))
        found = [document.text[p.start : p.end] for p in rank_passages(view, parts, 3)]

    assert [TEXT[1], TEXT[3], TEXT[0]] == found


def test_words_of_one_stem_are_marked_where_they_stand(engine: Engine) -> None:
    document = make_document(*TEXT)
    query = read_query("deport owner", ["en"])
    with engine.begin() as session:
        passages = make_passages(document)
        put_passages(session, document.sha256, "digest", "public", document.language, passages)
        (found,) = find_passages(View(session, Actor("tester", ("public",))), query)
    hits = find_hits(query, document.text, found.start, found.end, "en", found.related)

    assert ["owners", "deportation"] == [document.text[hit.start : hit.end] for hit in hits]
    assert 1 == count_exact(query, document.text, found.start, found.end, "en")


def test_a_case_made_before_there_were_stems_is_searched_by_them_after_its_upgrade(
    older_engine: Engine,
) -> None:
    document = make_document(*TEXT)
    with older_engine.begin() as session:
        passages = make_passages(document)
        put_passages(session, document.sha256, "digest", "public", document.language, passages)
    database.upgrade(older_engine)
    with older_engine.begin() as session:
        view = View(session, Actor("tester", ("public",)))
        found = find_passages(view, read_query("deport", get_languages(view)))

    assert [TEXT[3]] == [document.text[one.start : one.end] for one in found]
