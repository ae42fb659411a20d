"""Whose folder is whose, on disks that do not tell capitals from small letters."""

from tests.learners.desk import QUIZ, hand_in


def test_learners_whose_ids_differ_in_case_share_no_folder_on_any_disk(desk, tmp_path):
    path = tmp_path / "hand-in.zip"
    for learner in ("Ana", "ana"):
        path.write_bytes(hand_in(learner, learner, answers=desk.answers(), notebook=desk.release))
        assert desk.relief("collect", path).exit_code == 0
    for place in (desk.root / "submitted", desk.root / "inbox" / QUIZ):
        assert len({folder.name.casefold() for folder in place.iterdir()}) == 2
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert desk.query("SELECT last_name FROM student ORDER BY id") == [(None,), ("Ana",)]
