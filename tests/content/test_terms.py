"""Words of the glossary: links in prose, their problems, and the glossary's own page."""

import json
import re

import pytest

from relief_course.content.markdown import as_html
from relief_course.content.terms import TO_NOTEBOOKS, leading_to, linked
from tests.content.test_library import problems
from tests.paths import ROOT

NOTEBOOKS = ROOT / "notebooks"
PROSE = "A [plea](term:plea) may be a [conviction](term:conviction)."


def test_a_word_leads_to_the_glossarys_page_from_every_folder():
    assert linked(PROSE, "").startswith("A [plea](15-glossary-of-terms.ipynb#plea) may")
    folders = {
        "lesson": "notebooks",
        "walkthrough": "notebooks/walkthroughs",
        "look-up": "notebooks/look-up",
        "quiz": "exercises/a",
    }
    for kind, folder in folders.items():
        page = ROOT / folder / f"{TO_NOTEBOOKS[kind]}15-glossary-of-terms.ipynb"
        assert page.parent.resolve() == NOTEBOOKS


def test_a_form_links_words_where_it_may_and_else_shows_them_plain():
    assert "plea may" in as_html(PROSE) and "term:" not in as_html(PROSE)
    shown = leading_to({"stem": as_html(PROSE, terms=True)}, "../")
    assert shown == {
        "stem": '<p>A <a href="../15-glossary-of-terms.ipynb#plea">plea</a> may be a '
        '<a href="../15-glossary-of-terms.ipynb#conviction">conviction</a>.</p>'
    }


def test_no_page_keeps_a_link_that_only_the_build_understands():
    pages = [*NOTEBOOKS.rglob("*.ipynb"), *(ROOT / "exercises").rglob("*.ipynb"), *(ROOT / "docs").rglob("*.html")]
    pages += (ROOT / "src/relief_course/forms/pages").glob("*.json")
    assert [str(page) for page in pages if "term:" in page.read_text(encoding="utf-8")] == []


def test_no_reader_meets_a_link_as_its_markdown():
    """Markdown cells are rendered; what forms read, what stands in for them and prints must be whole already."""
    files = [*NOTEBOOKS.rglob("*.html"), *(ROOT / "docs").rglob("*.html")]
    files += (ROOT / "src/relief_course/forms/pages").glob("*.json")
    read = {str(one): re.sub(r"<script>.*?</script>", "", one.read_text(encoding="utf-8"), flags=re.S) for one in files}
    for page in [*NOTEBOOKS.rglob("*.ipynb"), *(ROOT / "exercises").rglob("*.ipynb")]:
        read[str(page)] = "\n".join(_not_rendered(json.loads(page.read_text(encoding="utf-8"))["cells"]))
    assert [name for name, text in read.items() if "](" in text] == []


def _not_rendered(cells):
    """Yield the outputs of a page, and the HTML in its Markdown cells."""
    for cell in cells:
        parts = "".join(cell["source"]).split("\n\n") if cell["cell_type"] == "markdown" else ()
        yield from (part for part in parts if part.startswith("<"))
        for output in cell.get("outputs", ()):
            yield json.dumps(output, ensure_ascii=False)


@pytest.fixture
def terms(course):
    entry = {"id": "plea", "term": "plea", "plain": "What a person tells the court."}
    (course / "data/glossary.yaml").write_text(json.dumps([entry]), encoding="utf-8")
    return course


def test_an_unknown_word_is_told_with_its_file_and_line(terms, edit):
    edit("cards.yaml", "title: Stop first", "title: Stop [first](term:pleas)")
    assert problems(terms) == ["data/cards.yaml:2: 'pleas' is not known; did you mean 'plea'?"]


def test_a_lesson_links_each_word_that_it_introduces(terms, edit):
    edit("lessons/01-tiny.yaml", "as_of:", "terms: [plea]\nas_of:")
    (found,) = problems(terms)
    assert found.startswith("data/lessons/01-tiny.yaml:") and "introduced, but never linked" in found


def test_the_glossarys_page_lists_every_word_once_with_its_anchor():
    page = json.loads((NOTEBOOKS / "15-glossary-of-terms.ipynb").read_text(encoding="utf-8"))
    text = "".join("".join(cell["source"]) for cell in page["cells"])
    notes = json.loads(
        (ROOT / "src/relief_course/forms/reader/relief-course/static/terms.json").read_text(encoding="utf-8")
    )
    assert len(notes) >= 110
    assert [term for term in notes if text.count(f'<dt id="{term}">') != 1] == []
