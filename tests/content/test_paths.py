"""The ways through the course take as long as they say, and lead to places that are there."""

import math
import re

import pytest

from relief_course.content.library import load_library
from relief_course.content.minutes import WORDS_A_MINUTE, asked, section_blocks, section_minutes
from relief_course.content.paths import duration, path_minutes, paths_cell, shown_steps
from relief_course.content.yaml_source import ContentError
from tests.paths import ROOT


def _minutes(step, library):
    """A step's minutes, added up from the page without the code that shows them."""
    if step.walkthrough:
        return library.scenarios[step.walkthrough].minutes
    if step.page:
        return library.lessons[step.page].minutes
    return section_minutes(step.section, library)


def test_each_path_takes_at_most_what_it_promises(library):
    for path in library.paths.values():
        assert path.promises is None or path_minutes(path, library) <= path.promises, path.id
        if not path.everything:
            assert path_minutes(path, library) == sum(_minutes(step, library) for step in path.steps)


def test_tonight_is_ninety_minutes_and_holds_what_a_first_shift_needs(library):
    path = library.paths["tonight"]
    assert path.promises == 90
    assert path_minutes(path, library) >= 60
    sections = {step.section for step in path.steps}
    needed = {"who-may-do-what", "before-anything-else", "law-test", "law-docket", "bar-records", "att-handoff"}
    assert needed <= sections
    assert len({step.walkthrough for step in path.steps} - {None}) == 2


def test_everything_is_every_lesson_walkthrough_and_quiz(library):
    pages = [step.page for step in shown_steps(library.paths["everything"], library)]
    assert {*library.lessons, *library.scenarios} <= {*pages}
    assert len(pages) == len(set(pages)) == len(library.lessons) + len(library.scenarios) + len(library.quizzes)


def test_a_section_takes_its_words_and_its_questions(library):
    lesson = library.lessons["04-legal-status-of-non-citizens"]
    blocks = section_blocks(lesson, "law-test")
    words = sum(len((block.text or "").split()) for block in blocks)
    questions = sum(library.questions[one].minutes for block in blocks for one in asked(block, library))
    assert section_minutes("law-test", library) >= math.floor(words / WORDS_A_MINUTE + questions)


def test_the_start_page_leads_with_the_paths(library):
    first, second, *_ = library.lessons["00-start-here"].blocks
    assert (first.progress, second.paths) == ("dashboard", "all")


def test_every_link_of_the_paths_leads_to_a_page(library):
    links = re.findall(r'href="([^"#]+)', paths_cell(library))
    assert links
    assert [link for link in links if not (ROOT / "notebooks" / link).is_file()] == []


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (79, "79 minutes"),
        (120, "2 hours"),
        (186, "about 3 hours 15 minutes"),
        (195, "3 hours 15 minutes"),
        (466, "about 8 hours"),
    ],
)
def test_hours_are_rounded_up_to_a_quarter_and_say_so(minutes, said):
    assert duration(minutes) == said


def test_a_step_that_leads_nowhere_is_told_with_its_line(course):
    steps = "[{page: nowhere}, {section: none}]"
    (course / "data" / "paths.yaml").write_text(f"- {{id: one, title: One, about: Short, steps: {steps}}}\n")
    with pytest.raises(ContentError) as told:
        load_library(course)
    assert {(str(one.path), one.line) for one in told.value.problems} == {("data/paths.yaml", 1)}
    assert len(told.value.problems) == 2
