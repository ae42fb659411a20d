"""The ways through the course: what to read when there is an evening, half a day, or more."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from .entry import Entry, Id, Prose


class Step(Entry):
    """One step of a path: exactly one of a whole page, one section of a page, or a walkthrough."""

    page: Id | None = None
    section: Id | None = None
    walkthrough: Id | None = None

    @model_validator(mode="after")
    def _is_one_thing(self):
        if len(self.model_fields_set) != 1:
            raise ValueError("a step is exactly one of page, section and walkthrough")
        return self


class LearningPath(Entry):
    """``data/paths.yaml``

    Args:
        promises: at most how many minutes it takes, questions included; without it the sum is told as it is.
        everything: the path is every lesson, walkthrough and quiz, and names no steps.
    """

    id: Id
    title: Prose
    about: Prose
    promises: Annotated[int, Field(gt=0)] | None = None
    everything: bool = False
    steps: tuple[Step, ...] = ()

    @model_validator(mode="after")
    def _has_steps(self):
        if self.everything == bool(self.steps):
            raise ValueError("a path is either everything or a list of steps")
        return self
