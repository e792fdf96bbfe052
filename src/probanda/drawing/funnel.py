"""Stages of which each holds a part of those before: a bar each, from the top down."""

from collections.abc import Sequence

import msgspec

from probanda.drawing.lettering import fit, letters

WIDTH = 800
LABEL = 180
MIDDLE = 480
WIDEST = 560
ROW, BAR = 46, 32
HEAD, FOOT = 40, 30
SIZE = 13
INK, SOFT, ACCENT, PALE = "#1b1b1b", "#595959", "#7a1f1f", "#f2eee6"


class Stage(msgspec.Struct, frozen=True):
    """A stage with how many reached it; ``words`` stand for a number that is not told."""

    label: str
    count: int | None
    words: str


def draw_funnel(stages: Sequence[Stage], title: str, note: str) -> str:
    """All stages in their order as one SVG; a number that is not told has an outlined bar."""
    most = max((stage.count or 0 for stage in stages), default=0) or 1
    height = HEAD + ROW * len(stages) + FOOT
    bars = "".join(_bar(stage, HEAD + ROW * n, most) for n, stage in enumerate(stages))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="funnel" role="img" '
        f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'font-family="sans-serif"><title>{letters(title)}</title>'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>'
        f'<text x="0" y="20" font-size="{SIZE + 1}" fill="{INK}">{letters(fit(title, SIZE + 1, WIDTH))}</text>'
        f'{bars}<text x="0" y="{height - 8}" font-size="11" fill="{SOFT}">'
        f"{letters(fit(note, 11, WIDTH))}</text></svg>"
    )


def _bar(stage: Stage, y: int, most: int) -> str:
    wide = max(WIDEST * (stage.count or 0) / most, 4.0)
    look = f'fill="{ACCENT}"' if stage.count else f'fill="{PALE}" stroke="{ACCENT}"'
    words = str(stage.count) if stage.count else stage.words
    inside = stage.count is not None and wide > 80
    place = MIDDLE if inside else MIDDLE + wide / 2 + 8
    return (
        f'<text x="0" y="{y + 21}" font-size="{SIZE}" fill="{INK}">'
        f"{letters(fit(stage.label, SIZE, LABEL))}</text>"
        f'<rect x="{MIDDLE - wide / 2:.1f}" y="{y}" width="{wide:.1f}" height="{BAR}" rx="2" {look}/>'
        f'<text x="{place:.1f}" y="{y + 21}" font-size="{SIZE}" '
        f'text-anchor="{"middle" if inside else "start"}" fill="{"#fff" if inside else INK}">'
        f"{letters(words)}</text>"
    )
