"""Draw a certificate: one Letter page across, tagged so that a screen reader reads it in order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC

from fpdf import FPDF, ViewerPreferences

from .fonts import BOLD, REGULAR, can_write
from .words import Words

TITLE = "Certificate"
COURSE = "Relief: a course for legal-clinic volunteers"
MARGIN, FRAME, CLOSING = 24, 10, 50  # millimeters; the closing words stand this high above the frame
ROOM = 58  # millimeters for the list of quizzes; what it does not need stands around the name
INK, SOFT, GREEN = (28, 28, 27), (85, 85, 82), (28, 110, 91)
NAME_SIZES = (30, 26, 22, 18, 15)
BY_HAND = "Name, to be written by hand"
FAMILY = "DejaVu"


def drawn(words: Words) -> bytes:
    """Return a certificate as a PDF."""
    page = _Page(words)
    page.title_lines()
    page.spread(words)
    page.name_line(words)
    page.spread(words)
    page.quizzes(words)
    page.closing(words)
    return bytes(page.output())


class _Page(FPDF):
    """The page. Whatever is written on it is tagged; what is only decoration is marked as such."""

    def __init__(self, words: Words):
        super().__init__(orientation="landscape", format="letter")
        self.set_lang("en-US")
        self.set_title(f"{TITLE}. {COURSE}")
        self.set_subject("A course was finished. This permits nobody to screen, advise or prepare a form.")
        self.set_creation_date(words.made.replace(tzinfo=UTC))
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(False)
        self.add_font(FAMILY, "", REGULAR)
        self.add_font(FAMILY, "B", BOLD)
        self.add_page()
        with self._artifact():
            self.set_draw_color(*GREEN)
            self.set_line_width(0.8)
            self.rect(FRAME, FRAME, self.w - 2 * FRAME, self.h - 2 * FRAME)

    def title_lines(self) -> None:
        self._line(COURSE, 13, color=SOFT, height=9)
        self._line(TITLE, 34, "B", tag="H1", color=GREEN, height=18)

    def spread(self, words: Words) -> None:
        """Leave room before the name and after it: the fewer quizzes are listed, the more."""
        self.ln(max(0.0, ROOM - self._row_height(words) * len(words.quizzes)) / 2)

    @staticmethod
    def _row_height(words: Words) -> float:
        return 6.5 if len(words.quizzes) < 9 else 5.0

    def name_line(self, words: Words) -> None:
        """Write the name; one that the font cannot write gets a line for a hand."""
        if words.name and can_write(words.name):
            self._written_name(words.name)
            return
        self.ln(13)
        with self._artifact():
            self.set_draw_color(*INK)
            self.set_line_width(0.3)
            self.line(self.w / 2 - 60, self.y, self.w / 2 + 60, self.y)
        known = f" (listed as {words.listed_as})" if can_write(words.listed_as) else ""
        self.ln(1)
        self._line(f"{BY_HAND}{known}", 10, color=SOFT, height=6)
        self.ln(3)

    def _written_name(self, name: str) -> None:
        for size in NAME_SIZES:
            self.set_font(FAMILY, "B", size)
            if self.get_string_width(name) <= self.epw:
                break
        self.ln(3)
        self._line(name, size, "B", height=max(8.0, size * 0.5))
        self.ln(2)

    def quizzes(self, words: Words) -> None:
        self._line(words.count, 13, height=10)
        for title, day in words.quizzes:
            self._row(title, day, self._row_height(words))

    def closing(self, words: Words) -> None:
        self.set_y(self.h - FRAME - CLOSING)
        for sentence in words.law:
            self._line(sentence, 11, color=SOFT, height=6)
        self.ln(3)
        self._line(words.limits, 13, "B", height=8)

    def _row(self, title: str, day: str, height: float) -> None:
        width = 180.0
        self._set(12, "", INK)
        with self._tagged("P"):
            self.set_x((self.w - width) / 2)
            self.cell(width - 60, height, f"✓ {title}")
            self.cell(60, height, day, align="R", new_x="LMARGIN", new_y="NEXT")

    def _line(self, text, size, style="", tag="P", color=INK, height=7.0) -> None:
        self._set(size, style, color)
        with self._tagged(tag):
            self.multi_cell(0, height, text, align="C", new_x="LMARGIN", new_y="NEXT")

    def _set(self, size: float, style: str, color: tuple[int, int, int]) -> None:
        self.set_font(FAMILY, style, size)
        self.set_text_color(*color)

    @contextmanager
    def _tagged(self, kind: str) -> Iterator[None]:
        """Tag what is written meanwhile; fpdf2's own way knows pictures only."""
        number = self.struct_builder.next_mcid_for_page(self.page)
        self._add_marked_content(struct_type=f"/{kind}", mcid=number)
        self._out(f"/{kind} <</MCID {number}>> BDC")
        yield
        self._out("EMC")

    @contextmanager
    def _artifact(self) -> Iterator[None]:
        self._out("/Artifact BMC")
        yield
        self._out("EMC")
