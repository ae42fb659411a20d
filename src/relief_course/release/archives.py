"""Archives and sums that are the same wherever and whenever they are made of the same files."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from ..content.archive import EPOCH

SUMS = "SHA256SUMS"


def pack(folder: Path, archive: Path) -> None:
    """Write a folder’s files into a zip file, below the folder’s own name."""
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), EPOCH)
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


def write_sums(folder: Path) -> None:
    """Write the SHA-256 of every file of a folder, as ``sha256sum`` writes it and checks it with ``-c``."""
    paths = sorted(path for path in folder.iterdir() if path.name != SUMS)
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
