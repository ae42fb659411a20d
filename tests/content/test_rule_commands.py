"""``relief facts`` and ``relief rules``: all that people read begins with the training banner; data has none."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.rules.words import BANNER, UNREVIEWED


def said(*words: str) -> str:
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("words", [["facts"], ["rules"], ["rules", "212h-waiver"]])
def test_all_that_people_read_begins_with_the_banner(words):
    assert said(*words).startswith(f"{BANNER}\n")


@pytest.mark.parametrize("words", [["facts", "--json"], ["rules", "--json"]])
def test_data_is_data_alone(words):
    assert json.loads(said(*words))


def test_an_outline_that_nobody_signed_says_so_in_and_outside_a_course(tmp_path, monkeypatch):
    assert UNREVIEWED in said("rules", "212h-waiver")
    monkeypatch.chdir(tmp_path)
    assert UNREVIEWED in said("rules", "212h-waiver")


def test_a_picture_is_written_with_the_banner(tmp_path):
    file = tmp_path / "rule.svg"
    said("rules", "212h-waiver", "--picture", str(file), "--on", "2026-11-24")
    assert BANNER in file.read_text(encoding="utf-8")
