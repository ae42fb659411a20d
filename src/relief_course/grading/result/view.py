"""What a result page tells, worked out from a learner's record. Of the other form it names questions by number only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from ..bank import Bank
from ..feedback.feedback import STATES, number, question_feedback
from ..gradebook.record import Record, Taken, in_words
from ..marking.marking import Mark
from ..marking.named_lines import UNKNOWN, comment_in_words
from ..marking.standard import Crossing, Standard, standard_of
from .words import HEADLINES, NOBODY_SCREENS, told


@dataclass(frozen=True)
class Score:
    """The points of one form. ``by_hand`` are those among them that an instructor gave, or None for none."""

    title: str
    points: float
    maximum: float
    percent: float
    is_rounded: bool
    by_hand: float | None
    to_grade: float
    penalty: float
    counts: bool


@dataclass(frozen=True)
class SecondLook:
    """A safety line that was crossed, and what mends it.

    Attributes:
        number, form: the question that was answered.
        lines: what the lines say.
        walkthrough: its title, "" where none practices this.
        lesson, section: what to read again where there is no walkthrough.
        twin, twin_form: the number of the question to answer, and its form.
        answered_before: the twin was answered already, but before.
        waits: the twin was answered in words, and an instructor has still to read that.
        state: as in :class:`Crossing`.
    """

    number: int
    form: str
    lines: tuple[str, ...]
    walkthrough: str
    lesson: str
    section: str
    twin: int
    twin_form: str
    answered_before: bool
    waits: bool
    state: str


@dataclass(frozen=True)
class Reading:
    """A section to read again, and the questions that ask for it."""

    lesson: str
    section: str
    questions: tuple[int, ...]


@dataclass(frozen=True)
class Answer:
    """One question: how it went, what the learner wrote, what an instructor wrote beside it, and the course's own
    feedback on it (HTML)."""

    number: int
    state: str
    points: str
    wrote: str
    comment: str
    feedback: Markup


@dataclass(frozen=True)
class Result:
    """A result page."""

    assignment: str
    title: str
    name: str
    day: str
    sign: str
    headline: str
    meaning: list[str]
    standard: Standard
    not_sure: int
    unanswered: int
    scores: list[Score]
    second_looks: list[SecondLook]
    safety: list[str]
    readings: list[Reading]
    answers: list[Answer]
    as_of: str
    limits: str = NOBODY_SCREENS


def result_of(record: Record, assignment: str) -> Result:
    """Return what the result page of a graded form tells."""
    forms, standard = record.forms(assignment), record.standard(assignment)
    this, bank = forms[0], forms[0].bank
    sign, headline = HEADLINES[standard.state]
    other_title = record.banks[bank.twin].title if bank.twin else ""
    return Result(
        assignment=assignment,
        title=bank.title.removeprefix("Quiz: "),
        name=record.person.name,
        day=in_words(this.day) if this.day else "",
        sign=sign,
        headline=headline,
        meaning=told(standard, other_title, len(forms) > 1, record.is_to_grade_again(assignment)),
        standard=standard,
        not_sure=this.marked.count("not sure"),
        unanswered=this.marked.count("unanswered"),
        scores=[_score(one, standard) for one in forms],
        second_looks=[*_second_looks(record, standard)],
        safety=list(bank.safety.values()),
        readings=_readings(this),
        answers=[_answer(this, n, one) for n, one in enumerate(this.marked.marks.values(), start=1)],
        as_of=in_words(date.fromisoformat(bank.as_of)),
    )


def _score(form: Taken, standard: Standard) -> Score:
    alone, given = standard_of(form.marked), form.marked.sitting.by_hand
    return Score(
        title=form.bank.title,
        points=alone.points,
        maximum=alone.maximum,
        percent=alone.percent,
        is_rounded=abs(100 * form.marked.share - alone.percent) > 1e-6,
        by_hand=sum(given.values()) if given else None,
        to_grade=alone.to_grade,
        penalty=form.penalty,
        counts=form.bank.assignment == standard.assignment,
    )


def _second_looks(record: Record, standard: Standard) -> Iterator[SecondLook]:
    for question, crossings in groupby(standard.crossed, key=lambda one: one.question):
        crossed = list(crossings)
        yield _second_look(record, _form_of(record, question), crossed[0], tuple(one.line for one in crossed))


def _second_look(record: Record, bank: Bank, crossing: Crossing, lines: tuple[str, ...]) -> SecondLook:
    other, taken = record.banks.get(bank.twin), record.taken.get(bank.twin)
    asked = bank.questions[crossing.question].question
    answered = crossing.state == "open" and taken is not None and taken.marked.is_answered(crossing.twin)
    waits = answered and not taken.marked.is_read(crossing.twin)
    return SecondLook(
        number=_number(bank, crossing.question),
        form=bank.title,
        lines=tuple(bank.safety.get(one, UNKNOWN).rstrip(".") for one in dict.fromkeys(lines)),
        walkthrough=bank.said.get(crossing.walkthrough, ""),
        lesson=asked["lesson_title"],
        section=asked["section_title"],
        twin=_number(other, crossing.twin) if other and crossing.twin else 0,
        twin_form=other.title if other else "",
        answered_before=answered and not waits,
        waits=waits,
        state=crossing.state,
    )


def _form_of(record: Record, question: str) -> Bank:
    return next(one.bank for one in record.taken.values() if question in one.bank.questions)


def _number(bank: Bank, question: str) -> int:
    return list(bank.questions).index(question) + 1


def _readings(form: Taken) -> list[Reading]:
    """Return the sections of all questions that did not earn their points, in the order of the course."""
    found: dict[tuple[str, str], list[tuple[int, dict]]] = {}
    for place, (name, one) in enumerate(form.marked.marks.items(), start=1):
        earned = form.marked.earned(name)
        if earned is not None and earned < one.graded.points:
            asked = one.graded.question
            found.setdefault((asked["lesson"], asked["section"]), []).append((place, asked))
    return [_reading(questions) for _, questions in sorted(found.items())]


def _reading(questions: list[tuple[int, dict]]) -> Reading:
    _, asked = questions[0]
    return Reading(asked["lesson_title"], asked["section_title"], tuple(place for place, _ in questions))


def _answer(form: Taken, place: int, mark: Mark) -> Answer:
    question = mark.graded.question["id"]
    given = form.marked.sitting.by_hand.get(question)
    sign, words = STATES[mark.score.state]
    if given is not None:
        sign, words = "●", "Graded by your instructor"
    wrote = mark.response["text"] if mark.score.state == "written" else ""
    comment = comment_in_words(form.comments.get(question), form.bank.safety)
    points = _points(mark, form.marked.earned(question))
    return Answer(place, f"{sign} {words}", points, wrote, comment, Markup(question_feedback(mark)))


def _points(mark: Mark, earned: float | None) -> str:
    most = number(mark.graded.points)
    unit = "point" if most == "1" else "points"
    return f"waiting, up to {most} {unit}" if earned is None else f"{number(earned)} of {most} {unit}"
