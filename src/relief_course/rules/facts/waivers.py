"""Facts that waivers of inadmissibility turn on."""

from __future__ import annotations

from .conviction import offense_on
from .dates import is_more_than
from .fact import Choice, Derived, yes_no

_FILE = "The immigration file; read by an attorney."
_WEIGHED = "Weighed by an attorney."

# --- what the waiver goes with ---

immigrant_application = Choice(
    "immigrant_application",
    "proceedings",
    "What is the person applying for: adjustment of status, or an immigrant visa or admission?",
    "Receipt notices; the immigration court's file.",
    values=("adjustment of status", "immigrant visa or admission", "nonimmigrant visa or admission", "nothing yet"),
)
temporary_entry_papers = yes_no(
    "temporary_entry_papers",
    "proceedings",
    "At the border: does the person have the papers that temporary entry asks for, or a waiver of them?",
    "Passport, visa, border crossing card.",
)

# --- what an attorney weighs ---

rehabilitated = yes_no(
    "rehabilitated",
    "family",
    "Can rehabilitation be shown?",
    "Letters, programs, time; weighed by an attorney.",
    attorney=True,
)
contrary_to_national_welfare = yes_no(
    "contrary_to_national_welfare",
    "family",
    "Would admission be contrary to the national welfare, safety or security?",
    _WEIGHED,
    attorney=True,
)
extreme_hardship = yes_no(
    "extreme_hardship",
    "family",
    "Would a refusal be extreme hardship to a citizen or resident spouse, parent, son or daughter?",
    "Medical, school and money records; weighed by an attorney.",
    attorney=True,
)
humanitarian_family_or_public_interest = yes_no(
    "humanitarian_family_or_public_interest",
    "family",
    "Can a humanitarian purpose, family unity or the public interest be shown?",
    "Family, medical and community records; weighed by an attorney.",
    attorney=True,
)
public_or_national_interest = yes_no(
    "public_or_national_interest",
    "family",
    "Can it be shown that a waiver is in the public or national interest?",
    _WEIGHED,
    attorney=True,
)
national_interest = yes_no(
    "national_interest",
    "family",
    "Can it be shown that a waiver is in the national interest?",
    _WEIGHED,
    attorney=True,
)
violent_or_dangerous = yes_no(
    "violent_or_dangerous",
    "conduct",
    "Was any offense violent or dangerous, as its facts show?",
    "The whole file of the criminal case; weighed by an attorney.",
    attorney=True,
)
caused_by_victimization = yes_no(
    "caused_by_victimization",
    "conduct",
    "Was what makes the person inadmissible caused by the trafficking that the person suffered, or incident to it?",
    "Never asked at an open table; an attorney hears it in private.",
    attorney=True,
)

# --- who the person is to the law ---

vawa_self_petitioner = yes_no(
    "vawa_self_petitioner",
    "family",
    "Is the person a VAWA self-petitioner?",
    "Never asked at an open table; an attorney sees the file.",
    attorney=True,
)
murder_or_torture = yes_no(
    "murder_or_torture",
    "conduct",
    "Is there a conviction for, or an admission of, murder or torture, or an attempt or agreement to commit it?",
    "Certified dispositions; read by an attorney.",
    attorney=True,
)
admitted_before_as_resident = yes_no(
    "admitted_before_as_resident",
    "person",
    "Was the person ever admitted at a port of entry as a permanent resident, rather than adjusted inside the country?",
    "Immigrant visa, green card category, the immigration file.",
    attorney=True,
)
aggravated_felony_since_that_admission = yes_no(
    "aggravated_felony_since_that_admission",
    "person",
    "Is there an aggravated-felony conviction since that admission?",
    "Certified dispositions; read by an attorney.",
    attorney=True,
)
seven_years_lawful_residence = yes_no(
    "seven_years_lawful_residence",
    "person",
    "Did the person reside here lawfully and continuously for the seven years before proceedings began?",
    "The immigration file; counted by an attorney.",
    attorney=True,
)
seven_years_lawful_domicile = yes_no(
    "seven_years_lawful_domicile",
    "person",
    "Has the person had a lawful home here for seven years in a row, and never given it up?",
    "The immigration file; counted by an attorney.",
    attorney=True,
)
five_years_served = yes_no(
    "five_years_served",
    "person",
    "Were five years or more served, in all, for aggravated felonies of the years when that barred the old waiver?",
    "Prison time records; counted by an attorney.",
    attorney=True,
)

# --- what else makes the person inadmissible ---

only_small_marijuana = yes_no(
    "only_small_marijuana",
    "conduct",
    "Is all that makes the person inadmissible for drugs one simple possession of 30 grams or less of marijuana?",
    "The whole file; read by an attorney.",
    attorney=True,
)
OVERTHROW, EXPORT = "espionage, sabotage, overthrow or other unlawful activity", "export of forbidden goods or secrets"
TERRORISM, FOREIGN_POLICY = "terrorism, a designated cartel included", "foreign policy"
PERSECUTION, TORTURE = "Nazi persecution or genocide", "torture or extrajudicial killing"
OTHER_SECURITY, NO_SECURITY = "another security ground", "none"

security_inadmissibility = Choice(
    "security_inadmissibility",
    "conduct",
    "Which ground of 212(a)(3), such as terrorism, cartels, espionage, persecution or torture, would apply, if any?",
    "The immigration file; read by an attorney, who leaves this open if several apply.",
    attorneys=(
        NO_SECURITY,
        TERRORISM,
        OVERTHROW,
        EXPORT,
        FOREIGN_POLICY,
        PERSECUTION,
        TORTURE,
        OTHER_SECURITY,
    ),
)
grounds_other_than_drugs = Choice(
    "grounds_other_than_drugs",
    "conduct",
    "Apart from drugs: does a ground of inadmissibility count for what the person asks for, and could it be waived?",
    _FILE,
    attorneys=("none", "one that can be waived", "one that cannot be waived"),
)

more_than_15_years_ago = Derived(
    "more_than_15_years_ago",
    "convictions",
    "Was the offense more than 15 years before the application?",
    needs=(offense_on,),
    compute=lambda offense, on: is_more_than(15, offense, on),
    kind="yes-no",
)
"""Counted to the day of the screen: an application goes on until it is decided, so time spent waiting counts too."""
