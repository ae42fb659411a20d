"""Interactive pieces, as the build works them out."""

import json

import pytest

from relief_course.content.case_proofs import piece_problems
from relief_course.content.library import Reader
from relief_course.content.overlay import overlay
from relief_course.content.pieces import shown_piece
from relief_course.content.schemas.pieces import Piece, Timeline
from relief_course.forms.piece_twin import piece_twin
from relief_course.rules.facts import FACTS
from relief_course.rules.words import BANNER
from tests.paths import ROOT

PIECES = Reader(ROOT).files("pieces", Piece, "id")
SHOWN = {one: shown_piece(piece, []) for one, piece in PIECES.items()}
EACH = pytest.mark.parametrize("name", PIECES)


def state(name: str, change: str) -> dict:
    return next(one for one in SHOWN[name]["states"] if one["id"] == change)


@EACH
def test_what_a_piece_expects_is_what_the_rules_find(name):
    assert [*piece_problems(PIECES[name])] == []


@pytest.mark.parametrize("name", [one for one in PIECES if PIECES[one].kind != "record"])
def test_a_page_gets_findings_and_no_case(name):
    content = json.dumps(SHOWN[name])
    assert [fact for fact in FACTS if f'"{fact}":' in content] == []


@EACH
def test_every_form_of_a_piece_begins_with_the_training_line(name):
    assert SHOWN[name]["banner"] == BANNER
    assert piece_twin(SHOWN[name]).startswith(BANNER)


@EACH
def test_no_outcome_promises_or_closes(name):
    shown = json.dumps(SHOWN[name]).lower()
    assert "eligible" not in shown and "no relief" not in shown


def test_an_explorer_tells_the_very_fact_that_made_the_difference():
    shown = SHOWN["explore-first-marijuana"]
    more = state("explore-first-marijuana", "forty-grams")
    assert more["changed"] == [
        "Controlled-substance conviction after admission",
        "Waiver for one small marijuana possession",
    ]
    deported = more["findings"][0]
    assert [shown["said"][place]["text"] for place in deported["turned"]] == ["The amount was more than 30 grams."]


def test_a_clock_counts_until_the_first_event_that_stops_it():
    seven = [state("timeline-stop-time", one)["clocks"][0] for one in ("as-it-is", "offense-2017", "notice-2018")]
    assert [one["stopped_by"] for one in seven] == ["offense", "offense", "notice"]
    assert seven[1]["words"].startswith("It counts 5 years and 3 months: fewer than 7 years.")
    assert seven[0]["to"] > seven[0]["full"] > seven[1]["to"]


def moved(to: str, facts: dict) -> Timeline:
    """Return the timeline with its first change put otherwise."""
    piece = PIECES["timeline-stop-time"].model_dump()
    first, *others = piece["changes"]
    return Timeline(**{**piece, "changes": ({**first, "to": to, "facts": facts}, *others)})


def test_the_day_on_which_a_clock_ends_is_for_an_attorney():
    shown = shown_piece(moved("2019-03-05", {"convictions": ({"offense_on": "2019-03-05"},)}), [])
    assert "exactly 7 years" in shown["states"][1]["clocks"][0]["words"]
    assert shown["states"][1]["findings"][0]["outcome"] == "needs an attorney"


def test_a_date_may_not_move_without_the_fact_that_the_rules_read():
    assert any("no fact of this change has the day" in text for _, text in piece_problems(moved("2017-06-10", {})))


def test_a_relief_map_shows_every_form_of_relief_once():
    titles = [one["title"] for group in SHOWN["map-asylee-sale"]["groups"] for one in group["findings"]]
    assert len(titles) == len(set(titles)) > 25


def test_null_takes_a_fact_away():
    facts = {"person": {"status": "asylee", "entry": "paroled"}, "convictions": ({"grams": 10, "drug": "marijuana"},)}
    change = {"person": {"entry": None}, "convictions": ({"grams": None},)}
    assert overlay(facts, change) == {"person": {"status": "asylee"}, "convictions": ({"drug": "marijuana"},)}
