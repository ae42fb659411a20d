"""Set up the course beside this file, then run it: `run.py start`, `run.py test`, or any word of `relief`.

Standard library only, and readable by old Pythons, so that they can say that they are too old.
"""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed.txt"
LOCKS = {kind: ROOT / "requirements" / (kind + ".txt") for kind in ("course", "hub", "tests")}  # each in the next
REASONS = (  # what a failed step prints, and what it means to a person
    (("no space left", "not enough space", "errno 28"), "The disk is full: make about 600 MB of room, then try again."),
    (("ensurepip", "no module named venv"), "This Python has no venv module (on Debian: apt install python3-venv)."),
    (("permission denied", "read-only"), f"The folder {ROOT} cannot be written to: move the course, then try again."),
    (
        ("connection", "name resolution", "timed out", "no matching distribution", "unreachable"),
        "The first start needs the internet, and it could not be reached: connect, then run the same command again.",
    ),
)


def main(words):
    """Run one command and return its exit code."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        raise SystemExit("The course needs Python 3.11 to 3.14; this is Python {}.{}.".format(*sys.version_info[:2]))
    if not words:
        raise SystemExit("Say what to do: `python3 run.py start` opens the course, `python3 run.py test` tests it.")
    set_up({"test": "tests", "law": "tests", "hub": "hub"}.get(words[0], "course"))
    command = ["pytest", *words[1:]] if words[0] == "test" else ["relief_course", *words]
    return call([PYTHON, "-m", *command], cwd=str(ROOT) if words[0] == "test" else None)


def set_up(kind):
    """Make the environment hold exactly the lock; do nothing when it does already."""
    found = STAMP.read_text(encoding="utf-8") if STAMP.is_file() and PYTHON.exists() else ""
    has = [one for one in LOCKS if found == stamp_of(one)]
    if has and list(LOCKS).index(has[0]) >= list(LOCKS).index(kind):
        return
    print("Setting up the course, once; this takes about a minute...", flush=True)
    try:
        if not has:  # a larger lock only adds, beside a running course
            STAMP.unlink(missing_ok=True)  # first, so that half an environment never looks like a whole one
            shutil.rmtree(str(VENV), ignore_errors=True)
            if VENV.exists():
                raise SystemExit(f"{VENV} is in use: close the course and every program that uses it, then try again.")
            # Not the Python in .venv, which is gone by now if somebody had activated it.
            install([getattr(sys, "_base_executable", sys.executable), "-m", "venv", VENV])
        pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
        install([*pip, "--require-hashes", "-r", LOCKS[kind]])
        install([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT])
        STAMP.write_text(stamp_of(kind), encoding="utf-8")
    except OSError as error:
        raise SystemExit(f"The course cannot be set up in {ROOT} ({error.strerror}).") from error
    except KeyboardInterrupt:
        raise SystemExit("Setting up was stopped; the next start begins it anew.") from None


def stamp_of(kind):
    """Return what stands in the stamp file once a lock is installed: the lock, the package's settings, the Python."""
    parts = [LOCKS[kind].read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), sys.version.encode()]
    return f"{kind} {hashlib.sha256(b'|'.join(parts)).hexdigest()}"


def install(command):
    """Run one step of the installation; turn its failure into one sentence."""
    done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise SystemExit(reason(done.stdout.decode("utf-8", "replace")))


def reason(output):
    """Return why a step failed, and what to do, from what it printed."""
    for signs, sentence in REASONS:
        if any(sign in output.lower() for sign in signs):
            return sentence
    return "The course could not be set up: {}".format((output.strip() or "no reason was given.").splitlines()[-1])


def call(command, **options):
    """Run a command in this terminal and return its exit code; Ctrl+C and TERM are for the command to answer."""
    process = subprocess.Popen(list(map(str, command)), **options)
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    while True:
        with suppress(KeyboardInterrupt):
            return process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
