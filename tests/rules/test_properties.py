"""What must be true of every case, tried on cases with up to three convictions."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relief_course.rules.case import Case
from relief_course.rules.conditions import Holds, Leaf
from relief_course.rules.facts import FACTS
from relief_course.rules.facts.fact import Choice, Day, Derived, Fact, Unsettled
from relief_course.rules.findings import Finding, screen
from relief_course.rules.possible import why_impossible
from relief_course.rules.questions import answers_of
from relief_course.rules.registry import RULES
from relief_course.rules.rule import APPLIES, ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE, READ_FROM

from .pairs import TODAY, all_pairs, case_of, changed

WHOLE = [fact for fact in FACTS.values() if fact.group != "convictions"]
EACH = [fact for fact in FACTS.values() if fact.group == "convictions"]
BETTER = {APPLIES: 0, BARRED: 0, ATTORNEY: 1, DOES_NOT_APPLY: 2, MAY_BE_AVAILABLE: 2}
thorough = settings(
    max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def values(fact: Fact) -> tuple:
    """Return the values of a fact that some rule can tell apart."""
    found = fact.all_values if isinstance(fact, Choice) else answers_of(fact, RULES)
    return found or ((date(2015, 6, 1), date(2024, 6, 1)) if isinstance(fact, Day) else (0, 1, 400))


def facts(of: list[Fact]) -> st.SearchStrategy[dict]:
    """Draw known values for some of these facts."""
    return st.fixed_dictionaries({}, optional={fact.name: st.sampled_from(values(fact)) for fact in of})


KNOWN = [
    case_of(one)
    for pairs in all_pairs().values()
    for pair in pairs
    for one in (pair.base, changed(pair.base, pair.change))
]
"""Cases near which rules decide: those of the minimal pairs."""


@st.composite
def cases(draw) -> Case:
    """Draw a case: a known one with a few facts changed, or any."""
    if draw(st.booleans()):
        near = draw(st.sampled_from(KNOWN))
        few = st.lists(st.sampled_from(WHOLE), max_size=3)
        whole = {**near.facts, **{fact.name: draw(st.sampled_from(values(fact))) for fact in draw(few)}}
        case = Case(whole, near.convictions)
    else:
        convictions = draw(st.none() | st.lists(facts(EACH), max_size=3))
        case = Case(draw(facts(WHOLE)), None if convictions is None else tuple(convictions))
    return case


def outcomes(case: Case, on: date = TODAY) -> dict[str, str]:
    return {finding.rule.id: finding.outcome for finding in screen(case, on, RULES)}


@thorough
@given(cases(), st.dates(READ_FROM - timedelta(400), TODAY + timedelta(4000)))
def test_every_rule_gives_one_outcome_of_its_kind_on_every_day(case, on):
    found = screen(case, on, RULES)
    assert len(found) == len(RULES)
    for finding in found:
        relief = finding.rule.kind == "relief"
        assert finding.outcome in (
            {BARRED, MAY_BE_AVAILABLE, ATTORNEY} if relief else {APPLIES, DOES_NOT_APPLY, ATTORNEY}
        )
        assert finding.reasons


@thorough
@given(cases(), st.data())
def test_learning_a_fact_never_turns_one_answer_into_another(case, data):
    open_facts = [fact for fact in WHOLE if fact.name not in case.facts]
    if not open_facts:
        return
    fact = data.draw(st.sampled_from(open_facts))
    more = Case({**case.facts, fact.name: data.draw(st.sampled_from(values(fact)))}, case.convictions)
    before, after = outcomes(case), outcomes(more)
    assert {rule: (before[rule], after[rule]) for rule in before if before[rule] not in (ATTORNEY, after[rule])} == {}


@thorough
@given(cases(), st.data())
def test_learning_about_a_conviction_never_turns_one_answer_into_another(case, data):
    if not case.convictions:
        return
    index = data.draw(st.integers(0, len(case.convictions) - 1))
    open_facts = [fact for fact in EACH if fact.name not in case.convictions[index]]
    if not open_facts:
        return
    fact = data.draw(st.sampled_from(open_facts))
    convictions = list(case.convictions)
    convictions[index] = {**convictions[index], fact.name: data.draw(st.sampled_from(values(fact)))}
    before, after = outcomes(case), outcomes(Case(case.facts, tuple(convictions)))
    assert {rule: (before[rule], after[rule]) for rule in before if before[rule] not in (ATTORNEY, after[rule])} == {}


@thorough
@given(cases())
def test_the_order_of_convictions_changes_nothing(case):
    if case.convictions is None:
        return
    first = outcomes(case)
    assert all(outcomes(Case(case.facts, order)) == first for order in permutations(case.convictions))


@thorough
@given(cases(), facts(EACH))
def test_one_more_conviction_never_improves_a_finding(case, conviction):
    if case.convictions is None:
        return
    before, after = outcomes(case), outcomes(Case(case.facts, (*case.convictions, conviction)))
    better = {rule: (before[rule], after[rule]) for rule in before if BETTER[after[rule]] > BETTER[before[rule]]}
    assert {rule: change for rule, change in better.items() if rule not in IMPROVED_BY_A_CONVICTION} == {}


IMPROVED_BY_A_CONVICTION = {
    "212a2AiII-controlled-substance": "seda",  # a charge that failed can bar the use of an admission
    "212a2AiI-moral-turpitude": "seda",
    "212h-waiver": "ina-212-h",  # the waivers need the conviction that they waive
    "212c-former-waiver": "abdelghany",
    **dict.fromkeys(
        ("244-tps", "245h-sij-adjustment", "249-registry", "212d13-t-waiver", "240Ab2-vawa-cancellation"), "seda"
    ),
    **dict.fromkeys(("245a-adjustment", "245i-adjustment"), "st-cyr"),  # an old plea may still be waived
    "101f3-single-small-possession": "ina-101-f-3",  # here “applies” is the exception that helps
    "240Ab1-nonlpr-cancellation": "ina-240A-b-1",  # jail days or turpitude may come of abuse: 240A(b)(5)
    **dict.fromkeys(  # it may be a pardoned one, and what a pardon does for character is open
        ("101f-good-moral-character-bar", "316-naturalization", "240Bb-voluntary-departure-after-hearing"),
        "8-cfr-316-10-c",
    ),
    "240-post-conviction-relief": "adamiak",  # and this one needs the conviction that may be attacked
}
"""Rules that one more entry can make better, with the authority that says so."""


@thorough
@given(cases())
def test_the_reasons_suffice(case):
    """What is decided stays decided when every fact outside its reasons is forgotten."""
    for finding in screen(case, TODAY, RULES):
        if finding.outcome != ATTORNEY:
            assert Finding(finding.rule, only_reasons(finding).on(TODAY)).outcome == finding.outcome


def only_reasons(finding: Finding) -> Case:
    """Return a finding's case with nothing known but what its reasons name."""
    case = finding.view.case
    kept = {(name, step.conviction) for step in finding.deciding for name in names_of(step.condition)}
    anywhere = {name for name, _ in kept}
    whole = {name: value for name, value in case.facts.items() if name in anywhere}
    if case.convictions is None:
        return Case(whole)
    return Case(whole, tuple(keep(one, index, kept) for index, one in enumerate(case.convictions)))


def keep(conviction: dict, index: int, kept: set) -> dict:
    """Return the facts of one conviction that reasons name, for it or for the case as a whole."""
    return {name: value for name, value in conviction.items() if (name, index) in kept or (name, None) in kept}


def names_of(condition) -> set[str]:
    """Return the names of the facts that a condition tests, those of a total over convictions included."""
    if not isinstance(condition, Leaf):
        return set()
    names = needed(condition.fact)
    for part in condition.parts:
        for below in part.walk():
            names |= facts_named(below.rule) if isinstance(below, Holds) else names_of(below)
    return names


def needed(fact: Fact | Derived | Unsettled) -> set[str]:
    """Return the names of the facts that a fact is made of."""
    if isinstance(fact, Derived):
        return {name for need in fact.needs for name in needed(need)}
    return {fact.name}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_fact_that_no_tree_of_a_rule_names_changes_nothing(rule):
    named = facts_named(rule) | {"citizenship"}  # what every form of relief supposes
    for case in KNOWN[::7]:
        fewer = Case(
            {name: value for name, value in case.facts.items() if name in named},
            None
            if case.convictions is None
            else tuple({n: v for n, v in one.items() if n in named} for one in case.convictions),
        )
        assert Finding(rule, fewer.on(TODAY)).outcome == Finding(rule, case.on(TODAY)).outcome


def facts_named(rule) -> set[str]:
    """Return the names of the facts of a rule's trees and of the rules that it refers to."""
    names: set[str] = set()
    for condition in rule.conditions():
        names |= names_of(condition)
        if isinstance(condition, Holds):
            names |= facts_named(condition.rule)
    return names


def test_the_cases_of_the_pairs_can_be():
    assert [why for why in map(why_impossible, KNOWN) if why] == []


@thorough
@given(cases())
def test_what_is_not_modeled_always_needs_an_attorney(case):
    for finding in screen(case, TODAY, tuple(rule for rule in RULES if not rule.is_modeled)):
        assert finding.outcome == ATTORNEY


AMOUNTS = ("grams", "sentence_days")


@thorough
@given(cases(), st.sampled_from(AMOUNTS), st.data())
def test_more_drugs_or_a_longer_sentence_never_improve_a_finding(case, name, data):
    if not case.convictions:
        return
    index = data.draw(st.integers(0, len(case.convictions) - 1))
    less, more = sorted(data.draw(st.lists(st.sampled_from(values(FACTS[name])), min_size=2, max_size=2)))

    def with_amount(amount: float) -> dict[str, str]:
        convictions = list(case.convictions)
        convictions[index] = {**convictions[index], name: amount}
        return outcomes(Case(case.facts, tuple(convictions)))

    before, after = with_amount(less), with_amount(more)
    better = {rule: (before[rule], after[rule]) for rule in before if BETTER[after[rule]] > BETTER[before[rule]]}
    assert {rule: change for rule, change in better.items() if rule not in HELPFUL_DEFINITIONS} == {}


HELPFUL_DEFINITIONS = {"101f3-single-small-possession"}
"""Definitions of an exception that helps: there “applies” is the better answer."""
