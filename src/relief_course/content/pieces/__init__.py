"""The interactive pieces, worked out by the build: a page carries what the rules found, never a case or a rule."""

from .shown import shown_piece

__all__ = ["shown_piece"]
