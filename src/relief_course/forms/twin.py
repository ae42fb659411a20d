"""The text that stands for a form where no kernel runs: in a preview, in print, in a plain viewer."""

from __future__ import annotations

import re
from html import unescape

BOX = "☐"
EXAM_TWIN = (
    "Self-check: questions from all lessons, marked together at the end. It needs Python. "
    "Each question stands in its own lesson too."
)
NOTE = "(Open the course to answer.)"


def text_twin(question: dict) -> str:
    """Return a question of the runtime JSON as plain text: its stem, and what can be chosen."""
    lines = [plain_text(question["stem"]), ""]
    lines += [f"{BOX} {plain_text(prompt['text'])} …" for prompt in question.get("prompts", [])]
    lines += [f"{BOX} {plain_text(option['text'])}" for option in question["options"]]
    return "\n".join([*lines, "", NOTE])


def walk_twin(walk: dict) -> str:
    """Return the beginning of a walkthrough and its key points as plain text."""
    start = walk["nodes"][walk["start"]]
    lines = [plain_text(start["says"]), "", *(f"{BOX} {plain_text(choice['text'])}" for choice in start["choices"])]
    points = [f"- {plain_text(point)}" for point in walk["key_points"]]
    return "\n".join([*lines, "", "(Open the course to choose.)", "", "Key points", *points])


def plain_text(html: str) -> str:
    """Return the words of trusted runtime HTML on one line."""
    text = unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(p|li)>", " ", html)))
    return " ".join(text.split())
