"""What the answers of a class say about questions and about the class. Pure functions on the table of responses.

A figure that means nothing for so few people is left out (None or NaN); whoever prints it says so in a sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..bank import Bank, Belief
from ..gradebook.responses import Responses

SMALL = 20
"""Below this many people, discrimination, reliability and thirds of the class are noise."""

FEWEST_ITEMS = 5
FEWEST_PAIRS = 10
LONGEST_GAP = 300
"""Seconds between two moments of a sitting that count at most: after five minutes somebody is doing something else."""

RESAMPLES = 5000
SEED = 20261124


def shares(responses: Responses, bank: Bank) -> np.ndarray:
    """Return the share of its points that each answer earned: a row for each hand-in, a column for each question.

    What an instructor has still to grade is NaN.
    """
    table = responses.of(bank.assignment)
    return (table["earned"] / table["maximum"]).to_numpy(float).reshape(-1, len(bank.questions))


def answers_to(responses: Responses, bank: Bank, question: str) -> pd.DataFrame:
    """Return everybody's ``items`` and ``state`` of one question."""
    place = list(bank.questions).index(question)
    return responses.of(bank.assignment)[["items", "state"]].iloc[place :: len(bank.questions)]


def scored(bank: Bank) -> list[int]:
    """Return the places (from 0) of the questions that are scored without an instructor."""
    return [place for place, one in enumerate(bank.questions.values()) if not one.is_written]


def items(responses: Responses, bank: Bank) -> pd.DataFrame:
    """Return a row for each question.

    Its columns are ``place``, ``type``, ``people``, ``difficulty`` (the mean share of its points, NaN while an answer
    is still to be graded), ``discrimination`` (see :func:`discrimination`) and how many answers had each state.
    """
    table, matrix = responses.of(bank.assignment), shares(responses, bank)
    states = table.groupby(["place", "state"], observed=True).size().unstack(fill_value=0)
    return pd.DataFrame(
        {
            "place": range(1, len(bank.questions) + 1),
            "type": [one.question["type"] for one in bank.questions.values()],
            "people": len(matrix),
            "difficulty": _means(matrix),
            "discrimination": discrimination(matrix, scored(bank)),
            **{
                name: states[name].to_numpy() if name in states else 0
                for name in ("right", "partly right", "wrong", "not sure", "unanswered", "written")
            },
        },
        index=list(bank.questions),
    )


def _means(matrix: np.ndarray) -> list[float]:
    """Return each column's mean; NaN where somebody's answer is still to be graded, since that would be the others'."""
    return [float(column.mean()) for column in matrix.T]


def discrimination(matrix: np.ndarray, counted: list[int]) -> np.ndarray:
    """Return the corrected item-total correlation of each column: with the sum of all other counted columns.

    NaN where there are too few people, or everybody earned the same.
    """
    found = np.full(matrix.shape[1], np.nan)
    if len(matrix) < SMALL:
        return found
    for column in counted:
        others = [one for one in counted if one != column]
        rest = matrix[:, others].sum(axis=1)
        if matrix[:, column].std() > 0 and rest.std() > 0:
            found[column] = np.corrcoef(matrix[:, column], rest)[0, 1]
    return found


@dataclass(frozen=True)
class Reliability:
    """How far the questions of a quiz measure one thing. ``name`` is "KR-20" where each is right or wrong."""

    name: str
    value: float
    questions: int


def reliability(responses: Responses, bank: Bank) -> Reliability | None:
    """Return KR-20, or Cronbach's alpha where points come in parts; None where it would mean nothing."""
    matrix = shares(responses, bank)[:, scored(bank)] * [bank_points(bank, place) for place in scored(bank)]
    people, count = matrix.shape
    total = matrix.sum(axis=1).var(ddof=1) if people > 1 else 0.0
    if people < SMALL or count < FEWEST_ITEMS or total == 0:
        return None
    value = count / (count - 1) * (1 - matrix.var(axis=0, ddof=1).sum() / total)
    return Reliability("KR-20" if np.isin(matrix, (0.0, 1.0)).all() else "Cronbach’s alpha", float(value), count)


def bank_points(bank: Bank, place: int) -> float:
    return list(bank.questions.values())[place].points


def latest(responses: Responses) -> pd.DataFrame:
    """Return the rows of each learner's last sitting of each quiz, with the ``quiz``: of two forms, the later one."""
    table, at = responses.table, responses.table["at"].tolist()
    quizzes = {name: quiz_of(bank) for name, bank in responses.banks.items()}
    starts = np.flatnonzero(table["place"] == 1)
    ends = [*starts[1:], len(table)]
    heads = table.iloc[starts][["learner", "assignment"]].astype(object)
    ended = [max(at[start:end]) for start, end in zip(starts, ends, strict=True)]
    sittings = heads.assign(quiz=heads["assignment"].map(quizzes), ended=ended, rows=np.diff([*starts, len(table)]))
    last = sittings.sort_values("ended", kind="stable").drop_duplicates(["learner", "quiz"], keep="last")
    is_last = sittings.index.isin(last.index)
    kept = table[np.repeat(is_last, sittings["rows"])]
    return kept.assign(quiz=kept["assignment"].map(quizzes))


def quiz_of(bank: Bank) -> str:
    return bank.quiz or bank.assignment


@dataclass(frozen=True)
class Held:
    """A wrong belief and who still holds it.

    Attributes:
        holders: the learners who chose an option that stands for it, in their last sitting of a quiz.
        asked: the learners who were asked a question with such an option.
        question: the question in which it was chosen most.
    """

    id: str
    belief: Belief
    holders: frozenset[str]
    asked: frozenset[str]
    question: str

    @property
    def share(self) -> float:
        return len(self.holders) / len(self.asked) if self.asked else 0.0


def beliefs(responses: Responses, leave_out: tuple[str, ...] = ()) -> list[Held]:
    """Return every wrong belief that was asked for, the most widely held first.

    Args:
        leave_out: quizzes that do not tell what is still believed, such as the one before the course.
    """
    table = latest(responses)
    table = table.loc[~table["quiz"].isin(leave_out), ["question", "assignment", "learner", "items"]]
    table = table.astype({"learner": object})
    asked: dict[str, set[str]] = {}
    holders: dict[str, set[str]] = {}
    chosen: dict[str, Counter] = {}
    known: dict[str, Belief] = {}
    for question, rows in table.groupby("question", observed=True):
        bank = responses.banks[rows["assignment"].iloc[0]]
        stands_for = bank.questions[question].misconceptions
        people = rows["learner"].to_numpy()
        for belief in stands_for.values():
            asked.setdefault(belief, set()).update(people)
            known.setdefault(belief, bank.beliefs[belief])
        for learner, given in zip(people, rows["items"].to_numpy(), strict=True):
            for option in given:
                if option in stands_for:
                    holders.setdefault(stands_for[option], set()).add(learner)
                    chosen.setdefault(stands_for[option], Counter())[question] += 1
    found = [
        Held(one, known[one], frozenset(holders.get(one, ())), frozenset(people), _most(chosen.get(one)))
        for one, people in asked.items()
    ]
    return sorted(found, key=lambda one: (-one.share, -len(one.holders), one.id))


def _most(counted: Counter | None) -> str:
    return counted.most_common(1)[0][0] if counted else ""


def minutes(responses: Responses) -> pd.DataFrame:
    """Return a row for each hand-in: ``learner``, ``assignment`` and ``minutes`` (NaN where no times are known).

    The time runs from the first moment to the last; a gap longer than five minutes counts as five.
    """
    table = responses.table
    moments = pd.concat([table[["learner", "assignment"]].assign(time=table[name]) for name in ("first_shown", "at")])
    moments = moments[(moments["time"] != "") & (moments["time"] > "1971")]
    moments = moments.assign(time=pd.to_datetime(moments["time"], format="ISO8601", errors="coerce"))
    moments = moments.dropna(subset="time").sort_values(["learner", "assignment", "time"])
    who = ["learner", "assignment"]
    gaps = moments.groupby(who, observed=True)["time"].diff().dt.total_seconds().clip(upper=LONGEST_GAP)
    spent = moments.assign(gap=gaps).groupby(who, observed=True)["gap"].sum(min_count=1) / 60
    everybody = table[who].drop_duplicates()
    return everybody.merge(spent.rename("minutes").reset_index(), how="left", on=who)


@dataclass(frozen=True)
class Gain:
    """What changed between two quizzes of parallel questions.

    Attributes:
        people: how many took both.
        before, after: the class's mean share of the points.
        low, high: the 95 percent interval of the gain, or None where too few took both.
        places: a row for each pair of questions: ``place``, ``before``, ``after``, ``gained``, ``lost``.
    """

    people: int
    before: float
    after: float
    low: float | None
    high: float | None
    places: pd.DataFrame

    @property
    def gain(self) -> float:
        return self.after - self.before


def gain(responses: Responses, before: str, after: str) -> Gain | None:
    """Return how those who took both quizzes changed, question by question at the same place; None if nobody did."""
    first, second = _by_learner(responses, before), _by_learner(responses, after)
    both = sorted(set(first) & set(second))
    if not both:
        return None
    old, new = np.array([first[one] for one in both]), np.array([second[one] for one in both])
    width = min(old.shape[1], new.shape[1])
    old, new = old[:, :width], new[:, :width]
    use = ~(np.isnan(old).any(axis=0) | np.isnan(new).any(axis=0))
    old, new, places = old[:, use], new[:, use], np.arange(1, width + 1)[use]
    own = (new - old).mean(axis=1)
    low, high = _interval(own) if len(both) >= FEWEST_PAIRS else (None, None)
    rows = {
        "place": places,
        "before": old.mean(axis=0),
        "after": new.mean(axis=0),
        "gained": ((old < 1) & (new == 1)).sum(axis=0),
        "lost": ((old == 1) & (new < 1)).sum(axis=0),
    }
    return Gain(len(both), float(old.mean()), float(new.mean()), low, high, pd.DataFrame(rows))


def _by_learner(responses: Responses, quiz: str) -> dict[str, np.ndarray]:
    """Return each learner's shares in a quiz; who took both forms is counted with the first."""
    found: dict[str, np.ndarray] = {}
    for bank in responses.banks.values():
        if quiz_of(bank) == quiz:
            learners = responses.of(bank.assignment)["learner"].to_numpy().reshape(-1, len(bank.questions))[:, 0]
            for learner, row in zip(learners, shares(responses, bank), strict=True):
                found.setdefault(learner, row)
    return found


def _interval(values: np.ndarray) -> tuple[float, float]:
    """Return the 95 percent percentile interval of the mean: people drawn again and again, with a fixed seed."""
    lot = np.random.default_rng(SEED)
    means = [values[lot.integers(0, len(values), len(values))].mean() for _ in range(RESAMPLES)]
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(high)


@dataclass(frozen=True)
class Alike:
    """Learners whose answers in one quiz are equal, the wrong ones too."""

    learners: tuple[str, ...]
    wrong: int


FEWEST_WRONG = 3


def equal_answers(responses: Responses, bank: Bank) -> Iterator[Alike]:
    """Yield each group whose chosen answers are all equal, with at least three of them wrong."""
    table = responses.of(bank.assignment)
    table = table[table["place"].isin([place + 1 for place in scored(bank)])]
    groups: dict[tuple, list[str]] = {}
    errors: dict[tuple, int] = {}
    for learner, rows in table.groupby("learner", observed=True):
        answers = tuple(rows["items"])
        groups.setdefault(answers, []).append(learner)
        errors[answers] = int(rows["state"].isin(["wrong", "partly right"]).sum())
    for answers, learners in groups.items():
        if len(learners) > 1 and errors[answers] >= FEWEST_WRONG:
            yield Alike(tuple(learners), errors[answers])
