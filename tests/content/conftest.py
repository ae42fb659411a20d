"""A course small enough to read at a glance, to break one thing at a time."""

import shutil
from pathlib import Path

import pytest

from tests.paths import ROOT

TINY = Path(__file__).parent / "tiny"


@pytest.fixture
def course(tmp_path):
    """A folder that holds the tiny course, with the real nbgrader configuration and lock."""
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


@pytest.fixture
def edit(course):
    """Replace a text in a file of the course; the text must be there."""

    def replace(name: str, old: str, new: str) -> None:
        path = course / "data" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace
