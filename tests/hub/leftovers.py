"""A folder for a training session of the tests, which goes with all that the session made, however the tests end.

``python -m tests.hub.leftovers FOLDER LOCK`` waits for the end of whoever started it, and cleans up.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.paths import ROOT

PREFIX = "relief-hub-"
LOCK = "in-use"
SECONDS = 60


class OwnFolder:
    """A new folder that others may enter. What a run before could not remove, as its computer stopped, goes first."""

    def __init__(self):
        _sweep()
        self.path = Path(tempfile.mkdtemp(prefix=PREFIX))  # not below pytest's own folder, which is closed to others
        self.path.chmod(0o755)
        with (self.path / LOCK).open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            words = [sys.executable, "-m", "tests.hub.leftovers", str(self.path), str(lock.fileno())]
            self._guard = subprocess.Popen(
                words, cwd=ROOT, stdin=subprocess.PIPE, pass_fds=[lock.fileno()], start_new_session=True
            )  # its standard input ends when this process does, even when it is killed

    def remove(self) -> None:
        """Remove the folder, and every process, mount and Unix user that has to do with it."""
        self._guard.stdin.close()
        self._guard.wait(2 * SECONDS)


def _sweep() -> None:
    for lock in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{LOCK}"):
        with suppress(OSError), lock.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            clean(lock.parent)


def clean(folder: Path) -> None:
    """Remove a session's folder, and every process, mount and Unix user that has to do with it."""
    _end_processes(folder, {user.pw_uid for user in _users(folder)})
    for mount in Path("/proc/self/mounts").read_text().splitlines():
        if _is_below(mount.split()[1], folder):
            subprocess.run(["umount", "-l", mount.split()[1]], check=False)
    for user in _users(folder):  # now that nothing makes any more
        subprocess.run(["userdel", user.pw_name], check=False, capture_output=True)
    shutil.rmtree(folder, ignore_errors=True)


def _users(folder: Path) -> list[pwd.struct_passwd]:
    return [user for user in pwd.getpwall() if _is_below(user.pw_dir, folder)]


def _end_processes(folder: Path, owners: set[int]) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and (found := list(_processes(folder, owners))):
        for process in found:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        time.sleep(0.2)


def _processes(folder: Path, owners: set[int]) -> Iterator[int]:
    """Yield what runs as one of these users, runs something of the folder, or stands in it."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes()
            if not words or int(process.name) == os.getpid():  # one that has ended, or this one
                continue
            cwd = (process / "cwd").readlink()
            if process.stat().st_uid in owners or os.fsencode(folder) in words or _is_below(cwd, folder):
                yield int(process.name)


def _is_below(path: str | Path, folder: Path) -> bool:
    return folder in Path(path).parents


if __name__ == "__main__":
    sys.stdin.read()
    clean(Path(sys.argv[1]))
