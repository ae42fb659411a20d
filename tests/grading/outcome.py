"""A class of submissions, and all that grading made of it: rows without their random ids, and files."""

from __future__ import annotations

import random

from tests.learners.desk import QUIZ, ROWS, Desk, right, wrong


def submit(desk: Desk, count: int) -> list[str]:
    """Put submissions into ``submitted/``, right and wrong by lot; return the learners."""
    learners = [f"learner-{number:04}" for number in range(count)]
    for learner in learners:
        put(desk, learner, random.Random(learner))
    return learners


def put(desk: Desk, learner: str, lot: random.Random) -> None:
    """Put one submission, with answers by this lot."""

    def choose(name, graded):
        return right(graded) if graded.is_written or lot.random() < 0.7 else wrong(graded)

    folder = desk.root / "submitted" / learner / QUIZ
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{QUIZ}.ipynb").write_bytes(desk.release)
    (folder / "answers.json").write_bytes(desk.answers(choose))


def everything(desk: Desk, query=None) -> tuple[dict, dict]:
    """Return all rows that grading writes and every file in ``autograded/``."""
    query = query or desk.query
    root = desk.root / "autograded"
    files = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    return {name: query(statement) for name, statement in ROWS.items()}, files
