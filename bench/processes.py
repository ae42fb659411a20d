"""Running a whole command and measuring it: wall time, and CPU with its children's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

LAUNCH = """
import json, os, subprocess, sys, time
with open(sys.argv[1], "wb") as log:
    start = time.perf_counter()
    process = subprocess.Popen(sys.argv[2:], stdout=log, stderr=log)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
print(json.dumps([status, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]))
"""
"""A small process between us and the command: what it measures as the command's peak memory begins with its own."""


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds, its children's CPU counted, and the peak memory of its largest process, in MB."""

    wall: float
    cpu: float
    peak: float = 0.0


def measure(module: str, *words: str, folder: Path, python: str = sys.executable, **environment: str) -> Cost:
    """Run ``python -m module words`` to its end and return its cost.

    Raises:
        RuntimeError: the command failed; the message is the end of what it said.
    """
    scripts = str(Path(python).parent)
    env = {**os.environ, "PATH": os.pathsep.join([scripts, os.environ["PATH"]]), **environment}
    log = folder / "bench.log"
    command = [sys.executable, "-I", "-S", "-c", LAUNCH, log, python, "-m", module, *words]
    said = subprocess.run(command, cwd=folder, env=env, stdout=subprocess.PIPE, check=True).stdout
    status, wall, cpu, peak = json.loads(said)
    if status:
        raise RuntimeError(log.read_text(encoding="utf-8", errors="replace")[-2000:])
    return Cost(wall, cpu, peak * (1 if sys.platform == "darwin" else 1024) / 1e6)  # macOS counts bytes
