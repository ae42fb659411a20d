"""The text of a table, whatever wrote it: spreadsheets on three systems each have an encoding of their own."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from itertools import pairwise

from charset_normalizer import from_bytes

from ..collecting.bag import is_wanted, is_zip
from ..course import GradingError

WESTERN = ("cp1252", "mac_roman")
"""What spreadsheets write in the Americas and Western Europe; a class list is too short to guess from."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(content: bytes, name: str) -> tuple[str, str]:
    """Return the text in a file and the encoding it was read as.

    Raises:
        GradingError: it is no text.
    """
    if not content.strip():
        raise GradingError(f"{name} is empty.")
    if content.startswith(b"%PDF"):
        raise GradingError(f"{name} is a PDF: ask for the list as a spreadsheet, save that as CSV, and take that file.")
    if content.startswith(b"PK\x03\x04") and _holds_hand_ins(content):
        raise GradingError(f"{name} is a zip file and no class list. Is it a hand-in? Then collect it.")
    if content.startswith(b"PK\x03\x04"):
        raise GradingError(f"{name} is a workbook: in the spreadsheet choose Save As, CSV, and take that file.")
    for read_as in (*(code for bom, code in _BOMS if content.startswith(bom)), "utf-8", *WESTERN):
        try:
            text = content.decode(read_as)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (read_as not in WESTERN or _is_western(text)):
            return text, read_as.removesuffix("-sig")
    best = from_bytes(content).best()
    if best is None or "\0" in str(best):
        raise GradingError(f"{name} is no table of text: in the spreadsheet choose Save As, CSV UTF-8.")
    return str(best), best.encoding


def _holds_hand_ins(content: bytes) -> bool:
    """Tell whether this is a zip file with what learners hand in; a workbook is a zip file, too."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(is_wanted(name) or is_zip(name) for name in archive.namelist())
    except Exception:  # a damaged archive leads zipfile to errors of every kind
        return False


def _is_western(text: str) -> bool:
    """Tell whether the accented letters stand where Western names have them: a few in a word, among plain ones."""
    words = re.findall(r"[^\W\d_]*[^\x00-\x7f][^\W\d_]*", text)
    return all(map(_is_western_word, words))


def _is_western_word(word: str) -> bool:
    accented = [char for char in word if char > "\x7f"]
    if len(accented) == 1 and accented[0] in "’‘“”–—" and len(word) > 1:
        return True
    misplaced = any(a.islower() and b > "\x7f" and b.isupper() for a, b in pairwise(word))
    return all(map(str.isalpha, accented)) and 2 * len(accented) <= len(word) and not misplaced
