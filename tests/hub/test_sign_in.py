"""Codes and PINs: what lets somebody in, what does not, and how long one waits after wrong tries."""

from __future__ import annotations

import pytest

from relief_course.hub.sign_in import SignIn, pin_problem


@pytest.fixture
def door(tmp_path, clock):
    return SignIn(tmp_path, clock)


def with_pin(door, student="ana", pin="274951"):
    code = door.give_codes([student])[student]
    assert door.use_code(code, pin, pin, "here").student == student
    return code


def test_a_code_asks_for_a_pin_and_then_lets_its_person_in(door):
    code = door.give_codes(["ana"])["ana"]
    asked = door.use_code(code, None, "", "here")
    assert (asked.student, asked.whose, asked.sentence) == ("", "ana", "")
    assert door.use_code(code, "274951", "274951", "here").student == "ana"
    assert door.use_pin("ana", "274951").student == "ana"


def test_a_code_can_be_typed_carelessly(door):
    code = door.give_codes(["ana"])["ana"]
    assert door.use_code(f" {code.lower().replace('-', ' ')} ", None, "", "here").whose == "ana"


def test_a_code_works_once(door):
    code = with_pin(door)
    again = door.use_code(code, "385062", "385062", "here")
    assert not again.student
    assert "was used before" in again.sentence


def test_neither_codes_nor_pins_can_be_read_in_the_file(door, tmp_path):
    unused = door.give_codes(["ben"])["ben"]
    code = with_pin(door)
    kept = (tmp_path / "sign-in.db").read_bytes()
    for secret in (code, code.replace("-", ""), unused, unused.replace("-", ""), "274951"):
        assert secret.encode() not in kept
    assert (tmp_path / "sign-in.db").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("pin", "again", "said"),
    [
        ("2749", "2749", "6 to 12 digits"),
        ("27495a", "27495a", "6 to 12 digits"),
        ("٢٧٤٩٥١", "٢٧٤٩٥١", "6 to 12 digits"),
        ("111111", "111111", "easy to guess"),
        ("123456", "123456", "easy to guess"),
        ("987654", "987654", "easy to guess"),
        ("274951", "274952", "not the same"),
    ],
)
def test_a_pin_that_will_not_do_is_told_and_the_code_is_still_good(door, pin, again, said):
    code = door.give_codes(["ana"])["ana"]
    answer = door.use_code(code, pin, again, "here")
    assert said in answer.sentence
    assert answer.whose == "ana"
    assert door.use_code(code, "274951", "274951", "here").student == "ana"


def test_a_good_pin_has_no_problem():
    assert pin_problem("274951", "274951") == ""


def test_five_wrong_pins_and_even_the_right_one_has_to_wait(door, clock):
    with_pin(door)
    said = [door.use_pin("ana", "000000").sentence for _ in range(5)]
    assert "4 more tries are left" in said[0]
    assert "1 more try is left" in said[3]
    assert "wait 30 seconds" in said[4]
    assert "Wait 30 seconds" in door.use_pin("ana", "274951").sentence
    clock.now += 31
    assert door.use_pin("ana", "274951").student == "ana"


def test_the_wait_grows_with_each_further_wrong_pin(door, clock):
    with_pin(door)
    waits = []
    for _ in range(14):
        sentence = door.use_pin("ana", "000000").sentence
        waits.append(sentence.rpartition("wait ")[2])
        clock.now += 3601
    assert waits[4:7] == [f"{time} before the next one." for time in ("30 seconds", "60 seconds", "2 minutes")]
    assert waits[13] == "60 minutes before the next one."


def test_one_person_s_wrong_tries_keep_nobody_else_waiting(door):
    with_pin(door)
    with_pin(door, "ben", "385062")
    for _ in range(6):
        door.use_pin("ana", "000000")
    assert door.use_pin("ben", "385062").student == "ben"


def test_a_name_that_nobody_has_is_answered_like_a_wrong_pin(door):
    with_pin(door)
    known, unknown = door.use_pin("ana", "000000"), door.use_pin("zoe", "000000")
    assert known == unknown


def test_a_new_code_ends_the_old_pin_and_the_wait(door):
    with_pin(door)
    for _ in range(6):
        door.use_pin("ana", "000000")
    code = door.give_codes(["ana"])["ana"]
    assert door.use_code(code, "385062", "385062", "here").student == "ana"
    assert door.use_pin("ana", "385062").student == "ana"
    assert not door.use_pin("ana", "274951").student


def test_somebody_with_a_code_cannot_sign_in_by_an_empty_pin(door):
    door.give_codes(["ana"])
    assert not door.use_pin("ana", "").student


def test_a_room_that_shares_one_address_is_not_kept_out_by_a_few_wrong_codes(door):
    for _ in range(15):
        door.use_code("WRNG-CODE", None, "", "here")
    with_pin(door)


def test_codes_cannot_be_tried_without_end(door):
    for _ in range(20):
        door.use_code("WRNG-CODE", None, "", "here")
    assert "Wait 30 seconds" in door.use_code("WRNG-CODE", None, "", "here").sentence
    with_pin_elsewhere = door.give_codes(["ana"])["ana"]
    assert door.use_code(with_pin_elsewhere, None, "", "elsewhere").whose == "ana"
