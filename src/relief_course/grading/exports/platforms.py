"""Gradebooks that a learning platform imports.

Moodle asks at import which column says who somebody is (map "Email address" to "useremail", or "ID number" to
"useridnumber"), and which grade item each other column is. Canvas knows its columns by their names. It takes a student
by "SIS User ID", then "SIS Login ID", then the name, and leaves a grade as it is where the cell is empty; its own "ID"
stays empty here, since a number there could be another person's.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..bank import Bank
from ..gradebook.responses import Responses
from ..people.like_names import alike
from ..people.roster import Person
from .rows import scores, unread

MOODLE = ("Email address", "ID number", "First name", "Last name")
CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
MOST_NAMED = 10
CANVAS_MAXIMUM = "    Points Possible"


def moodle(responses: Responses) -> Iterator[list]:
    """Yield the lines of a file for Moodle's grade import."""
    banks = _banks(responses)
    yield [*MOODLE, *(bank.title for bank in banks)]
    for person, grades in _grades(responses):
        who = [person.email, own_id(person), person.first_name, person.last_name]
        yield [*who, *grades]


def canvas(responses: Responses) -> Iterator[list]:
    """Yield the lines of a file for Canvas's gradebook import."""
    banks = _banks(responses)
    yield [*CANVAS, *(bank.title for bank in banks)]
    yield [CANVAS_MAXIMUM, "", "", "", "", *(bank.maximum for bank in banks)]
    for person, grades in _grades(responses):
        who = [_last_first(person), "", own_id(person), person.email, ""]
        yield [*who, *grades]


def own_id(person: Person) -> str:
    """Return the id that a person has in the learning platform, "" where the name or e-mail address stands for one."""
    made = {alike(person.name), alike(person.email)}
    return "" if alike(person.id_number) in made else person.id_number


def left_empty(responses: Responses) -> list[str]:
    """Return a sentence about the grades that are left empty, since a written answer has still to be read."""
    waiting = sorted(
        f"{responses.people[learner].name} ({responses.banks[assignment].title})"
        for learner, assignment in unread(responses)
    )
    if not waiting:
        return []
    shown = "; ".join(waiting[:MOST_NAMED]) + ("; and more" if len(waiting) > MOST_NAMED else "")
    return [f"Left empty, because a written answer is not graded yet: {shown}. Grade it, and export again."]


def _grades(responses: Responses) -> Iterator[tuple[Person, list]]:
    """Yield each person with their scores; one that a written answer can still change is left empty."""
    waiting, banks = unread(responses), _banks(responses)
    for learner, its in scores(responses).items():
        known = {name: score for name, score in its.items() if (learner, name) not in waiting}
        yield responses.people[learner], [known.get(bank.assignment, "") for bank in banks]


def _banks(responses: Responses) -> list[Bank]:
    used = set(responses.table["assignment"])
    return [bank for name, bank in responses.banks.items() if name in used]


def _last_first(person: Person) -> str:
    return ", ".join(part for part in (person.last_name, person.first_name) if part) or person.name
