"""A class list as people have it: a table from a spreadsheet or a learning platform, read with whatever it looks like.

Nothing in it is trusted. What cannot be used is told with its line, and the other lines count.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from pathlib import Path

from ..course import GradingError
from .class_list_text import decoded
from .learner_id import shown_name, student_id
from .name_parts import name_parts

MAX_BYTES = 5_000_000
DELIMITERS = ",;\t|"
HEADINGS = {
    "key": "id studentid learnerid rosterid userid username user login sisid sisuserid sisloginid loginid externalid",
    "email": "email mail emailaddress mailaddress correo correoelectronico",
    "first": "first firstname givenname given forename nombre nombres",
    "last": "last lastname surname familyname family apellido apellidos",
    "name": "name fullname student studentname learner learnername participant volunteer displayname nombrecompleto",
}
_COLUMNS = {heading: column for column, headings in HEADINGS.items() for heading in headings.split()}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True)
class Person:
    """One learner. ``key`` is what the list identifies the person by; ``id`` is the same as a folder's name."""

    key: str
    first: str = ""
    last: str = ""
    email: str = ""
    line: int = 0

    @property
    def id(self) -> str:
        return student_id(self.key)

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}".strip()


@dataclass
class Roster:
    """What a list holds: its people, and a sentence for each line that needs a look."""

    people: list[Person] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    read_as: str = "utf-8"


def read_roster(path: Path) -> Roster:
    """Read a class list.

    Raises:
        GradingError: the file as a whole cannot be used; the message says what to do.
    """
    text, read_as = decoded(_content(path), path.name)
    roster = Roster(read_as=read_as)
    rows = _rows(text, roster)
    _, heading = next(rows, (0, []))
    columns = _columns(heading)
    if not columns.keys() & {"key", "email", "name", "last"}:
        raise GradingError(f"{path.name} has no heading like “id”, “email” or “name” in its first line.")
    known: dict[str, Person] = {}
    emails: dict[str, Person] = {}
    for line, row in rows:
        person = _person(line, row, columns, len(heading), roster)
        if person is not None and _is_new(person, known, emails, roster):
            known[person.id] = person
            emails.setdefault(person.email.lower(), person)
    roster.people = list(known.values())
    return roster


def person_of(name: str, key: str = "", email: str = "") -> Person:
    """Return one learner as an instructor types them.

    Raises:
        GradingError: nothing tells who it is, or the e-mail address is none.
    """
    name, key, email = shown_name(name), " ".join(key.split()), shown_name(email)
    if email and not _EMAIL.fullmatch(email):
        raise GradingError(f"“{email}” is no e-mail address; leave it out or write it like name@example.org.")
    if not (key or email or name):
        raise GradingError("Say who it is: a name, an e-mail address or an id.")
    return Person(key or email or name, *name_parts(name), email=email)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise GradingError(f"{path.name} cannot be read ({error.strerror}).") from error
    if len(content) > MAX_BYTES:
        raise GradingError(f"{path.name} is too large for a class list ({MAX_BYTES // 1_000_000} MB at most).")
    return content


def _rows(text: str, roster: Roster):
    """Yield each line that holds something, with its number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), skipinitialspace=True)
    while True:
        start = reader.line_num + 1
        try:
            row = next(reader, None)
        except csv.Error as error:
            roster.problems.append(f"Line {start} could not be read ({error}); the lines after it were left out.")
            return
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield start, [cell.strip() for cell in row]


def delimiter_of(text: str) -> str:
    """Return what separates the cells: what the sniffer finds, unless the heading says otherwise."""
    heading = next((line for line in text.splitlines() if line.strip()), "")
    try:
        sniffed = csv.Sniffer().sniff(text[:10_000], DELIMITERS).delimiter
    except csv.Error:
        sniffed = ","
    return max((sniffed, *DELIMITERS), key=lambda one: len(_columns(next(csv.reader([heading], delimiter=one)))))


def _columns(heading: list[str]) -> dict[str, int]:
    """Return which column is which, by its heading; the first of two alike counts."""
    found: dict[str, int] = {}
    for place, cell in enumerate(heading):
        column = _COLUMNS.get(re.sub(r"[^a-z]", "", cell.lower()))
        if column:
            found.setdefault(column, place)
    return found


def _person(line: int, row: list[str], columns: dict[str, int], width: int, roster: Roster) -> Person | None:
    if any(row[width:]):
        roster.problems.append(
            f"Line {line} has {len(row)} cells where the heading has {width}, so it was left out; "
            "a name with a comma needs quotes around it."
        )
        return None
    cells = {column: row[place] if place < len(row) else "" for column, place in columns.items()}
    email = shown_name(cells.get("email", ""))
    if email and not _EMAIL.fullmatch(email):
        roster.problems.append(f"Line {line}: “{email[:60]}” is no e-mail address, so the address was left out.")
        email = ""
    first, last = shown_name(cells.get("first", "")), shown_name(cells.get("last", ""))
    whole = f"{first} {last}".strip() or shown_name(cells.get("name", ""))
    if not (first or last):
        first, last = name_parts(whole)
    key = " ".join(cells.get("key", "").split()) or email or whole
    if not key:
        roster.problems.append(f"Line {line} has no id, e-mail address or name, so it was left out.")
        return None
    return Person(key, first, last, email, line)


def _is_new(person: Person, known: dict[str, Person], emails: dict[str, Person], roster: Roster) -> bool:
    other = known.get(person.id)
    if other:
        roster.problems.append(
            f"Line {person.line} has the same id as line {other.line} ({shown_name(person.key)}), so it was left out."
        )
        return False
    twin = emails.get(person.email.lower()) if person.email else None
    if twin:
        roster.problems.append(f"Line {person.line} has the same e-mail address as line {twin.line}; both were kept.")
    return True
