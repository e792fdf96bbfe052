"""A paper put together from its list of sections, which is data."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import resources

import msgspec

from probanda.outputs.papers import facts, sections
from probanda.outputs.papers.blocks import Block, Paper, gap, heading, ours
from probanda.outputs.papers.chart import NOTES
from probanda.outputs.papers.material import Material

DATA = resources.files("probanda.outputs.papers") / "data"
PAPERS = ("communication", "application", "referral")
FILLED: dict[str, Callable[[Material], Iterable[Block]]] = {
    "issued": sections.tell_issued,
    "persons": sections.tell_persons,
    "crimes": sections.tell_crimes,
    "facts": facts.tell_facts,
    "evidence": facts.tell_evidence,
    "justifications": facts.tell_justifications,
    "denials": sections.tell_denials,
    "conflicts": sections.tell_conflicts,
    "incidents": sections.tell_incidents,
    "proceedings": sections.tell_proceedings,
    "searched": sections.tell_searched,
    "gaps": facts.tell_gaps,
    "originals": sections.tell_originals,
    "checked": sections.tell_checked,
    "audits": sections.tell_audits,
    "exhibits": sections.tell_exhibits,
}


class _Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    text: str = ""
    holds: tuple[str, ...] = ()
    gap: tuple[str, ...] = ()


class _Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: str
    for_whom: str
    goes_outside: bool
    sections: tuple[_Section, ...]


@lru_cache(maxsize=1)
def _load_plans() -> dict[str, _Plan]:
    rows = tomllib.loads((DATA / "papers.toml").read_text("utf-8"))
    return msgspec.convert(rows, dict[str, _Plan])


def compose(kind: str, material: Material) -> Paper:
    """One of the papers; what nobody has told or checked stands in it as a gap."""
    plan = _load_plans()[kind]
    material = material.for_outside() if plan.goes_outside else material
    return Paper(
        title=plan.title,
        case=material.title,
        for_whom=plan.for_whom,
        stamp=material.count_checked().stamp,
        blocks=tuple(_blocks(plan, material)),
    )


def _blocks(plan: _Plan, material: Material) -> Iterator[Block]:
    yield from (ours(note) for note in NOTES)
    for number, section in enumerate(plan.sections, 1):
        yield heading(f"{number}. {section.title}")
        if section.text:
            yield ours(section.text)
        for name in section.holds:
            yield from FILLED[name](material)
        yield from (gap(f"to be written by a person: {what}") for what in section.gap)
