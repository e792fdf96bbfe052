"""One charge over many documents, and never one suspect's for another's."""

from hypothesis import given
from hypothesis import strategies as st

from probanda.analysis.charges import merge_charges
from probanda.analysis.records import Charge, Entity, Mode, Reading
from probanda.evidence.document import Position
from probanda.ids import content_id

COMMITTED = Mode("having committed the acts jointly with others", "25(3)(a)")
SUPERIOR = Mode("his failure to exercise control over subordinates", "28")


def charge(
    document: str,
    suspect: str,
    crime: str,
    *articles: str,
    modes: tuple[Mode, ...] = (),
    body: str = "court",
    places: tuple[str, ...] = (),
    period: tuple[str | None, str | None] = (None, None),
) -> Charge:
    """A charge that one document prints."""
    return Charge(
        id=content_id("charge", document, suspect, crime),
        suspect=suspect,
        suspect_name=suspect.title(),
        body=body,
        crime=crime,
        articles=articles,
        modes=modes,
        places=places,
        from_=period[0],
        to=period[1],
        standard=None,
        spans=(Position(document, len(crime), len(crime) + 10),),
    )


def reading(document: str, *charges: Charge) -> Reading:
    """What one document charges, and nothing else."""
    court = Entity(id="court", name="Court for Grave Crimes", kind="organisation",
                   mentions=(), offices=())  # fmt: skip
    return Reading(
        document=document,
        sentences=(),
        words=(),
        entities=(court,),
        statements=(),
        ascriptions=(),
        figures=(),
        dates=(),
        charges=charges,
        processes=(),
        background=(),
    )


DEPORTATION = ("unlawful deportation of population", "8(2)(a)(vii)")


def test_the_same_crime_in_two_documents_is_one_charge_with_both_spans() -> None:
    merged = merge_charges(
        (
            reading("a", charge("a", "velk", *DEPORTATION, modes=(COMMITTED,))),
            reading("b", charge("b", "velk", "illegal deportation population", "8(2)(a)(vii)")),
        )
    )

    assert ["unlawful deportation of population"] == [c.crime for c in merged]
    assert ["a", "b"] == [span.document for span in merged[0].spans]
    assert (COMMITTED,) == merged[0].modes


def test_the_body_is_shown_by_its_name() -> None:
    merged = merge_charges((reading("a", charge("a", "velk", *DEPORTATION)),))

    assert "Court for Grave Crimes" == merged[0].body


def test_a_mode_of_one_suspect_never_reaches_another() -> None:
    merged = merge_charges(
        (
            reading(
                "a",
                charge("a", "velk", *DEPORTATION, modes=(COMMITTED, SUPERIOR)),
                charge("a", "mosk", *DEPORTATION, modes=(COMMITTED,)),
            ),
            reading("b", charge("b", "mosk", *DEPORTATION)),
        )
    )

    modes = {c.suspect: c.modes for c in merged}
    assert {"velk": (COMMITTED, SUPERIOR), "mosk": (COMMITTED,)} == modes


def test_two_kinds_of_the_same_conduct_stay_two_charges() -> None:
    merged = merge_charges(
        (
            reading("a", charge("a", "velk", "murder", "7(1)(a)")),
            reading("b", charge("b", "velk", "murder", "8(2)(c)(i)")),
        )
    )

    assert {("7(1)(a)",), ("8(2)(c)(i)",)} == {c.articles for c in merged}


def test_charges_of_two_bodies_stay_apart() -> None:
    merged = merge_charges(
        (
            reading("a", charge("a", "velk", *DEPORTATION)),
            reading("b", charge("b", "velk", *DEPORTATION, body="prosecutors in Brenna")),
        )
    )

    assert 2 == len(merged)


def test_a_summary_gives_way_to_the_crime_itself() -> None:
    merged = merge_charges(
        (
            reading("a", charge("a", "velk", *DEPORTATION)),
            reading("b", charge("b", "velk", "war crimes")),
            reading("c", charge("c", "mosk", "war crimes")),
        )
    )

    found = {(c.suspect, c.crime) for c in merged}
    assert {("velk", "unlawful deportation of population"), ("mosk", "war crimes")} == found


def test_periods_that_differ_are_left_open_and_places_are_all_kept() -> None:
    merged = merge_charges(
        (
            reading("a", charge("a", "velk", *DEPORTATION, places=("Selnia",),
                                period=("2031-05-03", None))),
            reading("b", charge("b", "velk", *DEPORTATION, places=("occupied Selnia",),
                                period=("2031-06", None))),
        )
    )  # fmt: skip

    assert (("Selnia", "occupied Selnia"), None, None) == (
        merged[0].places,
        merged[0].from_,
        merged[0].to,
    )


@given(st.permutations(range(4)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    readings = (
        reading("a", charge("a", "velk", *DEPORTATION), charge("a", "mosk", "murder")),
        reading("b", charge("b", "velk", "illegal deportation population", "8(2)(a)(vii)")),
        reading("c", charge("c", "mosk", "murder", "7(1)(a)"), charge("c", "velk", "war crimes")),
        reading("d", charge("d", "mosk", "murders", "7(1)(a)", modes=(SUPERIOR,))),
    )

    assert merge_charges(readings) == merge_charges(tuple(readings[i] for i in order))
