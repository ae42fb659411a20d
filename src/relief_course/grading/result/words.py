"""What a result is called and how it is told, in plain words."""

from __future__ import annotations

from ..feedback.feedback import number
from ..marking.standard import Standard

HEADLINES = {
    "met": ("✓", "You have met the standard of this quiz"),
    "below": ("○", "You are on the way: some points are still missing"),
    "second look": ("↻", "One thing needs a second look"),
    "not yet": ("○", "Not yet: please talk with your instructor"),
    "not counted": ("●", "This quiz does not count toward passing"),
    "waiting": ("…", "Waiting: your written answer is not graded yet"),
}
"""A sign and a headline, by state."""

NOBODY_SCREENS = (
    "This page tells how a quiz went. It permits nobody to screen clients, to give advice or to prepare a form. A "
    "supervising attorney must approve each volunteer."
)

NONE_CROSSED = "You crossed no safety line in the questions that are scored by themselves."


CERTIFICATE = "Your certificate is the file certificate.pdf, which your instructor sends."
TO_GRADE_AGAIN = (
    "The key of a question was corrected after this was graded. What you see here still follows the earlier key, until "
    "your instructor grades it again."
)
CERTIFICATE_WAITS = "Your certificate waits for that, too."


def told(standard: Standard, other_title: str, other_taken: bool, to_grade_again: bool = False) -> list[str]:
    """Return what a state means and what comes next, one short paragraph each.

    Args:
        standard: how the learner stands.
        other_title: the title of the quiz's other form, or "" where there is none.
        other_taken: whether that one was handed in too.
        to_grade_again: whether a key was corrected since it was graded.
    """
    found = [_MEANING[standard.state](standard), *_next(standard, other_title, other_taken)]
    is_met = standard.state == "met"
    if to_grade_again:
        return [*found, f"{TO_GRADE_AGAIN} {CERTIFICATE_WAITS}" if is_met else TO_GRADE_AGAIN]
    return [*found, CERTIFICATE] if is_met else found


def _met(standard: Standard) -> str:
    return f"You have enough points. {_crossed(standard)} Well done."


def _below(standard: Standard) -> str:
    percent = f"You have {number(standard.percent)} percent of the points. {standard.passing} percent passes."
    return f"{percent} {_crossed(standard)}"


def _crossed(standard: Standard) -> str:
    """Return what is known of safety lines; of an answer in words only what an instructor has marked."""
    return "What crossed a line at first is mended." if standard.crossed else NONE_CROSSED


def _second_look(standard: Standard) -> str:
    return (
        "An answer crossed a safety line. That happens while people learn, and you can mend it. The steps are below. "
        "Take your time with them."
    )


def _not_yet(standard: Standard) -> str:
    return (
        "A safety line is still crossed. These lines keep people safe, so they count more than points. Look below at "
        "what to practice. Then talk with your instructor. You plan together how you go on."
    )


def _not_counted(standard: Standard) -> str:
    crossed = " Some answers crossed a safety line. Below is how to practice that." if standard.crossed else ""
    return f"It shows you and your instructor what you know so far, and where to begin.{crossed}"


def _waiting(standard: Standard) -> str:
    return (
        "An instructor reads what you wrote. That can still decide: by its points, or by a safety line. You will get "
        "this page again. There is nothing that you must do now."
    )


_MEANING = {
    "met": _met,
    "below": _below,
    "second look": _second_look,
    "not yet": _not_yet,
    "not counted": _not_counted,
    "waiting": _waiting,
}


def _next(standard: Standard, other_title: str, other_taken: bool) -> list[str]:
    """Return what to do about points; safety has steps of its own."""
    if standard.state == "below":
        return [_more_points(other_title, other_taken)]
    if standard.state == "second look" and _is_short(standard):
        needed = f"You have {number(standard.percent)} percent, and {standard.passing} passes."
        return [f"You also need more points. {needed}"]
    return []


def _is_short(standard: Standard) -> bool:
    """Tell whether points are missing, whatever an instructor may still give."""
    best = 100 * standard.to_grade / standard.maximum + standard.percent
    return standard.passing is not None and best < standard.passing


def _more_points(other_title: str, other_taken: bool) -> str:
    if not other_title or other_taken:
        return "Read again what is listed below. Then ask your instructor how to go on."
    return (
        f"Read again what is listed below. Then answer “{other_title}”. It has other people and the same ideas. The "
        "better of the two counts."
    )
