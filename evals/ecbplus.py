"""ECB+ as plain press reports, with the human participants that were annotated in them.

FOLDER is output_data/test_parsing of the ECBplus-prep of anastasia-zhukova/Diverse_CDCR_datasets.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LEFT_OUT = frozenset({"HUMAN_PART_GENERIC", "HUMAN_PART_VEH"})
NO_NOUNS = frozenset({"PRON", "DET", "NUM", "ADJ", "ADV"})
MOSTLY = 2
"""So many times as often as small a name is printed with a capital."""
OPENING = frozenset({"$", "(", "[", "“", "#", "£", "€"})
CLOSING = frozenset({",", ".", ";", ":", "?", "!", "n't", "%", ")", "]", "”"})
SUFFIX = re.compile(r"['’](?:s|re|ve|ll|d|m|t)?$")
NEW_CLAUSE = frozenset(
    [
        "a",
        "an",
        "the",
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "this",
        "that",
        "there",
        "but",
        "who",
        "which",
        "do",
    ]
)
"""After these a hyphen is a dash: the corpus prints both alike."""
ENDED = re.compile(r"[.?!][\"'”’)]*$")

Span = tuple[str, int, int]
Tokens = dict[str, dict[int, list[str]]]
"""Words by document and sentence."""


@dataclass(frozen=True)
class Mention:
    """An annotated participant; ``names`` are its words that are printed as names, in small letters."""

    span: Span
    head: Span
    chain: str
    linked: bool
    names: frozenset[str]


@dataclass(frozen=True)
class Subtopic:
    """Some press reports on one event, with what was annotated in them."""

    name: str
    topic: int
    texts: dict[str, str]
    mentions: tuple[Mention, ...]


def load_subtopics(folder: Path) -> Iterator[Subtopic]:
    """Each subtopic of the corpus; none where it is not there."""
    paths = [path for path in folder.glob("*ecb*") if path.is_dir()]
    paths.sort(key=lambda path: (_topic(path), path.name))
    corpus = {path: _load_tokens(path) for path in paths}
    names = _find_names(corpus.values())
    return (_load_subtopic(path, tokens, names) for path, tokens in corpus.items())


def _topic(path: Path) -> int:
    return int(path.name.partition("ecb")[0])


def _load_tokens(folder: Path) -> Tokens:
    """The words of a subtopic's reports; its file holds those of others as well."""
    found: Tokens = defaultdict(lambda: defaultdict(list))
    file = folder / f"annotation/original/{folder.name}.conll"
    for parts in (line.split("\t") for line in file.read_text("utf-8").splitlines()):
        _, subtopic, document, *_ = (*parts[0].split("/"), "", "")
        if len(parts) > 3 and subtopic == folder.name:
            found[document][int(parts[1])].append(parts[3])
    return found


def _load_subtopic(folder: Path, tokens: Tokens, names: frozenset[str]) -> Subtopic:
    made = {document: detokenise(sentences) for document, sentences in tokens.items()}
    file = folder / f"annotation/original/entity_mentions_{folder.name}.json"
    mentions = []
    for one in json.loads(file.read_text("utf-8")):
        document = one["conll_doc_key"].split("/")[2]
        sentence, places = tokens[document][one["sent_id"]], made[document][1]
        at = [places.get((one["sent_id"], number)) for number in one["tokens_number"]]
        if _is_asked(one) and at[0] and at[-1]:
            words = one["tokens_text"]
            head = words.index(one["mention_head"]) if one["mention_head"] in words else -1
            mentions.append(
                Mention(
                    span=(document, at[0][0], at[-1][1]),
                    head=(document, *(at[head] or at[-1])),
                    chain=one["mention_id"] if one["is_singleton"] else one["coref_chain"],
                    linked=not one["is_singleton"],
                    names=_name_words(one, sentence, names),
                )
            )
    texts = {document: text for document, (text, _) in made.items()}
    return Subtopic(folder.name, _topic(folder), texts, tuple(mentions))


def _is_asked(one: dict[str, Any]) -> bool:
    kind: str = one["mention_full_type"]
    return (
        kind.startswith("HUMAN")
        and kind not in LEFT_OUT
        and one["mention_head_pos"] not in NO_NOUNS
        and not {"and", "or", "&"} & set(one["tokens_text"][1:-1])
    )


def _name_words(one: dict[str, Any], sentence: list[str], names: frozenset[str]) -> frozenset[str]:
    """Its words that are a name's; none where its head is not."""
    loud = [word for word in one["tokens_text"] if word[:1].isupper()]
    if len(loud) < 2 or _is_heading(sentence):
        loud = [word for word in loud if word.lower() in names]
    return frozenset(map(str.lower, loud)) if one["mention_head"] in loud else frozenset()


def _find_names(corpus: Iterable[Tokens]) -> frozenset[str]:
    """Words that are mostly printed with a capital within sentences, in small letters."""
    loud: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for words in (
        words for tokens in corpus for report in tokens.values() for words in report.values()
    ):
        small.update(word for word in words if word.islower())
        if not _is_heading(words):
            loud.update(word.lower() for word in words[1:] if word[:1].isupper())
    return frozenset(word for word, often in loud.items() if often > MOSTLY * small[word])


def _is_heading(words: Sequence[str]) -> bool:
    """Whether most words of some length are printed with a capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return sum(word[0].isupper() for word in long) * 2 > len(long)


def detokenise(
    sentences: dict[int, list[str]],
) -> tuple[str, dict[tuple[int, int], tuple[int, int]]]:
    """A plain text, and where each word of each sentence stands in it.

    What does not end as a sentence does is a line of its own; addresses of pages are left out.
    """
    text, places = "", {}
    for number, words in _with_turned_quotes(sentences).items():
        for place, word in enumerate(words):
            if place and not _is_glued(words, place):
                text += " "
            places[number, place] = (len(text), len(text) + len(word))
            text += word
        text += " " if ENDED.search(text) else "\n\n"
    return text, places


def _with_turned_quotes(sentences: dict[int, list[str]]) -> dict[int, list[str]]:
    """Quotation marks as they open and close: the older reports tell both apart."""
    told = any("''" in words for words in sentences.values())
    opens, turned = True, {}
    for number, words in sorted(sentences.items()):
        if words[0] in {"http", "https"}:
            continue
        found = []
        for word in words:
            if word in {'"', "``", "''"}:
                found.append("“" if word == "``" or (word == '"' and (told or opens)) else "”")
                opens = found[-1] == "”"
            else:
                found.append(word)
                opens = not word.startswith('"') and (opens or word.endswith('"'))
        turned[number] = found
    return turned


def _is_glued(words: list[str], place: int) -> bool:
    """Whether a word stands against the one before it."""
    further, before = words[place - 2] if place > 1 else "", words[place - 1]
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in CLOSING:
        return not (word == "." and after.isdigit() and before.islower())  # a .38 revolver
    if before in OPENING or SUFFIX.match(word):
        return True
    if before in {".", ",", ":"} and word[:1].isdigit():
        told = further[-1:].isdigit() or (before == "." and further.islower())
        return told and (before != "," or len(word) == 3)  # 6.1, 5:30, 10,000
    if before == "." and after == "." and len(word) == len(further) == 1:
        return True  # p.m.
    if word == "-":
        return _joins(before, after)
    return before == "-" and _joins(further, word)


def _joins(before: str, after: str) -> bool:
    return before[-1:].isalnum() and after[:1].isalnum() and after.lower() not in NEW_CLAUSE
