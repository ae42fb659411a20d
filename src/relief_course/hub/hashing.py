"""How codes and PINs are kept: never as they are."""

from __future__ import annotations

import hashlib
import hmac
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Nothing that is read for another: no 0 and O, 1 and I and L, U and V."""

_COST = {"n": 2**14, "r": 8, "p": 1, "maxmem": 64 * 2**20, "dklen": 32}
_SALT_BYTES = 16


def new_code() -> str:
    """Return a one-time code as it is printed: ``K7MP-2XQD``, 39 bits."""
    letters = [secrets.choice(ALPHABET) for _ in range(8)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


def plain_code(typed: str) -> str:
    """Return a code as it compares, however it was typed."""
    return "".join(char for char in typed.upper() if char.isalnum())


def hashed(secret: str) -> str:
    """Return what is kept of a secret: its salt and its scrypt hash."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}${_scrypt(secret, salt).hex()}"


def is_same(secret: str, kept: str) -> bool:
    """Tell whether a secret is the one that was kept."""
    salt, _, wanted = kept.partition("$")
    return hmac.compare_digest(_scrypt(secret, bytes.fromhex(salt)), bytes.fromhex(wanted))


def code_hash(code: str, salt: bytes) -> str:
    """Return what is kept of a code: alike for all of one session, so that a code alone finds whose it is."""
    return _scrypt(plain_code(code), salt).hex()


def _scrypt(secret: str, salt: bytes) -> bytes:
    return hashlib.scrypt(secret.encode("utf-8", "replace"), salt=salt, **_COST)
