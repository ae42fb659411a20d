"""A clone to release from: the course as it stands, committed at one time to a repository of its own."""

import os
import shutil
import subprocess

import pytest

from relief_course import __version__
from relief_course.content.build import build
from tests.content.conftest import TINY, edit  # noqa: F401
from tests.paths import ROOT

AT = "2026-11-24T12:00:00+00:00"
NOT_COPIED = (".git", ".venv", "artifacts", "build", "dist", "*.whl", "__pycache__", ".*_cache", ".hypothesis")
NOBODY = {
    **{
        f"GIT_{who}_{part}": text for who in ("AUTHOR", "COMMITTER") for part, text in (("NAME", "A"), ("EMAIL", "a@b"))
    },
    "GIT_AUTHOR_DATE": AT,
    "GIT_COMMITTER_DATE": AT,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder, *words: str) -> None:
    """Run git in a folder, as nobody, at one time, whatever the user’s own settings are."""
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, env=os.environ | NOBODY)


def commit(folder) -> None:
    """Commit all that a folder holds."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "all")


@pytest.fixture(scope="session")
def clone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clone") / "course"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*NOT_COPIED))
    commit(folder)
    return folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """The tiny course, built, committed, and with nothing in the way of its release."""
    folder = tmp_path_factory.mktemp("tiny") / "course"
    shutil.copytree(TINY, folder)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    build(folder)
    (folder / "CHANGELOG.md").write_text(f"# Changelog\n\n## [{__version__}] - 2026-11-30\n\n- All.\n")
    commit(folder)
    return folder


@pytest.fixture
def course(tiny, tmp_path):
    """A copy of it, to change; ``edit`` changes its data."""
    return shutil.copytree(tiny, tmp_path / "course")
