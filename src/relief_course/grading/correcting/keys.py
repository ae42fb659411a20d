"""Corrections of keys, made by an instructor on the spot: laid over the course's own keys, which stay as they are.

A key in ``data/`` rests on the law and on two readers, so nothing here changes it. A correction holds in this course's
folder alone, says who made it and why, and can be taken back. The file only grows.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ...scoring import VERDICTS, score
from ..course import GradingError

if TYPE_CHECKING:
    from ..bank import Bank, GradedQuestion

FILE = "key-corrections.jsonl"


@dataclass(frozen=True)
class Correction:
    """One correction: what is right from now on, as a perfect answer's choices; None takes an earlier one back."""

    question: str
    right: tuple[str, ...] | None
    reason: str
    at: str
    by: str


def corrections(root: Path) -> dict[str, Correction]:
    """Return the corrections that hold, by question."""
    return _holding(_read(root / FILE))


def add(root: Path, correction: Correction) -> None:
    """Write a correction down."""
    path = root / FILE
    torn = path.exists() and not path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(("\n" if torn else "") + json.dumps(asdict(correction), ensure_ascii=False) + "\n")


def corrected(bank: Bank, root: Path) -> Bank:
    """Return a bank as its corrections make it, and in it what it was before each of them.

    Its fingerprint changes with them, so that all is graded again; until then what was graded keeps its key.
    """
    mine = [one for one in _read(root / FILE) if one.question in bank.questions]
    *before, now = [_under(bank, _holding(mine[:end])) for end in range(len(mine) + 1)]
    return replace(now, earlier={one.keys: one for one in before if one.keys != now.keys})


def _holding(log: Iterable[Correction]) -> dict[str, Correction]:
    """Return the corrections that hold at the end of a log, by question."""
    found: dict[str, Correction] = {}
    for one in log:
        found.pop(one.question, None)
        if one.right is not None:
            found[one.question] = one
    return found


def _under(bank: Bank, held: dict[str, Correction]) -> Bank:
    """Return the course's own bank with these corrections laid over it."""
    if not held:
        return bank
    keys = _hash(json.dumps([asdict(one) for one in held.values()], sort_keys=True))
    questions = {name: _corrected(one, held[name]) if name in held else one for name, one in bank.questions.items()}
    return replace(bank, questions=questions, fingerprint=_hash(f"{bank.fingerprint}{keys}"), keys=keys)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def right_choices(graded: GradedQuestion) -> list[str]:
    """Return the key as the choices of a perfect answer."""
    key = graded.key
    match graded.question["type"]:
        case "true-false":
            return [key["verdict"], *key["options"]]
        case "match":
            return [f"{prompt}={option}" for prompt, option in key["pairs"].items()]
        case "order":
            return [f"{option}={place}" for place, option in enumerate(key["order"], start=1)]
        case "written":
            return []
    return list(key["options"])


def key_from(question: dict, right: list[str] | tuple[str, ...]) -> dict:
    """Return the key under which these choices are right.

    Raises:
        GradingError: they are no key of this question.
    """
    kind, name = question["type"], question["id"]
    pairs = dict(one.partition("=")[::2] for one in right)
    match kind:
        case "written":
            raise GradingError(f"{name} is graded by hand: it has no key to correct.")
        case "true-false":
            verdicts = [one for one in right if one in VERDICTS]
            key = {"verdict": (verdicts or [""])[0], "options": [one for one in right if one not in VERDICTS]}
        case "match":
            key = {"pairs": pairs}
        case "order":
            key = {"order": sorted(pairs, key=lambda one: pairs[one].zfill(3))}
        case _:
            key = {"options": list(right)}
    if not _is_whole(question, key, list(right)):
        raise GradingError(f"That is no key of {name}: {_HOW[kind]}.")
    return key


_HOW = {
    "one": "name the option that is right, or each that is to be accepted, but not all",
    "several": "name the options that are right, but not all",
    "true-false": "name is-true or is-false, and the one reason that is right",
    "match": "give each item its match, as item=match",
    "order": "give each item its place, as item=1, item=2 and so on",
}


def _is_whole(question: dict, key: dict, right: list[str]) -> bool:
    """Tell whether a key is one of this question: the answer that it stands for earns all points."""
    options = [option["id"] for option in question["options"]]
    if question["type"] == "one":
        return bool(right) and set(right) < set(options)
    if question["type"] == "several" and not set(right) < set(options):
        return False
    prompts = [prompt["id"] for prompt in question.get("prompts", ())]
    if question["type"] == "match" and sorted(key["pairs"]) != sorted(prompts):
        return False
    if question["type"] == "order" and sorted(key["order"]) != sorted(options):
        return False
    if question["type"] == "true-false" and len(right) != 2:
        return False
    return bool(right) and score(question, key, {"choice": right}).state == "right"


def _corrected(graded: GradedQuestion, correction: Correction) -> GradedQuestion:
    try:
        key = {**graded.key, **key_from(graded.question, correction.right)}
    except GradingError:
        return graded  # the question has changed since; the correction is of another one
    before, right = right_choices(graded), set(correction.right)
    changed = {one.partition("=")[0] for one in set(before) ^ right}
    # What was said about an option that has changed sides would contradict its mark.
    items = {name: text for name, text in graded.feedback["items"].items() if name not in changed}
    return replace(
        graded,
        key=key,
        feedback={**graded.feedback, "items": items},
        misconceptions={option: one for option, one in graded.misconceptions.items() if option not in right},
        crosses={option: line for option, line in graded.crosses.items() if option not in right},
        corrected=f"The key of this question was corrected on {correction.at[:10]}. Why: {correction.reason}",
        before=tuple(before),
    )


def _read(path: Path):
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            found = json.loads(line)
            right = found.pop("right")
            yield Correction(right=None if right is None else tuple(right), **found)
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
