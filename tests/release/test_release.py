"""A release of the course: what is in it, that it is the same twice, and that its wheel opens a lesson elsewhere."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from relief_course import __version__
from relief_course.release import make
from relief_course.release.changelog import refuse_without_entry
from relief_course.release.handouts import sheets
from relief_course.release.law_changes import refuse_overdue
from relief_course.release.make import make_release
from relief_course.release.repository import refuse_uncommitted
from tests.content.test_keys import (  # noqa: F401
    NEVER_INSIDE,
    test_no_folder_of_the_instructor_is_inside,
    test_no_structure_that_tells_a_graded_key_is_inside,
    test_no_words_that_tell_a_graded_key_are_inside,
    test_nothing_of_a_proof_is_inside,
)
from tests.paths import ROOT
from tests.release.conftest import AT

WHEEL = f"relief_course-{__version__}-py3-none-any.whl"
NAME = f"relief-course-{__version__}"


@pytest.fixture(scope="module")
def release(clone, library, tmp_path_factory):
    """A release of the whole course, but for its site."""
    target = tmp_path_factory.mktemp("releases") / "first"
    make_release(clone, library, target, ["site"])
    return target


@pytest.fixture(scope="module")
def learner_files(release, library):
    """Every text of what learners get: name to text."""
    files = {f"handouts/{number}.html": html for number, html in enumerate(sheets(library))}
    for archive in (WHEEL, f"{NAME}-exercises.zip"):
        with zipfile.ZipFile(release / archive) as opened:
            for name in opened.namelist():
                files[f"{archive}/{name}"] = opened.read(name).decode("utf-8", errors="replace")
    return files


def test_the_course_as_it_stands_is_told_and_its_law_was_in_time_when_it_was_read(clone, library):
    """That its derived files are fresh, another test holds."""
    refuse_uncommitted(clone)
    refuse_without_entry(clone, __version__)
    refuse_overdue(library, date.fromisoformat(min(one.read_on for one in library.authorities.values())))


def test_it_holds_the_wheel_the_exercises_the_handouts_the_changelog_and_the_sums(release):
    assert {path.name for path in release.iterdir()} == {
        *("CHANGELOG.md", "LICENSE", "LICENSE-CONTENT", "SHA256SUMS", WHEEL),
        *(f"{NAME}-exercises.zip", f"{NAME}-handouts.pdf"),
    }


def test_the_sums_are_those_of_every_file(release):
    lines = dict(reversed(line.split("  ")) for line in (release / "SHA256SUMS").read_text().splitlines())
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in release.iterdir()}
    assert lines == {name: digest for name, digest in found.items() if name != "SHA256SUMS"}


def test_a_second_run_replaces_the_first_and_gives_the_same_sums(release, clone, library):
    again = shutil.copytree(release, release.with_name("second"))
    (again / "SHA256SUMS").write_text("an older one\n")
    make_release(clone, library, again, ["site"])
    assert (again / "SHA256SUMS").read_bytes() == (release / "SHA256SUMS").read_bytes()
    assert sorted(path.name for path in release.parent.iterdir()) == ["first", "second"]


def test_the_changelog_ends_its_newest_entry_with_the_law(release, library):
    text = (release / "CHANGELOG.md").read_text(encoding="utf-8")
    head, law = text.split("### What changed in the law")
    assert head.startswith("# Changelog") and f"## [{__version__}] - " in head
    assert "Lessons read against the law again:" in law or "Lessons, as their law was read:" in law
    overdue = [one for one in library.authorities.values() if one.recheck and one.recheck.by < one.read_on]
    assert all(one.cite in law for one in overdue)


def test_the_handouts_have_a_page_for_each_sheet_and_card(release, library):
    pdf = (release / f"{NAME}-handouts.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == len(list(sheets(library)))


def test_the_handouts_lose_no_word_of_the_sheets(library):
    def words(html):
        return re.findall(r"\w+", re.sub(r"<[^>]+>", " ", html))

    pages = [ROOT / "notebooks" / "table-pack.html", *sorted((ROOT / "docs" / "role-play").glob("*.html"))]
    printed = [one for page in pages for one in re.findall(r"<section>.*?</section>", page.read_text("utf-8"), re.S)]
    assert [sorted(words(html)) for html in sheets(library)] == [sorted(words(html)) for html in printed]


def test_neither_site_nor_release_room_goes_to_learners(learner_files):
    rooms = ("relief_course/site/", "relief_course/release/", "CONTRIBUTING", ".github")
    assert [name for name in learner_files if any(room in name for room in rooms)] == []


def test_the_version_is_in_one_place():
    files = subprocess.run(
        ["git", "grep", "-lF", f'"{__version__}"', "--", "*.py", "*.toml", "*.json", "*.yaml", "*.yml"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    derived = "src/relief_course/forms/reader/relief-course/package.json"
    assert set(files.stdout.split()) <= {"src/relief_course/__init__.py", derived}


STOPPED = """
import os, sys
from pathlib import Path
from relief_course.release import make
def parts(root, library, whole, made, without):
    (whole / "half.whl").write_text("half")
    if sys.argv[3] == "a kill":
        os._exit(9)
    raise KeyboardInterrupt
make._write_parts = parts
make.make_release(Path(sys.argv[1]), None, Path(sys.argv[2]))
"""


@pytest.mark.parametrize("end", ["a stop", "a kill"])
def test_a_run_that_ends_early_leaves_nothing_that_looks_whole(clone, tmp_path, end):
    target = tmp_path / "release"
    assert subprocess.run([sys.executable, "-c", STOPPED, clone, target, end], capture_output=True).returncode
    assert not target.exists()
    assert not list(tmp_path.rglob("SHA256SUMS"))
    left = [path.name for path in tmp_path.iterdir()]
    assert all(name.startswith(".relief-release-") for name in left) and bool(left) == (end == "a kill")


def test_a_run_that_fails_leaves_the_older_release(release, clone, library, monkeypatch):
    older = (release / "SHA256SUMS").read_bytes()

    def fail(library, made):
        raise ValueError("This handout does not fit one page.")

    monkeypatch.setattr(make, "handouts", fail)
    with pytest.raises(ValueError, match="does not fit"):
        make_release(clone, library, release, ["site"])
    assert (release / "SHA256SUMS").read_bytes() == older
    assert (release / WHEEL).is_file()


@pytest.mark.site
def test_with_its_site_every_time_in_it_is_the_commits(clone, library, tmp_path):
    make_release(clone, library, tmp_path / "release")
    with zipfile.ZipFile(tmp_path / "release" / f"{NAME}-site.zip") as site:
        assert f"{NAME}-site/index.html" in site.namelist()
        listed = json.loads(site.read(f"{NAME}-site/lite/api/contents/notebooks/all.json"))
    stamps = {page["last_modified"] for page in listed["content"]}
    assert stamps and all(stamp.startswith(AT[:19]) for stamp in stamps), stamps
    assert f"{NAME}-site.zip" in (tmp_path / "release" / "SHA256SUMS").read_text()


@pytest.fixture(scope="module")
def elsewhere(release, tmp_path_factory):
    """A clean environment with the wheel; the packages of the lock are lent to it, the course itself is not."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, release / WHEEL], check=True, capture_output=True)
    asked = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True).stdout.strip())
    lent = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (own / "lent.pth").write_text("\n".join(lent), encoding="utf-8")  # a .pth file in there is not read: no course
    shutil.copytree(
        Path(sys.prefix) / "share" / "jupyter",
        folder / "share" / "jupyter",
        ignore=shutil.ignore_patterns("relief-course", "kernels"),
        dirs_exist_ok=True,
    )
    return python


def run(python, *words, cwd) -> subprocess.CompletedProcess:
    return subprocess.run([python, *words], cwd=cwd, env=_clean(), capture_output=True, text=True, encoding="utf-8")


def _clean() -> dict[str, str]:
    return {name: text for name, text in os.environ.items() if not name.startswith(("PYTHON", "JUPYTER", "RELIEF"))}


def test_the_wheel_is_what_is_imported_elsewhere(elsewhere, tmp_path):
    told = run(elsewhere, "-c", "import relief_course as r; print(r.__version__, r.__file__)", cwd=tmp_path)
    version, place = told.stdout.strip().split(" ", 1)
    assert version == __version__ and Path(place).is_relative_to(elsewhere.parents[1]), told.stderr
    commands = run(elsewhere, "-m", "relief_course", "--help", cwd=tmp_path).stdout.split("Commands:")[1]
    assert "  start" in commands
    assert not re.search(r"^  (site|release|instructor|screen) ", commands, re.MULTILINE)


RUN_A_LESSON = """
import sys, nbformat
from nbclient import NotebookClient
from relief_course.start.work_folder import find_course, prepare
from pathlib import Path
work = prepare(Path(sys.argv[1]), find_course())
path = work.path / "notebooks" / "01-introduction.ipynb"
lesson = nbformat.read(path, 4)
lesson.cells.append(nbformat.v4.new_code_cell("import relief_course; print(relief_course.__file__)"))
page = NotebookClient(lesson, resources={"metadata": {"path": str(path.parent)}}, timeout=120).execute()
outputs = [one for cell in page.cells for one in cell.get("outputs", [])]
print(outputs.pop()["text"].strip())
print(len(outputs), sorted({one["output_type"] for one in outputs}))
print(any("application/vnd.jupyter.widget-view+json" in one.get("data", {}) for one in outputs))
"""


def test_elsewhere_a_lesson_runs_to_its_end_and_shows_its_forms(elsewhere, tmp_path):
    told = run(elsewhere, "-c", RUN_A_LESSON, tmp_path / "work", cwd=tmp_path)
    assert told.returncode == 0, told.stderr[-2000:]
    place, count, forms = told.stdout.splitlines()[-3:]
    assert Path(place).is_relative_to(elsewhere.parents[1])
    assert int(count.split()[0]) > 1 and "error" not in count
    assert forms == "True"


def test_elsewhere_the_server_answers_with_the_lesson_and_the_reader(elsewhere, tmp_path):
    words = [elsewhere, "-m", "relief_course", "start", "--no-browser", "--port", "8931", "--work", tmp_path / "work"]
    server = subprocess.Popen(words, cwd=tmp_path, env=_clean(), stdout=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        address = next(line.strip() for line in server.stdout if line.startswith("http://"))
        base, token = re.match(r"(http://[^/]+)/.*\?(token=\w+)", address).groups()

        def answer(path: str) -> str:
            with urlopen(f"{base}/{path}?{token}", timeout=60) as page:
                assert page.status == 200
                return page.read().decode("utf-8")

        page = answer("notebooks/notebooks/01-introduction.ipynb")
        config = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
        assert "relief-course" in [one["name"] for one in config["federated_extensions"]]
        assert answer("lab/extensions/relief-course/static/remoteEntry.js")
        lesson = json.loads(answer("api/contents/notebooks/01-introduction.ipynb"))
        assert lesson["content"]["metadata"]["relief"]["page"] == "01-introduction"
    finally:
        server.terminate()
        server.communicate(timeout=30)
