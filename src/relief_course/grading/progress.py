"""How far a long command has come: a bar in a terminal, or a line for each step where a program reads along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

MARK = "\x1eprogress"
"""Begins a line that tells how far it is: the mark, how many are done, how many there are."""


@contextmanager
def progress_of(what: str, total: int, kind: str = "bar") -> Iterator[Callable[[str], None]]:
    """Show progress; what is given is to be called after each of ``total`` steps."""
    if kind == "lines":
        yield _counter(total)
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), *Progress.get_default_columns()[1:], MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=total)
        yield lambda step: progress.advance(task)


def _counter(total: int) -> Callable[[str], None]:
    done = 0

    def advance(step: str) -> None:
        nonlocal done
        done += 1
        click.echo(f"{MARK} {done} {total}")

    return advance
