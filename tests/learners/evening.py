"""A whole training evening of thirty invented volunteers, step by step, as an instructor and a class live it.

Who answers what is drawn from the model of ``ability.py``, with a wrong belief, a crossed safety line and a private
sentence planted in it. Five answer in a browser (the first of them all that there is, the others one quiz), and all
else is answered at the kernel's end of the same forms. It comes back by four routes.

``test_evening.py`` plays it and looks at each step. For people it is played by

    python -m tests.learners.evening FOLDER

which leaves the instructor's course and a picture of the report in a new FOLDER.
"""

from __future__ import annotations

import csv
import getpass
import io
import os
import shutil
import sys
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from functools import cached_property
from itertools import product
from pathlib import Path

from relief_course.forms import hand_in
from relief_course.grading.bank import Bank, load_banks
from tests.learners.ability import FIRST, LAST, LEARNED, Volunteer, chance, response, sitting, volunteers
from tests.learners.desk import QUIZ, Desk, copy_course, zipped
from tests.learners.sittings import Responses, answer_at_kernel, answer_in_browser, at_a_browser
from tests.paths import ROOT

COUNT, IN_BROWSER = 30, 5
BEFORE, AFTER = "before", "after"
QUIZZES = (BEFORE, QUIZ, AFTER)
HAS_EXCHANGE = os.name != "nt"

BELIEVED = ("gm-expunged-probation", "none-dismissed")
"""A question, and the wrong option that two of three choose, whatever their ability."""

CROSSED = ("gm-travel-funeral", "short-trip")
"""A question, and the option by which the ablest of all crosses a safety line."""

CORRECTED, NOW_RIGHT = "gm-record-dropped-charge", "admits-acts"
"""A question whose key is corrected, and the one option of two that stays right."""

WHY = "Dr. Example found that this question does not state enough for its second answer."
NOTE, DIARY = "gm-note-pardon", "Ask who decides. My own words: zzana-diary."
"""The question that is answered in words, and what the person writes who is erased."""


def the_class() -> list[Volunteer]:
    """Return the class: no two of one name, the sixth known to nbgrader's exchange, the tenth with an accent."""
    drawn = volunteers(COUNT)
    people = [
        replace(one, first_name=FIRST[n % len(FIRST)], last_name=LAST[(n + n // len(FIRST)) % len(LAST)])
        for n, one in enumerate(drawn)
    ]
    people[IN_BROWSER] = replace(people[IN_BROWSER], id=getpass.getuser())
    people[9] = replace(people[9], first_name="Zoë", last_name="Pérez-Quispe")
    return people


@dataclass
class Evening:
    """An evening.

    Args:
        folder: an empty folder for the instructor's course, the volunteers' own folders, and what they send.
        browser: a browser of Playwright's.
    """

    folder: Path
    browser: object
    people: list[Volunteer] = field(default_factory=the_class)
    said: list[str] = field(default_factory=list)
    handed_in: dict[tuple[str, str], Path] = field(default_factory=dict)

    def __post_init__(self):
        root = self.folder / "course"
        if not root.exists():
            copy_course(root)
        shutil.copytree(ROOT / "notebooks", root / "notebooks")
        self.desk = Desk(root)
        self.banks: dict[str, Bank] = {name: load_banks(root)[name] for name in QUIZZES}
        if HAS_EXCHANGE:
            self._set_up_exchange()

    # --- who is who ---------------------------------------------------------------------------------------------------

    @property
    def by_folder(self) -> list[Volunteer]:
        return self.people[:IN_BROWSER]

    @property
    def by_exchange(self) -> list[Volunteer]:
        return self.people[IN_BROWSER : IN_BROWSER + 1] if HAS_EXCHANGE else []

    @property
    def by_platform(self) -> list[Volunteer]:
        return self.people[IN_BROWSER + 1 : 18]

    @property
    def by_mail(self) -> list[Volunteer]:
        return self.people[18:] if HAS_EXCHANGE else [self.people[IN_BROWSER], *self.people[18:]]

    @property
    def erased(self) -> Volunteer:
        return self.people[9]

    @cached_property
    def ablest(self) -> Volunteer:
        return max(self.people, key=lambda one: one.ability)

    def believes(self, one: Volunteer) -> bool:
        """Tell whether the planted belief is this one's."""
        return self.people.index(one) % 3 != 0

    def answers(self, one: Volunteer, quiz: str) -> Responses:
        """Return what a volunteer answers: as the model draws it, with what is planted in its place."""
        learned = 0.0 if quiz == BEFORE else LEARNED
        drawn = {name: response(one, name, graded, learned) for name, graded in self.banks[quiz].questions.items()}
        planted = {BELIEVED: self.believes(one), CROSSED: one is self.ablest}
        given = {name: {"choice": [option]} for (name, option), is_so in planted.items() if is_so}
        given |= {NOTE: {"text": DIARY}} if one is self.erased else {}
        return drawn | {name: answer for name, answer in given.items() if name in drawn}

    def typed(self, one: Volunteer) -> str:
        """Return what a volunteer types as name: the e-mail address, the name, or the id of the class list."""
        return (one.email, one.name, one.id)[self.people.index(one) % 3]

    # --- the evening --------------------------------------------------------------------------------------------------

    def make_class(self) -> str:
        """Enter the class from a list as a spreadsheet writes it: semicolons, an old encoding, one line twice."""
        stream = io.StringIO()
        rows = [(f"{one.last_name}, {one.first_name}", one.email, one.id) for one in self.people]
        csv.writer(stream, delimiter=";").writerows([("Name", "E-mail", "Student ID"), *rows, rows[0]])
        roster = self.folder / "roster.csv"
        roster.write_bytes(stream.getvalue().encode("cp1252"))
        return self._relief("class", "make", roster)

    def hand_out(self) -> str:
        """Release the three quizzes."""
        return "".join(self._relief("release", quiz) for quiz in QUIZZES)

    def sit_in_browser(self) -> None:
        """Let the first five answer in a browser."""
        for n, one in enumerate(self.by_folder):
            with at_a_browser(self.browser, self._home(one)) as reader:
                for quiz in QUIZZES if n == 0 else (QUIZ,):
                    made = answer_in_browser(reader, quiz, self.answers(one, quiz), self.typed(one))
                    self.handed_in[one.id, quiz] = made

    def sit_at_kernel(self) -> None:
        """Let all else be answered through the same forms."""
        for one, quiz in product(self.people, QUIZZES):
            if (one.id, quiz) not in self.handed_in:
                entries = sitting(one, quiz, self.answers(one, quiz))
                self.handed_in[one.id, quiz] = answer_at_kernel(self._home(one), quiz, entries, self.typed(one))

    def collect(self) -> str:
        """Take in what came: from a folder, from a platform's archive, by mail, and through the exchange."""
        said = self._relief("collect", self._stick())
        said += self._relief("collect", self._download())
        said += self._relief("collect", *map(self._mail, self.by_mail))
        for one in self.by_exchange:
            self._tell_nbgrader(self._home(one) / "exercises")
            for quiz in QUIZZES:
                done, words = hand_in.submit(quiz, self._home(one) / "exercises" / quiz)
                assert done, words
                said += self._relief("collect", "--exchange", "--assignment", quiz)
        return said

    def grade(self) -> str:
        """Grade all, and the answers in words by hand, as formgrader does it."""
        said = self._relief("grade")
        self._grade_by_hand()
        return said

    def feedback(self) -> str:
        return self._relief("feedback")

    def report(self) -> Path:
        self._relief("report")
        return self.desk.root / "report" / "report.html"

    def correct_key(self) -> str:
        return self._relief("key", CORRECTED, "--right", NOW_RIGHT, "--reason", WHY)

    def regrade(self) -> str:
        return self._relief("regrade", QUIZ, "--reason", WHY)

    def export(self) -> list[dict]:
        """Export, and return the rows of the table of hand-ins."""
        self._relief("export", *(word for kind in ("csv", "json", "moodle", "canvas") for word in ("--format", kind)))
        with (self.desk.root / "export" / "attempts.csv").open(encoding="utf-8-sig", newline="") as stream:
            return list(csv.DictReader(stream))

    def erase(self) -> str:
        return self._relief("class", "remove", self.erased.id, "--yes")

    def fetch_feedback(self, quiz: str) -> str:
        """Return the page that comes back to the one who handed in through the exchange."""
        (one,) = self.by_exchange
        at_home = Desk(self.desk.root)
        at_home.root = self._home(one) / "exercises"
        done = at_home.nbgrader("fetch_feedback", quiz)
        assert done.returncode == 0, done.stderr
        (page,) = (at_home.root / quiz / "feedback").rglob("*.html")
        return page.read_text(encoding="utf-8")

    def look_at(self, path: Path, picture: Path | None = None):
        """Open a page that was made, take a picture of its top, and return its tab; the caller closes it."""
        page = self.browser.new_page(viewport={"width": 1366, "height": 768}, locale="en-US")
        page.goto(path.as_uri())
        if picture:
            page.screenshot(path=picture)
        return page

    # --- how it is done -----------------------------------------------------------------------------------------------

    def _relief(self, *words: str | Path) -> str:
        done = self.desk.relief(*words)
        assert done.exit_code == 0, done.output
        self.said.append(f"$ relief {' '.join(map(str, words[:2]))}\n{done.output}")
        return done.output

    def _home(self, one: Volunteer) -> Path:
        """Return a volunteer's work folder."""
        return self.folder / "volunteers" / one.id

    def _stick(self) -> Path:
        """Return a folder to which people copied their files, each in a folder below or not."""
        stick = self.folder / "stick"
        for n, one in enumerate(self.by_folder):
            below = stick / one.first_name if n % 2 else stick
            below.mkdir(parents=True, exist_ok=True)
            for quiz in QUIZZES:
                shutil.copy(self.handed_in[one.id, quiz], below)
        return stick

    def _download(self) -> Path:
        """Return one archive as a learning platform makes it."""
        names = {
            f"{one.name}_{n}_assignsubmission_file/{quiz}.zip": self.handed_in[one.id, quiz].read_bytes()
            for n, one in enumerate(self.by_platform, start=10_000)
            for quiz in QUIZZES
        }
        path = self.folder / "platform-download.zip"
        path.write_bytes(zipped(names))
        return path

    def _mail(self, one: Volunteer) -> Path:
        """Return a message with a volunteer's three files, as a mail program saves it."""
        message = EmailMessage()
        message["From"], message["Subject"] = one.email, "my quizzes"
        message.set_content("Here they are. Thank you for the evening!")
        for quiz in QUIZZES:
            content = self.handed_in[one.id, quiz].read_bytes()
            message.add_attachment(content, maintype="application", subtype="zip", filename=f"{quiz} (1).zip")
        path = self.folder / "mail" / f"{one.id}.eml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(bytes(message))
        return path

    def _set_up_exchange(self) -> None:
        """Make an exchange, and tell the instructor's nbgrader of it."""
        self.exchange = self.folder / "exchange"
        self.exchange.mkdir()
        self.exchange.chmod(0o777)
        config = self.desk.root / "nbgrader_config.py"
        setting = f'c.Exchange.root = "{self.exchange}"\n'
        config.write_text(config.read_text(encoding="utf-8") + setting, encoding="utf-8")

    def _tell_nbgrader(self, home: Path) -> None:
        """Tell a volunteer's nbgrader of the exchange, as an administrator does for everybody."""
        settings = {
            "CourseDirectory.course_id": "relief-course",
            "Exchange.root": self.exchange,
            "Exchange.cache": self.folder / "cache",
        }
        lines = ["c = get_config()", *(f'c.{name} = "{value}"' for name, value in settings.items())]
        (home / "nbgrader_config.py").write_text("\n".join(lines), encoding="utf-8")

    def _grade_by_hand(self) -> None:
        from nbgrader.api import Gradebook

        most = self.banks[QUIZ].questions[NOTE].points
        with Gradebook(f"sqlite:///{self.desk.root / 'gradebook.db'}") as gradebook:
            for one in self.people:
                grade = gradebook.find_grade(NOTE, QUIZ, QUIZ, one.id)
                if grade.needs_manual_grade:
                    grade.manual_score = float(round(most * chance(one, NOTE, LEARNED)))
                    grade.needs_manual_grade = False
            gradebook.db.commit()


def main(folder: Path) -> None:
    """Play the evening in a folder, and say how it goes."""
    from playwright.sync_api import sync_playwright

    from tests.browser import chromium

    folder.mkdir(parents=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium.launch_arguments())
        evening = Evening(folder.resolve(), browser)
        steps = (
            evening.make_class, evening.hand_out, evening.sit_in_browser, evening.sit_at_kernel, evening.collect,
            evening.grade, evening.feedback, lambda: evening.look_at(evening.report(), folder / "report.png"),
            evening.correct_key, evening.regrade, evening.feedback, evening.export, evening.erase, evening.report,
        )  # fmt: skip
        for step in steps:
            step()
            print("\n".join(evening.said))
            evening.said.clear()
        browser.close()
    print(f"The report is {evening.desk.root / 'report' / 'report.html'}; its picture is {folder / 'report.png'}.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
