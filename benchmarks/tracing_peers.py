"""Peers on the same two lists: splink on plain and on folded names, rapidfuzz, nomenklatura's logic-v2.

Runs in an interpreter of its own that has splink 5, nomenklatura 4, pandas and rapidfuzz, one peer
at a time; prints JSON.
"""

import csv
import json
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import splink.comparison_library as cl
from followthemoney import model
from followthemoney.proxy import EntityProxy
from nomenklatura.matching import get_algorithm
from rapidfuzz import fuzz, process
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from probanda.names.places import place_key
from probanda.names.slavic import fold
from probanda.names.slavic_given import find_fathers, find_given_names
from probanda.names.surnames import surname_stem
from probanda.names.transliteration import romanise

SEXES = {"m": "m", "ч": "m", "м": "m", "f": "f", "ж": "f"}
MOST = 5
PROPOSED = 20
"""So many sought for each found are put before logic-v2, which has no blocking of its own."""
Pairs = list[tuple[str, str, float]]


def parts_of(row: dict[str, str]) -> tuple[str, str, str]:
    """Given name, patronymic and surname as the columns say, or in the usual order."""
    given, patronymic, surname = row["given"], row["patronymic"], row["surname"]
    words = row["name"].split()
    if len(words) > 1:
        surname, given = words[:2]
        patronymic = words[2] if len(words) > 2 else ""
    return given, patronymic, surname


def day_of(text: str) -> str | None:
    """A whole date as ISO, else None."""
    if re.fullmatch(r"\d\d\.\d\d\.\d{4}", text):
        return f"{text[6:]}-{text[3:5]}-{text[:2]}"
    return text if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def year_of(row: dict[str, str]) -> int | None:
    """The year of birth as told, or from the age."""
    found = re.search(r"\d{4}", row["birth_date"])
    if found:
        return int(found[0])
    return int(row["list_date"][:4]) - int(row["age"]) if row["age"] and row["list_date"] else None


def table(rows: list[dict[str, str]], folded: bool) -> pd.DataFrame:
    """The lists as splink wants them: Latin letters only, or our folds and tables of names."""
    records = []
    for row in rows:
        given, patronymic, surname = parts_of(row)
        names = find_given_names(given) if folded and given else ()
        fathers = find_fathers(patronymic) if folded and patronymic else ()
        records.append(
            {
                "unique_id": row["id"],
                "given": names[0].name if names else (fold if folded else romanise)(given),
                "surname": (surname_stem if folded else romanise)(surname),
                "patronymic": fathers[0] if fathers else romanise(patronymic),
                "dob": day_of(row["birth_date"]),
                "year": year_of(row),
                "sex": SEXES.get(row["sex"].lower()),
                "place": (place_key if folded else romanise)(row["settlement"]),
                "mother": " ".join(
                    (fold if folded else romanise)(w) for w in row["mother"].split()[:2]
                ),
                "institution": romanise(row["institution"]),
            }
        )
    frame = pd.DataFrame(records).astype(object)
    return frame.where(frame.notna() & (frame != ""), None)


def by_splink(sought: list[dict[str, str]], found: list[dict[str, str]], folded: bool) -> Pairs:
    """Pairs with their probability, trained without labels."""
    database = DuckDBAPI()
    tables = [database.register(table(rows, folded)) for rows in (sought, found)]
    settings = SettingsCreator(
        link_type="link_only",
        unique_id_column_name="unique_id",
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.92, 0.8]).configure(
                term_frequency_adjustments=True
            ),
            cl.JaroWinklerAtThresholds("surname", [0.92, 0.85]).configure(
                term_frequency_adjustments=True
            ),
            cl.JaroWinklerAtThresholds("patronymic", [0.92]).configure(
                term_frequency_adjustments=True
            ),
            cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
            cl.ExactMatch("sex"),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("mother", [0.92, 0.85]),
            cl.JaroWinklerAtThresholds("institution", [0.92]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("given", "surname"),
            block_on("given", "year"),
            block_on("surname", "year"),
            block_on("dob"),
            block_on("patronymic", "year"),
            block_on("mother"),
        ],
    )
    linker = Linker(tables, settings)
    train = linker.training
    train.estimate_probability_two_random_records_match(
        [block_on("given", "surname", "dob")], recall=0.4
    )
    train.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    train.estimate_parameters_using_expectation_maximisation(block_on("dob"))
    train.estimate_parameters_using_expectation_maximisation(block_on("given", "surname"))
    pairs = linker.inference.predict(threshold_match_probability=0.01).as_pandas_dataframe()
    ids = zip(pairs["unique_id_l"], pairs["unique_id_r"], pairs["match_probability"], strict=True)
    # Which of the two lists is left is splink's own choice.
    theirs = {row["id"] for row in found}
    return [(a, b, float(p)) if a in theirs else (b, a, float(p)) for a, b, p in ids]


def by_strings(sought: list[dict[str, str]], found: list[dict[str, str]], most: int = 200) -> Pairs:
    """The likeness of whole names in Latin letters, a tenth more where the day of birth agrees."""
    names = [romanise(" ".join(parts_of(row))) for row in sought]
    days = [day_of(row["birth_date"]) for row in sought]
    pairs = []
    for row in found:
        likeness = (
            process.cdist([romanise(" ".join(parts_of(row)))], names, scorer=fuzz.token_set_ratio)[
                0
            ]
            / 100
        )
        day = day_of(row["birth_date"])
        for place in likeness.argsort()[::-1][:most]:
            value = float(likeness[place]) * 0.9 + (0.1 if day and day == days[place] else 0)
            pairs.append((row["id"], sought[place]["id"], min(value, 0.999)))
    return pairs


def by_logic(sought: list[dict[str, str]], found: list[dict[str, str]]) -> Pairs:
    """nomenklatura's logic-v2 over the pairs that the likeness of strings puts first."""
    algorithm = get_algorithm("logic-v2")
    if algorithm is None:
        return []
    config = algorithm.default_config()
    people = {f"s-{row['id']}": person(f"s-{row['id']}", row) for row in sought}
    queries = {f"f-{row['id']}": person(f"f-{row['id']}", row) for row in found}
    return [
        (
            one,
            other,
            float(algorithm.compare(queries[f"f-{one}"], people[f"s-{other}"], config).score),
        )
        for one, other, _ in by_strings(sought, found, PROPOSED)
    ]


def person(key: str, row: dict[str, str]) -> EntityProxy:
    """A record as followthemoney has it; ids are unique, for logic-v2 remembers by them."""
    given, patronymic, surname = parts_of(row)
    entity = model.make_entity("Person")
    entity.id = key
    for prop, value in (
        ("name", " ".join((given, patronymic, surname)).strip()),
        ("firstName", given),
        ("fatherName", patronymic),
        ("lastName", surname),
        ("birthDate", day_of(row["birth_date"]) or str(year_of(row) or "")),
        ("birthPlace", row["birth_place"]),
        ("gender", {"m": "male", "f": "female"}.get(SEXES.get(row["sex"], ""), "")),
    ):
        if value:
            entity.add(prop, value)
    return entity


def rank(pairs: Pairs) -> list[tuple[str, str, int, float]]:
    """The best five for each record found."""
    by_found: dict[str, list[tuple[float, str]]] = {}
    for found, sought, probability in pairs:
        by_found.setdefault(found, []).append((-probability, sought))
    return [
        (found, sought, place, -minus)
        for found, some in by_found.items()
        for place, (minus, sought) in enumerate(sorted(some)[:MOST], 1)
    ]


PEERS: dict[str, Callable[[list[dict[str, str]], list[dict[str, str]]], Pairs]] = {
    "splink on Latin names": lambda sought, found: by_splink(sought, found, folded=False),
    "splink on our folds and tables": lambda sought, found: by_splink(sought, found, folded=True),
    "rapidfuzz token_set": by_strings,
    "nomenklatura logic-v2": by_logic,
}


def main() -> None:
    """Read the two lists of a folder and print what a peer ranks; without arguments, the peers."""
    if len(sys.argv) == 1:
        json.dump(list(PEERS), sys.stdout)
        return
    folder, name = Path(sys.argv[1]), sys.argv[2]
    lists = []
    for which in ("sought", "found"):
        with (folder / f"{which}.csv").open(encoding="utf-8", newline="") as file:
            lists.append(list(csv.DictReader(file)))
    begun = time.process_time()
    ranked = rank(PEERS[name](*lists))
    seconds = time.process_time() - begun
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    json.dump({"ranked": ranked, "cost": f"{seconds:.0f} s, {most} MiB"}, sys.stdout)


if __name__ == "__main__":
    main()
