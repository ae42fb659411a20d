"""What the course promises to teach and to correct, it teaches and corrects."""

AUDIT_ROWS = 54
START = "00-start-here"
SHOWN = {"picture", "piece", "walkthrough", "deck"}
ITEMS_AN_OBJECTIVE = 3
GRADED_ITEMS = 180
ON_MYTHS_AND_RELIEF = 70
MYTHS_AND_RELIEF = ("05-relief-options-available", "06-waivers-for-drug-convictions", "11-common-misconceptions")
"""A waiver is one kind of relief: a graded question counts when its objective belongs to one of these lessons."""
TYPES = {"one", "several", "true-false", "match", "order", "written"}
PARTS = {"myth", "key_points", "line", "stop", "instructor", "source"}
"""Each lesson has what people get wrong, key points, what a volunteer may do, places to stop, notes and authorities."""


def test_every_teaching_point_stands_in_a_lesson_and_in_a_walkthrough(library):
    for pages in (library.lessons, library.scenarios):
        taught = {one.point for page in pages.values() for one in page.teaches}
        assert taught == set(library.teaching_points)


def test_each_row_of_the_audit_is_corrected_by_a_sentence_of_a_lesson(library):
    assert sorted(library.audit) == list(range(1, AUDIT_ROWS + 1))
    corrected = {one.row for lesson in library.lessons.values() for one in lesson.corrects}
    assert corrected == set(library.audit)


def test_each_objective_belongs_to_one_lesson(library):
    owners = [objective for lesson in library.lessons.values() for objective in lesson.objectives]
    assert sorted(owners) == sorted(library.objectives)


def test_each_objective_is_practiced_in_its_own_lesson(library):
    for lesson in library.lessons.values():
        practiced = {question.objective for question in library.asked_in(lesson)}
        assert set(lesson.objectives) - practiced == set(), lesson.id


def test_each_objective_has_three_questions_at_two_difficulties_one_of_them_graded_and_one_for_practice(library):
    for objective in library.objectives:
        asked = [one for one in library.questions.values() if one.objective == objective]
        assert len(asked) >= ITEMS_AN_OBJECTIVE, objective
        assert {one.difficulty for one in asked} == {1, 2}, objective
        assert {one.use for one in asked} == {"graded", "practice"}, objective


def test_the_bank_is_large_enough_and_largest_where_most_is_believed_wrongly(library):
    graded = [one for one in library.questions.values() if one.use == "graded"]
    assert len(graded) >= GRADED_ITEMS
    wanted = {objective for lesson in MYTHS_AND_RELIEF for objective in library.lessons[lesson].objectives}
    assert sum(one.objective in wanted for one in graded) >= ON_MYTHS_AND_RELIEF


def test_every_type_of_question_is_used_for_grades_and_for_practice(library):
    for use in ("graded", "practice"):
        assert {one.type for one in library.questions.values() if one.use == use} == TYPES, use


def test_every_lesson_shows_two_things_that_teach_better_than_words(library):
    for lesson in _lessons(library):
        shown = [block.kind for block in lesson.blocks if block.kind in SHOWN]
        assert len(shown) >= 2, lesson.id


def test_every_lesson_has_all_its_parts(library):
    for lesson in _lessons(library):
        assert PARTS - {block.kind for block in lesson.blocks} == set(), lesson.id
        assert lesson.story, lesson.id
        assert 3 <= len(lesson.objectives) <= 5, lesson.id


def test_every_lesson_asks_after_several_of_its_sections(library):
    for lesson in _lessons(library):
        assert len({question.section for question in library.asked_in(lesson)}) > 2, lesson.id


def _lessons(library):
    return [lesson for lesson in library.lessons.values() if lesson.id != START]
