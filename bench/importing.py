"""How long the learner's forms take to load, against anywidget alone, in new processes taken in turn."""

from __future__ import annotations

import statistics
import subprocess
import sys

RUNS = 15
ANYWIDGET = "import anywidget"
FORMS = "import relief_course.forms"
FIRST_QUESTION = """
import relief_course.forms
page = relief_course.forms.open_page("11-common-misconceptions")
page.ask(next(iter(page.content["questions"])))
"""


def seconds(code: str) -> float:
    """Return how long some code takes in a new process, the start of Python not counted."""
    timed = f"import time\nstart = time.perf_counter()\n{code}\nprint(time.perf_counter() - start)"
    done = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True)
    return float(done.stdout.splitlines()[-1])


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, seconds of `import anywidget`, our seconds, promised ratio) for each comparison."""
    measured = [(seconds(ANYWIDGET), seconds(FORMS), seconds(FIRST_QUESTION)) for _ in range(RUNS)]
    stock, forms, first = (statistics.median(one) for one in zip(*measured, strict=True))
    return [
        ("import relief_course.forms (s)", stock, forms, 2.0),
        ("the same, and a first question made (s)", stock, first, 2.0),
    ]
