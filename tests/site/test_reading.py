"""The pages to read, in a real browser: on a phone, without Python, on a computer of one's own and on a shared one."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.flaky(reruns=1)]
LESSON, QUESTION = "01-introduction", "pin-one-paper"
PAGES = [
    *(
        "index",
        "read/stop-card",
        "read/table-pack",
        "read/cards-es",
        "read/01-introduction",
        "read/05-relief-options-available",
    ),
    *("read/15-glossary-of-terms", "read/look-up/index", "read/walkthroughs/travel-green-card", "read/self-check"),
]


@pytest.fixture
def phone(browser, host):
    """A phone: touch, and a small screen."""
    from tests.site.conftest import Visitor

    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    yield Visitor(context.new_page(), host.address)
    context.close()


def answer(visitor, tap=False):
    """Answer a practice question and check the answer."""
    question = visitor.question(QUESTION)
    inputs = question.locator("input[type=radio]")
    for control in (inputs.first, inputs.nth(2), question.get_by_role("button", name="Check my answer")):
        control.tap() if tap else control.click()
    return question


def test_a_practice_question_works_on_a_phone_without_python(phone):
    page = phone.read(LESSON)
    expect(page.locator("#count")).to_have_text("0 of 12 practice questions answered.")
    question = answer(phone, tap=True)
    expect(question.locator(".relief-word").first).to_have_text("Not right")
    expect(question.locator(".relief-feedback")).to_contain_text("The drug ground of deportability")
    expect(page.locator("#count")).to_have_text("1 of 12 practice questions answered.")
    page.reload()
    expect(phone.question(QUESTION).locator("input[type=radio]").first).to_be_checked()
    expect(page.locator("#count")).to_have_text("1 of 12 practice questions answered.")
    assert phone.foreign == []
    assert not page.evaluate("performance.getEntriesByType('resource').some(({name}) => name.includes('pyodide'))")


def test_the_interactive_lesson_says_what_it_loads_before_it_does(phone):
    text = phone.read(LESSON).locator(".interactive").first.inner_text()
    assert "Open the interactive lesson" in " ".join(text.split())
    assert "Better on a laptop; loads about 2" in text
    assert "MB the first time" in text


def test_a_walkthrough_works_on_a_phone_without_python(phone):
    page = phone.read("walkthroughs/travel-green-card")
    first = page.locator(".relief button").first
    expect(first).to_be_visible()
    page.locator(".relief input[type=radio], .relief .relief-choice, .relief button").first.tap()
    assert page.evaluate("document.querySelector('.relief').textContent.length") > 200


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 360])
def test_nothing_is_wider_than_a_narrow_screen(visitor, name, width):
    visitor.page.set_viewport_size({"width": width, "height": 640})
    visitor.page.goto(f"{visitor.address}/{name}.html")
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.wide() <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visitor, name, scheme):
    visitor.page.emulate_media(color_scheme=scheme)
    visitor.page.goto(f"{visitor.address}/{name}.html")
    visitor.page.wait_for_load_state("networkidle")
    found = Axe().run(visitor.page).response
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}
    assert [(rule["id"], node["html"][:150]) for rule in found["violations"] for node in rule["nodes"]] == []


def test_the_keyboard_answers_a_question(visitor):
    page = visitor.read(LESSON)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    visitor.question(QUESTION).locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(visitor.question(QUESTION).locator(".relief-word").first).to_have_text("Answered")


# --- what the browser keeps ---


def test_the_progress_file_moves_answers_to_another_browser(visitor, browser, tmp_path):
    from tests.site.conftest import Visitor

    visitor.read(LESSON)
    answer(visitor)
    page = visitor.home()
    expect(page.locator("#go")).to_contain_text("Continue: Introduction")
    with page.expect_download() as download:
        page.locator("#save").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["answers"][LESSON][QUESTION]["choice"][0] == "is-true"

    context = browser.new_context()
    other = Visitor(context.new_page(), visitor.address)
    page = other.home()
    expect(page.locator("#count")).to_have_text("Nothing is answered in this browser yet.")
    page.locator("#load").set_input_files(file)
    expect(page.locator("#said")).to_contain_text("1 answer from relief-progress")
    other.read(LESSON)
    expect(other.question(QUESTION).locator("input[type=radio]").first).to_be_checked()
    context.close()


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"answers": {}}', '{"relief_progress": 1, "answers": 7}'])
def test_a_file_that_is_no_progress_file_changes_nothing(visitor, tmp_path, text):
    file = tmp_path / "other.json"
    file.write_text(text)
    page = visitor.home()
    page.locator("#load").set_input_files(file)
    expect(page.locator("#said")).to_have_text("This is not a progress file of the course, so nothing was changed.")


def test_a_malicious_progress_file_brings_nothing_but_answers(visitor, tmp_path):
    file = tmp_path / "bad.json"
    entry = {"at": "2026-11-29T08:00:00.000Z", "n": 1, "choice": ["<img src=x onerror=alert(1)>"]}
    answers = {"__proto__": {"x": entry}, LESSON: {"a b": entry, QUESTION: {**entry, "at": "never"}}}
    file.write_text(json.dumps({"relief_progress": 1, "answers": answers, "learner": 7, "way": "<b>"}))
    page = visitor.home()
    page.locator("#load").set_input_files(file)
    expect(page.locator("#said")).to_contain_text("0 answers")
    assert page.evaluate("Object.keys(localStorage).filter((key) => !/^relief-store$/.test(key))") == []


def test_whoever_leaves_a_shared_computer_leaves_nothing(visitor):
    page = visitor.read(LESSON)
    answer(visitor)
    page.evaluate("reliefKeeper.keep('learner', 'Ana Lopez')")
    other = page.context.new_page()
    other.goto(f"{visitor.address}/read/{LESSON}.html")
    visitor.home()
    page.get_by_text("I am on a shared computer").click()
    page.locator("#clear").click(force=True)
    expect(page.locator("#cleared")).to_contain_text("First save your progress file")
    assert "Ana Lopez" in page.evaluate("JSON.stringify(localStorage)")
    with page.expect_download():
        page.locator("#save-last").click()
    page.locator("#sure").check()
    page.locator("#clear").click()
    expect(page.locator("#cleared")).to_contain_text("are gone from this browser")
    expect(page.locator("#count")).to_have_text("Nothing is answered in this browser yet.")
    other.wait_for_url("**/index.html")  # an open page of the same person leaves too
    left = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert QUESTION not in left
    assert "Ana" not in left
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    kept = page.evaluate(
        "caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys())"
        ".map(({url}) => url)))).then((all) => all.flat())"
    )
    assert [url for url in kept if "answers" in url or "progress" in url] == []


def test_a_full_storage_is_told_plainly_and_the_page_goes_on(visitor):
    page = visitor.read(LESSON)
    page.evaluate("""() => {
      const text = "x".repeat(1024);
      try { for (let n = 0; ; n++) localStorage.setItem(`other-${n}`, text); } catch {}
      try { for (let n = 0; ; n++) localStorage.setItem(`tiny-${n}`, ""); } catch {}
    }""")
    question = visitor.question(QUESTION)
    question.locator("input[type=radio]").first.click()
    expect(question.locator(".relief-saved")).to_contain_text("Not saved yet. This browser’s storage is full")
    expect(page.locator("#said")).to_contain_text("storage is full")
    page.evaluate(
        "for (const key of Object.keys(localStorage)) if (!key.startsWith('relief')) localStorage.removeItem(key)"
    )
    expect(question.locator(".relief-saved")).to_contain_text("Saved at", timeout=15_000)


def test_a_browser_that_keeps_nothing_says_so(visitor):
    visitor.page.add_init_script("""
      Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
    """)
    page = visitor.home()
    expect(page.locator("#said")).to_contain_text("This browser keeps nothing for this page")
    visitor.read(LESSON)
    expect(page.locator("#said")).to_contain_text("This browser keeps nothing for this page")
    answer(visitor)
    expect(visitor.question(QUESTION).locator(".relief-feedback")).to_contain_text("The drug ground")


def test_what_another_tab_answers_shows_here(visitor):
    page = visitor.read(LESSON)
    other = page.context.new_page()
    other.goto(f"{visitor.address}/read/{LESSON}.html")
    other.locator(f"[data-question={QUESTION}] input").first.click()
    expect(visitor.question(QUESTION).locator("input[type=radio]").first).to_be_checked()
    expect(page.locator("#count")).to_have_text(other.locator("#count").inner_text())
