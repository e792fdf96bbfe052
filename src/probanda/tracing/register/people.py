"""Whether two names, as people typed them, are those of two people.

Where one person must not do alone what two must, another spelling is nobody else: letters of another
alphabet that look or sound alike, accents, dots, spaces, case, one name of several left out.
"""

import re
import unicodedata
from collections.abc import Iterable

from probanda.names.homoglyphs import TO_LATIN
from probanda.names.slavic import fold

GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
WORD = re.compile(r"[^\W_]+")
UNSEEN = {"Cf", "Cc", "Mn", "Me"}
ANOTHER = "Another person must, under a name that differs by more than its spelling: given name and surname."
"""What is said to somebody who did a thing already that two must do."""


def is_same_person(first: str, second: str) -> bool:
    """Whether two names can be one person's: what is not clearly two people is one."""
    return any(
        "".join(one) == "".join(other) or set(one) <= set(other) or set(other) <= set(one)
        for one, other in zip(_readings(first), _readings(second), strict=True)
    )


def is_another(person: str, others: Iterable[str]) -> bool:
    """Whether somebody else than a person is among others."""
    return any(not is_same_person(person, other) for other in others)


def are_two(names: Iterable[str]) -> bool:
    """Whether at least two different people are among names."""
    known = list(names)
    return any(is_another(name, known) for name in known)


def _readings(name: str) -> tuple[list[str], list[str]]:
    """The words of a name by how they look, and by how they sound."""
    spaced = " ".join(name.split())
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", spaced)
        if unicodedata.category(letter) not in UNSEEN
    )
    words = WORD.findall(bare)
    looks = [word.upper().translate(TO_LATIN).translate(GREEK) for word in words]
    return looks, [fold(word) for word in words]
