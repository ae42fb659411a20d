"""A certificate: who gets one, what it says, and that it can be read by everybody."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest

from relief_course.grading import certificate as certificates
from relief_course.grading.bank import load_bank
from relief_course.grading.certificate import certificate
from relief_course.grading.certificate.drawing import BY_HAND, drawn
from relief_course.grading.certificate.fonts import can_write
from relief_course.grading.certificate.words import Words, words_of
from relief_course.grading.gradebook.record import read_record
from tests.grading.scripted import FORM_B, LATE, Learner, crossing, that_crosses
from tests.learners.desk import QUIZ

LIMITS = "it does not permit screening, advice or form preparation; a supervising attorney must approve each volunteer."
HOSTILE = [
    "<b>Ana</b>",
    "Ana\x00\x1b[31m\nPérez",
    "\u202eanA",
    "**Ana** __x__",
    "(Ana) \\) endobj",
    "😀 Ana",
    "x" * 128,
]


@pytest.fixture
def ana(desk) -> Learner:
    return Learner(desk, "ana")


def words(learner: Learner) -> Words:
    return words_of(read_record(learner.course, learner.id))


def content(pdf: bytes) -> list[bytes]:
    """Return the streams of a PDF, unpacked."""
    found = []
    for stream in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return found


def test_whoever_met_the_standard_gets_one(ana):
    ana.hands_in()
    assert certificate(ana.course, QUIZ, "ana").startswith(b"%PDF-")


def test_nobody_else_gets_one(ana):
    assert certificate(ana.course, QUIZ, "ana") is None
    ana.hands_in(only=True)
    assert certificate(ana.course, QUIZ, "ana") is None


def test_a_crossed_line_gets_one_only_once_it_is_mended(ana):
    graded = that_crosses(ana.desk)
    ana.hands_in(**{graded.question["id"].replace("-", "_"): crossing(graded)})
    assert certificate(ana.course, QUIZ, "ana") is None
    twin = load_bank(ana.desk.root, FORM_B).questions[graded.twin]
    ana.hands_in(FORM_B, LATE, only=True, **{graded.twin.replace("-", "_"): {"choice": twin.key["options"]}})
    assert certificate(ana.course, QUIZ, "ana") is not None
    assert certificate(ana.course, FORM_B, "ana") is not None
    assert words(ana).quizzes == (("Common misconceptions", "November 25, 2026"),)


def test_a_quiz_that_counts_toward_nothing_gives_none(ana, monkeypatch):
    ana.hands_in()
    record = read_record(ana.course, "ana")
    taken = record.taken[QUIZ]
    bank = replace(taken.bank, passing=None)
    marked = replace(taken.marked, sitting=replace(taken.marked.sitting, bank=bank))
    uncounted = replace(record, banks={**record.banks, QUIZ: bank}, taken={QUIZ: replace(taken, marked=marked)})
    monkeypatch.setattr(certificates, "read_record", lambda course, student: uncounted)
    assert certificate(ana.course, QUIZ, "ana") is None


def test_it_names_each_quiz_with_its_day_and_how_many_there_are(ana):
    ana.hands_in()
    said = words(ana)
    assert said.quizzes == (("Common misconceptions", "November 24, 2026"),)
    assert re.fullmatch(r"1 of the \d+ quizzes that count in this course is met:", said.count)


def test_it_gives_the_state_of_the_law_and_when_to_refresh(ana):
    ana.hands_in()
    said = " ".join(words(ana).law)
    assert re.search(r"The law in the course is as of [A-Z][a-z]+ \d+, \d{4}\.", said)
    assert re.search(r"Refresh what you know by [A-Z][a-z]+ \d+, \d{4}\.", said)


def test_it_says_when_the_law_was_read_again_since(ana):
    ana.hands_in(at="2026-01-02T15:00:00.000Z")
    assert any("Lessons were read against the law again after these days" in one for one in words(ana).law)


def test_it_permits_nothing(ana):
    ana.hands_in()
    assert words(ana).limits == f"It shows that part of a course was finished; {LIMITS}"


def test_only_whoever_met_every_quiz_has_finished_the_course(ana):
    ana.hands_in()
    record = read_record(ana.course, "ana")
    whole = replace(record, banks={name: record.banks[name] for name in (QUIZ, FORM_B)})
    assert words_of(whole).limits == f"It shows that a course was finished; {LIMITS}"


def test_the_same_record_gives_the_same_bytes(ana):
    ana.hands_in()
    first = certificate(ana.course, QUIZ, "ana")
    assert certificate(ana.course, QUIZ, "ana") == first
    assert b"/CreationDate (D:20261124" in first


def test_it_can_be_read_aloud(ana):
    ana.hands_in()
    pdf = certificate(ana.course, QUIZ, "ana")
    assert b"/Lang (en-US)" in pdf
    assert b"/DisplayDocTitle true" in pdf
    assert b"/StructTreeRoot" in pdf and b"/S /H1" in pdf and pdf.count(b"/S /P") >= 5
    drawing = next(one for one in content(pdf) if b"BDC" in one)
    assert drawing.count(b"BDC") + drawing.count(b"BMC") == drawing.count(b"EMC")
    assert pdf.count(b"/Type /Page\n") == 1


@pytest.mark.parametrize("name", ["Ana Pérez", "Nguyễn Thị Hồng", "Łukasz Șerban Đorđe", "Юлія Ωμέγα", "Ṣẹ́gun"])
def test_names_that_the_font_knows_are_printed(name):
    assert can_write(name)


@pytest.mark.parametrize("name", ["عائشة", "王小明", "מרים", "प्रिया", "Ọ́lá", "\u202eanA", "Ana\nPérez", "\ud800"])
def test_any_other_gets_a_line_to_write_on(name):
    assert not can_write(name)


def test_a_line_to_write_on_tells_whose_it_is(ana, monkeypatch):
    ana.hands_in()
    ana.is_called("عائشة", "")
    shown = []
    drawing = certificates.drawing._Page
    line = drawing._line
    monkeypatch.setattr(
        drawing, "_line", lambda self, text, *rest, **more: (shown.append(text), line(self, text, *rest, **more))[1]
    )
    assert certificate(ana.course, QUIZ, "ana")
    assert f"{BY_HAND} (listed as ana)" in shown
    assert "عائشة" not in shown


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_a_name_is_it_makes_one_page_that_runs_nothing(ana, name):
    ana.hands_in()
    pdf = drawn(replace(words(ana), name=name, listed_as=name))
    assert pdf.count(b"/Type /Page\n") == 1
    assert not re.search(rb"/(JavaScript|JS|OpenAction /|URI|Launch)\b", pdf)
