"""The shapes of everything in ``data/``. Unknown keys are refused; nothing is converted silently."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
AuthorityId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[A-Za-z0-9]+)*$", max_length=80)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]

QuestionType = Literal["one", "several", "true-false", "match", "order", "written"]
RESERVED_OPTION_IDS = frozenset({"not-sure", "is-true", "is-false"})


class Entry(BaseModel):
    """Base of every entry: strict types, no unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# --- law ----------------------------------------------------------------------------------------------------------


class Recheck(Entry):
    """Something that may have changed since it was read, and why.

    ``by`` is the last day that the reading may be relied on; it is past when the source ended, or a change was due,
    before the law was read.
    """

    by: Day
    why: Prose


Circuit = Literal["1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "D.C."]


class Circuits(Entry):
    """Which circuits read the law as an authority does, and which do not."""

    agreeing: tuple[Circuit, ...] = Field(default=(), alias="for")
    against: tuple[Circuit, ...] = ()

    @model_validator(mode="after")
    def _names_some(self):
        if not (self.agreeing or self.against):
            raise ValueError("a split names at least one circuit")
        if both := set(self.agreeing) & set(self.against):
            raise ValueError(f"a circuit is for or against, not both: {', '.join(sorted(both))}")
        return self


class Authority(Entry):
    """One statute, regulation, decision, rule, memo or standard that the course relies on.

    ``basis`` says what the entry rests on: the ``text`` itself; a ``part`` of it or an older print; public ``reports``
    that agree on name, cite and point; reports that show it ``partly``; somebody's ``memory``; or the ``course``'s own
    standard. ``circuits: varies`` is for law that changes too often for a list.
    """

    id: AuthorityId
    kind: Literal["statute", "regulation", "decision", "rule", "memo", "standard"]
    name: Prose
    cite: Prose
    also: tuple[Prose, ...] = ()
    says: Prose
    quote: Prose | None = None
    text: str | None = None
    status: Literal["good", "limited", "contested", "pending", "superseded"]
    status_note: Prose | None = None
    by: tuple[AuthorityId, ...] = ()
    circuits: Circuits | Literal["varies"] | None = None
    basis: Literal["text", "part", "reports", "partly", "memory", "course"]
    read_on: Day
    checked: Prose
    recheck: Recheck | None = None
    link: str | None = None

    @model_validator(mode="after")
    def _status_has_a_reason(self):
        if self.status != "good" and not self.status_note:
            raise ValueError(f"status {self.status!r} needs a status_note that says why")
        if self.status == "contested" and not self.circuits:
            raise ValueError("status 'contested' needs circuits: which are for and against, or varies")
        if self.status in ("contested", "pending") and not self.recheck:
            raise ValueError(f"status {self.status!r} needs a recheck: by when to read it again")
        if self.text and not self.quote:
            raise ValueError("an authority with a text file needs the quote it is relied on for")
        if self.basis in ("partly", "memory") and not self.recheck and self.kind in ("regulation", "rule", "memo"):
            raise ValueError(f"a {self.kind} known only {self.basis} needs a recheck")
        return self


class Coverage(Entry):
    """What one rule decides, and what it leaves to an attorney."""

    id: Prose
    kind: Literal["definition", "ground", "detention", "procedure", "relief"]
    title: Prose
    coverage: Literal["modeled", "partly", "not modeled"]
    why: Prose | None = None

    @model_validator(mode="after")
    def _what_is_left_out_has_a_reason(self):
        if self.coverage != "modeled" and not self.why:
            raise ValueError(f"coverage {self.coverage!r} needs a why")
        return self


class Signature(Entry):
    """An attorney read a rule's outline and agrees. ``hash`` is that of the trees as they were read."""

    rule: Prose
    hash: Prose
    by: Prose
    on: Day


# --- questions ----------------------------------------------------------------------------------------------------


class Option(Entry):
    """One thing a learner can choose. ``misconception`` names the wrong belief that a wrong option stands for."""

    id: Id
    text: Prose
    feedback: Prose | None = None
    right: bool = False
    misconception: Id | None = None


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


class Reads(Entry):
    """When the key was read against the authority, by two readers."""

    first: Day
    second: Day | None = None


class Question(Entry):
    """One question with its key. ``use`` says whether the key may reach a learner."""

    id: Id
    use: Literal["practice", "graded"]
    type: QuestionType
    section: Id
    objective: Id
    difficulty: Literal[1, 2]
    minutes: Annotated[float | int, Field(gt=0, le=5)]
    points: Annotated[int, Field(ge=1, le=10)] = 1
    stem: Prose
    hint: Prose | None = None
    options: tuple[Option, ...] = ()
    any: bool = False
    verdict: Literal["is-true", "is-false"] | None = None
    prompts: tuple[Prompt, ...] = ()
    order: tuple[Id, ...] = ()
    rubric: Prose | None = None
    explanation: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
    proof: Annotated[AuthorityProof | ConductProof | RulesProof, Field(discriminator="kind")]
    reads: Reads
    as_of: Day

    @model_validator(mode="after")
    def _is_whole(self):
        problems = [*_option_problems(self), *_key_problems(self), *_pool_problems(self)]
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


class PracticeFile(Entry):
    """``data/practice/<lesson>.yaml``"""

    lesson: Id
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class Form(Entry):
    """One fixed sitting of a quiz, which is one nbgrader assignment."""

    assignment: Id
    form: Literal["A", "B"]
    title: Prose
    questions: Annotated[tuple[Id, ...], Field(min_length=1)]


class QuizFile(Entry):
    """``data/quizzes/<quiz>.yaml``"""

    quiz: Id
    title: Prose
    lesson: Id
    minutes: Annotated[int, Field(gt=0, le=60)]
    instructions: Prose
    forms: Annotated[tuple[Form, ...], Field(min_length=1)]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


# --- lessons ------------------------------------------------------------------------------------------------------


class Misconception(Entry):
    """A wrong belief that an option stands for, beside those in the myths."""

    id: Id
    text: Prose


class Myth(Entry):
    """A wrong belief, its true rule, why it matters and what a volunteer does."""

    id: Id
    rule: Prose
    myth: Prose
    why: Prose
    do: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]
    practice: Annotated[tuple[Id, ...], Field(min_length=1)]
    article_rows: tuple[int, ...] = ()

    @model_validator(mode="after")
    def _is_short(self):
        words = sum(len(part.split()) for part in (self.rule, self.myth, self.why, self.do))
        if words > 120:
            raise ValueError(f"rule, myth, why and do hold {words} words together; at most 120")
        return self


class Card(Entry):
    """A text that looks the same on every page: a warning that protects a client, or a rule of conduct."""

    id: Id
    title: Prose
    kind: Literal["warning", "card"]
    body: Prose
    authorities: tuple[AuthorityId, ...] = ()


class Section(Entry):
    id: Id
    title: Prose


class Stop(Entry):
    id: Id
    text: Prose


class Block(Entry):
    """One piece of a lesson; exactly one member is given."""

    text: Prose | None = None
    section: Section | None = None
    source: tuple[AuthorityId, ...] | None = None
    card: Id | None = None
    myth: Id | None = None
    ask: Id | None = None
    stop: Stop | None = None
    progress: Literal["dashboard"] | None = None
    instructor: Prose | None = None

    @model_validator(mode="after")
    def _is_one_thing(self):
        given = sorted(self.model_fields_set)
        if len(given) != 1:
            raise ValueError(f"a block is exactly one thing, not {', '.join(given) or 'nothing'}")
        return self

    @property
    def kind(self) -> str:
        return next(iter(self.model_fields_set))


class Objective(Entry):
    id: Id
    text: Prose


class Lesson(Entry):
    """``data/lessons/<page>.yaml``"""

    id: Id
    title: Prose
    for_whom: Prose
    minutes: Annotated[int, Field(gt=0, le=60)]
    objectives: tuple[Objective, ...]
    story: Prose | None = None
    as_of: Day
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
