"""Whose a hand-in is, where a person is chosen for it, where two are called alike, and where it is set aside."""

import pytest

from tests.grading.test_class import collect, make, names, reason
from tests.learners.desk import QUIZ, hand_in, zipped

CLASS = "id,name\nfk,Fatima Khan\npr,Priya Raman\nml,Margaret Lindqvist\n"


def handed_in(desk) -> list[str]:
    return sorted(path.parent.name for path in desk.root.glob(f"submitted/*/{QUIZ}"))


def set_aside(desk) -> list[str]:
    return sorted(path.name for path in desk.root.glob("quarantine/*"))


def a_file(desk, tmp_path, signed: str, attempt: str = ""):
    path = tmp_path / f"{signed or 'nobody'} {attempt}.zip"
    path.write_bytes(hand_in(signed, attempt or signed.replace(" ", "-"), answers=desk.answers()))
    return path


# --- a person is chosen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("signed", [("Walter", "Peggy"), ("Peggy", ""), ("", "")])
def test_a_person_is_never_chosen_for_files_that_are_not_signed_alike(desk, tmp_path, signed):
    make(desk, tmp_path, CLASS)
    files = [a_file(desk, tmp_path, one, f"a{number}") for number, one in enumerate(signed)]
    done = desk.relief("collect", *files, "--learner", "ml")
    assert done.exit_code == 1 and "Nothing was collected: one person was chosen for 2 hand-ins" in done.output
    assert handed_in(desk) == [] and set_aside(desk) == []


def test_a_person_may_be_chosen_for_all_the_attempts_that_one_name_signed(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    files = [a_file(desk, tmp_path, one, attempt) for one, attempt in (("Peggy L.", "one"), ("peggy l", "two"))]
    assert "2 received" in desk.relief("collect", *files, "--learner", "ml").output
    assert handed_in(desk) == ["ml"]


def test_what_another_of_the_class_signed_is_given_to_nobody_until_it_is_insisted(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    done = collect(desk, tmp_path, "Priya Raman", "--learner", "fk")
    said = "Not given to Fatima Khan: it is signed “Priya Raman”, who is in your class."
    assert done.exit_code == 1 and said in done.output
    assert handed_in(desk) == []
    assert (
        "of Fatima Khan (signed “Priya Raman”) received"
        in collect(desk, tmp_path, "Priya Raman", "--learner", "fk", "--insist").output
    )
    assert handed_in(desk) == ["fk"] and set_aside(desk) == []


def test_a_file_that_is_one_persons_already_is_not_given_to_another(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    collect(desk, tmp_path, "Peggy", "--learner", "ml")
    assert "is Margaret Lindqvist’s already" in collect(desk, tmp_path, "Peggy", "--learner", "fk").output
    assert handed_in(desk) == ["ml"]


def test_the_same_unsigned_file_may_be_two_peoples(desk, tmp_path):
    """An untouched notebook has the same bytes, whoever hands it in."""
    make(desk, tmp_path, CLASS)
    path = tmp_path / f"{QUIZ}.ipynb"
    path.write_bytes(desk.release)
    for learner in ("ml", "fk"):
        assert "1 received" in desk.relief("collect", path, "--learner", learner).output
    assert handed_in(desk) == ["fk", "ml"]


# --- a quiz is chosen ---------------------------------------------------------------------------------------------


def test_a_hand_in_is_not_taken_for_another_quiz_than_it_says(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    done = collect(desk, tmp_path, "Priya Raman", "--assignment", f"{QUIZ}-b")
    assert done.exit_code == 1 and "It is “Quiz: common misconceptions”, and “" in done.output
    assert not (desk.root / "submitted").exists()
    assert "1 received" in collect(desk, tmp_path, "Priya Raman", "--assignment", QUIZ).output


# --- people of one name -------------------------------------------------------------------------------------------


def test_an_id_that_was_made_of_a_name_wins_over_nobody_of_that_name(desk, tmp_path):
    make(desk, tmp_path, "id,name\nv06,Ana Flores\nv07,Maria\n")
    added = desk.relief("class", "add", "Ana  Flores").output
    assert "Ana Flores was added" in added and "Somebody called Ana Flores is in the class already (v06)" in added
    assert "1 in quarantine" in collect(desk, tmp_path, "Ana Flores").output
    desk.relief("class", "add", "maria")
    assert "1 in quarantine" in collect(desk, tmp_path, "maria", attempt="two").output
    assert handed_in(desk) == []
    assert "1 received" in collect(desk, tmp_path, "maria", "--learner", "maria", attempt="two").output
    assert handed_in(desk) == ["maria"]


def test_the_box_for_new_people_makes_no_third_person_of_a_name_that_two_have(desk, tmp_path):
    told = make(desk, tmp_path, "id,name\na,Maria Lopez\nb,Maria López\n").output
    assert "2 people in the class are called Maria Lopez or nearly so (a, b)" in told
    assert "More than one person in your class" in collect(desk, tmp_path, "lopez maria", "--new", attempt="two").output
    assert "lopez maria" not in names(desk).values()


# --- what is set aside --------------------------------------------------------------------------------------------


def test_what_is_set_aside_is_given_to_its_person_from_where_it_lies(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    collect(desk, tmp_path, "Peggy")
    (name,) = set_aside(desk)
    done = desk.relief("collect", "--set-aside", name, "--learner", "ml")
    assert "in.zip: “Quiz: common misconceptions” of Margaret Lindqvist (signed “Peggy”) received." in done.output
    assert handed_in(desk) == ["ml"] and set_aside(desk) == []
    assert (desk.root / "submitted" / "ml" / QUIZ / "answers.json").read_bytes() == desk.answers()


@pytest.mark.parametrize("name", ["none", "..", "../inbox"])
def test_only_what_is_set_aside_can_be_collected_from_there(desk, name):
    done = desk.relief("collect", "--set-aside", name, "--learner", "ml")
    assert done.exit_code == 1 and "Nothing that is set aside is called" in done.output


def test_a_folder_that_comes_again_sets_nothing_aside_that_is_somebodys_by_now(desk, tmp_path):
    make(desk, tmp_path, CLASS)
    collect(desk, tmp_path, "Peggy")
    assert "“Peggy” is not on your class list" in reason(desk)
    collect(desk, tmp_path, "Peggy", "--learner", "ml")
    again = collect(desk, tmp_path, "Peggy")
    assert "this very file is Margaret Lindqvist’s already; it was ignored" in again.output
    assert "0 received, 1 ignored, 0 in quarantine" in again.output and set_aside(desk) == []


def test_what_is_ignored_is_no_longer_set_aside(desk, tmp_path):
    """A copy that an earlier edition of the course had set aside anew goes, too."""
    make(desk, tmp_path, CLASS)
    collect(desk, tmp_path, "Peggy")
    (folder,) = desk.root.glob("quarantine/*")
    kept = {path.name: path.read_bytes() for path in folder.iterdir()}
    collect(desk, tmp_path, "Peggy", "--learner", "ml")
    folder.mkdir()
    for name, content in kept.items():
        (folder / name).write_bytes(content)
    assert "1 ignored" in collect(desk, tmp_path, "Peggy", "--learner", "ml").output
    assert set_aside(desk) == []


def test_a_hand_in_without_a_manifest_can_be_given_from_where_it_lies(desk, tmp_path):
    path = tmp_path / "answers (1).zip"
    path.write_bytes(zipped({"sub/answers (1).json": desk.answers()}))
    desk.relief("collect", path)
    (name,) = set_aside(desk)
    assert "1 received" in desk.relief("collect", "--set-aside", name, "--learner", "ana").output
    assert handed_in(desk) == ["ana"]
