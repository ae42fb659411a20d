"""What a quiz is called: people know its title, files and commands its short name."""

from __future__ import annotations

from ..forms.page import load_content


def title_of(assignment: str) -> str:
    """Return a quiz's title, or its short name where the course has no page of it."""
    return (load_content(assignment) or {}).get("title", assignment)
