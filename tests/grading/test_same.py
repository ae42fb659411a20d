"""Somebody who stands in the class twice becomes one person, with all work and every attempt."""

import pytest

from tests.grading.test_class import collect, make, names
from tests.learners.desk import QUIZ


@pytest.fixture
def twice(desk, tmp_path):
    """A class in which Beth Li handed in first under a name that is not the list's, then under her own."""
    make(desk, tmp_path, "id,name\nbeth,Elizabeth Li\nbo,Bo Ray\n")
    collect(desk, tmp_path, "beth", attempt="one")
    assert "is new in the class" in collect(desk, tmp_path, "Bee Li", "--new", attempt="two").output
    desk.relief("grade", QUIZ)
    desk.relief("feedback", QUIZ)
    return desk


def stray(desk) -> str:
    return next(one for one, name in names(desk).items() if name == "Bee Li")


def attempts(desk) -> dict[str, int]:
    return {folder.name: len(list(folder.iterdir())) for folder in (desk.root / "inbox" / QUIZ).iterdir()}


def test_the_later_hand_in_counts_every_attempt_is_kept_and_the_entry_is_gone(twice):
    gone = stray(twice)
    later = (twice.root / "submitted" / gone / QUIZ / "timestamp.txt").read_text()
    done = twice.relief("class", "same", gone, "beth")
    assert done.exit_code == 0, done.output
    assert f"The work of Bee Li ({gone}) is now Elizabeth Li’s (beth)." in done.output
    assert (twice.root / "submitted" / "beth" / QUIZ / "timestamp.txt").read_text() == later
    assert attempts(twice) == {"beth": 2}
    assert names(twice) == {"beth": "Elizabeth Li", "bo": "Bo Ray"}
    assert [path for path in twice.root.rglob("*") if gone in path.name] == []
    assert "1 graded, 0 unchanged" in twice.relief("grade", QUIZ).output


def test_an_earlier_hand_in_is_kept_and_does_not_count(twice):
    gone = stray(twice)
    now = (twice.root / "submitted" / gone / QUIZ / "timestamp.txt").read_text()
    assert twice.relief("class", "same", "beth", gone).exit_code == 0
    assert (twice.root / "submitted" / gone / QUIZ / "timestamp.txt").read_text() == now
    assert attempts(twice) == {gone: 2}


def test_points_that_were_given_by_hand_are_named(twice):
    gone = stray(twice)
    twice.execute("UPDATE grade SET manual_score = 1 WHERE needs_manual_grade")
    done = twice.relief("class", "same", gone, "beth")
    assert "Points given to Bee Li by hand in “Quiz: common misconceptions” do not move" in done.output


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        ("beth", "beth", "Choose two entries"),
        ("nobody", "beth", "Nobody with the ID nobody"),
        ("beth", "no", "the ID no"),
    ],
)
def test_two_entries_of_the_class_are_needed(twice, one, other, says):
    before = attempts(twice)
    done = twice.relief("class", "same", one, other)
    assert done.exit_code == 1 and says in done.output
    assert attempts(twice) == before
