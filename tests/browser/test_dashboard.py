"""The start page: a way to choose, a button and a bar that lead along it, and a record to print."""

import json
import re

from playwright.sync_api import expect

START = "notebooks/00-start-here.ipynb"
TEN_O_CLOCK = "2026-11-24T10:00:00.000Z"


def way(reader, title: str):
    return reader.page.get_by_role("radio", name=re.compile(f"^{title}"))


def test_a_way_is_chosen_by_keyboard_and_is_still_chosen_after_a_reload(reader):
    page = reader.open(START)
    way(reader, "Tonight").focus()
    page.keyboard.press("Space")
    expect(page.locator(".relief-next a")).to_have_text("Begin: Who may do what")
    page.keyboard.press("ArrowDown")
    reader.wait_until(lambda: reader.course.answers("answers/00-start-here.json")["way"]["choice"] == ["half-day"])
    page.reload()
    reader.wait_until_ready()
    expect(way(reader, "Half day")).to_be_checked()


def test_the_bar_leads_from_step_to_step_and_back_to_the_start_page(reader):
    page = reader.open(START)
    way(reader, "Tonight").check()
    expect(page.locator(".relief-next a")).to_have_text("Begin: Who may do what")
    bar = page.locator(".relief-reader-bar nav a")
    assert bar.count() == 0
    page.locator(".relief-next a").click()
    expect(bar).to_have_text(re.compile("^Next in “Tonight”, 2 of "))
    for _ in range(4):  # over the start page's sections to another page
        expected = bar.last.inner_text().split(": ", 1)[1]
        bar.last.click()
        expect(page.locator(".relief-reader :is(h2, h3)", has_text=expected).first).to_be_in_viewport(timeout=60_000)
        expect(bar.last).not_to_have_text(re.compile(re.escape(expected)), timeout=60_000)
    reader.wait_until_ready()
    bar.filter(has_text="Start page").click()
    expect(page.locator(".relief-next")).to_be_visible(timeout=60_000)


def test_a_page_that_is_not_on_the_way_says_so_and_leads_back(reader):
    reader.open(START)
    way(reader, "Tonight").check()
    expect(reader.page.locator(".relief-next a")).to_have_text("Begin: Who may do what")
    reader.open("notebooks/14-faqs.ipynb")
    assert reader.page.locator(".relief-reader-bar nav a").all_inner_texts() == [
        "Start page",
        "Not a step of “Tonight”: back to your way",
    ]


def finished(path) -> dict:
    """Return answers that leave no question of a page open."""
    order = json.loads(path.read_text(encoding="utf-8"))["order"]
    return {one: {"choice": ["not-sure"], "at": TEN_O_CLOCK, "n": 1} for one in order}


def test_the_record_prints_alone_and_says_what_it_does_not_permit(reader):
    from relief_course.forms.page import PAGES

    answers = finished(PAGES / "13-conclusion.json")
    folder = reader.course.work / "answers"
    folder.mkdir(exist_ok=True)
    content = {"schema": 1, "page": "13-conclusion", "bank": "", "answers": answers}
    (folder / "13-conclusion.json").write_text(json.dumps(content))
    page = reader.open(START)
    page.locator("summary", has_text="A record of what you finished").click()
    record = page.locator(".relief-record")
    expect(record).to_contain_text("November 24, 2026")
    record.get_by_label("Your own name").fill("Ana Ruiz")
    page.evaluate("window.print = () => { window.printed = document.documentElement.dataset.reliefPrint }")
    record.get_by_role("button", name="Print my record").click()
    assert page.evaluate("window.printed") == "record"
    page.emulate_media(media="print")
    expect(record.get_by_text("Ana Ruiz")).to_be_visible()
    expect(record).to_contain_text("It does not permit anyone to screen, to advise or to prepare forms.")
    expect(record.get_by_role("row", name="Conclusion")).to_be_visible()
    for hidden in (page.locator(".relief-next"), page.get_by_role("heading", name="What this course is")):
        expect(hidden).to_be_hidden()
    page.pdf(path=reader.course.work / "record.pdf")
    reader.shot("record-on-paper")


def test_the_dashboard_is_sound_open_and_narrow(reader):
    page = reader.open(START)
    for summary in page.locator(".relief-progress summary").all()[:5]:
        summary.click()
    page.locator("summary", has_text="All pages").click()
    assert reader.axe() == []
    page.set_viewport_size({"width": 320, "height": 700})
    reader.wait_until(lambda: reader.width() <= 320)  # the layout follows the window a moment later
