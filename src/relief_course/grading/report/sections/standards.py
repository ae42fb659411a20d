"""Who met the standard of which quiz, and which safety lines were crossed."""

from __future__ import annotations

from collections import Counter

from ...marking.standard import Crossing, Standard
from ..shapes import Cell, Fold, Section, Table, capped
from ..view import View, title_of
from ..words import people, short_stem

STATES = {
    "met": "met",
    "waiting": "waits for a grade",
    "second look": "second look",
    "not yet": "not yet",
    "below": "too few points",
    "not counted": "not counted",
}
LINE_STATES = {"open": "still to answer", "again": "crossed again", "mended": "mended"}
MEANING = (
    "A quiz is met with enough points and no safety line crossed. “Second look”: a line was crossed, so the person "
    "plays the walkthrough that is named and then answers the question at the same place of the other form. “Not "
    "yet”: a line was crossed there too. “Not sure yet” never crosses a line. In an answer in words only an instructor "
    "sees a line crossed, so no quiz is met before each such answer is read."
)
NOBODY = (
    "In the quizzes that count, nobody crossed a safety line in the questions that are scored by themselves, and no "
    "instructor has marked one in an answer in words."
)
DECIDES = (
    "This report does not say who may screen clients. It tells who finished which part of a course. A supervising "
    "attorney decides, for each volunteer."
)


def section(view: View) -> Section:
    """Return the section; it is never left out."""
    parts = [DECIDES, MEANING, *view.to_grade_again(), _by_quiz(view), *_lines(view), *_by_learner(view)]
    return Section("standards", "Standards met", parts)


def _by_quiz(view: View) -> Table:
    rows = []
    for quiz, bank in view.quizzes.items():
        counts = Counter(one.state for (_, its), one in view.responses.standards.items() if its == quiz)
        needed = "–" if bank.passing is None else f"{bank.passing}%"
        total = sum(counts.values())
        rows.append((title_of(bank), needed, *(_count(one, counts[one], total) for one in STATES)))
    return Table("People by quiz and how they stand", ("Quiz", "Percent needed", *map(_capital, STATES.values())), rows)


def _count(state: str, count: int, total: int) -> Cell:
    """Return how many stand so, shaded where that tells something."""
    share = count / total if total and state != "not counted" else None
    return Cell(f"{count:,}", share, "good" if state == "met" else "")


def _lines(view: View):
    found = [
        (learner, quiz, one)
        for (learner, quiz), standing in _sorted(view)
        if standing.state != "not counted"
        for one in standing.crossed
    ]
    if not found:
        yield NOBODY
        return
    counts = Counter((one.line, one.state) for _, _, one in found)
    said = _said(view)
    lines = sorted({line for line, _ in counts}, key=lambda line: -sum(counts[line, one] for one in LINE_STATES))
    rows = [(said.get(line, line), *(f"{counts[line, one]:,}" for one in LINE_STATES)) for line in lines]
    yield Table("Safety lines crossed", ("Safety line", *map(_capital, LINE_STATES.values())), rows)
    open_ones = [(learner, quiz, one) for learner, quiz, one in found if one.state != "mended"]
    rows, note = capped([_to_do(view, said, *one) for one in open_ones], "crossed lines")
    if rows:
        columns = ("Person", "Quiz", "Safety line", "Walkthrough to play", "Then answer", "State")
        yield Fold(
            f"Who plays which walkthrough next ({len(open_ones):,})",
            (Table("Crossed lines that are not mended", columns, rows, note),),
        )


def _to_do(view: View, said: dict[str, str], learner: str, quiz: str, one: Crossing) -> tuple:
    bank, twin = view.quizzes[quiz], "–"
    for other in view.responses.banks.values():
        if one.twin in other.questions:
            place = list(other.questions).index(one.twin) + 1
            twin = f"Q{place} of {title_of(other)}: {short_stem(other.questions[one.twin])}"
    walk = said.get(one.walkthrough, one.walkthrough) or "–"
    return (view.name(learner), title_of(bank), said.get(one.line, one.line), walk, twin, LINE_STATES[one.state])


def _by_learner(view: View):
    quizzes = list(view.quizzes)
    standing = {learner: {} for learner in view.responses.people}
    for (learner, quiz), one in view.responses.standards.items():
        standing[learner][quiz] = one
    rows = [
        (view.name(learner), *(_cell(standing[learner].get(quiz)) for quiz in quizzes))
        for learner in sorted(standing, key=lambda one: _natural(view.name(one)))
    ]
    rows, note = capped(rows, "people")
    columns = ("Person", *(title_of(view.quizzes[quiz]) for quiz in quizzes))
    yield Fold(f"Each person ({people(len(standing))})", (Table("How each person stands", columns, rows, note),))


def _cell(standing: Standard | None) -> str:
    return f"{STATES[standing.state]}, {standing.percent:g}%" if standing else "–"


def _sorted(view: View):
    return sorted(view.responses.standards.items(), key=lambda one: (_natural(view.name(one[0][0])), one[0][1]))


def _natural(name: str) -> tuple:
    """Return a key that puts "Learner 2" before "Learner 10"."""
    head, _, number = name.rpartition(" ")
    return (head, int(number), "") if number.isdecimal() else (name.casefold(), 0, name)


def _said(view: View) -> dict[str, str]:
    banks = view.responses.banks.values()
    return {name: words for bank in banks for name, words in (bank.safety | bank.said).items()}


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
