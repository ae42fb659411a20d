"""The table pack: four sheets from the course's own data, each with the clinic's lines at its foot."""

import re

import pytest

from relief_course.content.library import load_library
from relief_course.content.markdown import as_html
from relief_course.content.table_pack import printed
from relief_course.content.yaml_source import ContentError
from relief_course.forms.clinic_lines import OPEN


@pytest.fixture(scope="module")
def pack(library):
    (only,) = library.table_packs.values()
    return only


@pytest.fixture(scope="module")
def sheets(pack, library):
    return re.findall(r"<section>.*?</section>", printed(pack, library), re.S)


def test_there_are_four_sheets_at_most_and_each_ends_with_the_clinics_lines(pack, sheets):
    assert len(sheets) == len(pack.sheets) <= 4
    for sheet in sheets:
        assert [*re.findall(r'data-clinic="([a-z-]+)"', sheet)] == [field.id for field in pack.clinic]
        assert sheet.count(OPEN) == len(pack.clinic)
        assert "no legal advice" in sheet


def test_the_warnings_are_the_courses_own(sheets, library):
    for card in ("four-questions", "stop-card"):
        assert as_html(library.cards[card].body) in sheets[0]


def test_the_three_hard_moments_are_there(pack):
    hears = [line.hears for sheet in pack.sheets for line in sheet.lines]
    assert hears == ["“Will I be deported?”", "“Just tell me which form.”", "“My cousin got a waiver.”"]


def test_the_note_puts_the_date_first_and_is_about_nobody(pack):
    (note,) = [sheet.note for sheet in pack.sheets if sheet.note]
    assert note[0].label.startswith("Next date")
    assert "Imaginary" in " ".join(line.text for line in note)


def test_a_fifth_sheet_is_refused(course):
    line = "{title: One, cards: [stop-card]}"
    text = (
        f"- {{id: a, title: A, as_of: '2026-11-24', intro: B, clinic: [{{id: c, label: d, short: e}}], sheets: [{line}"
    )
    (course / "data" / "table-pack.yaml").write_text(text + f", {line}" * 4 + "]}\n")
    with pytest.raises(ContentError, match="at most 4"):
        load_library(course)
