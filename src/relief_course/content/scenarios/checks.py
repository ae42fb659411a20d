"""What a walkthrough must keep to, beyond its shape."""

from __future__ import annotations

from collections.abc import Iterator

from ..library import Library
from ..schemas.scenarios import Node, Scenario
from ..yaml_source import not_known
from .knowledge import BY_ID, Knowledge, knowledge_at
from .walks import Walks

MOST_DECISIONS = 12
MOST_KNOWLEDGE = 400
"""Sets of facts that one walkthrough may come to: each is put to the rules, and travels to the browser."""

LESSONS = 16
"""Start here and the fifteen lessons. While they are being written, a walkthrough may come before its lesson."""

Told = Iterator[tuple[tuple, str]]
"""Problems: the keys and positions that lead to the place, and the text."""


def scenario_problems(scenario: Scenario, library: Library) -> Told:
    """Yield all that is wrong with a walkthrough; what the rules find only once everything else is right."""
    walks = Walks(scenario)
    problems = [*_unknown(scenario, library), *_on_the_way(walks), *_unlearned(scenario)]
    yield from problems
    if not problems:
        yield from _of_the_rules(walks)


def words_of(scenario: Scenario) -> str:
    """Return what a learner reads in a walkthrough."""
    said = [scenario.title, scenario.client, *scenario.key_points]
    for slip in scenario.slips.values():
        said += [slip.says, slip.source]
    for node in scenario.nodes:
        said += [node.says, node.ending.debrief if node.ending else ""]
        for choice in node.choices:
            said += [choice.text, choice.then, choice.feedback, choice.repair or ""]
    return "\n".join(said)


# --- ids ---


def _unknown(scenario: Scenario, library: Library) -> Told:
    named = [
        (("instead",), [scenario.instead] if scenario.instead else [], library.scenarios),
        (("watch",), scenario.watch, BY_ID),
        (("teaches",), [one.point for one in scenario.teaches], library.teaching_points),
        (("role_play", "cards"), scenario.role_play.cards if scenario.role_play else (), library.cards),
    ]
    if len(library.lessons) >= LESSONS:
        named.append((("lesson",), [scenario.lesson], library.lessons))
    standards = {one.id for one in library.authorities.values() if one.kind == "standard"}
    for number, node in enumerate(scenario.nodes):
        at = ("nodes", number)
        named.append(((*at, "authorities"), node.authorities, library.authorities))
        if node.ending:
            named.append(((*at, "ending", "authorities"), node.ending.authorities, library.authorities))
            named.append(((*at, "ending", "expects"), node.ending.expects, dict.fromkeys(scenario.watch)))
        for place, choice in enumerate(node.choices):
            inside = (*at, "choices", place)
            named.append(((*inside, "authorities"), choice.authorities, library.authorities))
            named.append(((*inside, "line"), [choice.line] if choice.line else [], standards))
    for where, ids, known in named:
        for one in ids:
            if one not in known:
                yield where, not_known(one, known)
    if scenario.instead and scenario.instead in library.scenarios and library.scenarios[scenario.instead].care:
        yield ("instead",), f"{scenario.instead!r} has a care of its own"
    if scenario.id in {*library.lessons, *library.assignments}:
        yield ("id",), f"{scenario.id!r} is the id of another page already"


# --- the way ---


def _on_the_way(walks: Walks) -> Told:
    reached = {node for node, _ in walks.states}
    handoffs = {node.id for node in walks.nodes.values() if node.ending and node.ending.is_ == "handoff"}
    for number, node in enumerate(walks.nodes.values()):
        at = ("nodes", number)
        if node.id not in reached:
            yield at, f"no path leads to {node.id!r}"
        elif not node.choices:
            continue
        elif not handoffs & walks.reached_from(node.id, lambda choice: choice.is_ != "harm"):
            yield at, f"from {node.id!r} no path without a harm leads to a handoff"
        elif not any(_can_stop(walks.nodes[one]) for one in {node.id, *(choice.to for choice in node.choices)}):
            yield at, f"from {node.id!r} no off-ramp is within two steps"
        for place, choice in enumerate(node.choices):
            if choice.is_ == "harm" and walks.nodes[choice.to].ending:
                yield (*at, "choices", place, "to"), f"the harm {choice.id!r} ends the walkthrough: it has no way back"
    longest = max((len(path) for path in walks.simple_paths()), default=0)
    if longest > MOST_DECISIONS:
        yield ("nodes",), f"a path has {longest} decisions; at most {MOST_DECISIONS}"


def _can_stop(node: Node) -> bool:
    return any(choice.off_ramp for choice in node.choices)


def _unlearned(scenario: Scenario) -> Told:
    learned = {slip for node in scenario.nodes for choice in node.choices for slip in choice.learns}
    for slip in scenario.slips:
        if slip not in {*scenario.knows, *learned}:
            yield ("slips", slip), f"no choice brings the slip {slip!r}"


# --- the law ---


def _of_the_rules(walks: Walks) -> Told:
    known = knowledge_at(walks)
    if len(known) > MOST_KNOWLEDGE:
        yield ("slips",), f"its paths come to {len(known)} sets of facts; at most {MOST_KNOWLEDGE}"
        return
    remarks: dict[str, Knowledge] = {}
    for one in known:
        read = one.read()
        for remark in (*read.problems, *read.ignored):
            remarks.setdefault(remark.text, one)
    yield from ((("slips",), f"{text} ({_with(one)})") for text, one in remarks.items())
    if not remarks:
        yield from _endings(walks)


def _endings(walks: Walks) -> Told:
    """An ending is one text for everybody who comes to it, so what it expects must hold whatever they know there."""
    for number, node in enumerate(walks.nodes.values()):
        expects = node.ending.expects if node.ending else {}
        at = ("nodes", number, "ending", "expects")
        for known in knowledge_at(walks, node.id) if expects else ():
            for finding in known.findings(expects):
                expected = expects[finding.rule.id]
                if finding.outcome != expected:
                    why = "; ".join(reason.text.rstrip(".") for reason in finding.reasons[:3])
                    found = f"{expected!r} is expected, but {_with(known)} the rules find {finding.outcome!r}"
                    yield at, f"{finding.rule.id}: {found}: {why}"


def _with(known: Knowledge) -> str:
    return f"with the slips {', '.join(known.slips)}" if known.slips else "with no fact known"
