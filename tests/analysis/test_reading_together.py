"""Documents are read together because it is faster, and each as if it were alone."""

import msgspec
import numpy as np
from spacy.language import Language

from probanda.analysis.language import parse, parse_all
from probanda.analysis.reading import find_reading, read_document, read_documents
from probanda.evidence.document import Document
from probanda.evidence.reading import document_from_file
from probanda.ledger.derived import make_derived
from tests.workflows.cases import EXAMPLE


def test_the_model_answers_the_same_to_the_last_digit_in_any_company(model: Language) -> None:
    documents = _documents()

    for company in (documents, documents[::-1], documents[3:5]):
        for document, parsed in zip(company, parse_all(company, model), strict=True):
            alone = parse(document, model)
            assert len(alone.paragraphs) == len(parsed.paragraphs)
            for one, other in zip(alone.paragraphs, parsed.paragraphs, strict=True):
                assert np.array_equal(one.doc.tensor, other.doc.tensor)
                assert one.doc.to_bytes() == other.doc.to_bytes()


def test_several_readings_are_those_of_each_and_one_in_a_foreign_language_is_left() -> None:
    first, second, third = (msgspec.json.encode(d) for d in _documents()[:3])
    foreign = msgspec.json.encode(msgspec.structs.replace(_documents()[1], language="fr"))
    packed = [make_derived("", "", "", "", body).packed for body in (first, foreign, second, third)]

    together = read_documents(packed)

    assert together[1] is None
    assert [read_document(packed[n]) for n in (0, 2, 3)] == [together[n] for n in (0, 2, 3)]


def test_a_document_with_nothing_to_read_has_a_reading_too(model: Language) -> None:
    one = _documents()[0]
    empty = msgspec.structs.replace(one, text="", blocks=())

    parsed = list(parse_all([empty, one, empty], model))

    assert [0, len(parse(one, model).paragraphs), 0] == [len(p.paragraphs) for p in parsed]
    assert () == find_reading(empty, model).sentences


def _documents() -> list[Document]:
    return [document_from_file(path) for path in sorted(EXAMPLE.glob("*.txt"))]
