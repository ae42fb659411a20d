"""The room view on a wall: large, black on white, moved by arrows or a clicker, the answer hidden until asked for."""

import re

import pytest
from playwright.sync_api import expect

from tests.paths import ROOT

ROOMS = sorted((ROOT / "notebooks" / "room").glob("*.html"))
LESSON = "04-legal-status-of-non-citizens"
SIZES = """() => {
  const all = [...document.querySelectorAll("section, nav")];
  all.forEach((one) => { one.hidden = false; });
  const hasText = (one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  const texts = all.flatMap((one) => [...one.querySelectorAll("*")]).filter(hasText);
  return Math.min(...texts.map((one) => parseFloat(getComputedStyle(one).fontSize)));
}"""
TOO_HIGH = """() => [...document.querySelectorAll("section")].filter((one) => {
  for (const other of document.querySelectorAll("section")) {
    other.hidden = other !== one;
    other.classList.remove("shown");
  }
  one.querySelectorAll("[data-answer]").forEach((answer) => { answer.hidden = false; });
  return one.getBoundingClientRect().height > innerHeight - document.querySelector("nav").offsetHeight;
}).map((one) => one.id)"""


@pytest.fixture
def wall(page):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.set_default_timeout(20_000)
    page.goto((ROOT / "notebooks" / "room" / f"{LESSON}.html").as_uri())
    return page


def shown(page):
    return page.locator("section:visible")


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: path.stem)
def test_every_screen_is_large_and_fits_without_scrolling(wall, path):
    wall.goto(path.as_uri())
    assert wall.evaluate(TOO_HIGH) == []
    assert wall.evaluate(SIZES) >= 28


def test_a_clicker_moves_and_shows_the_answer_only_when_pressed(wall):
    number = wall.evaluate(
        "[...document.querySelectorAll('section')].findIndex((one) => one.querySelector('strong[data-answer]'))"
    )
    for _ in range(number):
        wall.keyboard.press("PageDown")
    expect(wall.locator("#place")).to_contain_text(f"{number + 1} of")
    screen = shown(wall)
    expect(screen).to_have_count(1)
    assert "Right:" not in screen.inner_text()
    expect(wall.locator("#next")).to_have_text("Show the answer")
    wall.keyboard.press("PageDown")
    assert "✓ Right:" in shown(wall).inner_text()
    expect(wall.locator("#place")).to_contain_text(f"{number + 1} of")
    wall.keyboard.press("ArrowRight")
    expect(wall.locator("#place")).to_contain_text(f"{number + 2} of")
    wall.keyboard.press("PageUp")
    assert "Right:" not in shown(wall).inner_text()  # asked anew
    wall.reload()
    expect(wall.locator("#place")).to_contain_text(f"{number + 1} of")
    wall.keyboard.press("Home")
    expect(wall.locator("h1")).to_be_visible()
    wall.keyboard.press("ArrowLeft")
    expect(wall.locator("#place")).to_contain_text("1 of")


def test_the_leader_goes_straight_to_a_part_of_the_lesson(wall):
    part = wall.get_by_label("Go to a part of the lesson")
    titles = part.locator("option").all_inner_texts()
    assert titles[0] == "The beginning" and len(titles) >= 5
    part.select_option(label=titles[3])
    chosen = int(part.input_value())
    expect(wall.locator("#place")).to_contain_text(f"{chosen} of")
    wall.locator("#next").click()
    expect(part).to_have_value(str(chosen))
    part.focus()
    wall.keyboard.press("ArrowUp")  # chooses another part; where no part is being chosen, an arrow moves one screen
    expect(part.locator("option:checked")).to_have_text(titles[2])


def test_it_is_the_same_on_a_phone_and_has_no_barrier(wall, reader):
    for screen in range(1, 12):
        wall.goto(f"{(ROOT / 'notebooks' / 'room' / f'{LESSON}.html').as_uri()}#screen-{screen}")
        assert reader.axe("body") == []
    wall.set_viewport_size({"width": 320, "height": 640})
    assert wall.evaluate("document.documentElement.scrollWidth") <= 320


def test_print_gives_the_questions_without_their_answers(wall):
    wall.emulate_media(media="print")
    text = wall.locator("main").inner_text()
    assert "Right:" not in text and "Question" in text and "Show the answer" not in text
    pdf = wall.pdf(path=ROOT / "artifacts" / "room-view.pdf", format="Letter")
    assert 4 < len(re.findall(rb"/Type\s*/Page\b", pdf)) < 30


def test_it_opens_from_its_lesson_without_python_and_leads_back(reader):
    page = reader.open(f"notebooks/{LESSON}.ipynb")
    kernels = len(reader.course.kernels())
    page.get_by_role("link", name="Room view").click()
    expect(page.locator("#place")).to_contain_text("1 of")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#place")).to_contain_text("2 of")
    assert len(reader.course.kernels()) == kernels
    reader.shot("room-view")
    page.get_by_role("link", name="Leave").click()
    reader.wait_until_ready()
    assert page.title() == "Legal Status of Non-Citizens"
