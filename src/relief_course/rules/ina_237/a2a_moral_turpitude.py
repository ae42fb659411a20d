"""INA 237(a)(2)(A)(i) and (ii): crimes involving moral turpitude. That they are is taken as an attorney's decision."""

from __future__ import annotations

from ..conditions import all_of, any_conviction, any_of, at_least, is_in, is_true
from ..facts.grounds import one_year_possible, single_scheme, turpitude_soon_after_admission
from ..ina_212.grounds.a2a_moral_turpitude import TURPITUDE_CONVICTION
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..rule import GROUND, Rule, Text
from .pardon import UNPARDONED
from .who import AFTER_ADMISSION, IS_ADMITTED

ONE_SOON_AFTER_ADMISSION = any_conviction(
    "(i) There is one that was committed soon after admission and could bring a year or longer.",
    "(i) There is none that was committed soon after admission and could bring a year or longer.",
    all_of(
        "committed soon after admission, with a year or longer possible, and no pardon",
        TURPITUDE_CONVICTION,
        is_true(
            turpitude_soon_after_admission,
            "It was committed within five years after the admission that counts (ten for some residents).",
            "It was not committed within five years after the admission that counts (ten for some residents).",
        ),
        is_true(
            one_year_possible,
            "A sentence of one year or longer could be imposed.",
            "A sentence of one year or longer could not be imposed.",
        ),
        UNPARDONED,
    ),
    "ina-237-a-2-A-i",
)

TWO_AT_ANY_TIME = all_of(
    "(ii) two or more at any time after admission",
    at_least(
        2,
        "There are two or more after admission, without a pardon.",
        "There are not two after admission, without a pardon.",
        all_of("one after admission, and no pardon", TURPITUDE_CONVICTION, AFTER_ADMISSION, UNPARDONED),
    ),
    is_in(
        single_scheme,
        {False},
        "They do not arise out of a single scheme of criminal misconduct.",
        "They arise out of a single scheme of criminal misconduct.",
    ),
    by=("ina-237-a-2-A-ii",),
)

MORAL_TURPITUDE_237 = Rule(
    id="237a2Ai-moral-turpitude",
    title="Crimes involving moral turpitude",
    kind=GROUND,
    authorities=("ina-237-a-2-A-i", "ina-237-a-2-A-ii"),
    texts=(
        Text(
            applies=all_of(
                "an admitted noncitizen with crimes involving moral turpitude",
                IS_NONCITIZEN,
                IS_ADMITTED,
                any_of("one of two clauses", ONE_SOON_AFTER_ADMISSION, TWO_AT_ANY_TIME),
            ),
        ),
    ),
)
