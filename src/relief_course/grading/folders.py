"""Folders that are whole at every moment, wherever a run is cut off.

A folder is written under a passing name (``*.new``), gets another one once it is complete (``*.whole``), and then takes
the place of the older one. A run that was cut off in between is finished by the next.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from .submission import remove_folder

WHOLE, OLD = ".whole", ".old"


def put_in_place(fresh: Path, folder: Path, kept: Path | None = None) -> None:
    """Give a complete folder the name ``folder``. What has that name goes to ``kept``, or is removed."""
    whole = folder.with_name(f"{folder.name}{WHOLE}")
    if whole.exists():
        remove_folder(whole)
    fresh.replace(whole)
    _swap(whole, folder, kept)


def hold_ready(fresh: Path, folder: Path, batch: str) -> Path:
    """Give a complete folder the name under which it waits for its batch to be committed."""
    return fresh.replace(folder.with_name(f"{folder.name}.{batch}{WHOLE}"))


def release_ready(ready: Path, folder: Path) -> None:
    """Put a folder that waited into its place."""
    _swap(ready, folder, None)


def finish(left: Iterable[Path]) -> None:
    """Finish what a killed run left: a whole folder whose place is empty takes it; whatever else it left goes."""
    for folder in left:
        place = folder.with_name(folder.name.removesuffix(WHOLE).removesuffix(OLD))
        if folder.name.endswith(WHOLE) and not place.exists():
            folder.replace(place)
        elif place.exists():
            remove_folder(folder)


def finish_batches(ready: Iterable[Path], committed: set[str]) -> None:
    """Put what waited for a batch that was committed into its place, and remove the rest."""
    for folder in ready:
        name, batch, _ = folder.name.split(".")
        if batch in committed:
            release_ready(folder, folder.with_name(name))
        else:
            remove_folder(folder)


def _swap(whole: Path, folder: Path, kept: Path | None) -> None:
    old = folder.with_name(f"{folder.name}{OLD}")
    if old.exists():
        remove_folder(old)
    if folder.exists() and kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(folder, kept)
    elif folder.exists():
        folder.replace(old)
    whole.replace(folder)
    if old.exists():
        remove_folder(old)
