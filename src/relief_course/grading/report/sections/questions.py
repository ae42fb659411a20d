"""Each question: how easy it is, how well it tells strong from weak, and what was chosen instead."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from ...bank import Bank, GradedQuestion
from .. import plots, statistics
from ..shapes import Cell, Fold, Plot, Section, Table
from ..statistics import SMALL
from ..view import View, title_of
from ..words import figure, percent, plain, short_stem, stem

HOW = (
    "“Points earned” is the mean share of a question’s points: at 100%, everybody can answer it. “Tells strong from "
    "weak” asks whether those who do well on the other questions do well on this one too. Near 1: yes. Near 0 or below "
    "it: no, so read the question and its key again. (For statisticians: the corrected item-total correlation.)"
)
WEAK = 0.1


def section(view: View) -> Section:
    """Return the section; it is never left out."""
    parts: list = [HOW, *_all_items(view)]
    for bank in view.banks:
        parts.append(Fold(title_of(bank), tuple(_quiz(view, bank))))
    return Section("questions", "Questions", parts)


def _all_items(view: View):
    known = {name: table for name, table in view.items.items() if table["discrimination"].notna().any()}
    if not known:
        yield f"Nobody can say how well a question tells strong from weak before {SMALL} people have answered it."
        return
    weak = [
        (
            title_of(bank),
            f"Q{row.place}",
            short_stem(bank.questions[name]),
            percent(row.difficulty),
            figure(row.discrimination),
        )
        for bank in view.banks
        for name, row in view.items[bank.assignment].iterrows()
        if row.discrimination < WEAK
    ]
    alt = f"A point for each question; {len(weak)} of them, drawn as diamonds, tell strong from weak badly."
    yield Plot("All questions", alt, plots.items(known))
    if weak:
        columns = ("Assignment", "Question", "What it asks", "Points earned", "Tells strong from weak")
        yield Table("Questions to read again", columns, weak)


def _quiz(view: View, bank: Bank):
    table = view.items[bank.assignment]
    yield _reliability(view, bank, table)
    alt = "A bar for each question in the order of the quiz; the table below has the figures."
    yield Plot("Answers by question", alt, plots.answers(table))
    columns = (
        "Question", "Points earned", "Tells strong from weak", "Right", "Partly right", "Wrong", "Not sure yet",
        "Unanswered",
    )  # fmt: skip
    rows = [
        (
            f"Q{row.place}. {short_stem(bank.questions[name])}",
            Cell(percent(row.difficulty), 1 - row.difficulty) if row.difficulty == row.difficulty else "–",
            figure(row.discrimination),
            *(f"{row[state]:,}" for state in ("right", "partly right", "wrong", "not sure", "unanswered")),
        )
        for name, row in table.iterrows()
    ]
    yield Table(f"Questions of {title_of(bank)}", columns, rows, "The stronger a shade, the harder the question.")
    for place, (name, graded) in enumerate(bank.questions.items(), start=1):
        yield Fold(f"Q{place}. {short_stem(graded)}", tuple(_options(view, bank, name, graded)))


def _reliability(view: View, bank: Bank, table: pd.DataFrame) -> str:
    found = statistics.reliability(view.responses, bank)
    if found is None:
        return f"Reliability is not given: it needs {SMALL} people and {statistics.FEWEST_ITEMS} questions."
    return (
        f"Reliability ({found.name} over {found.questions} questions, “not sure yet” and unanswered as no points): "
        f"{figure(found.value)}. The nearer to 1, the more the questions measure one thing; a short quiz about many "
        "things stays low. Do not read single points of a score."
    )


def _options(view: View, bank: Bank, name: str, graded: GradedQuestion):
    yield stem(graded)
    if graded.corrected:
        yield graded.corrected
    rows = statistics.answers_to(view.responses, bank, name)
    kind = graded.question["type"]
    if kind == "written":
        yield "Answered in words: an instructor grades it."
    elif kind in ("match", "order"):
        yield _pairs(graded, rows)
    else:
        yield _chosen(bank, graded, rows)
    if graded.objective in bank.said:
        yield f"Objective: {bank.said[graded.objective]}."


def _chosen(bank: Bank, graded: GradedQuestion, rows: pd.DataFrame) -> Table:
    counts = Counter(option for given in rows["items"] for option in given)
    right = {*graded.key["options"], graded.key.get("verdict", "")}
    offered = [(one["id"], plain(one["text"])) for one in graded.question["options"]]
    if graded.question["type"] == "true-false":
        offered = [("is-true", "True"), ("is-false", "False"), *offered]
    found = []
    for option, text in offered:
        share = counts[option] / len(rows) if len(rows) else 0.0
        belief = bank.beliefs.get(graded.misconceptions.get(option, ""))
        line = bank.said.get(graded.crosses.get(option, ""), "")
        says = [*([belief.text] if belief else []), *([f"Crosses a safety line: {line}."] if line else [])]
        mark = "right" if option in right else ""
        shaded = Cell(percent(share), share, "good" if mark else "")
        found.append((Cell(text, mark=mark), f"{counts[option]:,}", shaded, " ".join(says)))
    states = rows["state"].value_counts()
    for state, words in (("not sure", "Not sure yet"), ("unanswered", "Left unanswered")):
        many = int(states.get(state, 0))
        found.append((words, f"{many:,}", Cell(percent(many / len(rows) if len(rows) else 0), None), ""))
    return Table("What was chosen", ("Answer", "People", "Share", "Stands for"), found)


def _pairs(graded: GradedQuestion, rows: pd.DataFrame) -> Table:
    counts = Counter(value for given in rows["items"] for value in given)
    texts = {
        one["id"]: plain(one["text"]) for one in (*graded.question["options"], *graded.question.get("prompts", ()))
    }
    if graded.question["type"] == "match":
        wanted = [(left, right, texts[right]) for left, right in graded.key["pairs"].items()]
    else:
        wanted = [(option, str(place), str(place)) for place, option in enumerate(graded.key["order"], start=1)]
    found = []
    for left, right, shown in wanted:
        share = counts[f"{left}={right}"] / len(rows) if len(rows) else 0.0
        found.append((texts[left], Cell(shown, mark="right"), Cell(percent(share), share, "good")))
    what = "Belongs to" if graded.question["type"] == "match" else "Place"
    return Table("What was put where", ("Entry", what, "Put there by"), found)
