"""A hand-in that was given to the wrong person is taken back: it is set aside, and the one before it counts again."""

import pytest

from tests.grading.test_class import collect, make, names
from tests.grading.test_whose import handed_in, set_aside
from tests.learners.desk import QUIZ, hand_in, wrong


@pytest.fixture
def mistaken(desk, tmp_path):
    """A class in which Walter's hand-in, all wrong, was given to Margaret after her own; both are graded."""
    make(desk, tmp_path, "id,name\nml,Margaret Lindqvist\nwc,Walter Cho\n")
    collect(desk, tmp_path, "Margaret Lindqvist")
    path = tmp_path / "w.zip"
    path.write_bytes(hand_in("W.", "two", answers=desk.answers(lambda name, one: wrong(one)), notebook=desk.release))
    assert "1 received" in desk.relief("collect", path, "--learner", "ml").output
    desk.relief("grade", QUIZ)
    desk.relief("feedback", QUIZ, "--zip", "each")
    assert desk.score("ml") == 0
    return desk


def test_the_hand_in_before_it_counts_again_and_it_can_be_given_to_its_person(mistaken):
    done = mistaken.relief("take-back", "ml", QUIZ, "--yes")
    assert done.exit_code == 0 and "The hand-in is no longer Margaret Lindqvist’s." in done.output, done.output
    assert (mistaken.root / "submitted" / "ml" / QUIZ / "answers.json").read_bytes() == mistaken.answers()
    assert mistaken.grades("ml") == {} and names(mistaken)["ml"] == "Margaret Lindqvist"
    assert not (mistaken.root / "feedback" / "ml" / QUIZ).exists()
    assert not (mistaken.root / "to-send" / QUIZ / "ml.zip").exists()
    (name,) = set_aside(mistaken)
    assert (
        "Walter Cho (signed “W.”) received" in mistaken.relief("collect", "--set-aside", name, "--learner", "wc").output
    )
    mistaken.relief("grade", QUIZ)
    assert mistaken.score("ml") > mistaken.score("wc") == 0


def test_erasing_the_person_who_had_it_by_mistake_leaves_it(mistaken):
    mistaken.relief("take-back", "ml", QUIZ, "--yes")
    assert "is erased from this course" in mistaken.relief("class", "remove", "ml", "--yes").output
    assert len(set_aside(mistaken)) == 1


def test_without_one_before_it_nothing_is_handed_in(mistaken):
    for _ in range(2):
        assert mistaken.relief("take-back", "ml", QUIZ, "--yes").exit_code == 0
    assert handed_in(mistaken) == [] and len(set_aside(mistaken)) == 2
    done = mistaken.relief("take-back", "ml", QUIZ, "--yes")
    assert done.exit_code == 1 and "has handed in nothing of “Quiz: common misconceptions”" in done.output


def test_what_will_happen_is_told_before_it_happens(mistaken):
    mistaken.execute("UPDATE comment SET manual_comment = 'crosses: gives-a-result'")
    done = mistaken.relief("take-back", "ml", QUIZ, "--list-only")
    assert "The one before it, received " in done.output and "comments that you gave by hand go with it" in done.output
    assert "nothing was changed" in done.output
    assert mistaken.relief("take-back", "ml", QUIZ).exit_code == 1
    assert set_aside(mistaken) == [] and mistaken.grades("ml") != {}
