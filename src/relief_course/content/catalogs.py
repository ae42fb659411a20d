"""The languages of the forms and the reader: the template for translators, and what is run, made from their files.

A translator's file is ``data/languages/<language>.po``. ``pybabel update`` brings new sentences into it; the build only
reads it, and makes one catalog for the forms and one for the reader.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from ..forms.form import STATIC
from .yaml_source import ContentError, Problem

COURSE = Path(__file__).parents[1]
FOLDER = Path("data/languages")
TEMPLATE = FOLDER / "relief.pot"
FORMS = Path("src/relief_course/forms/words")
READER = Path("src/relief_course/forms/reader/relief-course/static")

SOURCES = ("answers.py", "scoring.py", "forms/*.py", "forms/static/*.js", "site/static/check.js", "site/static/read.js")
READERS = "forms/reader/relief-course/static/*.js"
"""The reader has its own catalog: a page reads it before Python has started."""

METHODS = {".py": "python", ".js": "javascript"}
KEYWORDS = {"_": None, "ngettext": (1, 2)}
TO_TRANSLATORS = "Translators:"
_HEADER = """\
# What the forms and the reader of the course say. CONTRIBUTING.md tells how to translate it.
# All of it is a draft as long as this header is fuzzy: take that away once a translator and an attorney have signed.
# Signed by the translator: nobody yet
# Signed by the attorney: nobody yet
#
#, fuzzy
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"""
_TWO_FORMS = "(n != 1)"


def catalog_files(root: Path) -> dict[Path, str]:
    """Return the template, the catalogs of each language, and the reader's copy of ``words.js``, by their paths.

    Raises:
        ContentError: a language has other plural forms than one for 1 and one for any other number.
    """
    forms, reader = sentences(SOURCES), sentences((READERS,))
    files = {TEMPLATE: template(forms, reader), READER / "words.js": _readers_words()}
    for path in sorted((root / FOLDER).glob("*.po")):
        with path.open("rb") as stream:
            translated = read_po(stream, locale=path.stem)
        if translated.plural_expr != _TWO_FORMS:
            other = "it has other plural forms than one for 1 and one for the rest: teach them to words.py and words.js"
            raise ContentError([Problem(path.relative_to(root), 1, other)])
        files[FORMS / f"{path.stem}.json"] = catalog(translated, forms)
        files[READER / "words" / f"{path.stem}.json"] = catalog(translated, reader)
    return files


def sentences(patterns: tuple[str, ...]) -> Catalog:
    """Return every sentence that these sources mark, with the files it stands in and what translators are told."""
    found = Catalog(charset="utf-8")
    for path in sorted(path for pattern in patterns for path in COURSE.glob(pattern)):
        place = path.relative_to(COURSE).as_posix()
        for _line, message, comments, _context in _extracted(path):
            told = [comment.removeprefix(TO_TRANSLATORS).strip() for comment in comments]
            found.add(message, locations=[(place, None)], auto_comments=told)
    return found


def _extracted(path: Path) -> Iterator:
    return extract_from_file(METHODS[path.suffix], path, KEYWORDS, (TO_TRANSLATORS,), strip_comment_tags=True)


def template(*catalogs: Catalog) -> str:
    """Return the template: it names no day and no line, so that it changes only when a sentence does."""
    whole = Catalog(charset="utf-8")
    for message in (one for part in catalogs for one in part if one.id):
        whole.add(message.id, locations=message.locations, auto_comments=message.auto_comments)
    stream = io.BytesIO()
    write_po(stream, whole, width=0, omit_header=True, include_lineno=False)
    return f"{_HEADER}\n{stream.getvalue().decode()}"


def catalog(translated: Catalog, wanted: Catalog) -> str:
    """Return what is run of a language: the sentences that one of the two parts needs, as JSON."""
    pairs = ((one.id, translated.get(one.id)) for one in wanted if one.id)
    messages = {_key(one): told.string for one, told in pairs if told is not None and _is_said(told)}
    content = {"language": str(translated.locale), "draft": translated.fuzzy, "messages": messages}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _key(message_id: str | tuple[str, str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _is_said(message: Message) -> bool:
    strings = [message.string] if isinstance(message.string, str) else message.string
    return all(strings) and not message.fuzzy


def _readers_words() -> str:
    """Return the reader's copy: it has the forms' functions, and its catalog from the server."""
    shared = (STATIC / "words.js").read_text(encoding="utf-8")
    made = "/* Made by `relief build` from forms/static/words.js. */\nimport { CATALOG } from './catalog.js';"
    return f"{made}\n\n{shared}"
