"""The rules on tags give the same answers as the model's own ruler."""

import warnings

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Token

from probanda.analysis.language import MODEL_PACKAGE
from probanda.analysis.remembering_ruler import NAME, RememberingRuler
from tests.workflows.cases import DOCUMENTS, EXAMPLE


@pytest.fixture(scope="module")
def bare() -> Language:
    """The pipeline as it comes."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(MODEL_PACKAGE)


def test_what_is_remembered_is_what_the_rules_say(model: Language, bare: Language) -> None:
    texts = [
        *DOCUMENTS.values(),
        "There's no one.  It\u2019s me, you and I; he'd got it.\n\nDo they?",
        "They ain't gonna go, y'all. Let's say there are two: nothin' that you gotta do. C'mon!",
    ]
    texts += [path.read_text("utf-8") for path in sorted(EXAMPLE.glob("*.txt"))]
    texts += texts[:2]  # the second time all is remembered

    assert isinstance(model.get_pipe("attribute_ruler"), RememberingRuler)
    for ours, theirs in zip(model.pipe(texts), bare.pipe(texts), strict=True):
        assert list(map(_tell, theirs)) == list(map(_tell, ours))


def test_a_rule_on_neighbours_or_by_a_pattern_is_tried_each_time() -> None:
    empty = spacy.blank("en")
    ruler = empty.add_pipe(NAME)
    assert isinstance(ruler, RememberingRuler)
    ruler.add([[{"LOWER": "the"}, {"LOWER": "court"}]], {"LEMMA": "tribunal"}, index=1)
    ruler.add([[{"LOWER": {"REGEX": "^warr"}}]], {"LEMMA": "order"})
    ruler.add([[{"LOWER": "court"}], [{"LOWER": {"IN": ["judge", "bench"]}}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": "bench"}]], {"POS": "X"})

    said = [[(t.lemma_, t.pos_) for t in empty(text)] for text in ("the court", "a court warrant")]

    assert [[("", ""), ("tribunal", "NOUN")], [("", ""), ("", "NOUN"), ("order", "")]] == said
    assert ["NOUN", "X"] == [t.pos_ for t in empty("Judge bench")]


def _tell(token: Token) -> tuple[str, ...]:
    return token.text, token.pos_, token.tag_, token.dep_, token.lemma_, str(token.morph)
