"""The dashboard of the start page: where to begin or go on, what is done, and what is worth another look."""

from datetime import UTC, datetime

from tests.forms.conftest import PAGES, chosen, question, save, tell
from tests.forms.test_widgets import RESPONSES

WAYS = [
    {
        "id": "tonight",
        "title": "Tonight",
        "about": "Before a first shift.",
        "steps": [
            {
                "title": "Read first",
                "lesson": "Lesson",
                "page": "11-test",
                "link": "11-test.ipynb#read",
                "minutes": 5,
                "questions": [],
            },
            {
                "title": "Two",
                "lesson": "Lesson",
                "page": "11-test",
                "link": "11-test.ipynb#two",
                "minutes": 7,
                "questions": ["pm-one", "pm-several"],
            },
            {
                "title": "Quiz",
                "lesson": "",
                "page": "quiz",
                "link": "../exercises/quiz/quiz.ipynb",
                "minutes": 15,
                "questions": ["gm-one"],
            },
        ],
    }
]


def with_ways(course, **members):
    course.write("00-start-here", "lesson", pages=PAGES, ways=WAYS, keeps=["way"], as_of="2026-11-24", **members)
    return course.open("00-start-here")


def whole_lesson() -> dict:
    complete = {f"pm-{kind}": right for kind, (right, _) in RESPONSES.items()}
    complete["pm-written"] = {"text": "I ask.", "at": "2026-11-24T10:00:00.000Z", "n": 1}
    return complete


def test_it_begins_continues_and_counts(course):
    panel = course.open("00-start-here").progress()
    assert panel.next == {"begun": False, "title": "Lesson", "link": "11-test.ipynb", "why": "", "done": False}
    assert [(row["page"], row["answered"], row["total"]) for row in panel.pages] == [("11-test", 0, 6), ("quiz", 0, 6)]
    course.open("quiz").save({"gm-one": chosen("a"), "gm-several": chosen("not-sure")})
    tell(panel, {"do": "refresh"})
    assert panel.next["begun"]
    assert panel.next["link"] == "../exercises/quiz/quiz.ipynb"
    assert panel.next["why"] == "You were here last. 4 questions here are still open."
    assert (panel.pages[1]["answered"], panel.pages[1]["not_sure"]) == (1, 1)
    assert panel.folder == str(course.work)


def test_it_goes_on_with_the_next_page_when_one_is_done(course):
    course.open("11-test").save(whole_lesson())
    assert course.open("00-start-here").progress().next["title"] == "Quiz"


def test_it_survives_a_damaged_answers_file(course):
    (course.work / "answers/11-test.json").write_text("[")
    assert course.open("00-start-here").progress().pages[0]["answered"] == 0


def test_the_button_leads_along_the_way_that_is_chosen(course):
    panel = with_ways(course).progress()
    save(panel, "way", chosen("tonight"))
    assert panel.next == {
        "begun": False,
        "title": "Read first",
        "link": "11-test.ipynb#read",
        "why": "",
        "done": False,
    }
    course.open("11-test").save({"pm-one": chosen("a"), "pm-several": chosen("not-sure")})
    tell(panel, {"do": "refresh"})
    (way,) = panel.ways
    assert [step["done"] for step in way["steps"]] == [True, True, False]  # nothing to answer in the first
    assert (way["done"], way["minutes"], way["left"]) == (2, 27, 15)
    assert (panel.next["begun"], panel.next["title"]) == (True, "Quiz")


def test_a_way_at_its_end_says_so_and_can_be_gone_again(course):
    panel = with_ways(course).progress()
    save(panel, "way", chosen("tonight"))
    course.open("11-test").save({"pm-one": chosen("a"), "pm-several": chosen("a")})
    course.open("quiz").save({"gm-one": chosen("b")})
    tell(panel, {"do": "refresh"})
    assert (panel.next["begun"], panel.next["title"], panel.next["done"]) == (True, "Read first", True)
    assert panel.next["why"] == ""
    assert panel.ways[0]["left"] == 0


def test_it_says_why_it_leads_back_to_a_step_that_was_passed_over(course):
    panel = with_ways(course).progress()
    save(panel, "way", chosen("tonight"))
    course.open("11-test").save({"pm-one": chosen("a")})
    course.open("quiz").save({"gm-one": chosen("b")})
    tell(panel, {"do": "refresh"})
    assert (panel.next["begun"], panel.next["title"]) == (True, "Two")
    assert panel.next["why"] == "You went on past this step. One question here is still open."


def test_an_answer_on_the_start_page_itself_is_a_beginning_too(course):
    asked = {"pm-start": question("pm-start", "one")}
    course.write("00-start-here", "lesson", pages=PAGES, questions=asked, order=["pm-start"])
    page = course.open("00-start-here")
    panel = page.progress()
    page.save({"pm-start": chosen("a")})
    tell(panel, {"do": "refresh"})
    assert panel.next["begun"]


def test_a_step_tells_its_lesson_its_minutes_and_what_is_not_right_yet(course):
    course.open("11-test").save({"pm-one": chosen("b"), "pm-several": chosen("a", "b")})
    two, quiz = with_ways(course).progress().ways[0]["steps"][1:]
    assert (two["lesson"], two["minutes"], two["done"], two["not_right"]) == ("Lesson", 7, True, 1)
    assert (quiz["open"], quiz["not_right"]) == (1, 0)


def test_a_lesson_counts_what_is_right_beside_what_is_answered(course):
    course.open("11-test").save({"pm-one": chosen("b"), "pm-several": chosen("a", "b")})
    row = course.open("00-start-here").progress().pages[0]
    assert (row["answered"], row["right"]) == (2, 1)


def test_the_chosen_way_is_there_in_the_next_kernel(course):
    save(with_ways(course).progress(), "way", chosen("tonight"))
    again = course.open("00-start-here", kernel="new").progress()
    assert again.answer["choice"] == ["tonight"]


def test_an_objective_counts_the_questions_that_are_right_not_those_answered(course):
    objectives = [{"text": "Tell it apart", "questions": ["pm-one", "pm-several"]}]
    pages = [{**row, "objectives": objectives} if row["page"] == "11-test" else row for row in PAGES]
    course.write("00-start-here", "lesson", pages=pages)
    course.open("11-test").save({"pm-one": chosen("b"), "pm-several": chosen("a", "b")})
    row = course.open("00-start-here").progress().pages[0]
    assert row["objectives"] == [{"text": "Tell it apart", "total": 2, "tried": 2, "right": 1}]


def test_a_section_with_an_answer_not_yet_right_is_to_be_looked_at_again(course):
    course.open("11-test").save({"pm-one": chosen("b")})
    assert course.open("00-start-here").progress().review["sections"] == [
        {"title": "An expunged conviction still counts", "link": "11-test.ipynb#expunged"}
    ]


def test_no_graded_answer_is_ever_called_right_or_not(course):
    course.open("quiz").save({"gm-one": chosen("b")})
    panel = course.open("00-start-here").progress()
    assert panel.review["sections"] == []
    assert "right" not in str(panel.pages[1])


def test_words_that_are_due_in_the_review_cards_are_counted(course):
    deck = {"id": "glossary-deck", "title": "Cards", "intro": "", "cards": [{"id": "waiver"}, {"id": "relief"}]}
    course.write("11-test", "lesson", deck=deck)
    text = "waiver 8.30 4.13 2611241700 261202\nrelief 8.30 4.13 2611241700 261230"
    course.open("11-test").save({"glossary-deck": {"text": text, "at": "2026-11-24T17:00:00.000Z", "n": 1}})
    page = course.open("00-start-here")
    from relief_course.forms.progress import ProgressPanel

    december = ProgressPanel(page, lambda: datetime(2026, 12, 5, tzinfo=UTC))
    assert december.review["words"] == {"count": 1, "link": "11-test.ipynb"}
    assert ProgressPanel(page, lambda: datetime(2026, 11, 25, tzinfo=UTC)).review["words"]["count"] == 0


def test_a_finished_lesson_whose_law_was_read_again_since_is_told(course):
    course.open("11-test").save(whole_lesson())
    for day, changed in (("2026-11-20", False), ("2027-02-01", True)):
        pages = [{**row, "as_of": day} if row["page"] == "11-test" else row for row in PAGES]
        course.write("00-start-here", "lesson", pages=pages)
        row = course.open("00-start-here", kernel="new").progress().pages[0]
        assert bool(row["finished"]) and row["changed"] is changed


def test_the_record_knows_the_name_given_before_and_the_days_of_the_law(course):
    (course.work / ".relief/learner.json").write_text('{"schema": 1, "learner": "Ana"}')
    record = with_ways(course, refresh_by="2027-01-15").progress().record
    assert record == {"learner": "Ana", "as_of": "2026-11-24", "refresh_by": "2027-01-15"}
