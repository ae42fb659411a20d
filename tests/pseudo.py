"""A language that nobody speaks, made from the template: it shows what is hard-coded, and what a longer word breaks.

Every letter has an accent, so a plain one that is left was never translated; every sentence is a third longer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

from babel.messages.catalog import Catalog

from relief_course.content.catalogs import FORMS, READER, READERS, SOURCES, sentences
from tests.paths import ROOT

LANGUAGE = "qps"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ODD = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"
_ACCENTS = str.maketrans(_PLAIN, _ODD)


def pseudo(sentence: str) -> str:
    """Return a sentence in the language; what stands for a value stays."""
    parts = re.split(r"(\{\w+\})", sentence)
    accented = "".join(part if index % 2 else part.translate(_ACCENTS) for index, part in enumerate(parts))
    longer = " ".join(["ōōōōō"] * max(1, len(sentence) // 18))
    return f"[!! {accented} {longer} !!]"


def catalog(found: Catalog) -> str:
    """Return the language's catalog of what was found in the sources."""
    ids = [one.id for one in found if one.id]
    messages = {one: pseudo(one) for one in ids if isinstance(one, str)}
    messages |= {one[0]: [pseudo(form) for form in one] for one in ids if not isinstance(one, str)}
    return json.dumps({"language": LANGUAGE, "draft": True, "messages": messages}, ensure_ascii=False)


@contextmanager
def spoken_here() -> Iterator[str]:
    """Let the course speak the language for a while. Its catalogs lie beside the others', and git ignores them."""
    made = {ROOT / FORMS: SOURCES, ROOT / READER / "words": (READERS,)}
    paths = {folder / f"{LANGUAGE}.json": patterns for folder, patterns in made.items()}
    try:
        for path, patterns in paths.items():
            path.write_text(catalog(sentences(patterns)), encoding="utf-8")
        yield LANGUAGE
    finally:
        for path in paths:
            path.unlink(missing_ok=True)
