"""A drug conviction after admission, and the exception for 30 grams of marijuana for own use."""

from __future__ import annotations

from datetime import date

from relief_course.rules.ina_237 import CONTROLLED_SUBSTANCE_237

from ..ina_212.grounds.people import (
    APPLIES,
    ATTORNEY,
    COCAINE,
    DISMISSED,
    NOT_SHOWN,
    OVERBROAD,
    RESIDENT,
    SHOPLIFTING,
    admission_pairs,
    citizenship_pairs,
    conviction_pairs,
    form_pairs,
    one,
    second,
)
from ..pairs import Pair, changed, finding
from .people import ADMITTED_ON, BEFORE, after_admission_pairs

GROUND = "ina-237-a-2-B-i"
TARIQ = {**RESIDENT, "first_admitted_on": ADMITTED_ON, "convictions": [{**COCAINE, "convicted_on": date(2019, 5, 2)}]}

TEN_GRAMS = {
    **COCAINE,
    "drug": "marijuana",
    "grams": 10,
    "own_use": True,
    "aggravating_element": False,
    "convicted_on": date(2019, 5, 2),
}
PIPE = {**TEN_GRAMS, "conduct": "paraphernalia"}
UMA = {**TARIQ, "convictions": [TEN_GRAMS]}
SAME, SEPARATE = {"same_incident_as_others": True}, {"same_incident_as_others": False}
DAVEY = {**TARIQ, "convictions": [{**TEN_GRAMS, **SAME}, {**PIPE, **SAME}]}
"""Possession and paraphernalia in one incident, as in Matter of Davey."""
WORSE = {**TARIQ, "convictions": [{**TEN_GRAMS, "aggravating_element": True, "element_ends_exception": True}]}
ONE_OF_DAVEY = {**TARIQ, "convictions": [{**TEN_GRAMS, **SAME}]}
ONCE = {**TARIQ, "convictions": [{**TEN_GRAMS, **SEPARATE}]}
TWICE = {**TARIQ, "convictions": [{**TEN_GRAMS, **SEPARATE}, {**TEN_GRAMS, **SEPARATE}]}


def _out(what: str, authority: str = GROUND, **change) -> Pair:
    return Pair(what, UMA, one(**change), NOT_SHOWN, APPLIES, authority)


def _open(what: str, authority: str = GROUND, **change) -> Pair:
    return Pair(what, UMA, one(**change), NOT_SHOWN, ATTORNEY, authority)


MORE_THAN_POSSESSION = (
    "sale or distribution",
    "possession with intent to sell or distribute",
    "giving or delivery without payment",
    "growing or making",
)
PERHAPS_POSSESSION = ("driving under the influence", "transport or import", "something else to do with drugs")

PAIRS = {
    "237a2Bi-controlled-substance": [
        *citizenship_pairs(TARIQ, GROUND),
        *admission_pairs(TARIQ, GROUND),
        *conviction_pairs(TARIQ, GROUND),
        *form_pairs(TARIQ, NOT_SHOWN, GROUND),
        *after_admission_pairs(TARIQ, GROUND),
        Pair(
            "a full pardon does not cure a drug conviction",
            TARIQ,
            one(later_change="pardoned", full_pardon=True),
            APPLIES,
            APPLIES,
            "aristy-rosa",
        ),
        Pair("a second conviction", TARIQ, second(COCAINE), APPLIES, APPLIES, GROUND),
        # --- the exception: marijuana ---
        _out("another drug than marijuana", drug="another drug"),
        _out("flunitrazepam", drug="flunitrazepam"),
        _out("crack cocaine", drug="crack cocaine"),
        _open("hashish may count as marijuana", drug="hashish or concentrate"),
        _open("a hemp product may count as marijuana", drug="hemp product"),
        _open("the drug is not named", drug="not named"),
        _open("paraphernalia, and no drug in the record", conduct="paraphernalia", drug="no drug"),
        _open("which drug it was is not known", drug=None),
        # --- possession for own use ---
        Pair("paraphernalia can be within it", UMA, one(conduct="paraphernalia"), NOT_SHOWN, NOT_SHOWN, "davey"),
        *(_out(f"{conduct} is more", "davey", conduct=conduct) for conduct in MORE_THAN_POSSESSION),
        *(_open(f"{conduct} may involve possession", "davey", conduct=conduct) for conduct in PERHAPS_POSSESSION),
        _open("use is disputed", "medina-ashcroft", conduct="use or being under the influence"),
        _open("what was done is not known", conduct=None),
        _out("not for own use", own_use=False),
        _open("own use is for an attorney", own_use=None),
        # --- 30 grams or less ---
        Pair("exactly 30 grams", UMA, one(grams=30), NOT_SHOWN, NOT_SHOWN, GROUND),
        _out("a hair more than 30 grams", grams=30.01),
        _open("nobody weighed it", "dominguez-rodriguez", grams=None),
        # --- made worse by an element ---
        Pair(
            "an element that ends the exception", WORSE, one(aggravating_element=False), APPLIES, NOT_SHOWN, "moncada"
        ),
        Pair("an element that does not", WORSE, one(element_ends_exception=False), APPLIES, NOT_SHOWN, "esquivel"),
        Pair("an element nobody judged", WORSE, one(element_ends_exception=None), APPLIES, ATTORNEY, "esquivel"),
        Pair(
            "an element that does not end it is as good as none",
            changed(WORSE, one(element_ends_exception=False)),
            one(aggravating_element=None),
            NOT_SHOWN,
            NOT_SHOWN,
            "esquivel",
        ),
        _open("whether an element makes it worse is for an attorney", aggravating_element=None),
        # --- a single offense ---
        Pair("two convictions of one incident", DAVEY, one(**SEPARATE), NOT_SHOWN, APPLIES, "davey"),
        Pair(
            "one incident or two is for an attorney",
            DAVEY,
            one(same_incident_as_others=None),
            NOT_SHOWN,
            ATTORNEY,
            "davey",
        ),
        Pair(
            "a single conviction is a single offense", ONCE, second(TEN_GRAMS, **SEPARATE), NOT_SHOWN, APPLIES, GROUND
        ),
        Pair("a dismissed second charge", ONCE, second(PIPE, **SEPARATE, **DISMISSED), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair("a second offense of another kind", ONCE, second(SHOPLIFTING), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair(
            "a separate drug offense that does not match",
            ONCE,
            second(PIPE, **SEPARATE, **OVERBROAD),
            NOT_SHOWN,
            ATTORNEY,
            GROUND,
        ),
        Pair(
            "two counts of possession, and perhaps more than 30 grams in all",
            ONE_OF_DAVEY,
            second(TEN_GRAMS, **SAME, grams=25),
            NOT_SHOWN,
            ATTORNEY,
            "davey",
        ),
        Pair(
            "the second charge of possession was dismissed",
            ONE_OF_DAVEY,
            second(TEN_GRAMS, **SAME, **DISMISSED, grams=25),
            NOT_SHOWN,
            NOT_SHOWN,
            "davey",
        ),
        Pair(
            "whether a conviction before the admission counts is open",
            TWICE,
            one(convicted_on=BEFORE),
            APPLIES,
            ATTORNEY,
            GROUND,
        ),
        Pair(
            "of two days that are not known, the papers show that both came after",
            changed(TWICE, {"first_admitted_on": None, **second({}, convicted_after_admission=True)}),
            one(convicted_after_admission=True),
            ATTORNEY,
            APPLIES,
            GROUND,
        ),
        Pair(
            "whether solicitation ends a single offense is open",
            {**TWICE, "circuit": "9th"},
            second({}, inchoate="solicitation", inchoate_law="a general law, for a drug offense"),
            APPLIES,
            ATTORNEY,
            "coronado-durazo",
        ),
        *(
            Pair(f"two offenses, one of them {form}", TWICE, second({}, inchoate=form), APPLIES, APPLIES, GROUND)
            for form in ("attempt", "conspiracy", "aiding and abetting")
        ),
        Pair("two separate small offenses", TWICE, one(grams=1), APPLIES, APPLIES, "cuellar-gomez"),
    ]
}


def reasons(case: dict) -> dict[str, tuple[str, ...]]:
    """Return the reasons of a case's finding: each sentence with what it rests on."""
    return {reason.text: reason.authorities for reason in finding(CONTROLLED_SUBSTANCE_237, case).reasons}


def test_the_reasons_name_the_amount_and_the_decision_about_it():
    assert reasons(changed(UMA, one(grams=31)))["The amount was more than 30 grams."] == (GROUND, "dominguez-rodriguez")


def test_the_reasons_for_accessory_after_the_fact_name_the_boards_decision():
    told = reasons(
        {
            **TARIQ,
            **changed(
                TARIQ, one(inchoate="accessory after the fact", inchoate_law="a general law, for a drug offense")
            ),
        }
    )
    assert "batista-hernandez" in told["No drug law punishes the solicitation, facilitation or help."]
