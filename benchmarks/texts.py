"""Invented press of any size: the same number and seed give the same texts, and no two are equal.

Documents belong to matters with their own people and places, and some print a wire text whole or in
part, as press does, so that claims, conflicts and copied text have something to find.
"""

import random
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
MATTERS = (200, 25)
"""Documents that tell of the main matter, and of each other one."""
WIRE = 0.25
"""How many documents print their matter's wire text."""
SLOT = re.compile(r"\{(\w+)\}")
FIRST = ("Ka", "Mi", "Ro", "Ilva", "Tes", "Re", "Os", "An", "Bel", "Do", "Ju", "Ne", "Sa", "Vi")
MIDDLE = ("ran", "len", "vik", "dor", "mar", "tess", "bal", "gri", "non", "hul", "pas", "wer")
LAST = ("sek", "vink", "tav", "din", "lund", "ro", "mas", "ett", "quin", "berg", "ola", "ik")
TOWN = ("aly", "haven", "mouth", "ford", "ness", "grad", "burg", "stead", "holm", "a")
STATES = ("Velmora", "Orvenia", "Kastellan", "Tarnia", "Lowland", "Norvia", "Sellund", "Aldermark")
PAPERS = ("Post", "Courier", "Gazette", "Herald", "Observer", "Times", "Review", "Standard")


class Matter(NamedTuple):
    """What the documents of one matter have in common."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    states: tuple[str, ...]
    wire: str


def write_texts(folder: Path, count: int, seed: int = 1) -> Path:
    """Write ``count`` documents into a folder."""
    folder.mkdir(parents=True)
    for number, text in enumerate(make_texts(count, seed)):
        (folder / f"{number:05}.txt").write_text(text, "utf-8")
    return folder


def make_texts(count: int, seed: int = 1) -> Iterator[str]:
    """Documents of about four hundred words."""
    words = tomllib.loads((HERE / "words.toml").read_text("utf-8"))
    lines = (HERE / "sentences.txt").read_text("utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    chance = random.Random(seed)  # noqa: S311  texts, no secrets
    size, other = MATTERS
    while count > 0:
        matter = _make_matter(chance, sentences, words)
        for _ in range(min(size, count)):
            yield _make_text(chance, sentences, words, matter)
        count, size = count - size, other


def _make_matter(
    chance: random.Random, sentences: list[str], words: dict[str, list[str]]
) -> Matter:
    bare = Matter(
        tuple(_name(chance) for _ in range(14)),
        tuple(_town(chance) for _ in range(10)),
        tuple(chance.sample(STATES, 3)),
        "",
    )
    wire = [_paragraph(chance, sentences, words, bare, 2) for _ in range(3)]
    return bare._replace(wire="\n\n".join(wire))


def _make_text(
    chance: random.Random, sentences: list[str], words: dict[str, list[str]], matter: Matter
) -> str:
    outlet = f"{_town(chance)} {chance.choice(PAPERS)}"
    title = _sentence(chance, chance.choice(sentences), words, matter).rstrip(".")
    parts = [f"The {outlet}", f"Published: {_day(chance)}", title]
    parts += [_paragraph(chance, sentences, words, matter, 3) for _ in range(9)]
    if chance.random() < WIRE:
        parts.insert(chance.randint(3, len(parts)), matter.wire)
    return "\n\n".join(parts) + f"\n\n© 2031 The {outlet}. All rights reserved.\n"


def _paragraph(
    chance: random.Random,
    sentences: list[str],
    words: dict[str, list[str]],
    matter: Matter,
    length: int,
) -> str:
    chosen = chance.sample(sentences, chance.randint(1, length))
    return " ".join(_sentence(chance, sentence, words, matter) for sentence in chosen)


def _sentence(
    chance: random.Random, pattern: str, words: dict[str, list[str]], matter: Matter
) -> str:
    named = chance.choice(matter.people)

    def fill(match: re.Match[str]) -> str:
        nonlocal named
        slot = match[1]
        if slot == "person":
            named = chance.choice(matter.people)
            return named
        made = {
            "surname": lambda: named.split()[-1],
            "place": lambda: chance.choice(matter.places),
            "state": lambda: chance.choice(matter.states),
            "outlet": lambda: f"The {chance.choice(matter.places)} {chance.choice(PAPERS)}",
            "number": lambda: f"{chance.randint(3, 4000):,}",
            "day": lambda: _day(chance),
        }
        return made[slot]() if slot in made else SLOT.sub(fill, chance.choice(words[slot]))

    text = SLOT.sub(fill, pattern)
    return text[:1].upper() + text[1:]


def _name(chance: random.Random) -> str:
    first = chance.choice(FIRST) + chance.choice(MIDDLE)
    return f"{first} {chance.choice(FIRST)}{chance.choice(MIDDLE)}{chance.choice(LAST)}"


def _town(chance: random.Random) -> str:
    return chance.choice(FIRST) + chance.choice(MIDDLE) + chance.choice(TOWN)


def _day(chance: random.Random) -> str:
    months = ("January", "March", "May", "July", "October", "December")
    return f"{chance.randint(1, 28)} {chance.choice(months)} {chance.choice((2030, 2031))}"
