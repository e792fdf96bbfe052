"""Make a key for score.py from annotations that quote the words they mean.

python evals/make_key.py ANNOTATIONS TEXTS KEY [--without-words]

ANNOTATIONS holds one TOML file for each text (same name, .toml) and case.toml for what spans texts;
evals/README.md shows their form. Every place is written as its words:

    "words"              words that stand once in the text (or once in the statement's sentence)
    "words #2"           the second place where they stand
    "first ... last"     from words that stand once to the first place of other words behind them
    "words *"            every place as a whole word (mentions only)

--without-words leaves the quoted words out of the key, for texts that stay outside the repository;
the words of mentions stay, because names are compared.
"""

import argparse
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

Item = dict[str, Any]
RANGE = " ... "


class NotFound(ValueError):
    """Words that do not stand in the text, or stand there more than once."""


class Text:
    """One text in which words are looked up."""

    def __init__(self, path: Path, with_words: bool) -> None:
        self.name, self.words = path.name, path.read_bytes().decode("utf-8")
        self.with_words = with_words

    def span(self, quoted: str, within: tuple[int, int] | None = None, named: bool = False) -> Item:
        """The place that the quoted words mean."""
        start, end = self._find(quoted, within or (0, len(self.words)))
        words = self.words[start:end] if self.with_words or named else ""
        return {"doc": self.name, "start": start, "end": end, "text": words}

    def every(self, quoted: str) -> list[Item]:
        """Every place of words that end in `` *``, else the one place."""
        if not quoted.endswith(" *"):
            return [self.span(quoted, named=True)]
        pattern = rf"(?<!\w){re.escape(quoted[:-2])}(?!\w)"
        places = [
            {"doc": self.name, "start": m.start(), "end": m.end(), "text": m[0]}
            for m in re.finditer(pattern, self.words)
        ]
        if not places:
            raise NotFound(f"{self.name}: no {quoted!r}")
        return places

    def _find(self, quoted: str, bounds: tuple[int, int]) -> tuple[int, int]:
        if RANGE in quoted and quoted not in self.words:
            first, last = quoted.split(RANGE, 1)
            start, middle = self._find(first, bounds)
            end = self.words.find(last, middle, bounds[1])
            if end < 0:
                raise NotFound(f"{self.name}: {last!r} does not stand behind {first!r}")
            return start, end + len(last)
        wanted, number = quoted, 0
        if numbered := re.fullmatch(r"(.*) #(\d+)", quoted, re.DOTALL):
            wanted, number = numbered[1], int(numbered[2])
        places = [m.start() for m in re.finditer(re.escape(wanted), self.words)]
        places = [p for p in places if bounds[0] <= p and p + len(wanted) <= bounds[1]]
        if not places or number > len(places):
            raise NotFound(f"{self.name}: {quoted!r} does not stand there")
        if len(places) > 1 and not number:
            shown = ", ".join(f"…{self.words[max(0, p - 20) : p + 30]!r}" for p in places)
            raise NotFound(
                f"{self.name}: {quoted!r} stands {len(places)} times, number it: {shown}"
            )
        start = places[max(number - 1, 0)]
        return start, start + len(wanted)


def make_statement(text: Text, number: int, raw: Item) -> Item:
    """One statement of the key; its parts are looked up inside its sentence."""
    place = text.span(raw["sentence"])
    within = (place["start"], place["end"])
    return {
        "id": statement_id(text.name, raw.get("id", str(number))),
        **place,
        "content": [text.span(words, within) for words in raw["content"]],
        "quoted": [text.span(words, within) for words in raw.get("quoted", [])],
        "speaker": text.span(raw["speaker"], within) if "speaker" in raw else None,
        "cue": [text.span(words, within) for words in raw.get("cue", [])],
        "speaker_name": raw["speaker_name"],
        "speaker_name_also_accepted": raw.get("also", []),
        "directness": raw["form"],
        "polarity": raw.get("polarity", "asserts"),
        "tier": raw.get("tier", "core"),
        "continues": statement_id(text.name, raw["continues"]) if "continues" in raw else None,
        "nested_in": statement_id(text.name, raw["nested_in"]) if "nested_in" in raw else None,
    }


def statement_id(name: str, number: str) -> str:
    """Ids are short in the annotations and stand for one text there."""
    return f"{name.split('.')[0]}:{number}"


def make_date(text: Text, number: int, raw: Item) -> Item:
    """``alone`` is what can be said where the day of publication is not printed."""
    alone = {"from": raw.get("alone_from"), "to": raw.get("alone_to")}
    return {
        "id": f"{text.name}:d{number}",
        "doc": text.name,
        "span": text.span(raw["text"]),
        "from": raw.get("from"),
        "to": raw.get("to"),
        "case_date": raw.get("case", True),
        "alone": alone if any(alone.values()) else None,
    }


def make_figure(text: Text, number: int, raw: Item) -> Item:
    """A vague figure has no value."""
    return {
        "id": f"{text.name}:f{number}",
        "doc": text.name,
        "span": text.span(raw["text"]),
        "value": raw.get("value"),
        "qualifier": raw.get("qualifier"),
        "counts": raw.get("counts"),
        "who_says": raw.get("who_says"),
        "case_figure": raw.get("case", True),
    }


def make_entity(texts: dict[str, Text], raw: Item) -> Item:
    """Mentions are told for each text; nominal ones ("the court") in a table of their own."""
    mentions = [
        {**place, "form": form}
        for form in ("name", "nominal")
        for name, quoted in raw.get(form, {}).items()
        for words in quoted
        for place in texts[name].every(words)
    ]
    mentions.sort(key=lambda m: (m["doc"], m["start"], m["end"]))
    return {
        "canonical": raw["canonical"],
        "kind": raw["kind"],
        "group": "case",
        "mentions": mentions,
    }


def make_claim(texts: dict[str, Text], contents: dict[str, Item], raw: Item) -> Item:
    """Each relation names a statement, or the narrator's words."""
    relations = []
    for r in raw["relations"]:
        told = statement_id(r["doc"], r["statement"]) if "statement" in r else None
        if told and told not in contents:
            raise NotFound(f"claim {raw['id']}: no statement {told}")
        span = texts[r["doc"]].span(r["span"]) if "span" in r else contents[told or ""]
        relation = r.get("relation", "supports")
        relations.append({"doc": r["doc"], "statement": told, "relation": relation, "span": span})
    lines = raw.get("lines")
    return {
        "id": raw["id"],
        "claim": raw["claim"],
        "importance": raw.get("importance", "main"),
        "independent_textual_witnesses": {"min": lines[0], "max": lines[1]} if lines else None,
        "relations": relations,
    }


def make_key(annotations: Path, folder: Path, with_words: bool) -> dict[str, Item]:
    """The seven files of a key. Raises NotFound where words do not lead to one place."""
    raws = {path.stem + ".txt": _load(path) for path in sorted(annotations.glob("*.toml"))}
    case = raws.pop("case.txt")
    texts = {name: Text(folder / name, with_words) for name in raws}

    def each(part: str, make: Any) -> list[Item]:
        return [
            make(texts[name], number, item)
            for name, raw in raws.items()
            for number, item in enumerate(raw.get(part, []), 1)
        ]

    def places(spans: list[list[str]]) -> list[Item]:
        return [texts[name].span(words) for name, words in spans]

    def block(text: Text, _: int, raw: Item) -> Item:
        return {**text.span(raw["text"]), "kind": raw["kind"]}

    def kept_out(text: Text, _: int, raw: Item) -> Item:
        return {**text.span(raw["text"]), "why": raw.get("why", "")}

    statements = each("statements", make_statement)
    known = {s["id"] for s in statements}
    for s in statements:
        for link in ("continues", "nested_in"):
            if s[link] and s[link] not in known:
                raise NotFound(f"{s['id']} {link} {s[link]}, which is not there")
    contents = {s["id"]: s["content"][0] for s in statements}
    parts: dict[str, Item] = {
        "boilerplate": {"spans": each("furniture", block)},
        "statements": {
            "statements": statements,
            "not_statements": each("not_statements", kept_out),
        },
        "figures": {"figures": each("figures", make_figure)},
        "dates": {"dates": each("dates", make_date), "not_dates": []},
        "people": {
            "entities": [make_entity(texts, raw) for raw in case.get("entities", [])],
            "must_merge": case.get("must_merge", []),
            "never_merge": case.get("never_merge", []),
        },
        "reuse": {
            "families": [
                {
                    "id": f"R{number:02}",
                    "label": raw.get("label", ""),
                    "type": raw.get("type", "wire_text"),
                    "confidence": raw.get("confidence", "high"),
                    "spans": places(raw["spans"]),
                }
                for number, raw in enumerate(case.get("families", []), 1)
            ],
            "within_document_repeats": [
                dict(zip("ab", places(raw["spans"]), strict=True))
                for raw in case.get("repeats", [])
            ],
            "hard_negatives": [
                {**dict(zip("ab", places(raw["spans"]), strict=True)), "why": raw.get("why", "")}
                for raw in case.get("look_alikes", [])
            ],
        },
        "claims": {
            "claims": [make_claim(texts, contents, raw) for raw in case.get("claims", [])],
            "variations_and_contradictions": [
                {
                    "id": f"X{number:02}",
                    "title": raw["title"],
                    "kind": raw.get("kind", ""),
                    "spans": places(raw["spans"]),
                }
                for number, raw in enumerate(case.get("conflicts", []), 1)
            ],
        },
    }
    mark_furniture(parts)
    _check(parts)
    return {name: {"meta": {"documents": sorted(texts)}, **part} for name, part in parts.items()}


def mark_furniture(parts: dict[str, Item]) -> None:
    """A name in a byline or caption is no mention of the report; the scorer does not ask for it."""
    blocks = parts["boilerplate"]["spans"]
    places = [m for e in parts["people"]["entities"] for m in e["mentions"]]
    for place in [*places, *parts["statements"]["not_statements"]]:
        place["in_boilerplate"] = any(
            b["doc"] == place["doc"] and b["start"] <= place["start"] and place["end"] <= b["end"]
            for b in blocks
        )


def _load(path: Path) -> Item:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise NotFound(f"{path.name}: {error}") from error


def _check(parts: dict[str, Item]) -> None:
    """What no look-up shows: rules that name entities which are not there."""
    names = {e["canonical"]: e for e in parts["people"]["entities"]}
    for rule in parts["people"]["must_merge"]:
        forms = {m["text"] for m in names[rule["entity"]]["mentions"]}
        if missing := set(rule["forms"]) - forms:
            raise NotFound(f"must_merge {rule['entity']}: no mention {sorted(missing)}")
    for rule in parts["people"]["never_merge"]:
        if missing := {rule["a"], rule["b"]} - names.keys():
            raise NotFound(f"never_merge: no entity {sorted(missing)}")


def count(key: dict[str, Item]) -> Item:
    """How much of each kind a key holds."""
    said = key["statements"]["statements"]
    return {
        "statements": len(said),
        "core": sum(s["tier"] == "core" for s in said),
        "denials": sum(s["polarity"] == "denies" for s in said),
        "carried": sum(bool(s["continues"]) for s in said),
        "figures": sum(f["case_figure"] for f in key["figures"]["figures"]),
        "dates": sum(d["case_date"] for d in key["dates"]["dates"]),
        "families": len(key["reuse"]["families"]),
        "look-alikes": len(key["reuse"]["hard_negatives"]),
        "furniture": len(key["boilerplate"]["spans"]),
        "entities": len(key["people"]["entities"]),
        "claims": len(key["claims"]["claims"]),
        "conflicts": len(key["claims"]["variations_and_contradictions"]),
    }


def main() -> int:
    """Write the key and say how much it holds; 1 where an annotation leads nowhere."""
    parser = argparse.ArgumentParser(description="Make a key for score.py from annotations.")
    parser.add_argument("annotations", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("key", type=Path)
    parser.add_argument("--without-words", action="store_true")
    options = parser.parse_args()
    try:
        key = make_key(options.annotations, options.texts, not options.without_words)
    except NotFound as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    options.key.mkdir(parents=True, exist_ok=True)
    for name, part in key.items():
        written = json.dumps(part, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        (options.key / f"{name}.json").write_text(written, "utf-8")
    print(", ".join(f"{number} {what}" for what, number in count(key).items()))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
