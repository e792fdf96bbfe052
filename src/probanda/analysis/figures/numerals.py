"""From a printed number to its value."""

import re
from decimal import Decimal

from probanda.analysis.figures.vocabulary import numbers

DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)")
DECIMAL_COMMA = re.compile(r"^(\d+),(\d{1,2})(?!\d)")
MIXED = re.compile(r"(?<=\d)[-\s]?(1/2|1/4|3/4|[½¼¾])")
QUARTERS = {"1/2": 5, "½": 5, "1/4": 25, "¼": 25, "3/4": 75, "¾": 75}
PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
PIECE = re.compile(r"\d[\d,.  ]*\d|\d|[a-z]+", re.IGNORECASE)


def read_number(printed: str, short_scale: str = "", thousands: bool = False) -> int | float:
    """The value of "16,000", "1.5 million", "two hundred and fifty" or "twenty-two".

    A comma before one or two figures is a decimal one ("7,5"). A full stop before three figures
    parts the thousands where that is said, or where there are several ("1.234.567").
    """
    table = numbers()
    if printed.lower() in ("a", "an"):
        return 1
    if DOTTED.match(printed) and (thousands or printed.count(".") > 1):
        printed = printed.replace(".", "")
    printed = MIXED.sub(lambda part: f".{QUARTERS[part[1]]}", printed)
    printed = DECIMAL_COMMA.sub(r"\1.\2", printed)
    small = table["units"] | table["tens"] | table["other"]
    total, current = Decimal(0), Decimal(0)  # binary fractions would print digits nobody wrote
    for word in PIECE.findall(printed.lower()):
        if word[0].isdigit():
            current += Decimal(re.sub(r"[^\d.]", "", word))
        elif word in small:
            current += small[word]
        elif word in PARTS:
            # "one and a half", "a quarter of a million"
            current += PARTS[word]
        elif word in table["scales"]:
            scale = table["scales"][word]
            if scale <= 100:
                current = (current or 1) * scale
            else:
                # "two million": what stands before it; "fifty thousand million": all so far
                more = current or not total
                total = total + (current or 1) * scale if more else total * scale
                current = Decimal(0)
    value = total + current
    if short_scale:
        value *= table["short_scales"][short_scale.lower()]
    return tidy(value)


def tidy(value: Decimal) -> int | float:
    """Whole numbers as such."""
    return int(value) if value == value.to_integral_value() else float(value)


def _share(part: int, whole: int) -> Decimal:
    return round(Decimal(part) / whole, 6)


def read_fraction(printed: str) -> float | int:
    """The value of "half", "a third", "two-thirds", "one in five"."""
    table = numbers()
    words = re.findall(r"[a-z]+|\d+", printed.lower())
    small = {"a": 1, "an": 1} | table["units"]
    if "in" in words or "out" in words:
        ends = [int(w) if w.isdigit() else small[w] for w in words if w.isdigit() or w in small]
        return tidy(_share(ends[0], ends[-1])) if ends[-1] else 0
    counts = [small[w] for w in words if w in small]
    parts = [table["fractions"][w] for w in words if w in table["fractions"]]
    return tidy(_share(counts[0] if counts else 1, parts[0]))
