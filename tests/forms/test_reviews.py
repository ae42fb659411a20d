"""The review deck: what FSRS makes of each review, and the one short text that keeps it."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler

from relief_course.answers import MAX_TEXT
from relief_course.forms.deck import DeckForm
from relief_course.forms.page import load_content
from relief_course.forms.reviews import AT_ONCE, DAY, DECK, MINUTE, due, read, standing, work_in

WORDS = [card["id"] for card in load_content("15-glossary-of-terms")["deck"]["cards"]]
NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)


def reviews(*rated: tuple[str, str, datetime]) -> str:
    return "\n".join(f"+{word} {rating} {at.strftime(MINUTE)}" for word, rating, at in rated)


def day(text: str, word: str) -> date:
    return read(text)[0][word].due


def test_a_word_that_was_known_comes_back_later_than_one_that_was_not():
    text = work_in(reviews(("waiver", "knew", NOW), ("bar", "almost", NOW), ("plea", "not-yet", NOW)), WORDS)
    assert day(text, "waiver") > day(text, "bar") >= day(text, "plea") == date(2026, 11, 25)


def test_the_days_are_those_of_fsrs():
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False)
    card, text, at = Card(card_id=0), "", NOW
    for rating, name in (
        (Rating.Good, "knew"),
        (Rating.Good, "knew"),
        (Rating.Hard, "almost"),
        (Rating.Again, "not-yet"),
    ):
        card, _ = scheduler.review_card(card, rating, at)
        text = work_in(f"{text}\n{reviews(('waiver', name, at))}", WORDS)
        assert day(text, "waiver") == card.due.date()
        at = card.due


def test_working_in_one_review_at_a_time_is_the_same_as_all_at_once():
    rated = [("waiver", "knew", NOW), ("bar", "knew", NOW), ("waiver", "almost", NOW + timedelta(days=3))]
    text = ""
    for one in rated:
        text = work_in(f"{text}\n{reviews(one)}", WORDS)
    assert text == work_in(reviews(*rated), WORDS)


def test_a_word_is_due_on_its_day_and_not_before():
    text = work_in(reviews(("waiver", "knew", NOW)), WORDS)
    when = day(text, "waiver")
    before, on = (datetime(*(when + timedelta(days=days)).timetuple()[:3], tzinfo=UTC) for days in (-1, 0))
    assert due(text, WORDS, before) == [] and due(text, WORDS, on) == ["waiver"]
    assert due(f"{text}\n{reviews(('waiver', 'knew', on))}", WORDS, on) == []  # just seen, not worked in yet


def test_a_round_holds_what_is_due_first_and_then_new_words():
    text = work_in(reviews(("bar", "not-yet", NOW), ("plea", "almost", NOW)), WORDS)
    later = standing(text, WORDS, NOW + timedelta(days=30))
    assert set(later["round"][:2]) == {"bar", "plea"} and len(later["round"]) == AT_ONCE
    assert (later["due"], later["unseen"]) == (2, len(WORDS) - 2)
    assert standing(text, WORDS, NOW)["due"] == 0 and standing(text, WORDS, NOW)["next"] == "2026-11-25"


@pytest.mark.parametrize(
    "line", ["", "waiver", "waiver 1.00 2.00 9999999999 261124", "+waiver knew 2613991700", "<b>", "+a b c"]
)
def test_a_line_that_cannot_be_read_is_passed_over(line):
    good = reviews(("bar", "knew", NOW))
    assert work_in(f"{line}\n{good}", WORDS) == work_in(good, WORDS)


def test_a_word_that_the_course_no_longer_has_is_dropped_and_a_clock_put_back_does_no_harm():
    text = work_in(
        reviews(("gone", "knew", NOW), ("bar", "knew", NOW), ("bar", "knew", NOW - timedelta(days=9))), WORDS
    )
    assert [*read(text)[0]] == ["bar"] and read(text)[0]["bar"].reviewed == NOW


def test_all_words_at_their_longest_fit_into_one_answer():
    longest = "\n".join(f"{word} 9999.99 10.00 {NOW.strftime(MINUTE)} {NOW.strftime(DAY)}" for word in WORDS)
    assert len(longest) + AT_ONCE * 60 < MAX_TEXT


def test_the_deck_is_kept_like_an_answer_and_shown_in_every_tab(course):
    cards = [{"id": one, "term": one, "spanish": "", "plain": "", "more": ""} for one in ("bar", "plea")]
    course.write("11-test", "lesson", deck={"id": DECK, "title": "Words", "intro": "", "cards": cards})
    page = course.open("11-test")
    first, second = (page._register(DeckForm(page, clock=lambda: NOW)) for _ in range(2))
    assert second.standing["round"] == ["bar", "plea"]
    at = "2026-11-24T17:00:00.000Z"
    page.save({DECK: {"text": reviews(("bar", "knew", NOW)), "at": at, "n": 1}})
    assert first.standing == second.standing and second.standing["at"] == at
    assert second.standing["text"].startswith("bar 2.3") and second.standing["round"] == ["plea"]
    assert course.open("11-test", kernel="new").deck().standing["text"] == second.standing["text"]
    assert page.summary()["total"] == len(page.content["questions"])


def test_a_page_without_a_deck_says_so_and_loads_no_scheduler(course):
    assert "no review deck" in repr(course.open("11-test").deck())
    code = "import sys, relief_course.forms, relief_course.forms.deck; sys.exit('fsrs' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
