"""Facts about one conviction, or what may be one. Each is about a single count of a single case."""

from __future__ import annotations

from datetime import date

from .dates import anniversary
from .fact import Choice, Day, Derived, Number, yes_no

_G = "convictions"
_DISPOSITION = "Certified disposition and judgment from the court."
_FILE = "Charging document, plea form, judgment: what an attorney reads as the record of conviction."


def _over_15_years_ago(ended: date, on: date) -> bool | None:
    """Tell it; on the very day that the 15 years end it is for an attorney."""
    end = anniversary(ended, 15)
    return None if on == end else on > end


# --- what happened in court ---

disposition = Choice(
    "disposition",
    _G,
    "How did this count end, in the court's own words?",
    _DISPOSITION,
    values=(
        "judgment of guilt",
        "plea, judgment withheld or deferred",
        "diversion or deferral, plea not known",
        "acquitted",
        "dismissed",
        "charge pending",
    ),
)
guilt_basis = Choice(
    "guilt_basis",
    _G,
    "Was there a plea of guilty or no contest, a finding of guilt, or an admission of facts that is enough for guilt?",
    _FILE,
    attorneys=("plea of guilty or no contest", "found guilty", "admitted enough facts", "none of these"),
)
restraint_ordered = yes_no(
    "restraint_ordered",
    _G,
    "Did a judge order some punishment, penalty or restraint on liberty?",
    _FILE,
    attorney=True,
)
court = Choice(
    "court",
    _G,
    "What kind of court was it?",
    _DISPOSITION,
    values=(
        "adult criminal court",
        "juvenile court or youthful offender",
        "municipal court",
        "foreign court",
        "military court",
        "tribal court",
        "infraction or ticket",
    ),
)
jurisdiction = Choice(
    "jurisdiction",
    _G,
    "Whose law is it?",
    _DISPOSITION,
    values=("state", "federal", "foreign", "tribal or territorial"),
)
court_proceeding_is_criminal = yes_no(
    "court_proceeding_is_criminal",
    _G,
    "Was it a genuine criminal proceeding, with its constitutional safeguards?",
    _FILE,
    attorney=True,
)
youthful_disposition = Choice(
    "youthful_disposition",
    _G,
    "Was it a juvenile or youthful-offender disposition that federal law treats as delinquency?",
    _FILE,
    attorneys=("delinquency", "adult conviction"),
)
later_change = Choice(
    "later_change",
    _G,
    "Did a court or an executive change the result later, or can it still be appealed directly?",
    _DISPOSITION,
    values=("none", "expunged, sealed or dismissed after the sentence", "vacated", "pardoned", "on direct appeal"),
)
vacated_because = Choice(
    "vacated_because",
    _G,
    "Why did the court vacate it, as its order says?",
    "The order that vacated the conviction, and the motion.",
    attorneys=("a legal defect in the case", "rehabilitation or immigration hardship", "reason not stated"),
)
first_offender_law = Choice(
    "first_offender_law",
    _G,
    "Was it disposed of under the federal first-offender law, or a state law like it in the Ninth Circuit?",
    _FILE,
    attorneys=("18 U.S.C. 3607", "Ninth Circuit, before 15 July 2011", "neither"),
)
full_pardon = yes_no(
    "full_pardon",
    _G,
    "Was there a full and unconditional pardon by the President or a governor?",
    "The pardon itself.",
    attorney=True,
)
convicted_on = Day("convicted_on", _G, "On what day was the conviction or the plea entered?", _DISPOSITION)
pleaded_on = Day("pleaded_on", _G, "On what day was the plea entered?", _DISPOSITION)
offense_on = Day("offense_on", _G, "On what day was the offense committed, as the record says?", "Charging document.")
sentence_days = Number(
    "sentence_days",
    _G,
    "How many days of jail or prison were ordered, suspended days and days added after a violation included? (A year "
    "or 12 months is 365; of a range, the longest.)",
    "Judgment, sentencing order, order that revoked probation.",
    unit="days",
)
sentence_changed_later = yes_no(
    "sentence_changed_later",
    _G,
    "Was the sentence changed, reduced or clarified after it was imposed, other than for a violation of probation?",
    "Later orders in the case.",
)
grade = Choice(
    "grade",
    _G,
    "Is it a felony or a misdemeanor by its own law?",
    _DISPOSITION,
    values=("felony", "misdemeanor"),
)

# --- what the law of conviction punishes ---

drug = Choice(
    "drug",
    _G,
    "Which drug does the record of conviction name?",
    "Charging document, plea form, judgment.",
    values=(
        "marijuana",
        "hashish or concentrate",
        "hemp product",
        "flunitrazepam",
        "crack cocaine",
        "another drug",
        "not named",
        "no drug",
    ),
    attorneys=("look-alike drug",),
)
conduct = Choice(
    "conduct",
    _G,
    "What does the count of conviction say was done? (A law titled possession may ask for intent to sell: then it is "
    "that.)",
    "Charging document, plea form, judgment.",
    values=(
        "possession",
        "paraphernalia",
        "use or being under the influence",
        "driving under the influence",
        "sale or distribution",
        "possession with intent to sell or distribute",
        "giving or delivery without payment",
        "growing or making",
        "transport or import",
        "something else to do with drugs",
        "not a drug offense",
    ),
)
inchoate = Choice(
    "inchoate",
    _G,
    "Was it the offense itself, or an attempt, an agreement, a request or help?",
    "Charging document, plea form, judgment.",
    values=(
        "the offense itself",
        "attempt",
        "conspiracy",
        "aiding and abetting",
        "solicitation",
        "facilitation",
        "accessory after the fact",
    ),
)
schedule_match = Choice(
    "schedule_match",
    _G,
    "Does the law of conviction cover only drugs on the federal schedules that count, mostly those of its day? (An "
    "attorney calls a law overbroad only where the circuit’s test of a realistic probability is met.)",
    _FILE,
    values=("federal drug law",),
    attorneys=(
        "matches",
        "overbroad and indivisible",
        "divisible, record names a federal drug",
        "divisible, record unclear",
    ),
)
commercial_dealing = Choice(
    "commercial_dealing",
    _G,
    "Is trading in the drug for something of value an element of the offense?",
    _FILE,
    attorneys=("an element", "not an element", "divisible, record shows it", "divisible, record unclear"),
)
federal_felony_match = Choice(
    "federal_felony_match",
    _G,
    "Do the elements always make a felony under the federal drug laws (18 U.S.C. 924(c)(2))?",
    _FILE,
    values=("felony of the federal drug law",),
    attorneys=("always", "not always", "divisible, record shows the felony part", "divisible, record unclear"),
)
recidivist_finding = yes_no(
    "recidivist_finding",
    _G,
    "Was the person convicted as a repeat drug offender, on proof of an earlier final conviction?",
    _FILE,
    attorney=True,
)
foreign_term_ended_on = Day(
    "foreign_term_ended_on",
    _G,
    "If a foreign court convicted: on what day was the term of imprisonment completed?",
    "Papers of the foreign court or prison; read by an attorney.",
    attorney=True,
)
foreign_term_ended_over_15_years_ago = Derived(
    "foreign_term_ended_over_15_years_ago",
    _G,
    "Was the term of imprisonment for a foreign conviction completed more than 15 years ago?",
    needs=(foreign_term_ended_on,),
    compute=_over_15_years_ago,
    kind="yes-no",
)
grams = Number(
    "grams",
    _G,
    "How many grams of marijuana, net weight, does the record show?",
    "Laboratory report, police report, plea form.",
    unit="grams",
)
own_use = yes_no("own_use", _G, "Was it for the person's own use?", _FILE, attorney=True)
same_incident_as_others = yes_no(
    "same_incident_as_others",
    _G,
    "If there are other drug convictions: do all of them come from one incident of possession?",
    _FILE,
    attorney=True,
)
aggravating_element = yes_no(
    "aggravating_element",
    _G,
    "Is something that makes it worse an element: a school zone, a prison, a minor, a weapon?",
    _FILE,
    attorney=True,
)
moral_turpitude = yes_no("moral_turpitude", _G, "Is it a crime involving moral turpitude?", _FILE, attorney=True)
purely_political = yes_no("purely_political", _G, "Is it a purely political offense?", _FILE, attorney=True)
other_aggravated_felony = yes_no(
    "other_aggravated_felony",
    _G,
    "Is it an aggravated felony under another paragraph than (B)?",
    _FILE,
    attorney=True,
)
particularly_serious = yes_no("particularly_serious", _G, "Is it a particularly serious crime?", _FILE, attorney=True)
