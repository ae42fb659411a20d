"""INA 212(a)(2)(A)(i)(I): a crime involving moral turpitude. That it is one is taken as an attorney's decision."""

from __future__ import annotations

from ...conditions import all_of, any_conviction, any_of, at_least, at_most, is_in, is_true, none_of
from ...facts.conduct import turpitude_admission
from ...facts.conviction import conduct, court, moral_turpitude, purely_political
from ...facts.grounds import turpitude_exception
from ...ina_101.drug_conviction import IS_CONVICTION
from ...rule import GROUND, Rule, Text
from .pardon import NO_PARDON
from .usable_admission import usable_admission
from .who import IS_NONCITIZEN

TURPITUDE_CONVICTION = all_of(
    "a conviction for a crime involving moral turpitude, attempt and conspiracy included",
    IS_CONVICTION,
    is_true(
        moral_turpitude,
        "An attorney found that it involves moral turpitude.",
        "An attorney found that it does not involve moral turpitude.",
        "khourn",
    ),
)

NOT_POLITICAL = any_of(
    "not a purely political offense",
    is_in(
        purely_political,
        {False},
        "It is not a purely political offense.",
        "It is a purely political offense.",
    ),
    all_of(
        "a drug offense that was not tried abroad",
        none_of(
            "about drugs",
            is_in(conduct, {"not a drug offense"}, "It is not a drug offense.", "It is a drug offense."),
        ),
        none_of(
            "not tried abroad",
            is_in(court, {"foreign court"}, "It was a foreign court.", "It was not a foreign court."),
        ),
    ),
)
"""A drug offense tried in this country is never purely political; of any other, an attorney says so."""

_COUNTED = all_of("a crime that this ground counts", TURPITUDE_CONVICTION, NOT_POLITICAL)

_ADMITTED = usable_admission(
    is_true(
        turpitude_admission,
        "There is a valid admission of a crime involving moral turpitude.",
        "There is no valid admission of a crime involving moral turpitude.",
        "matter-of-k",
    ),
    at_most(
        0,
        "There is no charge without a conviction.",
        "There is a charge without a conviction.",
        none_of("no conviction", IS_CONVICTION),
    ),
)

_NO_EXCEPTION = any_of(
    "neither exception applies",
    at_least(
        2,
        "There are two or more such convictions, and both exceptions ask for only one crime.",
        "There are not two such convictions.",
        _COUNTED,
    ),
    is_in(
        turpitude_exception,
        {"neither"},
        "Neither the exception for a petty offense nor the one for youth applies.",
        "The exception for a petty offense or for youth applies.",
    ),
    by=("ina-212-a-2-A-ii",),
)

MORAL_TURPITUDE_212 = Rule(
    id="212a2AiI-moral-turpitude",
    title="Crime involving moral turpitude",
    kind=GROUND,
    authorities=("ina-212-a-2-A-i-I",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen with a crime involving moral turpitude and no exception",
                IS_NONCITIZEN,
                any_of(
                    "convicted, or admitted it",
                    any_conviction(
                        "There is a conviction for a crime involving moral turpitude.",
                        "There is no conviction for a crime involving moral turpitude.",
                        all_of("a crime that was not pardoned", _COUNTED, NO_PARDON),
                    ),
                    _ADMITTED,
                ),
                _NO_EXCEPTION,
            ),
        ),
    ),
)
