"""run.py: what it installs and when, and what it says when it cannot; with stand-ins for venv and pip, no network."""

import ast
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.paths import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")

# Runs run.py as if on another machine: the step whose command holds FAIL_AT fails and prints FAIL_WITH.
DRIVER = """
import os, runpy, subprocess, sys
from pathlib import Path
root = Path(sys.argv[1])
version = os.environ.get("FAKE_VERSION")
if version:
    sys.version_info = tuple(map(int, version.split("."))) + (0, "final", 0)
sys.path.insert(0, str(root))
import run

def fake_run(command, **options):
    words = " ".join(command)
    with open(root / "steps.txt", "a") as log:
        log.write(words + "\\n")
    fail_at = os.environ.get("FAIL_AT")
    if fail_at and fail_at in words:
        return subprocess.CompletedProcess(command, 1, os.environ["FAIL_WITH"].encode())
    if "-m venv" in words:
        run.SCRIPTS.mkdir(parents=True)
        run.PYTHON.write_text('#!/bin/sh\\necho "ran: $@ in $(pwd)"\\nexit 7\\n')
        run.PYTHON.chmod(0o755)
    return subprocess.CompletedProcess(command, 0, b"")

run.subprocess.run = fake_run
sys.exit(run.main(sys.argv[2:]))
"""


@pytest.fixture
def clone(tmp_path):
    """A clone with run.py and the locks."""
    folder = tmp_path / "clone"
    (folder / "requirements").mkdir(parents=True)
    (folder / "run.py").write_bytes((ROOT / "run.py").read_bytes())
    (folder / "pyproject.toml").write_text("[project]\n")
    (folder / "requirements" / "course.txt").write_text("course==1\n")
    (folder / "requirements" / "hub.txt").write_text("course==1\nhub==1\n")
    (folder / "requirements" / "tests.txt").write_text("course==1\nhub==1\ntests==1\n")
    (tmp_path / "driver.py").write_text(DRIVER)
    return folder


def run(clone: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    (clone / "steps.txt").write_text("")
    command = [sys.executable, str(clone.parent / "driver.py"), str(clone), *words]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, timeout=60)


def steps(clone: Path) -> list[str]:
    return (clone / "steps.txt").read_text().splitlines()


def test_it_is_short_and_an_old_python_can_read_it():
    source = (ROOT / "run.py").read_text()
    assert len(source.splitlines()) < 100
    ast.parse(source, feature_version=(3, 7))
    imported = {
        name.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import) for name in node.names
    }
    assert imported <= set(sys.stdlib_module_names)


def test_start_installs_exactly_the_course_s_lock_then_starts(clone):
    done = run(clone, "start", "--no-browser")
    venv, lock, package = steps(clone)
    assert "-m venv" in venv
    assert "--require-hashes" in lock and lock.endswith("requirements/course.txt")
    assert "--no-deps --no-build-isolation -e" in package
    assert "ran: -m relief_course start --no-browser" in done.stdout
    assert "Setting up the course, once" in done.stdout


def test_the_exit_code_is_passed_on(clone):
    assert run(clone, "start").returncode == 7


def test_a_second_start_installs_nothing(clone):
    run(clone, "start")
    done = run(clone, "start")
    assert steps(clone) == []
    assert "Setting up" not in done.stdout
    assert done.returncode == 7


def test_tests_get_the_larger_lock_which_serves_start_as_well(clone):
    run(clone, "start")
    done = run(clone, "test", "-k", "one")
    assert any(step.endswith("requirements/tests.txt") for step in steps(clone))
    assert f"ran: -m pytest -k one in {clone}" in done.stdout
    run(clone, "start")
    assert steps(clone) == []


def test_what_the_tests_add_leaves_a_running_course_its_environment(clone):
    run(clone, "start")
    beside = clone / ".venv" / "in-use"
    beside.write_text("what a running course has open")
    run(clone, "test", FAIL_AT="tests.txt", FAIL_WITH="no network")
    run(clone, "start")
    assert steps(clone) == []
    run(clone, "test")
    assert not any("-m venv" in step for step in steps(clone))
    assert beside.exists()


@pytest.mark.parametrize("word", ["build", "collect", "grade"])
def test_any_other_word_goes_to_relief_and_needs_no_more_than_the_course(clone, word):
    run(clone, "start")
    done = run(clone, word, "--help")
    assert steps(clone) == []
    assert f"ran: -m relief_course {word} --help" in done.stdout


def test_the_law_is_looked_at_with_the_tools_for_citations(clone):
    run(clone, "law", "check")
    assert any(step.endswith("requirements/tests.txt") for step in steps(clone))


def test_to_stop_it_is_to_stop_what_it_runs(clone):
    run(clone, "start")
    python = clone / ".venv" / "bin" / "python"
    python.write_text("#!/bin/sh\necho $$ > child.txt\nexec sleep 60\n")
    command = [sys.executable, str(clone.parent / "driver.py"), str(clone), "start"]
    process = subprocess.Popen(command, cwd=clone)
    child = clone / "child.txt"
    while not (child.exists() and child.read_text().strip()):
        assert process.poll() is None
        time.sleep(0.05)
    process.terminate()
    process.wait(20)
    with pytest.raises(ProcessLookupError):
        os.kill(int(child.read_text()), 0)


def test_a_changed_lock_rebuilds_from_nothing(clone):
    run(clone, "start")
    leftover = clone / ".venv" / "leftover"
    leftover.write_text("a package that the new lock does not name")
    (clone / "requirements" / "course.txt").write_text("course==2\n")
    run(clone, "start")
    assert len(steps(clone)) == 3
    assert not leftover.exists()


@pytest.mark.parametrize("step", ["-m venv", "--require-hashes", "--no-deps"])
def test_a_step_that_fails_leaves_nothing_that_looks_finished(clone, step):
    done = run(clone, "start", FAIL_AT=step, FAIL_WITH="something\nERROR: it broke")
    assert done.returncode == 1
    assert done.stderr == "The course could not be set up: ERROR: it broke\n"
    assert run(clone, "start").returncode == 7
    assert len(steps(clone)) == 3


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "The disk is full"),
        ("The virtual environment was not created successfully because ensurepip is not available.", "python3-venv"),
        ("/usr/bin/python3: No module named venv", "python3-venv"),
        ("Error: [Errno 13] Permission denied: '/opt/course/.venv'", "cannot be written to"),
        ("Failed to establish a new connection: [Errno -3] Temporary failure in name resolution", "needs the internet"),
        ("ERROR: No matching distribution found for alembic==1.20.1", "needs the internet"),
    ],
)
def test_what_a_failed_step_prints_becomes_one_sentence(clone, printed, sentence):
    done = run(clone, "start", FAIL_AT="-m", FAIL_WITH=printed)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("version", ["3.8", "3.10", "3.15"])
def test_a_python_that_is_too_old_or_too_new_is_told_so(clone, version):
    done = run(clone, "start", FAKE_VERSION=version)
    assert done.stderr == f"The course needs Python 3.11 to 3.14; this is Python {version}.\n"
    assert steps(clone) == []


def test_no_word_at_all_says_what_can_be_said(clone):
    done = run(clone)
    assert done.returncode == 1
    assert "run.py start" in done.stderr
