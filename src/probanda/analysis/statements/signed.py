"""Posts with their writer's name below: `My sons are dead.¶— Ana Venn (@anavenn) March 4, 2031`."""

import re

from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase

SIGNATURE = re.compile(
    r"(?:^|\n)\s*(?:—|–|--?)\s*(?P<name>[^\W\d_][^\n(]{1,80}?)\s*\(\s?@\w{2,30}\s?\)[^\n.!?]{0,60}$"
)
"""A dash, a name and what the account is called, with a day at most behind."""
SIGNED = "—"


def find_signed(layouts: list[Layout]) -> list[Draft]:
    """One draft for each signed post: the words above the name, in its paragraph or in the one before."""
    found: list[Draft] = []
    signed = [SIGNATURE.search(layout.text) for layout in layouts]
    for number, (layout, match) in enumerate(zip(layouts, signed, strict=True)):
        if match is None:
            continue
        first = _token_at(layout, match.start("name"))
        last = _token_at(layout, match.end("name") - 1)
        speaker = Phrase(layout.doc[first : last + 1].root, first, last)
        cues = [layout.span(first - 1, first - 1)]
        above = layout.text[: match.start()].strip()
        post = (
            layout if above else layouts[number - 1] if number and not signed[number - 1] else None
        )
        if post is None or post.paragraph.block.role == "heading":
            continue
        stop = first - 2 if post is layout else len(post.tokens) - 1
        contents = clip(post, 0, stop, [])
        signer = Draft(layout, [], cues, 0, speaker, SIGNED)
        if contents:
            why = "a post with its writer's name below"
            found.append(
                Draft(
                    post, contents, cues if post is layout else [], 0,
                    speaker if post is layout else None, SIGNED,
                    follows=None if post is layout else signer, reasons=[why],
                )
            )  # fmt: skip
    return found


def is_signed(draft: Draft) -> bool:
    """Whether it is a post, whose "I" is who signed it."""
    return draft.lemma == SIGNED


def _token_at(layout: Layout, offset: int) -> int:
    return next(t.i for t in layout.tokens if t.idx + len(t.text) > offset)
