"""One page of the course in a running kernel: its content, its answers, and the forms that show them."""

from __future__ import annotations

import json
import os
import re
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from ..answers import Answers, AnswersError, AnswersFile, is_newer, now
from ..variants import shown_as, variant_of
from ..words import _
from . import place
from .feedback import answer_state
from .kept import CHECKED
from .twin import plain_text
from .unknown_page import Sentence, UnknownPage

if TYPE_CHECKING:
    from .clinic import ClinicForm
    from .deck import DeckForm
    from .exam import ExamForm
    from .pieces import PieceForm
    from .progress import ProgressPanel
    from .walkthrough import WalkthroughForm
    from .widgets import FinishPanel, QuestionForm

PAGES = Path(__file__).with_name("pages")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_open: dict[tuple[str, str], Page] = {}
"""Pages open in this kernel. Two tabs on one page share a kernel, so they must share the page too."""


def open_page(page_id: str) -> Page | UnknownPage:
    """Open a page of the course; the first code cell of each page calls it.

    Args:
        page_id: the stem of a lesson's notebook, or the assignment of a quiz.

    Returns:
        The page. For an id that the course does not have, a page that answers each call with one sentence.
    """
    return _open_page(page_id, PAGES, place.page_folder())


def grade(question_id: str) -> float | None:
    """Return a graded question's points when nbgrader runs the notebook; in a learner's session, nothing."""
    if not is_grading():
        return None
    from ..grading.cell import grade_cell  # the key is loaded only where grading runs

    return grade_cell(question_id)


def is_grading() -> bool:
    """Tell whether nbgrader runs this notebook: then no form is built, since nobody could see it."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


def _open_page(page_id: str, pages: Path, folder: Path) -> Page | UnknownPage:
    content = load_content(page_id, pages)
    if content is None:
        sentence = _("The course has no page “{page}”. Copy this page from the course again.", page=page_id)
        print(sentence)
        return UnknownPage(sentence)
    key = (page_id, str(folder))
    page = _open.get(key)
    if page is None:
        page = _open[key] = Page(content, folder, pages)
    else:
        page.reopen(content)
    return page


def reread() -> None:
    """Take up, in every open page, what its answers file holds now."""
    for page in _open.values():
        page.read()


def load_content(page_id: object, pages: Path = PAGES) -> dict | None:
    """Return a page's runtime JSON, or None when the course has no such page."""
    if not isinstance(page_id, str) or not _ID.fullmatch(page_id):
        return None
    try:
        return json.loads((pages / f"{page_id}.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


class Page:
    """A page that is open.

    Args:
        content: its runtime JSON.
        folder: the notebook's folder, where a kernel runs.
        pages: the folder of the runtime JSON of all pages.
    """

    def __init__(self, content: dict, folder: Path, pages: Path = PAGES):
        self.content, self.folder, self.pages = content, folder, pages
        self.id: str = content["page"]
        self.work = place.find_work(folder)
        path = place.answers_path(self.id, content["kind"], folder, self.work)
        self.file = AnswersFile(path, self.id, content["bank"])
        self.store = place.store_id(self.work, path)
        self.forms: weakref.WeakSet = weakref.WeakSet()
        self.notice = ""
        self.answers: dict[str, dict] = {}
        self.read()

    def reopen(self, content: dict) -> None:
        """Take up new content (an upgrade) and what other programs saved, and close forms that nobody sees.

        Without that each reload of a page would leave a set of live forms behind, and the next one would load them.
        """
        self.content = content
        self.file = AnswersFile(self.file.path, self.id, content["bank"])
        self.read()
        for form in list(self.forms):
            if form.is_left():
                form.close()
                self.forms.discard(form)

    def read(self) -> None:
        """Take up what the answers file holds."""
        try:
            saved = self.file.read()
        except OSError as error:
            saved = Answers(self.id, notes=(_("Your saved answers cannot be read ({why}).", why=error.strerror),))
        self.notice = " ".join([*saved.notes, *place.notes_on_the_edition()])
        self._take(saved.answers)

    # --- what cells call ------------------------------------------------------------------------------------------

    def ask(self, question_id: str) -> QuestionForm | Sentence | None:
        """Show a question. Returns its form, or None while nbgrader grades."""
        if question_id not in self.content["questions"]:
            said = _(
                "This page has no question “{question}”. Copy the page from the course again.", question=question_id
            )
            return Sentence(said)
        if is_grading():
            return None
        from .widgets import QuestionForm

        return self._register(QuestionForm(self, question_id))

    def walk(self) -> WalkthroughForm | Sentence | None:
        """Show the walkthrough of this page."""
        if self.content["kind"] != "walkthrough":
            return Sentence(_("This page has no walkthrough. Copy the page from the course again."))
        if is_grading():
            return None
        from .walkthrough import WalkthroughForm

        return self._register(WalkthroughForm(self))

    def clinic(self) -> ClinicForm | Sentence | None:
        """Show the form for the clinic's own lines on the table pack."""
        if "clinic" not in self.content:
            return Sentence(_("This page has no clinic’s lines. Copy the page from the course again."))
        if is_grading():
            return None
        from .clinic import ClinicForm

        return self._register(ClinicForm(self))

    def finish(self) -> FinishPanel | None:
        """Show what is answered, what is open, and how to hand in."""
        if is_grading():
            return None
        from .widgets import FinishPanel

        return self._register(FinishPanel(self))

    def piece(self, piece_id: str) -> PieceForm | Sentence | None:
        """Show an interactive piece: an invented case, or a record to read."""
        piece = self.content.get("pieces", {}).get(piece_id)
        if piece is None:
            return Sentence(_("This page has no piece “{piece}”. Copy the page from the course again.", piece=piece_id))
        if is_grading():
            return None
        from .pieces import form_of

        return self._register(form_of(self, piece))

    def deck(self) -> DeckForm | Sentence | None:
        """Show the review deck of the glossary."""
        if "deck" not in self.content:
            return Sentence(_("This page has no review deck. Copy the page from the course again."))
        if is_grading():
            return None
        from .deck import DeckForm

        return self._register(DeckForm(self))

    def exam(self) -> ExamForm | Sentence | None:
        """Show the self-check."""
        if "pool" not in self.content:
            return Sentence(_("This page has no self-check. Copy the page from the course again."))
        if is_grading():
            return None
        from .exam import ExamForm

        return self._register(ExamForm(self))

    def progress(self) -> ProgressPanel | None:
        """Show where the learner stands in the whole course, and the page to go on with."""
        if is_grading():
            return None
        from .progress import ProgressPanel

        return self._register(ProgressPanel(self))

    def _register(self, form):
        self.forms.add(form)
        return form

    def shown_question(self, question_id: str) -> tuple[dict, str]:
        """Return a question as this learner sees it, and the id of its variant ("" if it has none)."""
        question = self.content["questions"][question_id]
        variant = variant_of(question, self.answers.get(question_id), self.store)
        return shown_as(question, variant), variant

    # --- what forms call ------------------------------------------------------------------------------------------

    def save(self, changes: dict[str, dict]) -> dict[str, dict]:
        """Save changed answers (question id to entry) and show them in every form of this page.

        Returns:
            The same questions' entries as they now stand in the file; a newer one may have won.

        Raises:
            AnswersError: nothing was saved; the message is one sentence for the learner.
        """
        unknown = [question for question in changes if question not in self._kept]
        if unknown:
            raise AnswersError(_("An answer could not be saved: its question is not on this page."))
        try:
            saved = self.file.save({**self.answers, **changes}).answers  # all of it: a lost file comes back whole
        except (OSError, ValueError) as error:
            why = _("An answer could not be saved: it holds something that cannot be written.")
            raise AnswersError(why) from error
        self._take(saved)
        return {question: saved[question] for question in changes}

    @property
    def _kept(self) -> set[str]:
        """The ids under which this page keeps something: its questions, records that are read, its deck, and others."""
        content = self.content
        records = (one["id"] for one in content.get("pieces", {}).values() if one["kind"] == "record")
        decks = [content["deck"]["id"]] if "deck" in content else []
        checked = [CHECKED] if content["kind"] == "lesson" else []
        return {*content["questions"], *records, *decks, *content.get("keeps", ()), *checked}

    def was_checked(self, question_id: str) -> bool:
        """Tell whether the answer to a practice question was checked, and stands as it was then."""
        at = self.answers.get(question_id, {}).get("at")
        return bool(at) and f"{question_id}={at}" in self.answers.get(CHECKED, {}).get("choice", ())

    def keep_checked(self, question_id: str) -> None:
        """Remember that the answer to a practice question was checked, so that a reload shows its feedback again.

        Raises:
            AnswersError: it could not be saved.
        """
        if question_id not in self.answers or self.was_checked(question_id):
            return
        known = self.answers.get(CHECKED, {"choice": [], "n": 0})
        others = [one for one in known["choice"] if one.partition("=")[0] != question_id]
        choice = [*others, f"{question_id}={self.answers[question_id]['at']}"]
        self.save({CHECKED: {"choice": choice, "at": now(), "n": known["n"] + 1}})

    def _take(self, answers: dict[str, dict]) -> None:
        """Take up answers from the file; what this kernel already shows stays unless the file has newer."""
        for question, entry in answers.items():
            known = self.answers.get(question)
            if known is None or is_newer(entry, known):
                self.answers[question] = entry
        for form in list(self.forms):
            form.refresh()

    def content_of(self, page_id: str) -> dict | None:
        """Return the runtime JSON of any page of the course."""
        return load_content(page_id, self.pages)

    def summary(self) -> dict:
        """Return how many questions are answered, and which are open, in the page's order."""
        order = self.content["order"]
        states = {one: self._state(one) for one in order}
        still_open = [
            {"id": one, "number": number, "label": self._label(one), "begun": states[one] == "begun"}
            for number, one in enumerate(order, start=1)
            if states[one] in ("unanswered", "begun")
        ]
        counts = list(states.values())
        return {
            "total": len(order),
            "answered": counts.count("answered"),
            "not_sure": counts.count("not sure"),
            "open": still_open,
        }

    def _state(self, question_id: str) -> str:
        """Return how far an answer is; one with more or fewer choices than its question asks for is not finished."""
        question, entry = self.content["questions"][question_id], self.answers.get(question_id)
        state, asks = answer_state(question, entry), question.get("asks")
        return "begun" if state == "answered" and asks and len(entry["choice"]) != asks else state

    def _label(self, question_id: str) -> str:
        """Return the beginning of a question, to know it by in a list."""
        text = plain_text(self.shown_question(question_id)[0]["stem"])
        return text if len(text) <= 60 else text[:60].rsplit(" ", 1)[0] + "…"
