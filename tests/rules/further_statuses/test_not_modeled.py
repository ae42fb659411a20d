"""What has law of its own always needs an attorney."""

from __future__ import annotations

from ..pairs import Pair

ATTORNEY = "needs an attorney"

PAIRS = {
    rule_id: [Pair("for an attorney, whatever is known", {}, {"status": status}, ATTORNEY, ATTORNEY, authority)]
    for rule_id, status, authority in (
        ("245l-245m-t-and-u-adjustment", "U status", "ina-245-m"),
        ("216-conditional-residence", "conditional resident", "ina-216"),
        ("289-and-further-statuses", "nonimmigrant", "ina-289"),
        ("202-nacara-hrifa-cuban-adjustment", "parolee", "cuban-adjustment-act"),
        ("328-military-naturalization", "permanent resident", "ina-328"),
    )
}
