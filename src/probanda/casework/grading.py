"""How reliable a source is and how credible what it tells: grades that people give, never the program."""

from collections.abc import Mapping

from probanda.casework.forms import load

RELIABILITY, CREDIBILITY = "reliability", "credibility"


def load_scale(kind: str) -> Mapping[str, str]:
    """The grades of the Admiralty scale, with their words."""
    scale: dict[str, str] = load("admiralty.toml")[kind]
    return scale


def find_fault(kind: str, grade: str) -> str | None:
    """Why a grade is none, with the whole scale; None where it is one."""
    scale = load_scale(kind)
    if grade in scale:
        return None
    told = "; ".join(f"{key} {words}" for key, words in scale.items())
    return f"The Admiralty scale of {kind} has no “{grade}”: {told}"


def tell_grade(says: Mapping[str, str]) -> str:
    """A grade in words: "reliability B (usually reliable), credibility 3 (possibly true)"."""
    return ", ".join(
        f"{kind} {says[kind]} ({load_scale(kind)[says[kind]]})"
        for kind in (RELIABILITY, CREDIBILITY)
        if says.get(kind)
    )
