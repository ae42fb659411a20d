"""Running a whole command and measuring it: wall time, and CPU with its children's."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a command took, in seconds; its children's CPU is counted."""

    wall: float
    cpu: float


def measure(module: str, *words: str, folder: Path, **environment: str) -> Cost:
    """Run ``python -m module words`` to its end and return its cost.

    Raises:
        RuntimeError: the command failed; the message is the end of what it said.
    """
    scripts = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": os.pathsep.join([scripts, os.environ["PATH"]]), **environment}
    log = folder / "bench.log"
    with log.open("wb") as stream:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", module, *words], cwd=folder, env=env, stdout=stream, stderr=stream
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    if status:
        raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")[-2000:])
    return Cost(wall, usage.ru_utime + usage.ru_stime)
