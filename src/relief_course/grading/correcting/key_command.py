"""``relief key``: look at the key of a graded question, correct it on the spot, or take a correction back."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from ..command_line import counted, course_alone, say
from ..course import Course, GradingError


@click.command("key")
@click.argument("question")
@click.option("--right", multiple=True, help="What is right from now on; give it once for each choice.")
@click.option("--reason", default="", help="Why, in one sentence; learners read it.")
@click.option("--by", default="", help="Who decided it, if not you.")
@click.option("--back", is_flag=True, help="Take the correction back.")
def key(question: str, right: tuple[str, ...], reason: str, by: str, back: bool) -> None:
    """Show the key of QUESTION, or correct it with --right and --reason.

    The course's own key in data/ stays as it is: a correction holds in this folder alone, in key-corrections.jsonl.
    Then grade again with `relief regrade`, so that the old scores are kept. Only an attorney decides what the law is.
    """
    from ..people.people import user_name
    from . import keys

    with course_alone() as course:
        bank = _bank_of(course, question)
        graded = bank.questions[question]
        called = f"question {list(bank.questions).index(question) + 1} of “{bank.title}” ({question})"
        if back:
            if question not in keys.corrections(course.root):
                raise GradingError(f"The key of {called} is the course's own: there is no correction to take back.")
            keys.add(course.root, keys.Correction(question, None, reason, _now(), by or user_name()))
            say([f"The course's own key of {called} holds again; now grade the quiz again, with a reason."])
        elif right:
            reason = " ".join(reason.split())[:300]
            if not reason:
                raise GradingError("Say in one sentence why the key is corrected: learners read it.")
            keys.key_from(graded.question, right)
            if set(right) == set(keys.right_choices(graded)):
                raise GradingError(f"That is the key of {called} already; nothing was changed.")
            keys.add(course.root, keys.Correction(question, right, reason, _now(), by or user_name()))
            say([f"The key of {called} is corrected; now grade the quiz again, with a reason."])
            say([*_no_longer_crossed(graded, right), *_other_number(graded, right)], problem=True)
        else:
            say(_shown(graded))


def _bank_of(course: Course, question: str):
    from ..bank import load_banks

    for bank in load_banks(course.root).values():
        if question in bank.questions:
            return bank
    raise GradingError(f"There is no graded question called {question[:60]}.")


def _no_longer_crossed(graded, right: tuple[str, ...]):
    """Yield what an attorney should know who lets an answer that crossed a safety line be right."""
    for option, line in graded.crosses.items():
        if option in right:
            yield f"“{option}” crossed the safety line {line}: as it is right now, it crosses none. Ask your attorney."


def _other_number(graded, right: tuple[str, ...]):
    """Yield what a key with another number of choices does to who chose as many as the question asks for."""
    from .keys import right_choices

    before, now = len(right_choices(graded)), len(right)
    if graded.question["type"] == "several" and before != now:
        yield (
            f"This key names {counted(now, 'answer')}, the one before named {before}. If the question tells people how "
            "many to choose, whoever did so loses points. Then take the correction back and name as many as it asks "
            "for, or give those people their points by hand."
        )


def _shown(graded):
    """Yield the choices that are right, as ``--right`` takes them."""
    from .keys import right_choices

    yield f"{graded.question['id']} ({graded.question['type']}); right:"
    yield from (f"  {one}" for one in right_choices(graded) or ["graded by hand"])
    if graded.corrected:
        yield graded.corrected


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
