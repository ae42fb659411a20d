"""The answers file: nothing that was answered is lost, whatever happens to the file."""

import json
import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relief_course.answers import (
    MAX_BYTES,
    AnswersError,
    AnswersFile,
    check_entry,
    merge,
    now,
    parse,
    read_untrusted,
)

EARLY, LATE = "2026-11-24T10:00:00.000Z", "2026-11-24T10:00:01.000Z"


def chose(*options, at=EARLY, n=1, **more):
    return {"choice": list(options), "at": at, "n": n, **more}


def as_bytes(answers, page="tiny", schema=1):
    return json.dumps({"schema": schema, "page": page, "bank": "b", "answers": answers}).encode()


@pytest.fixture
def file(tmp_path):
    return AnswersFile(tmp_path / "answers" / "tiny.json", "tiny", "bank-1")


# --- saving -------------------------------------------------------------------------------------------------------


def test_what_is_saved_is_read_back(file):
    file.save({"q1": chose("a"), "q2": {"text": "words", "at": EARLY, "n": 2}})
    assert file.read().answers == {"q1": chose("a"), "q2": {"text": "words", "at": EARLY, "n": 2}}
    assert json.loads(file.path.read_text(encoding="utf-8"))["bank"] == "bank-1"


def test_a_save_touches_only_the_questions_it_names(file):
    file.save({"q1": chose("a")})
    file.save({"q2": chose("b")})
    assert set(file.read().answers) == {"q1", "q2"}


def test_the_later_answer_wins_in_whatever_order_they_arrive(file):
    file.save({"q1": chose("new", at=LATE)})
    file.save({"q1": chose("old", at=EARLY, n=9)})
    assert file.read().answers["q1"]["choice"] == ["new"]


def test_a_tie_goes_to_the_answer_with_more_changes(file):
    file.save({"q1": chose("first", n=1)})
    file.save({"q1": chose("second", n=2)})
    file.save({"q1": chose("third", n=1)})
    assert file.read().answers["q1"]["choice"] == ["second"]


def test_the_time_a_question_was_first_shown_is_kept(file):
    file.save({"q1": chose("a", first_shown=EARLY)})
    file.save({"q1": chose("b", at=LATE, n=2, first_shown=LATE)})
    assert file.read().answers["q1"]["first_shown"] == EARLY


def test_a_damaged_file_is_set_aside_and_the_backup_read(file):
    file.save({"q1": chose("a")})
    file.save({"q2": chose("b")})
    file.path.write_text('{"schema": 1, "ans', encoding="utf-8")
    saved = file.read()
    assert set(saved.answers) == {"q1"}
    assert "damaged" in saved.notes[0]
    assert [path.name for path in file.path.parent.glob("*.damaged-*")]


def test_a_crash_between_the_two_renames_loses_nothing(file):
    file.save({"q1": chose("a")})
    file.path.rename(file.backup)
    assert set(file.read().answers) == {"q1"}
    file.save({"q2": chose("b")})
    assert set(file.read().answers) == {"q1", "q2"}


def test_a_stale_lock_is_broken(file):
    file.path.parent.mkdir(parents=True)
    lock = file.path.with_name("tiny.json.lock")
    lock.write_text("somebody", encoding="ascii")
    os.utime(lock, (time.time() - 60, time.time() - 60))
    file.save({"q1": chose("a")})
    assert not lock.exists()


def test_a_live_lock_makes_the_save_fail_with_a_sentence(file, monkeypatch):
    monkeypatch.setattr("relief_course.answers.LOCK_WAIT_SECONDS", 0.1)
    file.path.parent.mkdir(parents=True)
    file.path.with_name("tiny.json.lock").write_text("somebody", encoding="ascii")
    with pytest.raises(AnswersError, match="in use by another program"):
        file.save({"q1": chose("a")})


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(file):
    file.path.parent.parent.joinpath("answers").write_text("a file, not a folder", encoding="utf-8")
    with pytest.raises(AnswersError, match=r"cannot be written to .*tiny\.json"):
        file.save({"q1": chose("a")})


def _save_many(where: str, prefix: str) -> None:
    for number in range(25):
        AnswersFile(Path(where), "tiny").save({f"{prefix}-{number}": chose("a")})


def test_two_programs_that_save_at_once_lose_nothing(file):
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_save_many, [str(file.path)] * 2, ["left", "right"]))
    assert len(file.read().answers) == 50


# --- reading what anybody may have written ------------------------------------------------------------------------


def test_a_byte_order_mark_is_allowed():
    assert parse(b"\xef\xbb\xbf" + as_bytes({"q1": chose("a")})).answers["q1"]["choice"] == ["a"]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"{", "not valid JSON"),
        (b"\xff\xfe\x00", "not valid JSON"),
        (b"[]", "not in the course's format"),
        (b'{"schema": 1}', "not in the course's format"),
        (b'{"schema": 1, "answers": []}', "not in the course's format"),
        (as_bytes({}, schema=2), "this one cannot read"),
        (b"[" * 100_000, "nested too deeply"),
        (as_bytes({}, page="another"), "belongs to another page"),
        (as_bytes({f"q{n}": chose("a") for n in range(501)}), "more than 500"),
        (b" " * (MAX_BYTES + 1), "at most"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(raw, sentence):
    with pytest.raises(AnswersError, match=sentence):
        parse(raw, "tiny")


def test_an_entry_of_the_wrong_shape_is_left_out_and_named():
    read = parse(as_bytes({"q1": chose("a"), "q2": {"choice": "a"}, "q3": {"choice": [1]}, "q4": 7}))
    assert set(read.answers) == {"q1"}
    assert len(read.notes) == 3
    assert "“q2”" in read.notes[0]


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "key.json").write_bytes(as_bytes({"q1": chose("a")}))
    link = tmp_path / "answers.json"
    link.symlink_to(tmp_path / "key.json")
    with pytest.raises(AnswersError, match="link"):
        read_untrusted(link)


def test_a_folder_in_its_place_is_told(tmp_path):
    with pytest.raises(AnswersError, match="not a file"):
        read_untrusted(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
def test_no_entry_whatever_its_shape_makes_the_reader_fail(value):
    entry = check_entry(value)
    assert entry is None or ("choice" in entry) != ("text" in entry)


@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail_other_than_with_a_sentence(raw):
    try:
        parse(raw)
    except AnswersError as error:
        assert str(error).endswith(".")


entries = st.dictionaries(
    st.sampled_from(["q1", "q2", "q3"]),
    st.builds(chose, st.sampled_from("abc"), at=st.sampled_from([EARLY, LATE]), n=st.integers(0, 3)),
)


@given(entries, entries)
def test_merging_keeps_every_question_and_does_not_depend_on_what_came_first(left, right):
    both, other = merge(left, right), merge(right, left)
    assert set(both) == {*left, *right}
    assert {q: (e["at"], e["n"]) for q, e in both.items()} == {q: (e["at"], e["n"]) for q, e in other.items()}


def test_the_time_now_is_one_the_file_accepts():
    assert check_entry(chose("a", at=now()))["at"][:2] == "20"
