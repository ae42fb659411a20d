"""Facts about proceedings: what is pending, where, and the four questions before question one."""

from __future__ import annotations

from .fact import Choice, Day, yes_no

_G = "proceedings"

detained = yes_no("detained", _G, "Is the person detained now?", "Caller, facility, detainee locator.")
order_notice_or_hearing = yes_no(
    "order_notice_or_hearing",
    _G,
    "Is there any order, notice, hearing or interview?",
    "Notice to appear, hearing notice, order, appointment letter.",
)
plea_soon = yes_no("plea_soon", _G, "Is a criminal plea or court day coming?", "Criminal court papers.")
fears_return = yes_no("fears_return", _G, "Is the person afraid to return?", "What the person says, without details.")
stage = Choice(
    "stage",
    _G,
    "What is pending?",
    "Notices from USCIS, the immigration court, ICE or a consulate.",
    values=(
        "nothing",
        "USCIS application",
        "immigration court",
        "appeal at the Board",
        "removal order",
        "visa application abroad",
        "at a port of entry",
    ),
)
circuit = Choice(
    "circuit",
    _G,
    "In which federal circuit is the case?",
    "The state of the immigration court or of the home.",
    values=("1st", "2d", "3d", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "none yet"),
)
complete_notice_served_on = Day(
    "complete_notice_served_on",
    _G,
    "On what day was a complete notice to appear (with day, time and place) served?",
    "Certificate of service on the notice to appear.",
)
order_reinstated = yes_no(
    "order_reinstated",
    _G,
    "Has an earlier removal order been reinstated after an illegal return?",
    "The immigration file; read by an attorney.",
    attorney=True,
)

FOUR_QUESTIONS_FACTS = (detained, order_notice_or_hearing, plea_soon, fears_return)
"""What is asked before question one: a yes to any of them means an attorney today."""
