"""INA 101(a)(48)(A): what a conviction is. Only a plain judgment of guilt is read without an attorney."""

from __future__ import annotations

from datetime import date

from ..conditions import all_of, any_of, compares, holds, is_in, is_true, none_of, unsettled
from ..facts import conviction as fact
from ..facts.proceedings import circuit
from ..rule import CONVICTION as EACH
from ..rule import DEFINITION, Rule, Text

NUNEZ_REYES = date(2011, 7, 15)
"""The Ninth Circuit's first-offender treatment of state dispositions ended for convictions from this day on."""

# --- first-offender laws ---

NO_FIRST_OFFENDER_LAW = Rule(
    id="101a48A-no-first-offender-law",
    title="Outside the first-offender laws that remove a conviction",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ffoa-3607", "roldan"),
    texts=(
        Text(
            applies=any_of(
                "no first-offender law helps",
                is_in(
                    fact.first_offender_law,
                    {"neither"},
                    "No first-offender law that removes the conviction applies.",
                    "A first-offender law that removes the conviction applies.",
                ),
                all_of(
                    "a state disposition outside the Ninth Circuit’s old window",
                    is_in(fact.jurisdiction, {"state"}, "It is a state’s law.", "It is not a state’s law."),
                    any_of(
                        "not in the old window",
                        none_of(
                            "outside the Ninth Circuit",
                            is_in(
                                circuit,
                                {"9th", "none yet"},
                                "The case is in the Ninth Circuit, or in no circuit yet.",
                                "The case is outside the Ninth Circuit.",
                            ),
                        ),
                        compares(
                            fact.convicted_on,
                            "from",
                            NUNEZ_REYES,
                            "The conviction came on or after 15 July 2011.",
                            "The conviction came before 15 July 2011.",
                        ),
                    ),
                    by=("roldan", "lujan", "nunez-reyes"),
                ),
            ),
        ),
    ),
)
"""A rule of its own, so that it can be checked by itself."""

NOT_SPARED = holds(
    NO_FIRST_OFFENDER_LAW,
    "No first-offender law takes the conviction away.",
    "A first-offender law takes the conviction away.",
)

# --- guilt ---

WITHHELD = all_of(
    "adjudication withheld, guilt established, and a restraint ordered",
    any_of(
        "guilt pleaded, found or admitted",
        is_in(
            fact.disposition,
            {"plea, judgment withheld or deferred"},
            "There was a plea, and judgment was withheld or deferred.",
            "There was no plea with judgment withheld or deferred.",
        ),
        all_of(
            "diverted or dismissed",
            is_in(
                fact.disposition,
                {"diversion or deferral, plea not known", "dismissed"},
                "The count was diverted, deferred or dismissed.",
                "The count was not diverted, deferred or dismissed.",
            ),
            is_in(
                fact.guilt_basis,
                {"plea of guilty or no contest", "found guilty", "admitted enough facts"},
                "There was a plea of guilty or no contest, a finding of guilt, or an admission of enough facts.",
                "There was no plea of guilty or no contest, no finding of guilt and no admission of enough facts.",
                "ina-101-a-48-A",
                "grullon",
            ),
        ),
    ),
    is_true(
        fact.restraint_ordered,
        "A judge ordered some punishment, penalty or restraint.",
        "No judge ordered any punishment, penalty or restraint.",
        "ina-101-a-48-A",
        "cabrera",
        "retuta",
    ),
    NOT_SPARED,
    by=("ina-101-a-48-A", "salazar-regino", "mohamed"),
)

PLEA_BEFORE_JUDGMENT = all_of(
    "a plea or finding in a charge that is still open",
    is_in(
        fact.disposition,
        {"charge pending"},
        "The charge is still pending.",
        "The charge is no longer pending.",
    ),
    is_in(
        fact.guilt_basis,
        {"plea of guilty or no contest", "found guilty", "admitted enough facts"},
        "There was already a plea, a finding of guilt, or an admission of enough facts.",
        "There was no plea, no finding of guilt and no admission of enough facts yet.",
    ),
    unsettled(
        "plea_before_judgment",
        "Whether a plea or finding counts before the court enters judgment is for an attorney.",
        "ina-101-a-48-A",
    ),
)

GUILT_ESTABLISHED = any_of(
    "guilt is established",
    is_in(
        fact.disposition,
        {"judgment of guilt"},
        "The court entered a judgment of guilt.",
        "The court did not enter a judgment of guilt.",
    ),
    WITHHELD,
    PLEA_BEFORE_JUDGMENT,
)

# --- the court ---

COURT_THAT_COUNTS = any_of(
    "the court is one whose judgment counts",
    is_in(
        fact.court,
        {"adult criminal court"},
        "It was an adult criminal court.",
        "It was not a plain adult criminal court.",
    ),
    all_of(
        "another court, with a genuine criminal proceeding",
        is_in(
            fact.court,
            {"municipal court", "foreign court", "military court", "infraction or ticket"},
            "It was a municipal, foreign or military court, or a ticket.",
            "It was not a municipal, foreign or military court, nor a ticket.",
        ),
        is_true(
            fact.court_proceeding_is_criminal,
            "It was a genuine criminal proceeding.",
            "It was not a genuine criminal proceeding.",
            "cuellar-gomez",
            "eslamizar",
            "rivera-valencia",
            "wong",
        ),
    ),
    all_of(
        "a young person treated as an adult",
        is_in(
            fact.court,
            {"juvenile court or youthful offender"},
            "It was a juvenile or youthful-offender case.",
            "It was not a juvenile or youthful-offender case.",
        ),
        is_in(
            fact.youthful_disposition,
            {"adult conviction"},
            "Federal law treats the result as an adult conviction.",
            "Federal law treats the result as delinquency, which is not a conviction.",
            "devison",
            "vx",
        ),
    ),
    all_of(
        "a tribal court",
        is_in(fact.court, {"tribal court"}, "It was a tribal court.", "It was not a tribal court."),
        unsettled("tribal_conviction", "What a tribal court’s judgment means for immigration is for an attorney."),
    ),
)

# --- what happened later ---

VACATED_BUT_COUNTS = all_of(
    "vacated, and it counts all the same",
    is_in(fact.later_change, {"vacated"}, "It was vacated.", "It was not vacated."),
    any_of(
        "a vacatur that does not help",
        is_in(
            fact.vacated_because,
            {"rehabilitation or immigration hardship"},
            "It was vacated for rehabilitation or because of immigration hardship.",
            "It was not vacated for rehabilitation or because of immigration hardship.",
            "pickering",
        ),
        all_of(
            "vacated without a stated reason",
            is_in(
                fact.vacated_because,
                {"reason not stated"},
                "The order does not say why it was vacated.",
                "The order says why it was vacated.",
            ),
            unsettled(
                "unexplained_vacatur",
                "Who loses when an order does not say why it vacates depends on the posture and the circuit.",
                "azrag",
                "pickering-6",
                "nath",
            ),
        ),
        all_of(
            "vacated in the Fifth Circuit",
            is_in(
                circuit,
                {"5th", "none yet"},
                "The case is in the Fifth Circuit, or in no circuit yet.",
                "The case is outside the Fifth Circuit.",
            ),
            unsettled(
                "vacatur_in_the_fifth_circuit",
                "The Fifth Circuit once counted vacated convictions; an attorney says what follows there now.",
                "renteria-gonzalez",
            ),
        ),
    ),
)

STILL_STANDS = any_of(
    "it still counts today",
    is_in(
        fact.later_change,
        {"none", "pardoned"},
        "Nothing that removes a conviction for immigration purposes was done to it later.",
        "Something was done to it later.",
    ),
    all_of(
        "expunged, and it counts all the same",
        is_in(
            fact.later_change,
            {"expunged, sealed or dismissed after the sentence"},
            "It was expunged, sealed or dismissed after the sentence.",
            "It was not expunged, sealed or dismissed after the sentence.",
        ),
        NOT_SPARED,
        by=("roldan", "ffoa-3607"),
    ),
    VACATED_BUT_COUNTS,
    all_of(
        "on direct appeal",
        is_in(
            fact.later_change,
            {"on direct appeal"},
            "A direct appeal is pending or still possible.",
            "No direct appeal is pending or still possible.",
        ),
        unsettled(
            "finality_on_appeal",
            "Whether a conviction on direct appeal counts divides the circuits.",
            "acosta-jm",
            "brathwaite-bia",
        ),
    ),
)

CONVICTION = Rule(
    id="101a48A-conviction",
    title="Conviction",
    kind=DEFINITION,
    scope=EACH,
    authorities=("ina-101-a-48-A",),
    texts=(
        Text(
            applies=all_of(
                "it is a conviction for immigration purposes",
                GUILT_ESTABLISHED,
                COURT_THAT_COUNTS,
                STILL_STANDS,
            ),
        ),
    ),
)
