"""What keeps the table of authorities honest: its shape, its citations, and what is derived from it."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from relief_course.content.citations import citation_problems, is_well_formed
from relief_course.content.law_files import RUNTIME, law_files, sums
from relief_course.content.law_uses import uses
from relief_course.content.library import load_library
from relief_course.content.yaml_source import ContentError
from relief_course.rules import authorities as runtime

# eyecite's parser has no wheel for Python 3.13 and later; CI runs all of this on 3.11.
pytest.importorskip("eyecite")

ROOT = Path(__file__).parents[2]
DECISION = """- id: {id}
  kind: decision
  name: Sample v. Sample
  cite: "{cite}"
  says: A sample.
  status: good
  basis: reports
  read_on: "2026-11-24"
  checked: public sources, not a citator
"""


@pytest.fixture
def table(course):
    """The tiny course's table: add an entry to it with ``table(text)``."""
    path = course / "data" / "law" / "authorities.yaml"

    def add(text: str) -> None:
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return add


def problems(course) -> list[str]:
    return [problem.text for problem in citation_problems(load_library(course))]


def refusals(course) -> str:
    with pytest.raises(ContentError) as caught:
        load_library(course)
    return str(caught.value)


# --- the course's own table ---------------------------------------------------------------------------------------


def test_every_citation_of_the_course_is_in_order(library):
    assert list(map(str, citation_problems(library))) == []


def test_everything_that_is_cited_is_in_the_table(library):
    known = {*library.authorities, *library.cards}
    assert [use for use in uses(ROOT) if use.authority not in known] == []


def test_what_was_not_read_is_never_called_good(library):
    unread = [one for one in library.authorities.values() if one.basis == "memory" and one.kind != "decision"]
    assert unread
    assert [one.id for one in unread if one.status == "good"] == []


def test_law_in_motion_is_past_its_day(library):
    """So that what rests on it goes to an attorney until somebody reads it again."""
    moving = ("hemp-1639o", "fr-91-22714", "yajure-hurtado", "make-the-road", "tps-designations", "delcarmen-lara")
    assert {one for one in moving if library.authorities[one].recheck.by >= "2026-11-24"} == set()


def test_settled_drug_grounds_are_not_past_their_day(library):
    settled = ("ina-212-a-2-A", "ina-212-a-2-C", "ina-237-a-2-A-iii", "ina-237-a-2-B-i", "ina-101-a-43-B", "ina-212-h")
    rechecks = [library.authorities[one].recheck for one in settled]
    assert rechecks == [None] * len(settled)


def test_the_rules_read_the_same_table(library):
    assert list(runtime.table()) == sorted(library.authorities)
    hemp = runtime.table()["hemp-1639o"]
    assert (hemp.cite, hemp.status, str(hemp.recheck_by)) == ("7 U.S.C. 1639o", "limited", "2026-11-12")


def test_the_review_list_holds_all_that_is_unsettled_or_unread(library):
    review = law_files(library, ROOT)[Path("data/law/FOR-ATTORNEY-REVIEW.md")]
    for one in library.authorities.values():
        open_question = (
            one.recheck or one.status in ("contested", "pending") or one.basis in ("memory", "partly", "part")
        )
        assert (review.count(f"(`{one.id}`)") == 1) == bool(open_question or (one.kind == "statute" and not one.text))
    assert '"Checked" is not a citator' in review


# --- the table's shape --------------------------------------------------------------------------------------------


def test_a_split_names_its_circuits(course, edit):
    edit("law/authorities.yaml", "status: good", "status: contested\n  status_note: Courts differ.")
    assert "needs circuits" in refusals(course)


def test_a_split_has_a_day_to_read_it_again(course, edit):
    note = "status: contested\n  status_note: Courts differ.\n  circuits: {for: [5th], against: [9th]}"
    edit("law/authorities.yaml", "status: good", note)
    assert "needs a recheck" in refusals(course)


@pytest.mark.parametrize("circuits", ["{for: [12th]}", "{for: [9th], against: [9th]}", "{}", "sometimes"])
def test_circuits_are_real_and_on_one_side(course, edit, circuits):
    edit("law/authorities.yaml", "status: good", f"status: good\n  circuits: {circuits}")
    assert "circuits" in refusals(course)


def test_what_limits_an_authority_is_in_the_table(course, edit):
    edit("law/authorities.yaml", "status: good", "status: good\n  by: [sample-standrad]")
    assert "did you mean 'sample-standard'?" in refusals(course)


# --- citations ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cite",
    [
        "569 U.S. 184 (2013)",
        "646 F.3d 684 (9th Cir. 2011) (en banc)",
        "994 F.3d 112 (3d Cir. 2021)",
        "27 I&N Dec. 674 (A.G. 2019)",
        "29 I&N Dec. 830 (BIA Aug. 13, 2026)",
        "No. 25-429, 609 U.S. ___ (June 23, 2026)",
        "Nos. 25-20496, 25-40701 (5th Cir. Feb. 6, 2026)",
        "No. 25-842 (U.S., pending)",
    ],
)
def test_a_whole_case_cite_is_well_formed(cite):
    assert is_well_formed(cite)


@pytest.mark.parametrize(
    "cite",
    [
        "Moncrieffe v. Holder",
        "569 U.S. (2013)",
        "646 F.3d 684 (2011)",
        "646 F.3d 684 (9th Cir.)",
        "26 I&N Dec. 37 (2012)",
        "26 I&N Dec. 37",
        "12 Nowhere 34 (9th Cir. 2011)",
        "No. 25-842",
        "569 U.S. 184 (2013); 575 U.S. 798 (2015)",
    ],
)
def test_half_a_case_cite_is_told(course, table, cite):
    table(DECISION.format(id="sample", cite=cite))
    assert f"sample: not a well-formed case cite: {cite!r}" in problems(course)


def test_both_forms_of_a_section_lead_to_the_same_place(course, edit):
    edit("law/authorities.yaml", "cite: INA 101(a)(48)(A)", "cite: INA 101(a)(48)(A), 8 U.S.C. 1182(a)(48)(A)")
    assert any("lead to different places" in one for one in problems(course))


def test_a_section_of_the_act_has_its_place_in_the_code(course):
    assert any("no U.S.C. section can be read" in one for one in problems(course))


def test_a_text_is_that_of_its_section(course, edit):
    edit("law/authorities.yaml", "cite: INA 101(a)(48)(A)", "cite: 8 U.S.C. 1101(a)(48)(A)")
    assert problems(course) == [
        "sample-conviction: statutes/sample.txt is the text of another section than 8 U.S.C. 1101(a)(48)(A)"
    ]


def test_a_case_in_prose_must_be_in_the_table(course, edit, table):
    edit("cards.yaml", "title: Stop first", "title: Stop first, says Mathis,\n    579 U.S.\n    500 (2016)")
    (told,) = [one for one in citation_problems(load_library(course)) if "cards" in str(one)]
    assert str(told) == "data/cards.yaml:3: the case '579 U.S. 500' is not in data/law/authorities.yaml"
    table(DECISION.format(id="mathis", cite="579 U.S. 500 (2016)"))
    assert not any("579" in one for one in problems(course))


def test_a_case_stands_once(course, table):
    table(DECISION.format(id="one", cite="579 U.S. 500 (2016)") + DECISION.format(id="two", cite="579 U.S. 500 (2016)"))
    assert "two: the same case is already there as 'one'" in problems(course)


# --- what is derived ----------------------------------------------------------------------------------------------


def test_a_changed_text_changes_its_fingerprint(course):
    law = course / "data" / "law"
    before = sums(law)
    text = law / "statutes" / "sample.txt"
    assert before == f"{sha256(text.read_bytes()).hexdigest()}  statutes/sample.txt\n"
    text.write_text(text.read_text(encoding="utf-8") + "and more\n", encoding="utf-8")
    assert sums(law) != before


def test_line_ends_do_not_change_a_fingerprint(course):
    law = course / "data" / "law"
    before = sums(law)
    text = law / "statutes" / "sample.txt"
    text.write_bytes(text.read_bytes().replace(b"\n", b"\r\n"))
    assert sums(law) == before


def test_the_runtime_table_is_sorted_and_small(course):
    rows = json.loads(law_files(load_library(course), course)[RUNTIME])
    assert list(rows) == sorted(rows)
    assert set(rows["sample-conviction"]) == {"cite", "name", "recheck_by", "status"}
