"""The interactive pieces of a lesson. The build worked out all that they show; only the record saves answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets as t

from .form import STATIC, Form, script
from .piece_twin import piece_twin

if TYPE_CHECKING:
    from .page import Page


class PieceForm(Form):
    """A piece of the page's runtime JSON, drawn in the browser without asking Python again."""

    _css = f"{Form._css}\n{(STATIC / 'pieces.css').read_text(encoding='utf-8')}"

    piece = t.Dict().tag(sync=True)

    def __init__(self, page: Page, piece: dict, **traits):
        super().__init__(page, piece=piece, **traits)

    def refresh(self) -> None:
        """Take up nothing: a piece has no answers."""

    def text_twin(self) -> str:
        return piece_twin(self.piece)


class ExplorerForm(PieceForm):
    """One case; change one fact and see which findings change, and why."""

    _esm = script("piece", "explorer")


class TimelineForm(PieceForm):
    """The dates of a case on a line, and the clocks between them."""

    _esm = script("piece", "timeline")


class ReliefMapForm(PieceForm):
    """Every form of relief for one case."""

    _esm = script("piece", "relief-map")


class MatrixForm(PieceForm):
    """The same conviction in several people, as a table."""

    _esm = script("piece", "matrix")


class RecordForm(PieceForm):
    """A court record in which the volunteer finds what an attorney needs; each find is kept like an answer."""

    _esm = script("saver", "piece", "record")

    answer = t.Dict().tag(sync=True)

    def __init__(self, page: Page, piece: dict):
        super().__init__(page, piece, answer=page.answers.get(piece["id"], {}))

    def refresh(self) -> None:
        self.answer = self._page.answers.get(self.piece["id"], {})


FORMS = {
    "explorer": ExplorerForm,
    "timeline": TimelineForm,
    "relief-map": ReliefMapForm,
    "matrix": MatrixForm,
    "record": RecordForm,
}


def form_of(page: Page, piece: dict) -> PieceForm:
    """Return the form that shows a piece."""
    return FORMS[piece["kind"]](page, piece)
