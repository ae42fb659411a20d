"""Erasing a person: everything that the course keeps of them, listed first, then gone for good.

The gradebook comes last, since it knows who the person is: a run that was cut off is run again and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..collecting.bag import Bag
from ..collecting.kept import bag_of_kept
from ..collecting.receive import attempt_of
from ..command_line import counted
from ..correcting import regrades
from ..course import Course, GradingError
from ..handing_out.exchange_folders import feedback_of, inbound_of
from ..people.people import Member, Names, members
from ..submission import remove_folder
from .erase_files import MADE, SENT, drop_rows, files_of_the_instructor, rows_about
from .erase_rows import backups, count_rows, remove_rows
from .erase_session import session_traces
from .mentions import Mentions

AGAIN = {"report": "the report", "export": "the export"}
"""What makes the files of a folder, as the desk's steps call it."""


@dataclass(frozen=True)
class Trace:
    """One thing that is kept of a person: what it is, and how it goes.

    Args:
        again: what makes it anew for the others, "" where it is about this person alone.
    """

    what: str
    remove: Callable[[], None]
    again: str = ""


class Erasure:
    """What is to be erased of one person.

    Args:
        course: the course.
        learner: the person’s id; a name or e-mail address of the class list will do where one person alone has it.

    Raises:
        GradingError: nothing is kept of such a person.
    """

    def __init__(self, course: Course, learner: str):
        self.course = course
        people = members(course)
        self.id = learner if any(one.id == learner for one in people) else Names(people).id_of(learner)
        self.member = next((one for one in people if one.id == self.id), Member(self.id, "", "", ""))
        self.mentions = Mentions(self.id, self.member.key, self.member.email, self.member.name)
        self.traces = list(self._traces())
        self.left_to_do: list[str] = []
        if not self.traces:
            raise GradingError(
                f"Nothing is kept of anybody called {learner[:60]}; the list of the class shows the IDs."
            )

    @property
    def who(self) -> str:
        return f"{self.member.name} ({self.id})" if self.member.name else self.id

    @property
    def what(self) -> list[str]:
        """Everything that goes, one sentence each."""
        return [one.what for one in self.traces]

    @property
    def again(self) -> list[str]:
        """What is to be made again afterwards, since it named others too."""
        return sorted({one.again for one in self.traces if one.again})

    def run(self) -> list[str]:
        """Erase it all; return a sentence for each thing that could not go."""
        kept = []
        for one in self.traces:
            try:
                one.remove()
            except OSError as error:
                kept.append(f"Not erased: {one.what} ({error.strerror or error}).")
        return kept + [f"{name} names this person too; it is your own file, so change it yourself."
                       for name in files_of_the_instructor(self.course.root, self.mentions)]  # fmt: skip

    def _traces(self) -> Iterator[Trace]:
        yield from self._folders()
        yield from self._exchange()
        yield from self._made()
        yield from (Trace(*one) for one in session_traces(self.course.root, self.id, self.mentions))
        if any(one.student == self.id for one in regrades.history(self.course)):
            yield Trace("corrections of scores", lambda: regrades.forget(self.course, self.id))
        yield from self._rows()

    def _folders(self) -> Iterator[Trace]:
        course = self.course
        steps = (course.submitted_directory, course.autograded_directory, course.feedback_directory)
        own = [course.root / step / self.id for step in steps]
        names = {"student_id": self.id, "assignment_id": "*"}
        placed = [
            found for step in steps for found in course.root.glob(
                course.directory_structure.format(nbgrader_step=step, **names))
        ]  # fmt: skip
        inbox = list(course.inbox.glob(f"*/{self.id}"))
        theirs = {same for folder in inbox for attempt in folder.iterdir() for same in _told_by(attempt)}
        nobodys = [one for one in course.quarantine.glob("*")
            if self.mentions.are_in_hand_in(one) or theirs.intersection(_told_by(one))]  # fmt: skip
        for folder in dict.fromkeys([*own, *placed, *inbox, *nobodys]):
            if folder.is_dir() and not any(parent in own for parent in folder.parents):
                count = sum(one.is_file() for one in folder.rglob("*"))
                yield Trace(f"{self._shown(folder)}: {counted(count, 'file')}", _removing(folder))

    def _exchange(self) -> Iterator[Trace]:
        for folder in inbound_of(self.course, self.id):
            yield Trace(f"the exchange’s copy {folder.name}", _removing(folder))
        for page in feedback_of(self.course, self.id):
            yield Trace(f"the feedback page {page.name} in the exchange", page.unlink)

    def _made(self) -> Iterator[Trace]:
        """Files to send, reports, exports: a table loses its rows, any other file goes and is made again."""
        for path in SENT.found_in(self.course.root):
            if rows := rows_about(path, self.mentions):
                yield Trace(f"{self._shown(path)}: {counted(rows, 'row')}", _dropping(path, self.mentions))
            elif self.mentions.are_sent_in(path):
                again = "" if path.stem == self.id else "the feedback"
                yield Trace(f"{self._shown(path)}: the whole file", path.unlink, again)
        for path in MADE.found_in(self.course.root):
            if rows := rows_about(path, self.mentions):
                yield Trace(f"{self._shown(path)}: {counted(rows, 'row')}", _dropping(path, self.mentions))
            elif path.suffix.lower() != ".csv" and self.mentions.are_in(path):
                what = f"{self._shown(path)}: the whole file, which names others too; make it again"
                yield Trace(what, path.unlink, AGAIN.get(path.relative_to(self.course.root).parts[0], ""))

    def _rows(self) -> Iterator[Trace]:
        for url in [*backups(self.course), self.course.db_url]:
            if number := count_rows(url, self.id):
                name = "the gradebook" if url == self.course.db_url else f"the copy {Path(url).name} of the gradebook"
                yield Trace(f"{counted(number, 'row')} of {name}", _clearing(url, self.id))

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.course.root).as_posix()


def _told_by(folder: Path) -> set[str]:
    """Return what a hand-in that was kept is told by: its contents, and the attempt that its manifest names.

    It may be set aside under a name that the class list does not have, and be the person's all the same.
    """
    bag = bag_of_kept(folder) if folder.is_dir() else Bag(folder.name)
    return {bag.digest, attempt_of(bag)} if bag.files else set()


def _removing(folder: Path) -> Callable[[], None]:
    return lambda: remove_folder(folder)


def _dropping(path: Path, mentions: Mentions) -> Callable[[], None]:
    return lambda: drop_rows(path, mentions)


def _clearing(url: str, student: str) -> Callable[[], None]:
    return lambda: remove_rows(url, student)
