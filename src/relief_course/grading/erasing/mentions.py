"""Where a person is named: in a file, in an archive, in the cells of a table."""

from __future__ import annotations

import html
import json
import re
import zipfile
from pathlib import Path

MAX_BYTES = 200_000_000


class Mentions:
    """Finds one person by id, the list's own id, e-mail address and name.

    An id counts where it stands alone and as it is written: "ana" is not in "banana", "ana@example.org" or "Ana".
    """

    def __init__(self, student: str, key: str, email: str, name: str):
        self.student = student
        plain = {one for one in (student, key, email, name, _last_first(name)) if one}
        self._cells = {one.casefold() for one in plain}
        exact = [_alone(one) for one in (student, key, *((name,) if " " not in name else ())) if one]
        loose = [_alone(one) for one in (email, *((name, _last_first(name)) if " " in name else ())) if one]
        self._anywhere = re.compile("|".join([*exact, *(f"(?i:{one})" for one in loose)]))

    def is_cell(self, cell: str) -> bool:
        """Tell whether a table's cell is about the person."""
        return cell.strip().lstrip("'").casefold() in self._cells

    def are_sent_in(self, path: Path) -> bool:
        """Tell whether a file to send is the person's, or an archive with a folder of the person's."""
        if path.stem == self.student:
            return True
        try:
            with zipfile.ZipFile(path) as archive:
                return any(name.split("/")[0] == self.student for name in archive.namelist())
        except (zipfile.BadZipFile, OSError):
            return False

    def are_in(self, path: Path) -> bool:
        """Tell whether a file, or an archive's member or its name, names the person."""
        if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
            return False
        return self._in_archive(path) or self._in_bytes(path.read_bytes())

    def are_in_hand_in(self, folder: Path) -> bool:
        """Tell whether a hand-in names the person; notebooks do not count, they name the course's invented people."""
        return any(self.are_in(path) for path in folder.rglob("*") if path.suffix != ".ipynb")

    def _in_archive(self, path: Path) -> bool:
        try:
            with zipfile.ZipFile(path) as archive:
                members = [one for one in archive.infolist() if one.file_size <= MAX_BYTES]
                return any(self._in_text(one.filename) or self._in_bytes(archive.read(one)) for one in members)
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError):
            return False  # no archive, or one that cannot be looked into

    def _in_bytes(self, content: bytes) -> bool:
        codes = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8", "cp1252")
        return any(self._in_text(content.decode(code, "replace")) for code in codes)

    def _in_text(self, text: str) -> bool:
        return bool(self._anywhere.search(text))


def _alone(text: str) -> str:
    """Return a pattern for a text that stands alone, plain or as HTML or JSON write it."""
    forms = sorted({text, html.escape(text), json.dumps(text)[1:-1]}, key=len, reverse=True)
    return rf"(?<![\w@.-])(?:{'|'.join(map(re.escape, forms))})(?![\w@-])"


def _last_first(name: str) -> str:
    first, space, last = name.rpartition(" ")
    return f"{last}, {first}" if space else ""
