"""How the server is started: apart from the user's other Jupyter, with the course's own kernel and reader."""

import json
import logging
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from tornado.websocket import WebSocketClosedError

from relief_course.grading.desk.command import EXTENSIONS
from relief_course.start import command, server
from relief_course.start.connection import CourseConnection
from relief_course.start.kernels import CourseKernels
from relief_course.start.server import ADDRESS, LEARNERS, READER, SETTINGS, announcement, arguments, environment
from relief_course.start.work_folder import StartError, WorkFolder


@pytest.fixture
def folder(tmp_path):
    return WorkFolder(tmp_path / "work", "store")


def options(folder, **changes) -> dict[str, str]:
    words = arguments(folder, **{"port": 8791, "token": "secret", "open_browser": True, **changes})
    return dict(word.removeprefix("--").split("=", 1) for word in words)


def test_only_the_work_folder_is_served_and_only_to_this_machine(folder):
    found = options(folder)
    assert found["ServerApp.root_dir"] == str(folder.path)
    assert found["ServerApp.ip"] == "127.0.0.1"
    assert found["IdentityProvider.token"] == "secret"
    assert found["ServerApp.terminals_enabled"] == "False"


@pytest.mark.parametrize("wanted", [True, False])
def test_a_browser_is_opened_only_when_wanted(folder, wanted):
    assert options(folder, open_browser=wanted)["ServerApp.open_browser"] == str(wanted)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_message_that_comes_after_the_end_is_not_read(monkeypatch, is_open):
    read = []
    jupyters = CourseConnection.__mro__[1]
    monkeypatch.setattr(jupyters, "handle_incoming_message", lambda self, message: read.append(message))
    monkeypatch.setattr(CourseConnection, "__init__", lambda self: None)
    monkeypatch.setattr(CourseConnection, "websocket_handler", SimpleNamespace(ws_connection=1 if is_open else None))
    CourseConnection().handle_incoming_message(b"message")
    assert read == ([b"message"] if is_open else [])


def test_nbgrader_is_served_to_instructors_only():
    assert not [name for name in LEARNERS.extensions if "nbgrader" in name]
    assert [name for name in EXTENSIONS if "nbgrader" in name] == ["nbgrader.server_extensions.formgrader"]


def test_the_reader_extension_is_found_without_being_installed(folder):
    assert options(folder)["LabServerApp.extra_labextensions_path"] == str(READER)
    package = json.loads((READER / "relief-course" / "package.json").read_text())
    assert package["name"] == "relief-course"
    assert (READER / "relief-course" / package["jupyterlab"]["_build"]["load"]).is_file()


def test_settings_need_no_network_and_save_no_widget_state():
    overrides = json.loads((SETTINGS / "settings" / "overrides.json").read_text())
    news = overrides["@jupyterlab/apputils-extension:notification"]
    assert (news["fetchNews"], news["checkForUpdates"]) == ("false", False)
    assert overrides["@jupyter-widgets/jupyterlab-manager:plugin"] == {"saveState": False}


def test_the_users_own_settings_are_neither_read_nor_written(folder, monkeypatch):
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_PATH", "JUPYTER_TOKEN", "JUPYTERLAB_DIR", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "/somewhere/else")
    changes = environment(folder)
    assert all(changes[name] is None for name in ("JUPYTER_PATH", "JUPYTER_TOKEN", "JUPYTERLAB_DIR", "PYTHONSTARTUP"))
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        assert Path(changes[name]).is_relative_to(folder.settings)


def test_a_stale_kernel_of_the_users_does_not_win(tmp_path, monkeypatch):
    stale = tmp_path / "kernels" / "python3"
    stale.mkdir(parents=True)
    (stale / "kernel.json").write_text(
        json.dumps({"argv": ["/gone/python"], "display_name": "x", "language": "python"})
    )
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    kernels = CourseKernels()
    assert list(kernels.find_kernel_specs()) == ["python3"]
    assert kernels.get_kernel_spec("python3").argv[0] == sys.executable


def test_the_address_stands_alone_on_a_line(folder):
    said = announcement(folder, 8791, 8791, "secret", open_browser=False).splitlines()
    address = f"http://{ADDRESS}:8791/notebooks/notebooks/00-start-here.ipynb?token=secret"
    assert said.count(address) == 1
    assert not any("taken" in line for line in said)


def test_another_port_and_moved_pages_are_told(folder):
    moved = WorkFolder(folder.path, folder.store, (folder.path / "backups" / "page.ipynb",))
    said = announcement(moved, 8791, 8792, "secret", open_browser=True)
    assert "Port 8791 is taken; the course uses 8792." in said
    assert str(moved.moved[0]) in said
    assert ":8792/" in said


def test_the_command_passes_on_its_options(tmp_path, monkeypatch, folder):
    calls = []
    monkeypatch.setattr(command, "find_course", lambda: tmp_path)
    monkeypatch.setattr(command, "prepare", lambda work, course: calls.append((work, course)) or folder)
    monkeypatch.setattr(command, "serve", lambda *words: calls.append(words))
    result = CliRunner().invoke(command.start, ["--no-browser", "--port", "9000", "--work", "somewhere"])
    assert result.exit_code == 0, result.output
    assert calls == [(Path("somewhere"), tmp_path), (folder, 9000, False)]


def test_the_command_says_what_is_wrong_in_one_sentence(monkeypatch):
    def refuse():
        raise StartError("The course's pages were not found; install the course again.")

    monkeypatch.setattr(command, "find_course", refuse)
    result = CliRunner().invoke(command.start, [])
    assert result.exit_code == 1
    assert result.output == "Error: The course's pages were not found; install the course again.\n"


def test_a_page_closed_while_python_writes_to_it_puts_no_traceback_into_the_terminal():
    closed = logging.LogRecord("asyncio", logging.ERROR, "", 0, "Task", (), (None, WebSocketClosedError(), None))
    broken = logging.LogRecord("asyncio", logging.ERROR, "", 0, "Task", (), (None, ValueError(), None))
    assert not server._is_news(closed)
    assert server._is_news(broken)
