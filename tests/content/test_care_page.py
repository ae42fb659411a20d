"""Every page leads, once, to a page that asks nothing and keeps nothing."""

import json
import re

import pytest

from relief_course.content.care_page import care_page
from relief_course.content.notebooks import CARE_PAGE, CARE_TITLE
from tests.paths import ROOT

PAGES = sorted(path for folder in ("notebooks", "exercises") for path in (ROOT / folder).rglob("*.ipynb"))


@pytest.fixture(scope="module")
def page(library):
    (only,) = library.care.values()
    assert (f"{only.id}.html", only.title) == (CARE_PAGE, CARE_TITLE)
    return care_page(only, library)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_page_links_to_it_once(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    links = re.findall(rf"\[{CARE_TITLE}\]\(([^)]+)\)", "\n".join("".join(cell["source"]) for cell in cells))
    assert [(path.parent / link).resolve() for link in links] == [ROOT / "notebooks" / CARE_PAGE]


def test_it_can_keep_nothing_and_send_nothing(page):
    assert not re.search(r"<(script|form|input|textarea|button|img|link|iframe|object|video|audio)\b|\son\w+=", page)
    assert "url(" not in page


def test_it_repeats_the_stop_card(page, library):
    for line in re.findall(r"\*\*([^*]+)\*\*", library.cards["stop-card"].body):
        assert line.strip(".") in page


def test_it_names_no_fee_and_no_odds(page):
    shown = re.sub(r"<details.*?</details>", "", page, flags=re.S)
    assert not re.search(r"\$|\bfees?\b|\bodds\b|\bchances?\b|\bpercent\b|\bbond\b|\bcosts?\b", shown, re.I)
