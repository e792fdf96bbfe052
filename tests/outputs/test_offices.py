"""What a reader is told of offices."""

from probanda.analysis.records import Entity, HeldOffice
from probanda.outputs.offices import tell_offices


def test_an_office_is_told_once_with_its_time() -> None:
    held = (
        HeldOffice("a", 0, 8, office="Minister"),
        HeldOffice("b", 0, 8, office="minister", standing="former", since="2028", until="2030-05"),
    )
    person = Entity(
        id="1", name="Mira Lovan", kind="person", mentions=(), held=held,
        offices=("Minister", "judge", "minister"),
    )  # fmt: skip

    assert tell_offices(person) == ("Minister (since 2028, until 2030-05)", "judge")
