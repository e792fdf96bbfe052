"""Posts with their writer's name below."""

from spacy.language import Language

from probanda.analysis.entities import find_entities
from probanda.analysis.language import parse
from probanda.analysis.statements import find_statements
from probanda.evidence.readers import read
from probanda.evidence.reading import document_from_text
from tests.analysis.statements import said, statements

SIGNED = "— Sanna Riel (@sannariel) March 3, 2031"


def test_a_post_is_its_writers_statement(model: Language) -> None:
    text = f"My sons are dead. The well stank for a week.\n{SIGNED}\n\nThe ministry was silent."

    [post] = statements(text, model)
    assert ("Sanna Riel", "direct") == (post.speaker_name, post.form)
    assert "My sons are dead. The well stank for a week" == text[post.start : post.end - 1]


def test_the_name_may_stand_in_the_posts_own_paragraph(model: Language) -> None:
    shown = read(f"My sons are dead.\n{SIGNED}\n\nNobody came.\n".encode(), "text/plain")
    page = document_from_text(shown, sha256="0" * 64, name="a.txt", media_type="text/plain")
    parsed = parse(page, model)

    [post] = find_statements(parsed, find_entities(parsed)).statements
    assert ("Sanna Riel", "direct") == (post.speaker_name, post.form)
    assert [SIGNED[:1]] == [page.text[cue.start : cue.end] for cue in post.cue]


def test_an_office_denies_in_a_post_what_it_calls_a_tale(model: Language) -> None:
    text = "The story of a cellar is a fairy tale.\n— Sarnian Embassy in Harn (@SarniaInHarn)"

    [post] = statements(text, model)
    assert ("Sarnian Embassy", "denies") == (post.speaker_name, post.polarity)


def test_i_is_who_signed_and_others_speak_for_themselves(model: Language) -> None:
    text = (
        "I told the ministry that it was arsenic. The mayor said that it was rust.\n"
        "— Jonas Harrel (@jharrel) March 4, 2031"
    )

    told = said(text, model)
    assert ("Jonas Harrel", "that it was arsenic") in told
    assert ("The mayor", "that it was rust") in told


def test_a_line_with_a_dash_and_no_account_signs_nothing(model: Language) -> None:
    assert [] == said("The well stank for a week.\n— Sanna Riel, March 3, 2031", model)
