"""Modes of liability as printed, with our mapping."""

import pytest

from probanda.analysis.charges.modes import read_modes

WORDINGS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "for having committed the acts directly, jointly with others and/or through others,” the "
        "court said",
        [
            (
                "having committed the acts directly, jointly with others and/or through others",
                "25(3)(a)",
            )
        ],
    ),
    # both in one breath
    (
        "for committing the acts jointly with others and for his failure to properly exercise "
        "control over civilian and military subordinates” is stated",
        [
            ("committing the acts jointly with others", "25(3)(a)"),
            (
                "failure to properly exercise control over civilian and military subordinates",
                "28(b)",
            ),
        ],
    ),
    # subordinates alone do not say whether of a commander or another superior
    (
        "his failure to exercise control properly over subordinates",
        [("failure to exercise control properly over subordinates", "28")],
    ),
    (
        "failing to exercise control properly over the forces under his command",
        [("failing to exercise control properly over the forces under his command", "28(a)")],
    ),
    ("liable under the doctrine of command responsibility", [("of command responsibility", "28(a)")]),
    ("as a civilian superior, with rape", [("as a civilian superior", "28(b)")]),
    ("planned, instigated and ordered the killing", [("instigated and ordered", "25(3)(b)")]),
    ("aided and abetted the crimes", [("aided and abetted", "25(3)(c)")]),
    (
        "contributed to the crimes of a group of persons acting with a common purpose",
        [
            (
                "contributed to the crimes of a group of persons acting with a common purpose",
                "25(3)(d)",
            )
        ],
    ),
    ("as a direct perpetrator", [("as a direct perpetrator", "25(3)(a)")]),
    # not in the Statute: no mapping
    (
        "as members of a joint criminal enterprise and",
        [("as members of a joint criminal enterprise", None)],
    ),
    ("in order to leave the town", []),
    ("the court ordered a hearing", [("ordered", "25(3)(b)")]),  # who it is said of decides later
]  # fmt: skip


@pytest.mark.parametrize(("wording", "expected"), WORDINGS)
def test_modes_as_printed_with_our_articles(
    wording: str, expected: list[tuple[str, str | None]]
) -> None:
    found = [(one.mode.text, one.mode.article) for one in read_modes(wording)]

    assert expected == found
