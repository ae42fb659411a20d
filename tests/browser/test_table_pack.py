"""An instructor fills in the clinic's lines once, and prints four sheets."""

import re

import pytest
from playwright.sync_api import expect

from tests.paths import ROOT

PAGE = "notebooks/table-pack.ipynb"
SUPERVISOR = "Supervising attorney, and how to reach that person now"


def test_the_clinics_lines_are_saved_and_printed_by_keyboard_alone(reader):
    page = reader.open(PAGE)
    page.get_by_label(SUPERVISOR).focus()
    page.keyboard.type("Ms. Example <b>, 555-0100")
    page.keyboard.press("Enter")
    expect(page.locator(".relief-clinic [role=status]")).to_contain_text("Saved")
    reader.open(PAGE)
    expect(page.get_by_label(SUPERVISOR)).to_have_value("Ms. Example <b>, 555-0100")
    page.get_by_role("link", name="Open the table pack to print it").click()
    expect(page.get_by_text("Ms. Example <b>, 555-0100")).to_have_count(4)
    expect(page.get_by_text("ask your supervisor now")).to_have_count(16)


def test_the_page_has_no_barrier(reader):
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 640})
    reader.open(PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert reader.axe_in_both_schemes() == []


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_each_sheet_fits_one_page_of_either_paper_even_with_the_longest_lines(page, paper):
    text = (ROOT / "notebooks/table-pack.html").read_text(encoding="utf-8")
    page.set_content(text.replace("ask your supervisor now", "wide words " * 11))
    pdf = page.pdf(path=ROOT / "artifacts" / f"table-pack-{paper}.pdf", format=paper)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 4


def test_the_sheets_have_no_barrier_and_fit_a_phone(reader):
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.set_content((ROOT / "notebooks/table-pack.html").read_text(encoding="utf-8"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert reader.axe("main") == []
