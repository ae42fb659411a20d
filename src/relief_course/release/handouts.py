"""The handouts as one PDF: the table pack, then the role-plays, a page for each sheet and each card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import matplotlib
from fpdf import FPDF, TextStyle, ViewerPreferences

from ..content.library import Library
from ..content.scenarios.role_play import role_play_files
from ..content.table_pack import printed

TITLE = "Handouts. Relief: a course for legal-clinic volunteers"
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
CUTS = {"": "DejaVuSans", "B": "DejaVuSans-Bold", "I": "DejaVuSans-Oblique", "BI": "DejaVuSans-BoldOblique"}
FAMILY, MARGIN = "DejaVu", 12
SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""Sizes of type in points; a sheet gets the largest with which it fits one page."""
BLACK = "#000000"

# fpdf2 knows the plain parts of HTML; what the sheets say with classes is said with those.
PLAIN = (
    (r'<ul class="tick">(.*?)</ul>', lambda found: re.sub(r"<(/?)li>", r"<\1p>", found[1])),
    (r"<p>(Role-play: [^<]*)</p><h1>([^<]*)</h1>", r"<h1>\2. \1</h1>"),
    (r"<dl>(.*?)</dl>", r"<p>\1</p>"),
    (r"<dt>(.*?)</dt><dd>(.*?)</dd>", r"<b>\1:</b> \2<br>"),
    (r"<br></p>", "</p><p>"),
    (r'<div class="foot">(.*?)</div>', r"<hr>\1</p>"),
    (r"</?(?:div|span)[^>]*>", ""),
    (r"<(p|ul|ol)>", r'<\1 line-height="1.25">'),
    (r"<table>", '<table border="1" cellpadding="1.2">'),
    (r"<(td|th)(?: scope=\"\w+\")?>", r'<\1 align="left">'),
    (r"\s+", " "),
)


def sheets(library: Library) -> Iterator[str]:
    """Yield the plain HTML of each page of the handouts."""
    pages = [printed(pack, library) for pack in library.table_packs.values()]
    pages += [html for _, html in sorted(role_play_files(library).items())]
    for page in pages:
        yield from map(_plain, re.findall(r"<section>(.*?)</section>", page, re.DOTALL))


def handouts(library: Library, made: int) -> bytes:
    """Return the PDF; the same content and time give the same bytes.

    Args:
        library: the course’s content.
        made: the time that stands in the file, in seconds since 1970.

    Raises:
        ValueError: a sheet does not fit one page.
    """
    trial, final = _Pages(made), _Pages(made)
    for html in sheets(library):
        final.add_sheet(html, _fitting(trial, html))
    return bytes(final.output())


def _plain(html: str) -> str:
    for pattern, text in PLAIN:
        html = re.sub(pattern, text, html, flags=re.DOTALL)
    return html.strip()


def _fitting(trial: _Pages, html: str) -> float:
    for size in SIZES:
        before = trial.page
        trial.add_sheet(html, size)
        if trial.page == before + 1:
            return size
    title = re.sub(r"<[^>]+>", " ", html)[:60]
    raise ValueError(f"This handout does not fit one page; shorten it: {escape(title.strip(), quote=False)}...")


class _Pages(FPDF):
    """Letter pages, one for each sheet."""

    def __init__(self, made: int):
        super().__init__(format="letter")
        self.set_lang("en-US")
        self.set_title(TITLE)
        self.set_creation_date(datetime.fromtimestamp(made, UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(True, MARGIN)
        for style, name in CUTS.items():
            self.add_font(FAMILY, style, FONTS / f"{name}.ttf")

    def add_sheet(self, html: str, size: float) -> None:
        """Write a sheet, in letters of a size, from the top of a new page."""
        self.add_page()
        self.set_font(FAMILY, size=size)
        self.write_html(html, font_family=FAMILY, li_prefix_color=BLACK, tag_styles=_looks(size))


def _looks(size: float) -> dict[str, TextStyle]:
    heads = {"h1": 1.6, "h2": 1.15, "h3": 1.1}
    return {
        name: TextStyle(font_style="B", font_size_pt=size * factor, color=BLACK, t_margin=2, b_margin=0.6)
        for name, factor in heads.items()
    } | {"p": TextStyle(t_margin=1), "li": TextStyle(l_margin=4, t_margin=0.6), "ul": TextStyle(t_margin=0.6)}
