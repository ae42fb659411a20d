"""Questions with their keys and proofs, and the quizzes made of them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose

QuestionType = Literal["one", "several", "true-false", "match", "order", "written"]
RESERVED_OPTION_IDS = frozenset({"not-sure", "is-true", "is-false"})


class Option(Entry):
    """One thing a learner can choose.

    Args:
        misconception: the wrong belief that a wrong option stands for.
        crosses: the safety line that it crosses: choosing it fails the safety standard, whatever the total.
    """

    id: Id
    text: Prose
    feedback: Prose | None = None
    right: bool = False
    misconception: Id | None = None
    crosses: Id | None = None


class Prompt(Entry):
    """The left side of a pair in a matching question."""

    id: Id
    text: Prose
    feedback: Prose | None = None
    goes_with: Id


class AuthorityProof(Entry):
    """The key rests on these words of this authority."""

    kind: Literal["authority"]
    authority: AuthorityId
    words: Prose


class ConductProof(Entry):
    """The key rests on a standard of conduct: a card, or an authority of kind ``standard``."""

    kind: Literal["conduct"]
    standard: AuthorityId


class Claim(Entry):
    """What the rules find if what a question says is right.

    Args:
        says: the id of an option or of a prompt (its pairing), or a verdict.
        person: one of the proof's people.
        finding: the id of a rule.
        outcome: what that rule finds for the person, if it is right.
    """

    says: Id
    person: Id
    finding: Prose
    outcome: Prose


class RulesProof(Entry):
    """The key agrees with what the rules find for these invented people on this day.

    A person is what a case file holds. The facts would give a graded key away: no proof leaves ``data/``.
    """

    kind: Literal["rules"]
    on: Day
    people: Annotated[dict[Id, dict[str, Any]], Field(min_length=1)]
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]


class Variant(Entry):
    """The same question about an equivalent case, so that neighbors see different ones. The key is the same.

    Args:
        words: what stands for each ``{field}`` of the stem, the options and the prompts.
        people: facts laid over those of the proof's people.
    """

    id: Id
    words: Annotated[dict[str, Prose], Field(min_length=1)]
    people: Annotated[dict[Id, dict[str, Any]], Field(default_factory=dict)]


class Reads(Entry):
    """When the key was read against the authority, by two readers."""

    first: Day
    second: Day | None = None


class Question(Entry):
    """One question with its key.

    Args:
        use: whether the key may reach a learner.
        case: the long case of the quiz that it asks about.
        walkthrough: where a learner who crossed a safety line here practices it.
    """

    id: Id
    use: Literal["practice", "graded"]
    type: QuestionType
    section: Id
    objective: Id
    difficulty: Literal[1, 2]
    minutes: Annotated[float | int, Field(gt=0, le=5)]
    points: Annotated[int, Field(ge=1, le=10)] = 1
    case: Id | None = None
    stem: Prose
    variants: tuple[Variant, ...] = ()
    hint: Prose | None = None
    options: tuple[Option, ...] = ()
    any: bool = False
    verdict: Literal["is-true", "is-false"] | None = None
    prompts: tuple[Prompt, ...] = ()
    order: tuple[Id, ...] = ()
    rubric: Prose | None = None
    walkthrough: Id | None = None
    explanation: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
    proof: Annotated[AuthorityProof | ConductProof | RulesProof, Field(discriminator="kind")]
    reads: Reads
    as_of: Day

    @model_validator(mode="after")
    def _is_whole(self):
        problems = [
            *_option_problems(self),
            *_key_problems(self),
            *_pool_problems(self),
            *_safety_problems(self),
            *_variant_problems(self),
        ]
        if problems:
            raise ValueError("; ".join(problems))
        return self


def _option_problems(question: Question):
    ids = [option.id for option in question.options]
    for repeated, count in Counter(ids).items():
        if count > 1:
            yield f"option {repeated!r} occurs {count} times"
    for reserved in RESERVED_OPTION_IDS & set(ids):
        yield f"{reserved!r} is a reserved option id"
    if question.type != "written" and len(ids) < 2:
        yield "a question needs at least two options"


def _key_problems(question: Question):
    right = [option for option in question.options if option.right]
    wrong = [option for option in question.options if not option.right]
    kind = question.type
    if kind in ("one", "several", "true-false"):
        if kind != "several" and len(right) != 1 and not question.any:
            yield f"exactly one option is right, not {len(right)}"
        if kind == "several" and not 0 < len(right) < len(question.options):
            yield "some options are right and some are not"
        for option in question.options:
            if not option.feedback:
                yield f"option {option.id!r} has no feedback"
        for option in wrong:
            if not option.misconception:
                yield f"wrong option {option.id!r} names no misconception"
    elif right:
        yield f"options of a {kind} question are not marked right"
    if (kind == "true-false") != (question.verdict is not None):
        yield "verdict belongs to a true-false question, and to no other"
    if (kind == "match") != bool(question.prompts):
        yield "prompts belong to a match question, and to no other"
    if (kind == "order") != bool(question.order):
        yield "order belongs to an order question, and to no other"
    if (kind == "written") != (question.rubric is not None):
        yield "a rubric belongs to a written question, and to no other"
    if question.any and (kind != "one" or question.use != "practice" or wrong):
        yield "any: true is for a practice question of type one whose options are all right"
    ids = {option.id for option in question.options}
    for prompt in question.prompts:
        if prompt.goes_with not in ids:
            yield f"prompt {prompt.id!r} goes with an option that is not there: {prompt.goes_with!r}"
        if not prompt.feedback:
            yield f"prompt {prompt.id!r} has no feedback"
    if kind == "order" and sorted(question.order) != sorted(ids):
        yield "order must name each option once"


def _pool_problems(question: Question):
    if question.use == "practice" and not question.hint:
        yield "a practice question needs a hint"
    if question.use == "graded" and question.hint:
        yield "a graded question has no hint"


def _safety_problems(question: Question):
    crossing = [option for option in question.options if option.crosses]
    for option in crossing:
        if option.right:
            yield f"option {option.id!r} is right and crosses a safety line"
    if bool(crossing) != (question.walkthrough is not None):
        yield "walkthrough belongs to a question with an option that crosses a safety line, and to no other"


MIN_VARIANTS = 3
_FIELD = re.compile(r"\{([a-z_]+)\}")


def _variant_problems(question: Question):
    texts = [question.stem, *(entry.text for entry in (*question.options, *question.prompts))]
    fields = {name for text in texts for name in _FIELD.findall(text)}
    said = [question.explanation, *(entry.feedback or "" for entry in (*question.options, *question.prompts))]
    if any(_FIELD.search(text) for text in said):
        yield "feedback and explanation are the same for each variant: they have no {field}"
    if not question.variants and fields:
        yield f"no variant says what stands for {', '.join(sorted(fields))}"
    if question.variants and len({one.id for one in question.variants}) < MIN_VARIANTS:
        yield f"a question has at least {MIN_VARIANTS} variants, each with an id of its own, or none"
    for variant in question.variants:
        if set(variant.words) != fields:
            yield f"variant {variant.id!r} has words for {sorted(variant.words)}, not for {sorted(fields)}"
        if variant.people and question.proof.kind != "rules":
            yield f"variant {variant.id!r} changes people, but the proof is not by rules"


class Misconception(Entry):
    """A wrong belief that an option stands for, beside those in the myths."""

    id: Id
    text: Prose


class PracticeFile(Entry):
    """``data/practice/<lesson>.yaml``, with the wrong beliefs that only its options stand for."""

    lesson: Id
    misconceptions: tuple[Misconception, ...] = ()
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Form(Entry):
    """One fixed sitting of a quiz, which is one nbgrader assignment."""

    assignment: Id
    form: Literal["A", "B"]
    title: Prose
    questions: Annotated[tuple[Id, ...], Field(min_length=1)]


class LongCase(Entry):
    """A case that several questions of a quiz ask about: it is shown once, before the first of them."""

    id: Id
    title: Prose
    text: Prose


class Passing(Entry):
    """What passes a quiz, beside crossing no safety line: this share of its points."""

    percent: Annotated[int, Field(gt=0, le=100)]


class SafetyLine(Entry):
    """A line that no volunteer crosses (``data/safety.yaml``), as a learner reads it before a quiz."""

    id: Id
    text: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class QuizFile(Entry):
    """``data/quizzes/<quiz>.yaml``

    Args:
        passing: None where nothing counts toward passing.
    """

    quiz: Id
    title: Prose
    minutes: Annotated[int, Field(gt=0, le=60)]
    instructions: Prose
    passing: Passing | None
    cases: tuple[LongCase, ...] = ()
    forms: Annotated[tuple[Form, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
