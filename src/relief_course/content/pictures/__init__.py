"""Pictures drawn from data: an SVG that is wide, one for a narrow screen, and all of their words as text."""

from .cell import picture_cell

__all__ = ["picture_cell"]
