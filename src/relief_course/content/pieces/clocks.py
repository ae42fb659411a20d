"""The dates of a timeline and the years that its clocks count, as a drawing and as words."""

from __future__ import annotations

from datetime import date

from ...rules.facts.dates import anniversary
from ..schemas.pieces import Clock, Timeline

Days = dict[str, str]
"""The day of each event, by its id."""


def events_of(piece: Timeline, days: Days) -> list[dict]:
    """Return the events in the order of their days."""
    events = [
        {"id": event.id, "says": event.says, "day": in_words(days[event.id]), "at": _years(days[event.id])}
        for event in piece.events
    ]
    return sorted(events, key=lambda event: event["at"])


def clocks_of(piece: Timeline, days: Days) -> list[dict]:
    """Return each clock: from where to where it runs, and what it counted."""
    return [_clock(piece, clock, days) for clock in piece.clocks]


def axis_of(all_days: list[Days]) -> list[int]:
    """Return the first and the last year that any state of the timeline reaches."""
    days = [day for these in all_days for day in these.values()]
    return [date.fromisoformat(min(days)).year, date.fromisoformat(max(days)).year + 1]


def in_words(day: str) -> str:
    """Return a day as people write it."""
    read = date.fromisoformat(day)
    return f"{read:%B} {read.day}, {read.year}"


def _clock(piece: Timeline, clock: Clock, days: Days) -> dict:
    start = days[clock.starts]
    stop = min(clock.stops, key=lambda event: days[event])
    end = max(days[stop], start)
    says = {event.id: event.says for event in piece.events}
    return {
        "id": clock.id,
        "says": clock.says,
        "from": _years(start),
        "to": _years(end),
        "full": _years(str(anniversary(date.fromisoformat(start), clock.years))),
        "stopped_by": stop,
        "words": f"{_counted(clock, start, end)} It stops at: {says[stop]} ({in_words(days[stop])}).",
    }


def _counted(clock: Clock, start: str, end: str) -> str:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    goal = anniversary(first, clock.years)
    if last == goal:
        return f"It counts exactly {clock.years} years; whether that is enough is for an attorney."
    if last < goal:
        return f"It counts {_span(first, last)}: fewer than {clock.years} years."
    span = _span(first, last)
    if span == f"{clock.years} years":
        return f"It counts a little more than {span}."
    return f"It counts {span}: more than {clock.years} years."


def _span(first: date, last: date) -> str:
    """Return the whole years and months between two days."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    years, months = divmod(months, 12)
    parts = [_number(years, "year")] if years else []
    parts += [_number(months, "month")] if months else []
    return " and ".join(parts) or "less than a month"


def _number(count: int, unit: str) -> str:
    return f"{count} {unit}{'' if count == 1 else 's'}"


def _years(day: str) -> float:
    """Return a day as a number of years, for a place on the axis."""
    read = date.fromisoformat(day)
    return round(read.year + (read.timetuple().tm_yday - 1) / 366, 3)
