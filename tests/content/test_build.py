"""relief build makes everything from data/, and --check names what is not fresh."""

import json

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from tests.paths import ROOT


@pytest.fixture
def relief(course, monkeypatch):
    """Run the command `relief` in the tiny course."""
    monkeypatch.chdir(course)
    return lambda *words: CliRunner().invoke(main, words)


def cells(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def test_build_makes_every_derived_file_and_check_finds_it_fresh(relief, course):
    assert relief("build").exit_code == 0
    for name in ("notebooks/01-tiny.ipynb", "solutions/tiny/tiny.ipynb", "exercises/tiny/tiny.ipynb"):
        assert (course / name).is_file()
    again = relief("build", "--check")
    assert (again.exit_code, again.output) == (0, "Every derived file is fresh.\n")


def test_check_names_each_stale_missing_and_left_over_file(relief, course, edit):
    relief("build")
    edit("lessons/01-tiny.yaml", "Read slowly.", "Read very slowly.")
    (course / "solutions" / "tiny" / "tiny.ipynb").unlink()
    (course / "exercises" / "tiny" / "answers.json").write_text("{}", encoding="utf-8")
    result = relief("build", "--check")
    assert result.exit_code == 1
    stale = {line.removeprefix("stale: ") for line in result.output.splitlines() if line.startswith("stale: ")}
    from_the_lesson = {"notebooks/01-tiny.ipynb", "notebooks/room/01-tiny.html", "docs/instructor/01-tiny.md"}
    assert stale == {*from_the_lesson, "solutions/tiny/tiny.ipynb", "exercises/tiny/answers.json"}
    assert not (course / "solutions" / "tiny" / "tiny.ipynb").exists()


def test_a_failed_build_leaves_the_old_release(relief, course, edit):
    relief("build")
    before = (course / "exercises" / "tiny" / "tiny.ipynb").read_bytes()
    edit("cards.yaml", "kind: warning", "kind: alarm")
    result = relief("build")
    assert result.exit_code == 1
    assert "1 problem in data/:\ndata/cards.yaml:3:" in result.output
    assert (course / "exercises" / "tiny" / "tiny.ipynb").read_bytes() == before


def test_graded_cells_hold_no_key_and_the_release_no_instructor_note(relief, course):
    relief("build")
    solution = cells(course / "solutions" / "tiny" / "tiny.ipynb")
    graded = [cell for cell in solution if cell["metadata"].get("nbgrader", {}).get("grade")]
    assert ["".join(cell["source"]) for cell in graded][:5] == [
        f'grade("gm-{name}")' for name in ("one", "several", "tf", "match", "order")
    ]
    assert any("Right: It may still count." in "".join(cell["source"]) for cell in solution)
    released = (course / "exercises" / "tiny" / "tiny.ipynb").read_text(encoding="utf-8")
    assert "Instructor’s note" not in released
    assert "Rubric" not in released


def test_questions_of_order_and_matching_do_not_show_their_answer(relief, course):
    relief("build")
    page = json.loads((course / "src/relief_course/forms/pages/tiny.json").read_text(encoding="utf-8"))
    shown = {name: [option["id"] for option in page["questions"][name]["options"]] for name in page["order"]}
    assert shown["gm-order"] != ["stop", "tell", "note"]
    assert shown["gm-match"] != ["guilt", "dates"]


def test_the_archive_for_learners_holds_pages_only(relief, course):
    relief("build")
    assert relief("archive", "learners.zip").output == "learners.zip: 4 pages for learners.\n"


def test_no_prose_of_the_course_is_taken_for_mathematics():
    """Jupyter typesets what stands between two dollar signs of a cell."""
    for path in sorted((ROOT / "notebooks").rglob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
        assert [text for text in prose if text.count("$") > 1] == [], path.name
