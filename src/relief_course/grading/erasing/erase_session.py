"""What a training session (`relief hub`) keeps of a person: the Unix user and its home, the PIN, the cards, the log."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from ..people.account import account_of
from .mentions import Mentions

PRIVATE = "hub"
TABLES = {"sign-in.db": (("person", "id"), ("tries", "who")), "hub/jupyterhub.sqlite": (("users", "name"),)}


def session_traces(root: Path, student: str, mentions: Mentions) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield each thing that the session of the class in ``root`` keeps of a person, and what removes it.

    Args:
        root: the class's folder.
        student: the person's id.
        mentions: finds the person's name in files.
    """
    private = root / PRIVATE
    home = _people(private) / account_of(student)
    if home.is_dir():
        yield f"the work folder {home}", lambda: shutil.rmtree(home)
    if _has_user(account_of(student)):
        yield f"the Unix user {account_of(student)}", lambda: _remove_user(account_of(student))
    for name, tables in TABLES.items():
        for table, column in tables:
            if _count(private / name, table, column, student):
                what = f"{PRIVATE}/{name}: the row in {table}"
                yield what, lambda n=name, t=table, c=column: _delete(private / n, t, c, student)
    for path in sorted([*(private / "cards").glob("*.html"), *(private / "hub").glob("*.log")]):
        if mentions.are_in(path):
            yield f"{path.relative_to(root).as_posix()}: the whole file, which names others too", path.unlink


def _people(private: Path) -> Path:
    try:
        return Path(json.loads((private / "places.json").read_text(encoding="utf-8"))["base"]) / "people"
    except (OSError, ValueError, KeyError, TypeError):
        return private / "nobody"


def _has_user(account: str) -> bool:
    try:
        import pwd
    except ImportError:  # Windows
        return False
    try:
        return bool(pwd.getpwnam(account))
    except KeyError:
        return False


def _remove_user(account: str) -> None:
    done = subprocess.run(["userdel", account], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.returncode, done.stderr.strip() or "userdel failed")


def _count(path: Path, table: str, column: str, value: str) -> int:
    if not path.is_file():
        return 0
    with closing(sqlite3.connect(path, timeout=20)) as rows:
        try:
            return rows.execute(f"select count(*) from {table} where {column}=?", (value,)).fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def _delete(path: Path, table: str, column: str, value: str) -> None:
    try:
        with closing(sqlite3.connect(path, timeout=20)) as rows, rows:
            rows.execute("pragma secure_delete=on")
            rows.execute(f"delete from {table} where {column}=?", (value,))
    except sqlite3.Error as error:
        raise OSError(0, str(error)) from error
