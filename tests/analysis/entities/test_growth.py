"""What is asked of each record costs no more where the case has more of them."""

import sys
from types import FrameType

from probanda.analysis.entities.described_people import place_described
from probanda.analysis.records import Entity
from probanda.evidence.document import Position
from tests.analysis.entities.reading import blank

TWICE = 2.2


def test_whose_office_it_is_costs_no_more_in_a_larger_case() -> None:
    _count_calls(20)  # what is read once has been read

    assert _count_calls(80) <= TWICE * _count_calls(40)


def _count_calls(documents: int) -> int:
    """Calls for placing one described person in each text, where each names one judge of the body."""
    judges = [_record(n, f"Ana Judge{n}", "judge of the Lusk Tribunal") for n in range(documents)]
    described = [_record(n, "the Lusk Tribunal's prosecutor") for n in range(documents)]
    body = [_record(n, "Lusk Tribunal", kind="organisation") for n in range(documents)]
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    place_described(
        [[person] for person in [*judges, *described]],
        {f"d{n}": frozenset({"lusk tribunal"}) for n in range(documents)},
        [blank(f"d{n}") for n in range(documents)],
        [body],
    )
    sys.setprofile(None)
    return calls


def _record(number: int, name: str, office: str = "", kind: str = "person") -> Entity:
    place = Position(f"d{number}", len(name), len(name) * 2)
    named = not name.startswith("the ")
    return Entity(
        id=f"{name} {number}",
        name=name,
        kind=kind,
        mentions=(place,),
        offices=(office,) if office else (),
        forms=(name,) if named else (),
    )
