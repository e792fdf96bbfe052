"""The names that are foreseen are those that the model's own recogniser marks."""

import warnings

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from probanda.analysis.foreseeing_recogniser import NAME
from probanda.analysis.language import MODEL_PACKAGE
from tests.workflows.cases import DOCUMENTS, EXAMPLE


@pytest.fixture(scope="module")
def bare() -> Language:
    """The pipeline as it comes."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(MODEL_PACKAGE)


def test_names_are_those_of_the_usual_recogniser(model: Language, bare: Language) -> None:
    articles = [path.read_text("utf-8") for path in sorted(EXAMPLE.glob("*.txt"))]
    texts = [
        *DOCUMENTS.values(),
        *articles,
        *(part for article in articles for part in article.split("\n\n")),
        "",
        " \n ",
        "Lemm",
        "General Osk",
        "  Judge Ines Pello of the Tarn Tribunal \n\n  Mara Quill",
    ]

    assert NAME in model.pipe_names
    for ours, theirs in zip(model.pipe(texts), bare.pipe(texts), strict=True):
        assert _tell(theirs) == _tell(ours)
    assert [_tell(bare(text)) for text in texts[:5]] == [_tell(model(text)) for text in texts[:5]]


def test_no_tokens_no_names(model: Language) -> None:
    assert [0, 0] == [len(doc) for doc in model.pipe(["", ""])]


def _tell(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.ent_iob_, t.ent_type_, t.ent_kb_id_) for t in doc]
