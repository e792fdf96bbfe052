"""What another tool attributes in the same texts, as far as its sources were brought."""

import importlib
import logging
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from probanda.analysis.language import load_model

SAME_LENGTH = str.maketrans({"\u00a0": " ", "”": '"', "“": '"', "〝": '"', "〞": '"'})
PLACE = re.compile(r"\((\d+),(\d+)\)")


def run_gender_gap_tracker(sources: Path, texts: dict[str, str]) -> dict[str, Any] | None:
    """Quotations by SFU's GenderGapTracker (MIT), in the form of a case export.

    It reads with our language model, so that the rules are compared. None when its sources are
    not there.
    """
    english = sources / "nlp" / "english"
    if not (english / "quote_extractor.py").is_file():
        return None
    extractor = _load_extractor(english)
    model = load_model()
    quotes = []
    for name, text in texts.items():
        prepared, places = _break_lines(text)
        for quote in extractor(model, english).extract_quotes(model(prepared)):
            content = _place(quote["quote_index"], places)
            speaker = _place(quote["speaker_index"], places)
            if content:
                quotes.append({"document": name, "content": [content], "speaker": speaker})
    documents = [{"id": name, "name": f"{name}.txt"} for name in texts]
    return {"documents": documents, "statements": quotes}


def _load_extractor(english: Path) -> Any:
    """Its module, without the database client that it imports and its rules do not need."""
    database, helpers = ModuleType("bson"), ModuleType("utils")
    setattr(database, "ObjectId", str)  # noqa: B010
    setattr(helpers, "create_logger", lambda name, **_: logging.getLogger(name))  # noqa: B010
    sys.modules.update(bson=database, utils=helpers)
    sys.path.insert(0, str(english))
    module = importlib.import_module("quote_extractor")

    def extractor(model: Any, folder: Path) -> Any:
        verbs = str(folder / "rules" / "quote_verb_list.txt")
        return module.QuoteExtractor({"spacy_lang": model, "NLP": {"QUOTE_VERBS": verbs}})

    return extractor


def _break_lines(text: str) -> tuple[str, list[int]]:
    """The text as the tool prepares it, and for each of its characters the place in ours."""
    prepared, places = "", []
    for place, character in enumerate(text.translate(SAME_LENGTH)):
        piece = character
        if character == "\n":
            piece = "\n " if prepared.endswith(".") else ".\n "
        prepared += piece
        places += [place] * len(piece)
    return prepared, [*places, len(text)]


def _place(index: str, places: list[int]) -> dict[str, int] | None:
    found = PLACE.fullmatch(index or "")
    if found is None or found[1] == found[2]:
        return None
    return {"start": places[int(found[1])], "end": places[int(found[2])]}
