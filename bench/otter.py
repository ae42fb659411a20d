"""Grading: ``relief grade`` against otter-grader on an equivalent quiz, in an environment of its own.

Otter's quiz has the same questions, keys and points; its notebook holds a learner's answers as a dictionary, and one
test file for each question compares with the key. Each question is right or wrong as a whole, since otter's tests give
no parts. Otter grades in one process, through its own API: its command starts a process for each submission.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from bench.grading import each, prepare
from bench.processes import Cost, measure
from tests.learners.desk import QUIZ, Desk, right, wrong

PACKAGES = ("otter-grader==7.*", "ipykernel")  # otter asks for a kernel and brings none
FEW, MANY = 3, 20
OUR_FEW, OUR_MANY = 100, 1000
GRADE = """
import json, sys
from pathlib import Path
from otter.api import grade_submission
scores = {}
for path in sorted(Path("submissions").glob("*.ipynb"))[: int(sys.argv[1])]:
    scores[path.stem] = grade_submission(str(path), "autograder.zip", quiet=True).total
Path("scores.json").write_text(json.dumps(scores))
"""


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, otter, ours, promised ratio) for each comparison."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder:
        python = _environment(Path(folder) / "otter")
        prepared = Desk(prepare(Path(folder) / "prepared"))
        quiz = _quiz(prepared, Path(folder) / "quiz", python)
        theirs = {count: measure("grade", str(count), folder=quiz, python=python) for count in (FEW, MANY)}
        ours = {count: _our_cost(prepared, Path(folder) / f"ours-{count}", count) for count in (OUR_FEW, OUR_MANY)}
        differ = _differing(json.loads((quiz / "scores.json").read_text()), Desk(Path(folder) / f"ours-{OUR_FEW}"))
    return [
        (f"scores of {MANY} submissions that differ from otter's", 0, differ, 0),
        ("wall seconds for each further submission, against otter", each(theirs, "wall"), each(ours, "wall"), 1 / 60),
        ("CPU seconds for each further submission, against otter", each(theirs, "cpu"), each(ours, "cpu"), 1 / 40),
    ]


def _environment(folder: Path) -> str:
    """Make otter's environment and return its Python.

    Raises:
        RuntimeError: it cannot be installed; the message is the end of what pip said.
    """
    venv.create(folder, with_pip=True)
    python = str(folder / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    done = subprocess.run(
        [python, "-m", "pip", "install", "-q", *PACKAGES], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"otter-grader cannot be installed here: {done.stderr[-500:]}")
    return python


def _quiz(desk: Desk, folder: Path, python: str) -> Path:
    """Make otter's quiz: its tests, packed by itself, and the submissions."""
    (folder / "tests").mkdir(parents=True)
    (folder / "submissions").mkdir()
    (folder / "grade.py").write_text(GRADE)
    for name, graded in _scored(desk).items():
        (folder / "tests" / f"{name.replace('-', '_')}.py").write_text(_test(name, right(graded), graded.points))
    for number in range(MANY):
        content = _notebook(_answers(desk, number))
        (folder / "submissions" / f"{_learner(number)}.ipynb").write_text(json.dumps(content))
    subprocess.run([python, "-m", "otter", "generate", "--no-environment", "--no-requirements"], cwd=folder, check=True,
                   capture_output=True)  # fmt: skip
    return folder


def _test(name: str, key: dict, points: float) -> str:
    """Return a test file in otter's own format."""
    case = {"code": f">>> answers.get({name!r}) == {key!r}\nTrue", "hidden": False, "locked": False}
    suite = {"cases": [case], "scored": True, "setup": "", "teardown": "", "type": "doctest"}
    return f"OK_FORMAT = True\ntest = { ({'name': name.replace('-', '_'), 'points': points, 'suites': [suite]})!r}\n"


def _notebook(answers: dict[str, dict]) -> dict:
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "id": "answers",
            "source": f"answers = {answers!r}"}  # fmt: skip
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": kernel}, "cells": [cell]}


def _scored(desk: Desk) -> dict:
    return {name: one for name, one in desk.bank.questions.items() if not one.is_written}


def _answers(desk: Desk, number: int) -> dict[str, dict]:
    """Return a learner's answers, each wholly right or not given: what is half right is worth something to us."""
    lot = random.Random(number)
    chosen = {name: right(one) if lot.random() < 0.7 else _worthless(one) for name, one in _scored(desk).items()}
    return {name: answer for name, answer in chosen.items() if answer}


def _worthless(graded) -> dict | None:
    return wrong(graded) if graded.question["type"] in ("one", "several") else None


def _learner(number: int) -> str:
    return f"learner-{number:05}"


def _our_cost(prepared: Desk, root: Path, count: int) -> Cost:
    shutil.copytree(prepared.root, root)
    for number in range(count):
        folder = root / "submitted" / _learner(number) / QUIZ
        folder.mkdir(parents=True)
        (folder / f"{QUIZ}.ipynb").write_bytes(prepared.release)
        answers = _answers(prepared, number)
        (folder / "answers.json").write_bytes(prepared.answers(lambda name, graded, given=answers: given.get(name)))
    return measure("relief_course", "grade", QUIZ, folder=root)


def _differing(theirs: dict[str, float], desk: Desk) -> int:
    return sum(abs(desk.score(learner) - score) > 1e-6 for learner, score in theirs.items())
