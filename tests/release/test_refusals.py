"""When `relief release` refuses: one sentence each, and nothing is written."""

from datetime import date

import pytest
from click.testing import CliRunner

from relief_course import __version__
from relief_course.cli import main
from relief_course.content.library import load_library
from relief_course.release.law_changes import before, law_section, refuse_overdue
from relief_course.release.repository import RefusedError
from tests.release.conftest import commit, git


@pytest.fixture
def refusal(course, monkeypatch, tmp_path_factory):
    """Ask for a release, which must be refused; returns what is said."""
    monkeypatch.chdir(course)

    def ask(target=None) -> str:
        target = target or tmp_path_factory.mktemp("out") / "release"
        held = sorted(target.iterdir()) if target.exists() else []
        done = CliRunner().invoke(main, ["release", str(target), "--without", "site"])
        assert done.exit_code == 1
        assert (sorted(target.iterdir()) if target.exists() else []) == held
        said = done.output.splitlines()[-1]
        assert said.startswith("Error: ") and "Traceback" not in done.output
        return said.removeprefix("Error: ")

    return ask


def test_what_is_not_committed_is_named(refusal, course):
    (course / "letter.txt").write_text("mine")
    (course / "CHANGELOG.md").write_text("other")
    assert (
        refusal() == "Not everything is committed (CHANGELOG.md and 1 more): commit it or take it away, then try again."
    )


def test_a_folder_without_git_is_refused(refusal, course, monkeypatch):
    (course / ".git").rename(course / "git-no-more")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(course.parent))
    assert refusal() == f"{course} is not a git repository with a commit: a release is made from a clone."


def test_without_git_itself_it_says_so(refusal, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert refusal() == "A release needs git, which was not found: install it, then try again."


@pytest.mark.parametrize(
    "text",
    [
        "# Changelog\n",
        "## [0.0.1] - 2026-01-01\n",
        "## [Unreleased]\n\n## [{version}] - 2026-11-30\n",
        "## [{version}]\n",
    ],
    ids=["no entry", "an older one", "something unreleased above", "no day"],
)
def test_the_changelog_must_begin_with_this_version(refusal, course, text):
    (course / "CHANGELOG.md").write_text(text.format(version=__version__))
    commit(course)
    assert refusal() == (
        f"CHANGELOG.md does not begin with this version: write its entry, `## [{__version__}] - DAY`, first."
    )


def test_law_that_fell_due_since_it_was_read_is_named(refusal, course, edit):
    due = '  checked: statute text\n  recheck: {by: "2026-11-24", why: "A bill is pending."}\n'
    edit("law/authorities.yaml", "  checked: statute text\n", due)
    commit(course)
    assert refusal() == (
        "The law is to be read again first: sample-conviction (by 2026-11-24); `python3 run.py law stale` lists all."
    )


def test_law_that_was_known_to_be_past_its_day_stops_nothing_but_is_told(course, edit):
    past = '  checked: statute text\n  recheck: {by: "2026-11-23", why: "A fee changed."}\n'
    edit("law/authorities.yaml", "  checked: statute text\n", past)
    library = load_library(course)
    refuse_overdue(library, date(2027, 1, 1))
    told = law_section(library, None)
    assert "Not to be relied on" in told and "Definition of conviction, INA 101(a)(48)(A)" in told


def test_a_derived_file_that_is_not_fresh_is_named(refusal, course):
    path = course / "notebooks" / "01-tiny.ipynb"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    commit(course)
    said = refusal().replace("\\", "/")
    assert said == "notebooks/01-tiny.ipynb does not match data/: run `python3 run.py build` and commit the result."


def test_data_that_is_not_right_is_one_sentence(refusal, course, edit):
    edit("law/authorities.yaml", "status: good", "status: nobody knows")
    commit(course)
    assert refusal() == "data/ is not right: `python3 run.py build` lists why."


def test_a_folder_with_other_files_is_left_alone(refusal, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mine")
    (folder / "letter.txt").write_text("mine")
    assert refusal(folder).startswith(f"{folder} holds other files: choose an empty folder")


def test_the_release_before_must_be_tagged(course):
    with pytest.raises(RefusedError, match=r"^The tag v0\.0\.9 of the release before is not here"):
        before(course, "0.0.9")


def test_a_word_that_is_neither_quiz_nor_folder_is_told_how_to_name_one(course, monkeypatch):
    monkeypatch.chdir(course)
    said = CliRunner().invoke(main, ["release", "dist"])
    assert said.exit_code == 1
    assert "dist is no quiz of the course" in said.output and "write ./dist." in said.output
    assert "name the folder" in CliRunner().invoke(main, ["release", "--without", "site"]).output


def test_what_changed_in_the_law_since_the_release_before_is_told(course, edit):
    git(course, "tag", "v0.0.9")
    edit("law/authorities.yaml", "A formal judgment of guilt is a conviction.", "A formal judgment is a conviction.")
    for path in (course / "data").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("sample-standard", "other-standard"), encoding="utf-8")
    edit("lessons/01-tiny.yaml", "as_of: ", 'as_of: "2026-11-29"  # ')
    told = law_section(load_library(course), before(course, "0.0.9"))
    assert "Since 0.0.9:" in told
    assert "New:\n\n- Who may advise, 8 CFR 1292.1 (read 2026-11-24)" in told
    assert "Changed:\n\n- Definition of conviction, INA 101(a)(48)(A) (read 2026-11-24): what it says" in told
    assert "No longer relied on:\n\n- 8 CFR 1292.1" in told
    assert "(as of 2026-11-29)" in told
