"""``relief law``: what an author is told."""

import builtins

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.content import citations
from relief_course.content.build import build

RECHECK = '  recheck: {by: "2026-12-01", why: "A bill is pending."}\n'


@pytest.fixture
def law(course, monkeypatch):
    """Run ``relief law`` in the tiny course."""
    monkeypatch.chdir(course)

    def run(*words: str):
        return CliRunner().invoke(main, ["law", *words])

    return run


@pytest.fixture
def sound(course, edit):
    """The tiny course with a table that has nothing to tell."""
    pytest.importorskip("eyecite")  # no wheel for Python 3.13 and later; CI runs this on 3.11
    edit("law/authorities.yaml", "cite: INA 101(a)(48)(A)", "cite: INA 101(a)(48)(A), 8 U.S.C. 1101(a)(48)(A)")
    edit("law/authorities.yaml", "text: statutes/sample.txt", "text: statutes/8-usc-1101.txt")
    statutes = course / "data" / "law" / "statutes"
    (statutes / "sample.txt").rename(statutes / "8-usc-1101.txt")
    build(course)


def test_check_is_content_with_a_sound_table(law, sound):
    told = law("check")
    assert told.exit_code == 0
    assert told.output == "2 authorities: every cite, id and text is in order. This is not a citator.\n"


def test_check_names_a_changed_text(law, sound, course):
    text = course / "data" / "law" / "statutes" / "8-usc-1101.txt"
    text.write_text(text.read_text(encoding="utf-8") + "and more\n", encoding="utf-8")
    told = law("check")
    assert told.exit_code == 1
    assert "data/law/SHA256SUMS: does not match" in told.output


def test_check_counts_what_is_wrong(law, sound, edit):
    edit("law/authorities.yaml", "8 U.S.C. 1101(a)(48)(A)", "8 U.S.C. 1182(a)(48)(A)")
    told = law("check")
    assert told.exit_code == 1
    assert "data/law/authorities.yaml:1: sample-conviction: the INA and U.S.C. forms" in told.output
    assert "problems in the law." in told.output


def test_check_says_in_one_sentence_that_the_parsers_are_missing(law, sound, monkeypatch):
    real = builtins.__import__

    def no_parsers(name, *rest):
        if name.split(".")[0] in ("citeurl", "eyecite"):
            raise ImportError(name)
        return real(name, *rest)

    for parser in (citations._citator, citations._tokenizer, citations._cases):
        parser.cache_clear()
    monkeypatch.setattr(builtins, "__import__", no_parsers)
    told = law("check")
    assert told.exit_code == 1
    (line,) = told.output.splitlines()
    assert "not installed: use `python3 run.py law check`" in line


def test_touches_lists_everything_that_rests_on_an_authority(law):
    told = law("touches", "sample-conviction")
    assert told.exit_code == 0
    assert "myth: expunged (data/myths/01-tiny.yaml)" in told.output
    assert "question: pm-expunged (data/practice/01-tiny.yaml)" in told.output
    assert "question: gm-one (data/quizzes/tiny.yaml)" in told.output


def test_touches_names_the_nearest_authority(law):
    told = law("touches", "sample-convictoin")
    assert told.exit_code == 1
    assert "did you mean 'sample-conviction'?" in told.output


def test_stale_is_soonest_first(law, edit):
    edit("law/authorities.yaml", "  checked: statute text\n", "  checked: statute text\n" + RECHECK)
    told = law("stale", "--days", "30", "--on", "2026-11-25")
    assert told.output == "2026-12-01  sample-conviction  INA 101(a)(48)(A): due. A bill is pending.\n"
    told = law("stale", "--days", "30", "--on", "2027-01-01")
    assert [line.split()[:2] for line in told.output.splitlines()] == [
        ["2026-12-01", "sample-conviction"],
        ["2026-12-24", "sample-standard"],
    ]
    assert "past. A bill is pending." in told.output
    assert "last read on 2026-11-24." in told.output


def test_stale_says_when_nothing_is_due(law):
    assert law("stale", "--days", "5", "--on", "2026-11-25").output == "Nothing is due within 5 days of 2026-11-25.\n"


def test_stale_fails_where_something_is_due_only_when_asked_to(law):
    late, early = ("--days", "5", "--on", "2026-12-30"), ("--days", "5", "--on", "2026-11-25")
    assert law("stale", *late).exit_code == 0
    told = law("stale", "--check", *late)
    assert told.exit_code == 1
    assert told.output.splitlines()[-1] == "Error: To be read again: 2."
    assert law("stale", "--check", *early).exit_code == 0
