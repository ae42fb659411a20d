"""``python -m relief_course.hub.cluster …``: for the instructor, what ``relief hub`` does elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import click

from ...grading.command_line import counted, course_alone, course_to_read, say
from ...grading.people.people import members
from ..session import give_cards
from ..sign_in import INSTRUCTOR, SignIn
from .class_folder import cluster, gather, prepare

SHIPPED = Path(__file__).resolve().parents[4]


@click.group()
def main() -> None:
    """The class of a training session on a cluster; the environment says where it is."""


@main.command("prepare")
def prepare_class() -> None:
    """Make the class's folder, and hand the quizzes out. Runs whenever the hub's pod starts."""
    released = prepare(cluster(os.environ), SHIPPED)
    say([f"Handed out: {', '.join(released)}."] if released else [])


@main.command()
@click.argument("address")
@click.option("--new", is_flag=True, help="Also for those who have a card or a PIN: what they have is void.")
def cards(address: str, new: bool) -> None:
    """Make cards to print, for everybody without a code or PIN. ADDRESS is what volunteers open."""
    places = cluster(os.environ).places
    door = SignIn(places.private)
    known = door.known()
    with course_to_read() as course:
        wanted = {one.id: one.name or one.key or one.id for one in members(course) if new or not known.get(one.id)}
    if wanted:
        say([f"{counted(len(wanted), 'card')} to print: {give_cards(wanted, places, address, None)}"])
    if known.get(INSTRUCTOR) != "pin":
        say([f"Your own code, for the board: {door.give_codes([INSTRUCTOR])[INSTRUCTOR]}"])


@main.command("gather")
def gather_hand_ins() -> None:
    """Bring what volunteers handed in to where `relief collect --exchange` finds it."""
    with course_alone() as course:
        say(gather(cluster(os.environ), course))


if __name__ == "__main__":
    main()
