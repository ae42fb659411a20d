"""Interactive pieces on a page: what stands for them without Python, and what is kept of them."""

import pytest

from .conftest import chosen, save

FINDING = {"title": "Asylum", "words": "Needs an attorney", "short": "Needs an attorney"}
STATES = [
    {"id": "as-it-is", "says": "As it is", "findings": [FINDING]},
    {"id": "more", "says": "It was <em>more</em>", "findings": [FINDING]},
]
INSIDE = {
    "explorer": {"states": STATES},
    "timeline": {
        "states": [
            {
                **STATES[0],
                "events": [{"day": "March 5, 2012", "says": "Admitted"}],
                "clocks": [{"says": "Seven years", "words": "It counts 8 years: more than 7 years."}],
            },
            STATES[1],
        ]
    },
    "relief-map": {"groups": [{"findings": [FINDING]}]},
    "matrix": {"columns": [{"says": "Asylum"}], "rows": [{"says": "Refugee", "cells": [FINDING]}]},
    "record": {
        "heading": "DOCKET",
        "lines": [{"id": "plea", "text": "PLEA: guilty"}, {"id": "end", "text": "DISMISSED"}],
        "find": [{"id": "guilt", "asks": "Which line?", "lines": ["plea"]}],
    },
}
SAYS = {
    "explorer": ["☐ It was more", "Asylum: Needs an attorney."],
    "timeline": ["1. March 5, 2012: Admitted.", "Seven years. It counts 8 years", "☐ It was more"],
    "relief-map": ["Asylum: Needs an attorney."],
    "matrix": ["Refugee. Asylum: Needs an attorney."],
    "record": ["DOCKET", "1. PLEA: guilty", "2. DISMISSED", "☐ Which line?"],
}


def piece(kind: str) -> dict:
    opening = {"id": f"x-{kind}", "kind": kind, "title": f"The {kind}", "banner": "TRAINING", "intro": "<p>Ana.</p>"}
    return {**opening, "sources": [], **INSIDE[kind]}


@pytest.fixture
def page(course):
    course.write("11-test", "lesson", pieces={f"x-{kind}": piece(kind) for kind in INSIDE})
    return course.open("11-test")


@pytest.mark.parametrize("kind", INSIDE)
def test_each_kind_has_a_form_and_a_text_that_stands_for_it(page, kind):
    form = page.piece(f"x-{kind}")
    assert str(form._esm).count("export default") == 1
    assert ".relief-piece" in str(form._css) and ".relief-question" in str(form._css)
    twin = form._repr_mimebundle_()[0]["text/plain"]
    assert twin.startswith(f"TRAINING\n\nThe {kind}\n\nAna.") and twin.endswith("(Open the course to try it.)")
    for words in SAYS[kind]:
        assert words in twin


def test_a_piece_that_the_page_does_not_have_is_one_sentence(page, course):
    assert "no piece “y”" in repr(page.piece("y"))
    assert "no page" in repr(course.open("12-missing").piece("x-record"))


def test_while_nbgrader_runs_a_page_no_piece_is_built(page, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert page.piece("x-explorer") is None


def test_what_is_found_in_a_record_is_kept_and_comes_back(page, course):
    reply = save(page.piece("x-record"), "x-record", chosen("guilt=plea"))
    assert reply["did"] == "saved"
    again = course.open("11-test", kernel="new")
    assert again.piece("x-record").answer["choice"] == ["guilt=plea"]
    assert again.summary()["total"] == 6  # a record is no question


def test_no_other_piece_keeps_anything(page):
    assert save(page.piece("x-explorer"), "x-explorer", chosen("more"))["did"] == "not-saved"
