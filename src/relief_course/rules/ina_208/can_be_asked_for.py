"""Where protection can be asked for: here, or at the border."""

from __future__ import annotations

from ..conditions import any_of, is_in, none_of, unsettled
from ..facts.person import status

HERE_OR_ARRIVING = any_of(
    "here, or arriving",
    none_of(
        "not abroad",
        is_in(
            status,
            {"outside the United States"},
            "The person is outside the United States.",
            "The person is in the United States.",
        ),
    ),
    unsettled(
        "protection_asked_for_from_outside",
        "Whether a person outside the country can ask for protection, as at a border crossing, is for an attorney.",
    ),
)
