"""The course in a browser’s own Python, whose disk ends with the page: the browser keeps what is saved.

For each page the browser gives it back, and the work folder is made anew in memory, in the shape that it has on a disk
(:mod:`relief_course.forms.place`), so that nothing else of the course needs to know.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from ..answers import Answers, AnswersError, parse
from . import page as pages
from . import place
from .clinic import FILE as CLINIC

WORK = Path.home() / "course"


def take(kept: str, work: Path = WORK) -> None:
    """Take up what the browser kept, before a page opens and whenever another tab has changed it.

    Args:
        kept: JSON with ``path`` (the notebook’s own), ``store``, ``learner``, ``clinic``, ``answers`` (by page, as in
            an answers file) and, for a page that is handed in, ``notebook`` (its text).
        work: the work folder.
    """
    told = json.loads(kept)
    folder = work / Path(told["path"]).parent
    folder.mkdir(parents=True, exist_ok=True)
    _write(work / place.MARK, {"schema": 1, "store": told["store"]})
    if told.get("learner"):
        place.keep_learner(work, place.clean_learner(told["learner"]))
    if told.get("clinic"):
        _write(work / CLINIC, {"schema": 1, "clinic": told["clinic"]})
    for page_id, answers in told["answers"].items():
        _take_answers(page_id, answers, work)
    if told.get("notebook"):
        (work / told["path"]).write_text(told["notebook"], encoding="utf-8")
    os.chdir(folder)
    pages.reread()


def _take_answers(page_id: str, answers: object, work: Path) -> None:
    """Write the answers file of one page; what the course does not know, or cannot read, is passed over."""
    content = pages.load_content(page_id)
    if content is None:
        return
    try:
        read = parse(json.dumps({"schema": 1, "page": page_id, "answers": answers}).encode(), page_id)
    except AnswersError:
        return
    path = place.answers_path(page_id, content["kind"], work / "exercises" / page_id, work)
    _write(path, Answers(page_id, content["bank"], read.answers).as_json())


def _write(path: Path, content: dict) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
