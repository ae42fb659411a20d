"""Prose of ``data/`` as HTML, for the places where Jupyter does not render Markdown itself."""

from __future__ import annotations

from markdown_it import MarkdownIt

_COMMONMARK = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["smartquotes", "table"])


def as_html(prose: str) -> str:
    """Return the HTML of some Markdown; HTML inside it is shown as text."""
    return _COMMONMARK.render(prose).strip()


def as_inline_html(prose: str) -> str:
    """Return the HTML of one line of Markdown, without a paragraph around it."""
    return _COMMONMARK.renderInline(" ".join(prose.split()))
