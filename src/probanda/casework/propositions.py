"""The rules that suggest claims for elements and justifications, read from data files once."""

from functools import lru_cache
from typing import Literal

import msgspec

from probanda.casework.forms import load
from probanda.law.bodies import Element, Provision, find_provision


class Proposition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What acts tend to show; see ``data/propositions.toml``."""

    name: str
    elements: tuple[str, ...]
    acts: tuple[str, ...]
    beside: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    years_before: int = 0
    by: Literal["suspect"] | None = None
    of: Literal["suspect"] | None = None
    law: bool = False
    part: str = ""
    part_words: str = ""

    @property
    def is_by_place(self) -> bool:
        """Whether it looks by the charge's place: without a printed place nothing can be sought."""
        return not self.by and not self.of

    def is_for(self, element: Element) -> bool:
        """Whether it is for an element of the law's data."""
        return any(words in element.text for words in self.elements)


class Justification(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said in a suspect's favour, and the provisions whose test it would have to meet.

    ``grounds`` are words of the elements against which it tends where it is offered.
    """

    name: str
    asks: str
    of: str
    offered: tuple[str, ...]
    against: tuple[str, ...]
    tests: tuple[str, ...]
    grounds: tuple[str, ...] = ()

    def find_tests(self) -> tuple[Provision, ...]:
        """The provisions, from the law's data."""
        return tuple(find_provision(test) for test in self.tests)


@lru_cache
def load_propositions() -> tuple[Proposition, ...]:
    """Every rule for elements."""
    rows = load("propositions.toml")["propositions"]
    return msgspec.convert(rows, tuple[Proposition, ...])


@lru_cache
def load_justifications() -> tuple[Justification, ...]:
    """Every justification that the program knows."""
    rows = load("justifications.toml")["justifications"]
    return msgspec.convert(rows, tuple[Justification, ...])
