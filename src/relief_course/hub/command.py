"""The command ``relief hub``: a training session on one machine, its cards, and people who come in at the door."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


@click.group(invoke_without_command=True)
@click.option("--class", "root", type=click.Path(path_type=Path), help="The class’s folder, if not the course’s own.")
@click.option("--base", type=click.Path(path_type=Path), help="Where the volunteers’ folders are (/srv/relief-hub).")
@click.option("--host", help="The name or address of this computer that volunteers type (localhost: nobody else can).")
@click.option("--port", type=click.IntRange(1024, 65532), help="The port that they type (8800); it takes three more.")
@click.option(
    "--idle",
    type=click.FloatRange(min=0.01),
    default=60,
    show_default=True,
    help="After how many minutes a server that nobody uses is stopped.",
)
@click.option("--certificate", type=click.Path(path_type=Path, exists=True), help="A certificate of your own (PEM).")
@click.option("--key", type=click.Path(path_type=Path, exists=True), help="The key of that certificate (PEM).")
@click.pass_context
def hub(context, root, base, host, port, idle, certificate, key) -> None:
    """Hold a training session on this computer: everybody in the class signs in with a browser.

    Cards with one-time codes are made for those who have none. Needs Linux, and root for the volunteers’ Unix users.
    Base, host and port are remembered for the class.
    """
    _check_the_computer()
    from .session import Choices

    context.obj = Choices(root, base, host, port, idle, certificate, key)
    if context.invoked_subcommand is None:
        from .session import hold

        hold(context.obj)


@hub.command()
@click.option("--new", is_flag=True, help="Also for those who have a card or a PIN: what they have is void.")
@click.pass_obj
def cards(choices, new: bool) -> None:
    """Make cards to print for everybody in the class who has neither a code nor a PIN."""
    from .session import make_cards

    make_cards(choices, everybody=new)


@hub.command()
@click.argument("name")
@click.option("--email", default="", help="The e-mail address.")
@click.pass_obj
def add(choices, name: str, email: str) -> None:
    """Let one more person in, NAME, who stands at the door. Nothing is restarted."""
    from .door import add_person

    add_person(choices, name, email)


@hub.command()
@click.argument("name")
@click.pass_obj
def reset(choices, name: str) -> None:
    """Give NAME a new one-time code, for a PIN that is forgotten; `instructor` is you."""
    from .door import reset_person

    reset_person(choices, name)


def _check_the_computer() -> None:
    if sys.platform != "linux":
        raise click.ClickException("relief hub runs on Linux alone: each volunteer becomes a Unix user there.")
    if os.geteuid() != 0:
        raise click.ClickException("relief hub makes a Unix user for each volunteer: run it as root (sudo).")
