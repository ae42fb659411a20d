"""The server serves the work folder, apart from any other Jupyter on the machine."""

import pytest

from relief_course.start.server import announcement, arguments, environment
from relief_course.start.work_folder import WorkFolder


@pytest.fixture
def folder(tmp_path):
    return WorkFolder(tmp_path / "work", "store-1", (tmp_path / "work" / "backups" / "01-tiny.ipynb",))


def test_the_address_stands_alone_on_its_line(folder):
    lines = announcement(folder, 8791, 8791, "secret", open_browser=False).splitlines()
    assert "http://127.0.0.1:8791/notebooks/notebooks/00-start-here.ipynb?token=secret" in lines


def test_another_port_and_a_page_moved_aside_are_told(folder):
    said = announcement(folder, 8791, 8792, "secret", open_browser=True)
    assert "Port 8791 is taken; the course uses 8792." in said
    assert "01-tiny.ipynb" in said


def test_the_settings_of_another_jupyter_do_not_matter(folder, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", "/elsewhere")
    monkeypatch.setenv("JUPYTERLAB_DIR", "/elsewhere")
    changes = environment(folder)
    assert changes["JUPYTERLAB_DIR"] is None
    assert changes["JUPYTER_CONFIG_DIR"].startswith(str(folder.path))


def test_the_server_is_for_this_computer_and_asks_for_its_token(folder):
    options = arguments(folder, 8791, "secret", open_browser=False)
    assert "--ServerApp.ip=127.0.0.1" in options
    assert "--IdentityProvider.token=secret" in options
    assert "--ServerApp.terminals_enabled=False" in options
