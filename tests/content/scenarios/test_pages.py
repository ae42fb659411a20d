"""The page of a walkthrough, its card in a lesson, and its printed play."""

import json

import pytest

from relief_course.content.markdown import as_html
from relief_course.content.scenarios.checks import words_of
from relief_course.content.scenarios.pages import link_card, walkthrough_notebook
from relief_course.content.scenarios.role_play import role_play_files
from relief_course.rules.words import BANNER

MODEL = "travel-green-card"


@pytest.fixture
def careful(library):
    """The model as a case that needs care, with itself as the other one."""
    return library.scenarios[MODEL].model_copy(update={"care": "detention", "instead": MODEL})


def test_care_is_told_first_with_a_case_that_counts_as_much(careful, library):
    cells = json.loads(walkthrough_notebook(careful, library))["cells"]
    heading, care, *_ = "".join(cells[1]["source"]).split("\n\n")
    assert heading == "# A ticket home"
    assert care.startswith("**Before you begin:** this case is about detention.")
    assert f"({MODEL}.ipynb)" in care
    assert f"(walkthroughs/{MODEL}.ipynb) counts as much" in link_card(careful, library)


def test_a_page_says_that_it_is_training_and_leads_back(library):
    text = walkthrough_notebook(library.scenarios[MODEL], library)
    assert BANNER in text
    assert "(../11-common-misconceptions.ipynb)" in text


def test_each_case_names_its_supervising_attorney_before_it_begins(library):
    for scenario in library.scenarios.values():
        cells = json.loads(walkthrough_notebook(scenario, library))["cells"]
        assert f"{scenario.supervisor} is your supervising attorney" in "".join(cells[1]["source"])
        assert scenario.supervisor in words_of(scenario), scenario.id


def test_a_play_is_three_cards_and_those_of_the_table_each_with_the_training_line(library):
    for path, text in role_play_files(library).items():
        laid_out = library.scenarios[path.stem].role_play.cards
        assert text.count("<section>") == text.count(BANNER) == 3 + bool(laid_out), path
        assert [one for one in laid_out if as_html(library.cards[one].body) not in text] == [], path
        assert "☐" in text
