"""Reads the images' recipe: what each stage copies and runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.paths import ROOT

DOCKERFILE = ROOT / "deploy" / "image" / "Dockerfile"


def stages() -> dict[str, list[tuple[str, str]]]:
    """Return the instructions of each stage, by its name; what stands before the first is under ""."""
    text = re.sub(r"^#.*\n", "", DOCKERFILE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    found: dict[str, list[tuple[str, str]]] = {"": []}
    for line in text.replace("\\\n", " ").splitlines():
        name, _, words = line.strip().partition(" ")
        if name == "FROM":
            found[words.rpartition(" AS ")[2]] = []
        elif name:
            found[list(found)[-1]].append((name, " ".join(words.split())))
    found[""] = found[""][:1]
    return found


def lay_out(stage: str, wheel: Path, target: Path) -> None:
    """Copy into ``target`` all that a stage copies; the wheel stands for what it takes from the wheel's stage."""
    for name, words in stages()[stage]:
        if name != "COPY":
            continue
        *options, source, place = words.split()
        copied = wheel if options == ["--from=wheel"] else ROOT / source
        there = target / place.lstrip("/")
        there.parent.mkdir(parents=True, exist_ok=True)
        if copied.is_dir():
            shutil.copytree(copied, there)
        else:
            shutil.copy(copied, there)
