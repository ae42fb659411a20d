"""Facts about how long a person has been here, and what stopped the count. Volunteers read papers; they do not ask."""

from __future__ import annotations

from datetime import date

from .conviction import offense_on
from .dates import anniversary
from .fact import Choice, Day, Derived, yes_no
from .person import first_admitted_on, resident_since
from .proceedings import complete_notice_served_on

_FILE = "The whole immigration file, read by an attorney."

present_since = Day(
    "present_since",
    "person",
    "Since what day has the person been physically present, as an attorney counts absences?",
    _FILE,
    attorney=True,
)
count_unbroken = yes_no(
    "count_unbroken",
    "person",
    "Leaving the notice and the convictions aside: did nothing else break or stop the years here, such as an absence, "
    "or an offense or trafficking without a conviction?",
    _FILE,
    attorney=True,
)
residence_dated_back = yes_no(
    "residence_dated_back",
    "person",
    "Is “resident since” dated back, as it is for refugees, asylees and Cubans who adjust?",
    "Category on the green card; approval notice.",
)
notice_to_appear = Choice(
    "notice_to_appear",
    "proceedings",
    "Was a notice to appear served in the case that is going on?",
    "Notice to appear and its certificate of service; the court's file.",
    values=("not served", "served"),
    attorneys=("served, not complete",),
)
military_service = Choice(
    "military_service",
    "person",
    "Did the person serve on active duty in the US Armed Forces?",
    "Discharge papers; the place of enlistment is read by an attorney.",
    values=("none", "some"),
    attorneys=("24 months, honorable, here at enlistment", "less than that"),
)


def years_passed(years: int, since: date, until: date) -> bool | None:
    """Tell whether so many years passed between two days; on the very day that they end it is for an attorney."""
    end = anniversary(since, years)
    return None if until == end else until > end


def _until_now(years: int):
    return lambda since, on: years_passed(years, since, on)


def _until_notice(years: int):
    return lambda since, notice, on: years_passed(years, since, notice)


five_years_resident = Derived(
    "five_years_resident",
    "person",
    "Have five years as a permanent resident passed?",
    needs=(resident_since,),
    compute=_until_now(5),
    kind="yes-no",
)
seven_years_since_admission = Derived(
    "seven_years_since_admission",
    "person",
    "Have seven years passed since the first admission?",
    needs=(first_admitted_on,),
    compute=_until_now(7),
    kind="yes-no",
)
notice_after_seven_years = Derived(
    "notice_after_seven_years",
    "proceedings",
    "Was the complete notice to appear served more than seven years after the first admission?",
    needs=(first_admitted_on, complete_notice_served_on),
    compute=_until_notice(7),
    kind="yes-no",
)
offense_after_seven_years = Derived(
    "offense_after_seven_years",
    "convictions",
    "Was the offense committed more than seven years after the first admission?",
    needs=(first_admitted_on, offense_on),
    compute=lambda admitted, offense, on: years_passed(7, admitted, offense),
    kind="yes-no",
)
offense_as_resident = Derived(
    "offense_as_resident",
    "convictions",
    "Was the person already a permanent resident when the offense was committed?",
    needs=(resident_since, offense_on),
    compute=lambda resident, offense, on: offense >= resident,
    kind="yes-no",
)
ten_years_present = Derived(
    "ten_years_present",
    "person",
    "Have ten years of presence passed?",
    needs=(present_since,),
    compute=_until_now(10),
    kind="yes-no",
)
notice_after_ten_years = Derived(
    "notice_after_ten_years",
    "proceedings",
    "Was the complete notice to appear served after more than ten years of presence?",
    needs=(present_since, complete_notice_served_on),
    compute=_until_notice(10),
    kind="yes-no",
)
three_years_present = Derived(
    "three_years_present",
    "person",
    "Have three years of presence passed?",
    needs=(present_since,),
    compute=_until_now(3),
    kind="yes-no",
)
notice_after_one_year = Derived(
    "notice_after_one_year",
    "proceedings",
    "Was the complete notice to appear served after more than one year of presence?",
    needs=(present_since, complete_notice_served_on),
    compute=_until_notice(1),
    kind="yes-no",
)
