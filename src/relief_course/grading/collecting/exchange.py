"""nbgrader's own ways to collect, with every submission made clean on its way into ``submitted/``.

``nbgrader collect`` (the exchange) and ``nbgrader zip_collect`` (a platform's download) are named in
``nbgrader_config.py``; ``relief collect`` does the same without a fixed folder layout.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from nbgrader.exchange.default import ExchangeCollect
from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from ..course import course_of
from ..people.account import PREFIX, student_of
from ..people.learner_id import student_id
from ..people.people import members
from ..submission import read_timestamp
from .bag import bag_of_folder
from .normalize import normalize, read_release
from .receive import bags_of
from .which_quiz import assignment_of


class CollectClean(ExchangeCollect):
    """Collects from the exchange. nbgrader's own copies whatever is there, and follows links while it does.

    In a training session a hand-in is that of the Unix user who put it there. Its name is only what somebody wrote, and
    nbgrader takes the name's word, so that anybody could hand in for another.
    """

    def _path_to_record(self, path):
        record = super()._path_to_record(path)
        owner = _owner(path)
        if owner.startswith(PREFIX):
            record["username"] = student_of(owner, self._students) or owner
        return record

    @cached_property
    def _students(self) -> list[str]:
        return [one.id for one in members(course_of(self.coursedir))]

    def do_copy(self, src, dest, log=None):
        source, target = Path(src), Path(dest)
        release = read_release(course_of(self.coursedir), target.name)
        clean = normalize(bag_of_folder(source), target.name, release)
        clean.write(target, read_timestamp(source))
        for note in clean.notes:
            self.log.info("%s: %s", target.parent.name, note)


def _owner(path: str) -> str:
    """Return the Unix user who put a hand-in there, "" where there is none."""
    try:
        return Path(path).owner() if os.name != "nt" else ""
    except (OSError, KeyError):
        return ""


class HandInExtractor(ExtractorPlugin):
    """Reads what a platform gave: one clean folder for each learner, with the latest of several hand-ins."""

    def extract(self, archive_path, extracted_path):
        coursedir = self.parent.coursedir
        release = read_release(course_of(coursedir), coursedir.assignment_id)
        refused: list[str] = []
        made = {}
        for bag in bags_of([Path(archive_path)], refused):
            learner = bag.manifest.get("learner")
            if not isinstance(learner, str) or not learner.strip():
                refused.append(f"{bag.origin} was skipped: nothing in it says whose it is.")
            elif assignment_of(bag) not in ("", coursedir.assignment_id):
                refused.append(f"{bag.origin} was skipped: it is {assignment_of(bag)}, not {coursedir.assignment_id}.")
            elif str(bag.manifest.get("made_at", "")) >= made.get(learner, ""):
                made[learner] = str(bag.manifest.get("made_at", ""))
                target = Path(extracted_path) / student_id(learner) / coursedir.assignment_id
                normalize(bag, coursedir.assignment_id, release).write(target, datetime.now(UTC).replace(tzinfo=None))
        for sentence in refused:
            self.log.warning(sentence)


class HandInCollector(FileNameCollectorPlugin):
    """Tells nbgrader whose each file is: that of the folder :class:`HandInExtractor` put it in."""

    def collect(self, submitted_file):
        path = Path(submitted_file)
        return {"student_id": path.parents[1].name, "file_id": path.name}
