"""A walkthrough as the learner's page holds it: prose, ways and findings, worked out by the build; never a case."""

from __future__ import annotations

from ...rules.words import BANNER
from ..library import Library
from ..markdown import as_html, as_inline_html
from ..pieces.found import Telling
from ..schemas.scenarios import Choice, Node, Scenario
from ..sources import source_html
from .knowledge import knowledge_at
from .walks import Walks

STOP_CARD = "call-the-supervisor"
"""The card behind the button that is always there."""


def shown_walk(scenario: Scenario, library: Library) -> dict:
    """Return a walkthrough as its form reads it."""
    cited = dict.fromkeys(_cited(scenario, library))
    return {
        "id": scenario.id,
        "type": "walkthrough",
        "title": scenario.title,
        "banner": BANNER,
        "start": scenario.start,
        "knows": list(scenario.knows),
        "slips": {
            one: {"says": as_inline_html(slip.says), "source": as_inline_html(slip.source), "counts": bool(slip.facts)}
            for one, slip in scenario.slips.items()
        },
        "nodes": {node.id: _node(node) for node in scenario.nodes},
        **_findings(scenario),
        "key_points": [as_inline_html(point) for point in scenario.key_points],
        "stop": _stop(library),
        "sources": {one: _source(one, library) for one in cited},
    }


def _node(node: Node) -> dict:
    shown = {
        "says": as_html(node.says, terms=True),
        "sources": list(node.authorities),
        "choices": [_choice(choice) for choice in node.choices],
    }
    if node.ending:
        ending = {"debrief": as_html(node.ending.debrief, terms=True), "sources": list(node.ending.authorities)}
        shown["ending"] = {"is": node.ending.is_, **ending}
    return shown


def _choice(choice: Choice) -> dict:
    return {
        "id": choice.id,
        "text": as_inline_html(choice.text),
        "is": choice.is_,
        "line": choice.line or "",
        "then": as_html(choice.then, terms=True),
        "feedback": as_html(choice.feedback, terms=True),
        "repair": as_html(choice.repair, terms=True) if choice.repair else "",
        "sources": list(choice.authorities),
        "learns": list(choice.learns),
        "to": choice.to,
    }


def _findings(scenario: Scenario) -> dict:
    """Return each different finding once, and which of them each set of known slips comes to."""
    telling = Telling()
    table: list[dict] = []
    sets = {}
    for known in knowledge_at(Walks(scenario)):
        found = [_finding(telling.tell(finding)) for finding in known.findings(scenario.watch)]
        table += [one for one in found if one not in table]
        sets[" ".join(known.slips)] = [table.index(one) for one in found]
    return {"findings": table, "said": telling.said, "found": sets}


def _finding(told: dict) -> dict:
    return {name: told[name] for name in ("title", "symbol", "words", "reasons")}  # no rule's id: see test_keys


def _stop(library: Library) -> dict:
    card = library.cards[STOP_CARD]
    return {"title": card.title, "html": as_html(card.body), "sources": list(card.authorities)}


def _cited(scenario: Scenario, library: Library):
    yield from library.cards[STOP_CARD].authorities
    for node in scenario.nodes:
        yield from node.authorities
        yield from node.ending.authorities if node.ending else ()
        for choice in node.choices:
            yield from (*([choice.line] if choice.line else []), *choice.authorities)


def _source(authority_id: str, library: Library) -> dict:
    authority = library.authorities[authority_id]
    return {"name": authority.name, "cite": authority.cite, "html": source_html(authority)}
