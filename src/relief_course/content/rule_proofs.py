"""The proof of a key that the law decides: it is held against what the rules find for invented people.

A claim is what the rules would find if an answer were right. So it is true exactly when the key says that the answer
is right; anything else is a disagreement, and somebody has to find out which of the two is wrong. The key is never made
from the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..rules.case import Case
from ..rules.findings import Finding
from ..rules.registry import RULES
from ..rules.rule import APPLIES, ATTORNEY, BARRED, DOES_NOT_APPLY, MAY_BE_AVAILABLE, RELIEF, Rule
from .overlay import overlay
from .schemas.questions import Claim, Question, RulesProof
from .yaml_source import not_known

BY_ID = {rule.id: rule for rule in RULES}
REASONS = 3
"""How many of a finding's reasons a disagreement tells."""

Told = Iterator[tuple[tuple, str]]
"""Problems: the keys and positions that lead to the place inside the proof, and the text."""


def proof_problems(question: Question) -> Told:
    """Yield all that is wrong with a proof by the rules, and each disagreement between key and rules."""
    said = sayings(question)
    if not said:
        yield ("kind",), f"the rules decide nothing about a question of type {question.type!r}"
        return
    for proof in _of_each_variant(question):
        yield from _about_proof(question, said, proof)


def _of_each_variant(question: Question) -> Iterator[RulesProof]:
    """Yield the proof for each variant of a question: its facts are laid over those of the people."""
    if not question.variants:
        yield question.proof
    for variant in question.variants:
        people = {name: overlay(facts, variant.people.get(name, {})) for name, facts in question.proof.people.items()}
        yield question.proof.model_copy(update={"people": people})


def _about_proof(question: Question, said: dict[str, bool], proof: RulesProof) -> Told:
    yield from _about_people(proof)
    yield from _about_balance(question.type, said, proof)
    if not _is_day(proof.on):
        yield ("on",), f"{proof.on!r} is no day"
        return
    for position, claim in enumerate(proof.claims):
        problem = _about_claim(claim, said, proof) or _disagreement(question, proof, claim)
        if problem:
            yield ("claims", position), problem


def sayings(question: Question) -> dict[str, bool]:
    """Return the id of each answer that a claim can be about, and whether the key says that it is right."""
    if question.type == "match":
        return {prompt.id: True for prompt in question.prompts}  # the pairing that the key gives it
    if question.type not in ("one", "several", "true-false"):
        return {}
    said = {option.id: option.right for option in question.options}
    if question.verdict:
        said |= {verdict: verdict == question.verdict for verdict in ("is-true", "is-false")}
    return said


def _about_people(proof: RulesProof) -> Told:
    claimed = {claim.person for claim in proof.claims}
    for name, facts in proof.people.items():
        if name not in claimed:
            yield ("people", name), f"no claim is about {name!r}"
        read = _read(facts)
        for remark in (*read.problems, *read.ignored):
            yield ("people", name, *remark.where), f"{name}: {remark.text}"


def _about_balance(kind: str, said: dict[str, bool], proof: RulesProof) -> Told:
    """Tell of a proof that would agree with a key that says everything is right, or everything is wrong."""
    if not {claim.says for claim in proof.claims} <= set(said):
        return
    needed = {True: "right"} if kind == "match" else {True: "right", False: "wrong"}
    for right, word in needed.items():
        if not any(said[claim.says] == right for claim in proof.claims):
            yield ("claims",), f"no claim is about something {word}"


def _about_claim(claim: Claim, said: dict[str, bool], proof: RulesProof) -> str:
    """Return what keeps a claim from being compared, or ""."""
    for word, known in ((claim.says, said), (claim.person, proof.people), (claim.finding, BY_ID)):
        if word not in known:
            return not_known(word, known)
    rule = BY_ID[claim.finding]
    if claim.outcome not in _outcomes(rule):
        return f"{claim.outcome!r} is no outcome of a {rule.kind}: {', '.join(map(repr, _outcomes(rule)))}"
    return ""


def _disagreement(question: Question, proof: RulesProof, claim: Claim) -> str:
    """Return one sentence on a claim that is true though the key says wrong, or the other way round, or ""."""
    read = _read(proof.people[claim.person])
    if read.problems:
        return ""
    found = _found(claim, read.case, proof.on)
    is_right, is_true = sayings(question)[claim.says], found.outcome == claim.outcome
    if is_right == is_true:
        return ""
    reasons = "; ".join(reason.text.rstrip(".") for reason in found.reasons[:REASONS])
    return (
        f"{question.id}: the key says that {claim.says!r} is {'right' if is_right else 'wrong'}, but its claim "
        f"({claim.person}: {claim.finding} {claim.outcome!r}) is {'true' if is_true else 'false'}: on {proof.on} the "
        f"rules find {found.outcome!r}: {reasons}."
    )


def _found(claim: Claim, case: Case, on: str) -> Finding:
    return Finding(BY_ID[claim.finding], case.on(date.fromisoformat(on)))


def _outcomes(rule: Rule) -> tuple[str, ...]:
    return (BARRED, MAY_BE_AVAILABLE, ATTORNEY) if rule.kind == RELIEF else (APPLIES, DOES_NOT_APPLY, ATTORNEY)


def _read(facts: dict):
    """Read a person as a case file is read; that room is left out of the learner's edition, which reads no data."""
    from .cases.case_facts import read_facts

    return read_facts(facts, "a person")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
