"""A learner's id as a folder name that every file system, and nbgrader, can take."""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_NAME = 128
"""nbgrader's gradebook columns hold this many characters."""

_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
"""No capitals: on many disks "Ana" and "ana" are one folder."""

_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN_IN_NAME = {"<": "‹", ">": "›", "&": "＆", '"': "″", "`": "ʼ"}
_IN_QUOTES = re.compile(r'"([^"]*)"')


def student_id(learner: str) -> str:
    """Return the folder name (and gradebook id) of a learner, always the same for the same text.

    An id that is safe stays as it is. Any other becomes its plain letters and a short hash, so that no two learners
    share a folder.
    """
    learner = unicodedata.normalize("NFC", learner.strip())
    if _SAFE.fullmatch(learner) and not _is_reserved(learner):
        return learner
    plain = unicodedata.normalize("NFKD", learner).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "learner"
    digest = hashlib.sha256(learner.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{slug}-{digest}"


def shown_name(learner: str) -> str:
    """Return a learner's name for the gradebook: one line, and no character that is markup.

    nbgrader's formgrader puts names into its pages as they are (its templates do not escape), so that a name with
    angle brackets would run as HTML on the instructor's own server.
    """
    text = _IN_QUOTES.sub(r"“\1”", unicodedata.normalize("NFC", learner))
    text = "".join(_FORBIDDEN_IN_NAME.get(char, char if char.isprintable() else " ") for char in text)
    text = " ".join(text.split())
    return text if len(text) <= MAX_NAME else text[: MAX_NAME - 1] + "…"


def _is_reserved(name: str) -> bool:
    """Windows takes no folder named like a device, with any ending, nor one that ends with a dot."""
    return name.split(".")[0].lower() in _RESERVED or name.endswith(".")
