"""The file that a learner hands in, and the nbgrader exchange where there is one."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import secrets
import subprocess
import sys
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ..answers import Answers, now
from ..words import _

SCHEMA = 1
SUBMIT_SECONDS = 60
LIST_SECONDS = 20
EXCHANGE = Path("/usr/local/share/nbgrader/exchange")
"""nbgrader's own default; any other place is named in a configuration file."""

SESSIONS_EXCHANGE = "RELIEF_EXCHANGE"
"""The variable that a training session (`relief hub`) names its exchange in."""

SAFE = _("Your answers are safe: you can make the hand-in file instead.")


@dataclass(frozen=True)
class HandIn:
    """A hand-in file that was made: where it is, its bytes for a download, and a sentence when it lacks something."""

    path: Path
    data: bytes
    note: str = ""


# --- the file -----------------------------------------------------------------------------------------------------


def make_hand_in(assignment: str, learner: str, answers: Answers, folder: Path, work: Path | None) -> HandIn:
    """Write one zip with the notebook, the answers and a manifest.

    Args:
        assignment: the quiz's assignment name.
        learner: what the learner typed as name or roster ID.
        answers: the saved answers.
        folder: the assignment's folder, where its notebook is.
        work: the work folder, whose ``hand-in`` folder takes the file; without one it goes into ``folder``.

    Raises:
        OSError: the file cannot be written.
    """
    made_at = now()
    files = {"answers.json": json.dumps(answers.as_json(), ensure_ascii=False, indent=1).encode()}
    notebook = find_notebook(folder, assignment)
    if notebook is not None:
        files[f"{assignment}.ipynb"] = notebook.read_bytes()
    manifest = {
        "schema": SCHEMA,
        "learner": learner,
        "attempt": secrets.token_hex(8),
        "assignment": assignment,
        "made_at": made_at,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
    }
    files["manifest.json"] = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    data = _zip(files)
    target = (work / "hand-in" if work else folder) / _file_name(assignment, learner, made_at)
    _write(target, data)
    without = _("The page itself was not found in its folder, so the file holds only your answers.")
    return HandIn(target, data, "" if notebook else without)


def find_notebook(folder: Path, assignment: str) -> Path | None:
    """Return the assignment's notebook, which may have been renamed: by its name first, then by its own metadata."""
    named = folder / f"{assignment}.ipynb"
    if named.is_file():
        return named
    return next((path for path in sorted(folder.glob("*.ipynb")) if _page_of(path) == assignment), None)


def _page_of(path: Path) -> str | None:
    try:
        return json.loads(path.read_text(encoding="utf-8"))["metadata"]["relief"]["page"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _zip(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _file_name(assignment: str, learner: str, made_at: str) -> str:
    """Return a file name that every system takes; the true name stands in the manifest."""
    slug = re.sub(r"[^A-Za-z0-9]+", "-", learner)[:40].strip("-")
    stamp = re.sub(r"[-:]", "", made_at.partition(".")[0]).replace("T", "-")
    return "-".join(part for part in (assignment, slug, stamp) if part) + ".zip"


def _write(target: Path, data: bytes) -> None:
    """Put the file in place at once, so that a half-written one is never handed in."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.{os.getpid()}.new")
    try:
        temporary.write_bytes(data)
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


# --- nbgrader's exchange ------------------------------------------------------------------------------------------


def exchange_likely() -> bool:
    """Tell, without starting anything, whether it is worth asking nbgrader for an exchange."""
    if os.name == "nt" or sys.platform == "emscripten" or find_spec("nbgrader") is None:
        return False
    from jupyter_core.paths import jupyter_config_path  # a running kernel has it loaded

    configured = (Path(folder) / "nbgrader_config.py" for folder in jupyter_config_path())
    return EXCHANGE.is_dir() or any(path.is_file() for path in configured)


def exchange_takes(assignment: str, folder: Path) -> bool:
    """Tell whether nbgrader lists the assignment as released to this learner. Takes a second or two.

    In a training session the exchange is known, and forty pages that each start nbgrader would be the room's wait.
    """
    if folder.name != assignment:
        return False
    if SESSIONS_EXCHANGE in os.environ:
        course = Path(os.environ[SESSIONS_EXCHANGE], os.environ.get("RELIEF_COURSE_ID", ""))
        return (course / "outbound" / assignment).is_dir()
    try:
        done = _nbgrader("list", folder.parent, LIST_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and assignment in (done.stdout + done.stderr).split()


def submit(assignment: str, folder: Path) -> tuple[bool, str]:
    """Hand in through the exchange. Returns whether it worked, and one sentence for the learner."""
    try:
        done = _nbgrader("submit", folder.parent, SUBMIT_SECONDS, assignment)
    except subprocess.TimeoutExpired:
        return False, " ".join([_("Handing in took too long and was stopped."), SAFE])
    except OSError as error:
        return False, " ".join([_("Handing in could not be started ({why}).", why=error.strerror), SAFE])
    if done.returncode == 0:
        return True, _("Handed in to your instructor.")
    return False, " ".join([_("Handing in did not work: {why}", why=_reason(done.stderr)), SAFE])


def _nbgrader(command: str, folder: Path, seconds: int, *words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", command, *words],
        cwd=folder,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def _reason(log: str) -> str:
    """Return nbgrader's first error as a sentence."""
    for line in log.splitlines():
        level, found, text = line.partition("| ERROR] ")
        if found and level and text.strip():
            return text.strip().rstrip(".")[:300] + "."
    return _("nbgrader gave no reason.")
