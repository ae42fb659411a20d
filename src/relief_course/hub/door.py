"""At the door: a person who is on no list, or one who has forgotten the PIN. Nothing is restarted."""

from __future__ import annotations

import click

from ..grading.command_line import course_alone, course_to_read, say
from ..grading.course import Course, GradingError
from ..grading.people.class_list import person_of
from ..grading.people.people import Member, enter, members, names_of
from .places import Places
from .session import Choices, address_of, settle
from .sign_in import INSTRUCTOR, SignIn


def let_in(course: Course, places: Places, name: str, email: str = "") -> tuple[str, str]:
    """Enter a walk-in into the class; return the id and a one-time code.

    Raises:
        GradingError: the name or the e-mail address cannot be used, or the person is in the class already.
    """
    person = person_of(name, email=email)
    if names_of(course).id_of(person.key) in {one.id for one in members(course)}:
        raise GradingError(f"{name} is in the class already: give a new code instead (`relief hub reset`).")
    enter(course, [person])
    return person.id, SignIn(places.private).give_codes([person.id])[person.id]


def new_code(course: Course, places: Places, name: str) -> tuple[Member, str]:
    """Give a person of the class a new one-time code; the PIN is void.

    Raises:
        GradingError: nobody is meant, or more than one.
    """
    wanted = names_of(course).id_of(name)
    found = next((one for one in members(course) if one.id == wanted), None)
    if found is None:
        raise GradingError(f"Nobody in the class is “{name}”, or more than one: use the id from `relief class list`.")
    return found, SignIn(places.private).give_codes([found.id])[found.id]


def add_person(choices: Choices, name: str, email: str) -> None:
    """Let a walk-in in, and say the code."""
    choices, places = settle(choices)
    try:
        with course_alone() as course:
            student, code = let_in(course, places, name, email)
    except GradingError as error:
        raise click.ClickException(str(error)) from error
    say([f"{name} is in the class (id: {student}).", *_to_say(choices, name, code)])


def reset_person(choices: Choices, name: str) -> None:
    """Give a new code, and say it."""
    choices, places = settle(choices)
    if name.casefold() == "instructor":
        code = SignIn(places.private).give_codes([INSTRUCTOR])[INSTRUCTOR]
        say(["Your PIN is void.", *_to_say(choices, "Instructor", code)])
        return
    try:
        with course_to_read() as course:
            member, code = new_code(course, places, name)
    except GradingError as error:
        raise click.ClickException(str(error)) from error
    say([f"The PIN of {member.name or member.id} is void.", *_to_say(choices, member.name or member.id, code)])


def _to_say(choices: Choices, name: str, code: str) -> list[str]:
    return [
        f"Open {address_of(choices)} and type this code once:",
        code,
        f"Later sign in as {name}, with the PIN chosen.",
    ]
