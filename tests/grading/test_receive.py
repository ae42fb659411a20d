"""``relief collect``: whose it is, which assignment it is, and what becomes of what is neither."""

from __future__ import annotations

import hashlib
import json
import os

import pytest

from relief_course.grading.collecting import receive
from tests.learners.desk import QUIZ, hand_in, zipped


def reasons(desk) -> list[str]:
    found = sorted(desk.root.glob("quarantine/*/reason.txt"))
    return [" ".join(path.read_text(encoding="utf-8").splitlines()) for path in found]


def test_without_a_learner_it_goes_to_quarantine(desk, tmp_path):
    path = tmp_path / "who.zip"
    path.write_bytes(zipped({"answers.json": desk.answers()}))
    result = desk.relief("collect", path)
    assert result.exit_code == 1
    assert reasons(desk) == ["who.zip: Nothing in it says whose it is. Choose whose it is, and collect it again."]
    assert "0 received, 0 ignored, 1 in quarantine, 0 not read." in result.output
    assert not (desk.root / "submitted").exists()


@pytest.mark.parametrize("assignment", ["nowhere", "../../x", "misconceptions/../.."])
def test_an_unknown_assignment_goes_to_quarantine(desk, tmp_path, assignment):
    path = tmp_path / "odd.zip"
    path.write_bytes(hand_in("ana", "a", assignment=assignment.replace("/", "%"), answers=desk.answers()))
    result = desk.relief("collect", path, "--assignment", assignment)
    assert result.exit_code == 1
    assert reasons(desk) == [f"odd.zip: There is no assignment called {assignment}."]


def test_the_same_again_is_in_quarantine_once(desk, tmp_path):
    path = tmp_path / "who.zip"
    path.write_bytes(zipped({"answers.json": desk.answers()}))
    for _ in range(2):
        assert "0 received, 0 ignored, 1 in quarantine, 0 not read." in desk.relief("collect", path).output
    assert len(reasons(desk)) == 1


def test_a_name_commands_no_terminal(desk, tmp_path):
    path = tmp_path / "odd.zip"
    path.write_bytes(zipped({"\x1b[31mred\a/answers.json": desk.answers(), "b/answers.json": b"{}"}))
    output = desk.relief("collect", path).output
    assert "odd.zip: �[31mred�: Nothing in it says whose it is" in output


def test_the_answers_file_says_which_assignment_it_is(desk, tmp_path):
    path = tmp_path / "answers (1).json"
    path.write_bytes(desk.answers())
    assert desk.relief("collect", path, "--learner", "ana").exit_code == 0
    assert (desk.root / "submitted" / "ana" / QUIZ / "answers.json").read_bytes() == desk.answers()


def test_the_notebook_says_which_assignment_it_is(desk, tmp_path):
    path = tmp_path / "Untitled.ipynb"
    path.write_bytes(desk.release)
    result = desk.relief("collect", path, "--learner", "ana")
    assert "There is no answers file." in result.output
    assert (desk.root / "submitted" / "ana" / QUIZ).is_dir()


def test_a_platforms_archive_of_archives(desk, tmp_path):
    path = tmp_path / "class.zip"
    inner = {f"{name}_12_file_/hand-in (1).zip": hand_in(name, name, answers=desk.answers()) for name in ("ana", "bo")}
    path.write_bytes(zipped({**inner, "eve_13_file_/x.zip": zipped({"../answers.json": b"{}"})}))
    result = desk.relief("collect", path)
    assert result.exit_code == 1
    assert "2 received, 0 ignored, 0 in quarantine, 1 not read." in result.output
    assert sorted(one.name for one in (desk.root / "submitted").iterdir()) == ["ana", "bo"]


def test_a_folder_of_downloads(desk, tmp_path):
    folder = tmp_path / "downloads"
    (folder / "more").mkdir(parents=True)
    (folder / "a.zip").write_bytes(hand_in("ana", "a", answers=desk.answers()))
    (folder / "more" / "b.zip").write_bytes(hand_in("bo", "b", answers=desk.answers()))
    assert "2 received" in desk.relief("collect", folder).output


def test_what_lies_beside_hand_ins_in_a_folder_is_named(desk, tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "a.zip").write_bytes(hand_in("ana", "a", answers=desk.answers()))
    for name in ("notes.pdf", "mail.msg", ".DS_Store", "Thumbs.db", "._a.zip"):
        (folder / name).write_bytes(b"x")
    done = desk.relief("collect", folder)
    assert "In “downloads”, no hand-in and not looked at: notes.pdf.\n" in done.output
    assert "mail.msg was not read: Outlook" in done.output
    assert "1 received, 0 ignored, 0 in quarantine, 1 not read." in done.output


def test_a_hand_in_that_lost_its_ending_is_found_by_what_it_holds(desk, tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "my answers (final) 2").write_bytes(hand_in("ana", "a", answers=desk.answers()))
    (folder / "essay.docx").write_bytes(zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    done = desk.relief("collect", folder)
    assert "In “downloads”, no hand-in and not looked at: essay.docx." in done.output
    assert "1 received, 0 ignored, 0 in quarantine, 0 not read." in done.output


@pytest.mark.parametrize("manifest", [b"[]", b"{", b'{"learner": 5}', b'{"learner": ["ana"]}', b"\xff", b"[" * 50_000])
def test_a_strange_manifest_names_nobody(desk, tmp_path, manifest):
    path = tmp_path / "odd.zip"
    path.write_bytes(zipped({"answers.json": desk.answers(), "manifest.json": manifest}))
    assert desk.relief("collect", path).exit_code == 1
    assert len(reasons(desk)) == 1


def test_a_strange_attempt_id_names_no_folder(desk, tmp_path):
    path = tmp_path / "odd.zip"
    path.write_bytes(hand_in("ana", "../../../x", answers=desk.answers()))
    assert desk.relief("collect", path).exit_code == 0
    kept = list((desk.root / "inbox" / QUIZ / "ana").iterdir())
    assert len(kept) == 1
    assert not list(tmp_path.glob("x*"))


def test_the_answers_file_that_the_manifest_names_is_used(desk, tmp_path):
    mine, other = desk.answers(), desk.answers(lambda name, graded: None, more={"x": {"text": "", "at": "2027"}})
    manifest = {"learner": "ana", "assignment": QUIZ, "files": {"answers.json": hashlib.sha256(mine).hexdigest()}}
    path = tmp_path / "two.zip"
    files = {"answers.json": other, "answers (1).json": mine, "manifest.json": json.dumps(manifest).encode()}
    path.write_bytes(zipped({**files, f"{QUIZ}.ipynb": desk.release}))
    result = desk.relief("collect", path)
    assert "“answers (1).json” was used, which the manifest names, and “answers.json” was not." in result.output
    desk.relief("grade", QUIZ)
    assert desk.score("ana") == desk.bank.points


def test_what_is_not_a_hand_in_is_said(desk, tmp_path):
    (tmp_path / "photo.png").write_bytes(b"x")
    (tmp_path / "link.zip").symlink_to(tmp_path / "photo.png")
    (tmp_path / "empty").mkdir()
    (tmp_path / "mail.msg").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "nothing.zip").write_bytes(b"")
    (tmp_path / "none.zip").write_bytes(zipped({}))
    names = ("photo.png", "link.zip", "gone.zip", "empty", "mail.msg", "nothing.zip", "none.zip")
    result = desk.relief("collect", *(tmp_path / name for name in names))
    assert result.exit_code == 1
    for sentence in (
        "photo.png was not read: it is no zip file, e-mail, notebook or answers file.",
        "mail.msg was not read: Outlook's own format cannot be read. Save what is attached, or save the message as",
        "nothing.zip was not read: it is empty.",
        "none.zip was not read: it is empty.",
        "link.zip was not read: it is a link.",
        "gone.zip was not read: it is not there.",
        "empty was not read: it holds no hand-in, notebook or answers file.",
    ):
        assert sentence in result.output


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_link_in_a_folder_is_not_opened(desk, tmp_path):
    folder = tmp_path / "downloads"
    folder.mkdir()
    os.mkfifo(folder / "pipe.zip")
    (tmp_path / "other.zip").write_bytes(hand_in("eve", "e", answers=desk.answers()))
    (folder / "link.zip").symlink_to(tmp_path / "other.zip")
    (folder / "a.zip").write_bytes(hand_in("ana", "a", answers=desk.answers()))
    result = desk.relief("collect", folder, folder / "pipe.zip")
    assert "1 received, 0 ignored, 0 in quarantine, 3 not read." in result.output
    assert "pipe.zip was not read: it is no file." in result.output
    assert "link.zip was not read: it is a link." in result.output


@pytest.mark.parametrize("step", ["_submit", "keep"])
def test_what_could_not_be_written_is_taken_in_the_next_time(desk, tmp_path, monkeypatch, step):
    """A full disk in the middle of one hand-in stops no other, and leaves nothing that looks like taken in."""
    for name in ("ana", "bo"):
        (tmp_path / f"{name}.zip").write_bytes(hand_in(name, name, answers=desk.answers()))
    done = getattr(receive, step)

    def fail(bag, *rest):
        if "ana" in bag.origin:
            raise OSError(28, "No space left on device")
        return done(bag, *rest)

    with monkeypatch.context() as patched:
        patched.setattr(receive, step, fail)
        result = desk.relief("collect", tmp_path / "ana.zip", tmp_path / "bo.zip")
    assert result.exit_code == 1
    assert "ana.zip was not taken in: No space left on device. Collect it again." in result.output
    assert "1 received, 0 ignored, 0 in quarantine, 1 not read." in result.output
    again = desk.relief("collect", tmp_path / "ana.zip", tmp_path / "bo.zip")
    assert "1 received, 1 ignored, 0 in quarantine, 0 not read." in again.output
    assert (desk.root / "submitted" / "ana" / QUIZ / "answers.json").is_file()
    assert len(list((desk.root / "inbox" / QUIZ / "ana").iterdir())) == 1


def test_a_roster_name_is_not_replaced(desk, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(hand_in("Perez, Jr.", "a", answers=desk.answers()))
    desk.relief("collect", path)
    before = desk.query("SELECT id, last_name FROM student")
    path.write_bytes(hand_in("Perez, Jr.", "b", answers=desk.answers()))
    desk.relief("collect", path)
    assert desk.query("SELECT id, last_name FROM student") == before == [("perez-jr-2cce52de3f", "Perez, Jr.")]


def test_a_time_that_is_none_is_refused(desk, tmp_path):
    result = desk.relief("collect", tmp_path / "x.zip", "--received", "soon")
    assert result.exit_code == 2
    assert "'soon' is no date and time" in result.output


def test_what_was_nobodys_leaves_the_quarantine_once_it_is_somebodys(desk, tmp_path):
    path = tmp_path / "in.zip"
    path.write_bytes(hand_in("", "one", answers=desk.answers(), notebook=desk.release))
    assert desk.relief("collect", path).exit_code == 1
    assert len(list((desk.root / "quarantine").iterdir())) == 1
    assert desk.relief("collect", path, "--learner", "ana").exit_code == 0
    assert list((desk.root / "quarantine").iterdir()) == []
    assert (desk.root / "submitted" / "ana" / QUIZ / "answers.json").is_file()
