"""Handing out, and giving feedback back: as files, and through nbgrader's exchange."""

import getpass
import os
import shutil
import zipfile

import pytest

from tests.learners.desk import QUIZ, hand_in
from tests.paths import ROOT


@pytest.fixture
def graded(desk, tmp_path):
    for learner in ("ana", "bo"):
        path = tmp_path / f"{learner}.zip"
        path.write_bytes(hand_in(learner, learner, answers=desk.answers(), notebook=desk.release))
        desk.relief("collect", path)
    desk.relief("grade", QUIZ)
    return desk


def test_without_an_exchange_one_zip_is_made_that_holds_no_key(desk):
    shutil.copytree(ROOT / "notebooks", desk.root / "notebooks")
    done = desk.relief("release")
    assert "hand-out/relief-course-for-learners.zip is ready" in done.output
    names = zipfile.ZipFile(desk.root / "hand-out" / "relief-course-for-learners.zip").namelist()
    assert names[0] == "open-me-first.html"
    assert f"exercises/{QUIZ}/{QUIZ}.ipynb" in names
    assert [name for name in names if "instructor" in name or "solutions" in name] == []
    assert desk.relief("release", "none").exit_code == 1


def test_handing_out_says_what_volunteers_at_home_get(desk):
    shutil.copytree(ROOT / "notebooks", desk.root / "notebooks")
    assert "the guide says how the folder for a web server is made" in desk.relief("release").output
    content = zipfile.ZipFile(desk.root / "hand-out" / "relief-course-for-learners.zip").read("open-me-first.html")
    assert "Ask your instructor for the web address" in content.decode()


def test_pages_are_byte_for_byte_those_of_nbgrader(graded):
    assert graded.relief("feedback", QUIZ).exit_code == 0
    path = graded.root / "feedback" / "ana" / QUIZ / f"{QUIZ}.html"
    ours = path.read_bytes()
    graded.execute("UPDATE grade SET manual_score = 2.5, needs_manual_grade = 0 WHERE auto_score IS NULL")
    graded.execute("UPDATE comment SET manual_comment = 'Well <b>said</b>.\ncrosses: asks-guilt'")
    graded.relief("feedback", QUIZ)
    commented = path.read_bytes()
    assert commented != ours
    assert graded.nbgrader("generate_feedback", QUIZ, "--force").returncode == 0
    assert path.read_bytes() == commented


def test_where_points_were_given_and_not_one_comment_was_saved_the_instructor_is_asked_to_look(graded):
    told = "No written answer of “Quiz: common misconceptions” has a comment."
    assert told not in graded.relief("feedback", QUIZ).output
    graded.execute("UPDATE grade SET manual_score = 2.5, needs_manual_grade = 0 WHERE auto_score IS NULL")
    assert told in graded.relief("feedback", QUIZ).output
    graded.execute("UPDATE comment SET manual_comment = 'Well said.'")
    assert told not in graded.relief("feedback", QUIZ).output


def test_there_is_a_zip_for_each_learner_or_one_for_all(graded):
    done = graded.relief("feedback", QUIZ)
    assert done.output.splitlines() == [
        "Still to grade by hand: ana; bo.",
        f"{QUIZ}: feedback for 2 learners made; 2 of them still wait for points by hand; "
        f"send each their own part of to-send/{QUIZ}.",
    ]
    each = graded.root / "to-send" / QUIZ / "ana.zip"
    assert zipfile.ZipFile(each).namelist() == [f"{QUIZ}.html", "result.html"]
    graded.execute("UPDATE grade SET manual_score = 3, needs_manual_grade = 0 WHERE auto_score IS NULL")
    graded.relief("feedback", QUIZ)
    assert zipfile.ZipFile(each).namelist() == ["certificate.pdf", f"{QUIZ}.html", "result.html"]
    graded.relief("feedback", QUIZ, "--zip", "one")
    one = graded.root / "to-send" / f"{QUIZ}-feedback.zip"
    names = zipfile.ZipFile(one).namelist()
    assert {f"{who}/{file}" for who in ("ana", "bo") for file in (f"{QUIZ}.html", "result.html")} <= set(names)


@pytest.mark.parametrize(
    ("packing", "place", "ending"), [("one", f"{QUIZ}-who-is-who.csv", "/"), ("each", f"{QUIZ}/who-is-who.csv", ".zip")]
)
def test_a_list_for_the_instructor_alone_says_whose_each_part_is(graded, packing, place, ending):
    graded.execute(
        "UPDATE student SET first_name = '=Zoë', last_name = 'Lima', email = 'z@example.org' WHERE id = 'bo'"
    )
    graded.relief("feedback", QUIZ, "--zip", packing)
    table = (graded.root / "to-send" / place).read_text(encoding="utf-8-sig")
    assert table.splitlines() == ["file,name,email", f"ana{ending},,", f"bo{ending},'=Zoë Lima,z@example.org"]
    for path in graded.root.glob("to-send/**/*.zip"):
        assert not any("who-is-who" in name for name in zipfile.ZipFile(path).namelist())


def test_what_else_a_learner_gets_lies_beside_the_page(graded, monkeypatch):
    from relief_course.grading.feedback import feedback_files

    def result(course, assignment, student):
        return b"<p>Result</p>" if student == "ana" else None

    monkeypatch.setattr(feedback_files, "_extras", lambda: {"result.html": result})
    graded.relief("feedback", QUIZ)
    assert zipfile.ZipFile(graded.root / "to-send" / QUIZ / "ana.zip").namelist() == [f"{QUIZ}.html", "result.html"]
    assert zipfile.ZipFile(graded.root / "to-send" / QUIZ / "bo.zip").namelist() == [f"{QUIZ}.html"]


def test_before_grading_no_feedback_is_made_and_it_is_no_success(desk, tmp_path):
    assert desk.relief("grade").output == "Nothing is handed in yet, so there is nothing to grade.\n"
    path = tmp_path / "in.zip"
    path.write_bytes(hand_in("ana", "one", answers=desk.answers(), notebook=desk.release))
    desk.relief("collect", path)
    done = desk.relief("feedback")
    assert done.exit_code == 1
    assert done.output.splitlines()[-1] == "No feedback was made: nothing is graded yet. Grade first."


def test_who_is_not_graded_yet_is_named_and_the_last_line_speaks_of_every_quiz(desk, tmp_path):
    for learner, quiz in (("ana", QUIZ), ("bo", QUIZ), ("ana", "before")):
        path = tmp_path / "in.zip"
        page = "before" if quiz == "before" else ""
        path.write_bytes(hand_in(learner, f"{learner}{quiz}", quiz, answers=desk.answers(page=page)))
        desk.relief("collect", path)
    said = desk.relief("grade", "--student", "ana").output.splitlines()
    assert said[-1] == "2 quizzes: 2 graded, 0 unchanged, 0 failed."
    said = desk.relief("feedback").output.splitlines()
    assert "Not graded yet: bo." in said
    assert said[-1].startswith("2 quizzes: feedback for 2 learners made;")


def test_before_anything_is_handed_in_there_is_no_feedback(desk):
    assert desk.relief("feedback").output == "Nothing is handed in yet, so there is no feedback to make.\n"
    assert "There is no quiz called none" in desk.relief("feedback", "none").output


@pytest.mark.skipif(os.name == "nt", reason="nbgrader has no exchange on Windows")
def test_through_the_exchange_a_quiz_goes_out_and_its_feedback_comes_back(desk, tmp_path, monkeypatch):
    exchange = tmp_path / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    config = desk.root / "nbgrader_config.py"
    config.write_text(config.read_text(encoding="utf-8") + f'c.Exchange.root = "{exchange}"\n', encoding="utf-8")
    for _ in range(2):
        done = desk.relief("release", QUIZ)
        assert done.output == f"Released to the exchange: {QUIZ}.\n"
    home, learner = tmp_path / "home", getpass.getuser()
    (home / QUIZ).mkdir(parents=True)
    (home / QUIZ / f"{QUIZ}.ipynb").write_bytes(desk.release)
    (home / QUIZ / "answers.json").write_bytes(desk.answers())
    settings = {
        "CourseDirectory.course_id": "relief-course",
        "Exchange.root": exchange,
        "Exchange.cache": home / "cache",
    }
    lines = ["c = get_config()", *(f'c.{name} = "{value}"' for name, value in settings.items())]
    (home / "nbgrader_config.py").write_text("\n".join(lines), encoding="utf-8")
    at_home = type(desk)(desk.root)
    at_home.root = home
    assert at_home.nbgrader("submit", QUIZ).returncode == 0
    assert f"{QUIZ}: 1 hand-ins are here" in desk.relief("collect", "--exchange").output
    assert desk.relief("grade", QUIZ).exit_code == 0
    assert "1 released to the exchange" in desk.relief("feedback", QUIZ).output
    fetched = at_home.nbgrader("fetch_feedback", QUIZ)
    assert fetched.returncode == 0, fetched.stderr
    (page,) = (home / QUIZ / "feedback").rglob("*.html")
    assert page.read_text(encoding="utf-8").count("What to read again") == 1
    with zipfile.ZipFile(desk.root / "to-send" / QUIZ / f"{learner}.zip") as archive:
        assert {f"{QUIZ}.html", "result.html"} <= set(archive.namelist())

    listed = desk.relief("class", "remove", learner, "--yes")
    assert "the exchange’s copy" in listed.output and "in the exchange" in listed.output
    assert list((exchange / "relief-course" / "inbound").iterdir()) == []
    assert list((exchange / "relief-course" / "feedback").iterdir()) == []
