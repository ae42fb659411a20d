"""Each lesson as a volunteer opens it: runs at once, shows no code, and can be read by everybody, on any screen."""

import pytest

from tests.browser.conftest import Reader
from tests.paths import ROOT

LESSONS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"))
CODE = ".jp-CodeCell .jp-Editor:visible, .jp-InputPrompt:visible, .jp-Toolbar:visible"
OPEN_SOME = "node => [...node.querySelectorAll('details')].slice(0, 6).forEach((one) => { one.open = true; })"


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_runs_on_opening_and_can_be_read_by_everybody(page, shared_course, lesson):
    page.set_default_timeout(20_000)
    reader = Reader(page, shared_course)
    reader.open(f"notebooks/{lesson}.ipynb")
    assert page.locator(CODE).count() == 0
    assert "page.ask" not in page.locator(".relief-reader").inner_text()
    assert page.locator(".relief-question input:checked").count() == 0
    page.locator(".relief-reader").evaluate(OPEN_SOME)
    assert reader.axe() == []
    page.emulate_media(color_scheme="dark")
    assert reader.axe(only=("color-contrast",)) == []
    page.set_viewport_size({"width": 320, "height": 640})
    reader.wait_until(lambda: reader.width() <= 320)


def test_all_sixteen_are_looked_at():
    assert len(LESSONS) == 16
