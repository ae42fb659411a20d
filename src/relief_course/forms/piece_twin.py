"""The text that stands for an interactive piece where no kernel runs."""

from __future__ import annotations

from collections.abc import Callable

from .twin import BOX, plain_text

NOTE = "(Open the course to try it.)"


def piece_twin(piece: dict) -> str:
    """Return a piece of the runtime JSON as plain text: its story, what it shows first and what can be chosen."""
    opening = [piece["banner"], "", piece["title"], "", plain_text(piece["intro"]), ""]
    return "\n".join([*opening, *_INSIDE[piece["kind"]](piece), "", NOTE])


def _explorer(piece: dict) -> list[str]:
    return [*_changes("Change one thing:", piece), "", *_findings(piece["states"][0]["findings"])]


def _timeline(piece: dict) -> list[str]:
    first = piece["states"][0]
    events = [f"{number}. {one['day']}: {one['says']}." for number, one in enumerate(first["events"], start=1)]
    clocks = [f"{one['says']}. {one['words']}" for one in first["clocks"]]
    return [*events, *clocks, "", *_changes("Move one date:", piece), "", *_findings(first["findings"])]


def _relief_map(piece: dict) -> list[str]:
    return [f"{one['title']}: {one['words']}." for group in piece["groups"] for one in group["findings"]]


def _matrix(piece: dict) -> list[str]:
    heads = [column["says"] for column in piece["columns"]]
    return [f"{row['says']}. {_cells(heads, row['cells'])}" for row in piece["rows"]]


def _cells(heads: list[str], cells: list[dict]) -> str:
    return " ".join(f"{head}: {cell['short']}." for head, cell in zip(heads, cells, strict=True))


def _record(piece: dict) -> list[str]:
    lines = [f"{number}. {line['text']}" for number, line in enumerate(piece["lines"], start=1)]
    return [piece["heading"], *lines, "", *(f"{BOX} {plain_text(search['asks'])}" for search in piece["find"])]


def _changes(heading: str, piece: dict) -> list[str]:
    return [heading, *(f"{BOX} {plain_text(state['says'])}" for state in piece["states"][1:])]


def _findings(findings: list[dict]) -> list[str]:
    return [f"{one['title']}: {one['words']}." for one in findings]


_INSIDE: dict[str, Callable[[dict], list[str]]] = {
    "explorer": _explorer,
    "timeline": _timeline,
    "relief-map": _relief_map,
    "matrix": _matrix,
    "record": _record,
}
