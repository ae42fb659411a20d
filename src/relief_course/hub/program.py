"""The program that volunteers run: a copy of this environment with the learners' wheel, outside the class's folder.

The class's folder is closed to volunteers, and the environment usually lies in it. What is copied holds no key and no
instructor's page, since it is the wheel. Files are linked where the disk allows it, so the copy takes no room.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

CLONE = Path(__file__).resolve().parents[3]
WHOLE = "whole"
OURS = ("relief_course", "_editable_impl_relief_course", "_relief_course")
NOBODY = 65534
TRIED = "import relief_course.forms, jupyterhub.singleuser, notebook, ipykernel"


class ProgramError(Exception):
    """The volunteers' program cannot be made; the message is one sentence for the instructor."""


@dataclass(frozen=True)
class Program:
    """What volunteers run.

    Args:
        python: the interpreter of its environment.
        variables: what the interpreter needs in the process's environment.
    """

    python: Path
    variables: dict[str, str]


def ready(base: Path) -> Program:
    """Return the program that volunteers run, making it where it is not there yet.

    Raises:
        ProgramError: it cannot be made, or volunteers could not run it.
    """
    folder = base / f"program-{_version()}"
    program = Program(folder / "env" / "bin" / "python", _variables(folder))
    if not (folder / WHOLE).exists():
        before = os.umask(0o022)
        try:
            _make(folder)
        except (OSError, subprocess.CalledProcessError) as error:
            raise ProgramError(f"The volunteers’ program could not be made in {folder}: {_reason(error)}") from error
        finally:
            os.umask(before)
        _try(program)
        (folder / WHOLE).touch()
    return program


def _version() -> str:
    """Return what changes when the course, its packages or Python do."""
    if not (CLONE / "pyproject.toml").is_file():
        raise ProgramError("A training session starts from the course’s own folder: use `python3 run.py hub` there.")
    seen = hashlib.sha256(f"{sys.version} {sys.prefix}".encode())
    packages = Path(sysconfig.get_path("purelib"))
    for path in sorted([*packages.glob("*.dist-info"), *_sources()]):
        state = path.stat()
        seen.update(f"{path} {state.st_mtime_ns} {state.st_size}\n".encode())
    return seen.hexdigest()[:12]


def _sources() -> list[Path]:
    kept = (CLONE / "src" / "relief_course", CLONE / "notebooks", CLONE / "exercises")
    return [path for folder in kept for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def _variables(folder: Path) -> dict[str, str]:
    """Return what a copied Python needs to find its own shared library."""
    return {"LD_LIBRARY_PATH": str(folder / "python" / "lib")}


def _make(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    env = folder / "env"
    variables = _variables(folder)
    _run(variables, _reachable_python(folder), "-m", "venv", "--without-pip", env)
    packages = Path(sysconfig.get_path("purelib"))
    inside = env / packages.relative_to(sys.prefix)
    link_tree(packages, inside, lambda path: path.parent == packages and path.name.startswith(OURS))
    for part in ("share", "etc"):
        if (Path(sys.prefix) / part).is_dir():
            link_tree(Path(sys.prefix) / part, env / part, lambda path: path.name == "relief-course")
    with tempfile.TemporaryDirectory() as made:
        _run({}, sys.executable, *_PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", made, CLONE)
        (wheel,) = Path(made).glob("*.whl")
        _run(variables, env / "bin" / "python", *_PIP, "install", "--no-deps", "--no-index", wheel)


_PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet")


def _reachable_python(folder: Path) -> Path:
    """Return a Python that others may run: the one that runs here, or a copy where it lies in a closed folder."""
    python = Path(sys._base_executable).resolve()
    if all(parent.stat().st_mode & 0o001 for parent in python.parents):
        return python
    libraries = Path(sysconfig.get_path("stdlib"))
    copy = folder / "python"
    link_tree(libraries, copy / "lib" / libraries.name, lambda path: path.name in ("site-packages", "test"))
    for library in libraries.parent.glob("libpython*"):
        _link(library, copy / "lib" / library.name)
    (copy / "bin").mkdir()
    _link(python, copy / "bin" / python.name)
    return copy / "bin" / python.name


def link_tree(source: Path, target: Path, leave_out: Callable[[Path], bool]) -> None:
    """Copy a folder for everybody to read: each file as a link to the same one, or as a copy on another disk."""
    for folder, below, files in os.walk(source):
        here = target / Path(folder).relative_to(source)
        here.mkdir(parents=True, exist_ok=True)
        below[:] = [name for name in below if not leave_out(Path(folder, name)) and name != "__pycache__"]
        for name in files:
            if not leave_out(Path(folder, name)):
                _link(Path(folder, name), here / name)


def _link(source: Path, target: Path) -> None:
    if source.is_symlink() or source.stat().st_mode & 0o004 == 0:
        shutil.copy(source, target)
        target.chmod(target.stat().st_mode | 0o444)
        return
    try:
        target.hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)


def _try(program: Program) -> None:
    """Raise an error unless somebody who may nothing else can run the program."""
    done = subprocess.run(
        [program.python, "-c", TRIED], user=NOBODY, group=NOBODY, extra_groups=[], cwd="/", env=program.variables,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        last = (done.stderr.strip() or "no reason was given").splitlines()[-1]
        raise ProgramError(f"Volunteers could not run the program in {program.python.parents[2]}: {last}")


def _run(variables: dict[str, str], *words: str | Path) -> None:
    environment = {**os.environ, **variables}
    subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, env=environment)


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.CalledProcessError):
        return (error.stderr.strip() or "no reason was given").splitlines()[-1]
    return str(error)
