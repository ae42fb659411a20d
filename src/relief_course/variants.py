"""Variants of a question: the same key, an equivalent case. Neighbors see different ones, a learner always the same.

Pure functions on the runtime JSON of a question, standard library only: the form shows with them and the grader marks.
"""

from __future__ import annotations

import hashlib


def variant_of(question: dict, entry: object, learner: str) -> str:
    """Return the id of the variant that a learner sees, or "" for a question that has none.

    Args:
        question: its runtime JSON; ``variants`` maps ids to the parts that differ.
        entry: the answer's entry; what it was given to stays.
        learner: what is the learner's own and does not change; the browser's store id.
    """
    variants = list(question.get("variants", ()))
    kept = entry.get("variant") if isinstance(entry, dict) else None
    if kept in variants:
        return kept
    if not variants:
        return ""
    drawn = hashlib.sha256(f"{learner}:{question['id']}".encode("utf-8", "replace")).digest()
    return variants[int.from_bytes(drawn[:4]) % len(variants)]


def shown_as(question: dict, variant: str) -> dict:
    """Return a question as one of its variants shows it; the first stands where the id is not known."""
    parts = question.get("variants", {}).get(variant, {})
    return {name: value for name, value in {**question, **parts}.items() if name != "variants"}
