import json
import subprocess
import sys
from pathlib import Path

import pytest

from relief_course.forms import grade, open_page
from relief_course.forms.unknown_page import UnknownPage

from .conftest import chosen, save, tell


def answers_of(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))["answers"]


def test_a_choice_is_saved_acknowledged_and_shown_again_in_a_new_kernel(course):
    form = course.open("11-test").ask("pm-one")
    reply = save(form, "pm-one", chosen("b"))
    assert (reply["did"], reply["save"]) == ("saved", "s1")
    assert reply["answers"]["pm-one"]["choice"] == ["b"]
    assert answers_of(course.work / "answers/11-test.json")["pm-one"]["choice"] == ["b"]
    assert course.open("11-test", kernel="new").ask("pm-one").answer["choice"] == ["b"]


def test_a_quiz_keeps_its_answers_beside_its_notebook(course):
    form = course.open("quiz").ask("gm-written")
    save(form, "gm-written", {"text": "Ask the attorney — ñ 你好", "at": "2026-11-24T10:00:00.000Z", "n": 1})
    saved = answers_of(course.work / "exercises/quiz/answers.json")
    assert saved["gm-written"]["text"] == "Ask the attorney — ñ 你好"


def test_without_a_work_folder_answers_stay_with_the_notebook(course):
    (course.work / ".relief/work.json").unlink()
    page = course.open("11-test")
    assert page.file.path == course.work / "notebooks/answers/11-test.json"
    assert len(page.store) == 16


def test_the_browser_keeps_answers_apart_by_work_folder_and_hub_user(course, monkeypatch):
    assert course.open("11-test").ask("pm-one").store == "store1"
    monkeypatch.setenv("JUPYTERHUB_USER", "ana")
    assert course.open("11-test", kernel="new").store == "store1-ana"


def test_two_tabs_in_one_kernel_show_each_other_s_answers(course):
    first = course.open("11-test").ask("pm-one")
    second = course.open("11-test").ask("pm-one")
    save(second, "pm-one", chosen("c"))
    assert first.answer["choice"] == ["c"]


def test_two_kernels_lose_no_answer(course):
    first = course.open("11-test")
    second = course.open("11-test", kernel="new")
    save(first.ask("pm-one"), "pm-one", chosen("a"))
    form = second.ask("pm-one")
    save(second.ask("pm-several"), "pm-several", chosen("b"))
    assert set(answers_of(first.file.path)) == {"pm-one", "pm-several"}
    assert form.answer["choice"] == ["a"]


def test_the_later_change_wins_whichever_arrives_first(course):
    form = course.open("11-test").ask("pm-one")
    save(form, "pm-one", chosen("a", at="2026-11-24T10:00:05.000Z"))
    reply = save(form, "pm-one", chosen("b", at="2026-11-24T10:00:00.000Z", n=9))
    assert reply["answers"]["pm-one"]["choice"] == ["a"]
    assert form.answer["choice"] == ["a"]


def test_saving_the_same_change_twice_is_harmless(course):
    form = course.open("11-test").ask("pm-one")
    assert save(form, "pm-one", chosen("a"))["did"] == save(form, "pm-one", chosen("a"))["did"] == "saved"


def test_a_lost_answers_file_comes_back_whole_with_the_next_save(course):
    page = course.open("11-test")
    save(page.ask("pm-one"), "pm-one", chosen("a"))
    page.file.path.unlink()
    page.file.backup.unlink(missing_ok=True)
    save(page.ask("pm-several"), "pm-several", chosen("b"))
    assert set(answers_of(page.file.path)) == {"pm-one", "pm-several"}


def test_a_damaged_answers_file_is_set_aside_and_the_learner_is_told(course):
    path = course.work / "answers/11-test.json"
    path.write_text('{"schema": 1, "page"')
    form = course.open("11-test").ask("pm-one")
    assert "damaged" in form.notice
    assert save(form, "pm-one", chosen("a"))["did"] == "saved"
    assert list(path.parent.glob("*.damaged-*"))


def test_a_failing_disk_is_told_in_one_sentence_and_a_later_save_works(course, monkeypatch):
    page = course.open("11-test")
    form = page.ask("pm-one")

    def full(*args, **kwargs):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("relief_course.answers.os.fsync", full)
        reply = save(form, "pm-one", chosen("a"))
    assert reply["did"] == "not-saved"
    assert "No space left on device" in reply["why"]
    assert form.answer == {}
    assert save(form, "pm-one", chosen("a"))["did"] == "saved"


@pytest.mark.parametrize(
    "changes",
    [
        None,
        [],
        {"pm-one": None},
        {"pm-one": {"choice": "a"}},
        {"pm-one": {"choice": ["a"], "text": "b"}},
        {"pm-one": {"choice": ["\ud800"], "at": "2026-11-24T10:00:00.000Z", "n": 1}},
        {"elsewhere": {"choice": ["a"]}},
        {"pm-one": {"text": "x" * 20_000}},
    ],
)
def test_a_malformed_save_is_refused_with_a_sentence(course, changes):
    form = course.open("11-test").ask("pm-one")
    reply = tell(form, {"do": "save", "save": "s1", "changes": changes})
    assert (reply["did"], reply["save"]) == ("not-saved", "s1")
    assert reply["why"].endswith(".")
    assert not (course.work / "answers/11-test.json").exists()


@pytest.mark.parametrize("content", [None, [], "save", {}, {"do": None}, {"do": "unknown"}])
def test_other_messages_are_ignored(course, content):
    assert tell(course.open("11-test").ask("pm-one"), content) == {}


def test_an_unknown_page_says_so_in_each_cell(course, capsys):
    page = course.open("no-such-page")
    assert isinstance(page, UnknownPage)
    assert "no page “no-such-page”" in capsys.readouterr().out
    assert "no page" in repr(page.ask("x")) and repr(page.ask("x")) == repr(page.finish()) == repr(page.progress())


@pytest.mark.parametrize("page_id", ["../../etc/passwd", "", None, "A", "a/b"])
def test_a_page_id_never_leads_out_of_the_pages(page_id, capsys):
    assert isinstance(open_page(page_id), UnknownPage)


def test_an_unknown_question_says_so(course):
    assert "no question “pm-other”" in repr(course.open("11-test").ask("pm-other"))


def test_the_key_of_a_practice_question_stays_in_the_kernel(course):
    form = course.open("11-test").ask("pm-one")
    assert "practice" not in form.question
    assert "About a" not in json.dumps(form.get_state(), default=str)


def test_while_nbgrader_runs_a_notebook_nothing_is_shown(course, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    page = course.open("quiz")
    assert page.ask("gm-one") is page.finish() is page.progress() is None


def test_grade_does_nothing_in_a_learner_s_session(monkeypatch):
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    assert grade("gm-one") is None


def test_forms_that_no_browser_shows_are_closed_when_the_page_runs_again(course):
    page = course.open("11-test")
    left, kept, never_shown = page.ask("pm-one"), page.ask("pm-one"), page.ask("pm-one")
    for form, view in ((left, "v1"), (kept, "v2")):
        tell(form, {"do": "shown", "view": view})
    tell(left, {"do": "gone", "view": "v1"})
    course.open("11-test")
    assert left.comm is None
    assert kept.comm is not None and never_shown.comm is not None


def test_a_summary_tells_answered_begun_unsure_and_open_apart(course):
    page = course.open("quiz")
    entries = {
        "gm-one": chosen("a"),
        "gm-several": chosen("not-sure"),
        "gm-true-false": chosen("is-true"),
        "gm-match": chosen("p=a", "q=b"),
        "gm-order": chosen("a=1", "b=1", "c=2"),
    }
    page.save(entries)
    summary = page.summary()
    assert (summary["total"], summary["answered"], summary["not_sure"]) == (6, 2, 1)
    assert [(one["id"], one["number"], one["begun"]) for one in summary["open"]] == [
        ("gm-true-false", 3, True),
        ("gm-order", 5, True),
        ("gm-written", 6, False),
    ]
    assert summary["open"][0]["label"] == "What about gm-true-false & Ana?"


def test_a_grader_does_not_load_the_widgets():
    code = "import sys, relief_course.forms; print('anywidget' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_an_upgrade_of_the_course_keeps_every_answer_that_still_has_a_question(course):
    page = course.open("quiz")
    question = page.content["order"][0]
    option = page.content["questions"][question]["options"][0]["id"]
    page.save({question: chosen(option)})
    path = course.pages / "quiz.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["bank"] = "another-bank"
    content["questions"][question]["options"][0]["text"] = "The same option in better words"
    path.write_text(json.dumps(content), encoding="utf-8")
    again = course.open("quiz", kernel="new")
    assert again.ask(question).answer["choice"] == [option]
    assert again.file.read().answers[question]["choice"] == [option]
