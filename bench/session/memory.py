"""How much memory and processor the processes of a session take."""

from __future__ import annotations

import os
import pwd
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Memory:
    """Proportional set sizes in MB: what is shared is counted once, in parts."""

    volunteers: dict[str, float]
    session: float
    servers: list[float]
    pythons: list[float]


def measure_memory(prefix: str, hub: int) -> Memory:
    """Return what volunteers' processes take, by Unix user, and what the hub with all it started takes.

    Args:
        prefix: how the volunteers' Unix users begin.
        hub: the hub's process id.
    """
    volunteers: dict[str, float] = {}
    session, servers, pythons = 0.0, [], []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            owner = pwd.getpwuid(process.stat().st_uid).pw_name
            size = _pss(process)
            if owner.startswith(prefix):
                volunteers[owner] = volunteers.get(owner, 0.0) + size
                (pythons if b"ipykernel" in (process / "cmdline").read_bytes() else servers).append(size)
            elif int(process.name) == hub or _parent(process) == hub:
                session += size
        except (OSError, KeyError, ValueError):
            continue
    return Memory(volunteers, session, servers, pythons)


def load() -> float:
    """Return how many processes want to run, over the last minute."""
    return os.getloadavg()[0]


def _pss(process: Path) -> float:
    lines = (process / "smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _parent(process: Path) -> int:
    return int((process / "stat").read_text().rpartition(")")[2].split()[1])
