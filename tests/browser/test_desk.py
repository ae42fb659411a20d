"""A whole training evening at the instructor's desk, by keyboard alone."""

import json
import re
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader, serve
from tests.browser.test_whole_way import Keyboard
from tests.learners.desk import QUIZ, hand_in, wrong
from tests.learners.fixtures import desk, prepared_course  # noqa: F401
from tests.paths import ROOT

PAGE = "notebooks/instructor/desk.ipynb"
LONG_MS = 180_000
ROSTER = 'Email;Name;Student ID\nana@example.org;"Muñoz, Ana, Jr.";AM-1\nbo@example.org;Bo Li;bo\n;Bo Again;bo\n'
QUESTION = "gm-expunged-probation"


@pytest.fixture
def evening(desk, page):  # noqa: F811
    """The instructor's desk of a course of a test's own, in the browser."""
    shutil.copytree(ROOT / "notebooks", desk.root / "notebooks")
    running = serve(["instructor"], desk.root, desk.root)
    page.set_default_timeout(60_000)
    yield Evening(Reader(page, running), desk)
    running.process.terminate()
    running.process.wait(20)


class Evening:
    """An instructor who uses no pointer."""

    def __init__(self, reader, desk):  # noqa: F811
        self.reader, self.desk, self.page = reader, desk, reader.page
        self.keyboard = Keyboard(reader.page)

    def step(self, name: str):
        return self.page.locator(f".relief-desk-step[data-step='{name}']")

    def go_to(self, name: str, what: str) -> None:
        self.keyboard.tab_to(f"[data-step='{name}'] {what}")

    def type_into(self, name: str, label: str, text: str) -> None:
        self.go_to(name, f"#{self.step(name).get_by_label(label).get_attribute('id')}")
        self.page.keyboard.type(text)

    def choose(self, name: str, label: str, value: str) -> None:
        """Move through a list with the arrow keys to one of its values."""
        self.go_to(name, f"#{self.step(name).get_by_label(label, exact=True).get_attribute('id')}")
        options = self.page.evaluate("[...document.activeElement.options].map(option => option.value)")
        here = self.page.evaluate("document.activeElement.selectedIndex")
        for _ in range(abs(options.index(value) - here)):
            self.page.keyboard.press("ArrowDown" if options.index(value) > here else "ArrowUp")
        assert self.page.evaluate("document.activeElement.value") == value

    def choose_files(self, name: str, label: str, *paths: Path) -> None:
        """Come to the field by keyboard and give it files; what a press there opens is the system's own window."""
        field = self.step(name).get_by_label(label, exact=True)
        self.go_to(name, f"#{field.get_attribute('id')}")
        field.set_input_files(paths[0] if label == "Or a whole folder" else list(paths))

    def press(self, name: str, says: str) -> None:
        """Press a step's button, twice as people do, and wait for what it says."""
        self.go_to(name, "button[type=submit]")
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Enter")
        expect(self.step(name).locator("[role=status].relief-desk-said")).to_contain_text(says, timeout=LONG_MS)
        expect(self.step(name)).to_have_attribute("aria-busy", "false", timeout=LONG_MS)


def megabytes(process: int) -> int:
    """Return the memory of a process, 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0


def check_report_without_names(evening):
    """The box stays as it is set, the result says what was made, and the report opens beside the desk."""
    page, step = evening.page, evening.step("report")
    evening.go_to("report", "input[type=checkbox]")
    page.keyboard.press("Space")
    for _ in ("first", "again"):
        evening.press("report", "The report is ready, without names: report-no-names.html")
        expect(step.get_by_role("checkbox")).to_be_checked()
    assert [one.name for one in (evening.desk.root / "report").glob("*.html")] == ["report-no-names.html"]
    expect(step.locator(".relief-desk-lines")).to_contain_text("3 hand-ins wait to be graded again")
    evening.go_to("report", ".relief-desk-links a")
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    expect(popup.value.get_by_role("heading", name="Class report")).to_be_visible(timeout=LONG_MS)
    popup.value.close()
    expect(page.get_by_role("heading", name="The instructor’s desk")).to_be_visible()


def mail(path: Path, zip_file: bytes) -> Path:
    message = EmailMessage()
    message["From"], message["Subject"] = "walk@example.org", "my quiz"
    message.set_content("Here it is.")
    message.add_attachment(zip_file, maintype="application", subtype="zip", filename="quiz (2).zip")
    path.write_bytes(bytes(message))
    return path


def check_set_aside_and_taken_back(evening, tmp_path):
    """A file of a stranger's is given to somebody from where it lies, by mistake, and taken back."""
    page, aside = evening.page, evening.page.locator(".relief-desk-aside li")
    stranger = tmp_path / "d.zip"
    stranger.write_bytes(hand_in("Zed", "four", answers=evening.desk.answers(), notebook=evening.desk.release))
    evening.choose_files("collect", "Files", stranger)
    evening.press("collect", "0 received, 0 ignored, 1 in quarantine")
    assert evening.step("collect").get_by_label("Files", exact=True).evaluate("input => input.files.length") == 0
    expect(aside).to_have_text([re.compile("^d.zip .signed “Zed”.: “Zed” is not on your class list")])
    (folder,) = (evening.desk.root / "quarantine").iterdir()
    evening.choose("collect", "Or one that is set aside", folder.name)
    evening.choose("collect", "Whose they are", "bo")
    evening.press("collect", "1 received")
    expect(aside).to_have_count(0)
    expect(evening.step("collect").get_by_label("Or one that is set aside")).to_be_hidden()
    evening.choose("take-back", "Whose it counts as now", "bo")
    evening.choose("take-back", "Quiz", QUIZ)
    evening.press("take-back", "This would happen")
    evening.go_to("take-back", "input[type=checkbox]")
    page.keyboard.press("Space")
    expect(evening.step("take-back").locator("button")).to_have_text("Take this hand-in back")
    evening.press("take-back", "The hand-in is no longer Bo Li’s")
    expect(aside).to_have_count(1)


def test_a_whole_evening_by_keyboard(evening, tmp_path):
    desk, step = evening.desk, evening.step  # noqa: F811
    page = evening.reader.open(PAGE)
    roster = tmp_path / "roster.csv"
    roster.write_bytes(ROSTER.encode("cp1252"))

    evening.press("class", "Choose your class list")
    expect(step("class").locator("input")).to_be_focused()
    evening.choose_files("class", "Your class list (a CSV file)", roster)
    evening.press("class", "2 people in the list: 2 added")
    expect(step("class").locator(".relief-desk-lines")).to_contain_text("Line 4 has the same id as line 3")
    evening.type_into("walk-in", "Name", "Walk In")
    evening.press("walk-in", "Walk In was added")

    evening.press("release", "Send it to learners")
    with page.expect_download() as download:
        evening.go_to("release", ".relief-desk-links a")
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "relief-course-for-learners.zip"

    (tmp_path / "folder" / "deep").mkdir(parents=True)
    notebook = desk.release
    by_zip, in_folder = tmp_path / "a.zip", tmp_path / "folder" / "deep" / "b.zip"
    by_zip.write_bytes(hand_in("muñoz, ana, jr.", "one", answers=desk.answers(), notebook=notebook))
    in_folder.write_bytes(hand_in("bo", "two", answers=desk.answers(lambda name, one: wrong(one)), notebook=notebook))
    by_mail = mail(tmp_path / "c.eml", hand_in("Walk In", "three", answers=desk.answers(), notebook=notebook))
    evening.choose_files("collect", "Files", by_zip)
    evening.press("collect", "1 received, 0 ignored, 0 in quarantine")
    evening.choose_files("collect", "Or a whole folder", tmp_path / "folder")
    evening.press("collect", "1 received")
    evening.choose_files("collect", "Files", by_mail, by_zip)
    evening.press("collect", "1 received, 1 ignored")
    check_set_aside_and_taken_back(evening, tmp_path)
    assert not list((desk.root / ".relief" / "uploads").iterdir())
    ((ana,),) = desk.query("SELECT id FROM student WHERE lms_user_id = 'AM-1'")
    assert len(list((desk.root / "submitted").glob(f"*/{QUIZ}"))) == 3
    assert (desk.root / "submitted" / ana / QUIZ).is_dir()

    evening.press("grade", "3 graded, 0 unchanged, 0 failed")
    row = page.locator(".relief-desk-standing tbody tr", has_text="Quiz: common misconceptions").first
    expect(row.locator("td")).to_have_text(["3", "3", "2", "0", "0"])
    evening.go_to("by-hand", ".relief-desk-links a")
    with page.expect_popup() as popup:
        page.keyboard.press("Enter")
    expect(popup.value.get_by_role("link", name="Submission #1")).to_be_visible(timeout=LONG_MS)
    popup.value.close()
    evening.press("feedback", "⚠ Quiz: common misconceptions: feedback for 3 learners made; 2 of them still wait")
    expect(step("feedback").locator(".relief-desk-lines")).to_contain_text("Still to grade by hand: Ana Muñoz, Jr.")
    page.locator(".relief-desk-standing").scroll_into_view_if_needed()
    evening.reader.shot("desk")

    evening.choose("key", "Quiz", QUIZ)
    expect(step("key").locator("select").nth(1)).to_contain_text("1. You copy", timeout=LONG_MS)
    evening.choose("key", "Question", QUESTION)
    for option in ("none-dismissed", "case-reward"):
        evening.go_to("key", f"input[value='{option}']")
        page.keyboard.press("Space")
    evening.type_into("key", "Why, in one sentence", "Dr. Example found the key to be wrong.")
    evening.press("key", "The key of question 1 of “Quiz: common misconceptions” (gm-expunged-probation) is corrected;")
    expect(step("key").locator("select").nth(1)).to_contain_text("1. You copy", timeout=LONG_MS)
    evening.choose("key", "Question", QUESTION)
    expect(step("key").get_by_label("Take this correction back")).to_be_visible()
    evening.type_into("key", "Why, in one sentence", "Once more.")
    evening.press("key", "already; nothing was changed")
    waiting = page.locator(".relief-desk-sum", has_text=re.compile("3 hand-ins of .* wait to be graded again in step"))
    expect(waiting).to_be_visible()
    check_report_without_names(evening)
    evening.choose("regrade", "Quiz", QUIZ)
    evening.type_into("regrade", "Why, in one sentence", "Dr. Example corrected question 1.")
    evening.press("regrade", "3 scores of 3 learners changed")
    expect(row.locator("td").last).to_have_text("3")
    expect(waiting).to_have_count(0)
    assert "Why: Dr. Example corrected question 1." in desk.messages("bo")[-1]
    history = [json.loads(line) for line in (desk.root / "regrades.jsonl").read_text().splitlines()]
    assert {(one["student"], one["old"], one["new"]) for one in history} >= {(ana, 1, 0), ("bo", 0, 1)}

    box, lines = step("remove").locator("input[type=checkbox]"), step("remove").locator(".relief-desk-lines")
    evening.choose("remove", "Who", "bo")
    expect(box).to_be_hidden()
    evening.press("remove", "→")
    expect(lines).to_contain_text("submitted/bo")
    expect(box).to_be_visible()
    evening.choose("remove", "Who", ana)
    expect(box).to_be_hidden()
    expect(lines).to_be_hidden()
    evening.press("remove", "would go; nothing was removed")
    expect(lines).to_contain_text(f"submitted/{ana}")
    expect(lines).to_be_visible()
    evening.go_to("remove", "input[type=checkbox]")
    page.keyboard.press("Space")
    expect(step("remove").locator("button")).to_have_text("Erase Ana Muñoz, Jr.")
    evening.press("remove", "is erased from this course. Make the feedback again, for the others.")
    expect(step("feedback").locator(".relief-desk-links a")).to_have_text([f"Download to-send/{QUIZ}-who-is-who.csv"])
    assert (desk.root / "submitted" / "bo" / QUIZ).is_dir()
    expect(page.locator(".relief-desk-sum")).to_contain_text("2 people in the class")
    words = [b"ana@example.org", "Muñoz".encode(), ana.encode(), b"AM-1"]
    files = [path for path in desk.root.rglob("*") if path.is_file()]
    assert [path for path in files for word in words if word in path.read_bytes() or ana in path.name] == []
    evening.reader.shot("desk-erased")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_the_desk_has_no_barrier_and_fits_a_narrow_screen(evening, scheme, width):
    page = evening.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    evening.desk.relief("class", "add", "A Very Long Name Indeed", "--email", "a.very.long.address@example.org")
    evening.reader.open(PAGE)
    expect(page.locator(".relief-desk-step")).not_to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".relief-desk-standing summary").click()
    box = page.get_by_role("group", name="Who is in the class")
    if width > 1000:
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    evening.reader.shot(f"desk-{width}-{scheme}")
    assert evening.reader.axe() == []


def test_a_stopped_python_is_started_again_and_the_desk_goes_on(evening):
    page = evening.reader.open(PAGE)
    evening.reader.course.kill_kernel_of(PAGE)
    expect(page.get_by_role("button", name="Start again")).to_be_visible(timeout=60_000)
    expect(page.locator(".relief-reader-bar")).to_contain_text(
        "The class and its grades are kept in the course’s folder"
    )
    page.get_by_role("button", name="Start again").click()
    evening.reader.wait_until_ready()
    assert megabytes(evening.reader.course.process.pid) < 1000
    evening.type_into("walk-in", "Name", "Later Person")
    evening.press("walk-in", "Later Person was added")
    expect(page.locator(".relief-desk-sum")).to_have_text(re.compile("1 person in the class"))
