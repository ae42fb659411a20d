"""``relief class``: who takes part. Made from a class list, added to one by one, and erased for good."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from ..command_line import counted, course_alone, course_to_read, printable, say

ALIKE = (
    "A hand-in with that name alone is set aside until you choose whose it is. If both are one person, make the two "
    "entries one."
)


@click.group("class")
def class_() -> None:
    """Make the class from a list, see it, add somebody, or erase somebody."""


@class_.command()
@click.argument("roster", type=click.Path(path_type=Path))
def make(roster: Path) -> None:
    """Enter everybody in ROSTER.csv: a table with a heading line, from any spreadsheet or learning platform.

    Columns are found by their headings: id, e-mail, first name, last name, or name. Again with a changed list adds
    and updates; nobody is ever removed by it.
    """
    from .class_list import read_roster
    from .people import called_alike, enter, members

    with course_alone() as course:
        found = read_roster(roster)
        done = enter(course, found.people)
        alike = called_alike(members(course))
    say(found.problems, problem=True)
    say(alike, problem=True)
    if found.read_as not in ("utf-8", "utf-16", "utf-32"):
        say(["The file does not say how it writes accents: look in the list whether names with accents are right."])
    say(
        [
            f"{counted(len(found.people), 'person', 'people')} in the list: {len(done.added)} added, "
            f"{len(done.updated)} updated, {len(done.unchanged)} unchanged; "
            f"{counted(len(found.problems), 'line needs', 'lines need')} a look."
        ]
    )


@class_.command()
@click.argument("name")
@click.option("--id", "key", default="", help="The id that the person hands in under, if not the e-mail or the name.")
@click.option("--email", default="", help="The e-mail address.")
def add(name: str, key: str, email: str) -> None:
    """Enter one person, NAME, who is on no list: a walk-in."""
    from .class_list import person_of
    from .people import called_like, enter, members

    with course_alone() as course:
        person = person_of(name, key, email)
        done = enter(course, [person])
        others = called_like(person.name, person.id, members(course))
    if done.added and others:
        ids = ", ".join(one.id for one in others)
        say([f"Somebody called {others[0].name} is in the class already ({ids}). {ALIKE}"], problem=True)
    what = "was added" if done.added else "was updated" if done.updated else "is in the class already"
    say([f"{person.name or person.key} {what} (id: {person.id})."])


@class_.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> None:
    """Show who is in the class, what each has handed in, what is graded, and each score that was corrected."""
    from ..correcting.regrades import history
    from .people import members, standings

    with course_to_read() as course:
        people, states, changed = members(course), standings(course), history(course)
    if as_json:
        regrades = [asdict(one) for one in changed]
        shown = [asdict(one) | {"work": _work(one.id, states)} for one in people]
        click.echo(json.dumps({"people": shown, "regrades": regrades}, indent=1, ensure_ascii=False))
        return
    for one in people:
        work = ", ".join(f"{assignment}: {word}" for assignment, word in _work(one.id, states).items())
        say([" | ".join([one.id, one.name or "(no name)", one.email or "(no e-mail)", work or "nothing handed in"])])
    say(f"{one.student}, {one.assignment}: {one.sentence()}" for one in changed)
    say([f"{counted(len(people), 'person', 'people')} in the class."])


@class_.command()
@click.argument("stray", metavar="ID")
@click.argument("person", metavar="ID-THAT-STAYS")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--list-only", is_flag=True, help="Only say what would move and what would go.")
def same(stray: str, person: str, yes: bool, list_only: bool) -> None:
    """Say that two entries of the class are one person: the hand-ins under ID become those of ID-THAT-STAYS.

    Every attempt is kept, and the later hand-in of a quiz is the one that is graded. The entry ID goes.
    """
    from .same import MakingOne

    with course_alone() as course:
        making = MakingOne(course, stray, person)
        say(making.what)
        say(making.lost, problem=True)
        if list_only:
            say(["This would happen; nothing was changed."])
            return
        if not yes:
            click.confirm("Make these two entries one? It cannot be undone.", abort=True)
        making.run()
    moved = f"The work of {making.goes} ({stray}) is now {making.stays}’s ({person})."
    say([f"{moved} Grade, and make the feedback again."])


@class_.command()
@click.argument("learner", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--list-only", is_flag=True, help="Only list what would go.")
def remove(learner: str, yes: bool, list_only: bool) -> None:
    """Erase a person and all that is kept of the person here, for good: grades, hand-ins, pages, corrections.

    Everything that goes is listed first.
    """
    from ..erasing.erase import Erasure

    with course_alone() as course:
        erasure = Erasure(course, learner)
        say(erasure.what)
        if list_only:
            say([f"{counted(len(erasure.what), 'thing')} would go; nothing was removed."])
            return
        if not yes:
            click.confirm(f"Erase all of this? It cannot be brought back. {printable(erasure.who)}", abort=True)
        kept = erasure.run()
    say(kept, problem=True)
    say(["What you sent or downloaded elsewhere (mail, a learning platform, backups of this computer) is not touched."])
    again = f" Make {' and '.join(erasure.again)} again, for the others." if erasure.again else ""
    say([f"{erasure.who} is erased from this course" + ("." if not kept else ", but for what is named above.") + again])
    if kept:
        raise SystemExit(1)


def _work(student: str, states: dict) -> dict[str, str]:
    return {assignment: of[student].word for assignment, of in states.items() if student in of}
