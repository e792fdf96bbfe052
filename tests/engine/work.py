"""Functions that the engine's tests run in workers."""

import os
import socket
import time

from probanda.engine.runner import Refusal


def double(number: int) -> bytes:
    """A result."""
    return str(2 * number).encode()


def misbehave(how: str) -> bytes:
    """What a hostile document can make a reader do."""
    if how == "hang":
        time.sleep(60)
    if how == "die":
        os._exit(7)
    if how == "swallow memory":
        return b"x" * (4 << 30)
    if how == "refuse":
        raise Refusal("it is empty", "Ask for a whole copy.")
    if how == "fail":
        raise _NotPickled("a", "b")
    if how == "lack rights":
        raise PermissionError(13, "Permission denied")
    if how == "recurse":
        return misbehave(how)
    return b"well"


def misbehave_together(ways: list[str]) -> list[bytes | None]:
    """The same of several, in one go; it leaves refusals to be asked for."""
    return [None if how == "refuse" else misbehave(how) + b", together" for how in ways]


class _NotPickled(ValueError):
    """Like exceptions of some libraries, it is lost on the way from one process to another."""

    def __init__(self, what: str, where: str) -> None:
        super().__init__(what + where)


def call_home(port: int) -> bytes:
    """Try to reach a server of this machine."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2):
            return b"reached"
    except OSError:
        return b"no network"
