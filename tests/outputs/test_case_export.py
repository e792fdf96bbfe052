"""The export keeps the contract: every field, no guess, the same bytes."""

import json
from collections.abc import Mapping
from itertools import permutations
from typing import Any

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.records import Findings
from probanda.outputs.case_export import CaseExport, make_export, write_json
from tests.analysis.claims.cases import assess, document
from tests.outputs.factory import empty_findings, large_case, make_unread, sample_case

PLACED = {"document", "start", "end"}
FIELDS: Mapping[str, set[str]] = {
    "documents": {
        *("id", "name", "sha256", "text", "media_type", "language", "language_evidence"),
        *("machine_translated", "translation_evidence", "publisher", "published", "furniture"),
    },
    "statements": PLACED
    | {
        *("id", "content", "speaker", "speaker_entity", "speaker_name", "cue", "form"),
        *("polarity", "quoted", "as_translated", "within", "candidates", "speaker_kind"),
        *("medium", "relayed_by"),
    },
    "entities": {"id", "name", "kind", "mentions", "offices"},
    "figures": PLACED
    | {"id", "value", "min", "max", "qualifier", "unit", "counted", "teller", "as_of"},
    "dates": PLACED | {"id", "from", "to", "basis"},
    "reuse": {"id", "kind", "spans"},
    "claims": {
        *("id", "text", "statements", "passages", "documents", "independent_lines"),
        *("original_sources", "original_source_names"),
    },
    "conflicts": {"id", "kind", "spans", "text"},
    "timeline": {"id", "from", "to", "text", "documents", "spans"},
    "charges": {
        *("id", "suspect", "suspect_name", "body", "crime", "articles", "modes", "places"),
        *("from", "to", "standard", "spans"),
    },
    "processes": {
        *("id", "body", "kind", "stage", "steps", "outcome", "standard", "public", "withheld"),
        "spans",
    },
    "background": {"id", "text", "kind", "spans"},
    "independence": {"a", "b", "relation", "reason", "families"},
    "stock_phrases": {"id", "text", "spans", "why"},
    "unread": {"id", "name", "sha256", "media_type", "reason"},
}
NESTED: Mapping[tuple[str, str], set[str]] = {
    ("documents", "publisher"): {"value", "evidence"},
    ("documents", "published"): {"from", "to", "evidence"},
    ("documents", "furniture"): PLACED | {"kind"},
    ("claims", "statements"): {"id", "relation"},
    ("claims", "passages"): PLACED | {"relation"},
    ("charges", "modes"): {"text", "article"},
    ("processes", "steps"): {"text", "from", "to", "known_from", "spans"},
    ("reuse", "spans"): PLACED,
}


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(write_json(sample_case()))
    return decoded


@pytest.mark.parametrize("name", FIELDS)
def test_no_field_of_the_contract_is_missing(written: dict[str, Any], name: str) -> None:
    found = [item.keys() for item in written[name]]
    assert found or name in {"ascriptions"}
    assert [] == [FIELDS[name] - keys for keys in found if FIELDS[name] - keys]


@pytest.mark.parametrize(("name", "field"), NESTED)
def test_no_field_inside_a_field_is_missing(written: dict[str, Any], name: str, field: str) -> None:
    values = [item[field] for item in written[name]]
    records = [r for value in values for r in (value if isinstance(value, list) else [value])]
    assert records
    assert [] == [NESTED[name, field] - r.keys() for r in records if NESTED[name, field] - r.keys()]


def test_the_schema_is_named_and_ascriptions_have_the_shape_of_statements(
    written: dict[str, Any],
) -> None:
    assert "probanda-case/1" == written["schema"]
    assert [] == written["ascriptions"]


def test_every_position_gives_characters_of_its_document(written: dict[str, Any]) -> None:
    texts = {document["id"]: document["text"] for document in written["documents"]}
    positions = list(_positions(written))
    assert positions
    assert all(0 <= p["start"] < p["end"] <= len(texts[p["document"]]) for p in positions)


def test_ids_are_unique_in_their_list(written: dict[str, Any]) -> None:
    for name in FIELDS.keys() - {"independence"}:
        ids = [item["id"] for item in written[name]]
        assert sorted(set(ids)) == sorted(ids)


def test_the_order_of_what_comes_in_makes_no_difference() -> None:
    case = large_case(4, 2)
    lists = {f: getattr(case, f)[::-1] for f in Findings.__struct_fields__}
    backwards = make_export(case.documents[::-1], Findings(**lists), case.unread)
    assert write_json(case) == write_json(backwards)


def test_originals_that_were_not_read_stand_in_the_order_of_their_names() -> None:
    names = ("a.pdf", "b.pdf", "c.pdf")
    exports = {
        write_json(make_export((), empty_findings(), [make_unread(name) for name in order]))
        for order in permutations(names)
    }
    assert 1 == len(exports)


def test_what_is_written_reads_back_as_the_same_case() -> None:
    case = sample_case()
    assert case == msgspec.json.decode(write_json(case), type=CaseExport)


def test_who_says_that_a_claim_is_untrue_asserts_that(model: Language) -> None:
    """By the contract only a verb of denial denies; the claims have it as a denial all the same."""
    text = document("General Oleg Brand said the reports of torture in Orno were lies.")
    findings = assess(model, text)
    [statement] = json.loads(write_json(make_export([text], findings, ())))["statements"]
    [said] = [text.text[c["start"] : c["end"]] for c in statement["content"]]

    assert "denies" == findings.statements[0].polarity
    assert ("asserts", "the reports of torture in Orno were lies") == (statement["polarity"], said)


def test_the_file_is_utf8_and_ends_with_a_newline() -> None:
    content = write_json(sample_case())
    assert "Вісник" in content.decode("utf-8")
    assert content.endswith(b"}\n")


def _positions(value: object) -> Any:
    if isinstance(value, dict):
        if value.keys() >= PLACED:
            yield value
        for inner in value.values():
            yield from _positions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _positions(inner)


def test_claims_stand_in_the_order_of_the_texts() -> None:
    case = sample_case()
    names = {document.id: document.name for document in case.documents}
    said = {s.id: (names[s.document], s.start) for s in case.statements}
    first = [
        min(
            [
                *(said[s.id] for s in claim.statements),
                *((names[p.document], p.start) for p in claim.passages),
            ]
        )
        for claim in case.claims
    ]
    assert sorted(first) == first
    assert [c.id for c in case.claims] != sorted(c.id for c in case.claims)
