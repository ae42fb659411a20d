"""Facts about a permanent resident's return from a trip abroad."""

from __future__ import annotations

from .fact import Choice, Number, yes_no

_FILE = "The immigration file and travel papers; read by an attorney."

returning_from_trip = yes_no(
    "returning_from_trip",
    "person",
    "Is this about a return from a trip outside the United States, made or about to be made?",
    "Passport stamps, tickets, papers from the port of entry.",
)
days_abroad = Number(
    "days_abroad",
    "person",
    "How many days in a row was the person outside the United States on that trip?",
    "Passport stamps, tickets.",
    unit="days",
)
residence_abandoned = yes_no(
    "residence_abandoned", "person", "Did the person abandon or give up permanent residence?", _FILE, attorney=True
)
illegal_activity_abroad = yes_no(
    "illegal_activity_abroad",
    "conduct",
    "Did the person engage in illegal activity after leaving the United States on that trip?",
    "Read by an attorney; volunteers never ask.",
    attorney=True,
)
left_during_removal_case = yes_no(
    "left_during_removal_case",
    "proceedings",
    "Did the person leave while under legal process that sought removal or extradition?",
    _FILE,
    attorney=True,
)
return_outside_inspection = yes_no(
    "return_outside_inspection",
    "person",
    "Did the person come back outside a port of entry or its hours, or without inspection and admission?",
    "Read by an attorney; volunteers never ask.",
    attorney=True,
)
other_offense_of_212a2 = yes_no(
    "other_offense_of_212a2",
    "conduct",
    "Convictions for drugs or moral turpitude aside: is there another offense that 212(a)(2) identifies, such as an "
    "admitted one, several convictions with five years in all, prostitution or laundering?",
    _FILE,
    attorney=True,
)
offense_before_return = yes_no(
    "offense_before_return",
    "convictions",
    "Was the offense committed before the person came back from that trip?",
    "Charging document; passport stamps.",
)
convicted_before_return = yes_no(
    "convicted_before_return",
    "convictions",
    "Was the person convicted before coming back from that trip?",
    "Certified disposition; passport stamps.",
)
relief_since_offense = Choice(
    "relief_since_offense",
    "convictions",
    "Was a 212(h) waiver or cancellation of removal under 240A(a) granted since the offense?",
    "Orders of the immigration court, approval notices.",
    values=("none",),
    attorneys=("212(h) waiver", "cancellation under 240A(a)"),
)
