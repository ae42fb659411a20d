"""A whole ``relief grade`` is killed again and again, at moments drawn by lot, and loses and doubles nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.grading.outcome import everything, put, submit
from tests.learners.desk import QUIZ, Desk

KILLS, CLASS, BATCH, JOBS = 50, 48, 4, 2
RUN = f"""
import os, sys
from pathlib import Path
from relief_course.grading.marking import batch
from relief_course.grading.course import course_at
from relief_course.grading.turns import taking_turns
if __name__ == "__main__":
    batch.BATCH = {BATCH}
    course = course_at(Path.cwd())
    print("started", flush=True)
    with taking_turns(course, print):
        report = batch.grade_assignment(course, {QUIZ!r}, force="--force" in sys.argv, jobs=int(sys.argv[1]))
    print(len(report.graded), len(report.unchanged), len(report.failures))
"""
COMMITTED = "SELECT count(*) FROM submitted_assignment"


@pytest.fixture
def script(tmp_path) -> Path:
    """`relief grade` in small batches, which tells when Python has started."""
    path = tmp_path / "grade.py"
    path.write_text(RUN)
    return path


def start(desk: Desk, script: Path, jobs: int) -> subprocess.Popen:
    process = subprocess.Popen([sys.executable, script, str(jobs)], cwd=desk.root, stdout=subprocess.PIPE, text=True,
                               start_new_session=True, stderr=subprocess.PIPE)  # fmt: skip
    assert process.stdout.readline() == "started\n"
    return process


def finish(desk: Desk, script: Path, jobs: int = 1) -> tuple[int, int, int]:
    """Run to the end; return how many were graded, unchanged and failed."""
    process = start(desk, script, jobs)
    said, error = process.stdout.read(), process.stderr.read()  # communicate() passes over what start() has buffered
    assert process.wait(60) == 0, error
    assert not error, error
    return tuple(map(int, said.split()[-3:]))


def kill_after(process: subprocess.Popen, seconds: float) -> bool:
    """Kill a run and its workers as a whole; return whether it was still at work."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def duration(desk: Desk, script: Path, jobs: int) -> float:
    process = start(desk, script, jobs)
    began = time.perf_counter()
    process.communicate(timeout=60)
    return time.perf_counter() - began


def committed(desk: Desk) -> int:
    """Return how many are in the gradebook, which must be in order."""
    connection = sqlite3.connect(desk.root / "gradebook.db")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute(COMMITTED).fetchone()[0]
    finally:
        connection.close()


@pytest.mark.scale
@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to kill at once")
def test_fifty_killed_runs_lose_nothing_and_grade_nothing_twice(desk, tmp_path, script):
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")
    lot = random.Random(seed)
    submit(desk, CLASS)
    untouched = Path(shutil.copytree(desk.root, tmp_path / "untouched"))
    undisturbed = Desk(Path(shutil.copytree(desk.root, tmp_path / "undisturbed")))
    whole = {}
    for jobs in (1, JOBS):
        fresh(untouched, undisturbed.root)
        whole[jobs] = duration(undisturbed, script, jobs)
    wanted = everything(undisturbed)
    kills = 0
    while kills < KILLS:
        desk = Desk(fresh(untouched, tmp_path / "desk"))
        for _ in range(lot.randint(1, 5)):
            jobs = JOBS if lot.random() < 0.2 else 1
            before = committed(desk)
            if not kill_after(start(desk, script, jobs), lot.random() * whole[jobs]):
                break
            kills += 1
            assert committed(desk) >= before
        done = committed(desk)
        assert finish(desk, script) == (CLASS - done, done, 0), f"seed {seed}"
        assert everything(desk) == wanted, f"seed {seed}"
        assert left_over(desk) == [], f"seed {seed}"
        assert desk.query("SELECT count(*) FROM relief_batch") == [(0,)]


def fresh(untouched: Path, place: Path) -> Path:
    """Return a course in which nothing is graded yet; only what a run changes is copied anew."""
    if not place.exists():
        return Path(shutil.copytree(untouched, place))
    for name in ("autograded", "inbox"):
        shutil.rmtree(place / name, ignore_errors=True)
    for path in place.glob("gradebook.db*"):
        path.unlink()
    shutil.copy(untouched / "gradebook.db", place)
    return place


def left_over(desk: Desk) -> list[Path]:
    return [path for step in ("submitted", "autograded") for ending in (".new", ".whole", ".old")
            for path in (desk.root / step).rglob(f"*{ending}")]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to kill at once")
def test_what_was_committed_before_its_folders_were_in_place_is_put_there_and_not_graded_again(desk, script):
    submit(desk, 2 * BATCH)
    halted = script.with_name("halted.py")
    halted.write_text(RUN.replace("if __name__", HALT + "if __name__", 1))
    process = subprocess.run([sys.executable, halted, "1"], cwd=desk.root, check=False, capture_output=True)
    assert process.returncode == -signal.SIGKILL
    assert committed(desk) == BATCH
    assert not (desk.root / "autograded" / "learner-0002" / QUIZ).exists()
    assert finish(desk, script) == (BATCH, BATCH, 0)
    assert (desk.root / "autograded" / "learner-0002" / QUIZ / f"{QUIZ}.ipynb").is_file()
    assert left_over(desk) == []


HALT = """
from relief_course.grading import folders
def halt(ready, place, count=[]):
    count.append(1)
    if len(count) == 2:
        os.kill(os.getpid(), 9)
    folders.release_ready(ready, place)
batch.release_ready = halt
"""


def test_a_batch_that_was_not_committed_leaves_no_folder(desk, script):
    submit(desk, BATCH)
    finish(desk, script)
    wanted = everything(desk)
    put(desk, "learner-0000", random.Random("other answers"))
    stray = desk.root / "autograded" / "learner-0000" / f"{QUIZ}.0123456789abcdef.whole"
    shutil.copytree(desk.root / "autograded" / "learner-0001" / QUIZ, stray)
    put(desk, "learner-0000", random.Random("learner-0000"))
    assert finish(desk, script) == (0, BATCH, 0)
    assert everything(desk) == wanted
    assert left_over(desk) == []
