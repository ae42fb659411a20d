"""What the page's runtime JSON holds of each kind of piece."""

from __future__ import annotations

from ...rules.findings import Finding
from ...rules.registry import RULES
from ...rules.rule import ATTORNEY, BARRED, MAY_BE_AVAILABLE, RELIEF
from ...rules.words import BANNER, OUTCOMES, SHORT, SYMBOLS
from ..markdown import as_html, as_inline_html
from ..overlay import overlay
from ..schemas.pieces import Change, Explorer, Matrix, MatrixRow, Piece, Record, ReliefMap, Timeline
from .clocks import axis_of, clocks_of, events_of
from .found import Telling, find

AS_IT_IS = "as-it-is"
"""The id of the state in which nothing is changed."""

RELIEF_RULES = tuple(rule.id for rule in RULES if rule.kind == RELIEF)


def shown_piece(piece: Piece, sources: list[dict]) -> dict:
    """Return a piece as its form reads it.

    Args:
        piece: the piece of ``data/pieces/``.
        sources: its authorities as disclosures.
    """
    opening = {"id": piece.id, "kind": piece.kind, "title": piece.title, "intro": as_html(piece.intro, terms=True)}
    return {**opening, "banner": BANNER, **_inside(piece), "sources": sources}


def _inside(piece: Piece) -> dict:
    match piece:
        case Record():
            return _record(piece)
        case Explorer():
            telling = Telling()
            return {"states": _states(piece, telling), "said": telling.said}
        case Timeline():
            return _timeline(piece)
        case ReliefMap():
            telling = Telling()
            findings = [telling.tell(one) for one in find(piece.facts, piece.on, RELIEF_RULES)]
            return {"groups": _groups(findings), "said": telling.said}
        case Matrix():
            return _matrix(piece)


def _states(piece: Explorer | Timeline, telling: Telling) -> list[dict]:
    """Return the case as it is and with each change, each with what is found in it."""
    base = find(piece.facts, piece.on, piece.expects)
    told = [telling.tell(one) for one in base]
    states = [{"id": AS_IT_IS, "says": "As it is", "why": "", "findings": told, "changed": []}]
    return states + [_state(piece, change, base, telling) for change in piece.changes]


def _state(piece: Explorer | Timeline, change: Change, base: list[Finding], telling: Telling) -> dict:
    findings = find(overlay(piece.facts, change.facts), piece.on, piece.expects)
    pairs = list(zip(findings, base, strict=True))
    return {
        "id": change.id,
        "says": as_inline_html(change.says),
        "why": as_html(change.why, terms=True),
        "findings": [telling.tell(now, before) for now, before in pairs],
        "changed": [now.rule.title for now, before in pairs if now.outcome != before.outcome],
    }


def _groups(findings: list[dict]) -> list[dict]:
    """Return the findings of a relief map by outcome, what may be available first."""
    order = (MAY_BE_AVAILABLE, ATTORNEY, BARRED)
    groups = [
        {"outcome": one, "words": OUTCOMES[one], "symbol": SYMBOLS[one], "findings": _those(findings, one)}
        for one in order
    ]
    return [group for group in groups if group["findings"]]


def _those(findings: list[dict], outcome: str) -> list[dict]:
    return [finding for finding in findings if finding["outcome"] == outcome]


def _timeline(piece: Timeline) -> dict:
    moves = [{}, *({change.event: change.to} if change.event else {} for change in piece.changes)]
    days = [{event.id: event.on for event in piece.events} | move for move in moves]
    telling = Telling()
    states = [
        {**state, "events": events_of(piece, these), "clocks": clocks_of(piece, these)}
        for state, these in zip(_states(piece, telling), days, strict=True)
    ]
    return {"states": states, "axis": axis_of(days), "said": telling.said}


def _matrix(piece: Matrix) -> dict:
    telling = Telling()
    rows = [
        {"id": row.id, "says": row.says, "cells": [telling.tell(one) for one in _row(piece, row)]} for row in piece.rows
    ]
    columns = [{"says": says} for says in piece.columns.values()]
    met = {cell["outcome"] for row in rows for cell in row["cells"]}
    legend = [{"symbol": SYMBOLS[one], "short": SHORT[one], "words": OUTCOMES[one]} for one in OUTCOMES if one in met]
    return {"columns": columns, "rows": rows, "legend": legend, "said": telling.said}


def _row(piece: Matrix, row: MatrixRow) -> list[Finding]:
    return find(overlay(piece.facts, row.facts), piece.on, piece.columns)


def _record(piece: Record) -> dict:
    find = [
        {
            "id": search.id,
            "asks": as_inline_html(search.asks),
            "lines": list(search.lines),
            "found": as_html(search.found, terms=True),
            "elsewhere": {line: as_html(text, terms=True) for line, text in search.elsewhere.items()},
            "hint": as_html(search.hint, terms=True),
        }
        for search in piece.find
    ]
    return {
        "heading": piece.heading,
        "lines": [{"id": line.id, "text": line.text} for line in piece.lines],
        "find": find,
    }
