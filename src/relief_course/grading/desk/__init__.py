"""The instructor's desk: a page in the browser on which every step of a training evening is a labeled button.

Each button runs the very command that stands under it, so that the page can do nothing that a terminal cannot.
"""

from __future__ import annotations

from pathlib import Path


def open_desk():
    """Show the desk; the page ``notebooks/instructor/desk.ipynb`` calls it."""
    from ..course import open_course
    from .form import Desk

    return Desk(open_course(Path.cwd()))
