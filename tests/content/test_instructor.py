"""The instructor's edition is whole, and neither it nor its notes reach a learner."""

import re

import pytest

from relief_course.content.instructor.files import FOLDER, instructor_files
from relief_course.content.instructor.practice import practice
from relief_course.content.markdown import unlinked
from relief_course.content.runtime import feedback_of
from relief_course.content.schemas.lessons import AUDIT_ROWS
from relief_course.start.work_folder import prepare
from tests.paths import ROOT


@pytest.fixture(scope="module")
def edition(library):
    return {path.name: text for path, text in instructor_files(library).items()}


def plain(text: str) -> str:
    return " ".join(re.sub(r"\]\([^)]*\)|<[^>]+>|[\[\]>*_`“”‘’\"']", " ", text).split())


@pytest.fixture(scope="module")
def notes(library):
    written = [block.instructor for lesson in library.lessons.values() for block in lesson.blocks if block.instructor]
    return [plain(note) for note in written]


def test_every_lesson_is_there_with_its_notes_and_its_practice(library, edition):
    for lesson in library.lessons.values():
        text = plain(edition[f"{lesson.id}.md"])
        assert [b.instructor[:40] for b in lesson.blocks if b.instructor and plain(b.instructor) not in text] == []
        for question in library.asked_in(lesson):
            assert plain(question.stem) in text
            assert [one.id for one in question.options if one.feedback and plain(one.feedback) not in text] == []


def test_the_map_names_a_lesson_for_every_row_and_every_point(library, edition):
    rows = re.findall(r"^\| (\d+) \| .+ \| (\[.+\)) \|$", edition["README.md"], re.M)
    assert [int(row) for row, _ in rows] == list(range(1, AUDIT_ROWS + 1))
    for point in library.teaching_points.values():
        assert re.search(rf"^\| {re.escape(point.text)} \| \[.+\]\(.+\) \| .*\|$", edition["README.md"], re.M), point.id


def test_the_words_of_each_map_stand_beside_their_row(library, edition):
    for lesson in library.lessons.values():
        text = edition[f"{lesson.id}.md"]
        for fix in lesson.corrects:
            assert re.search(
                rf"^\| {fix.row} \| .+ \| “{re.escape(unlinked(' '.join(fix.words.split())))}” \|$", text, re.M
            )


def test_every_link_leads_to_a_file(edition):
    links = [link.partition("#")[0] for text in edition.values() for link in re.findall(r"\]\(([^)]+)\)", text)]
    inside = {link for link in links if link and not re.match("[a-z]+:", link)}
    assert len(inside) > 20
    assert [link for link in inside if not (ROOT / FOLDER / link).exists()] == []


def test_no_graded_key_is_in_it(library, edition):
    everything = plain("\n".join(edition.values()))
    for question in library.questions.values():
        if question.use == "graded":
            told = [plain(one) for one in (*feedback_of(question)["items"].values(), question.explanation)]
            assert [words for words in told if len(words) > 25 and words in everything] == [], question.id
            with pytest.raises(ValueError, match="graded"):
                practice(question, library)


def test_no_note_reaches_a_work_folder(notes, tmp_path):
    prepare(tmp_path / "work", ROOT)
    shipped = [path for path in (tmp_path / "work").rglob("*") if path.suffix in (".ipynb", ".html", ".md", ".json")]
    assert len(shipped) > 20
    assert not [path for path in shipped if path.suffix == ".md" or "instructor" in path.parts]
    text = plain("\n".join(path.read_text(encoding="utf-8") for path in shipped).replace("\\n", " "))
    assert len(notes) > 50
    assert [note[:60] for note in notes if note[:80] in text] == []
