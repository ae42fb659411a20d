"""Facts about what a court can still do, or has done, to a conviction or its sentence. A licensed attorney decides."""

from __future__ import annotations

from .fact import Choice, yes_no

_G = "convictions"

legal_defect_to_raise = yes_no(
    "legal_defect_to_raise",
    _G,
    "Does a licensed attorney see a legal defect for which a court could still vacate the conviction or the sentence?",
    "The whole file of the criminal case; read by a licensed attorney.",
    attorney=True,
)
changed_sentence_counts = Choice(
    "changed_sentence_counts",
    _G,
    "Why does immigration law accept the order that changed the sentence, if it does?",
    "The order, the motion and the day it was filed; read by an attorney.",
    attorneys=("for a legal defect", "under 8 CFR 1003.55", "not accepted"),
)
