"""A walkthrough as a volunteer plays it: by keyboard, with interruptions, in any light, and on paper."""

import json
import re

from playwright.sync_api import expect

PAGE = "notebooks/walkthroughs/travel-green-card.ipynb"
ANSWERS = "answers/travel-green-card.json"
SHORT = ["ask-four", "knock", "stop-at-trip"]
LONG = ["good-news", "call-back", "tell-later", "to-the-attorney", "seal-only", "guess-drug", "tray"]


def walk(reader):
    return reader.page.locator(".relief-walk")


def choose(reader, *choices: str):
    for choice in choices:
        walk(reader).locator(f"input[value='{choice}']").check()
        walk(reader).get_by_role("button", name="Continue").click()
        expect(walk(reader).locator(".relief-walk-what h2")).to_be_focused()


def path_of(reader) -> list[str]:
    return reader.course.answers(ANSWERS).get("travel-green-card", {}).get("choice", [])


def saved(reader, *choices: str):
    reader.wait_until(lambda: path_of(reader) == list(choices))


def steps(reader):
    return walk(reader).locator(".relief-walk-trail ol > li")


def test_it_is_played_to_its_end_by_keyboard_alone(reader):
    page = reader.open(PAGE)
    assert walk(reader).locator("input:checked").count() == 0
    for place, choice in enumerate(["ask-four", "knock", "to-the-attorney", "every-page", "write-gap", "dates-first"]):
        inputs = walk(reader).locator("input[type=radio]")
        target = [one.get_attribute("value") for one in inputs.all()].index(choice)
        if place == 0:
            inputs.first.focus()
        else:  # from the heading that has the focus, forward to the choices
            while page.evaluate("document.activeElement.type") != "radio":
                page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(target):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(walk(reader).locator(".relief-walk-what h2")).to_be_focused()
        expect(steps(reader)).to_have_count(place + 1)
    expect(walk(reader)).to_contain_text("The end: a handoff")
    expect(walk(reader)).to_contain_text("Nowhere on this path.")
    reader.shot("walkthrough-end")
    reader.open("notebooks/00-start-here.ipynb")
    expect(page.locator("[data-page=travel-green-card]")).to_contain_text("Walked to an end")


def test_a_choice_is_never_taken_before_continue(reader):
    reader.open(PAGE)
    walk(reader).get_by_role("button", name="Continue").click()
    expect(walk(reader).locator(".relief-problem")).to_have_text("Choose one first.")
    walk(reader).locator("input").first.check()
    expect(steps(reader)).to_have_count(0)


def test_a_harm_names_its_line_and_repair_and_can_be_taken_back(reader):
    reader.open(PAGE)
    choose(reader, "good-news")
    what = walk(reader).locator(".relief-walk-what")
    for words in ("This can hurt the client", "The line: Never tell a client a result", "The repair: Call him back"):
        expect(what).to_contain_text(words)
    walk(reader).get_by_role("button", name="Back one step").click()
    expect(steps(reader)).to_have_count(0)
    saved(reader)
    choose(reader, "ask-four")
    walk(reader).get_by_role("button", name="Start again").click()
    expect(walk(reader).locator(".relief-walk-moment h2")).to_be_focused()
    saved(reader)
    walk(reader).get_by_role("button", name="Bring my path back").click()
    saved(reader, "ask-four")


def test_stopping_is_always_there_and_leads_back(reader):
    reader.open(PAGE)
    choose(reader, "ask-four")
    walk(reader).get_by_role("button", name="Stop and call the supervisor").click()
    expect(walk(reader).locator(".relief-walk-stop h2")).to_be_focused()
    expect(walk(reader)).to_contain_text("Stopping is always a good choice.")
    walk(reader).get_by_role("button", name="Back to the case").click()
    expect(walk(reader).locator(".relief-walk-moment h2")).to_have_text("Step 2")
    saved(reader, "ask-four")


def test_the_path_outlives_a_reload_and_a_killed_python(reader):
    page = reader.open(PAGE)
    choose(reader, *SHORT[:2])
    saved(reader, *SHORT[:2])
    page.reload()
    reader.wait_until_ready()
    expect(steps(reader)).to_have_count(2)
    reader.course.kill_kernel_of(PAGE)
    choose(reader, SHORT[2])  # nobody needs Python to play on
    reader.wait_until_ready()
    saved(reader, *SHORT)
    expect(steps(reader)).to_have_count(3)


def test_two_tabs_show_one_path(reader, context):
    reader.open(PAGE)
    other = type(reader)(context.new_page(), reader.course)
    other.open(PAGE)
    choose(reader, "ask-four")
    expect(steps(other)).to_have_count(1)
    choose(other, "knock")
    expect(steps(reader)).to_have_count(2)


def test_a_path_that_an_upgrade_cut_is_followed_as_far_as_it_goes(reader):
    entry = {"choice": ["ask-four", "gone"], "at": "2026-11-24T10:00:00.000Z", "n": 2}
    content = {"schema": 1, "page": "travel-green-card", "bank": "older", "answers": {"travel-green-card": entry}}
    file = reader.course.work / ANSWERS
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(content), encoding="utf-8")
    reader.open(PAGE)
    expect(steps(reader)).to_have_count(1)
    expect(walk(reader)).to_contain_text("the course was changed since you were here")
    choose(reader, "knock")
    saved(reader, "ask-four", "knock")


def test_axe_finds_nothing_at_any_step(reader):
    reader.open(PAGE)
    assert reader.axe_in_both_schemes() == []
    for choice in LONG:
        choose(reader, choice)
        walk(reader).locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert reader.axe_in_both_schemes() == []
    walk(reader).get_by_role("button", name="Back one step").click()
    walk(reader).get_by_role("button", name="Stop and call the supervisor").click()
    assert reader.axe_in_both_schemes() == []
    reader.shot("walkthrough")


def test_it_can_be_read_in_a_narrow_window_and_printed(reader):
    page = reader.open(PAGE)
    page.set_viewport_size({"width": 320, "height": 640})
    choose(reader, *LONG)
    assert page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollWidth") <= 320
    small = (
        walk(reader)
        .locator("button:visible, summary:visible, input:visible")
        .evaluate_all("all => all.filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)")
    )
    assert small == []
    pages = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter")))
    assert 2 <= pages <= 6
