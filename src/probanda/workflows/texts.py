"""How an original is read to a text: the stage, what its result depends on, and its arguments."""

from typing import Any

from probanda import ids
from probanda.engine.runner import Task
from probanda.engine.version import code_version
from probanda.evidence.custody import Held
from probanda.evidence.vault import Vault
from probanda.workflows.results import TEXT

READ = Task("probanda.evidence.reading:read_original")
VERSION = (
    ("ids.py", "evidence"),
    (
        "charset-normalizer",
        "lingua-language-detector",
        "lxml",
        "markdown-it-py",
        "msgspec",
        "puremagic",
        "pypdfium2",
        "python-docx",
        "simplemma",
        "trafilatura",
    ),
)


def text_key(held: Held) -> str:
    """The key of an original's text: its bytes, what was said of it, and the code that reads it."""
    said = (held.media_type, held.encoding, held.published)
    return ids.digest(TEXT, held.sha256, said, code_version(*VERSION))


def text_arguments(vault: Vault, held: Held) -> tuple[Any, ...]:
    """What the stage is called with."""
    path = str(vault.path(held.sha256))
    return path, held.sha256, held.media_type, held.encoding, held.published
