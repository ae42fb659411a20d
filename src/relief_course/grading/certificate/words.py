"""What a certificate says. It never says more than that parts of a course were finished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from ..bank import Bank
from ..gradebook.record import Record, in_words
from ..people.name_parts import name_parts
from ..people.roster import Person

NO_DAY = "day not known"
LIMITS = "it does not permit screening, advice or form preparation; a supervising attorney must approve each volunteer."


@dataclass(frozen=True)
class Words:
    """A certificate's words.

    Attributes:
        name: the learner's name, or "" where the gradebook has none.
        listed_as: the learner's id, by which an instructor finds them.
        count: how much of the course is met.
        quizzes: each quiz that is met, and its day.
        law: the state of the law, one sentence each.
        limits: what it shows, and what it does not permit.
        made: what stands in the file as the time of its making.
    """

    name: str
    listed_as: str
    count: str
    quizzes: tuple[tuple[str, str], ...]
    law: tuple[str, ...]
    limits: str
    made: datetime


def words_of(record: Record) -> Words:
    """Return what the certificate of a learner says."""
    met = [bank for bank in _quizzes(record) if _is_met(record, bank)]
    days = {bank.quiz: record.met_on(_taken(record, bank)) for bank in met}
    known = [day for day in days.values() if day]
    all_of_it = len(met) == len(_counted(record))
    as_of = date.fromisoformat(met[0].as_of)
    person = record.person
    return Words(
        name=_name(person),
        listed_as=person.id,
        count=_count(len(met), len(_counted(record))),
        quizzes=tuple((_title(bank), in_words(days[bank.quiz]) if days[bank.quiz] else NO_DAY) for bank in met),
        law=tuple(_law(met[0], as_of, max(known, default=as_of))),
        limits=f"It shows that {'' if all_of_it else 'part of '}a course was finished; {LIMITS}",
        made=datetime.combine(max(known, default=as_of), time()),
    )


def _name(person: Person) -> str:
    """Return a name as it is said; older gradebooks have some as one text, last name first."""
    first, last = (person.first_name, person.last_name) if person.first_name else name_parts(person.last_name)
    return f"{first} {last}".strip()


def _counted(record: Record) -> set[str]:
    return {bank.quiz for bank in record.banks.values() if bank.passing is not None}


def _quizzes(record: Record) -> list[Bank]:
    """Return the first form of each quiz, in the order of the course."""
    first: dict[str, Bank] = {}
    for bank in record.banks.values():
        first.setdefault(bank.quiz, bank)
    return list(first.values())


def _taken(record: Record, bank: Bank) -> str:
    """Return the form of a quiz that was graded, the first of two, or ""."""
    return next((one for one in (bank.assignment, bank.twin) if one in record.taken), "")


def is_certain(record: Record, assignment: str) -> bool:
    """Tell whether the standard of a quiz of which some form was graded is met, by keys that still hold."""
    return record.standard(assignment).state == "met" and not record.is_to_grade_again(assignment)


def _is_met(record: Record, bank: Bank) -> bool:
    taken = _taken(record, bank)
    return bool(taken) and is_certain(record, taken)


def _title(bank: Bank) -> str:
    title = bank.title.removeprefix("Quiz: ")
    return title[:1].upper() + title[1:]


def _count(met: int, counted: int) -> str:
    quizzes = "quiz" if counted == 1 else "quizzes"
    met_is = "is" if met == 1 else "are"
    return f"{met} of the {counted} {quizzes} that count in this course {met_is} met:"


def _law(bank: Bank, as_of: date, newest: date) -> Iterator[str]:
    """Yield what to know of the law's age; lessons may have been read again since the learner was graded."""
    yield f"The law in the course is as of {in_words(as_of)}."
    if as_of > newest:
        yield "Lessons were read against the law again after these days: see the course’s start page."
    if bank.refresh_by:
        yield f"Refresh what you know by {in_words(date.fromisoformat(bank.refresh_by))}."
