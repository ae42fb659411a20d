"""Write the files of an export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

from ..course import GradingError
from ..gradebook.responses import Responses
from ..spreadsheet import WITHOUT_NAMES, as_text
from . import platforms
from .rows import answers, attempts

FORMATS = ("csv", "json", "moodle", "canvas")
TO_A_PLATFORM = ("moodle", "canvas")


def write_export(
    responses: Responses, folder: Path, kind: str, names: bool = True, bom: bool | None = None
) -> list[Path]:
    """Write one kind of export, and return the files.

    Args:
        responses: the class.
        folder: where to; it is made.
        kind: one of :data:`FORMATS`.
        names: False leaves out all from which somebody could be recognized.
        bom: whether CSV files begin with a byte order mark, by which Excel knows UTF-8; None is yes for ``csv`` alone.

    Raises:
        GradingError: the files cannot be written, or a platform's file is wanted without names.
    """
    if kind in TO_A_PLATFORM and not names:
        raise GradingError(f"A file for {kind.capitalize()} must say whose each grade is, so names and IDs stay in it.")
    encoding = "utf-8-sig" if (kind == "csv" if bom is None else bom) else "utf-8"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        without = "" if names else WITHOUT_NAMES
        match kind:
            case "csv":
                tables = {
                    f"attempts{without}.csv": attempts(responses, names),
                    f"questions{without}.csv": answers(responses, names),
                }
                return [_write_csv(folder / name, _lines(rows), encoding) for name, rows in tables.items()]
            case "json":
                content = {"attempts": list(attempts(responses, names)), "questions": list(answers(responses, names))}
                path = folder / f"class{without}.json"
                path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8", errors="replace")
                return [path]
            case "moodle":
                return [_write_csv(folder / "moodle.csv", platforms.moodle(responses), encoding)]
            case _:
                return [_write_csv(folder / "canvas.csv", platforms.canvas(responses), encoding)]
    except OSError as error:
        raise GradingError(f"The export cannot be written to {folder} ({error.strerror}).") from error


def _lines(rows: Iterable[dict]) -> Iterable[list]:
    for number, row in enumerate(rows):
        if number == 0:
            yield list(row)
        yield list(row.values())


def _write_csv(path: Path, lines: Iterable[list], encoding: str) -> Path:
    with path.open("w", encoding=encoding, errors="replace", newline="") as stream:
        writer = csv.writer(stream)
        for line in lines:
            writer.writerow([as_text(cell) if isinstance(cell, str) else cell for cell in line])
    return path
