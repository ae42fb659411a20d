"""The path through a walkthrough: the ids of the choices that a learner made, in order."""

from __future__ import annotations


def is_finished(walk: dict, choices: list[str]) -> bool:
    """Tell whether a path comes to a handoff, as far as it can be followed; an end that came too soon may be mended.

    An upgrade may have taken a choice away; the browser replays a path in the same way.
    """
    here = walk["start"]
    for one in choices:
        onward = {choice["id"]: choice["to"] for choice in walk["nodes"][here]["choices"]}
        if one not in onward:
            break
        here = onward[one]
    return walk["nodes"][here].get("ending", {}).get("is") == "handoff"
