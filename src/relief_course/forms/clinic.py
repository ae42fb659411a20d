"""The clinic's own lines on the table pack: asked for once, kept in one file, printed at the foot of each sheet.

Only the fields that the course names are kept, one short line each: there is no room for a client's story.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import traitlets as t

from ..answers import now
from ..words import _
from . import place
from .clinic_lines import LONGEST, TWIN, cleaned, filled
from .form import Form, script

if TYPE_CHECKING:
    from .page import Page

FILE, PRINTED = "clinic.json", "table-pack-filled.html"


class ClinicForm(Form):
    """The form that the instructor fills in, and the way to the printed pack."""

    _esm = script("clinic")
    twin = TWIN

    fields = t.List().tag(sync=True)
    values = t.Dict().tag(sync=True)
    longest = t.Int(LONGEST).tag(sync=True)
    link = t.Unicode(help="the way to the printed pack, once there is one").tag(sync=True)
    printed = t.Unicode(help="the printed pack itself, where no address leads to a file of Python’s").tag(sync=True)

    def __init__(self, page: Page):
        clinic = page.content["clinic"]
        self._pack = clinic["pack"]
        self._ids = [field["id"] for field in clinic["fields"]]
        self._folder = page.work or page.folder
        super().__init__(page, fields=clinic["fields"], values=self._kept(), link="")
        if any(self.values.values()):
            self._print()

    def refresh(self) -> None:
        """Nothing of this form is an answer."""

    def _answers(self) -> dict[str, Callable[[dict], None]]:
        return {**super()._answers(), "clinic": self._take}

    def _take(self, content: dict) -> None:
        values = cleaned(content.get("values"), self._ids)
        try:
            _write(self._folder / FILE, json.dumps({"schema": 1, "clinic": values}, indent=1, ensure_ascii=False))
            self.values = values
            self._print()
        except OSError as error:
            why = _("This could not be saved ({why}). Try again.", why=error.strerror)
            self.send({"did": "clinic-failed", "why": why})
        else:
            self.send({"did": "clinic-saved", "at": now()})

    def _kept(self) -> dict[str, str]:
        try:
            kept = json.loads((self._folder / FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            kept = {}
        return cleaned(kept.get("clinic") if isinstance(kept, dict) else None, self._ids)

    def _print(self) -> None:
        pack = filled(self._pack, self.values)
        if place.IN_BROWSER:
            self.printed = pack
            return
        target = self._folder / PRINTED
        _write(target, pack)
        self.link = quote(os.path.relpath(target, self._page.folder).replace(os.sep, "/"))


def _write(path: Path, text: str) -> None:
    """Write a file at once, so that a crash never leaves half of it."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
