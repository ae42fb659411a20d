"""The text that stands for a question where no kernel runs: in a preview, in print, in a plain viewer."""

from __future__ import annotations

import re
from html import unescape

BOX = "☐"
NOTE = "(Open the course to answer.)"


def text_twin(question: dict) -> str:
    """Return a question of the runtime JSON as plain text: its stem, and what can be chosen."""
    lines = [plain_text(question["stem"]), ""]
    lines += [f"{BOX} {plain_text(prompt['text'])} …" for prompt in question.get("prompts", [])]
    lines += [f"{BOX} {plain_text(option['text'])}" for option in question["options"]]
    return "\n".join([*lines, "", NOTE])


def plain_text(html: str) -> str:
    """Return the words of trusted runtime HTML on one line."""
    text = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li)>", " ", html)))
    return " ".join(text.split())
