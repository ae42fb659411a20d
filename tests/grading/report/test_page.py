"""The report: one page that opens by itself, and the same as a notebook."""

from __future__ import annotations

import json
import re

import bs4
import nbformat
import pytest

from relief_course.grading.bank import Belief
from relief_course.grading.course import course_at
from relief_course.grading.report.make import write_report
from relief_course.grading.report.sections.teach_again import as_many
from relief_course.grading.report.statistics import Held
from tests.grading.report.conftest import COUNT
from tests.learners.ability import answers_file, volunteers
from tests.learners.classroom import put, whole_course
from tests.learners.desk import QUIZ, right, wrong

BAD = '<img src=x onerror="alert(1)"></td></table><script>alert(2)</script>{{ 7*7 }}'


def soup(text: str) -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(text, "html.parser")


def section(page: bs4.BeautifulSoup, name: str) -> bs4.Tag:
    return page.find("section", id=name)


def test_the_page_holds_all_that_it_shows(written):
    page = soup(written["named"]["page"])
    assert page.find_all(["script", "link", "iframe", "img", "object", "embed"]) == []
    assert not re.search(r"@import|url\((?!#)", written["named"]["page"])
    assert [tag["href"] for tag in page.find_all("a") if re.match(r"[a-z]+:|//", tag["href"])] == []
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
    assert policy["content"].startswith("default-src 'none'")


def test_it_begins_with_what_to_teach_again(written, responses):
    first = soup(written["named"]["page"]).main.section
    assert first["id"] == "teach-again"
    assert first.p.get_text().startswith("Above all, the room still believes this: ")
    assert re.search(
        r"\d+ of 30 people \(\d+%\) chose an answer that says so\. It is corrected in ", first.p.get_text()
    )


def test_every_table_has_a_caption_and_names_its_rows_and_columns(written):
    page = soup(written["named"]["page"])
    assert len(page.find_all("table")) > 10
    for table in page.find_all("table"):
        assert table.caption.get_text().strip()
        assert {cell["scope"] for cell in table.thead.find_all("th")} == {"col"}
        for row in table.tbody.find_all("tr"):
            assert row.find("th")["scope"] == "row"
            assert len(row.find_all(["th", "td"])) == len(table.thead.find_all("th"))


def test_every_picture_is_told_in_words_and_has_ids_of_its_own(written):
    page = soup(written["named"]["page"])
    pictures = page.find_all(attrs={"role": "img"})
    assert len(pictures) >= 8
    assert all(one["aria-label"] and one.find("svg") for one in pictures)
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_it_tells_standards_and_that_an_attorney_decides(written):
    text = section(soup(written["named"]["page"]), "standards").get_text()
    assert "This report does not say who may screen clients." in text
    assert "A supervising attorney decides, for each volunteer." in text


def test_before_and_after_are_told_with_their_uncertainty(written):
    text = " ".join(section(soup(written["named"]["page"]), "change").get_text().split())
    assert "30 people took both." in text
    assert re.search(r"The 95 percent interval is \+\d+ to \+\d+: people were drawn again", text)


def test_a_belief_held_as_widely_as_the_last_one_shown_is_not_left_out_silently():
    belief = Belief("It is fine.")
    held = [Held(f"b{n}", belief, frozenset("ab"), frozenset("abcd"), "") for n in range(7)]
    assert as_many(held) == ["2 more beliefs are held as widely as the last of these: see “Misconceptions” below."]
    assert as_many(held[:5]) == []


def test_learners_are_named(written):
    assert all(one.name in written["named"]["page"] for one in volunteers(COUNT))


@pytest.mark.parametrize("what", ["page", "notebook"])
def test_without_names_nothing_tells_who_somebody_is(written, what):
    text = written["nameless"][what]
    for one in volunteers(COUNT):
        assert one.id not in text
        assert one.name not in text
        assert one.email not in text
    assert all(f"Learner {number}" in text for number in range(1, COUNT + 1))


def test_labels_do_not_follow_the_order_of_names(class_desk, banks, responses):
    from relief_course.grading.gradebook.responses import read_responses

    nameless = read_responses(course_at(class_desk.root), banks, names=False)
    order = list(dict.fromkeys(nameless.table["learner"]))
    assert order == sorted(order, key=lambda one: int(one.split("-")[1]))
    known, drawn = (
        [tuple(rows["items"]) for _, rows in one.table.groupby("learner", observed=True, sort=False)]
        for one in (responses, nameless)
    )
    assert sorted(known) == sorted(drawn)
    assert known != drawn


def test_the_notebook_shows_the_same_without_being_run(written):
    notebook = nbformat.reads(written["named"]["notebook"], as_version=4)
    nbformat.validate(notebook)
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    shown = soup("".join(output["data"].get("text/html", "") for output in outputs))
    page = soup(written["named"]["page"])
    captions = [table.caption.get_text() for table in page.find_all("table")]
    assert [table.caption.get_text() for table in shown.find_all("table")] == captions
    assert sum("image/png" in output["data"] for output in outputs) == len(page.find_all(attrs={"role": "img"}))
    assert [cell.source[3:] for cell in notebook.cells[2::2]] == [one.get_text() for one in page.main.find_all("h2")]


def test_the_notebook_can_be_run_again(desk, monkeypatch):
    for one in volunteers(4):
        put(course_at(desk.root), one.id, QUIZ, answers_file(one, desk.bank))
    assert desk.relief("report", QUIZ).exit_code == 0
    notebook = json.loads((desk.root / "report" / "report.ipynb").read_text("utf-8"))
    monkeypatch.chdir(desk.root)
    names: dict = {}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)


def test_names_and_answers_are_text_whatever_they_are(desk):
    course = course_at(desk.root)
    desk.execute("INSERT INTO student (id, first_name, last_name) VALUES ('eve', ?, ?)", BAD, BAD)
    put(course, "eve", QUIZ, desk.answers(lambda name, graded: {"choice": [BAD]}, more={BAD[:100]: {"text": BAD}}))
    put(course, BAD.replace("/", "-")[:100], QUIZ, desk.answers())
    assert desk.relief("report").exit_code == 0
    page = (desk.root / "report" / "report.html").read_text("utf-8")
    notebook = json.loads((desk.root / "report" / "report.ipynb").read_text("utf-8"))
    outputs = [output for cell in notebook["cells"] for output in cell.get("outputs", [])]
    shown = ["".join(output["data"].get("text/html", "")) for output in outputs]
    for text in (page, *shown):
        assert soup(text).find_all(["script", "img"]) == []
    assert BAD in soup(page).get_text()


def test_a_small_class_is_said_to_be_small_and_gets_no_figures_that_mean_nothing(desk):
    for one in volunteers(5):
        put(course_at(desk.root), one.id, QUIZ, answers_file(one, desk.bank))
    desk.relief("report")
    text = " ".join(soup((desk.root / "report" / "report.html").read_text("utf-8")).get_text().split())
    assert "This is a small class: fewer than 20 people." in text
    assert "Reliability is not given" in text
    assert "Nobody can say how well a question tells strong from weak before 20 people have answered it." in text


def test_equal_answers_are_looked_for_in_the_capstone_alone(desk):
    course, banks = course_at(desk.root), whole_course(desk.bank, desk.bank)
    for name in ("capstone", QUIZ):
        for learner, choose in (("ana", wrong), ("bo", wrong), ("cy", right), ("dee", right)):
            answers = desk.answers(lambda question, graded, choose=choose: choose(graded), page=name)
            put(course, learner, name, answers)
    write_report(course, [QUIZ], banks=banks)
    page = soup((desk.root / "report" / "report.html").read_text("utf-8"))
    assert section(page, "alike") is None
    write_report(course, [], banks=banks)
    page = soup((desk.root / "report" / "report.html").read_text("utf-8"))
    rows = [row.get_text(" ", strip=True) for row in section(page, "alike").tbody.find_all("tr")]
    assert rows == [f"ana, bo Capstone {sum(not one.is_written for one in desk.bank.questions.values())}"]


def test_lessons_are_linked_from_a_page_inside_the_course(desk):
    for learner in ("ana", "bo"):
        put(course_at(desk.root), learner, QUIZ, desk.answers(lambda name, graded: wrong(graded)))
    (desk.root / "notebooks" / "room").mkdir(parents=True)
    desk.relief("report")
    inside = soup((desk.root / "report" / "report.html").read_text("utf-8"))
    assert section(inside, "teach-again").a["href"] == "../notebooks/room/11-common-misconceptions.html"
    desk.relief("report", "--to", desk.root.parent / "elsewhere")
    outside = soup((desk.root.parent / "elsewhere" / "report.html").read_text("utf-8"))
    assert section(outside, "teach-again").a is None


def test_without_a_hand_in_the_command_says_so(desk):
    result = desk.relief("report")
    assert result.exit_code == 1
    assert result.output == "Error: Nothing has been handed in yet.\n"


def test_an_assignment_that_is_not_there(desk):
    result = desk.relief("report", "nothing")
    assert result.exit_code == 1
    assert "There is no quiz called nothing; the course has " in result.output
    assert "misconceptions, misconceptions-b" in result.output
