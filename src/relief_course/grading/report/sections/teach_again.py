"""The first paragraph: which wrong beliefs the room still holds, and where each is corrected."""

from __future__ import annotations

from markupsafe import Markup

from ..shapes import Points, Section
from ..statistics import Held
from ..view import View
from ..words import people, percent

MOST = 5
FEWEST = 2
"""One person's mistake is for that person, not for the room."""

LEAST_SHARE = 0.1
TITLE = "Teach this again tomorrow"
NOTHING = (
    "No wrong belief was chosen by two people and by a tenth of those who were asked. Look below at which questions "
    "were left, or answered with “not sure yet”."
)


def section(view: View) -> Section:
    """Return the section; it is never left out."""
    found = [one for one in view.held if len(one.holders) >= FEWEST and one.share >= LEAST_SHARE]
    if not found:
        return Section("teach-again", TITLE, [NOTHING])
    first, *rest = found[:MOST]
    parts = [_first(view, first, len(rest))]
    if rest:
        parts.append(Points(tuple(Markup("<strong>“{}”</strong> {}").format(*_about(view, one)) for one in rest)))
    parts += as_many(found)
    return Section("teach-again", TITLE, parts)


def as_many(found: list[Held]) -> list[str]:
    """Return a sentence about those left out that are held as widely as the last one shown."""
    tied = [one for one in found[MOST:] if one.share == found[MOST - 1].share]
    if not tied:
        return []
    more = "One more belief is" if len(tied) == 1 else f"{len(tied)} more beliefs are"
    return [f"{more} held as widely as the last of these: see “Misconceptions” below."]


def _first(view: View, one: Held, others: int) -> Markup:
    more = "" if not others else " Then this one:" if others == 1 else f" Then these {others}:"
    told = Markup("Above all, the room still believes this: <strong>“{}”</strong> {}").format(*_about(view, one))
    return told + more


def _about(view: View, one: Held) -> tuple[str, Markup]:
    """Return a belief, and a sentence about who holds it and where it is corrected."""
    asked = people(len(one.asked))
    counted = f"{len(one.holders)} of {asked} ({percent(one.share)}) chose an answer that says so."
    return one.belief.text, Markup("{} It is corrected in {}.").format(counted, view.lesson(one))
