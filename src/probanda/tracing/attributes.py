"""Sex, eye colour and institution as lists write them in three languages."""

import re
from dataclasses import dataclass
from functools import lru_cache

from probanda.names.places import find_oblast, find_place, place_key
from probanda.names.slavic import fold
from probanda.names.slavic_given import Sex

SEX_WORDS: dict[str, Sex] = {
    **dict.fromkeys(("m", "male", "boy", "ч", "чол", "чоловіча", "чоловічий", "хлопець", "хлопчик", "м", "муж", "мужской", "мальчик", "юноша", "man", "männlich", "masculin", "1"), "m"),
    **dict.fromkeys(("f", "female", "girl", "ж", "жін", "жіноча", "жіночий", "дівчина", "дівчинка", "жен", "женский", "девочка", "девушка", "woman", "w", "weiblich", "féminin", "2"), "f"),
}  # fmt: skip
COLOURS = (
    ("brown", ("brown", "dark", "hazel", "кар", "корич", "темн", "чорн", "черн", "black", "braun", "amber", "горіх", "орехов")),
    ("blue", ("blue", "блак", "голуб", "син", "blau", "bleu")),
    ("grey", ("gr[ae]y", "сір", "сер", "grau", "gris")),
    ("green", ("green", "зел", "grün", "vert")),
)  # fmt: skip
NUMBER = re.compile(r"(?:№|no\.?|n°|nr\.?|#|номер)?\s*(\d+)", re.IGNORECASE)
KINDS = (
    ("baby", r"будин\w* дитини|дом\w* реб[её]нка|baby|infant|малюк|малют"),
    ("home", r"дитяч\w* буд|детск\w* дом|children'?s home|orphan|сирот|kinderheim|orphelin"),
    ("boarding", r"інтернат|интернат|boarding|internat"),
    ("rehabilitation", r"реабілітац|реабилитац|rehabilit"),
    ("shelter", r"притул|приют|shelter|refuge"),
    ("hospital", r"лікарн|больниц|hospital|санатор|sanator"),
    ("camp", r"табір|лагер|camp"),
    ("family", r"дбст|сімейн|семейн|family type|foster"),
    ("school", r"ліце|лице|lyceum|школ|school|училищ|college|коледж|колледж|навчальн|учебн|education"),
)  # fmt: skip
GENERAL = re.compile("|".join(rf"(?:{pattern})\w*" for _, pattern in KINDS))


@lru_cache(maxsize=1024)
def read_sex(text: str) -> Sex | None:
    """ "f" or "m" from a cell in any of three languages, else None."""
    word = text.strip().strip(".").casefold()
    return SEX_WORDS.get(word)


@lru_cache(maxsize=4096)
def read_colour(text: str) -> int:
    """Which of the eye colours a cell has, as bits, so that grey-blue is near to grey; 0 for none."""
    word = text.casefold()
    bits = 0
    for place, (_, stems) in enumerate(COLOURS):
        if any(re.search(rf"(?<!\w){stem}|(?<=о){stem}", word) for stem in stems):
            bits |= 1 << place
    return bits | (8 if "hazel" in word else 0)


@dataclass(frozen=True)
class Institution:
    """A home or school as written: its kind, number, town and the other words of its name."""

    kind: str
    number: str
    town: str
    words: frozenset[str]

    @property
    def key(self) -> str:
        """What records of one institution have in common; "" where too little is told."""
        if self.number and self.kind:
            return f"{self.kind} {self.number}"
        return " ".join(sorted(self.words)) if self.words else f"{self.kind} {self.town}".strip()


@lru_cache(maxsize=65536)
def read_institution(text: str) -> Institution:
    """Take the name of an institution apart."""
    low = text.casefold()
    kind = next((name for name, pattern in KINDS if re.search(pattern, low)), "")
    number = NUMBER.search(low)
    towns, words = [], []
    for word in re.findall(r"[^\W\d_]{3,}", GENERAL.sub(" ", low)):
        place = find_place(word) or find_oblast(word)
        if place:
            towns.append(place_key(place.name))
        else:
            words.append(fold(word))
    return Institution(
        kind, number[1] if number else "", towns[0] if towns else "", frozenset(words)
    )
