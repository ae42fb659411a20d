"""What the author of a walkthrough is told."""

import pytest
from pydantic import ValidationError


def test_the_model_is_right(draft):
    assert draft.problems() == []


def test_a_moment_that_nothing_leads_to_is_told(draft):
    for choice in ("seal-only", "every-page", "tell-photos"):
        draft.choice(choice)["to"] = "handover"
    assert "no path leads to 'gap'" in draft.problems()


def test_a_harm_has_a_way_back(draft):
    draft.choice("ask-drug")["to"] = "too-soon"
    assert "the harm 'ask-drug' ends the walkthrough: it has no way back" in draft.problems()


def test_a_way_back_needs_no_other_harm(draft):
    for choice in draft.node("open-room")["choices"]:
        choice.update({"is": "harm", "line": "std-do-not-ask", "repair": "Stop.", "off_ramp": False, "to": "handover"})
    assert "from 'open-room' no path without a harm leads to a handoff" in draft.problems()


def test_nobody_walks_in_a_circle_for_ever(draft):
    for choice in draft.node("handover")["choices"]:
        choice["to"] = "gap"
    assert any("'gap' no path without a harm leads to a handoff" in one for one in draft.problems())


def test_an_off_ramp_is_near(draft):
    for choice in ("dates-first", "fetch-after-story"):
        draft.choice(choice)["off_ramp"] = False
    told = draft.problems()
    assert "from 'handover' no off-ramp is within two steps" in told
    assert "from 'papers' no off-ramp is within two steps" not in told  # the next moment after the photos has one


def test_a_path_is_not_too_long(draft, monkeypatch):
    monkeypatch.setattr("relief_course.content.scenarios.checks.MOST_DECISIONS", 10)
    assert draft.problems() == ["a path has 11 decisions; at most 10"]


def test_a_card_for_the_table_must_be_there(draft):
    draft.data["role_play"]["cards"] = ["nowhere-card"]
    assert any("'nowhere-card' is not known" in one for one in draft.problems())


def test_every_slip_can_be_found(draft):
    draft.choice("write-gap")["learns"] = draft.choice("stop-story")["learns"] = []
    assert "no choice brings the slip 'drug-gap'" in draft.problems()


def test_facts_are_a_case_file_s_and_only_what_a_volunteer_can_read(draft):
    draft.data["slips"]["order"]["facts"] = {"convictions": [{"moral_turpitude": False}]}
    draft.data["slips"]["ticket"]["facts"] = {"person": {"returning_form_trip": True}}
    told = "\n".join(draft.problems())
    assert "“moral_turpitude” counts as not known: only an attorney decides it" in told
    assert "did you mean “returning_from_trip”?" in told


def test_an_ending_expects_what_holds_on_every_path_to_it(draft):
    draft.node("early")["ending"]["expects"]["101a48A-conviction"] = "applies"
    (told, *_) = draft.problems()
    assert told.startswith("101a48A-conviction: 'applies' is expected, but with ")
    assert "the rules find 'needs an attorney'" in told


def test_an_ending_expects_only_what_is_watched(draft):
    draft.node("handoff")["ending"]["expects"]["212h-waiver"] = "needs an attorney"
    assert any("'212h-waiver' is not known" in one for one in draft.problems())


def test_a_line_is_a_standard(draft):
    draft.choice("odds")["line"] = "roldan"
    assert any("'roldan' is not known" in one for one in draft.problems())


@pytest.mark.parametrize("member", ["line", "repair"])
def test_a_harm_names_its_line_and_its_repair(draft, member):
    del draft.choice("odds")[member]
    with pytest.raises(ValidationError, match="a harm names the line it breaks and its repair"):
        draft.problems()


def test_a_case_that_needs_care_has_another_one_instead(draft):
    draft.data |= {"care": "detention", "instead": "nowhere"}
    assert any("'nowhere' is not known" in one for one in draft.problems())
