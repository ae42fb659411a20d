"""Every walkthrough of the course, walked as the learner's page has it."""

from typing import get_args

import pytest

from relief_course.content.law_uses import uses
from relief_course.content.markdown import as_inline_html
from relief_course.content.scenarios.checks import LESSONS
from relief_course.content.scenarios.role_play import role_play_files
from relief_course.content.scenarios.shown import shown_walk
from relief_course.content.schemas.scenarios import Covers
from relief_course.forms.trail import is_finished
from tests.paths import ROOT

SCENARIOS = sorted(path.stem for path in (ROOT / "data" / "scenarios").glob("*.yaml"))
ALL = 18


def paths(walk: dict):
    """Yield a shortest path to each node with each set of known slips, and that set."""
    queue = [((), walk["start"], frozenset(walk["knows"]))]
    seen = {queue[0][1:]}
    for path, here, known in queue:
        yield path, here, known
        for choice in walk["nodes"][here]["choices"]:
            state = (choice["to"], known | set(choice["learns"]))
            if state not in seen:
                seen.add(state)
                queue.append(((*path, choice["id"]), *state))


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_every_path_goes_on_or_ends_and_has_its_findings(library, scenario_id):
    scenario = library.scenarios[scenario_id]
    walk = shown_walk(scenario, library)
    assert all(reason["cites"] for reason in walk["said"])
    ended = set()
    for path, here, known in paths(walk):
        node = walk["nodes"][here]
        assert bool(node["choices"]) != ("ending" in node)
        assert is_finished(walk, list(path)) == (node.get("ending", {}).get("is") == "handoff")
        key = " ".join(slip for slip in walk["slips"] if slip in known and walk["slips"][slip]["counts"])
        found = [walk["findings"][index] for index in walk["found"][key]]
        assert len(found) == len(scenario.watch)
        assert all(one["reasons"] for one in found)
        ended |= {here} if "ending" in node else set()
    assert ended == {node.id for node in scenario.nodes if node.ending}


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_a_learner_s_page_holds_prose_and_no_case(library, scenario_id):
    walk = shown_walk(library.scenarios[scenario_id], library)
    assert {key for slip in walk["slips"].values() for key in slip} == {"says", "source", "counts"}
    assert not {"facts", "watch", "expects"} & set(walk)


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_the_good_choice_is_not_known_by_its_length_or_its_place(library, scenario_id):
    moments = [node.choices for node in library.scenarios[scenario_id].nodes if node.choices]
    good = [[choice for choice in choices if choice.is_ == "good"] for choices in moments]
    mixed = [pair for pair in zip(moments, good, strict=True) if len(pair[1]) < len(pair[0])]
    first = [choices[0].is_ == "good" for choices, _ in mixed]
    longest = [max(choices, key=lambda one: len(as_inline_html(one.text))).is_ == "good" for choices, _ in mixed]
    assert not all(first)
    assert not all(longest)


def test_the_law_s_list_of_uses_names_each_walkthrough_and_no_paper(library):
    used = {(use.authority, use.id) for use in uses(ROOT) if use.kind == "scenario"}
    assert {scenario for _, scenario in used} == set(library.scenarios)
    assert {authority for authority, _ in used} <= set(library.authorities)


def test_the_walkthroughs_cover_all_that_they_must(library):
    if len(library.scenarios) < ALL:
        pytest.skip(f"{len(library.scenarios)} of {ALL} walkthroughs are written")
    covered = {one for scenario in library.scenarios.values() for one in scenario.covers}
    assert covered == set(get_args(Covers))
    assert sum("nothing-left" in scenario.covers for scenario in library.scenarios.values()) >= 2
    assert {one.point for scenario in library.scenarios.values() for one in scenario.teaches} == set(
        library.teaching_points
    )
    assert len(role_play_files(library)) >= 6


def test_each_walkthrough_is_linked_from_its_lesson(library):
    if len(library.lessons) < LESSONS:
        pytest.skip(f"{len(library.lessons)} of {LESSONS} lessons are written")
    for scenario in library.scenarios.values():
        blocks = library.lessons[scenario.lesson].blocks
        assert any(block.walkthrough == scenario.id for block in blocks), scenario.id
