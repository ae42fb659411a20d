"""When each word of the review deck comes back. FSRS decides it; one short text among the page's answers keeps it.

The text has a line for each word that was seen: its id, stability and difficulty as FSRS counts them, the minute of
the last review, the day on which it is due. A browser adds a line for each review since, which Python then works in::

    conviction 8.30 4.13 2611241700 261202
    +waiver knew 2611241712

Times are UTC and always given: nothing here asks for the time. A line that cannot be read is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

DECK = "glossary-deck"
"""The id under which a page's answers keep the deck."""

DECK_TWIN = (
    "Review deck: one word of the glossary at a time, to say how well you knew it. "
    "It needs Python. All words are listed on this page too."
)
"""What stands for the deck where no kernel runs."""

AT_ONCE = 10
"""How many words one round holds."""

LONGEST_DAYS = 365
RATINGS = {"knew": "Good", "almost": "Hard", "not-yet": "Again"}
MINUTE, DAY = "%y%m%d%H%M", "%y%m%d"

_KEPT = re.compile(r"([a-z0-9-]+) (\d+\.\d\d) (\d+\.\d\d) (\d{10}) (\d{6})")
_REVIEW = re.compile(r"\+([a-z0-9-]+) (knew|almost|not-yet) (\d{10})")


@dataclass(frozen=True)
class Kept:
    """What is kept of one word."""

    stability: float
    difficulty: float
    reviewed: datetime
    due: date


@dataclass(frozen=True)
class Review:
    word: str
    rating: str
    at: datetime


def read(text: str) -> tuple[dict[str, Kept], list[Review]]:
    """Return what a text keeps of each word, and the reviews since, in their order."""
    kept, reviews = {}, []
    for line in text.splitlines():
        try:
            if found := _KEPT.fullmatch(line):
                word, stability, difficulty, reviewed, due = found.groups()
                kept[word] = Kept(float(stability), float(difficulty), _minute(reviewed), _minute(f"{due}0000").date())
            elif found := _REVIEW.fullmatch(line):
                reviews.append(Review(found[1], found[2], _minute(found[3])))
        except ValueError:  # a day that does not exist
            continue
    return kept, reviews


def work_in(text: str, words: Iterable[str]) -> str:
    """Return the text with each review worked in, for the words that the deck has."""
    kept, reviews = read(text)
    for review in reviews:
        kept[review.word] = _reviewed(kept.get(review.word), review)
    known = set(words)
    return "\n".join(_line(word, one) for word, one in kept.items() if word in known)


def due(text: str, words: Iterable[str], now: datetime) -> list[str]:
    """Return the words that are to be seen again by now, the one that waits longest first."""
    kept, reviews = read(text)
    seen_since = {review.word for review in reviews}
    today = now.astimezone(UTC).date()
    waiting = [word for word in words if word in kept and word not in seen_since and kept[word].due <= today]
    return sorted(waiting, key=lambda word: kept[word].due)


def standing(text: str, words: Iterable[str], now: datetime) -> dict:
    """Return where a learner stands: this round's words, and counts for a sentence."""
    words = list(words)
    kept, reviews = read(text)
    seen = {*kept, *(review.word for review in reviews)}
    waiting = due(text, words, now)
    unseen = [word for word in words if word not in seen]
    later = [one.due for word, one in kept.items() if word in words and word not in waiting]
    return {
        "round": [*waiting, *unseen][:AT_ONCE],
        "due": len(waiting),
        "unseen": len(unseen),
        "next": min(later).isoformat() if later else "",
    }


def _reviewed(kept: Kept | None, review: Review) -> Kept:
    """Return what FSRS makes of one review. A clock that was put back counts as standing still."""
    from fsrs import Card, Rating, Scheduler, State  # a page without a deck does not load it

    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST_DAYS, enable_fuzzing=False)
    card, at = Card(card_id=0), review.at
    if kept:
        card.state, card.step, card.stability, card.difficulty = State.Review, None, kept.stability, kept.difficulty
        card.last_review, at = kept.reviewed, max(at, kept.reviewed)
    card, _ = scheduler.review_card(card, Rating[RATINGS[review.rating]], at)
    return Kept(round(max(card.stability, 0.01), 2), round(card.difficulty, 2), at, card.due.date())


def _line(word: str, kept: Kept) -> str:
    numbers = f"{kept.stability:.2f} {kept.difficulty:.2f}"
    return f"{word} {numbers} {kept.reviewed.strftime(MINUTE)} {kept.due.strftime(DAY)}"


def _minute(text: str) -> datetime:
    return datetime.strptime(text, MINUTE).replace(tzinfo=UTC)
