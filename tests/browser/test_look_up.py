"""Look-up pages as a volunteer meets them: from a lesson to the list, to a page, and back."""

import pytest

from tests.browser.conftest import READY_MS

LESSON = "notebooks/06-waivers-for-drug-convictions.ipynb"
LIST = "notebooks/look-up/index.ipynb"
PAGE = "notebooks/look-up/212h-waiver.ipynb"


def ready(page, title: str) -> None:
    """Wait for a page that has no form, and so nothing but its prose to be ready."""
    page.wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    page.get_by_role("heading", level=1, name=title).wait_for()


def test_a_lesson_leads_to_the_list_to_a_page_and_back(reader):
    page = reader.open(LESSON)
    page.get_by_role("link", name="look-up pages").click()
    ready(page, "Look-up pages: every form of relief")
    page.get_by_role("link", name="Waiver for one small marijuana possession").click()
    ready(page, "Waiver for one small marijuana possession")
    assert page.title() == "Waiver for one small marijuana possession"
    assert page.get_by_role("strong").filter(has_text="NOT FOR A REAL PERSON").is_visible()
    reader.shot("look-up-page")
    page.set_viewport_size({"width": 320, "height": 640})
    reader.wait_until(lambda: reader.width() <= 320)  # the layout follows the window a moment later
    page.get_by_role("link", name="Lesson “Waivers for Drug Convictions”").click()
    reader.wait_until_ready()


@pytest.mark.parametrize("path", [LIST, PAGE])
def test_axe_finds_nothing(reader, path):
    reader.open(path, ready=False).wait_for_selector(".relief-reader[data-relief-state=ready]", timeout=READY_MS)
    assert reader.axe_in_both_schemes() == []
