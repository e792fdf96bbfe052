"""Bytes sealed so that they are read, and shown to be unchanged, only with their key (AES-256-GCM)."""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from probanda.ledger.errors import CaseError

NONCE = 12


class SealBroken(CaseError):
    """Sealed bytes that are not what was sealed under their key, in their place."""


def seal(key: bytes, plain: bytes, place: str) -> bytes:
    """Bytes that tell nothing without the key; ``place`` is where alone they can be opened."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, place.encode())


def unseal(key: bytes, sealed: bytes, place: str) -> bytes:
    """What was sealed. Raises SealBroken where it was changed, moved, or sealed under another key."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], place.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBroken(
            f"What is kept of {place} was changed, or was sealed under other keys.",
            "Put the whole register back from a backup, and say with --keys where its keys are.",
        ) from error


def join_keys(first: bytes, second: bytes) -> bytes:
    """The key of what concerns two records: it is gone when either key is gone."""
    return hmac.new(first, b"probanda: two records" + second, hashlib.sha256).digest()
