"""Two names decided to be one make one charge that keeps both printings, and can be taken apart again."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from probanda.analysis.records import Charge, Entity, Findings, Mode
from probanda.casework.counts import draft_counts
from probanda.casework.uniting import (
    Same,
    carry,
    find_fault_with_uniting,
    unite,
)
from probanda.casework.verdicts import Standing
from probanda.evidence.document import Position
from probanda.ledger.errors import CaseError
from probanda.proceedings.records import Merge
from probanda.workflows.case import Settings
from probanda.workflows.casework import get_counts, get_matrices
from probanda.workflows.decide import judge
from probanda.workflows.joining import decide_join
from probanda.workflows.proceed import open_proceeding, undo
from tests.casework.test_counts import charge
from tests.casework.test_deciding import run

DEPORTATION, ARTICLE = "unlawful deportation of population (children)", "8(2)(a)(vii)"
JOINTLY = Mode("jointly with others", "25(3)(a)")
FIRST = charge(DEPORTATION, ARTICLE, id="charge-1", modes=(JOINTLY,))
SECOND = charge(
    "illegal deportation of children", ARTICLE, id="charge-2", body="Court of Tarn", places=("Osk",),
    from_=None, standard=None, spans=(Position("document-2", 5, 60),),
)  # fmt: skip
ONE_COURT = Same("body", "Tarn Tribunal", "Court of Tarn", 9)
ONE_MAN = Same("person", "Osk Varel", "O. Varell", 11)
EMPTY = Findings(**dict.fromkeys(Findings.__struct_fields__, ()))


def person(key: str, name: str, start: int) -> Entity:
    """A person mentioned once."""
    return Entity(id=key, name=name, kind="person", mentions=(Position("document-1", start, start + 4),), offices=())  # fmt: skip


def found(*charges: Charge, entities: tuple[Entity, ...] = ()) -> Findings:
    """Findings with charges."""
    return replace(EMPTY, charges=charges, entities=entities)


def test_one_charge_is_made_of_both_and_keeps_what_each_prints() -> None:
    united = unite(found(FIRST, SECOND), [ONE_COURT])
    [one] = united.findings.charges
    assert ("charge-1", ("Lemm", "Osk"), "2030-10-04") == (one.id, one.places, one.from_)
    assert {*FIRST.spans, *SECOND.spans} == set(one.spans)
    assert ((FIRST, SECOND), (9,)) == (
        united.joined["charge-1"].printed,
        united.joined["charge-1"].decisions,
    )
    assert "by decision 9" in united.joined["charge-1"].tell()
    assert "“illegal deportation of children”, of Osk Varel, by Court of Tarn" in (
        united.joined["charge-1"].tell()
    )
    assert "charge-1" == united.carried["charge-2"]


def test_without_a_decision_everything_stands_as_it_was_read() -> None:
    read = found(FIRST, SECOND)
    assert read is unite(read, []).findings


APART = [
    # another crime
    replace(SECOND, crime="unlawful confinement of civilians"),
    # printed apart under the same name of the court: documents make them two
    replace(SECOND, body="Tarn Tribunal"),
    # somebody else's
    replace(SECOND, suspect="entity-2", suspect_name="Ines Pello"),
]


@pytest.mark.parametrize("other", APART)
def test_what_is_another_charge_stays_one_of_its_own(other: Charge) -> None:
    assert 2 == len(unite(found(FIRST, other), [ONE_COURT]).findings.charges)


def test_of_two_periods_that_differ_neither_bounds_the_charge() -> None:
    later = replace(SECOND, from_="2030-12-01")
    [one] = unite(found(FIRST, later), [ONE_COURT]).findings.charges
    assert (None, None) == (one.from_, one.to)


def test_two_names_of_a_person_are_one_suspect_with_the_mentions_of_both() -> None:
    people = (person("entity-1", "Osk Varel", 0), person("entity-9", "O. Varell", 50))
    his = replace(SECOND, suspect="entity-9", suspect_name="O. Varell")
    united = unite(found(FIRST, his, entities=people), [ONE_COURT, ONE_MAN])
    [one] = united.findings.charges
    [known] = united.findings.entities
    assert ("entity-1", "Osk Varel", 2) == (one.suspect, one.suspect_name, len(known.mentions))
    assert (9, 11) == united.joined["charge-1"].decisions


def test_a_name_that_two_persons_bear_moves_nobody_s_charge() -> None:
    people = (person("entity-8", "O. Varell", 20), person("entity-9", "O. Varell", 50))
    his = replace(SECOND, suspect="entity-9", suspect_name="O. Varell")
    united = unite(found(FIRST, his, entities=people), [ONE_MAN])
    assert (FIRST, his) == united.findings.charges


def test_two_whom_one_passage_charges_must_be_apart() -> None:
    beside = replace(FIRST, id="charge-3", suspect="entity-2", suspect_name="Ines Pello")
    assert FIRST.spans[0] == find_fault_with_uniting(
        found(FIRST, beside), "Osk Varel", "Ines Pello"
    )
    assert find_fault_with_uniting(found(FIRST, SECOND), "Osk Varel", "Ines Pello") is None


MINE, THEIRS = (draft_counts([one])[0].id for one in (FIRST, replace(SECOND, modes=(JOINTLY,))))
VERDICTS: list[tuple[tuple[str, int] | None, tuple[str, int] | None, str, int]] = [
    (None, ("confirmed", 4), "confirmed", 0),
    (("confirmed", 3), ("confirmed", 4), "confirmed", 1),
    (("confirmed", 3), ("rejected", 4), "unchecked", 2),
    # decided on the whole: what was decided on its parts before is told no more
    (("rejected", 12), ("confirmed", 4), "rejected", 0),
]


@pytest.mark.parametrize(("own", "other", "checked", "carried"), VERDICTS)
def test_what_was_decided_on_either_is_carried_and_a_contradiction_decides_nothing(
    own: tuple[str, int] | None, other: tuple[str, int] | None, checked: str, carried: int
) -> None:
    united = unite(found(FIRST, replace(SECOND, modes=(JOINTLY,))), [ONE_COURT])
    before = {
        key: Standing(checked=verdict[0], by="Ada", number=verdict[1])
        for key, verdict in ((MINE, own), (THEIRS, other))
        if verdict
    }
    stands = carry(before, united)[MINE]
    assert (checked, carried) == (stands.checked, len(stands.carried))


def test_a_verdict_on_a_count_printed_without_a_mode_is_told_and_decides_on_no_mode() -> None:
    united = unite(found(FIRST, SECOND), [ONE_COURT])
    bare = draft_counts([SECOND])[0].id
    stands = carry({bare: Standing(checked="confirmed", by="Ada", number=4)}, united)[MINE]
    assert ("unchecked", ("confirmed by Ada as printed with less (decision 4)",)) == (
        stands.checked,
        stands.carried,
    )


def merge_courts(case: Path, settings: Settings) -> int:
    """The tribunal and another name of it made one in the docket: the decision's number."""
    for body in ("Tarn Tribunal", "Tarn Court"):
        open_proceeding(case, settings, "tribunal", body, "Lemm", None, "So told.")
    one = Merge(kind="proceeding", kept="Tarn Court", other="Tarn Tribunal")
    return decide_join(case, settings, one, "The same judges.").number or 0


def test_a_merge_in_the_docket_carries_the_matrix_and_its_undo_gives_back_what_was_there(
    case: Path, settings: Settings
) -> None:
    before = get_matrices(case, settings)
    [count, *_] = get_counts(case, settings).counts
    judge(case, settings, "confirm", [count.count.id], "Read with the release.")
    number = merge_courts(case, settings)
    [matrix] = get_matrices(case, settings).matrices
    counts = get_counts(case, settings).counts

    assert {"Tarn Court"} == {c.count.body for c in counts}
    assert ("Tarn Tribunal",) == matrix.printed["charged by"]
    assert f"by decision {number}" in matrix.joined
    assert [r.text for r in matrix.rows()] == [r.text for r in before.matrices[0].rows()]
    assert [c.claim for c in matrix.claims()] == [c.claim for c in before.matrices[0].claims()]
    assert ["confirmed"] == [c.standing.checked for c in counts if c.standing.number]

    undo(case, settings, number, "Two courts.")
    assert before.matrices == get_matrices(case, settings).matrices


def test_undo_of_a_merge_is_refused_after_others_built_on_it(
    case: Path, settings: Settings
) -> None:
    number = merge_courts(case, settings)
    [count, *_] = get_counts(case, settings).counts
    [built] = judge(case, settings, "confirm", [count.count.id], "By both names.")
    with pytest.raises(CaseError, match=f"decision {built} rests on it"):
        undo(case, settings, number, "Two courts.")


def test_persons_are_merged_though_no_docket_names_them_and_unknown_ones_refused(
    case: Path, settings: Settings
) -> None:
    code, told = run("proceed", case, "merge", "person", "Osk Varel", "Mara Quil", "--why", "So.", "--by", "Ada")  # fmt: skip
    assert (2, True) == (code, "Nearest: Mara Quill" in told), told
    one = Merge(kind="person", kept="Mara Quill", other="Osk Varel")
    with pytest.raises(CaseError, match=r"surnames differ.*“Osk Varel” is told to be .*Governor"):
        decide_join(case, settings, one, "One person.")
    number = decide_join(case, settings, one, "One person.", sure=True).number or 0
    assert ["Mara Quill"] == [s.name for s, _ in get_counts(case, settings).suspects]
    back = Merge(kind="person", kept="Osk Varel", other="Mara Quill")
    with pytest.raises(CaseError, match="there is no person “Osk Varel”"):
        decide_join(case, settings, back, "The other way round.")
    undo(case, settings, number, "Two.")
    assert ["Osk Varel"] == [s.name for s, _ in get_counts(case, settings).suspects]
