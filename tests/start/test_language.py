"""`relief start --language`: who is told of the language, and that it is a draft."""

import os
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from relief_course.start import command, server
from relief_course.words import VARIABLE


@pytest.fixture
def started(monkeypatch, tmp_path):
    """Run the command with words of one's own; return what it prints, and the settings that its server would have."""
    monkeypatch.setenv(VARIABLE, "en")
    monkeypatch.setattr(command, "prepare", lambda work, course: SimpleNamespace(path=work, settings=work))
    monkeypatch.setattr(command, "serve", lambda folder, *_: served.update(server.settings(folder)))
    served = {}

    def run(*words):
        result = CliRunner().invoke(command.start, ["--work", str(tmp_path), *words])
        return result, served

    return run


def test_a_language_that_nobody_signed_is_called_a_draft_and_told_to_page_and_python(started):
    result, settings = started("--language", "es")
    assert result.output == (
        "The words of the forms in “es” are a draft: no translator and no attorney has signed them yet.\n"
    )
    assert settings["ServerApp.tornado_settings"] == {"page_config_data": {"reliefLanguage": "es"}}
    assert os.environ[VARIABLE] == "es"


def test_english_is_the_default_and_says_nothing(started):
    result, settings = started()
    assert result.output == ""
    assert "ServerApp.tornado_settings" not in settings


def test_a_language_that_the_course_does_not_speak_is_refused(started):
    result, _ = started("--language", "xx")
    assert result.exit_code == 2
    assert "'en', 'es'" in result.output
