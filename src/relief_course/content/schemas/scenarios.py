"""Walkthroughs: branching cases of invented people."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import AuthorityId, Day, Entry, Id, Prose
from .lessons import Taught
from .pieces import Expected, Facts, _repeated

Covers = Literal[
    # statuses
    "permanent-resident", "conditional-resident", "visa-holder", "refugee", "asylee", "tps", "daca", "undocumented",
    "parolee", "t-status", "u-status", "vawa", "sij", "unknowing-citizen",
    # families of relief
    "waivers", "cancellation", "adjustment", "fear-of-return", "victims", "voluntary-departure", "post-conviction",
    "naturalization",
    # what goes wrong
    "detention", "travel", "diversion", "expungement", "legal-marijuana", "no-conviction", "record-unclear",
    "nothing-left",
]  # fmt: skip
"""What the walkthroughs must cover between them."""

Care = Literal["family separation", "abuse", "overdose", "detention"]
"""What a learner is told of first, in one neutral line."""


class Slip(Entry):
    """Something that a volunteer can find out.

    Args:
        says: what a person reads.
        source: where it stood: the paper, or who said it.
        facts: the same as facts of a case file. All known slips' facts are laid over each other in the order in which
            the file lists the slips; convictions one by one, so a slip about the second one begins with an empty one.
    """

    says: Prose
    source: Prose
    facts: Facts = Field(default_factory=dict)


class Choice(Entry):
    """One thing to do or say.

    Args:
        text: the volunteer's act or words.
        is_: ``good``, ``weak`` (time or facts are lost), or ``harm`` (it crosses the line, or hurts).
        line: of a harm, the standard that it breaks.
        then: what follows, in the story.
        feedback: why.
        repair: of a harm, what a volunteer does now, so that it is mended as far as it can be.
        authorities: what ``feedback`` rests on, where it says what the law is; a ``line`` is shown without it.
        learns: the slips that it brings.
        off_ramp: it stops and hands over to the supervisor.
        to: the node that follows.
    """

    id: Id
    text: Prose
    is_: Literal["good", "weak", "harm"] = Field(alias="is")
    line: AuthorityId | None = None
    then: Prose
    feedback: Prose
    repair: Prose | None = None
    authorities: tuple[AuthorityId, ...] = ()
    learns: tuple[Id, ...] = ()
    off_ramp: bool = False
    to: Id

    @model_validator(mode="after")
    def _a_harm_breaks_a_line(self):
        is_harm = self.is_ == "harm"
        if is_harm != (self.line is not None) or is_harm != (self.repair is not None):
            raise ValueError("a harm names the line it breaks and its repair, and nothing else does")
        if self.off_ramp and self.is_ != "good":
            raise ValueError("to stop and call the supervisor is always good")
        return self


class Ending(Entry):
    """How it ends, and what the volunteer hands over.

    Args:
        is_: ``handoff`` (the file is in the attorney's hands in time) or ``too soon`` (they are not).
        expects: of watched rules, what they must find for whatever can be known here, written by hand first.
        debrief: what this end means for the client.
        authorities: what the debrief rests on.
    """

    is_: Literal["handoff", "too soon"] = Field(alias="is")
    expects: Annotated[Expected, Field(min_length=1)]
    debrief: Prose
    authorities: Annotated[tuple[AuthorityId, ...], Field(min_length=1)]


class Node(Entry):
    """A moment: what happens or what the client says, and the choices; or an ending.

    ``authorities`` is what ``says`` rests on, where it says what the law is.
    """

    id: Id
    says: Prose
    authorities: tuple[AuthorityId, ...] = ()
    choices: tuple[Choice, ...] = ()
    ending: Ending | None = None

    @model_validator(mode="after")
    def _goes_on_or_ends(self):
        if bool(self.choices) == bool(self.ending):
            raise ValueError("a node has choices, or it is an ending")
        if self.choices and not 2 <= len(self.choices) <= 5:
            raise ValueError("a moment has two to five choices")
        return self


class RolePlay(Entry):
    """The walkthrough as a play for three, with no device.

    Args:
        cards: the cards of ``data/cards.yaml`` that lie on the table, printed with the rest.
        client: what the client's card says; ``volunteer`` is that of the volunteer.
        observer: a list to tick.
    """

    cards: tuple[Id, ...] = ()
    client: Prose
    volunteer: Prose
    observer: Annotated[tuple[Prose, ...], Field(min_length=3)]


class Scenario(Entry):
    """``data/scenarios/<id>.yaml``

    Args:
        title: names nothing that ``care`` would have to come before.
        lesson: the lesson that it belongs to.
        client: who comes to the table, in a sentence or two.
        supervisor: the name of the supervising attorney, told before the case begins.
        care: what is told of first, and ``instead`` is the walkthrough that counts as much.
        knows: the slips known from the start.
        as_of: the day whose law is asked.
        watch: the rules whose findings are shown as the facts come in.
        start: the node that it begins with.
        teaches: the points of ``data/teaching-points.yaml``, each with words that stand in this file.
        role_play: the same case as cards for three people.
        instructor: timing, discussion, frequent wrong choices.
    """

    id: Id
    title: Prose
    lesson: Id
    client: Prose
    supervisor: Prose
    minutes: Annotated[int, Field(ge=6, le=10)]
    covers: Annotated[tuple[Covers, ...], Field(min_length=1)]
    care: Care | None = None
    instead: Id | None = None
    as_of: Day
    slips: Annotated[dict[Id, Slip], Field(min_length=3)]
    knows: tuple[Id, ...] = ()
    watch: Annotated[tuple[str, ...], Field(min_length=1, max_length=6)]
    start: Id
    nodes: Annotated[tuple[Node, ...], Field(min_length=4)]
    key_points: Annotated[tuple[Prose, ...], Field(min_length=2, max_length=4)]
    teaches: tuple[Taught, ...] = ()
    role_play: RolePlay | None = None
    instructor: Prose

    @model_validator(mode="after")
    def _hangs_together(self):
        problems = [*_unknown_ids(self), *_care_problems(self)]
        if problems:
            raise ValueError("; ".join(problems))
        return self


def _unknown_ids(scenario: Scenario):
    nodes = [node.id for node in scenario.nodes]
    choices = [choice for node in scenario.nodes for choice in node.choices]
    for what, named, known in (
        ("nodes", {scenario.start, *(choice.to for choice in choices)}, set(nodes)),
        ("slips", {*scenario.knows, *(slip for choice in choices for slip in choice.learns)}, set(scenario.slips)),
    ):
        if unknown := sorted(named - known):
            yield f"these are not among the {what}: {', '.join(unknown)}"
    if twice := _repeated(nodes) + _repeated(choice.id for choice in choices):
        yield f"these ids occur twice: {', '.join(twice)}"


def _care_problems(scenario: Scenario):
    if (scenario.care is None) != (scenario.instead is None):
        yield "care and instead go together"
