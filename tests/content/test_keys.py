"""No learner gets the key of a graded question: every archive and wheel is opened and searched."""

import json
import os
import re
import subprocess
import sys
import zipfile
from html import unescape

import pytest

from relief_course.content.archive import write_archive
from relief_course.content.runtime import feedback_of, key_of
from tests.paths import ROOT

NEVER_INSIDE = (
    *("solutions/", "notebooks/instructor", "docs/instructor", "grading/desk", "data/quizzes", "data/practice"),
    *("gradebook.db", "key-corrections.jsonl", "regrades.jsonl"),
)
KEY_WORDS = {"right", "correct", "verdict", "pairs", "goes_with", "rubric", "key", "practice", "feedback", "proof"}
READ_BY_MACHINES = (".json", ".ipynb", ".yaml", ".yml", ".csv", ".md", ".html", ".js")


@pytest.fixture(scope="module")
def learner_files(tmp_path_factory):
    """Every file inside everything that a learner gets: name to text, archives inside archives opened too."""
    folder = tmp_path_factory.mktemp("dist")
    write_archive(ROOT, folder / "learners.zip")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), "."]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    files = {}
    for archive in folder.iterdir():
        files |= {f"{archive.name}/{name}": text for name, text in _unpack(archive)}
    assert any(".whl/" in name for name in files)
    return files


def _unpack(archive):
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            assert not name.endswith((".zip", ".whl", ".tar.gz")), f"{archive.name} holds another archive: {name}"
            yield name, opened.read(name).decode("utf-8", errors="replace")


def _plain(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|\\[nu\"]|[“”‘’*_`]", " ", unescape(text)).split()).lower()


def test_the_learners_archives_hold_the_pages(learner_files):
    names = " ".join(learner_files)
    assert "exercises/misconceptions/misconceptions.ipynb" in names
    assert "notebooks/11-common-misconceptions.ipynb" in names
    assert "forms/pages/misconceptions.json" in names
    assert "labextensions/relief-course/package.json" in names


def test_no_learner_can_put_a_case_file_to_the_rules(learner_files):
    assert any("relief_course/rules/registry.py" in name for name in learner_files)
    assert [name for name in learner_files if "/cases/" in name or "case_file" in name] == []


def test_no_folder_of_the_instructor_is_inside(learner_files):
    assert [name for name in learner_files if any(part in name for part in NEVER_INSIDE)] == []


def test_no_words_that_tell_a_graded_key_are_inside(learner_files, library):
    texts = {name: _plain(text) for name, text in learner_files.items()}
    found = []
    for question in library.questions.values():
        if question.use != "graded":
            continue
        told = [*feedback_of(question)["items"].values(), question.explanation, question.rubric or ""]
        for words in {_plain(one) for one in told if len(one) > 25}:
            found += [(question.id, name, words) for name, text in texts.items() if words in text]
    assert found == []


def test_no_structure_that_tells_a_graded_key_is_inside(learner_files, library):
    graded = {question.id: question for question in library.questions.values() if question.use == "graded"}
    found = []
    for name, text in learner_files.items():
        if not name.endswith((".json", ".ipynb")):
            continue
        for question, member in _members_about(json.loads(text), graded):
            if KEY_WORDS & set(member) or _holds(member, key_of(graded[question])):
                found.append((name, question))
    assert found == []


def test_nothing_of_a_proof_is_inside(learner_files, library):
    """The rules are in the learner's edition: with a person's facts they would compute a graded key."""
    proofs = [question.proof for question in library.questions.values() if question.proof.kind == "rules"]
    words = {word for proof in proofs for word in _words_of(proof)}
    assert {"own_use", "decided_by_attorney"} <= words
    found = [
        (name, word)
        for name, text in learner_files.items()
        if name.endswith(READ_BY_MACHINES)
        for word in words
        if word in text
    ]
    assert found == []


def _words_of(proof):
    """Yield what only a proof would bring onto a page: names of facts and of its parts. Rules have their own pages."""
    yield "decided_by_attorney"
    for facts in proof.people.values():
        yield from (name for name in _names(facts) if "_" in name)


def _names(value):
    """Yield each name that stands somewhere in plain data."""
    if isinstance(value, dict):
        yield from value
        for member in value.values():
            yield from _names(member)
    elif isinstance(value, tuple):
        for member in value:
            yield from _names(member)


def test_the_library_is_read_in_the_learners_edition_too(learner_files, tmp_path):
    """The room that reads people's facts is left out of it, and nothing else may need that room."""
    for name, text in learner_files.items():
        if ".whl/relief_course/" in name and name.endswith((".py", "authorities.json")):
            path = tmp_path / name.split(".whl/")[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    asked = "import relief_course.content.library as read; print(read.__file__)"
    told = subprocess.run(
        [sys.executable, "-c", asked], env=os.environ | {"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True
    )
    assert told.stdout.strip() == str(tmp_path / "relief_course" / "content" / "library.py"), told.stderr


def _members_about(value, graded):
    """Yield each part of a JSON value that stands under a graded question's id, or names it."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name in graded and isinstance(member, dict):
                yield name, member
            yield from _members_about(member, graded)
        if isinstance(value.get("id"), str) and value["id"] in graded:
            yield value["id"], value
    elif isinstance(value, list):
        for member in value:
            yield from _members_about(member, graded)


def _holds(value, key) -> bool:
    """Tell whether the key, or a member of it, stands somewhere in a JSON value."""
    answers = [key, *(member for member in key.values() if isinstance(member, dict | list))]
    if value in answers:
        return True
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(_holds(member, key) for member in inner)


def test_what_is_shown_of_an_order_or_a_match_is_not_its_key(library):
    from relief_course.content.runtime import public_question

    for question in library.questions.values():
        shown = [option["id"] for option in public_question(question, library)["options"]]
        if question.type == "order":
            assert shown != list(question.order), question.id
        if question.type == "match":
            assert shown != [prompt.goes_with for prompt in question.prompts], question.id


def test_the_search_finds_a_key_that_is_there(library):
    question = next(question for question in library.questions.values() if question.use == "graded")
    member = {"id": question.id, "options": [], "extra": {"deep": [key_of(question)]}}
    assert _holds(member, key_of(question))
    assert list(_members_about({"questions": {question.id: member}}, {question.id: question}))
