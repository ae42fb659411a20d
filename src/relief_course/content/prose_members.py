"""Which members of an entry are prose, and so may be given in another language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import get_args, get_type_hints

from .languages import said
from .schemas.entry import Entry, Prose


@cache
def kinds(entry: type[Entry]) -> dict[str, object]:
    """Return the kind of each member of an entry, as its class states it."""
    return {
        name: kind for name, kind in get_type_hints(entry, include_extras=True).items() if name in entry.model_fields
    }


def is_prose(kind: object) -> bool:
    """Tell whether a text of this kind is prose, and no id, day or choice."""
    return kind == Prose or any(map(is_prose, get_args(kind)))


def prose_of(entry: Entry) -> Iterator[str]:
    """Yield every prose text of an entry, at any depth, in its order."""
    for name, kind in kinds(type(entry)).items():
        yield from _prose(getattr(entry, name), kind)


def is_whole_in(entry: Entry, language: str) -> bool:
    """Tell whether every text of an entry is there in a language: half of a warning is shown to nobody."""
    return all(said(text, language) for text in prose_of(entry))


def hash_of(texts: Iterable[str]) -> str:
    """Return twelve digits that change with the words of texts, and not with their lines."""
    words = json.dumps([" ".join(text.split()) for text in texts], ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def _prose(value: object, kind: object) -> Iterator[str]:
    if isinstance(value, Entry):
        yield from prose_of(value)
    elif isinstance(value, tuple):
        for member in value:
            yield from _prose(member, kind)
    elif isinstance(value, str) and is_prose(kind):
        yield value
