"""A case file that is wrong is told so in one sentence; one that is right says only what may be said."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.content.cases.case_facts import read_facts
from relief_course.content.cases.case_file import CaseFileError, read_case
from relief_course.rules.words import ASK_NEXT
from tests.paths import ROOT

RIGHT = """
person:
  status: permanent resident
convictions:
- disposition: judgment of guilt
  convicted_on: 2019-06-01
  grams: 12
"""


@pytest.fixture
def write(tmp_path):
    def write(text: str) -> Path:
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("persn: {}", "a case has no part “persn”; did you mean “person”?"),
        ("status: refugee", "a case has no part “status”; it is a fact of person"),
        ("person:\n  statos: refugee", "no fact is named “statos”; did you mean “status”?"),
        ("person:\n  status: permanent residant", "did you mean “permanent resident”?"),
        ("person:\n  grams: 12", "“grams” belongs under convictions, not under person"),
        ("person: permanent resident", "person must be a list of facts"),
        ("convictions:\n- convicted_on: 2019-13-01", "“convicted_on” must be a date like 2019-06-01"),
        ("convictions:\n- convicted_on: June 2019", "“convicted_on” must be a date like 2019-06-01"),
        ("convictions:\n- convicted_on: 2019-06-01 10:00:00", "“convicted_on” must be a date like 2019-06-01"),
        ("convictions:\n- grams: twelve", "“grams” must be a number of grams, zero or more"),
        ("convictions:\n- grams: -1", "“grams” must be a number of grams, zero or more"),
        ("convictions:\n- grams: .nan", "“grams” must be a number of grams, zero or more"),
        ("convictions:\n- grams: yes", "“grams” must be a number of grams, zero or more"),
        ("convictions:\n- sentence_changed_later: yes", "“sentence_changed_later” must be one of: “true”, “false”"),
        ("convictions: none", "write [] if there are none"),
        ("convictions:\n", "write [] if there are none"),
        ("convictions:" + "".join(f"\n- grams: {n}" for n in range(13)), "a case has at most 12 convictions"),
        ("convictions:\n- grams: 5\n- grams: 5", "conviction 2 is the same as conviction 1"),
        ("person:\n  status: refugee\n  status: asylee", "is not valid YAML"),
        ("person:\n\t status: refugee", "is not valid YAML"),
        ("", "the file must be a list of facts"),
        ("- a\n- b", "the file must be a list of facts"),
        ("person: &a {status: refugee}\nfamily: *a", "a case file has no aliases"),
        ("person: " + "[" * 60 + "]" * 60, "nested too deep"),
        ("decided_by_attorney:\n  status: refugee", "is no attorney’s decision; write it under person"),
        ("decided_by_attorney:\n  own_use: true", "belongs under decided_by_attorney inside its conviction"),
        ("convictions:\n- decided_by_attorney:\n    reason_to_believe: true", "outside the convictions"),
        (
            "convictions:\n- disposition: judgment of guilt\n  decided_by_attorney:\n    guilt_basis: none of these",
            "cannot be true together",
        ),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence_with_its_place(write, text, said):
    path = write(text)
    with pytest.raises(CaseFileError) as error:
        read_case(path)
    assert said in str(error.value)
    assert str(error.value).startswith(str(path))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (3, "person:\n  status: refugee\n  statos: asylee"),
        (4, "person:\n  status: refugee\nconvictions:\n- grams: twelve"),
        (5, "convictions:\n- grams: 5\n- grams: 6\n  decided_by_attorney:\n    reason_to_believe: true"),
        (3, "convictions:\n- grams: 5\n- grams: 5"),
    ],
)
def test_the_line_is_the_one_that_is_wrong(write, line, text):
    with pytest.raises(CaseFileError, match=f"case.yaml:{line}: "):
        read_case(write(text))


def test_everything_that_is_wrong_with_plain_data_is_told_at_once():
    read = read_facts({"persn": {}, "person": {"statos": "refugee", "grams": 1}, "convictions": [{"grams": -1}]}, "it")
    assert [remark.where for remark in read.problems] == [
        ("persn",),
        ("person", "statos"),
        ("person", "grams"),
        ("convictions", 0, "grams"),
    ]


def test_a_file_of_ten_megabytes_is_refused_without_being_read_whole(write):
    with pytest.raises(CaseFileError, match="is larger than 200,000 bytes"):
        read_case(write("#" * 10_000_000))


def test_aliases_that_multiply_are_refused_before_they_are_expanded(write):
    lines = ["a: &a [x, x]"]
    lines += [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise("abcdefghi")]
    with pytest.raises(CaseFileError, match="a case file has no aliases"):
        read_case(write("\n".join(lines)))


def test_a_file_that_is_not_text_is_refused(tmp_path):
    path = tmp_path / "case.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CaseFileError, match="is not UTF-8 text"):
        read_case(path)


def test_what_only_an_attorney_decides_counts_as_not_known_when_a_volunteer_writes_it(write):
    read = read_case(write("conduct:\n  reason_to_believe: false\nperson:\n  entry: without inspection"))
    assert dict(read.case.facts) == {}
    assert len(read.ignored) == 2


def test_what_an_attorney_decided_is_read(write):
    read = read_case(
        write(RIGHT + "  decided_by_attorney:\n    own_use: true\ndecided_by_attorney:\n  reason_to_believe: false")
    )
    assert read.case.facts["reason_to_believe"] is False
    assert read.case.convictions[0]["own_use"] is True
    assert read.case.convictions[0]["convicted_on"] == date(2019, 6, 1)


def test_convictions_that_are_absent_are_not_known_and_an_empty_list_is_none(write):
    assert read_case(write("person: {}")).case.convictions is None
    assert read_case(write("convictions: []")).case.convictions == ()


def screen(path: Path, *words: str):
    return CliRunner().invoke(main, ["screen", str(path), "--on", "2026-11-24", *words])


def test_a_screen_begins_with_the_banner_and_the_four_questions(write):
    lines = screen(write(RIGHT)).stdout.splitlines()
    assert lines[0] == "TRAINING: NOT FOR A REAL PERSON"
    assert sum(line.startswith("- ") for line in lines[:8]) == 4


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_no_form_of_a_screen_promises_or_denies_anything(write, form):
    said = screen(write(RIGHT), "--as", form).stdout.lower()
    assert "training: not for a real person" in said
    assert "eligible" not in said
    assert "no relief" not in said


def test_the_data_of_a_screen_has_the_promised_form(write):
    data = json.loads(screen(write(RIGHT), "--json").stdout)
    assert data["on"] == "2026-11-24"
    for finding in data["findings"]:
        assert set(finding) == {"id", "title", "kind", "outcome", "convictions", "reasons", "ask"}
        assert all(set(reason) == {"text", "authorities"} and reason["authorities"] for reason in finding["reasons"])


def test_a_wrong_case_file_ends_the_command_with_its_sentence(write):
    result = screen(write("persn: {}"))
    assert result.exit_code == 1
    assert "did you mean “person”?" in result.stderr


def test_the_questions_that_would_settle_most_come_with_where_to_look(write):
    said = screen(write(RIGHT), "--ask", "3").stdout
    assert said.startswith("TRAINING: NOT FOR A REAL PERSON")
    said = said[said.index(ASK_NEXT) :]
    assert said.count("\n- ") == 3
    assert "Only an attorney decides." not in said


def test_what_an_attorney_decides_is_asked_last(write):
    said = screen(write(RIGHT), "--ask", "500").stdout
    said = said[said.index(ASK_NEXT) :]
    first = said.index("Only an attorney decides.")
    assert said.index("Does anything point to US citizenship") < first
    questions = said[first:].split("\n- ")
    assert all("Only an attorney decides." in question for question in questions)


def test_the_four_questions_come_before_all_others(write):
    lines = screen(write(RIGHT), "--ask", "3").stdout.splitlines()
    assert sum(line.startswith("- ") for line in lines[: lines.index(ASK_NEXT)]) == 4


def test_the_next_questions_are_also_data(write):
    data = json.loads(screen(write(RIGHT), "--ask", "400", "--json").stdout)
    assert data["on"] == "2026-11-24"
    for question in data["questions"]:
        assert set(question) == {"fact", "question", "where", "conviction", "attorney_only"}
    assert {question["conviction"] for question in data["questions"]} == {None, 0}


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (3, "convictions:\n- disposition: judgment of guilt\n  convicted_on: 2026-11-25"),
        (2, "person:\n  first_admitted_on: 2030-01-01"),
        (2, "decided_by_attorney:\n  present_since: 2027-05-01"),
    ],
)
def test_a_day_after_that_of_the_screen_is_refused_with_its_line(write, line, text):
    result = screen(write(text))
    assert result.exit_code == 1
    assert f"case.yaml:{line}: " in result.stderr
    assert "after 2026-11-24; correct the day, or screen on a later day." in result.stderr


def test_the_day_of_the_screen_itself_is_no_day_ahead(write):
    assert screen(write("convictions:\n- convicted_on: 2026-11-24")).exit_code == 0


def test_the_case_of_the_readme_is_read_whole():
    path = ROOT / "docs" / "invented-case.yaml"
    assert not read_case(path).ignored
    assert screen(path).exit_code == 0
