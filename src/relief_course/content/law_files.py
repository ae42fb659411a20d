"""What is derived from the authority table: the rules' own table, and the fingerprints of the stored texts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from ..rules.authorities import parse
from .attorney_review import attorney_review
from .library import Library
from .outlines import outlines
from .schemas.law import Authority

LAW = Path("data/law")
SUMS = LAW / "SHA256SUMS"
REVIEW = LAW / "FOR-ATTORNEY-REVIEW.md"
RUNTIME = Path("src/relief_course/rules/authorities.json")
TEXT_FOLDERS = ("statutes", "regs")


def law_files(library: Library, root: Path) -> dict[Path, str]:
    """Return the text of every file derived from the table, by its path relative to ``root``."""
    table = runtime_table(library)
    return {
        RUNTIME: table,
        SUMS: sums(root / LAW),
        REVIEW: attorney_review(library.authorities.values()),
        **outlines(root, parse(table)),
    }


def runtime_table(library: Library) -> str:
    """Return what the rules need to know of each authority, as JSON that the standard library reads."""
    rows = {
        authority.id: {
            "cite": _full_cite(authority),
            "name": authority.name,
            "recheck_by": authority.recheck.by if authority.recheck else None,
            "status": authority.status,
        }
        for authority in library.authorities.values()
    }
    return json.dumps(rows, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _full_cite(authority: Authority) -> str:
    """Return a cite that says what it cites: a decision's has its name."""
    return f"{authority.name}, {authority.cite}" if authority.kind == "decision" else authority.cite


def sums(law: Path) -> str:
    """Return one line for each stored text, as `sha256sum` writes it, so that a changed text is noticed."""
    paths = sorted(path for folder in TEXT_FOLDERS for path in (law / folder).glob("*.txt"))
    return "".join(f"{_sum(path)}  {path.relative_to(law).as_posix()}\n" for path in paths)


def _sum(path: Path) -> str:
    # The text, not the bytes: a checkout on Windows may have other line ends.
    return hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()
