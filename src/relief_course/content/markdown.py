"""Prose of ``data/`` as HTML, for the places where Jupyter does not render Markdown itself."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

TERM_LINK = re.compile(r"\[([^\]]+)\]\(term:([a-z0-9-]+)\)")
"""A word of the glossary in prose: ``[word](term:id)``."""
_COMMONMARK = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["smartquotes", "table"])


def as_html(prose: str, terms: bool = False) -> str:
    """Return the HTML of some Markdown; HTML inside it is shown as text.

    Args:
        prose: the Markdown.
        terms: whether words of the glossary stay links, which :func:`.terms.leading_to` then makes whole.
    """
    return _COMMONMARK.render(prose if terms else unlinked(prose)).strip()


def as_inline_html(prose: str, terms: bool = False) -> str:
    """Return the HTML of one line of Markdown, without a paragraph around it."""
    return _COMMONMARK.renderInline(" ".join((prose if terms else unlinked(prose)).split()))


def unlinked(prose: str) -> str:
    """Return prose with each word of the glossary as the plain word: a label or a printed page cannot lead there."""
    return TERM_LINK.sub(r"\1", prose)
