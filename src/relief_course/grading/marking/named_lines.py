"""The safety lines that an instructor names in a comment: in an answer in words, only a person can see one crossed.

A line of the comment begins with ``crosses:`` and names one or more lines by their ids.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMING = re.compile(r"^[^\w\n]*cross(?:es|ed)\s*:(.*)$", re.IGNORECASE | re.MULTILINE)
_NOTHING = frozenset(["", "none", "no", "no-line", "nothing"])

UNKNOWN = "A safety line; ask your instructor which"
"""What a learner reads for an id that is no line's: a slip in writing must not pass as no line crossed."""

EXAMPLE = "crosses: gives-a-result"


def named_lines(comment: str | None) -> tuple[str, ...]:
    """Return the ids that a comment names, known or not, each once; "gives a result" is ``gives-a-result`` too."""
    named = (one for words in _NAMING.findall(comment or "") for one in re.split(r"[,;]", words))
    ids = (re.sub(r"[\W_]+", "-", one.lower()).strip("-") for one in named)
    return tuple(dict.fromkeys(one for one in ids if one not in _NOTHING))


def closed(text: str) -> str:
    """Return a text as a sentence with one full stop; one in brackets at its end will do."""
    return text if text.endswith((".", ".)")) else f"{text}."


def comment_in_words(comment: str | None, safety: Mapping[str, str]) -> str:
    """Return a comment as a learner reads it: what each named line says stands in the place of its id."""

    def say(found: re.Match) -> str:
        lines = [safety.get(one, UNKNOWN).rstrip(".") for one in named_lines(found.group())]
        return closed(f"This crosses a safety line: {'; '.join(lines)}") if lines else ""

    return _NAMING.sub(say, comment or "").strip()


def unknown_lines(comments: Mapping[str, str], safety: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each (question, id) where a comment names a line that there is not."""
    return [(question, one) for question, text in comments.items() for one in named_lines(text) if one not in safety]
