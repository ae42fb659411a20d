"""Grading: ``relief grade`` against stock ``nbgrader autograde`` on the same submissions of one of the largest quizzes.

Stock has none of our plug-ins: its default preprocessors run each notebook in a kernel, whose keyless cells score the
answers file. The learner's written answer stands in the notebook for it, since that is where it looks.
"""

from __future__ import annotations

import json
import random
import shutil
import tempfile
from pathlib import Path

from bench.processes import Cost, measure
from relief_course.grading.course import course_at
from relief_course.grading.gradebook.gradebook import Ledger
from tests.learners.desk import QUIZ, ROWS, WRITTEN, Desk, copy_course, right, wrong

FEW, MANY = 10, 200
OUR_FEW, OUR_MANY = MANY, 1000
DUE = "2026-11-25 00:00:00.000000"
LATE_RULE = '\nc.LateSubmissionPlugin.penalty_method = "zero"\n'
STOCK = """
c = get_config()
c.CourseDirectory.course_id = "relief-course"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
"""


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, stock, ours, promised ratio) for each comparison; a ratio below 1 means ours takes less."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder:
        prepared = prepare(Path(folder) / "prepared")
        stock = {count: stock_cost(prepared, Path(folder) / f"stock-{count}", count) for count in (FEW, MANY)}
        ours = {count: our_cost(prepared, Path(folder) / f"ours-{count}", count) for count in (OUR_FEW, OUR_MANY)}
        assert everything_in(Path(folder) / f"stock-{MANY}") == everything_in(Path(folder) / f"ours-{MANY}")
    return [
        (f"gradebook rows of {MANY} submissions that differ", 0, 0, 1.0),
        ("wall seconds for each further submission", each(stock, "wall"), each(ours, "wall"), 1 / 60),
        ("CPU seconds for each further submission", each(stock, "cpu"), each(ours, "cpu"), 1 / 40),
        (f"wall seconds for a whole run of {MANY}", stock[MANY].wall, ours[OUR_FEW].wall, 1 / 30),
        (f"CPU seconds for a whole run of {MANY}", stock[MANY].cpu, ours[OUR_FEW].cpu, 1 / 30),
        ("wall seconds to start and stop", rest(stock), rest(ours), 1.0),
    ]


def each(costs: dict[int, Cost], figure: str) -> float:
    """Return what one more submission costs: the slope between the first two sizes."""
    few, many = sorted(costs)[:2]
    return (getattr(costs[many], figure) - getattr(costs[few], figure)) / (many - few)


def rest(costs: dict[int, Cost]) -> float:
    """Return what a run costs besides its submissions."""
    few = min(costs)
    return costs[few].wall - few * each(costs, "wall")


def prepare(root: Path) -> Path:
    """Make a course whose gradebook knows the quiz and its due date."""
    copy_course(root)
    course = course_at(root)
    with Ledger(course) as ledger:
        ledger.register(QUIZ, course.release(QUIZ).read_bytes())
    desk = Desk(root)
    desk.execute("UPDATE assignment SET duedate = ? WHERE name = ?", DUE, QUIZ)
    return root


def our_cost(prepared: Path, root: Path, count: int) -> Cost:
    shutil.copytree(prepared, root)
    with (root / "nbgrader_config.py").open("a") as config:
        config.write(LATE_RULE)
    submit(Desk(root), count, in_notebook=False)
    return measure("relief_course", "grade", QUIZ, folder=root)


def stock_cost(prepared: Path, root: Path, count: int) -> Cost:
    shutil.copytree(prepared, root)
    (root / "nbgrader_config.py").write_text(STOCK + LATE_RULE)
    submit(Desk(root), count, in_notebook=True)
    return measure("nbgrader", "autograde", QUIZ, folder=root, RELIEF_COURSE=str(prepared))


def submit(desk: Desk, count: int, in_notebook: bool) -> None:
    """Put submissions into ``submitted/``: each question right or wrong by lot, every tenth one late."""
    notebook = written_in(desk.release) if in_notebook else desk.release
    for number in range(count):
        lot = random.Random(number)

        def choose(name, graded, lot=lot):
            return right(graded) if graded.is_written or lot.random() < 0.7 else wrong(graded)

        folder = desk.root / "submitted" / f"learner-{number:05}" / QUIZ
        folder.mkdir(parents=True)
        (folder / f"{QUIZ}.ipynb").write_bytes(notebook)
        (folder / "answers.json").write_bytes(desk.answers(choose))
        day = 26 if number % 10 == 0 else 24
        (folder / "timestamp.txt").write_text(f"2026-11-{day} 10:00:00.000000 UTC")


def written_in(release: bytes) -> bytes:
    """Return the released notebook with the written answer typed into its cell."""
    notebook = json.loads(release)
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = WRITTEN
    return json.dumps(notebook).encode()


def everything_in(root: Path) -> dict[str, list[tuple]]:
    """Return all that grading wrote into the gradebook."""
    return {name: Desk(root).query(statement) for name, statement in ROWS.items()}
