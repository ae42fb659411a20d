"""The table pack: a file to print, and the page on which an instructor fills in the clinic's own lines."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ..forms.clinic_lines import TWIN, blank
from .language_pages import languages_of_cards
from .languages import LANGUAGES
from .library import Library
from .markdown import as_html, as_inline_html
from .notebooks import NotebookPage
from .plain_page import PRINTED, plain_page
from .schemas.table_pack import Sheet, TablePack
from .sources import source_disclosure

FOLDER = Path("notebooks")
LINE = "Volunteers give no legal advice and tell no results. A supervising attorney reads this sheet before it is used."


def table_pack_files(library: Library) -> dict[Path, str]:
    """Return the pack with its clinic's lines left open, and the page that fills them in, by path."""
    files = {}
    for pack in library.table_packs.values():
        files[FOLDER / f"{pack.id}.html"] = printed(pack, library)
        files[FOLDER / f"{pack.id}.ipynb"] = notebook(pack, library)
    return files


def runtime_page(pack: TablePack, library: Library) -> dict:
    """Return what the page's form reads beside what every page has."""
    fields = [{"id": field.id, "label": field.label} for field in pack.clinic]
    return {"page": pack.id, "kind": "lesson", "title": pack.title, "assignment": None} | {
        "clinic": {"fields": fields, "pack": printed(pack, library)}
    }


def notebook(pack: TablePack, library: Library) -> str:
    """Return the page on which the clinic's lines are filled in."""
    page = NotebookPage(pack.id, "lesson", "data/table-pack.yaml")
    page.code("setup", f'from relief_course.forms import open_page\n\npage = open_page("{pack.id}")', role="setup")
    page.markdown("title", f"# {pack.title}\n\n{pack.intro}", look="title")
    page.code("clinic", "page.clinic()", twin=TWIN, role="piece")
    links = (f"{n}. [{sheet.title}]({pack.id}.html#sheet-{n})" for n, sheet in enumerate(pack.sheets, start=1))
    sheets = "\n".join(links)
    page.markdown("sheets", f"## The sheets\n\n{sheets}\n\n[The table pack with open lines]({pack.id}.html)")
    for tag in languages_of_cards(library):
        cards = (
            f"[The cards in {LANGUAGES[tag].name}](cards-{tag}.html), a sheet for each. A draft says so at its head."
        )
        page.markdown(f"cards-{tag}", cards)
    page.markdown("back", "[Go to the start page](00-start-here.ipynb)", look="stop")
    return page.as_text()


def printed(pack: TablePack, library: Library) -> str:
    """Return the pack as a file to print."""
    sheets = "\n".join(_sheet(sheet, number, pack, library) for number, sheet in enumerate(pack.sheets, start=1))
    ids = dict.fromkeys(one for sheet in pack.sheets for one in sheet.authorities)
    sources = source_disclosure([library.authorities[one] for one in ids], "what these sheets rest on")
    head = '<p class="screen">Print this page: each sheet fits one page of Letter or A4 paper.</p>'
    return plain_page(pack.title, f'{head}\n{sheets}\n<div class="screen">{sources}</div>', PRINTED)


def _sheet(sheet: Sheet, number: int, pack: TablePack, library: Library) -> str:
    intro = as_html(sheet.intro) if sheet.intro else ""
    title = f'<h1 id="sheet-{number}">{number}. {escape(sheet.title, quote=False)}</h1>'
    return f"<section>{title}{intro}{_inside(sheet, library)}{_foot(pack)}</section>"


def _inside(sheet: Sheet, library: Library) -> str:
    if sheet.cards:
        cards = [library.cards[one] for one in sheet.cards]
        return "".join(f'<div class="card"><h2>{card.title}</h2>{as_html(card.body)}</div>' for card in cards)
    if sheet.pairs:
        rows = [(pair.never, pair.instead) for pair in sheet.pairs]
        body = "".join(f"<tr><td>✗ {as_inline_html(a)}</td><td>✓ {as_inline_html(b)}</td></tr>" for a, b in rows)
        heads = '<thead><tr><th scope="col">Never ask</th><th scope="col">Say in its place</th></tr></thead>'
        return f"<table>{heads}<tbody>{body}</tbody></table>"
    if sheet.lines:
        return "".join(
            f'<div class="card"><h2>The client: {as_inline_html(line.hears)}</h2><p><strong>You say:</strong></p>'
            f"{as_html(line.say)}<p><strong>Never:</strong> {as_inline_html(line.never)}</p></div>"
            for line in sheet.lines
        )
    rows = "".join(
        f'<tr><th scope="row">{as_inline_html(line.label)}</th><td>{as_inline_html(line.text)}</td></tr>'
        for line in sheet.note
    )
    return f"<table><tbody>{rows}</tbody></table>"


def _foot(pack: TablePack) -> str:
    lines = "".join(f"<dt>{escape(one.short)}</dt><dd>{blank(one.id)}</dd>" for one in pack.clinic)
    return f'<div class="foot"><dl>{lines}</dl>{LINE} The law as read on {pack.as_of}.</div>'
