"""Fact combinations that cannot be: a case file that holds one is refused, and tables and questions leave it out.

Each is a condition on one conviction or on the whole case; its sentence is the end of one that says why the case is
refused. What is merely odd is not here: records are odd.
"""

from __future__ import annotations

from datetime import date

from .conditions import Condition, all_of, compares, is_in, is_true
from .facts import conviction as fact
from .facts.fact import Choice, Day, Derived
from .facts.grounds import convicted_after_admission
from .facts.person import PERHAPS_ENDED, entry, first_admitted_on, resident_since, status
from .facts.proceedings import complete_notice_served_on, detained
from .facts.residence import notice_to_appear
from .facts.statuses import past_protection
from .ina_101.a20_residence import RESIDENTS
from .ina_101.a48a_conviction import NUNEZ_REYES

GUILT = {"plea of guilty or no contest", "found guilty", "admitted enough facts"}
NAMED_DRUGS = set(fact.drug.all_values) - {"not named", "no drug"}
NEVER_RESIDENT = set(status.all_values) - RESIDENTS - {PERHAPS_ENDED, "outside the United States"}
"""What stands for the status of a person who never was a permanent resident."""
HANDLING_A_DRUG = {
    "possession",
    "sale or distribution",
    "possession with intent to sell or distribute",
    "giving or delivery without payment",
    "growing or making",
    "transport or import",
}


def _never(says: str, *together: tuple[Choice, set]) -> Condition:
    return all_of(says, *(_has(one, values) for one, values in together))


def _has(one: Choice, values: set) -> Condition:
    return is_in(one, values, f"{one.name} is so.", f"{one.name} is not so.")


def _earlier(name: str, says: str, one: Day, other: Day) -> Condition:
    is_earlier = Derived(name, "convictions", says, (one, other), lambda first, second, on: first < second, "yes-no")
    return is_true(is_earlier, says, f"not: {says}")


IMPOSSIBLE: tuple[Condition, ...] = (
    # --- what the count is about ---
    _never(
        "an offense that has nothing to do with drugs names no drug",
        (fact.conduct, {"not a drug offense"}),
        (fact.drug, NAMED_DRUGS),
    ),
    _never(
        "having, selling, giving, making or moving a drug is about a drug: write “not named” if the record names none",
        (fact.conduct, HANDLING_A_DRUG),
        (fact.drug, {"no drug"}),
    ),
    _never(
        "possession, use and driving have no dealing as an element: if the record leaves open whether it was more, "
        "leave out what was done",
        (fact.conduct, {"possession", "use or being under the influence", "driving under the influence"}),
        (fact.commercial_dealing, {"an element", "divisible, record shows it", "divisible, record unclear"}),
    ),
    _never(
        "simple possession is a federal felony only as a repeat offense or for some drugs, which other facts say: if "
        "the record leaves open whether it was more, leave out what was done",
        (fact.conduct, {"possession"}),
        (fact.federal_felony_match, set(fact.federal_felony_match.all_values) - {"not always"}),
    ),
    # --- whose law it is ---
    _never(
        "federal drug law is the law of federal convictions only",
        (fact.schedule_match, {"federal drug law"}),
        (fact.jurisdiction, {"state", "foreign", "tribal or territorial"}),
    ),
    _never(
        "a felony of the federal drug law is a federal conviction",
        (fact.federal_felony_match, {"felony of the federal drug law"}),
        (fact.jurisdiction, {"state", "foreign", "tribal or territorial"}),
    ),
    _never(
        "a felony of the federal drug law is no misdemeanor",
        (fact.federal_felony_match, {"felony of the federal drug law"}),
        (fact.grade, {"misdemeanor"}),
    ),
    _never(
        "a foreign law is not applied by a US criminal court: write “foreign court”",
        (fact.jurisdiction, {"foreign"}),
        (fact.court, {"adult criminal court", "municipal court"}),
    ),
    _never(
        "a foreign court applies foreign law",
        (fact.court, {"foreign court"}),
        (fact.jurisdiction, {"state", "federal", "tribal or territorial"}),
    ),
    _never(
        "a municipal court applies no federal law",
        (fact.court, {"municipal court"}),
        (fact.jurisdiction, {"federal"}),
    ),
    # --- how the count ended ---
    _never(
        "a judgment of guilt rests on a plea, a finding or an admission",
        (fact.disposition, {"judgment of guilt"}),
        (fact.guilt_basis, {"none of these"}),
    ),
    _never(
        "there was a plea if judgment was withheld after a plea",
        (fact.disposition, {"plea, judgment withheld or deferred"}),
        (fact.guilt_basis, {"none of these"}),
    ),
    _never(
        "an acquittal leaves no plea, finding or admission of guilt",
        (fact.disposition, {"acquitted"}),
        (fact.guilt_basis, GUILT),
    ),
    _never(
        "an acquittal or an open charge leaves nothing to expunge, vacate, pardon or appeal",
        (fact.disposition, {"acquitted", "charge pending"}),
        (
            fact.later_change,
            {"expunged, sealed or dismissed after the sentence", "vacated", "pardoned", "on direct appeal"},
        ),
    ),
    _never(
        "a full pardon changes the result later",
        (fact.full_pardon, {True}),
        (fact.later_change, {"none"}),
    ),
    _never(
        "an adult criminal court’s proceeding is a criminal proceeding",
        (fact.court, {"adult criminal court"}),
        (fact.court_proceeding_is_criminal, {False}),
    ),
    _never(
        "delinquency comes from a juvenile or youthful-offender case: write that as the court",
        (fact.court, {"adult criminal court"}),
        (fact.youthful_disposition, {"delinquency"}),
    ),
    # --- first-offender laws ---
    _never(
        "18 U.S.C. 3607 is for federal cases",
        (fact.first_offender_law, {"18 U.S.C. 3607"}),
        (fact.jurisdiction, {"state", "foreign"}),
    ),
    _never(
        "the Ninth Circuit’s old rule was for state and foreign dispositions",
        (fact.first_offender_law, {"Ninth Circuit, before 15 July 2011"}),
        (fact.jurisdiction, {"federal"}),
    ),
    all_of(
        "the Ninth Circuit’s old rule ended before 15 July 2011",
        _has(fact.first_offender_law, {"Ninth Circuit, before 15 July 2011"}),
        compares(
            fact.convicted_on,
            "from",
            NUNEZ_REYES,
            "the conviction came on or after 15 July 2011",
            "the conviction came before 15 July 2011",
        ),
    ),
    # --- the order of days ---
    _earlier(
        "convicted_before_the_offense",
        "a conviction does not come before its offense",
        fact.convicted_on,
        fact.offense_on,
    ),
    _earlier("pleaded_before_the_offense", "a plea does not come before its offense", fact.pleaded_on, fact.offense_on),
    all_of(
        "a conviction of an earlier day than the first admission did not come after it",
        _has(convicted_after_admission, {True}),
        _earlier("convicted_before_first_admission", "it came before", fact.convicted_on, first_admitted_on),
    ),
    all_of(
        "a conviction of a later day than the first admission came after it",
        _has(convicted_after_admission, {False}),
        _earlier("convicted_since_first_admission", "it came after", first_admitted_on, fact.convicted_on),
    ),
    # --- permanent residence ---
    all_of(
        "a person with a day since which there has been permanent residence is a permanent resident, on a trip too, or "
        f"was one: write “{PERHAPS_ENDED}” if the papers show none now",
        _has(status, NEVER_RESIDENT | {"outside the United States"}),
        compares(resident_since, "from", date(1900, 1, 1), "It has a day.", "It has no day."),
    ),
    _never(
        f"a green card once received is not a status without one: write “{PERHAPS_ENDED}” if the papers show none now",
        (status, NEVER_RESIDENT),
        (past_protection, {"asylum, then a green card", "refugee, then a green card"}),
    ),
    # --- where the person is ---
    _never(
        "a person who is detained here is not outside the United States",
        (detained, {True}),
        (status, {"outside the United States"}),
    ),
    _never(
        "a person with this status has entered",
        (entry, {"never entered"}),
        (
            status,
            {"permanent resident", "conditional resident", PERHAPS_ENDED, "refugee", "asylee", "TPS", "DACA"},
        ),
    ),
    all_of(
        "a notice that was not served has no day of service",
        _has(notice_to_appear, {"not served"}),
        compares(complete_notice_served_on, "from", date(1900, 1, 1), "It has a day.", "It has no day."),
    ),
)
