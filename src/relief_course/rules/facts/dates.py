"""Arithmetic with calendar days. A year ends on the same day of the month; 29 February counts as 1 March."""

from __future__ import annotations

from datetime import date


def anniversary(day: date, years: int) -> date:
    """Return the day that many years later."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def is_more_than(years: int, since: date, until: date) -> bool:
    """Tell whether more than so many whole years lie between two days."""
    return until > anniversary(since, years)
