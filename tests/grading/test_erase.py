"""A person who is erased: listed first, then gone from every byte of the course's folder."""

import shutil
import zipfile

import pytest

from tests.grading.test_class import make
from tests.learners.desk import QUIZ, hand_in, right

ID, KEY, EMAIL, NAME = "zz-perez-9", "zz-perez-9", "zz.perez@example.org", "Zzana Pérez-Quispe"
SECRET = "My own words: zzana-diary."


@pytest.fixture
def crowded(desk, tmp_path):
    """A course in which one person has left traces everywhere, and another beside them."""
    make(desk, tmp_path, f"id,name,email\n{KEY},{NAME},{EMAIL}\nbo,Bo Li,bo@example.org\n")

    def choose(name, graded):
        return {"text": SECRET} if graded.is_written else right(graded)

    for learner, attempt in ((ID, "one"), (NAME, "two"), ("bo", "three")):
        path = tmp_path / f"{attempt}.zip"
        path.write_bytes(
            hand_in(learner, attempt, answers=desk.answers(choose if learner != "bo" else None), notebook=desk.release)
        )
        assert desk.relief("collect", path).exit_code == 0
    lost = tmp_path / "lost.zip"
    lost.write_bytes(hand_in(EMAIL, "four", "no-such-quiz", answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", lost).exit_code == 1
    desk.relief("grade", QUIZ)
    question = desk.of_type("one")
    wrong = next(
        one["id"]
        for one in desk.bank.questions[question].question["options"]
        if one["id"] not in desk.bank.questions[question].key["options"]
    )
    desk.relief("key", question, "--right", wrong, "--reason", "It was wrong.")
    assert "2 learners changed" in desk.relief("regrade", QUIZ, "--reason", "The key was wrong.").output
    for packing in ("each", "one"):
        desk.relief("feedback", QUIZ, "--zip", packing)
    shutil.copy(desk.root / "gradebook.db", desk.root / "gradebook.db.2026-11-24")
    (desk.root / "grades.csv").write_text(f'id,name\n{ID},"{NAME}"\nbo,Bo Li\n', encoding="utf-8-sig")
    (desk.root / "roster.csv").write_text(f"name;mail\n{NAME};{EMAIL}\nBo Li;bo@example.org\n", encoding="cp1252")
    (desk.root / "report").mkdir()
    (desk.root / "report" / "report.html").write_text(f"<td>{NAME}</td><td>Bo Li</td>", encoding="utf-8")
    (desk.root / ".nbgrader.log").write_text(f"Converting autograded/{ID}/x.ipynb\n")
    return desk


def traces(desk) -> list[str]:
    """Return the files of the course's folder that hold a word of the person's, in their bytes or in their name."""
    words = [word.encode(code) for word in (ID, EMAIL, NAME, SECRET) for code in ("utf-8", "cp1252", "utf-16-le")]
    found = []
    for path in desk.root.rglob("*"):
        contents = [path.read_bytes()] if path.is_file() else []
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                contents += [archive.read(name) + name.encode() for name in archive.namelist()]
        if ID in path.name or any(word in content for content in contents for word in words):
            found.append(path.relative_to(desk.root).as_posix())
    return sorted(found)


def test_everything_is_listed_before_anything_goes(crowded):
    before = traces(crowded)
    listed = crowded.relief("class", "remove", ID, "--list-only").output
    for place in (
        "submitted/",
        "autograded/",
        "feedback/",
        "inbox/",
        "quarantine/",
        "to-send/",
        "grades.csv",
        "roster.csv: 1 row",
        "report/report.html",
        ".nbgrader.log",
        "corrections of scores",
        "the copy gradebook.db.2026-11-24",
        "of the gradebook",
    ):
        assert place in listed, place
    assert "nothing was removed" in listed
    assert traces(crowded) == before and len(before) > 12


def test_no_byte_of_an_erased_person_is_left_and_the_others_are_untouched(crowded):
    bo = crowded.query("SELECT * FROM student WHERE id = 'bo'")
    done = crowded.relief("class", "remove", ID, "--yes")
    assert done.exit_code == 0, done.output
    said = f"{NAME} ({ID}) is erased from this course. Make the feedback and the report again, for the others."
    assert said in done.output
    assert traces(crowded) == []
    assert crowded.query("SELECT * FROM student") == bo
    assert crowded.score("bo") > 0
    assert (crowded.root / "feedback" / "bo" / QUIZ / f"{QUIZ}.html").is_file()
    assert (crowded.root / "to-send" / QUIZ / "bo.zip").is_file()
    for place in (f"{QUIZ}/who-is-who.csv", f"{QUIZ}-who-is-who.csv"):
        (row,) = (crowded.root / "to-send" / place).read_text(encoding="utf-8-sig").splitlines()[1:]
        assert row.startswith("bo") and row.endswith("Bo Li,bo@example.org")
    assert (crowded.root / "roster.csv").read_text(encoding="cp1252") == "name;mail\nBo Li;bo@example.org\n"
    assert '"bo"' in (crowded.root / "regrades.jsonl").read_text()
    assert "Nothing is kept of anybody called" in crowded.relief("class", "remove", ID, "--yes").output


def test_what_is_set_aside_under_another_name_and_was_found_to_be_the_persons_goes_too(crowded, tmp_path):
    path = tmp_path / "nickname.zip"
    path.write_bytes(hand_in("Zaza", "five", answers=crowded.answers(), notebook=crowded.release))
    crowded.relief("collect", path)
    reasons = crowded.root.glob("quarantine/*/reason.txt")
    folder = next(one.parent for one in reasons if "Zaza" in one.read_text(encoding="utf-8"))
    shutil.copytree(folder, tmp_path / "kept")
    assert "1 received" in crowded.relief("collect", path, "--learner", ID).output
    shutil.copytree(tmp_path / "kept", folder)
    crowded.relief("class", "remove", ID, "--yes")
    assert not folder.exists()


def test_nothing_goes_unless_it_is_wanted(crowded):
    before = traces(crowded)
    assert crowded.relief("class", "remove", ID).exit_code == 1
    assert traces(crowded) == before


def test_the_instructors_own_files_are_named_and_left(crowded):
    (crowded.root / "my notes.txt").write_text(f"Call {NAME}.", encoding="utf-8")
    done = crowded.relief("class", "remove", EMAIL, "--yes")
    assert done.exit_code == 1
    assert "my notes.txt names this person too; it is your own file, so change it yourself." in done.output
    assert traces(crowded) == ["my notes.txt"]


def test_a_program_in_the_folder_names_nobody(desk, tmp_path):
    """In a few million bytes of a program any short name stands somewhere."""
    make(desk, tmp_path, "id,name\nzed,Zed\n")
    (desk.root / "tool-1-py3-none-any.whl").write_bytes(b"\0 Zed \0")
    done = desk.relief("class", "remove", "zed", "--yes")
    assert done.exit_code == 0 and "names this person too" not in done.output


def test_an_id_that_is_part_of_another_takes_nothing_of_it(desk, tmp_path):
    make(desk, tmp_path, "id,name\nana,Ana\nanabel,Anabel\n")
    (desk.root / "grades.csv").write_text("id,score\nana,1\nanabel,2\n")
    desk.relief("class", "remove", "ana", "--yes")
    assert (desk.root / "grades.csv").read_text() == "id,score\nanabel,2\n"
    assert desk.query("SELECT id FROM student") == [("anabel",)]
