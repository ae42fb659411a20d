"""run.py sets up exactly the lock, once, and says in one sentence what stands in the way."""

import ast
import sys
from types import SimpleNamespace

import pytest

import run
from tests.paths import ROOT


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A course folder in which nothing is installed; what would be run is recorded instead."""
    for name in ("course", "tests"):
        (tmp_path / f"{name}.txt").write_text(f"{name}==1", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    venv = tmp_path / ".venv"
    commands = []

    def install(command):
        commands.append([str(word) for word in command])
        if "venv" in command:
            (venv / "bin").mkdir(parents=True)
            (venv / "bin" / "python").touch()

    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", venv)
    monkeypatch.setattr(run, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(run, "STAMP", venv / "installed.txt")
    monkeypatch.setattr(run, "LOCKS", {name: tmp_path / f"{name}.txt" for name in ("course", "tests")})
    monkeypatch.setattr(run, "install", install)
    return SimpleNamespace(path=tmp_path, venv=venv, commands=commands)


def test_the_first_start_installs_the_lock_with_its_hashes_and_then_the_course(folder):
    run.set_up("course")
    venv, lock, course = folder.commands
    assert venv[1:3] == ["-m", "venv"]
    assert lock[-3:] == ["--require-hashes", "-r", str(folder.path / "course.txt")]
    assert course[-2:] == ["-e", str(folder.path)]
    assert "--no-deps" in course


def test_the_second_start_installs_nothing(folder):
    run.set_up("course")
    folder.commands.clear()
    run.set_up("course")
    assert folder.commands == []


def test_what_the_tests_need_is_enough_to_start(folder):
    run.set_up("tests")
    folder.commands.clear()
    run.set_up("course")
    assert folder.commands == []


def test_what_starts_the_course_is_not_enough_for_the_tests(folder):
    run.set_up("course")
    folder.commands.clear()
    run.set_up("tests")
    assert str(folder.path / "tests.txt") in folder.commands[1]


@pytest.mark.parametrize("changed", ["course.txt", "pyproject.toml"])
def test_a_changed_lock_or_package_is_installed_anew_into_an_empty_environment(folder, changed):
    run.set_up("course")
    old = folder.venv / "left-over"
    old.touch()
    (folder.path / changed).write_text("changed", encoding="utf-8")
    run.set_up("course")
    assert not old.exists()


def test_an_interrupted_installation_is_done_again(folder, monkeypatch):
    def interrupted(command):
        (folder.venv / "bin").mkdir(parents=True, exist_ok=True)
        (folder.venv / "bin" / "python").touch()
        raise SystemExit("stopped")

    with monkeypatch.context() as patch:
        patch.setattr(run, "install", interrupted)
        with pytest.raises(SystemExit):
            run.set_up("course")
    run.set_up("course")
    assert len(folder.commands) == 3


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("The virtual environment was not created successfully because ensurepip is not available", "venv module"),
        ("/usr/bin/python3: No module named venv", "venv module"),
        ("WARNING: Retrying after connection broken by NewConnectionError", "needs the internet"),
        ("ERROR: No matching distribution found for anywidget==0.11.0", "needs the internet"),
        ("first line\nERROR: something else\n", "ERROR: something else"),
        ("", "no reason was given"),
    ],
)
def test_a_failure_is_told_in_one_sentence(printed, told):
    sentence = run.reason(printed)
    assert told in sentence
    assert "\n" not in sentence


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 15, 0), (2, 7, 18)])
def test_a_python_that_is_too_old_or_too_new_is_told(monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 to 3\.14"):
        run.main(["start"])


def test_no_word_at_all_says_what_can_be_done():
    with pytest.raises(SystemExit, match=r"python3 run\.py start"):
        run.main([])


def test_the_exit_code_of_the_command_is_passed_on():
    assert run.call([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_run_py_is_short_and_needs_only_the_standard_library():
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) < 100
    imported = {node.names[0].name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import)}
    imported |= {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    assert imported <= sys.stdlib_module_names
