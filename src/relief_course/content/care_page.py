"""The page “If this is about you or someone you love”, and the quiet link to it on every page."""

from __future__ import annotations

from pathlib import Path

from .library import Library
from .markdown import as_html
from .plain_page import plain_page
from .schemas.care import CarePage
from .sources import source_disclosure

FOLDER = Path("notebooks")

_BACK = '<a href="../../notebooks/notebooks/00-start-here.ipynb">back to the course</a>'
"""The start page, as the course's server opens it: the page itself is one of its plain files."""


def care_files(library: Library) -> dict[Path, str]:
    """Return the page, by its path."""
    return {FOLDER / f"{page.id}.html": care_page(page, library) for page in library.care.values()}


def care_page(page: CarePage, library: Library) -> str:
    """Return the page as HTML; no script, no field, no picture: it can keep nothing and send nothing."""
    card = library.cards[page.card]
    ids = dict.fromkeys((*page.authorities, *card.authorities))
    sources = source_disclosure([library.authorities[one] for one in ids], "what this page rests on")
    parts = (
        f"<p>{_BACK.replace('back', 'Back', 1)}</p>",
        f"<h1>{page.title}</h1>",
        as_html(page.opening),
        f'<section class="warning"><h2>{card.title}</h2>{as_html(card.body)}</section>',
        as_html(page.body),
        sources,
        f"<p>You can go {_BACK}. If you close this page, the course closes with it. Your answers there stay saved.</p>",
    )
    return plain_page(page.title, "\n".join(parts))
