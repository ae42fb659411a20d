"""Whether a case's facts can be true together."""

from __future__ import annotations

from .case import Case
from .impossible import IMPOSSIBLE
from .rule import READ_FROM


def why_impossible(case: Case) -> str:
    """Return why a case cannot be, as the end of a sentence, or "" when nothing speaks against it."""
    whole = case.on(READ_FROM)
    for view in (whole, *(whole.convictions or ())):
        for combination in IMPOSSIBLE:
            if combination.truth(view) == 1:
                about = f"conviction {view.index + 1}: " if view.index is not None else ""
                return f"{about}{combination.says}"
    return ""
