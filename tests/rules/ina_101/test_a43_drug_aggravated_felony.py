"""Drug trafficking as an aggravated felony: two routes, by elements, with attempt and conspiracy."""

from __future__ import annotations

from datetime import date

from ..pairs import Pair, changed
from .people import APPLIES, ATTORNEY, COCAINE_POSSESSION, COCAINE_SALE, NOT, differ, same, with_one

SALE = with_one(COCAINE_SALE)
POSSESSION = with_one(COCAINE_POSSESSION)
REPEAT = with_one({**COCAINE_POSSESSION, "recidivist_finding": True})
OVERBROAD = "overbroad and indivisible"
CHEMICALS = with_one({**COCAINE_SALE, "drug": "not named", "schedule_match": OVERBROAD})
MAKING_FROM_CHEMICALS = changed(CHEMICALS, {"convictions": [{"conduct": "growing or making"}]})

ILLICIT = [
    *same("a record that shows dealing", SALE, "commercial_dealing", ("divisible, record shows it",), APPLIES, "lgh"),
    differ("no dealing in the elements", SALE, "commercial_dealing", "not an element", APPLIES, NOT, "davis"),
    differ(
        "an unclear record", SALE, "commercial_dealing", "divisible, record unclear", APPLIES, ATTORNEY, "gordon-2017"
    ),
    differ("nobody has read the elements", SALE, "commercial_dealing", None, APPLIES, ATTORNEY, "davis"),
    *(
        Pair(
            f"{conduct} is not dealing",
            with_one(
                {
                    **COCAINE_SALE,
                    "commercial_dealing": None,
                    "federal_felony_match": "not always",
                }
            ),
            {"convictions": [{"conduct": conduct}]},
            ATTORNEY,
            NOT,
            "davis",
        )
        for conduct in ("possession", "use or being under the influence", "driving under the influence")
    ),
    differ("a misdemeanor is for an attorney", SALE, "grade", "misdemeanor", APPLIES, ATTORNEY, "davis"),
    differ("a law that is not about federal drugs", SALE, "schedule_match", OVERBROAD, APPLIES, NOT, "ina-101-a-43-B"),
    differ("no conviction", SALE, "disposition", "acquitted", APPLIES, NOT, "ina-101-a-48-A"),
]

TRAFFICKING_CRIME = [
    *same(
        "a felony part",
        SALE,
        "federal_felony_match",
        ("divisible, record shows the felony part",),
        APPLIES,
        "moncrieffe",
    ),
    Pair(
        "a felony of the federal drug law itself",
        SALE,
        {
            "convictions": [
                {
                    "jurisdiction": "federal",
                    "schedule_match": "federal drug law",
                    "federal_felony_match": "felony of the federal drug law",
                }
            ]
        },
        APPLIES,
        APPLIES,
        "usc-18-924-c-2",
    ),
    differ("not always a felony", SALE, "federal_felony_match", "not always", APPLIES, NOT, "moncrieffe"),
    differ(
        "an unclear record", SALE, "federal_felony_match", "divisible, record unclear", APPLIES, ATTORNEY, "pereida"
    ),
    differ("nobody has compared", SALE, "federal_felony_match", None, APPLIES, ATTORNEY, "moncrieffe"),
    differ("a law that is not about federal drugs", SALE, "schedule_match", OVERBROAD, APPLIES, NOT, "mellouli"),
    differ("no conviction", SALE, "disposition", "acquitted", APPLIES, NOT, "ina-101-a-48-A"),
    *(
        Pair(
            f"chemicals for making drugs are on no schedule, {conduct}",
            CHEMICALS,
            {"convictions": [{"conduct": conduct}]},
            NOT,
            ATTORNEY,
            "csa-401",
        )
        for conduct in ("growing or making", "something else to do with drugs")
    ),
    differ(
        "chemicals, by a law that is no federal felony",
        MAKING_FROM_CHEMICALS,
        "federal_felony_match",
        "not always",
        ATTORNEY,
        NOT,
        "usc-18-924-c-2",
    ),
    differ("chemicals, and no conviction", MAKING_FROM_CHEMICALS, "disposition", "acquitted", ATTORNEY, NOT, "csa-401"),
    differ("plain possession is a federal misdemeanor", POSSESSION, "recidivist_finding", True, NOT, APPLIES, "lopez"),
    differ(
        "nobody looked for a repeat-offender finding",
        POSSESSION,
        "recidivist_finding",
        None,
        NOT,
        ATTORNEY,
        "carachuri",
    ),
    Pair(
        "the finding matters for possession only",
        changed(REPEAT, {"convictions": [{"federal_felony_match": "not always"}]}),
        {"convictions": [{"conduct": "giving or delivery without payment"}]},
        APPLIES,
        NOT,
        "csa-404-a",
    ),
    Pair(
        "a felony by its elements is asked of more than possession",
        POSSESSION,
        {"convictions": [{"conduct": "growing or making"}]},
        NOT,
        ATTORNEY,
        "lopez",
    ),
    differ("flunitrazepam is for an attorney", POSSESSION, "drug", "flunitrazepam", NOT, ATTORNEY, "csa-404-a"),
    differ("so is a drug that is not named", POSSESSION, "drug", "not named", NOT, ATTORNEY, "csa-404-a"),
    Pair(
        "crack, in the years when having it was a felony",
        changed(POSSESSION, {"convictions": [{"offense_on": date(2010, 1, 5), "convicted_on": date(2010, 8, 2)}]}),
        {"convictions": [{"drug": "crack cocaine"}]},
        NOT,
        ATTORNEY,
        "csa-404-a",
    ),
    *(
        Pair(
            f"crack, convicted on {day.isoformat()}",
            changed(
                POSSESSION,
                {
                    "convictions": [
                        {"drug": "crack cocaine", "offense_on": date(2010, 1, 5), "convicted_on": date(2010, 8, 2)}
                    ]
                },
            ),
            {"convictions": [{"convicted_on": day}]},
            ATTORNEY,
            NOT,
            "csa-404-a",
        )
        for day in (date(2010, 8, 3), date(2010, 8, 4))
    ),
]

FOREIGN = changed(
    SALE,
    {
        "convictions": [
            {
                "court": "foreign court",
                "jurisdiction": "foreign",
                "court_proceeding_is_criminal": True,
                "offense_on": date(2009, 1, 5),
                "convicted_on": date(2009, 8, 2),
                "foreign_term_ended_on": date(2011, 11, 25),
            }
        ]
    },
)
BY_DEALING = changed(SALE, {"convictions": [{"federal_felony_match": "not always"}]})
BY_FELONY = changed(SALE, {"convictions": [{"commercial_dealing": "not an element"}]})

AGGRAVATED_FELONY = [
    differ("either route is enough: dealing", BY_DEALING, "commercial_dealing", "not an element", APPLIES, NOT, "lgh"),
    differ(
        "either route is enough: felony", BY_FELONY, "federal_felony_match", "not always", APPLIES, NOT, "moncrieffe"
    ),
    *same("named forms", SALE, "inchoate", ("attempt", "conspiracy", "aiding and abetting"), APPLIES, "ina-101-a-43-U"),
    differ("solicitation is for an attorney", SALE, "inchoate", "solicitation", APPLIES, ATTORNEY, "leyva-licea"),
    differ(
        "a foreign term that ended more than 15 years ago",
        FOREIGN,
        "foreign_term_ended_on",
        date(2011, 11, 23),
        APPLIES,
        NOT,
        "ina-101-a-43",
    ),
    differ(
        "one that ended 15 years ago to the day",
        FOREIGN,
        "foreign_term_ended_on",
        date(2011, 11, 24),
        APPLIES,
        ATTORNEY,
        "ina-101-a-43",
    ),
    differ(
        "nobody knows when the foreign term ended",
        FOREIGN,
        "foreign_term_ended_on",
        None,
        APPLIES,
        ATTORNEY,
        "ina-101-a-43",
    ),
    Pair(
        "the limit of 15 years is for foreign convictions only",
        changed(FOREIGN, {"convictions": [{"foreign_term_ended_on": date(2001, 1, 5)}]}),
        {"convictions": [{"court": "adult criminal court", "jurisdiction": "state"}]},
        NOT,
        APPLIES,
        "ina-101-a-43",
    ),
]

PAIRS = {
    "101a43B-illicit-trafficking": ILLICIT,
    "101a43B-drug-trafficking-crime": TRAFFICKING_CRIME,
    "101a43-drug-aggravated-felony": AGGRAVATED_FELONY,
    "101a43-other-aggravated-felony": [
        differ(
            "an attorney decides another paragraph",
            POSSESSION,
            "other_aggravated_felony",
            True,
            NOT,
            APPLIES,
            "ina-101-a-43",
        ),
        differ("nobody has looked", POSSESSION, "other_aggravated_felony", None, NOT, ATTORNEY, "ina-101-a-43"),
        Pair(
            "only a conviction counts",
            with_one({**COCAINE_POSSESSION, "other_aggravated_felony": True}),
            {"convictions": [{"disposition": "acquitted"}]},
            APPLIES,
            NOT,
            "ina-101-a-48-A",
        ),
    ],
}
