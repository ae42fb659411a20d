"""One command that runs beside the page, so that the page stays alive whatever the command does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ..course import ROOT_VARIABLE
from ..progress import MARK
from ..turns import WAITING

MAX_LINES = 2000
BETWEEN = 0.25
"""Seconds between two words about progress."""


@dataclass
class Job:
    """A command on its way, and what it has said.

    Args:
        step: the step of the desk that it belongs to.
        words: the words after ``relief``.
        root: the course's folder.
    """

    step: str
    words: list[str]
    root: Path
    lines: list[tuple[bool, str]] = field(default_factory=list)
    done: int = 0
    total: int = 0
    code: int | None = None
    began: float = 0.0

    def run(self, changed: Callable[[], None]) -> None:
        """Run the command to its end; ``changed`` is told of progress, from this thread.

        Raises:
            OSError: it could not be started.
        """
        self.began = time.time()
        process = subprocess.Popen(
            [sys.executable, "-m", "relief_course", *self.words],
            cwd=self.root,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", ROOT_VARIABLE: str(self.root)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        told = 0.0
        problems = threading.Thread(target=self._read, args=(process.stderr, True), daemon=True)
        problems.start()
        for line in process.stdout:
            if self._take(line, False) and time.monotonic() - told > BETWEEN:
                told = time.monotonic()
                changed()
        problems.join()
        self.code = process.wait()

    @property
    def sentence(self) -> str:
        """What came of it, in one sentence."""
        errors = [line.removeprefix("Error: ") for is_problem, line in self.lines if is_problem and line]
        said = [line for is_problem, line in self.lines if not is_problem and line]
        if self.code is not None and self.code < 0:
            return "It was stopped before it was done. Press the button again: nothing is lost."
        if self.code == 0 or (self.code == 1 and said):
            return (said or errors or ["Done."])[-1]
        return errors[-1] if errors else "It did not work, and gave no reason; press the button again."

    @property
    def needs_a_look(self) -> bool:
        """Whether it told of a problem, be it done or not."""
        return any(is_problem and line != WAITING for is_problem, line in self.lines)

    def _read(self, stream, is_problem: bool) -> None:
        for line in stream:
            self._take(line, is_problem)

    def _take(self, line: str, is_problem: bool) -> bool:
        """Take up one line; return whether it told of progress."""
        line = line.rstrip()
        if line.startswith(MARK):
            self.done, self.total = map(int, line.removeprefix(MARK).split())
            return True
        if line and len(self.lines) < MAX_LINES and not _is_noise(line):
            self.lines.append((is_problem, line))
        return False


def _is_noise(line: str) -> bool:
    """Tell whether a line is a program's talk to programmers: a warning with its line of code, or a line of a log."""
    return "Warning: " in line or line.startswith("  ") or re.match(r"\[\w+ ?[|\d]", line) is not None
