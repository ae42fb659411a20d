"""What the commands of a training session do."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

import click

from ..grading.command_line import counted, course_to_read, say
from ..grading.course import ROOT_VARIABLE, Course
from ..grading.people.people import members
from .cards import Card, write_cards
from .certificate import Certificate, certificate_for, how_to_trust, is_local
from .places import BASE, Places, remembered
from .sign_in import INSTRUCTOR, SignIn

HOST, PORT = "localhost", 8800
LONGEST_BASE = 44
"""Linux takes 107 bytes for the files through which a volunteer's Python is reached (volunteer/kernels.py)."""


@dataclass(frozen=True)
class Choices:
    """What was said on the command line; base, host and port may be those of the time before."""

    root: Path | None
    base: Path | None
    host: str | None
    port: int | None
    idle_minutes: float
    certificate: Path | None
    key: Path | None


def hold(choices: Choices) -> None:
    """Hold the session until it is stopped.

    Raises:
        click.ClickException: it cannot be held; the message says why.
    """
    from . import program, proxy
    from .app import LOG, Session, run
    from .exchange import prepare_exchange

    choices, places = settle(choices)
    try:
        places.make()
        places.remember(choices.host, choices.port)
        course, released = prepare_exchange()
        say([f"Handed out through the exchange: {', '.join(released)}."] if released else [])
        certificate = certificate_of(choices, places)
        address = address_of(choices)
        _tell_about_cards(course, places, address, certificate)
        own = _instructors_code(places)
        say(["Getting the volunteers’ program ready…"])
        session = Session(
            places, choices.host, choices.port, program.ready(places.base), proxy.command(places.private / "proxy"),
            certificate, choices.idle_minutes, course.course_id,
        )  # fmt: skip
    except (program.ProgramError, proxy.ProxyError) as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"The session’s folders cannot be made: {error}.") from error
    try:
        run(session, lambda: say(_announcement(address, places, certificate, own)))
    except SystemExit as stop:
        if stop.code:
            say([f"The session could not be held on port {choices.port}: {places.private / 'hub' / LOG} says why."])
        raise
    say(["The session has ended."])


def make_cards(choices: Choices, everybody: bool = False) -> None:
    """Make cards for those who have neither a code nor a PIN, or for everybody."""
    choices, places = settle(choices)
    places.make()
    with course_to_read() as course:
        _tell_about_cards(course, places, address_of(choices), certificate_of(choices, places), everybody)


def settle(choices: Choices) -> tuple[Choices, Places]:
    """Return the choices with what was left open filled in, and the session's folders.

    Every command from here on finds the class that was chosen.

    Raises:
        click.ClickException: the base cannot be used.
    """
    if choices.root:
        os.environ[ROOT_VARIABLE] = str(choices.root.resolve())
    with course_to_read() as course:
        before = remembered(course.root)
    base = Path(choices.base or before.get("base") or BASE).resolve()
    if len(os.fsencode(base)) > LONGEST_BASE:
        most = f"choose a folder of at most {LONGEST_BASE} letters with --base"
        raise click.ClickException(f"{base} is too long a name: {most}.")
    host, port = choices.host or before.get("host") or HOST, choices.port or before.get("port") or PORT
    return replace(choices, root=course.root, base=base, host=host, port=port), Places(course.root, base)


def address_of(choices: Choices) -> str:
    """Return what volunteers open."""
    return f"{'http' if is_local(choices.host) else 'https'}://{choices.host}:{choices.port}/"


def certificate_of(choices: Choices, places: Places) -> Certificate | None:
    """Return the certificate for the address, None where nobody else can open it.

    Raises:
        click.ClickException: a certificate was given without its key.
    """
    if (choices.certificate is None) != (choices.key is None):
        raise click.ClickException("Give both --certificate and --key.")
    if is_local(choices.host):
        return None
    if choices.certificate:
        return Certificate(choices.certificate.resolve(), choices.key.resolve())
    return certificate_for(choices.host, places.private / "certificate")


def give_cards(students: dict[str, str], places: Places, address: str, certificate: Certificate | None) -> Path:
    """Give these people (id to name) new codes; return where their cards are."""
    codes = SignIn(places.private).give_codes(students)
    shown = certificate.fingerprint if certificate and certificate.authority else ""
    return write_cards(places.private, [Card(students[one], code) for one, code in codes.items()], address, shown)


def _tell_about_cards(
    course: Course, places: Places, address: str, certificate: Certificate | None, everybody: bool = False
) -> None:
    known = {} if everybody else SignIn(places.private).known()
    wanted = {one.id: one.name or one.key or one.id for one in members(course) if not known.get(one.id)}
    if wanted:
        path = give_cards(wanted, places, address, certificate)
        say([f"{counted(len(wanted), 'card')} to print: {path}"])
    elif not members(course):
        say(["Nobody is in the class yet: make it with `relief class make`, or let people in with `relief hub add`."])


def _instructors_code(places: Places) -> str:
    """Return a new code for the instructor, "" where there is a PIN."""
    door = SignIn(places.private)
    return "" if door.known().get(INSTRUCTOR) == "pin" else door.give_codes([INSTRUCTOR])[INSTRUCTOR]


def _announcement(address: str, places: Places, certificate: Certificate | None, own: str) -> list[str]:
    steps = how_to_trust(certificate, address) if certificate else []
    code = f"type this code there once: {own}" if own else "sign in there as Instructor, with your PIN"
    return [
        "The session is running. Volunteers open this address:",
        address,
        *steps,
        f"For the board (who is where, who is stuck, and the door) {code}",
        f"Cards with the codes are in {places.private / 'cards'}; hand-ins and grades in {places.root}.",
        "Collect with `relief collect --exchange`, then `relief grade` and `relief feedback`. To end it, press Ctrl+C.",
    ]
