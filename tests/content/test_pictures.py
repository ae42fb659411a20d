"""Pictures: nothing overflows, no arrow crosses words, and the words say all that the drawing says."""

import base64
import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest

from relief_course.content.library import Reader
from relief_course.content.pictures import picture_cell
from relief_course.content.pictures.drawing import NARROW, WIDE, draw, picture_problems
from relief_course.content.pictures.text import width_of, wrap
from relief_course.content.pictures.words import plain_words
from relief_course.content.schemas.pieces import Arrow, Box, Flow, Picture
from tests.paths import ROOT

PICTURES = Reader(ROOT).files("pictures", Picture, "id")


def box(name: str, text: str = "A question of some length?") -> Box:
    return Box(id=name, text=text, look="question")


def flow(rows: str, *arrows: str) -> Flow:
    """Return a flow: "a|b c" has a above b and c; an arrow is "a>c" or "a>c:its label"."""
    made = []
    for arrow in arrows:
        ends, _, says = arrow.partition(":")
        start, end = ends.split(">")
        made.append(Arrow(start=start, end=end, says=says or None))
    boxes = tuple(tuple(box(name) for name in row.split()) for row in rows.split("|"))
    return Flow(id="x", kind="flow", title="X", rows=boxes, arrows=tuple(made), authorities=("a",))


def runs_through(start, end, frame) -> bool:
    """Tell whether a line runs through the inside of a box, rather than up to its edge."""
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    across = left < frame.x + frame.width - 1 and right > frame.x + 1
    return across and top < frame.y + frame.height - 1 and bottom > frame.y + 1


WAYS = {
    "down": flow("a|b", "a>b:Yes"),
    "fork": flow("a|b c", "a>b:Yes", "a>c:No"),
    "join": flow("a b|c", "a>c", "b>c:And then"),
    "skip at both sides": flow("a|b|c d", "a>b:No", "a>c:Yes", "b>d:No", "b>c:Yes"),
    "skip from a full row": flow("a b|c|d e", "a>c", "b>e:A longer label here", "c>d", "a>d"),
    "beside": flow("a b|c", "a>b:Yes", "b>c"),
    "back up": flow("a|b|c", "a>b", "b>c", "c>a:Again"),
    "three in a row": flow("a|b c d|e", "a>b:One", "a>c:Two", "a>d:Three", "b>e", "d>e"),
}


@pytest.mark.parametrize("picture", [*PICTURES.values(), *WAYS.values()], ids=[*PICTURES, *WAYS])
def test_all_words_fit_and_no_arrow_crosses_them(picture):
    assert [*picture_problems(picture)] == []
    for narrow, width in ((False, WIDE), (True, NARROW)):
        sheet = draw(picture, narrow)
        for one in sheet.words:
            assert one.x >= 0 and one.x + one.width <= width and one.y <= sheet.height
        for one in sheet.boxes:
            assert one.x >= 0 and one.x + one.width <= width and one.y + one.height <= sheet.height
        for way in sheet.ways:
            assert all(0 <= x <= width and 0 <= y <= sheet.height for x, y in way)
            assert not [one for ends in pairwise(way) for one in sheet.boxes if runs_through(*ends, one)]


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_the_words_beside_a_picture_say_all_that_it_says(picture):
    said = plain_words(picture)
    for word in (word for narrow in (False, True) for one in draw(picture, narrow).words for word in one.text.split()):
        assert word.strip("•") in said or re.fullmatch(r"\d+\.", word)


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_the_same_bytes_each_time_and_holds_no_script(picture):
    cell = picture_cell(picture)
    assert cell == picture_cell(picture)
    images = re.findall(r'<img [^>]*alt="([^"]+)"[^>]*src="data:image/svg\+xml;base64,([^"]+)"', cell)
    assert len(images) == 2
    for alt, data in images:
        assert picture.title in alt.replace("&#x27;", "'").replace("&amp;", "&").replace("&quot;", '"')
        drawn = ElementTree.fromstring(base64.b64decode(data))
        names = [node.tag.partition("}")[2] for node in drawn.iter()]
        assert names[1:3] == ["title", "desc"]
        assert not {"script", "a", "foreignObject"} & set(names)


def test_a_word_too_long_for_its_place_is_told():
    long = Flow(**{**flow("a|b", "a>b").model_dump(), "rows": ((box("a", "W" * 60),), (box("b"),))})
    assert any("wider than its place" in text for _, text in picture_problems(long))


def test_lines_break_between_words_where_the_widest_font_needs_it():
    lines = wrap("What immigration law calls a conviction", 120)
    assert " ".join(lines) == "What immigration law calls a conviction"
    assert len(lines) > 1 and all(width_of(line) <= 120 for line in lines)
