"""The steps of a training evening, as the instructor's guide and the instructor's desk show them."""

from __future__ import annotations

from .entry import Entry, Id, Prose


class EveningStep(Entry):
    """One step of ``data/evening.yaml``.

    Args:
        about: what it does, in a few plain sentences.
        button: the words on its button.
        command: what a terminal takes in its place, after ``python3 run.py``.
        picture: what the guide's picture of it shows, which is ``docs/pictures/<id>.png``; "" for none.
    """

    id: Id
    title: Prose
    about: Prose
    button: Prose
    command: Prose
    picture: Prose = ""
