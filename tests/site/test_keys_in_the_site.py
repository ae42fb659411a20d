"""No byte of the site tells the key of a graded question, or is the instructor's: every file and archive is opened."""

import io
import zipfile

import pytest

from tests.content.test_keys import (  # noqa: F401
    NEVER_INSIDE,
    test_no_structure_that_tells_a_graded_key_is_inside,
    test_no_words_that_tell_a_graded_key_are_inside,
    test_nothing_of_a_proof_is_inside,
)
from tests.paths import ROOT


@pytest.fixture(scope="module")
def learner_files(site):
    """Every file of the site: name to text, archives inside archives opened too."""
    files = {}
    for path in site.rglob("*"):
        if path.is_file():
            files |= dict(_texts(path.relative_to(site).as_posix(), path.read_bytes()))
    return files


def _texts(name: str, content: bytes):
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            for inner in opened.namelist():
                yield from _texts(f"{name}/{inner}", opened.read(inner))
    else:
        assert not name.endswith((".gz", ".tar", ".bz2", ".xz", ".whl", ".zip")), f"{name} was not opened"
        yield name, content.decode("utf-8", errors="replace")


def test_the_archives_were_opened(learner_files):
    names = " ".join(learner_files)
    assert ".zip/relief_course/forms/page.pyc" in names
    assert ".zip/relief_course/forms/pages/misconceptions.json" in names
    assert ".whl/" in names


def test_nothing_of_the_instructors_is_inside(learner_files):
    rooms = (*(f"relief_course/{room}" for room in ("grading", "rules", "content", "site")), "desk.ipynb")
    assert [name for name in learner_files if any(part in name for part in (*NEVER_INSIDE, *rooms))] == []


def test_no_path_of_the_machine_that_built_it_is_inside(learner_files, site):
    traces = (str(ROOT), str(site.parent))
    assert [name for name, text in learner_files.items() if any(trace in text for trace in traces)] == []
