"""INA 236(c)(1)(A) to (D): mandatory detention after a criminal case, on a ground and on a release.

A person who was admitted is asked about grounds of deportability, where the 30-gram exception helps; anybody else, and
a resident who is asking for admission again, about grounds of inadmissibility, where it does not exist.
"""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_conviction, any_of, at_least, compares, holds, is_in, is_true, none_of, unsettled
from ..facts import detention as fact
from ..facts.grounds import single_scheme
from ..ina_101.a13c_returning_resident import RETURNING_RESIDENT
from ..ina_101.a48b_sentence import ONE_YEAR_SENTENCE
from ..ina_212.grounds.a2a_controlled_substance import CONTROLLED_SUBSTANCE_212
from ..ina_212.grounds.a2a_moral_turpitude import MORAL_TURPITUDE_212, TURPITUDE_CONVICTION
from ..ina_212.grounds.a2b_multiple_convictions import MULTIPLE_CONVICTIONS
from ..ina_212.grounds.a2c_trafficker import TRAFFICKER
from ..ina_212.grounds.a2c_trafficker_family import TRAFFICKER_FAMILY
from ..ina_212.grounds.who import IS_NONCITIZEN
from ..ina_237.a2a_aggravated_felony import AGGRAVATED_FELONY_237
from ..ina_237.a2a_moral_turpitude import ONE_SOON_AFTER_ADMISSION
from ..ina_237.a2b_abuser_or_addict import ABUSER_OR_ADDICT_237
from ..ina_237.a2b_controlled_substance import CONTROLLED_SUBSTANCE_237
from ..ina_237.pardon import UNPARDONED
from ..ina_237.who import AFTER_ADMISSION, IS_ADMITTED
from ..rule import DETENTION, Rule, Text

REACHED_FROM = date(1998, 10, 9)
"""Releases before this day are outside: until then other rules of custody were in force."""

TWO_CRIMES_OF_TURPITUDE = all_of(
    "(B) two or more at any time after admission",
    at_least(
        2,
        "(B) There are two or more crimes of moral turpitude after admission, without a pardon.",
        "There are not two crimes of moral turpitude after admission, without a pardon.",
        all_of(
            "a crime of an admitted person, after admission and without a pardon",
            IS_ADMITTED,
            TURPITUDE_CONVICTION,
            AFTER_ADMISSION,
            UNPARDONED,
        ),
    ),
    is_in(
        single_scheme,
        {False},
        "They do not arise out of a single scheme of criminal misconduct.",
        "They arise out of a single scheme of criminal misconduct.",
    ),
    by=("ina-236-c", "ina-237-a-2-A-ii"),
)

TURPITUDE_WITH_A_YEAR = any_conviction(
    "(C) A crime of moral turpitude soon after admission brought a sentence of a year or more.",
    "No crime of moral turpitude soon after admission brought a sentence of a year or more.",
    all_of(
        "soon after admission, with a sentence of a year or more",
        IS_ADMITTED,
        ONE_SOON_AFTER_ADMISSION.each,
        holds(
            ONE_YEAR_SENTENCE,
            "The sentence is a year or more, suspended time included.",
            "The sentence is less than a year, suspended time included.",
            "ina-236-c",
            "ina-101-a-48-B",
        ),
    ),
    "ina-236-c",
    "ina-237-a-2-A-i",
)

DEPORTABLE = (
    holds(
        CONTROLLED_SUBSTANCE_237,
        "(B) A drug conviction makes the person deportable.",
        "No drug conviction makes the person deportable.",
        "ina-236-c",
        "davey",
    ),
    holds(
        AGGRAVATED_FELONY_237,
        "(B) An aggravated felony makes the person deportable.",
        "No aggravated felony makes the person deportable.",
    ),
    TWO_CRIMES_OF_TURPITUDE,
    TURPITUDE_WITH_A_YEAR,
    all_of(
        "(B) drug abuse or addiction",
        holds(
            ABUSER_OR_ADDICT_237,
            "Drug abuse or addiction makes the person deportable.",
            "Drug abuse or addiction does not make the person deportable.",
        ),
        unsettled(
            "abuse_or_addiction_and_detention",
            "Whether drug abuse or addiction is “having committed any offense” is for an attorney.",
        ),
    ),
)

ASKED_ABOUT_ADMISSION = any_of(
    "a person who is asked about grounds of inadmissibility",
    none_of("never admitted", IS_ADMITTED),
    holds(
        RETURNING_RESIDENT,
        "A resident who comes back is treated as asking for admission.",
        "This is not a resident who comes back and is treated as asking for admission.",
    ),
)

INADMISSIBLE = all_of(
    "(A) inadmissible because of an offense",
    ASKED_ABOUT_ADMISSION,
    any_of(
        "one of the grounds",
        holds(
            CONTROLLED_SUBSTANCE_212,
            "A drug conviction or admission makes the person inadmissible.",
            "No drug conviction or admission makes the person inadmissible.",
        ),
        holds(
            MORAL_TURPITUDE_212,
            "Moral turpitude makes the person inadmissible.",
            "Moral turpitude does not make the person inadmissible.",
        ),
        holds(
            MULTIPLE_CONVICTIONS,
            "Two or more convictions with five years in all make the person inadmissible.",
            "There are no two convictions with five years in all.",
        ),
        all_of(
            "reason to believe, or a benefit from trafficking",
            any_of(
                "one of the two",
                holds(
                    TRAFFICKER,
                    "There is reason to believe that the person is or was a trafficker.",
                    "There is no reason to believe that the person is or was a trafficker.",
                ),
                holds(
                    TRAFFICKER_FAMILY,
                    "The person knowingly benefited from a relative’s trafficking.",
                    "The person did not knowingly benefit from a relative’s trafficking.",
                ),
            ),
            unsettled(
                "reason_to_believe_and_detention",
                "Whether this alone, without a conviction, is “having committed any offense” is for an attorney.",
            ),
        ),
    ),
)

RELEASED = any_of(
    "released from criminal custody",
    all_of(
        "released since the section reaches releases",
        is_in(
            fact.criminal_custody,
            {"released"},
            "The person was released from criminal custody for the offense; time since then does not matter.",
            "The person was not released from criminal custody for the offense.",
            "preap",
            "rojas-det",
            "garcia-arreola",
        ),
        compares(
            fact.released_from_custody_on,
            "from",
            REACHED_FROM,
            "The release came on or after 9 October 1998.",
            "The release came before 9 October 1998.",
            "adeniji",
        ),
    ),
    all_of(
        "not released",
        is_in(
            fact.criminal_custody,
            {"still held", "never held"},
            "The person is still held for the offense, or was never held.",
            "The person was held and released.",
        ),
        unsettled(
            "detention_without_release",
            "What “when the alien is released” means for a person still held, or never held, is for an attorney.",
            "ina-236-c-1",
        ),
    ),
)

MANDATORY_DETENTION = Rule(
    id="236c-mandatory-detention",
    title="Mandatory detention after a criminal case",
    kind=DETENTION,
    authorities=("ina-236-c",),
    texts=(
        Text(
            applies=all_of(
                "a noncitizen with a ground that the section names, released from criminal custody",
                IS_NONCITIZEN,
                any_of(
                    "a ground that the section names",
                    *DEPORTABLE,
                    INADMISSIBLE,
                    is_true(
                        fact.other_detention_ground,
                        "There is another ground that mandatory detention names.",
                        "There is no other ground that mandatory detention names.",
                    ),
                ),
                RELEASED,
            ),
        ),
    ),
)
