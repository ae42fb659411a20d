"""Present in the United States without admission or parole."""

from __future__ import annotations

from ...pairs import Pair
from .people import APPLIES, ATTORNEY, NEVER_ADMITTED, NOT_SHOWN, citizenship_pairs

GROUND = "ina-212-a-6-A"


def _entry(entry: str | None) -> dict:
    return {"entry": entry}


def _status(status: str | None) -> dict:
    return {"status": status}


PAIRS = {
    "212a6A-present-without-admission": [
        *citizenship_pairs(NEVER_ADMITTED, GROUND),
        Pair("admitted", NEVER_ADMITTED, _entry("inspected and admitted"), APPLIES, NOT_SHOWN, "ina-101-a-13-A"),
        Pair("a green card since", NEVER_ADMITTED, _status("permanent resident"), APPLIES, NOT_SHOWN, "ina-101-a-13-A"),
        Pair("abroad", NEVER_ADMITTED, _status("outside the United States"), APPLIES, NOT_SHOWN, GROUND),
        Pair("asylum since", NEVER_ADMITTED, _status("asylee"), APPLIES, ATTORNEY, GROUND),
        Pair("DACA since", NEVER_ADMITTED, _status("DACA"), APPLIES, ATTORNEY, GROUND),
        Pair("a status that is not known", NEVER_ADMITTED, _status(None), APPLIES, ATTORNEY, GROUND),
        Pair("paroled, by the papers", NEVER_ADMITTED, _entry("paroled"), APPLIES, ATTORNEY, GROUND),
        Pair("waved through", NEVER_ADMITTED, _entry("waved through"), APPLIES, ATTORNEY, "quilantan"),
        Pair("landed as a crewman", NEVER_ADMITTED, _entry("crewman"), APPLIES, ATTORNEY, GROUND),
        Pair(
            "no entry, wherever the person arrived", NEVER_ADMITTED, _entry("never entered"), APPLIES, ATTORNEY, GROUND
        ),
        Pair(
            "admitted, and a status that is not known",
            {**NEVER_ADMITTED, "status": None},
            _entry("inspected and admitted"),
            ATTORNEY,
            NOT_SHOWN,
            GROUND,
        ),
        Pair("an entry that is not known", NEVER_ADMITTED, _entry(None), APPLIES, ATTORNEY, GROUND),
    ]
}
