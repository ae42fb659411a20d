"""Facts that the bars to good moral character and naturalization turn on."""

from __future__ import annotations

from datetime import date

from .conviction import offense_on
from .fact import Day, Derived, Number, yes_no
from .residence import years_passed

_JAIL = "Jail and prison time records."


def _in_last_five_years(offense: date, on: date) -> bool | None:
    """Tell it; on the very day that the five years end it is for an attorney."""
    passed = years_passed(5, offense, on)
    return None if passed is None else not passed


character_period_began_on = Day(
    "character_period_began_on",
    "person",
    "On what day did the period begin for which good moral character has to be shown?",
    "Counted by an attorney from the relief that is asked for, and from its filing.",
    attorney=True,
)
offense_in_character_period = Derived(
    "offense_in_character_period",
    "convictions",
    "Was the offense committed in the period for which good moral character has to be shown?",
    needs=(offense_on, character_period_began_on),
    compute=lambda offense, began, on: offense >= began,
    kind="yes-no",
)
offense_in_last_five_years = Derived(
    "offense_in_last_five_years",
    "convictions",
    "Was the offense committed in the last five years?",
    needs=(offense_on,),
    compute=_in_last_five_years,
    kind="yes-no",
)
days_confined_in_period = Number(
    "days_confined_in_period",
    "person",
    "In the period for which good moral character has to be shown: how many days in all was the person held in a jail "
    "or prison because of convictions, credited time included?",
    _JAIL,
    unit="days",
)
days_confined_in_last_five_years = Number(
    "days_confined_in_last_five_years",
    "person",
    "In the last five years: how many days in all was the person held in a jail or prison because of convictions, "
    "credited time included?",
    _JAIL,
    unit="days",
)
other_character_bar = yes_no(
    "other_character_bar",
    "conduct",
    "Does another bar of 101(f) reach the person: an admitted crime involving moral turpitude, two convictions with "
    "five years in all, prostitution, smuggling, polygamy, gambling, drunkenness, false testimony, persecution?",
    "The whole file, read by an attorney.",
    attorney=True,
)
on_probation = yes_no(
    "on_probation",
    "person",
    "Is the person on probation or parole, or is a suspended sentence still running?",
    "Judgment, papers of the probation office.",
)
naturalization_residence_kept = yes_no(
    "naturalization_residence_kept",
    "person",
    "Was residence continuous, with enough days in the country and three months in the place of filing?",
    "Passport stamps, travel history, leases; counted by an attorney.",
    attorney=True,
)
attached_to_constitution = yes_no(
    "attached_to_constitution",
    "person",
    "Are the other requirements met, such as attachment to the Constitution, English and civics?",
    "Weighed by an attorney.",
    attorney=True,
)
