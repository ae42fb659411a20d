"""Facts that cancellation of removal, voluntary departure and the VAWA self-petition turn on."""

from __future__ import annotations

from .fact import Choice, Number, yes_no

_FILE = "The whole immigration file, read by an attorney."
_CHARACTER = "Taxes, family, work, letters, the criminal file; weighed by an attorney."
_PRIVATE = "Never asked at an open table; an attorney hears it in private."

# --- what bars ---

listed_offense = Choice(
    "listed_offense",
    "convictions",
    "Leaving the drug grounds aside: does INA 212(a)(2), 237(a)(2) or 237(a)(3) name the offense, exceptions counted?",
    "Charging document, plea form, judgment: what an attorney reads as the record of conviction.",
    attorneys=(
        "in 212(a)(2)",
        "only in 237(a)(2) or (3)",
        "domestic violence that a waiver may reach",
        "divisible, record unclear",
        "in none of them",
    ),
)
cancellation_bar = Choice(
    "cancellation_bar",
    "person",
    "Does one of the bars of INA 240A(c)(1) to (3) or (5) reach the person?",
    _FILE,
    attorneys=("none", "crewman", "exchange visitor", "persecutor"),
)
cancelled_before = yes_no(
    "cancelled_before",
    "proceedings",
    "Was removal ever cancelled, deportation suspended, or the former 212(c) waiver granted?",
    _FILE,
    attorney=True,
)
security_ground = Choice(
    "security_ground",
    "conduct",
    "Does a security or terrorism ground reach the person, cartel designations included?",
    "Read by an attorney.",
    attorneys=("none", "only in 212(a)(3)", "terrorism, in 237(a)(4)(B)", "another one in 237(a)(4)"),
)
ten_year_bar = Choice(
    "ten_year_bar",
    "proceedings",
    "In the last ten years: did the person voluntarily overstay voluntary departure, or was removal ordered in "
    "absentia after oral warnings and without exceptional circumstances?",
    _FILE,
    attorneys=("neither", "voluntary departure overstayed", "ordered removed in absentia"),
)
final_order = yes_no(
    "final_order",
    "proceedings",
    "Is there a final order that stands, so that reopening comes first?",
    _FILE,
    attorney=True,
)
departed_voluntarily_after_entry = yes_no(
    "departed_voluntarily_after_entry",
    "proceedings",
    "Was voluntary departure granted before, after a finding of presence without admission or parole?",
    _FILE,
    attorney=True,
)
arriving_case = yes_no(
    "arriving_case",
    "proceedings",
    "Is the person arriving, with a case that began, or would begin, at the arrival?",
    "Notice to appear, read by an attorney.",
    attorney=True,
)

# --- what is required ---
# Good moral character is asked for over different periods: what is shown for one says nothing about another.

good_moral_character_shown = yes_no(
    "good_moral_character_shown",
    "person",
    "Can good moral character be shown for the whole period that naturalization or registry asks for?",
    _CHARACTER,
    attorney=True,
)
good_moral_character_ten_years = yes_no(
    "good_moral_character_ten_years",
    "person",
    "Can good moral character be shown for the ten years that cancellation without a green card asks for?",
    _CHARACTER,
    attorney=True,
)
good_moral_character_five_years = yes_no(
    "good_moral_character_five_years",
    "person",
    "Can good moral character be shown for the five years that voluntary departure after the hearing asks for?",
    _CHARACTER,
    attorney=True,
)
good_moral_character_three_years = yes_no(
    "good_moral_character_three_years",
    "person",
    "Can good moral character be shown for the three years that cancellation for abused people asks for, acts tied to "
    "the abuse judged as INA 240A(b)(2)(C) says?",
    _CHARACTER,
    attorney=True,
)
good_moral_character_for_self_petition = yes_no(
    "good_moral_character_for_self_petition",
    "person",
    "Can good moral character be shown for the period that a VAWA self-petition asks for, acts tied to the abuse "
    "judged as INA 204(a)(1)(C) says?",
    _CHARACTER,
    attorney=True,
)
days_confined_in_last_ten_years = Number(
    "days_confined_in_last_ten_years",
    "person",
    "In the last ten years: how many days in all was the person held in a jail or prison because of convictions, "
    "credited time included?",
    "Jail and prison time records.",
    unit="days",
)

relative_spouse_parent_minor_child = yes_no(
    "relative_spouse_parent_minor_child",
    "family",
    "Is a spouse, a parent, or an unmarried child under 21 a US citizen or permanent resident?",
    "Birth and marriage certificates; the relative's citizenship or residence papers.",
)
exceptional_hardship = yes_no(
    "exceptional_hardship",
    "family",
    "Would removal be exceptional and extremely unusual hardship to that spouse, parent or child?",
    "Medical, school and money records; weighed by an attorney.",
    attorney=True,
)
departure_terms_met = yes_no(
    "departure_terms_met",
    "proceedings",
    "Is voluntary departure asked for in time and at the person’s own expense, with removability conceded and other "
    "relief and appeal given up?",
    "Weighed by an attorney before anything is said in court.",
    attorney=True,
)
means_and_intent_to_depart = yes_no(
    "means_and_intent_to_depart",
    "proceedings",
    "Can the person prove the means to depart, and the intent to do so?",
    "Passport, money, tickets; weighed by an attorney.",
    attorney=True,
)

# --- VAWA ---

abused_by_relative_for_cancellation = yes_no(
    "abused_by_relative_for_cancellation",
    "family",
    "Was the person, or the person's child, abused by a citizen or resident whom INA 240A(b)(2) names?",
    _PRIVATE,
    attorney=True,
)
vawa_hardship = yes_no(
    "vawa_hardship",
    "family",
    "Would removal be extreme hardship to the person, the person's child or the person's parent?",
    "Weighed by an attorney.",
    attorney=True,
)
other_vawa_bar = yes_no(
    "other_vawa_bar",
    "conduct",
    "Does another ground of INA 212(a)(2), or of 237(a)(1)(G), (2) or (3), reach the person without a conviction?",
    "Read by an attorney.",
    attorney=True,
)
self_petition_relationship = yes_no(
    "self_petition_relationship",
    "family",
    "Is or was the abuser a citizen or resident spouse (the marriage being in good faith) or parent, or a citizen son "
    "or daughter, as INA 204(a)(1) asks, without an earlier marriage fraud of INA 204(c)?",
    _PRIVATE,
    attorney=True,
)
abuse_in_relationship = yes_no(
    "abuse_in_relationship",
    "family",
    "Was there battery or extreme cruelty of the kind, and at the time, that INA 204(a)(1) asks for?",
    _PRIVATE,
    attorney=True,
)
lived_with_abuser = yes_no(
    "lived_with_abuser", "family", "Has the person lived with the abuser?", _PRIVATE, attorney=True
)
