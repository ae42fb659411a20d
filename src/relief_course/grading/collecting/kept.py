"""Hand-ins as they came, kept in folders of ``inbox/`` and ``quarantine/``, and read from there again."""

from __future__ import annotations

import re
from pathlib import Path

from ..submission import fresh_folder
from .bag import MAX_NOTEBOOK, Bag, base_name, is_wanted

_NUMBER = re.compile(r"^\d{3}-")


def keep(bag: Bag, folder: Path) -> None:
    """Keep the files of a hand-in as they came, all or none, under names that any file system takes."""
    fresh = fresh_folder(folder)
    for number, (name, content) in enumerate(bag.files.items(), start=1):
        plain = re.sub(r"[^A-Za-z0-9._-]+", "_", base_name(name))[-80:].lstrip(".")
        (fresh / f"{number:03}-{plain}").write_bytes(content)
    fresh.replace(folder)


def bag_of_kept(folder: Path, origin: str = "") -> Bag:
    """Return a hand-in that was kept: the same contents, and so the same digest."""
    bag = Bag(origin or folder.name)
    for path in sorted(folder.iterdir()):
        if is_wanted(path.name) and path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                bag.files[_NUMBER.sub("", path.name)] = stream.read(MAX_NOTEBOOK + 1)
    return bag
