"""What a learner reads, in the learner's language: the forms and the reader speak it, the lessons stay English.

The sentences in the sources are English, and each is its own key: English needs no catalog and loads none. Any other
language has one JSON file, made from ``data/languages/*.po`` by ``relief build``. In the browser the same functions
stand in ``static/words.js``.
"""

from __future__ import annotations

import json
import os
import re
from gettext import NullTranslations
from pathlib import Path

VARIABLE = "RELIEF_LANGUAGE"
ENGLISH = "en"
FOLDER = Path(__file__).parent / "forms" / "words"
_NAME = re.compile(r"[a-z]{2,3}")


class Words(NullTranslations):
    """The catalog of one language.

    Args:
        catalog: ``language``, ``draft`` (whether nobody has signed it yet) and ``messages``, each a sentence, or its
            two forms: for one, and for any other number.
    """

    def __init__(self, catalog: dict):
        super().__init__()
        self.catalog = catalog

    def gettext(self, message: str) -> str:
        return self.catalog["messages"].get(message, message)

    def ngettext(self, one: str, many: str, count: int) -> str:
        return self.catalog["messages"].get(one, (one, many))[count != 1]


def languages() -> list[str]:
    """Return every language that the forms and the reader can speak, English first."""
    return [ENGLISH, *sorted(path.stem for path in FOLDER.glob("*.json"))]


def catalog(language: str) -> dict | None:
    """Return the catalog of a language; None for English, and for one that is not there."""
    path = FOLDER / f"{language}.json"
    if language == ENGLISH or not _NAME.fullmatch(language) or not path.is_file():
        return None
    return json.loads(path.read_text(encoding="utf-8"))


_CATALOG = catalog(os.environ.get(VARIABLE, ENGLISH))
WORDS = Words(_CATALOG) if _CATALOG else None
"""The words of the learner's language; None for English."""


def _(message: str, **values: object) -> str:
    """Return a sentence in the learner's language, with its ``{placeholders}`` filled."""
    said = WORDS.gettext(message) if WORDS else message
    return said.format(**values) if values else said


def ngettext(one: str, many: str, count: int, **values: object) -> str:
    """Return the sentence for a number, which is its ``{count}``, in the learner's language."""
    said = WORDS.ngettext(one, many, count) if WORDS else (one if count == 1 else many)
    return said.format(count=count, **values)
