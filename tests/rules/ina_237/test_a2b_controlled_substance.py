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
from .people import ADMITTED_ON, after_admission_pairs

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
UMA = {**TARIQ, "convictions": [TEN_GRAMS]}
SAME, SEPARATE = {"same_incident_as_others": True}, {"same_incident_as_others": False}
DAVEY = {**TARIQ, "convictions": [{**TEN_GRAMS, **SAME}, {**TEN_GRAMS, **SAME, "conduct": "paraphernalia"}]}
"""Possession and paraphernalia in one incident, as in Matter of Davey."""
WORSE = {**TARIQ, "convictions": [{**TEN_GRAMS, "aggravating_element": True, "element_ends_exception": True}]}
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
    "transport or import",
)

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
        _open("hashish may count as marijuana", drug="hashish or concentrate"),
        _open("a hemp product may count as marijuana", drug="hemp product"),
        _open("the drug is not named", drug="not named"),
        _open("paraphernalia, and no drug in the record", conduct="paraphernalia", drug="no drug"),
        _open("which drug it was is not known", drug=None),
        # --- possession for own use ---
        Pair("paraphernalia can be within it", UMA, one(conduct="paraphernalia"), NOT_SHOWN, NOT_SHOWN, "davey"),
        *(_out(f"{conduct} is more", "davey", conduct=conduct) for conduct in MORE_THAN_POSSESSION),
        _out("driving under the influence is more", "sambare", conduct="driving under the influence"),
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
        Pair(
            "a dismissed second charge", ONCE, second(TEN_GRAMS, **SEPARATE, **DISMISSED), NOT_SHOWN, NOT_SHOWN, GROUND
        ),
        Pair("a second offense of another kind", ONCE, second(SHOPLIFTING), NOT_SHOWN, NOT_SHOWN, GROUND),
        Pair(
            "a separate drug offense that does not match",
            ONCE,
            second(TEN_GRAMS, **SEPARATE, **OVERBROAD),
            NOT_SHOWN,
            ATTORNEY,
            GROUND,
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
