"""Nothing that a learner reads of the forms and the reader is hard-coded: each is spoken in a language made for this.

What a page says must be in that language, or the course's own text, which says of itself that it is English.
"""

import re

import pytest
from playwright.sync_api import expect

from tests import pseudo
from tests.browser.conftest import Reader, serve
from tests.paths import ROOT

OURS = ".relief, .relief-reader-bar, .relief-reader-skip, .relief-step-end, .relief-note-of-term"
UNSAID = """(ours) => {
  const found = [];
  const isOwn = (node) => ["en", "es"].includes(node.closest("[lang]").lang) || node.closest("code, script, style");
  for (const root of document.querySelectorAll(ours)) {
    if (root.closest("[lang]").lang !== "qps") found.push(`not in the language: ${root.className}`);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (/[A-Za-z]{2}/.test(data) && !isOwn(parentElement)) found.push(data);
    }
    for (const node of [root, ...root.querySelectorAll("*")]) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const said = node.getAttribute(name) ?? "";
        if (/[A-Za-z]{2}/.test(said) && !/\\[!!.*!!\\]/.test(said)) found.push(`${name}: ${said}`);
      }
    }
  }
  return [...new Set(found)];
}"""


@pytest.fixture(scope="module")
def browser_context_args(browser_context_args):
    """A browser whose own dates and times have no plain letter."""
    return {**browser_context_args, "locale": "ja-JP"}


@pytest.fixture(scope="module")
def course_in_the_language(tmp_path_factory):
    work = tmp_path_factory.mktemp("language") / "work"
    with pseudo.spoken_here() as language:
        running = serve(["start", "--work", str(work), "--language", language], ROOT, work)
        yield running
        running.process.terminate()
        running.process.wait(20)


@pytest.fixture
def reader(page, course_in_the_language):
    page.set_default_timeout(20_000)
    return Reader(page, course_in_the_language)


def said(sentence):
    """Return what finds a sentence on the page, whatever stands at its places."""
    return re.compile(".*".join(map(re.escape, re.split(r"\{\w+\}", pseudo.pseudo(sentence)))))


def button(within, sentence):
    return within.get_by_role("button", name=said(sentence)).first


def unsaid(reader):
    return reader.page.evaluate(UNSAID, OURS)


def answer(form):
    """Answer a question of any type somehow, and whole."""
    for group in {one.get_attribute("name") for one in form.locator("input[type=radio]").all()}:
        form.locator(f"input[name='{group}']").first.check()
    for box in form.locator("input[type=checkbox]:not([id*=unsure])").all()[:1]:
        box.check()
    for place, one in enumerate(form.locator("select").all(), start=1):
        one.select_option(index=place)
    for text in form.locator("textarea").all():
        text.fill("いいえ")


@pytest.mark.parametrize(
    "lesson",
    [
        "04-legal-status-of-non-citizens",
        "05-relief-options-available",
        "06-waivers-for-drug-convictions",
    ],
)
def test_a_lesson_with_its_questions_and_pieces(reader, lesson):
    page = reader.open(f"notebooks/{lesson}.ipynb")
    assert unsaid(reader) == []
    for form in page.locator(".relief-question").all():
        form.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
        answer(form)
        button(form, "Check my answer").click()
        expect(form).to_have_attribute("data-result", re.compile("."))
    for piece in page.locator(".relief-piece").all():
        for choice in piece.locator(".relief-choices input").all()[:2]:
            choice.check()
        if piece.locator(".relief-record-page").count():
            button(piece, "Check this line").click()
            piece.locator("input").first.check()
            button(piece, "Check this line").click()
    assert unsaid(reader) == []


def test_a_note_on_a_word_and_the_line_that_calls_it_all_a_draft(reader):
    page = reader.open("notebooks/02-understanding-non-citizenship.ipynb")
    page.locator("a[href*='15-glossary-of-terms.ipynb']").first.click()
    expect(page.locator(".relief-note-of-term")).to_be_visible()
    expect(page.locator(".relief-reader-draft")).to_be_visible()
    assert unsaid(reader) == []
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_quiz_and_its_end(reader):
    page = reader.open("exercises/misconceptions/misconceptions.ipynb")
    end = page.locator(".relief-finish")
    assert unsaid(reader) == []
    answer(page.locator(".relief-question").first)
    button(end, "Make my hand-in file").click()
    expect(end).to_contain_text(said("Type your name, e-mail address or learner ID first."))
    end.locator("input").fill("あ")
    button(end, "Make my hand-in file").click()
    expect(end).to_contain_text(said("✓ Your hand-in file was made {when}."))
    assert unsaid(reader) == []
    answer(page.locator(".relief-question").nth(1))
    expect(end).to_contain_text(
        said("You changed an answer since your hand-in file was made. Make it again to hand in the change.")
    )
    assert unsaid(reader) == []


def test_a_walkthrough_to_its_end(reader):
    page = reader.open("notebooks/walkthroughs/travel-green-card.ipynb")
    walk = page.locator(".relief-walk")
    button(walk, "Continue").click()
    assert unsaid(reader) == []
    for choice in ("good-news", "call-back", "tell-later", "to-the-attorney", "seal-only", "guess-drug", "tray"):
        walk.locator(f"input[value='{choice}']").check()
        button(walk, "Continue").click()
        expect(walk.locator(".relief-walk-what h2")).to_be_focused()
        assert unsaid(reader) == []
    button(walk, "Back one step").click()
    if walk.locator(".relief-walk-off button").count():
        button(walk, "Stop and call the supervisor").click()
        assert unsaid(reader) == []
        button(walk, "Back to the case").click()
    button(walk, "Start again").click()
    assert unsaid(reader) == []


def test_the_self_check_with_its_marks(reader):
    page = reader.open("notebooks/self-check.ipynb")
    end = page.locator(".relief-finish")
    for form in page.locator(".relief-question").all()[:8]:
        answer(form)
    button(end, "Mark my answers").click()
    assert unsaid(reader) == []
    button(end, "Mark anyway").click()
    expect(end.locator(".relief-exam-result li").first).to_be_visible()
    assert unsaid(reader) == []


def test_the_review_cards(reader):
    page = reader.open("notebooks/15-glossary-of-terms.ipynb")
    deck = page.locator(".relief-deck")
    assert unsaid(reader) == []
    button(deck, "Begin").click()
    for _ in range(10):
        button(deck, "Show the meaning").click()
        assert unsaid(reader) == []
        button(deck, "Almost").click()
    expect(deck).to_contain_text(said("You went through {count} words. That is enough for now."))
    assert unsaid(reader) == []


def test_the_clinics_own_lines(reader):
    page = reader.open("notebooks/table-pack.ipynb")
    button(page.locator(".relief-clinic"), "Save and make the sheets").click()
    expect(page.locator(".relief-back a")).to_be_visible()
    assert unsaid(reader) == []


def test_the_start_page_with_progress_and_the_bar_along_a_way(reader):
    page = reader.open("notebooks/00-start-here.ipynb")
    page.locator(".relief-ways input").first.check()
    expect(page.locator(".relief-step-end").first).to_be_visible()
    for closed in page.locator(".relief-progress summary").all():
        closed.evaluate("summary => { summary.parentElement.open = true; }")
    assert unsaid(reader) == []
    page.locator(".relief-next a").click()
    expect(page.locator(".relief-reader-bar nav a")).to_have_count(1)
    assert unsaid(reader) == []
    for place in ("02-understanding-non-citizenship", "13-conclusion"):
        reader.open(f"notebooks/{place}.ipynb")
        assert unsaid(reader) == []


def test_what_the_bar_says_when_python_stops(reader):
    path = "notebooks/12-taking-action.ipynb"
    page = reader.open(path)
    reader.course.kill_kernel_of(path)
    expect(page.locator(".relief-reader-bar")).to_contain_text(
        said("Python stopped. Your answers are kept in this browser.")
    )
    assert unsaid(reader) == []
    page.keyboard.press("Control+s")
    button(page, "Start again").click()
    reader.wait_until_ready()


@pytest.mark.parametrize("path", ["notebooks/00-start-here.ipynb", "exercises/misconceptions/misconceptions.ipynb"])
def test_longer_words_fit_a_narrow_screen(reader, path):
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.open(path)
    reader.shot("language-320-bar")
    reader.page.locator(".relief").first.scroll_into_view_if_needed()
    reader.shot(f"language-320-{path.split('/')[-1]}")
    assert reader.width() <= 320
    assert [one for one in reader.axe() if not one.startswith("valid-lang")] == []  # nobody speaks the language
