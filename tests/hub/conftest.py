"""A real training session: a hub as root, Unix users, an exchange, and a class of invented people."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relief_course.grading.people.account import account_of
from tests.learners.desk import Desk, copy_course

if TYPE_CHECKING:
    from tests.hub.leftovers import OwnFolder  # for Linux alone

NAMES = ("Ana López", "Ben Okoro", "Cy Park", "Dee O’Neil")
COMMAND = [sys.executable, "-m", "relief_course", "hub"]
NEEDS = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("useradd")


@pytest.hookimpl(tryfirst=True)  # before others look for the mark
def pytest_collection_modifyitems(items):
    """The tests that hold a session need Linux and root."""
    for item in items:
        if "session" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.hub)
            if not NEEDS:
                item.add_marker(pytest.mark.skip(reason="a training session needs Linux, root and useradd"))


@dataclass
class Session:
    """A session that runs.

    Attributes:
        own: holds the class's folder, and the base unless that is another session's.
        address: what volunteers open.
        own_code: the instructor's one-time code, "" once there is a PIN.
        tag: ends everybody's id, so that two runs on one machine have Unix users of their own.
    """

    own: OwnFolder
    base: Path
    port: int
    tag: str
    options: tuple[str, ...] = ()
    process: subprocess.Popen | None = None
    address: str = ""
    own_code: str = ""

    @property
    def folder(self) -> Path:
        return self.own.path

    @property
    def root(self) -> Path:
        return self.folder / "class"

    @property
    def desk(self) -> Desk:
        return Desk(self.root)

    def id_of(self, name: str) -> str:
        return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") + f"-{self.tag}"

    def home(self, name: str) -> Path:
        return self.base / "people" / account_of(self.id_of(name))

    def is_serving(self, name: str) -> bool:
        """Tell whether a person's own server runs."""
        user = account_of(self.id_of(name))
        return any(_is_server(process, user) for process in Path("/proc").glob("[0-9]*"))

    def hub(self, *words: str) -> subprocess.CompletedProcess:
        """Run ``relief hub`` with further words, as in a second terminal."""
        return subprocess.run([*COMMAND, *words], cwd=self.root, capture_output=True, text=True, timeout=300)

    def code_of(self, name: str) -> str:
        """Return the code on a person's latest card."""
        pages = sorted((self.root / "hub" / "cards").glob("*.html"), key=lambda path: path.stat().st_mtime)
        shown = [code for page in pages for who, code in _cards(page.read_text(encoding="utf-8")) if who == name]
        return shown[-1]

    def new_code(self, name: str) -> str:
        """Return a new one-time code of a person: tests of other files may have used up the one on the card."""
        return self.code_in(self.hub("reset", name))

    @staticmethod
    def code_in(said: subprocess.CompletedProcess) -> str:
        """Return the code that a command at the door printed."""
        assert said.returncode == 0, said.stderr
        return said.stdout.splitlines()[-2].strip()

    def start(self) -> None:
        """Start the hub and wait until people can sign in."""
        words = ["--base", str(self.base), "--port", str(self.port), *self.options]
        self.log = (self.folder / "hub.log").open("a")
        self.process = subprocess.Popen(
            [*COMMAND, *words], cwd=self.root, stdout=subprocess.PIPE, stderr=self.log, text=True
        )
        lines = []
        for line in self.process.stdout:
            lines.append(line.strip())
            if line.startswith("Collect with"):
                break
        else:
            raise AssertionError("\n".join(lines) + (self.folder / "hub.log").read_text())
        self.address = next(line for line in lines if re.match(r"https?://\S+$", line))
        self.own_code = next((line.rpartition(" ")[2] for line in lines if "this code there once" in line), "")

    def stop(self, how: int = signal.SIGINT) -> None:
        self.process.send_signal(how)
        self.process.wait(60)
        self.process.stdout.close()
        self.log.close()


def _is_server(process: Path, user: str) -> bool:
    try:
        return process.owner() == user and b"relief_course.hub.volunteer" in (process / "cmdline").read_bytes()
    except (OSError, KeyError):
        return False


def _cards(page: str) -> list[tuple[str, str]]:
    return re.findall(r'<h2>([^<]+)</h2>.*?<p class="code">([^<]+)</p>', page, re.DOTALL)


def free_ports() -> int:
    """Return the first of four free ports in a row."""
    while True:
        port = secrets.randbelow(20000) + 20000
        try:
            for one in range(port, port + 4):
                with socket.socket() as free:
                    free.bind(("127.0.0.1", one))
        except OSError:
            continue
        return port


def make_session(names: Iterable[str], *options: str, base: Path | None = None) -> Session:
    """Make a class; nothing runs yet."""
    from tests.hub.leftovers import OwnFolder

    own = OwnFolder()
    made = Session(own, base or own.path / "base", free_ports(), secrets.token_hex(3), options)
    copy_course(made.root)
    roster = made.folder / "class.csv"
    roster.write_text(
        "\n".join(["id,name", *(f"{made.id_of(name)},{name}" for name in names)]) + "\n", encoding="utf-8"
    )
    assert made.desk.relief("class", "make", roster).exit_code == 0
    return made


def new_session(*options: str, base: Path | None = None) -> Session:
    """Make a class and start its session."""
    held = make_session(NAMES, *options, base=base)
    held.start()
    return held


def end_session(held: Session) -> None:
    """Stop a session as Ctrl+C does, and remove what it made."""
    if held.process and held.process.poll() is None:
        held.stop()
    held.own.remove()


@pytest.fixture(scope="session")
def session():
    """The session that all tests share; each test takes people of its own."""
    held = new_session()
    yield held
    end_session(held)


class Clock:
    """A clock that a test moves."""

    now = 100_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    """A clock for what is tested without a session."""
    return Clock()
