"""That a child of a list was erased, kept so that a newer list does not bring it back unseen.

Beside the keys, and never in the register, stand keyed digests of the source and the id that an
erased record had there. They tell nothing without their key, and nothing of the child with it.
"""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from probanda.ledger.files import write_whole

KEY, GONE = "gone.key", "gone"
ANY = "any source"


def remember(folder: Path, children: Iterable[tuple[str, str]]) -> None:
    """Write down that children are erased, each by its list's source, "" if nobody said it, and its id."""
    path = folder / KEY
    if not path.exists():
        write_whole(path, secrets.token_bytes(32))
        path.chmod(0o600)
    key = path.read_bytes()
    told = set(_read(folder))
    for source, one in children:
        told |= {_digest(key, "of", source, one), _digest(key, ANY, one)}
    write_whole(folder / GONE, "".join(f"{line}\n" for line in sorted(told)).encode())
    (folder / GONE).chmod(0o600)


def make_check(folder: Path, source: str) -> Callable[[str], bool]:
    """Whether an id of a source was an erased child's; where either source is unknown, the id alone tells."""
    told = frozenset(_read(folder))
    if not told:
        return lambda _: False
    key = (folder / KEY).read_bytes()
    ways = [("of", source), ("of", "")] if source else [(ANY,)]
    return lambda one: any(_digest(key, *way, one) in told for way in ways)


def _read(folder: Path) -> list[str]:
    path = folder / GONE
    return path.read_text("ascii").split() if path.exists() else []


def _digest(key: bytes, *parts: str) -> str:
    plain = [" ".join(unicodedata.normalize("NFKC", part).casefold().split()) for part in parts]
    return hmac.new(key, "\0".join(plain).encode(), hashlib.sha256).hexdigest()
