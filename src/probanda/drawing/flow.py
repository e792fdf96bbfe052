"""Stations of a way and the steps between them: a column of boxes, what led to each beside it."""

from collections.abc import Sequence

import msgspec

from probanda.drawing.lettering import fit, letters, wrap

WIDTH = 800
BOX, BOX_WIDTH, BOX_HEIGHT = 300, 200, 34
ROW = 66
HEAD = 18
SIZE = 12
INK, SOFT, RULE, ACCENT = "#1b1b1b", "#595959", "#ddd6c9", "#7a1f1f"


class Stop(msgspec.Struct, frozen=True):
    """One station. ``note`` stands beside it, ``when`` before it; a light one was only passed by."""

    label: str
    when: str
    note: str
    now: bool
    light: bool
    link: str = ""


def draw_flow(stops: Sequence[Stop], title: str) -> str:
    """The stations from the top down as one SVG; empty when there is none."""
    if not stops:
        return ""
    height = HEAD + ROW * len(stops)
    body = "".join(_stop(stop, HEAD + ROW * n, n > 0) for n, stop in enumerate(stops))
    return (
        f'<svg class="flow" role="img" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}"><title>{letters(title)}</title>{body}</svg>'
    )


def _stop(stop: Stop, y: int, follows: bool) -> str:
    middle = BOX + BOX_WIDTH // 2
    down = (
        f'<path d="M{middle} {y - ROW + BOX_HEIGHT} V{y - 2} m-4 -6 l4 6 l4 -6" fill="none" '
        f'stroke="{SOFT}"/>'
        if follows
        else ""
    )
    fill = ACCENT if stop.now else "#fff" if stop.light else "#f2eee6"
    ink = "#fff" if stop.now else INK
    dashed = ' stroke-dasharray="4 3"' if stop.light else ""
    label = letters(fit(stop.label, SIZE, BOX_WIDTH - 12))
    notes = wrap(stop.note, 11, WIDTH - BOX - BOX_WIDTH - 20, 3)
    beside = "".join(
        f'<text x="{BOX + BOX_WIDTH + 14}" y="{y + 12 + 14 * n}" font-size="11" fill="{SOFT}">'
        f"{letters(line)}</text>"
        for n, line in enumerate(notes)
    )
    box = (
        f"<g><title>{letters(f'{stop.label}. {stop.note}')}</title>"
        f'<rect x="{BOX}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="3" fill="{fill}" '
        f'stroke="{ACCENT if stop.now else RULE}"{dashed}/>'
        f'<text x="{middle}" y="{y + 21}" text-anchor="middle" font-size="{SIZE}" fill="{ink}">'
        f"{label}</text></g>"
    )
    if stop.link:
        box = f'<a href="{letters(stop.link)}">{box}</a>'
    when = letters(fit(stop.when, 11, BOX - 20))
    return (
        f'{down}<text x="{BOX - 14}" y="{y + 21}" text-anchor="end" font-size="11" fill="{SOFT}">'
        f"{when}</text>{box}{beside}"
    )
