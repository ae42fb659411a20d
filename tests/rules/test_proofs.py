"""What must be true across rules, proved for every case with up to two convictions."""

from __future__ import annotations

from datetime import date

import pytest
import z3

from relief_course.rules.facts import FACTS
from relief_course.rules.findings import Finding
from relief_course.rules.registry import RULES
from relief_course.rules.rule import ATTORNEY, RELIEF

from .pairs import TODAY, all_pairs, case_of, finding
from .proof import Formulas

BY_ID = {rule.id: rule for rule in RULES}
DECIDED = [rule for rule in RULES if rule.is_modeled]
GROUND_237 = [rule for rule in DECIDED if rule.id.startswith("237a") and rule.kind == "ground"]
SINCE_1988, SINCE_1990 = date(1988, 11, 18), date(1990, 11, 29)


@pytest.fixture(params=[0, 1, 2], ids=["no conviction", "one conviction", "two convictions"])
def formulas(request) -> Formulas:
    return Formulas(TODAY, request.param)


@pytest.mark.parametrize("rule", DECIDED, ids=lambda rule: rule.id)
def test_every_rule_can_come_out_both_ways(rule):
    two = Formulas(TODAY, 2)
    holds = two.barred(rule) if rule.kind == RELIEF else two.applies(rule)
    assert two.is_possible(holds)
    assert two.is_possible(z3.Not(holds))


@pytest.mark.parametrize(
    "rule", [rule for rule in DECIDED if rule.kind in ("ground", "detention", "procedure")], ids=lambda rule: rule.id
)
def test_nothing_applies_to_a_citizen(rule, formulas):
    citizen = formulas.value(FACTS["citizenship"], "citizen")
    assert formulas.counterexample(z3.Implies(citizen, z3.Not(formulas.applies(rule)))) == ""


@pytest.mark.parametrize("rule", GROUND_237, ids=lambda rule: rule.id)
def test_no_ground_of_deportability_applies_to_a_person_never_admitted(rule, formulas):
    admitted = formulas.applies(BY_ID["101a13A-admission"])
    assert formulas.counterexample(z3.Implies(z3.Not(admitted), z3.Not(formulas.applies(rule)))) == ""


@pytest.mark.parametrize("relief", ["240Aa-lpr-cancellation", "208-asylum"])
def test_a_drug_trafficking_aggravated_felony_bars(relief, formulas):
    """Convictions before 1990 are for an attorney, and so is all relief of a person who may be a citizen."""
    noncitizen = formulas.applies(BY_ID["101a3-noncitizen"])
    felony = formulas.applies(BY_ID["101a43-drug-aggravated-felony"])
    recent = z3.And(
        [formulas.from_day(FACTS["convicted_on"], SINCE_1990, index) for index in range(formulas.convictions)]
    )
    assert formulas.counterexample(z3.Implies(z3.And(noncitizen, felony, recent), formulas.barred(BY_ID[relief]))) == ""


def test_an_aggravated_felony_after_admission_makes_an_admitted_person_deportable(formulas):
    """Unless it was pardoned, and for convictions since 18 November 1988."""

    def reached(index: int) -> z3.BoolRef:
        felonies = ("101a43-drug-aggravated-felony", "101a43-other-aggravated-felony")
        return z3.And(
            z3.Or([formulas.applies(BY_ID[felony], index) for felony in felonies]),
            formulas.value(FACTS["convicted_after_admission"], True, index),
            formulas.value(FACTS["later_change"], "none", index),
            formulas.from_day(FACTS["convicted_on"], SINCE_1988, index),
        )

    who = [formulas.applies(BY_ID[one]) for one in ("101a3-noncitizen", "101a13A-admission")]
    felon = z3.Or([reached(index) for index in range(formulas.convictions)])
    deportable = formulas.applies(BY_ID["237a2Aiii-aggravated-felony"])
    assert formulas.counterexample(z3.Implies(z3.And(*who, felon), deportable)) == ""


def test_a_false_claim_is_refuted_with_a_case(formulas):
    """The prover can say no: a drug conviction alone is not proved to bar cancellation for residents."""
    if not formulas.convictions:
        return
    drug = formulas.applies(BY_ID["102-controlled-substance"])
    assert formulas.counterexample(z3.Implies(drug, formulas.barred(BY_ID["240Aa-lpr-cancellation"])))


@pytest.mark.parametrize("other", [{}, {"status": "permanent resident"}, {"entry": "inspected and admitted"}])
def test_a_claim_to_citizenship_is_never_decided(other):
    said = finding(BY_ID["101a3-noncitizen"], {"citizenship": "a sign", **other, "convictions": []})
    assert said.outcome == ATTORNEY


@pytest.mark.parametrize("citizenship", ["a sign", "citizen", None])
def test_no_relief_is_told_of_while_citizenship_is_open(citizenship):
    for rule_id, pairs in all_pairs().items():
        for pair in pairs:
            case = case_of({**pair.base, "citizenship": citizenship})
            found = Finding(BY_ID[rule_id], case.on(pair.on))
            assert found.rule.kind != RELIEF or found.outcome == ATTORNEY
