"""What `relief site build` says when it cannot, and what it writes when it can."""

import json
import re

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.site.inputs import SiteError, gather
from tests.paths import ROOT


@pytest.fixture
def build(monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)

    def run(folder):
        result = CliRunner().invoke(main, ["site", "build", str(folder)])
        return result.output.splitlines()[-1]

    return run


def test_without_a_network_it_says_so_in_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    with pytest.raises(SiteError, match=r"^The parts of the site could not be downloaded .*connect to the internet"):
        gather(ROOT, tmp_path / "cache")
    assert list((tmp_path / "cache").iterdir()) == [], "nothing half fetched is left"


def test_a_part_that_is_not_the_one_of_the_lock_is_refused(tmp_path):
    course = tmp_path / "course"
    (course / "requirements").mkdir(parents=True)
    for name in ("site.txt", "browser.txt", "pyodide.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        changed = text.replace("sha512-", "sha512-A") if name == "pyodide.txt" else text
        (course / "requirements" / name).write_text(changed, encoding="utf-8")
    with pytest.raises(SiteError, match="its hash differs"):
        gather(course, tmp_path / "cache")


def test_a_folder_with_other_files_is_left_alone(build, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    assert build(tmp_path).startswith(f"Error: {tmp_path} holds other files")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_every_page_of_the_course_is_there_to_read_and_to_open(site):
    for path in (path for path in (ROOT / "notebooks").rglob("*.ipynb") if "instructor" not in path.parts):
        name = path.relative_to(ROOT / "notebooks")
        assert (site / "lite" / "files" / "notebooks" / name).is_file(), name
        assert (site / "read" / name.with_suffix(".html")).is_file(), name
    for path in (ROOT / "exercises").rglob("*.ipynb"):
        assert (site / "lite" / "files" / path.relative_to(ROOT)).is_file()


LINK = re.compile(r'(?:href|src)="([^":#?]+)(?:\?path=([^"#]+))?(?:#[^"]*)?"')


def test_every_link_of_a_page_to_read_leads_somewhere(site):
    broken = []
    for page in [site / "index.html", *(site / "read").glob("*.html"), *(site / "read").glob("[lw]*/*.html")]:
        for link, notebook in LINK.findall(page.read_text(encoding="utf-8")):
            target = site / "lite" / "files" / notebook if notebook else page.parent / link
            if not target.resolve().exists():
                broken.append((page.name, link, notebook))
    assert broken == []


def test_each_practice_question_stands_on_its_page_with_its_key_and_no_graded_one_does(site, library):
    questions = library.questions
    shown = set()
    for page in (site / "read").rglob("*.html"):
        data = re.search(r'id="page">(.+?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
        shown |= set(json.loads(data[1]).get("questions", {})) if data else set()
    assert shown >= {one.id for one in questions.values() if one.use == "practice"}
    assert not shown & {one.id for one in questions.values() if one.use == "graded"}


def test_no_page_names_a_foreign_script_style_or_picture(site):
    fetched = re.compile(r'(?:src|<link[^>]+href)="(https?:[^"]+)"')
    for page in [site / "index.html", *(site / "read").rglob("*.html")]:
        assert fetched.findall(page.read_text(encoding="utf-8")) == [], page
