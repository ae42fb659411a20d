"""The rules, against the 212(h) waiver written by hand as a plain function: no reasons, citations or open questions."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable

from relief_course.rules.case import Case, View
from relief_course.rules.csa import CONTROLLED_SUBSTANCE
from relief_course.rules.findings import Finding, screen
from relief_course.rules.ina_101 import CONVICTION
from relief_course.rules.registry import RULES
from tests.rules.pairs import TODAY, all_pairs, case_of, changed
from tests.rules.space import LIMIT, Space, trees_of

WAIVER = next(rule for rule in RULES if rule.id == "212h-waiver")
CLOSE_DRUGS = {"hashish or concentrate", "not named", "no drug"}
CLOSE_CONDUCT = {
    "paraphernalia",
    "use or being under the influence",
    "driving under the influence",
    "giving or delivery without payment",
    "transport or import",
}
REPEATS = 5


def rows() -> list[tuple[str, float, float, float]]:
    """Return (what, the plain function's or the promised seconds, ours, promised ratio) for each comparison."""
    pairs = all_pairs()["212h-waiver"]
    people = [case_of(facts) for pair in pairs for facts in (pair.base, changed(pair.base, pair.change))]
    people = [one for one in people if plain_212h(found(one)) == outcome(one)]  # not those with open questions
    warm = [found(case) for case in people]
    plain = per_call(lambda: [plain_212h(view) for view in warm]) / len(warm)
    three = case_of(
        {**pairs[0].base, "convictions": [{**pairs[0].base["convictions"][0], "grams": n} for n in (9, 8, 7)]}
    )

    def each(work: Callable[[Case], object]) -> float:
        return per_call(lambda: [work(case) for case in people]) / len(people)

    return [
        ("one finding, the waiver’s outcome (s)", plain, each(outcome), 60e-6 / plain),
        ("the same, with all its reasons (s)", plain, each(reasons), 0),
        ("a screen of three convictions, all rules (s)", plain, per_call(lambda: outcomes(three)), 5e-3 / plain),
        (
            "import of all rules, where forms are (s)",
            plain,
            importing("import relief_course.forms.widgets"),
            40e-3 / plain,
        ),
        ("import of all rules, in a bare process (s)", plain, importing("pass"), 40e-3 / plain),
        ("the whole space of all rules (s)", plain, per_call(whole_space, 1), 180 / plain),
    ]


def per_call(work: Callable[[], object], number: int = 20) -> float:
    """Return the seconds that one call takes: the median of a few measurements."""
    return statistics.median(timeit.repeat(work, number=number, repeat=REPEATS if number > 1 else 1)) / number


def found(case: Case) -> View:
    """Return a view of a case in which the definitions have been found, which the plain function takes as given."""
    view = case.on(TODAY)
    for one in view.convictions or ():
        for definition in (CONVICTION, CONTROLLED_SUBSTANCE):
            definition.truth(one)
    return view


def outcome(case: Case) -> str:
    return Finding(WAIVER, case.on(TODAY)).outcome


def reasons(case: Case) -> tuple:
    return Finding(WAIVER, case.on(TODAY)).reasons


def outcomes(case: Case) -> list[str]:
    return [finding.outcome for finding in screen(case, TODAY, RULES)]


def importing(before: str) -> float:
    """Return how long importing all rules takes in a new process, after other code has run."""
    timed = "import time; t = time.perf_counter(); import relief_course.rules.registry; print(time.perf_counter() - t)"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", f"{before}\n{timed}"]
    runs = [subprocess.run(command, capture_output=True, text=True, env=environment) for _ in range(9)]
    return statistics.median(float(run.stdout) for run in runs)


def whole_space() -> None:
    """Table every tree of every rule, and compare it with all completions."""
    for rule in RULES:
        for _, tree in trees_of(rule):
            space = Space(tree)
            if space.cells <= LIMIT:
                space.unsound()


# --- the waiver as a plain function -------------------------------------------------------------------------------


def plain_212h(view: View) -> str:
    """Return the waiver's outcome, from facts and from what the definitions found."""
    each = [plain_conviction(one) for one in view.convictions or ()]
    if view.convictions is None:
        what_for = 0
    else:
        federal = [one[2] for one in each]
        several = 0 if sum(one != -1 for one in federal) > 1 else 1
        what_for = min(max((one[0] for one in each), default=-1), -max((one[1] for one in each), default=-1), several)
    path = max(
        plain_years(view, each),
        min(yes(view, "relative_spouse_parent_child"), yes(view, "extreme_hardship")),
        yes(view, "vawa_self_petitioner"),
    )
    resident = min(
        yes(view, "admitted_before_as_resident"),
        max(yes(view, "aggravated_felony_since_that_admission"), -yes(view, "seven_years_lawful_residence")),
    )
    bars = max(yes(view, "murder_or_torture"), resident, yes(view, "reason_to_believe"), yes(view, "family_benefit"))
    application = view.facts.get("immigrant_application")
    applies = 1 if application in ("adjustment of status", "immigrant visa or admission") else 0
    requires = min(what_for, path, applies)
    if bars == 1 or requires == -1:
        return "barred"
    return "may be available" if (bars, requires) == (-1, 1) else "needs an attorney"


def plain_conviction(view: View) -> tuple[int, int, int]:
    """Return whether a conviction is one the waiver reaches, is one that it does not, and is about a federal drug."""
    facts, known = view.facts, view.found
    is_one = known.get("101a48A-conviction", 0)
    federal = min(is_one, known.get("102-controlled-substance", 0))
    drug, conduct, grams, worse = (facts.get(name) for name in ("drug", "conduct", "grams", "aggravating_element"))
    small = min(
        1 if drug == "marijuana" else 0 if drug is None or drug in CLOSE_DRUGS else -1,
        1 if conduct == "possession" else 0 if conduct is None or conduct in CLOSE_CONDUCT else -1,
        0 if grams is None else 1 if grams <= 30 else -1,
        0 if worse is None else -1 if worse else 1,
    )
    return min(is_one, small), min(federal, -small), federal


def plain_years(view: View, each: list[tuple[int, int, int]]) -> int:
    """Return whether the path of fifteen years is open."""
    recent = [min(one[2], -long_ago(conviction)) for one, conviction in zip(each, view.convictions or (), strict=True)]
    old = 0 if view.convictions is None else -max(recent, default=-1)
    return min(old, -yes(view, "contrary_to_national_welfare"), yes(view, "rehabilitated"))


def long_ago(view: View) -> int:
    day = view.facts.get("offense_on")
    return 0 if day is None else 1 if day.replace(year=day.year + 15) < view.on else -1


def yes(view: View, name: str) -> int:
    value = view.facts.get(name)
    return 0 if value is None else 1 if value else -1
