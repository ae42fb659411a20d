"""How far a learner is in the whole course: each page, each objective, each way, and what is worth another look."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from ..answers import AnswersError, read_untrusted
from ..scoring import score
from ..words import _, ngettext
from . import place
from .feedback import answer_state
from .reviews import DECK, due

DONE = ("answered", "not sure")


@dataclass(frozen=True)
class Standing:
    """One page of the course, with what a learner has done on it.

    Args:
        listed: the page's row on the start page.
        content: the page's runtime JSON.
        answers: the learner's entries, by question.
        link: its address, from the start page.
    """

    listed: dict
    content: dict
    answers: dict[str, dict]
    link: str

    @property
    def states(self) -> dict[str, str]:
        """How far each question is, whatever its worth."""
        return {one: answer_state(question, self.answers.get(one)) for one, question in self._questions.items()}

    @property
    def latest(self) -> str:
        """When something was last answered here; "" for never."""
        return max((entry["at"] for one, entry in self.answers.items() if one in self._questions), default="")

    @property
    def finished(self) -> bool:
        return bool(self.states) and all(state in DONE for state in self.states.values())

    @property
    def open(self) -> int:
        """How many questions are still to be answered."""
        return sum(state not in DONE for state in self.states.values())

    @property
    def changed(self) -> bool:
        """Tell whether the law of a finished lesson was read again since."""
        return self.finished and self.listed.get("as_of", "") > self.latest[:10]

    def is_right(self, question_id: str) -> bool:
        """Tell whether a practice question stands answered rightly."""
        question = self._questions.get(question_id, {})
        entry = self.answers.get(question_id)
        if entry is None or "practice" not in question:
            return False
        return score(question, question["practice"]["key"], entry).state in ("right", "written")

    def row(self) -> dict:
        """Return the page as the list of all pages shows it."""
        states = list(self.states.values())
        return {
            **{name: self.listed[name] for name in ("page", "title", "kind", "minutes")},
            "link": self.link,
            "total": len(states),
            "answered": states.count("answered"),
            "begun": states.count("begun"),
            "not_sure": states.count("not sure"),
            **self._marked(),
            "finished": self.latest if self.finished else "",
            "changed": self.changed,
            "objectives": [self._objective(one) for one in self.listed.get("objectives", ())],
        }

    def link_to_first_open(self, question_ids: Iterable[str]) -> str:
        """Return the address of the section of a lesson in which the first of these questions is open."""
        for one in question_ids:
            section = self._questions.get(one, {}).get("section")
            if section and self.states[one] not in DONE:
                return f"{self.link}#{quote(section)}"
        return self.link

    def not_right(self, question_ids: Iterable[str]) -> int:
        """Return how many of these practice questions are done and not right; a graded one never counts."""
        return sum(
            self.states.get(one) in DONE and not self.is_right(one)
            for one in question_ids
            if "practice" in self._questions.get(one, {})
        )

    def _marked(self) -> dict:
        """Return how many answers are right, where the course can say so."""
        marked = [one for one, question in self._questions.items() if "practice" in question]
        return {"right": sum(self.is_right(one) for one in marked)} if marked else {}

    def again(self) -> list[dict]:
        """Return the sections of a lesson that hold an answer which is not right, or not sure yet."""
        if self.content.get("kind") != "lesson":
            return []
        open_sections = {
            question["section"]: question["section_title"]
            for one, question in self._questions.items()
            if self.states[one] in DONE and not self.is_right(one)
        }
        return [{"title": title, "link": f"{self.link}#{quote(one)}"} for one, title in open_sections.items()]

    @property
    def _questions(self) -> dict[str, dict]:
        return self.content.get("questions", {})

    def _objective(self, objective: dict) -> dict:
        questions = objective["questions"]
        return {
            "text": objective["text"],
            "total": len(questions),
            "tried": sum(self.states.get(one) in DONE for one in questions),
            "right": sum(self.is_right(one) for one in questions),
        }


def standing_of(listed: dict, content: dict | None, root: Path, folder: Path, work: Path | None) -> Standing:
    """Return how far one page is, read from its own answers file; one that cannot be read counts as empty.

    Args:
        listed: the page's row on the start page.
        content: the page's runtime JSON, if the course has it.
        root: the folder that the row's path starts from.
        folder: the start page's own folder.
        work: the work folder, if there is one.
    """
    link = quote(os.path.relpath(root / listed["path"], folder).replace(os.sep, "/"))
    path = place.answers_path(listed["page"], listed["kind"], root / Path(listed["path"]).parent, work)
    return Standing(listed, content or {}, saved_answers(path, listed["page"]), link)


def saved_answers(path: Path, page_id: str) -> dict[str, dict]:
    """Return what a learner saved on a page; nothing, where its file cannot be read."""
    try:
        return read_untrusted(path, page_id).answers
    except (AnswersError, OSError):
        return {}


def way_rows(ways: Iterable[dict], pages: dict[str, Standing], here: str) -> list[dict]:
    """Return each way with which of its steps are done, and the minutes left, for the page ``here`` to show."""
    return [_way(way, pages, here) for way in ways]


def _way(way: dict, pages: dict[str, Standing], here: str) -> dict:
    done = [_is_done(step, pages) for step in way["steps"]]
    # A step with nothing to answer is done when a later one is.
    reached = max((place for place, whole in enumerate(done) if whole), default=-1)
    steps = [
        {
            **{name: step[name] for name in ("title", "lesson", "link", "minutes")},
            "resume": _resume(step, pages, here),
            "done": bool(whole or (whole is None and place < reached)),
            **_answers_of(step, pages),
        }
        for place, (step, whole) in enumerate(zip(way["steps"], done, strict=True))
    ]
    minutes = [step["minutes"] for step in way["steps"]]
    left = sum(time for time, step in zip(minutes, steps, strict=True) if not step["done"])
    about = {name: way[name] for name in ("id", "title", "about")}
    return {**about, "steps": steps, "minutes": sum(minutes), "left": left, "done": sum(one["done"] for one in steps)}


def _resume(step: dict, pages: dict[str, Standing], here: str) -> str:
    """Return where to go on with a step: at its first open question, if it is begun, or is the page that one sees."""
    page = pages.get(step["page"])
    if page is None or "#" in step["link"]:
        return step["link"]
    begun = step["page"] == here or any(page.states.get(one) in DONE for one in step["questions"])
    return page.link_to_first_open(step["questions"]) if begun else step["link"]


def _is_done(step: dict, pages: dict[str, Standing]) -> bool | None:
    """Tell whether all questions of a step are answered; None where it asks none."""
    if not step["questions"]:
        return None
    return not _answers_of(step, pages)["open"]


def _answers_of(step: dict, pages: dict[str, Standing]) -> dict:
    """Return how many questions of a step are open, and how many are done and not right."""
    page, questions = pages.get(step["page"]), step["questions"]
    if page is None:
        return {"open": len(questions), "not_right": 0}
    return {"open": sum(page.states.get(one) not in DONE for one in questions), "not_right": page.not_right(questions)}


def next_on(way: dict) -> dict:
    """Return the first step of a way that is not done: its title and link, why, and whether the way is at its end."""
    open_steps = [step for step in way["steps"] if not step["done"]]
    step = (open_steps or way["steps"])[0]
    passed = any(later["done"] for later in way["steps"][way["steps"].index(step) :])
    why = ""
    if open_steps:
        said = _("You went on past this step.") if passed else _("This step comes next.")
        why = f"{said} {still_open(step['open'])}".strip()
    return {"title": step["title"], "link": step["resume"], "why": why, "done": not open_steps}


def still_open(count: int) -> str:
    """Return in words how many questions are still to be answered; "" for none."""
    if not count:
        return ""
    return ngettext("One question here is still open.", "{count} questions here are still open.", count)


def words_due(pages: Iterable[Standing], clock: Callable[[], datetime]) -> dict:
    """Return how many words of the review deck are to be seen again now, and where the deck is."""
    for page in pages:
        deck = page.content.get("deck")
        text = page.answers.get(DECK, {}).get("text", "")
        if deck and text:
            return {"count": len(due(text, [card["id"] for card in deck["cards"]], clock())), "link": page.link}
    return {"count": 0, "link": ""}
