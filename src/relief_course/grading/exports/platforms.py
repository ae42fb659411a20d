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
from ..people.roster import Person
from .rows import scores

MOODLE = ("Email address", "ID number", "First name", "Last name")
CANVAS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
CANVAS_MAXIMUM = "    Points Possible"


def moodle(responses: Responses) -> Iterator[list]:
    """Yield the lines of a file for Moodle's grade import."""
    banks = _banks(responses)
    yield [*MOODLE, *(bank.title for bank in banks)]
    for learner, its in scores(responses).items():
        person = responses.people[learner]
        who = [person.email, person.id_number, person.first_name, person.last_name]
        yield [*who, *(its.get(bank.assignment, "") for bank in banks)]


def canvas(responses: Responses) -> Iterator[list]:
    """Yield the lines of a file for Canvas's gradebook import."""
    banks = _banks(responses)
    yield [*CANVAS, *(bank.title for bank in banks)]
    yield [CANVAS_MAXIMUM, "", "", "", "", *(bank.maximum for bank in banks)]
    for learner, its in scores(responses).items():
        person = responses.people[learner]
        who = [_last_first(person), "", person.id_number, person.email or person.id, ""]
        yield [*who, *(its.get(bank.assignment, "") for bank in banks)]


def _banks(responses: Responses) -> list[Bank]:
    used = set(responses.table["assignment"])
    return [bank for name, bank in responses.banks.items() if name in used]


def _last_first(person: Person) -> str:
    return ", ".join(part for part in (person.last_name, person.first_name) if part) or person.name
