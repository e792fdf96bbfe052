"""A conflict is shown with claims on the person that it is of."""

from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Use
from probanda.outputs.report.conflicts import find_strangers

ONE = "There are grounds to believe that Varel and Velm did it.\n\nVelm left."
TWO = "Varel was found responsible."


def place(document: str, text: str, words: str) -> Position:
    start = text.index(words)
    return Position(document, start, start + len(words))


def person(name: str, *mentions: Position) -> Entity:
    return Entity(id=name, name=name, kind="person", offices=(), mentions=mentions)


def strangers(*spans: Position) -> frozenset[str]:
    texts = {"one": ONE, "two": TWO}
    varel = person("Varel", place("one", ONE, "Varel"), place("two", TWO, "Varel"))
    velm = person("Velm", place("one", ONE, "Velm"), place("one", ONE, "Velm left"))
    use = Use("5.1", "conflict-1")
    conflict = Conflict(id="c", kind="standard", text="", spans=spans)
    return find_strangers([(use, conflict)], [varel, velm], texts).get(use, frozenset())


def test_who_is_named_only_beside_another_is_a_stranger_to_it() -> None:
    believed, found = place("one", ONE, "grounds to believe"), place("two", TWO, "found")

    assert {"Velm"} == strangers(believed, found)
    assert not strangers(believed)
    assert not strangers(believed, found, place("one", ONE, "left"))
