"""Ukrainian and Russian names as lists spell them, made without the matcher's own tables."""

import random

UKRAINIAN_2010 = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
    "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
    "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "'": "", "’": "",
    "ы": "y", "э": "e", "ё": "e", "ъ": "",
}  # fmt: skip
INITIAL_2010 = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
OLDER = UKRAINIAN_2010 | {"г": "g", "и": "y", "й": "y", "ю": "yu", "я": "ya", "є": "ye", "ї": "yi"}
PASSPORT = UKRAINIAN_2010 | {"г": "g", "и": "i", "ю": "iu", "я": "ia", "й": "i", "х": "kh"}
BGN = PASSPORT | {"й": "y", "ю": "yu", "я": "ya", "ё": "yo", "ы": "y"}
GERMAN = BGN | {
    "в": "w", "ж": "sch", "з": "s", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch",
    "щ": "schtsch", "ю": "ju", "я": "ja", "и": "i", "ё": "jo",
}  # fmt: skip
FRENCH = BGN | {
    "ж": "j",
    "у": "ou",
    "ч": "tch",
    "ш": "ch",
    "щ": "chtch",
    "ю": "iou",
    "я": "ia",
    "й": "ï",
}
STANDARDS = {
    "ukrainian-2010": UKRAINIAN_2010,
    "ukrainian-older": OLDER,
    "passport": PASSPORT,
    "bgn": BGN,
    "german": GERMAN,
    "french": FRENCH,
}
TWINS = str.maketrans("асеіорхуАВСЕНІКМОРТХ", "aceiopxyABCEHIKMOPTX")
SCANNED = (
    ("п", "н"),
    ("и", "н"),
    ("ш", "щ"),
    ("і", "l"),
    ("о", "0"),
    ("з", "3"),
    ("л", "п"),
    ("е", "с"),
    ("в", "б"),
)
SCANNED_LATIN = (
    ("m", "rn"),
    ("l", "1"),
    ("o", "0"),
    ("i", "l"),
    ("e", "c"),
    ("h", "b"),
    ("n", "ri"),
)


def romanise(word: str, standard: str) -> str:
    """A Cyrillic word by one standard, with its capital."""
    table = STANDARDS[standard]
    low = word.lower().replace("зг", "zgh" if standard == "ukrainian-2010" else "зг")
    letters = [table.get(letter, letter) for letter in low]
    if standard == "ukrainian-2010" and low[:1] in INITIAL_2010:
        letters[0] = INITIAL_2010[low[0]]
    return " ".join(
        "-".join(p.capitalize() for p in w.split("-")) for w in "".join(letters).split()
    )


def russified(surname: str, chance: random.Random) -> str:
    """A Ukrainian surname as a Russian office writes it."""
    text = surname.replace("ськ", "ск").replace("цьк", "цк").replace("ьо", "ё").replace("'", "ь")
    if chance.random() < 0.25:
        text = text.replace("ій", "ей").replace("Бі", "Бе").replace("лі", "ле")
    if text.endswith("ий") and not text.endswith(("ский", "цкий")):
        text = text[:-2] + "ый"
    return text.translate(str.maketrans("іїєґІЇЄҐ", "ииегИИЕГ"))


def feminine(surname: str) -> str:
    """The surname of a sister."""
    for male, female in (("ський", "ська"), ("цький", "цька"), ("ський", "ская"), ("ний", "на")):
        if surname.endswith(male):
            return surname[: -len(male)] + female
    if surname.endswith(("ов", "єв", "ев", "ін", "ин")):
        return surname + "а"
    return surname[:-2] + "а" if surname.endswith("ий") else surname


def russian_feminine(surname: str) -> str:
    """The surname of a sister in Russian."""
    if surname.endswith(("ский", "цкий")):
        return surname[:-2] + "ая"
    if surname.endswith("ый"):
        return surname[:-2] + "ая"
    return surname + "а" if surname.endswith(("ов", "ев", "ёв", "ин")) else surname


def ukrainian_patronymic(father: str, sex: str) -> str:
    """What a child is called after its father, in Ukrainian."""
    special = {
        "Ілля": ("Ілліч", "Іллівна"), "Лев": ("Львович", "Львівна"), "Яків": ("Якович", "Яківна"),
        "Микола": ("Миколайович", "Миколаївна"), "Василь": ("Васильович", "Василівна"),
        "Ігор": ("Ігорович", "Ігорівна"), "Григорій": ("Григорович", "Григорівна"),
    }  # fmt: skip
    if father in special:
        return special[father][sex == "f"]
    if father.endswith("й"):
        return father + "ович" if sex == "m" else father[:-1] + "ївна"
    stem = father[:-1] if father[-1] in "оая" else father
    return stem + ("ович" if sex == "m" else "івна")


def russian_patronymic(father: str, sex: str) -> str:
    """What a child is called after its father, in Russian."""
    special = {
        "Илья": ("Ильич", "Ильинична"), "Лев": ("Львович", "Львовна"), "Яков": ("Яковлевич", "Яковлевна"),
        "Никита": ("Никитич", "Никитична"), "Пётр": ("Петрович", "Петровна"), "Павел": ("Павлович", "Павловна"),
        "Игорь": ("Игоревич", "Игоревна"), "Михаил": ("Михайлович", "Михайловна"),
        "Дмитрий": ("Дмитриевич", "Дмитриевна"), "Георгий": ("Георгиевич", "Георгиевна"),
    }  # fmt: skip
    if father in special:
        return special[father][sex == "f"]
    ending = "евич" if sex == "m" else "евна"
    if father.endswith("ий"):
        return father[:-2] + "ь" + ending
    if father.endswith("й"):
        return father[:-1] + ending
    stem = father[:-1] if father[-1] in "ая" else father
    return stem + ("ович" if sex == "m" else "овна")


def mistyped(text: str, chance: random.Random) -> str:
    """One letter left out, doubled, changed for a neighbour or swapped."""
    if len(text) < 4:
        return text
    at = chance.randrange(1, len(text) - 1)
    way = chance.randrange(4)
    if way == 0:
        return text[:at] + text[at + 1 :]
    if way == 1:
        return text[:at] + text[at] + text[at:]
    if way == 2:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return (
        text[:at]
        + chance.choice("аеиоупрлнтск" if text[1] > "z" else "aeiouprlntsk")
        + text[at + 1 :]
    )


def misread(text: str, chance: random.Random) -> str:
    """One letter as a scanner reads it."""
    pairs = [p for p in (SCANNED if text[-1:] > "z" else SCANNED_LATIN) if p[0] in text[1:]]
    if not pairs:
        return mistyped(text, chance)
    old, new = chance.choice(pairs)
    return text[0] + text[1:].replace(old, new, 1)


def with_twins(text: str, chance: random.Random) -> str:
    """Cyrillic letters typed as Latin ones that look the same."""
    return "".join(c.translate(TWINS) if chance.random() < 0.5 else c for c in text)
