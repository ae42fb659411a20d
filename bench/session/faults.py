"""What goes wrong in an evening, done to a session that runs; nothing may be lost by any of it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.hub.conftest import Session

FULL_SECONDS = 60
CUT_SECONDS = 30
OPEN_SECONDS = 30


def restart_the_hub(session: Session) -> str:
    """End the hub and start it again."""
    session.stop(signal.SIGTERM)
    session.start()
    return "the hub restarted"


def kill_the_hub(session: Session) -> str:
    """Kill the hub as a power cut or a full memory would, and start it again."""
    session.stop(signal.SIGKILL)
    session.start()
    return "the hub killed and started again"


def kill_a_kernel(session: Session) -> str:
    """Kill the Python of a page that somebody has open."""
    while not (found := [one for one in Path("/proc").glob("[0-9]*") if _is_kernel(one, session.base)]):
        time.sleep(1)
    latest = max(found, key=lambda one: int(one.name))
    os.kill(int(latest.name), signal.SIGKILL)
    return "a kernel killed"


def fill_the_disk(session: Session) -> str:
    """Fill the disk that the volunteers' folders are on, for a minute."""
    ballast = session.base / "people" / "ballast"
    with ballast.open("wb") as file:
        try:
            while True:
                file.write(b"\0" * 1_000_000)
                file.flush()
        except OSError:
            pass
    time.sleep(FULL_SECONDS)
    ballast.unlink()
    return f"the disk full for {FULL_SECONDS} s"


def cut_the_network(session: Session) -> str:
    """Hold the proxy still, so that nothing comes through."""
    pid = int((session.root / "hub" / "hub" / "proxy.pid").read_text().split()[0])
    os.kill(pid, signal.SIGSTOP)
    time.sleep(CUT_SECONDS)
    os.kill(pid, signal.SIGCONT)
    return f"the network cut for {CUT_SECONDS} s"


FAULTS: tuple[Callable[[Session], str], ...] = (
    kill_a_kernel, cut_the_network, fill_the_disk, restart_the_hub, kill_the_hub,
)  # fmt: skip


def small_disk(people: Path, megabytes: int) -> None:
    """Put the volunteers' folders on a small disk of their own, which can be filled without harm."""
    people.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(people)], check=True)


def _is_kernel(process: Path, base: Path) -> bool:
    """Tell whether a process is the Python of a page that has been open for a while."""
    try:
        command = (process / "cmdline").read_bytes()
        began = int((process / "stat").read_text().rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return False
    age = time.clock_gettime(time.CLOCK_BOOTTIME) - began
    return b"ipykernel_launcher" in command and str(base).encode() in command and age > OPEN_SECONDS
