"""Builds a release aside and puts it in place whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from .. import __version__
from ..content.archive import write_archive
from ..content.library import Library, load_library
from ..site.build import build_site
from .archives import SUMS, pack, write_sums
from .changelog import NAME, refuse_without_entry, versions, with_law
from .handouts import handouts
from .law_changes import before, law_section, refuse_overdue
from .repository import RefusedError, committed_at, refuse_uncommitted

STAMP = "SOURCE_DATE_EPOCH"


def ready(root: Path, today: date) -> Library:
    """Return the course’s content where a release may be made: all is committed, told, read in time, and fresh.

    Raises:
        RefusedError: the first thing that is missing.
        ContentError: ``data/`` is not right.
    """
    from ..content.build import derive, stale

    refuse_uncommitted(root)
    refuse_without_entry(root, __version__)
    library = load_library(root)
    refuse_overdue(library, today)
    old = stale(derive(library, root), root)
    if old:
        raise RefusedError(f"{old[0]} does not match data/: run `python3 run.py build` and commit the result.")
    return library


def make_release(root: Path, library: Library, target: Path, without: Collection[str] = ()) -> list[str]:
    """Write a release; an older one in its place is replaced once the new one is whole.

    A run that is killed leaves nothing at ``target``: the sums are written last, and the folder is then renamed.

    Args:
        root: the course’s folder.
        library: its content, as :func:`ready` returns it.
        target: the folder to write.
        without: parts to leave out.

    Returns:
        The names of the files.

    Raises:
        RefusedError: the folder holds something else, or a part cannot be made.
        SiteError: the site cannot be built.
    """
    if (target.exists() and not target.is_dir()) or _holds_something_else(target):
        raise RefusedError(f"{target} holds other files: choose an empty folder, or one that holds an older release.")
    made = committed_at(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".relief-release-", dir=target.parent) as folder, _stamped(made):
        whole = Path(folder) / "release"
        whole.mkdir()
        _write_parts(root, library, whole, made, without)
        write_sums(whole)
        if target.exists():
            target.rename(Path(folder) / "old")
        whole.rename(target)
    return sorted(path.name for path in target.iterdir())


def _holds_something_else(target: Path) -> bool:
    return target.is_dir() and any(target.iterdir()) and not (target / SUMS).is_file()


def _write_parts(root: Path, library: Library, whole: Path, made: int, without: Collection[str]) -> None:
    name = f"relief-course-{__version__}"
    (whole / NAME).write_text(_changelog(root, library), encoding="utf-8", newline="\n")
    for license_file in root.glob("LICENSE*"):
        shutil.copyfile(license_file, whole / license_file.name)
    _write_wheel(root, whole)
    write_archive(root, whole / f"{name}-exercises.zip")
    (whole / f"{name}-handouts.pdf").write_bytes(handouts(library, made))
    if "site" not in without:
        with tempfile.TemporaryDirectory(prefix="site-", dir=whole.parent) as aside:
            site = Path(aside) / f"{name}-site"
            build_site(root, site)
            pack(site, whole / f"{name}-site.zip")


def _changelog(root: Path, library: Library) -> str:
    older = versions(root)[1:2]
    return with_law(root, law_section(library, before(root, older[0]) if older else None))


def _write_wheel(root: Path, folder: Path) -> None:
    words = ["wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder), str(root)]
    done = subprocess.run([sys.executable, "-m", "pip", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:] or ["no reason was given"]
        raise RefusedError(f"The wheel could not be built ({last[0]}).")


@contextmanager
def _stamped(made: int) -> Iterator[None]:
    """Let every tool that is started write one time into its files: that of the commit."""
    kept = os.environ.get(STAMP)
    os.environ[STAMP] = str(made)
    try:
        yield
    finally:
        if kept is None:
            del os.environ[STAMP]
        else:
            os.environ[STAMP] = kept
