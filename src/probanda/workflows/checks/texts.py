"""Each text against its original, decoded or read again as a build does."""

from collections.abc import Iterator

import msgspec

from probanda.engine.runner import Failure, Job, Limits, run
from probanda.evidence.custody import Held, get_held
from probanda.evidence.document import Document
from probanda.evidence.encoding import decode
from probanda.evidence.unreadable import Unreadable
from probanda.evidence.vault import Vault
from probanda.ledger import derived
from probanda.ledger.access import View
from probanda.workflows.checks.check import Check, judge
from probanda.workflows.results import TEXT, get_problem
from probanda.workflows.texts import READ, text_arguments, text_key

PLAIN = ("text/plain", "text/markdown")
OTHER_VERSION = "another version read it, or in another encoding; build again"


def check_texts(view: View, vault: Vault, limits: Limits, processes: int) -> Iterator[Check]:
    """Each text against its original: a plain one is the same characters, others are read again."""
    held = {one.sha256: one for one in get_held(view)}
    again: list[Held] = []
    for row in derived.get_all(view, TEXT):
        one = held.get(row.subject)
        if one is None or get_problem(row):
            continue
        if one.media_type in PLAIN:
            yield _check_plain(view, vault, one, row.key)
        elif row.key == text_key(one):
            again.append(one)
        else:
            yield Check(_against(one), "not checked", OTHER_VERSION)
    jobs = (Job(one.sha256, text_arguments(vault, one)) for one in again)
    outcomes = run(READ, jobs, limits, processes)
    for one, (_, outcome) in zip(again, outcomes, strict=True):
        yield _check_read_again(view, one, outcome)


def _against(held: Held) -> str:
    return f"the text of {held.name} against its original"


def _document(view: View, held: Held) -> Document | None:
    """The document as it is kept; None when it is no document any more."""
    row = derived.get(view, TEXT, held.sha256)
    try:
        return msgspec.json.decode(row.body, type=Document) if row else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _check_plain(view: View, vault: Vault, held: Held, key: str) -> Check:
    what, document = _against(held), _document(view, held)
    try:
        original = vault.read(held.sha256)
    except OSError:
        return Check(what, "not checked", "the original cannot be read")
    try:
        same = document is not None and document.text == decode(original, held.encoding)
    except Unreadable:
        same = False
    if not same and key != text_key(held):
        return Check(what, "not checked", OTHER_VERSION)
    return judge(what, None if same else "they differ")


def _check_read_again(view: View, held: Held, outcome: bytes | Failure) -> Check:
    """What the original gives now is what is kept: the text, its blocks, and the way back."""
    what = _against(held)
    if isinstance(outcome, Failure):
        known = outcome.kind == "refused"
        found = f"{'it gives no text any more' if known else 'not read again'}: {outcome.reason}"
        return Check(what, "failed" if known else "not checked", found)
    kept, now = _document(view, held), msgspec.json.decode(outcome, type=Document)
    if kept is None or kept.text != now.text:
        return Check(what, "failed", "they differ")
    if kept.places != now.places or kept.blocks != now.blocks:
        return Check(what, "failed", "its places in the original are not where it says")
    return Check(what, "passed")
