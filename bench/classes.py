"""Large classes: ``relief grade`` for 1,000 to 10,000 submissions, alone and with two marking processes.

Time is linear where each further submission costs the same between the two smaller classes as between the two larger;
memory is flat where the peak of the largest class is that of the smallest.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from bench.grading import prepare, submit
from bench.processes import Cost, measure
from tests.learners.desk import QUIZ, Desk

SIZES = (1000, 5000, 10_000)
JOBS = ("1", "2")
SAME = 1.2


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, smaller class, larger class, promised ratio) for each comparison."""
    with tempfile.TemporaryDirectory(prefix="relief-bench-") as folder:
        prepared = prepare(Path(folder) / "prepared")
        costs = {size: _costs(prepared, Path(folder) / f"{size}", size) for size in SIZES}
    return [row for jobs in JOBS for row in _rows({size: costs[size][jobs] for size in SIZES}, f"{jobs} marking")]


def _costs(prepared: Path, root: Path, size: int) -> dict[str, Cost]:
    """Grade one class, from nothing, once for each number of processes."""
    shutil.copytree(prepared, root)
    submit(Desk(root), size, in_notebook=False)
    found = {}
    for jobs in JOBS:
        shutil.rmtree(root / "autograded", ignore_errors=True)
        for path in root.glob("gradebook.db*"):
            path.unlink()
        shutil.copy(prepared / "gradebook.db", root)
        found[jobs] = measure("relief_course", "grade", QUIZ, "--jobs", jobs, folder=root)
    shutil.rmtree(root)
    return found


def _rows(costs: dict[int, Cost], who: str) -> list[tuple[str, float, float, float]]:
    small, middle, large = SIZES

    def each(figure: str, few: int, many: int) -> float:
        return (getattr(costs[many], figure) - getattr(costs[few], figure)) / (many - few) * 1000

    spans = f"{small:,} to {middle:,}, then to {large:,}"
    return [
        (
            f"{who}: wall ms for each further one, {spans}",
            each("wall", small, middle),
            each("wall", middle, large),
            SAME,
        ),
        (f"{who}: CPU ms for each further one, {spans}", each("cpu", small, middle), each("cpu", middle, large), SAME),
        (f"{who}: peak MB, {small:,} and {middle:,}", costs[small].peak, costs[middle].peak, SAME),
        (f"{who}: peak MB, {small:,} and {large:,}", costs[small].peak, costs[large].peak, SAME),
        (f"{who}: seconds, {small:,} and {large:,}", costs[small].wall, costs[large].wall, SAME * large / small),
    ]
