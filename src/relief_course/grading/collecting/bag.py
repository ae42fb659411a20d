"""A bag of files that somebody handed in, read safely, before anything is known about them."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ...answers import MAX_BYTES

MAX_FILES = 200
MAX_NOTEBOOK = 5_000_000
MAX_MANIFEST = 100_000
MAX_FOLDERS_DEEP = 4
MAX_FOUND = 20_000


@dataclass
class Bag:
    """The files of one hand-in.

    Attributes:
        origin: what the instructor calls it (a file or folder name).
        files: name, with ``/`` between folders, to content; a file over its limit holds one byte more than it.
        problems: name to a sentence, for what stands there but is no file that can be read.
    """

    origin: str
    files: dict[str, bytes] = field(default_factory=dict)
    problems: dict[str, str] = field(default_factory=dict)

    @property
    def manifest(self) -> dict:
        """The manifest that the course's own hand-in makes, or an empty one."""
        for name, content in self.files.items():
            if base_name(name).lower() == "manifest.json":
                found = read_json(content)
                return found if isinstance(found, dict) else {}
        return {}

    @property
    def digest(self) -> str:
        """A hash of the contents, whatever the files are called."""
        parts = sorted(hashlib.sha256(content).hexdigest() for content in self.files.values())
        return hashlib.sha256("".join(parts).encode()).hexdigest()


def base_name(name: str) -> str:
    return PurePosixPath(name).name


def is_notebook(name: str) -> bool:
    return name.lower().endswith(".ipynb")


def is_answers(name: str) -> bool:
    """Tell whether this may be an answers file: an LMS puts things before and after the name."""
    low = base_name(name).lower()
    return low.endswith(".json") and low != "manifest.json"


def is_zip(name: str) -> bool:
    return name.lower().endswith(".zip") and not is_hidden(name)


def hand_ins(names: list[str]) -> dict[str, list[str]]:
    """Sort files into hand-ins: the names of each, by its folder ("" when all are one hand-in).

    A manifest speaks for what lies in its folder and below, and for nothing beside it: a platform puts each learner's
    files into a folder of its own, and not all of them have a manifest. Without any, one answers file is one hand-in,
    and of more each folder is one.
    """
    tops = [PurePosixPath(name).parent for name in names if base_name(name).lower() == "manifest.json"]
    if names and not tops and sum(map(is_answers, names)) <= 1:
        return {"": names}
    found: dict[str, list[str]] = {}
    for name in names:
        above = [top for top in tops if PurePosixPath(name).is_relative_to(top)]
        folder = str(max(above, key=lambda top: len(top.parts), default=PurePosixPath(name).parent))
        found.setdefault("" if folder == "." else folder, []).append(name)
    return found


def is_wanted(name: str) -> bool:
    """Tell whether a file is looked at; what an operating system adds to an archive is not."""
    return not is_hidden(name) and (is_notebook(name) or name.lower().endswith(".json"))


def is_hidden(name: str) -> bool:
    """Tell whether a system put this beside what a person made."""
    return "__MACOSX/" in name or ".ipynb_checkpoints/" in name or base_name(name).startswith("._")


def limit(name: str) -> int:
    """Return how many bytes of a file are of use."""
    if is_notebook(name):
        return MAX_NOTEBOOK
    return MAX_BYTES if is_answers(name) else MAX_MANIFEST


def read_json(content: bytes) -> object:
    """Return what a small file of JSON holds, or None when it is none."""
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def bag_of_folder(folder: Path) -> Bag:
    """Read a folder as one hand-in. No link is followed, no device opened; what is unreadable is in ``problems``."""
    return bag_of_files(folder, wanted_in(folder)[:MAX_FILES], folder.name)


def bag_of_files(folder: Path, names: list[str], origin: str) -> Bag:
    """Read these files below a folder as one hand-in."""
    bag = Bag(origin)
    for name in names:
        _read_entry(folder / name, name, bag)
    return bag


def wanted_in(folder: Path, wanted=is_wanted) -> list[str]:
    """Return the names below a folder (with ``/``) that are wanted, without following links."""
    found: list[str] = []
    pending = [("", 0)]
    while pending and len(found) < MAX_FOUND:
        prefix, depth = pending.pop()
        for entry in sorted(os.scandir(folder / prefix), key=lambda one: one.name):
            name = prefix + entry.name
            if wanted(name):
                found.append(name)
            elif entry.is_dir(follow_symlinks=False) and depth < MAX_FOLDERS_DEEP:
                pending.append((name + "/", depth + 1))
    return found


def _read_entry(path: Path, name: str, bag: Bag) -> None:
    what = "answers file" if is_answers(name) else "notebook" if is_notebook(name) else "manifest"
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            bag.problems[name] = f"The {what} is a link to another file, which is not followed."
        elif not stat.S_ISREG(mode):
            bag.problems[name] = f"The {what} is not a file."
        else:
            with path.open("rb") as stream:
                bag.files[name] = stream.read(limit(name) + 1)
    except OSError as error:
        bag.problems[name] = f"The {what} cannot be read ({error.strerror})."
