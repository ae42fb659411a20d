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
    done = twice.relief("class", "same", "--yes", gone, "beth")
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
    assert twice.relief("class", "same", "--yes", "beth", gone).exit_code == 0
    assert (twice.root / "submitted" / gone / QUIZ / "timestamp.txt").read_text() == now
    assert attempts(twice) == {gone: 2}


def test_what_does_not_move_is_named_before_anything_moves(twice):
    gone = stray(twice)
    before = attempts(twice)
    twice.execute("UPDATE grade SET manual_score = 1 WHERE needs_manual_grade")
    twice.execute("UPDATE comment SET manual_comment = 'crosses: gives-a-result'")
    done = twice.relief("class", "same", "--list-only", gone, "beth")
    for sentence in (
        "Bee Li’s hand-in of “Quiz: common misconceptions” becomes Elizabeth Li’s; the later one counts.",
        "Points given to Bee Li by hand in “Quiz: common misconceptions” do not move",
        "Comments for Bee Li in “Quiz: common misconceptions” do not move: write them again. They name safety lines "
        "(gives-a-result",
        "This would happen; nothing was changed.",
    ):
        assert sentence in done.output
    assert attempts(twice) == before and gone in names(twice)


def test_two_entries_become_one_only_where_that_is_sure(twice):
    before = attempts(twice)
    assert twice.relief("class", "same", stray(twice), "beth").exit_code == 1
    assert attempts(twice) == before


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
    done = twice.relief("class", "same", "--yes", one, other)
    assert done.exit_code == 1 and says in done.output
    assert attempts(twice) == before
