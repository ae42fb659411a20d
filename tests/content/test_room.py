"""The room view shows a lesson screen by screen, with no note for the instructor and no graded key."""

import re

import pytest

from relief_course.content.room.chunks import LONGEST_PIECE, WORDS_A_SCREEN, chunks
from relief_course.content.room.files import room_files, room_page
from relief_course.content.room.question import question_screens
from relief_course.content.room.screens import screens
from tests.paths import ROOT


def words(text: str) -> list[str]:
    return re.sub(r"<[^>]+>|[*#>_`]", " ", text).split()


@pytest.mark.parametrize(
    "prose",
    [
        "One line.",
        "Three things:\n\n* one\n* two\n  and more\n* three\n\nAnd an end.",
        "A sentence of six words only. " * 40,
        "\n".join(f"{number}. " + "word " * 20 for number in range(1, 9)),
        "### A heading\n\n" + "word " * 58,
    ],
)
def test_prose_is_cut_without_losing_a_word(prose):
    cut = chunks(prose)
    assert words("\n".join(cut)) == words(prose)
    assert all(len(words(chunk)) <= WORDS_A_SCREEN + LONGEST_PIECE for chunk in cut)
    assert not any(chunk.rstrip().endswith(":") for chunk in cut)


def test_points_that_belong_together_stay_one_list():
    assert chunks("Do:\n\n* one\n* two") == ["Do:\n\n* one\n* two"]


def test_every_lesson_has_one_and_asks_all_its_questions(library):
    files = room_files(library)
    assert {path.stem for path in files} == set(library.lessons)
    for lesson in library.lessons.values():
        shown = screens(lesson, library)
        assert sum(screen.title == "Question" for screen in shown) == len(library.asked_in(lesson))
        assert shown[0].level == 1 and all(screen.level == 2 for screen in shown[1:])


def test_every_link_leads_to_a_page_of_the_course(library):
    for path, page in room_files(library).items():
        links = re.findall(r'href="(?![a-z]+:|#)([^"#]+)', page)
        assert [link for link in links if not (ROOT / path.parent / link).is_file()] == []


def test_each_answer_stands_in_a_part_that_is_hidden(library):
    for lesson in library.lessons.values():
        for question in library.asked_in(lesson):
            shown = [html for _, html, look in question_screens(question) if look != "answer"]
            visible = re.sub(r"<(strong|div) data-answer.*?</\1>", "", "".join(shown), flags=re.S)
            assert "✓" not in visible and "✗" not in visible
            assert "data-answer" in "".join(shown)


def test_a_graded_question_is_refused(library):
    graded = next(question for question in library.questions.values() if question.use == "graded")
    with pytest.raises(ValueError, match="graded"):
        next(question_screens(graded))


def test_no_note_for_the_instructor_is_shown_and_nothing_is_fetched(library):
    for lesson in library.lessons.values():
        page = room_page(lesson, library)
        notes = [block.instructor for block in lesson.blocks if block.instructor]
        assert [note for note in notes if " ".join(words(note)[:8]) in " ".join(words(page))] == []
        assert not re.search(r'(src|href)="https?:|@import|fetch\(|localStorage|<form|<input', page)
