"""Look-up pages: one for each form of relief in the rules, short, without code, and linked both ways."""

import json
import re
from types import SimpleNamespace

import pytest

from relief_course.content.law_uses import uses
from relief_course.content.look_up_checks import look_up_problems
from relief_course.content.look_up_pages import FOLDER, LESSONS, look_up_notebooks
from relief_course.content.schemas.look_up import LookUpPage
from relief_course.rules.registry import RULES
from relief_course.rules.words import BANNER
from tests.paths import ROOT

RELIEF = {rule.id for rule in RULES if rule.kind == "relief"}
LINK = re.compile(r"\]\(([^)#]+\.ipynb)[^)]*\)")


@pytest.fixture(scope="module")
def notebooks(library):
    """The cells of each look-up page, by the page's name."""
    files = look_up_notebooks(library)
    return {path.stem: json.loads(text)["cells"] for path, text in files.items()}


def _prose(cells, without=()):
    shown = [cell for cell in cells if cell["metadata"].get("relief", {}).get("look") not in without]
    return "\n\n".join("".join(cell["source"]) for cell in shown)


def test_every_form_of_relief_has_a_page_and_the_list_names_each(notebooks):
    assert set(notebooks) == {*RELIEF, "index"}
    assert {name for name in RELIEF if f"]({name}.ipynb)" not in _prose(notebooks["index"])} == set()


def test_no_page_has_code_and_each_says_that_it_is_training(notebooks):
    for name, cells in notebooks.items():
        assert {cell["cell_type"] for cell in cells} == {"markdown"}, name
        assert BANNER in "".join(cells[0]["source"]), name


def test_each_page_is_at_most_two_hundred_words_besides_its_sources_and_ways_back(notebooks):
    for name in RELIEF:
        prose = re.sub(r"\]\([^)]*\)", "]", _prose(notebooks[name], without=("source", "stop")))
        assert len(re.findall(r"[\w’'-]+", prose)) <= 200, name


def test_each_page_tells_all_four_things_and_its_sources(notebooks):
    told = (
        "**Who it is for.**",
        "Which drug facts stop it",
        "Which record shows that",
        "What only an attorney decides",
    )
    for name in RELIEF:
        prose = _prose(notebooks[name])
        assert [one for one in (*told, "relief-source") if one not in prose] == [], name


def test_every_link_leads_to_a_page(notebooks):
    for name, cells in notebooks.items():
        links = LINK.findall(_prose(cells))
        assert links, name
        assert [one for one in links if not (ROOT / FOLDER / one).is_file()] == [], name


def test_the_two_lessons_link_to_the_list(library):
    for lesson in LESSONS:
        texts = [block.text for block in library.lessons[lesson].blocks if block.text]
        assert any("(look-up/index.ipynb)" in text for text in texts), lesson


def test_a_page_that_uses_an_authority_is_among_its_uses():
    assert {use.id for use in uses(ROOT) if use.kind == "look-up page"} == RELIEF


def page(**changes):
    told = {"id": "212h-waiver", "who": "A person.", "stops": ("One.",), "record": ("Two.",), "attorney": ("Three.",)}
    return LookUpPage(**{**told, "authorities": ("ina-212-h",), "as_of": "2026-11-24", **changes})


def problems(*pages):
    library = SimpleNamespace(look_up={"all": SimpleNamespace(id="all", pages=pages)}, authorities={"ina-212-h": None})
    return [text for _, _, text in look_up_problems(library)]


def test_a_page_of_something_else_a_second_one_and_an_unknown_authority_are_told():
    assert problems(page()) == []
    assert "212h-waiver" in problems(page(id="212h-wavier"))[0]
    assert problems(page(), page()) == ["'212h-waiver' has a page already, in data/look-up/all.yaml"]
    assert "ina-212-h" in problems(page(authorities=("ina-212-hh",)))[0]


def test_a_long_page_is_refused():
    with pytest.raises(ValueError, match="holds 133 words; at most 130"):
        page(who="word " * 130)
