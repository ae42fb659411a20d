"""The text that stands for an interactive piece where no kernel runs."""

from __future__ import annotations

from .twin import plain_text

NOTE = "(Open the course to try it.)"


def piece_twin(piece: dict) -> str:
    """Return a piece of the runtime JSON as plain text."""
    return "\n".join([piece["banner"], "", piece["title"], "", plain_text(piece["intro"]), "", NOTE])
