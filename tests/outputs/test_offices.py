"""What a reader is told of offices."""

from probanda.analysis.records import Entity, HeldOffice
from probanda.evidence.document import Position
from probanda.outputs.mentions import places_of
from probanda.outputs.offices import tell_offices


def test_an_office_is_told_once_with_its_time() -> None:
    held = (
        HeldOffice("a", 0, 8, office="Minister"),
        HeldOffice("b", 0, 8, office="minister", standing="former", since="2028", until="2030-05"),
    )
    person = Entity(
        id="1", name="Mira Lovan", kind="person", mentions=(), held=held,
        offices=("Minister", "judge", "minister", "Orvenian judge", "the Orvenian Judge"),
    )  # fmt: skip

    assert tell_offices(person) == (
        "Minister (since 2028, until 2030-05)",
        "judge",
        "Orvenian judge",
    )


def test_a_name_stands_once_with_the_office_beside_it() -> None:
    mentions = [("a", 0, 12), ("a", 14, 23), ("a", 40, 48), ("b", 23, 30)]
    person = Entity(
        id="1", name="Mira Lovan", kind="person", offices=(),
        mentions=tuple(Position(*mention) for mention in mentions),
    )  # fmt: skip

    assert [(0, 23), (40, 48), (23, 30)] == [
        (place.start, place.end) for place in places_of(person)
    ]
