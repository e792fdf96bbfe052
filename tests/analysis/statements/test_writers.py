"""Who speaks as "I" in a mail."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import find_entities
from probanda.analysis.language import parse
from probanda.analysis.statements import find_statements
from probanda.evidence.document import Furniture
from tests.analysis.statements import document

MAILS = [
    (
        "From: Lora Venn <lora@venn.example>\nI deny that I ordered the raid.",
        ["Lora Venn"],
        "the writer of the mail",
    ),
    (
        "From: lora@venn.example\nI deny that I ordered the raid.",
        [None],
        "an address is no name",
    ),
    (
        "From: Lora Venn <lora@venn.example>\nOn Sunday, Otto Kranz wrote:\n"
        "> I deny that I ordered the raid.",
        [None],
        "an older mail below is somebody else's",
    ),
    (
        "From: Lora Venn <lora@venn.example>\n“I deny it all,” Otto Kranz said.",
        ["Otto Kranz", "Otto Kranz"],
        "who is quoted speaks for himself",
    ),
]


def speakers(text: str, media_type: str, model: Language) -> list[str | None]:
    plain = document(text)
    header = plain.blocks[0]
    mail = msgspec.structs.replace(
        plain,
        media_type=media_type,
        furniture=(
            Furniture(document=plain.id, start=header.start, end=header.end, kind="metadata"),
        ),
    )
    parsed = parse(mail, model)
    return [s.speaker_name for s in find_statements(parsed, find_entities(parsed)).statements]


@pytest.mark.parametrize(("text", "expected", "reason"), MAILS)
def test_i_is_the_writer_of_the_mail(
    text: str, expected: list[str | None], reason: str, model: Language
) -> None:
    assert expected == speakers(text, "message/rfc822", model), reason


def test_a_text_that_only_quotes_a_header_has_no_writer(model: Language) -> None:
    assert [None] == speakers(MAILS[0][0], "text/plain", model)
