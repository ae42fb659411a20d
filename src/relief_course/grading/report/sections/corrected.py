"""The keys that an instructor corrected: what was right, what is right now, and why."""

from __future__ import annotations

from ...bank import GradedQuestion
from ...correcting.keys import right_choices
from ..shapes import Section, Table
from ..view import View, title_of
from ..words import plain, short_stem

GRADED = "All figures on this page rest on the corrected keys."
ABOUT = (
    "An option that is right now stands for no wrong belief and crosses no safety line any more. Only an attorney "
    "decides what the law is. Tell the course’s keepers too, so that the course itself is mended."
)
VERDICTS = {"is-true": "True", "is-false": "False"}


def section(view: View) -> Section | None:
    """Return the section, or None where no key of these quizzes was corrected."""
    rows = [
        (
            f"{title_of(bank)}, Q{place}. {short_stem(graded)}",
            _said(graded, graded.before),
            _said(graded, right_choices(graded)),
            graded.corrected,
        )
        for bank in view.banks
        for place, graded in enumerate(bank.questions.values(), start=1)
        if graded.corrected
    ]
    if not rows:
        return None
    columns = ("Question", "Was right", "Is right now", "When and why")
    about = view.to_grade_again() or [GRADED]
    return Section("corrected", "Keys corrected", [*about, ABOUT, Table("Keys that were corrected", columns, rows)])


def _said(graded: GradedQuestion, choices) -> str:
    """Return choices in words: an option, an item with its match, or an item with its place."""
    asked = graded.question
    texts = VERDICTS | {one["id"]: plain(one["text"]) for one in (*asked["options"], *asked.get("prompts", ()))}
    return "; ".join(" → ".join(texts.get(part, part) for part in choice.split("=")) for choice in choices)
