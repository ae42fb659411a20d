"""Facts that particular statuses turn on: refugees, T and U, temporary protection, adjustment, registry, DACA."""

from __future__ import annotations

from .fact import Choice, Day, yes_no

_FILE = "The immigration file; read by an attorney."
_PRIVATE = "Never asked at an open table; an attorney hears it in private."

# --- refugees and asylees; victims ---

past_protection = Choice(
    "past_protection",
    "person",
    "Was the person once a refugee or asylee, and what became of that?",
    "Approval letter, termination notice, category on the green card.",
    values=(
        "never",
        "asylum, ended since",
        "asylum, then a green card",
        "refugee, ended since",
        "refugee, then a green card",
    ),
)
described_as_trafficking_victim = yes_no(
    "described_as_trafficking_victim",
    "person",
    "Does the person meet the description of a T visa: a victim of a severe form of trafficking, or close family?",
    _PRIVATE,
    attorney=True,
)
described_as_crime_victim = yes_no(
    "described_as_crime_victim",
    "person",
    "Does the person meet the description of a U visa: a victim of a listed crime who helps, or close family?",
    _PRIVATE,
    attorney=True,
)

# --- temporary protected status ---

tps_country = Choice(
    "tps_country",
    "person",
    "Is the person’s country designated for temporary protected status on this day?",
    "The government’s list, read on the day itself; passport.",
    values=("designated", "designation ended", "not designated"),
)
tps_registration = Choice(
    "tps_registration",
    "proceedings",
    "Did the person register for temporary protected status in time?",
    "Receipt and approval notices.",
    values=("in time", "late or not at all"),
)
tps_presence_and_residence = yes_no(
    "tps_presence_and_residence",
    "person",
    "Has the person been here, and lived here, without a break since the days that the designation names?",
    _FILE,
    attorney=True,
)
maximum_term = Choice(
    "maximum_term",
    "convictions",
    "What is the longest jail or prison term that the law allows for this count?",
    "The criminal statute and the charging document.",
    values=("five days or less", "up to one year", "more than one year"),
)

# --- adjustment ---

visa_available = yes_no(
    "visa_available",
    "proceedings",
    "Is the person entitled to an immigrant visa, with a visa number open now?",
    "Approved petition, visa bulletin; read by an attorney.",
    attorney=True,
)
adjustment_bar = yes_no(
    "adjustment_bar",
    "proceedings",
    "Does a bar of 245(c) apply, exceptions counted: crewman, unlawful status or work, transit, visa waiver, security?",
    _FILE,
    attorney=True,
)
vawa_petition_approved = yes_no(
    "vawa_petition_approved",
    "family",
    "Is there an approved petition as a VAWA self-petitioner?",
    _PRIVATE,
    attorney=True,
)
juvenile_petition_approved = yes_no(
    "juvenile_petition_approved",
    "proceedings",
    "Is there an approved petition as a special immigrant juvenile?",
    "Approval notice, category on the notice.",
)
petition_filed_on = Day(
    "petition_filed_on",
    "proceedings",
    "On what day was the earliest petition, or labor certification, for the person or a parent or spouse filed?",
    "Receipt or approval notice: priority date.",
)
petition_approvable_when_filed = yes_no(
    "petition_approvable_when_filed",
    "proceedings",
    "Could that petition or labor certification have been approved when it was filed, and does it cover the person?",
    _FILE,
    attorney=True,
)
here_on_21_december_2000 = yes_no(
    "here_on_21_december_2000",
    "person",
    "Was the person, as far as the law asks it, in the country on 21 December 2000?",
    _FILE,
    attorney=True,
)

# --- registry ---

entered_to_live_here_on = Day(
    "entered_to_live_here_on",
    "person",
    "On what day did the residence in the United States begin that has lasted since?",
    _FILE,
    attorney=True,
)
residence_unbroken_since = yes_no(
    "residence_unbroken_since",
    "person",
    "Has the person resided in the United States continuously since that entry?",
    _FILE,
    attorney=True,
)
ineligible_to_citizenship = yes_no(
    "ineligible_to_citizenship",
    "person",
    "Is the person barred for good from citizenship, as some who avoided military service are?",
    _FILE,
    attorney=True,
)

# --- DACA ---

daca_guidelines_met = yes_no(
    "daca_guidelines_met",
    "person",
    "Are the other DACA guidelines met: age, arrival, residence, school or service, no threat to safety, and no "
    "disqualifying offense apart from drugs, such as domestic violence, sexual abuse, burglary, firearms or drunk "
    "driving?",
    _FILE,
    attorney=True,
)
