"""The pages to read: each notebook as plain HTML, useful before Python starts and on a phone.

Practice questions, walkthroughs and pieces are the same forms as in the notebook; here a few lines of JavaScript stand
where Python would (``static/read.js``). What needs Python says so, and how much it loads.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup

from ..forms.form import Form, spoken
from ..forms.page import load_content
from ..forms.pieces import FORMS as PIECES
from ..forms.walkthrough import WalkthroughForm
from ..forms.widgets import QuestionForm
from .templates import filled

FOLDER = "read"
NOTEBOOKS = ("*.ipynb", "walkthroughs/*.ipynb", "look-up/*.ipynb")
WHOLE = ("if-this-is-about-you.html", "table-pack.html", "cards-*.html", "room/*.html")
"""Pages that are plain HTML already."""
FORMS: dict[str, type[Form]] = {"question": QuestionForm, "walkthrough": WalkthroughForm, **PIECES}
NEEDS_PYTHON = {"page.progress": "Your progress in the whole course", "page.deck": "The review cards"} | {
    "page.exam": "The self-check",
    "page.clinic": "Filling in your clinic’s own lines",
}
_SERVED = "../../notebooks/notebooks/"
"""How a plain page leads back to a notebook where `relief start` shows it."""
_CALL = re.compile(r'(page\.\w+)\((?:"([^"]+)")?\)')
_LINK = re.compile(r'href="([^":#]+)\.ipynb(#[^"]*)?"')
_HTML = MarkdownIt("commonmark", {"html": True}).enable(["table"])  # the course’s own prose, written by `relief build`


@dataclass(frozen=True)
class PlainPage:
    """A page to read.

    Args:
        id: its notebook’s name, which its answers go by.
        path: its place below ``notebooks/``, without a suffix.
        html: the whole file.
        questions: the ids of what it asks.
    """

    id: str
    path: str
    html: str
    questions: tuple[str, ...]


def plain_pages(root: Path, megabytes: int) -> list[PlainPage]:
    """Return every page to read.

    Args:
        root: the course’s folder.
        megabytes: what the interactive edition loads when it is first opened.
    """
    notebooks = root / "notebooks"
    paths = sorted(path for pattern in NOTEBOOKS for path in notebooks.glob(pattern))
    paths = [path for path in paths if not path.with_suffix(".html").exists()]  # the table pack is there already
    return [_plain_page(path, path.relative_to(notebooks), megabytes) for path in paths]


def whole_pages(root: Path, megabytes: int) -> dict[str, str]:
    """Return the pages that are plain HTML already, by their place, with links to pages to read."""
    notebooks = root / "notebooks"
    places = sorted(path.relative_to(notebooks) for pattern in WHOLE for path in notebooks.glob(pattern))
    texts = {place: (notebooks / place).read_text(encoding="utf-8") for place in places}
    return {place.as_posix(): to_pages(text, place, megabytes) for place, text in texts.items()}


def scripts() -> dict[str, str]:
    """Return the forms’ scripts and style sheets, by file name."""
    files = {f"{kind}.js": str(form._esm) for kind, form in FORMS.items()} | {"words.js": spoken("words")}
    return files | {"relief.css": QuestionForm._css, "pieces.css": PIECES["explorer"]._css}


def weight(megabytes: int) -> str:
    """Return what is said beside each way into the interactive edition."""
    return f"Better on a laptop; loads about {megabytes} MB the first time."


def to_pages(html: str, place: Path, megabytes: int) -> str:
    """Return HTML whose links to notebooks lead to pages to read, or, for a quiz, into the interactive edition.

    Args:
        html: the page.
        place: its place below ``notebooks/``.
        megabytes: what the interactive edition loads when it is first opened; each link into it says so.
    """
    up = "../" * len(place.parts)

    def lead(found: re.Match) -> str:
        path, anchor = found[1].removeprefix(_SERVED), found[2] or ""
        if "exercises/" in path:
            quiz = path[path.index("exercises/") :]
            told = f'data-weight="better on a laptop, about {megabytes} MB"'
            return f'href="{up}lite/notebooks/index.html?path={quiz}.ipynb{anchor}" {told}'
        return f'href="{path}.html{anchor}"'

    return _LINK.sub(lead, html)


def to_html(prose: str) -> str:
    """Return the HTML of a notebook’s prose, which the course wrote itself."""
    return _HTML.render(prose).strip()


def _plain_page(path: Path, place: Path, megabytes: int) -> PlainPage:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    content = load_content(notebook["metadata"].get("relief", {}).get("page")) or {}
    parts = [_cell(cell, content, megabytes) for cell in notebook["cells"]]
    title = re.search(r"^# (.+)$", "".join(notebook["cells"][_title_at(notebook)]["source"]), re.MULTILINE)[1]
    asked = tuple(one for one in content.get("order", ()) if any(f'data-id="{one}"' in part for part in parts))
    html = _file(place, title, to_pages("\n".join(filter(None, parts)), place, megabytes), content, asked, megabytes)
    return PlainPage(place.stem, place.with_suffix("").as_posix(), html, asked)


def _title_at(notebook: dict) -> int:
    looks = [cell["metadata"].get("relief", {}).get("look") for cell in notebook["cells"]]
    return looks.index("title")


def _cell(cell: dict, content: dict, megabytes: int) -> str:
    relief, source = cell["metadata"].get("relief", {}), "".join(cell["source"])
    if cell["cell_type"] == "code":
        twin = "".join("".join(output["data"]["text/plain"]) for output in cell["outputs"])
        return _form(source, twin, content, megabytes) if relief.get("role") != "setup" else ""
    named = f' id="{relief["section"]}" data-section="{relief["section"]}"' if relief.get("section") else ""
    return f'<section class="{relief.get("look", "text")}"{named}>{to_html(source)}</section>'


def _form(source: str, twin: str, content: dict, megabytes: int) -> str:
    """Return the place of a form, with the text that stands for it until its script has run."""
    call, name = _CALL.search(source).groups()
    text = f'<pre class="twin">{escape(twin.strip(), quote=False)}</pre>'
    if call in NEEDS_PYTHON:
        about = f"<strong>{NEEDS_PYTHON[call]}</strong> needs the interactive page. {weight(megabytes)}"
        return f'<div class="needs-python"><p>{about}</p></div>'
    if call == "page.piece":
        return f'<div data-form="{content["pieces"][name]["kind"]}" data-id="{name}">{text}</div>'
    kind, name = ("walkthrough", content["page"]) if call == "page.walk" else ("question", name)
    return f'<div data-form="{kind}" data-id="{name}">{text}</div>'


def _file(place: Path, title: str, body: str, content: dict, asked: tuple[str, ...], megabytes: int) -> str:
    shown = {name: content[name] for name in ("page", "questions", "pieces") if content.get(name)}
    data = json.dumps(shown, ensure_ascii=False).replace("<", "\\u003c") if content else ""
    return filled(
        "read",
        title=title,
        up="../" * len(place.parts),
        notebook=f"notebooks/{place.as_posix()}" if content else "",
        body=Markup(body),
        data=Markup(data),
        asked=asked,
        weight=weight(megabytes),
    )
