"""The engine: three values, counting, reasons, days and open questions, on small trees made for the purpose."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from relief_course.rules import authorities
from relief_course.rules.case import Case
from relief_course.rules.conditions import (
    all_of,
    any_conviction,
    any_of,
    at_most,
    compares,
    holds,
    is_in,
    is_true,
    none_of,
    unsettled,
)
from relief_course.rules.facts.fact import Choice, Day, Derived, Number, yes_no
from relief_course.rules.findings import Finding
from relief_course.rules.questions import next_questions
from relief_course.rules.registry import RULES
from relief_course.rules.rule import CONVICTION, DEFINITION, GROUND, RELIEF, Rule, Text, not_modeled
from relief_course.rules.truth import NO, UNKNOWN, YES, count_is

ON = date(2026, 11, 24)

raining = yes_no("raining", "person", "Is it raining?")
cold = yes_no("cold", "person", "Is it cold?")
color = Choice("color", "convictions", "Which color is it?", values=("red", "green"), attorneys=("blue",))
size = Number("size", "convictions", "How large is it?", unit="inches")
day = Day("day", "person", "Which day is it?")

RAINING = is_true(raining, "It rains.", "It does not rain.", "law-of-rain")
COLD = is_true(cold, "It is cold.", "It is not cold.")
RED = is_in(color, {"red"}, "It is red.", "It is not red.")


def rule(applies, **other) -> Rule:
    return Rule(id="1-rule", title="A rule", kind=GROUND, authorities=("law",), texts=(Text(applies=applies),), **other)


def find(tree, facts=None, convictions=()) -> Finding:
    return Finding(rule(tree), Case(facts or {}, convictions).on(ON))


@pytest.mark.parametrize("truth", [NO, UNKNOWN, YES])
def test_an_answer_is_never_taken_for_a_bool(truth):
    with pytest.raises(TypeError, match="three-valued"):
        bool(truth)


def test_counting_agrees_with_trying_every_completion():
    for length in range(5):
        for answers in product((-1, 0, 1), repeat=length):
            for least, most in product(range(4), (None, 0, 1, 2)):
                if most is None or least <= most:
                    assert count_is(least, most, answers) == by_completions(least, most, answers)


def by_completions(least: int, most: int | None, answers: tuple[int, ...]) -> int:
    """Count by brute force."""
    numbers = {sum(one == 1 for one in full) for full in product(*[[one] if one else [-1, 1] for one in answers])}
    fits = {least <= number and (most is None or number <= most) for number in numbers}
    return 0 if len(fits) == 2 else 1 if fits == {True} else -1


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({}, "needs an attorney"),
        ({"raining": True}, "needs an attorney"),
        ({"raining": False}, "does not apply"),
        ({"raining": True, "cold": True}, "applies"),
    ],
)
def test_what_is_not_known_is_never_taken_for_no(facts, outcome):
    assert find(all_of("bad weather", RAINING, COLD), facts).outcome == outcome


def test_none_of_holds_only_when_each_part_is_known_not_to():
    tree = none_of("good weather", RAINING, COLD)
    assert find(tree, {"raining": False}).outcome == "needs an attorney"
    assert find(tree, {"raining": False, "cold": False}).outcome == "applies"
    assert find(tree, {"raining": True}).outcome == "does not apply"


def test_only_what_decides_is_a_reason():
    finding = find(any_of("bad weather", RAINING, COLD), {"raining": True, "cold": False})
    assert [reason.text for reason in finding.reasons] == ["It rains."]


def test_a_reason_rests_on_its_own_authority_else_on_what_it_is_part_of():
    finding = find(all_of("bad weather", RAINING, COLD, by=("law-of-weather",)), {"raining": True, "cold": True})
    assert [reason.authorities for reason in finding.reasons] == [("law-of-rain",), ("law-of-weather",)]


def test_only_facts_that_could_change_the_outcome_are_asked_for():
    tree = any_of("bad weather", RAINING, COLD)
    assert [fact.name for fact in find(tree, {"raining": False}).ask] == ["cold"]
    assert find(tree, {"raining": True}).ask == ()


def test_convictions_that_are_not_known_are_not_none():
    tree = any_conviction("One is red.", "None is red.", RED)
    assert find(tree, convictions=None).outcome == "needs an attorney"
    assert find(tree, convictions=()).outcome == "does not apply"


def test_a_finding_names_the_convictions_that_it_is_about():
    finding = find(
        any_conviction("One is red.", "None is red.", RED), convictions=({"color": "green"}, {"color": "red"})
    )
    assert finding.convictions == (1,)
    assert [(reason.text, reason.conviction) for reason in finding.reasons] == [
        ("One is red.", None),
        ("It is red.", 1),
    ]


def test_too_many_is_told_by_those_that_are_too_many():
    finding = find(at_most(1, "At most one is red.", "More than one is red.", RED), convictions=({"color": "red"},) * 2)
    assert finding.outcome == "does not apply"
    assert finding.convictions == (0, 1)


def test_what_blocks_every_answer_is_told_instead_of_questions_that_lead_nowhere():
    open_law = unsettled("rain_law", "Courts disagree about rain.", "split")
    blocked = all_of("open, and not both", open_law, none_of("not both", all_of("both", open_law, COLD)))
    assert [one.text for one in find(blocked).reasons] == ["Courts disagree about rain."]
    assert find(blocked).ask == ()


def test_an_open_question_is_told_only_where_the_facts_lead_to_it():
    tree = all_of("cold rain", COLD, unsettled("rain_law", "Courts disagree about rain.", "split"))
    assert [one.text for one in find(tree).reasons] == ["Is it cold?"]
    assert [one.text for one in find(tree, {"cold": True}).reasons] == ["Courts disagree about rain."]
    assert find(tree, {"cold": True}).ask == ()


def test_relief_is_barred_by_a_bar_or_by_what_is_required_and_missing():
    relief = Rule(
        id="2-relief", title="Relief", kind=RELIEF, authorities=("law",), texts=(Text(requires=COLD, bars=RAINING),)
    )

    def outcome(**facts):
        return Finding(relief, Case({"citizenship": "no sign", **facts}, ()).on(ON)).outcome

    assert outcome(raining=True) == "barred"
    assert outcome(cold=False) == "barred"
    assert outcome(cold=True) == "needs an attorney"
    assert outcome(cold=True, raining=False) == "may be available"
    assert outcome(cold=True, raining=False, citizenship="a sign") == "needs an attorney"


def test_a_rule_about_each_conviction_is_found_for_the_case_and_used_by_others():
    red = Rule(
        id="3-red", title="Red", kind=DEFINITION, authorities=("law",), scope=CONVICTION, texts=(Text(applies=RED),)
    )
    view = Case({}, ({"color": "red"}, {})).on(ON)
    assert Finding(red, view).outcome == "applies"
    assert (
        Finding(
            rule(any_conviction("One is red.", "None is red.", holds(red, "It is red.", "It is not red."))), view
        ).outcome
        == "applies"
    )
    with pytest.raises(ValueError, match="for one conviction"):
        red.truth(view)


def test_the_newest_text_answers_from_its_first_day_on():
    first, second = date(2026, 1, 1), date(2026, 6, 1)
    texts = (Text(since=second, applies=COLD), Text(since=first, until=second, applies=RAINING))
    changed = Rule(id="4-rule", title="A rule", kind=GROUND, authorities=("law",), texts=texts)
    case = Case({"raining": True, "cold": False}, ())
    assert Finding(changed, case.on(date(2026, 5, 31))).outcome == "applies"
    assert Finding(changed, case.on(second)).outcome == "does not apply"
    assert Finding(changed, case.on(date(2025, 12, 31))).outcome == "needs an attorney"


@pytest.mark.parametrize(("on", "outcome"), [(date(2026, 6, 1), "applies"), (date(2026, 6, 2), "needs an attorney")])
def test_what_rests_on_a_source_that_had_to_be_read_again_needs_an_attorney(monkeypatch, on, outcome):
    row = authorities.Authority("law-of-rain", "1 Rain 1", "Rain", "good", date(2026, 6, 1))
    monkeypatch.setattr(authorities, "table", lambda: {"law-of-rain": row})
    monkeypatch.setattr(authorities, "overdue", lambda day: frozenset({"law-of-rain"} if row.is_overdue(day) else ()))
    finding = Finding(
        rule(any_of("bad", RAINING, all_of("cold", COLD))), Case({"raining": True, "cold": False}, ()).on(on)
    )
    assert finding.outcome == outcome
    if outcome != "applies":
        assert finding.reasons[-1].text == "Its source had to be read again by 2026-06-01: 1 Rain 1."
    enough = Finding(finding.rule, Case({"raining": True, "cold": True}, ()).on(on))
    assert enough.outcome == "applies"  # the cold alone is enough


def test_a_value_that_a_fact_does_not_have_is_refused_when_a_rule_is_written():
    with pytest.raises(ValueError, match="color has no value"):
        is_in(color, {"purple"}, "It is purple.", "It is not purple.")
    with pytest.raises(ValueError, match="unknown comparison"):
        compares(size, "about", 3, "It is about 3.", "It is not about 3.")


def test_the_gate_is_asked_before_what_lies_behind_it():
    tree = all_of(
        "cold rain", RAINING, any_of("and", COLD, compares(day, "from", ON, "It is time.", "It is too early."))
    )
    asked = next_questions(Case({}, ()), ON, (rule(tree),))
    assert asked[0].fact is raining
    assert {one.fact for one in asked} == {raining, cold, day}


def test_of_a_person_nobody_knows_anything_of_the_gates_are_asked_first_and_attorneys_last():
    asked = next_questions(Case({}), ON, RULES)
    assert [one.fact.name for one in asked[:4]] == ["convictions", "citizenship", "status", "entry"]
    assert [one.fact.attorney_only for one in asked] == sorted(one.fact.attorney_only for one in asked)
    known = {"citizenship": "no sign", "status": "permanent resident", "entry": "inspected and admitted"}
    assert next_questions(Case(known, ({},)), ON, RULES)[0].fact.name == "disposition"


# --- which trees and steps decide -----------------------------------------------------------------------------------

SNOW = is_true(yes_no("snowing", "person", "Is it snowing?"), "It snows.", "It does not snow.")
RELIEF_RULE = Rule(
    id="2-relief", title="Relief", kind=RELIEF, authorities=("law",), texts=(Text(requires=COLD, bars=RAINING),)
)


@pytest.mark.parametrize(
    ("facts", "reasons"),
    [
        ({"raining": True, "cold": True}, ["It rains."]),
        ({"raining": False, "cold": False}, ["It is not cold."]),
        ({"raining": True, "cold": False}, ["It rains.", "It is not cold."]),
        ({"raining": False, "cold": True}, ["It is cold.", "It does not rain."]),
        ({"cold": True}, ["Is it raining?"]),
        ({"raining": False}, ["Is it cold?"]),
        ({}, ["Is it raining?", "Is it cold?"]),
    ],
)
def test_the_reasons_of_relief_are_those_of_the_tree_that_decides(facts, reasons):
    finding = Finding(RELIEF_RULE, Case({"citizenship": "no sign", **facts}, ()).on(ON))
    told = [reason.text for reason in finding.reasons]
    assert [one for one in told if "US citizenship" not in one] == reasons


def test_relief_without_bars_or_without_requirements_is_decided_by_the_other_tree():
    def outcome(facts, **trees):
        relief = Rule(id="5-relief", title="Relief", kind=RELIEF, authorities=("law",), texts=(Text(**trees),))
        return Finding(relief, Case({"citizenship": "no sign", **facts}, ()).on(ON)).outcome

    assert outcome({"cold": True}, requires=COLD) == "may be available"
    assert outcome({"cold": False}, requires=COLD) == "barred"
    assert outcome({"raining": False}, bars=RAINING) == "may be available"
    assert outcome({"raining": True}, bars=RAINING) == "barred"


def test_what_excludes_is_told_for_none_of():
    finding = find(none_of("good weather", RAINING, COLD), {"raining": True, "cold": False})
    assert [reason.text for reason in finding.reasons] == ["It rains."]
    clear = find(none_of("good weather", RAINING, COLD), {"raining": False, "cold": False})
    assert [reason.text for reason in clear.reasons] == ["It does not rain.", "It is not cold."]


def about_each(applies) -> Rule:
    return Rule(
        id="3-each",
        title="Each",
        kind=DEFINITION,
        authorities=("law",),
        scope=CONVICTION,
        texts=(Text(applies=applies),),
    )


@pytest.mark.parametrize(
    ("convictions", "outcome", "reason"),
    [
        (None, "needs an attorney", "It is not known whether there is any conviction."),
        ((), "does not apply", "There is no conviction."),
        (({"color": "green"}, {"color": "red"}), "applies", "It is red."),
        (({"color": "green"}, {}), "needs an attorney", "Which color is it?"),
    ],
)
def test_a_rule_about_each_conviction_says_what_it_found_in_the_case(convictions, outcome, reason):
    finding = Finding(about_each(RED), Case({}, convictions).on(ON))
    assert finding.outcome == outcome
    assert [one.text for one in finding.reasons] == [reason]


def test_a_count_of_unknown_convictions_says_so():
    assert [one.text for one in find(any_conviction("One is red.", "None is red.", RED), convictions=None).reasons] == [
        "It is not known whether there is any conviction."
    ]


def test_what_is_asked_names_the_conviction_only_where_it_is_about_one():
    tree = all_of("red in the rain", RAINING, any_conviction("One is red.", "None is red.", RED))
    finding = find(tree, convictions=({"color": "green"}, {}))
    assert [(fact.name, conviction) for fact, conviction in finding.asked_of] == [("raining", None), ("color", 1)]


def test_what_a_computed_fact_needs_is_asked_for():
    since = Derived("since", "person", "How long ago?", (day, raining), lambda one, other, on: (on - one).days)
    finding = find(compares(since, "more than", 30, "Long ago.", "Not long ago."))
    assert [fact.name for fact in finding.ask] == ["day", "raining"]
    assert find(
        compares(since, "more than", 30, "Long ago.", "Not long ago."), {"day": ON, "raining": True}
    ).outcome == ("does not apply")


def test_another_rules_answer_is_told_with_what_it_rests_on():
    weather = Rule(id="6-weather", title="Weather", kind=DEFINITION, authorities=("code",), texts=(Text(applies=COLD),))
    told = find(all_of("both", RAINING, holds(weather, "The weather is bad.", "The weather is good.")), {"cold": False})
    assert [(one.text, one.authorities) for one in told.reasons] == [
        ("The weather is good.", ("law",)),
        ("It is not cold.", ("code",)),
    ]


def test_another_rule_without_a_text_for_the_day_is_not_known():
    later = Text(since=date(2027, 1, 1), applies=COLD)
    weather = Rule(id="6-weather", title="Weather", kind=DEFINITION, authorities=("code",), texts=(later,))
    finding = find(holds(weather, "The weather is bad.", "The weather is good."), {"cold": True})
    assert finding.outcome == "needs an attorney"
    assert finding.reasons


@pytest.mark.parametrize("kind", [GROUND, RELIEF])
def test_what_is_not_modeled_needs_an_attorney_and_asks_for_nothing(kind):
    hail = not_modeled("7-hail", "Hail", kind, "Hail is rare.", "law")
    finding = Finding(hail, Case({"citizenship": "no sign"}, ()).on(ON))
    assert not hail.is_modeled
    assert rule(RAINING).is_modeled
    assert finding.outcome == "needs an attorney"
    said = "The course does not work this out. Hail is rare."
    assert [(one.text, one.authorities) for one in finding.reasons] == [(said, ("law",))]
    assert finding.ask == ()


def test_every_authority_of_a_rule_is_known_those_of_rules_it_asks_included():
    weather = Rule(id="6-weather", title="Weather", kind=DEFINITION, authorities=("code",), texts=(Text(applies=COLD),))
    asking = rule(any_conviction("One.", "None.", all_of("both", RAINING, holds(weather, "Bad.", "Good.")), "count"))
    assert asking.cited == {"law", "law-of-rain", "code", "count"}


# --- what had to be read again --------------------------------------------------------------------------------------


@pytest.fixture
def overdue(monkeypatch):
    """Make authorities overdue: their ids."""

    def overdue(*ids: str) -> None:
        rows = {one: authorities.Authority(one, one, one, "good", date(2026, 6, 1)) for one in ids}
        monkeypatch.setattr(authorities, "table", lambda: rows)
        monkeypatch.setattr(authorities, "overdue", lambda day: frozenset(rows))

    return overdue


def test_a_rule_that_rests_on_an_overdue_source_as_a_whole_is_an_attorneys(overdue):
    overdue("law")
    assert find(COLD, {"cold": True}).outcome == "needs an attorney"
    assert find(COLD).ask == ()
    assert [one.text for one in find(COLD).reasons] == ["Its source had to be read again by 2026-06-01: law."]


def test_sources_that_fell_due_on_one_day_are_named_in_one_sentence(overdue):
    overdue("law-of-rain", "law-of-cold")
    tree = all_of("cold rain", RAINING, COLD.citing("law-of-cold"))
    said = [one.text for one in find(tree, {"raining": True, "cold": True}).reasons]
    assert said == [
        "It rains.",
        "It is cold.",
        "Its sources had to be read again by 2026-06-01: law-of-rain; law-of-cold.",
    ]


def test_what_another_rule_rests_on_counts(overdue):
    weather = Rule(id="6-weather", title="Weather", kind=DEFINITION, authorities=("code",), texts=(Text(applies=COLD),))
    tree = holds(weather, "The weather is bad.", "The weather is good.")
    overdue("code")
    assert find(tree, {"cold": True}).outcome == "needs an attorney"
    assert find(any_of("either", SNOW, tree), {"cold": True, "snowing": True}).outcome == "applies"


def test_what_a_count_rests_on_counts(overdue):
    red = any_conviction("One is red.", "None is red.", RED, "law-of-red")
    overdue("law-of-red")
    assert find(red, convictions=({"color": "red"},)).outcome == "needs an attorney"
    inner = any_conviction("One is red.", "None is red.", RED.citing("law-of-red"))
    assert find(inner, convictions=({"color": "red"},)).outcome == "needs an attorney"
    assert find(any_of("either", COLD, inner), {"cold": True}, None).outcome == "applies"


def test_what_excludes_counts_too(overdue):
    overdue("law-of-rain")
    dry = none_of("dry", RAINING)
    assert find(dry, {"raining": False}).outcome == "needs an attorney"
    assert find(none_of("dry and warm", RAINING, COLD), {"raining": False, "cold": True}).outcome == "does not apply"


def test_a_text_ends_the_day_before_its_end():
    ended = Text(since=date(2026, 1, 1), until=date(2026, 6, 1), applies=COLD)
    weather = Rule(id="8-ended", title="Ended", kind=GROUND, authorities=("law",), texts=(ended,))
    outcomes = [Finding(weather, Case({"cold": True}, ()).on(day)).outcome for day in DAYS_AROUND]
    assert outcomes == ["applies", "needs an attorney", "needs an attorney"]


DAYS_AROUND = (date(2026, 5, 31), date(2026, 6, 1), date(2026, 6, 2))


def test_a_rule_with_a_fact_below_its_open_question_is_modeled():
    assert rule(all_of("cold, and open", unsettled("open", "It is open."), any_of("cold", COLD))).is_modeled
