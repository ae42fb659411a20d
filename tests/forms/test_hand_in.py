import hashlib
import io
import json
import subprocess
import zipfile

import pytest

from relief_course.forms import hand_in

from .conftest import chosen, tell


@pytest.fixture
def panel(course):
    page = course.open("quiz")
    page.save({"gm-one": chosen("a")})
    (course.work / "exercises/quiz/quiz.ipynb").write_text('{"cells": [], "metadata": {}}')
    return page.finish()


def made(panel, learner="Ana Perez"):
    return tell(panel, {"do": "hand-in", "learner": learner})


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_hand_in_file_holds_the_page_the_answers_and_a_manifest(course, panel):
    reply = made(panel)
    assert reply["did"] == "hand-in-made" and reply["note"] == ""
    files = members(reply["buffers"][0])
    assert set(files) == {"quiz.ipynb", "answers.json", "manifest.json"}
    manifest = json.loads(files["manifest.json"])
    assert (manifest["schema"], manifest["learner"], manifest["assignment"]) == (1, "Ana Perez", "quiz")
    assert len(bytes.fromhex(manifest["attempt"])) == 8 and manifest["made_at"].endswith("Z")
    for name, digest in manifest["files"].items():
        assert hashlib.sha256(files[name]).hexdigest() == digest
    assert json.loads(files["answers.json"])["answers"]["gm-one"]["choice"] == ["a"]
    (written,) = (course.work / "hand-in").glob("*.zip")
    assert written.read_bytes() == reply["buffers"][0] and reply["path"] == str(written)


def test_a_double_click_makes_one_file_and_a_changed_answer_a_new_attempt(course, panel):
    first, second = made(panel), made(panel)
    assert first["path"] == second["path"] and first["buffers"] == second["buffers"]
    panel._page.save({"gm-several": chosen("b")})
    third = members(made(panel)["buffers"][0])
    assert json.loads(third["manifest.json"])["attempt"] not in first["buffers"][0].decode("latin-1")
    assert "gm-several" in json.loads(third["answers.json"])["answers"]


def test_the_panel_knows_that_an_answer_was_changed_after_the_file_was_made(panel):
    made(panel)
    assert panel.outdated is False
    panel._page.save({"gm-several": chosen("b")})
    assert panel.outdated is True
    made(panel)
    assert panel.outdated is False


@pytest.mark.parametrize("learner", ["", "   ", None, 7, "\n\t"])
def test_a_hand_in_needs_a_name(course, panel, learner):
    reply = made(panel, learner)
    assert reply == {
        "did": "hand-in-failed",
        "why": "Type your name, e-mail address or learner ID first.",
        "buffers": [],
    }
    assert not (course.work / "hand-in").exists()


@pytest.mark.parametrize("learner", ["Perez, Jr.", "ليلى حسن", "../../x", "con", "x" * 200, "a/b\\c:d*e"])
def test_any_name_is_kept_as_typed_and_makes_a_safe_file_name(course, panel, learner):
    reply = made(panel, learner)
    assert json.loads(members(reply["buffers"][0])["manifest.json"])["learner"] == learner
    assert (course.work / "hand-in" / reply["file"]).is_file()
    assert reply["file"].isascii() and len(reply["file"]) < 120


def test_the_name_is_remembered_and_a_hub_gives_one(course, panel, monkeypatch):
    made(panel, "  Ana \n Perez ")
    assert course.open("quiz").finish().learner == "Ana Perez"
    (course.work / ".relief/learner.json").unlink()
    monkeypatch.setenv("JUPYTERHUB_USER", "hub-ana")
    assert course.open("quiz").finish().learner == "hub-ana"


def test_a_renamed_notebook_is_found_by_its_page(course, panel):
    folder = course.work / "exercises/quiz"
    (folder / "quiz.ipynb").unlink()
    (folder / "broken.ipynb").write_text("{")
    (folder / "Copy of it.ipynb").write_text('{"cells": [], "metadata": {"relief": {"page": "quiz"}}}')
    assert b"relief" in members(made(panel)["buffers"][0])["quiz.ipynb"]


def test_without_the_notebook_the_answers_still_go(course, panel):
    (course.work / "exercises/quiz/quiz.ipynb").unlink()
    reply = made(panel)
    assert "only your answers" in reply["note"]
    assert set(members(reply["buffers"][0])) == {"answers.json", "manifest.json"}


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_half_done(course, panel):
    (course.work / "hand-in").write_text("a file where the folder should be")
    reply = made(panel)
    assert reply["did"] == "hand-in-failed" and "could not be written" in reply["why"]


# --- the exchange ---


def finished(code: int, stdout: str = "", stderr: str = "") -> subprocess.CompletedProcess:
    return subprocess.CompletedProcess([], code, stdout, stderr)


def test_the_exchange_is_offered_only_for_a_released_assignment(tmp_path, monkeypatch):
    folder = tmp_path / "quiz"
    listed = "[ListApp | INFO] Released assignments:\n[ListApp | INFO] law101 quiz\n"
    monkeypatch.setattr(hand_in.subprocess, "run", lambda *a, **k: finished(0, stderr=listed))
    assert hand_in.exchange_takes("quiz", folder)
    assert not hand_in.exchange_takes("quiz-b", tmp_path / "quiz-b")
    assert not hand_in.exchange_takes("quiz", tmp_path / "elsewhere")


def test_handing_in_gives_one_sentence_whatever_happens(tmp_path, monkeypatch):
    def answer(result):
        def run(*args, **kwargs):
            if isinstance(result, Exception):
                raise result
            return result

        monkeypatch.setattr(hand_in.subprocess, "run", run)
        return hand_in.submit("quiz", tmp_path / "quiz")

    assert answer(finished(0)) == (True, "Handed in to your instructor.")
    log = "[SubmitApp | INFO] x\n[SubmitApp | ERROR] Assignment not found: /exchange/quiz\n"
    assert answer(finished(1, stderr=log))[1].startswith(
        "Handing in did not work: Assignment not found: /exchange/quiz."
    )
    assert "took too long" in answer(subprocess.TimeoutExpired("nbgrader", 60))[1]
    assert "could not be started" in answer(OSError(2, "No such file"))[1]


def test_submitting_answers_the_browser(panel, monkeypatch):
    monkeypatch.setattr(hand_in, "submit", lambda assignment, folder: (True, f"{assignment} from {folder.name}"))
    reply = tell(panel, {"do": "submit"})
    assert (reply["did"], reply["ok"], reply["message"]) == ("submitted", True, "quiz from quiz")
