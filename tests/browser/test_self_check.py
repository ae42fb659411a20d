"""The self-check as somebody who studies alone sits it."""

import json

from playwright.sync_api import expect

PAGE = "notebooks/self-check.ipynb"


def test_it_is_sat_and_marked_by_keyboard_and_a_new_one_can_begin(reader):
    page = reader.open(PAGE)
    forms = page.locator(".relief-question")
    expect(forms).to_have_count(20)
    assert page.get_by_role("button", name="Check my answer").count() == 0
    expect(page.get_by_text("These questions come from all lessons.")).to_be_visible()
    first = page.locator(".relief-question[data-type=one]").first
    first.locator("input").first.focus()
    page.keyboard.press("Space")
    expect(first.locator(".relief-saved")).to_contain_text("Saved")
    end = page.locator(".relief-finish")
    end.get_by_role("button", name="Mark my answers").focus()
    page.keyboard.press("Enter")
    expect(end).to_contain_text("19 are still open. Mark anyway?")
    reader.shot("self-check-asks")
    page.keyboard.press("Enter")  # to the first open one
    assert page.evaluate("document.activeElement.closest('.relief-question').dataset.state") == "open"
    end.get_by_role("button", name="Mark my answers").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(end).to_contain_text("of 20 right")
    expect(end.get_by_role("heading", name="Read again")).to_be_visible()
    expect(end).to_contain_text("does not permit anyone to screen")
    assert page.evaluate("document.activeElement.className") == "relief-exam-result"
    assert reader.axe() == []
    reader.shot("self-check-marked")
    drawn = [form.get_attribute("data-question") for form in forms.all()]
    page.get_by_role("button", name="Begin a new self-check").click()
    expect(end).to_contain_text("0 of 20 answered")
    assert [form.get_attribute("data-question") for form in forms.all()] != drawn
    kept = json.loads((reader.course.work / "answers" / "self-check.json").read_text(encoding="utf-8"))["answers"]
    assert kept["self-check-round"]["choice"][0] == "2"
