"""A key that the law decides agrees with what the rules find, and what is wrong with such a proof is told at once."""

from datetime import date

import pytest

from relief_course.content.library import load_library
from relief_course.content.rule_proofs import proof_problems, sayings
from relief_course.content.yaml_source import ContentError
from tests.paths import ROOT

AUTHORITY = "  proof: {kind: authority, authority: sample-conviction, words: a formal judgment of guilt}\n"
PEOPLE = """\
  proof:
    kind: rules
    on: "2026-11-24"
    people:
      ben:
        convictions:
        - disposition: judgment of guilt
          court: adult criminal court
          later_change: none
    claims:
"""
COUNTS = "    - {says: counts, person: ben, finding: 101a48A-conviction, outcome: applies}\n"
GONE = "    - {says: gone, person: ben, finding: 101a48A-conviction, outcome: does not apply}\n"
RIGHT = PEOPLE + COUNTS + GONE


@pytest.fixture
def prove(course, edit):
    """Give the first graded question of the tiny course a proof, and return all that is then told."""

    def problems(proof: str) -> list[str]:
        edit("quizzes/tiny.yaml", AUTHORITY, proof)
        try:
            load_library(course)
        except ContentError as error:
            return [str(problem) for problem in error.problems]
        return []

    return problems


def line_of(course, words: str) -> int:
    text = (course / "data" / "quizzes" / "tiny.yaml").read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


# --- the comparison -----------------------------------------------------------------------------------------------


def test_a_key_that_agrees_with_the_rules_is_proved(prove):
    assert prove(RIGHT) == []


def test_a_disagreement_is_one_sentence_with_question_claim_finding_and_reasons(course, prove):
    (told,) = prove(RIGHT.replace("later_change: none", "later_change: on direct appeal"))
    assert told == (
        f"data/quizzes/tiny.yaml:{line_of(course, '- {says: counts')}: gm-one: the key says that 'counts' is right, "
        "but its claim (ben: 101a48A-conviction 'applies') is false: on 2026-11-24 the rules find 'needs an attorney': "
        "Whether a conviction on direct appeal counts divides the circuits."
    )


def test_a_claim_that_is_true_though_the_key_says_wrong_disagrees(prove):
    (told,) = prove(PEOPLE + COUNTS + GONE.replace("does not apply", "applies"))
    assert "the key says that 'gone' is wrong, but its claim (ben: 101a48A-conviction 'applies') is true" in told


def test_a_verdict_and_a_pairing_can_be_claimed(course):
    said = {one.id: sayings(one) for one in load_library(course).questions.values()}
    assert said["gm-tf"] == {"counts": True, "gone": False, "is-true": False, "is-false": True}
    assert said["gm-match"] == {"judgment": True, "docket": True}
    assert said["gm-order"] == said["gm-written"] == {}


# --- what is wrong with a proof -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("says: counts", "says: count", "'count' is not known; did you mean 'counts'?"),
        ("person: ben", "person: bem", "'bem' is not known; did you mean 'ben'?"),
        ("finding: 101a48A-conviction", "finding: 101a48-conviction", "did you mean '101a48A-conviction'?"),
        ("outcome: applies", "outcome: barred", "'barred' is no outcome of a definition"),
        ("court: adult", "cort: adult", "ben: no fact is named “cort”; did you mean “court”?"),
        ("later_change: none", "later_change: nothing", "ben: “later_change” must be one of"),
        ("court: adult criminal court", "guilt_basis: found guilty", "only an attorney decides it"),
        ("later_change: none", "convicted_on: 2019-13-01", "ben: “convicted_on” must be a date like 2019-06-01"),
        ("convictions:", "conviction:", "ben: a case has no part “conviction”"),
        ('"2026-11-24"\n    people', '"2026-02-30"\n    people', "'2026-02-30' is no day"),
        ("    claims:\n", "      ann: {convictions: []}\n    claims:\n", "no claim is about 'ann'"),
    ],
)
def test_what_cannot_be_claimed_is_told_with_its_place(prove, old, new, said):
    assert old in RIGHT
    told = prove(RIGHT.replace(old, new, 1))
    assert any(said in one for one in told), told
    assert all(one.startswith("data/quizzes/tiny.yaml:") for one in told)


def test_the_line_is_that_of_the_fact_or_the_claim(course, prove):
    told = prove(RIGHT.replace("court: adult", "cort: adult").replace("says: gone", "says: done"))
    assert [one.split(":")[1] for one in told] == [
        str(line_of(course, "cort: adult")),
        str(line_of(course, "- {says: done")),
    ]


def test_facts_that_cannot_be_true_together_are_told(prove):
    told = prove(RIGHT.replace("court: adult criminal court", "decided_by_attorney: {guilt_basis: none of these}"))
    assert "ben: these facts cannot be true together" in told[0]


@pytest.mark.parametrize(("kept", "missing"), [(COUNTS, "wrong"), (GONE, "right")])
def test_a_proof_claims_something_right_and_something_wrong(prove, kept, missing):
    assert [one for one in prove(PEOPLE + kept) if f"no claim is about something {missing}" in one]


def test_a_question_of_order_cannot_be_proved_by_the_rules(course, edit):
    text = (course / "data" / "quizzes" / "tiny.yaml").read_text(encoding="utf-8")
    before, after = text.split("- id: gm-order")
    path = course / "data" / "quizzes" / "tiny.yaml"
    path.write_text(before + "- id: gm-order" + after.replace(AUTHORITY, RIGHT, 1), encoding="utf-8")
    with pytest.raises(ContentError, match="nothing about a question of type 'order'"):
        load_library(course)


# --- the course's own keys ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def proved():
    """Every question of the course whose proof is by the rules."""
    return [one for one in load_library(ROOT).questions.values() if one.proof.kind == "rules"]


def test_no_key_of_the_course_disagrees_with_the_rules(proved):
    assert proved
    assert [text for question in proved for _, text in proof_problems(question)] == []


def test_every_claim_of_the_course_would_notice_a_key_that_is_turned_around(proved):
    for question in proved:
        if question.type != "match":  # a pairing has no opposite
            told = [text for _, text in proof_problems(turned(question)) if "the key says" in text]
            assert len(told) == len(question.proof.claims) * max(1, len(question.variants)), question.id


def test_the_law_of_every_proof_is_that_of_the_day_the_question_was_written_for(proved):
    assert [one.id for one in proved if one.proof.on != one.as_of] == []
    assert all(date.fromisoformat(one.proof.on) for one in proved)


def turned(question):
    """Return a question whose key says the opposite of everything."""
    options = tuple(option.model_copy(update={"right": not option.right}) for option in question.options)
    opposite = {"is-true": "is-false", "is-false": "is-true", None: None}
    return question.model_copy(update={"options": options, "verdict": opposite[question.verdict]})
