"""Facts about conduct without a conviction. Volunteers never ask whether a person used, sold or carried drugs."""

from __future__ import annotations

from .fact import Choice, yes_no

_G = "conduct"

formal_admission = yes_no(
    "formal_admission",
    _G,
    "Is there a valid admission of a drug offense: its elements explained, and each one freely admitted?",
    "Sworn statement, consular or medical record, transcript; read by an attorney.",
    attorney=True,
)
admitted_under_license = yes_no(
    "admitted_under_license",
    _G,
    "Was what was admitted done under a state medical marijuana license, on or after 28 April 2026?",
    "The license and the words of the admission; read by an attorney.",
    attorney=True,
)
turpitude_admission = yes_no(
    "turpitude_admission",
    _G,
    "Is there a valid admission of a crime involving moral turpitude, or of all its elements? (Not a purely political "
    "one, nor one of which a court convicted as something less.)",
    "Sworn statement, consular or medical record, transcript; read by an attorney.",
    attorney=True,
)
reason_to_believe = yes_no(
    "reason_to_believe",
    _G,
    "Would the record give an officer reason to believe that the person trafficked in drugs or their listed chemicals, "
    "helped somebody who did, or tried to?",
    "Police report, charging document, statements; read by an attorney.",
    attorney=True,
)
family_benefit = yes_no(
    "family_benefit",
    _G,
    "As spouse, son or daughter of a noncitizen inadmissible as a trafficker: was there a benefit from the trafficking "
    "within five years, and did the person know or have reason to know where it came from?",
    "The relative’s file and money records; an attorney decides relation, benefit, time and knowledge together.",
    attorney=True,
)
physician_finding = Choice(
    "physician_finding",
    _G,
    "What did the civil surgeon or panel physician find about drug use?",
    "Form I-693 or the consular medical record, read by an attorney.",
    attorneys=("abuser or addict", "in remission", "neither"),
)
abuser_or_addict_since_admission = yes_no(
    "abuser_or_addict_since_admission",
    _G,
    "Is the person, or was the person at any time after admission, a drug abuser or addict?",
    "Medical record, read by an attorney.",
    attorney=True,
)
marijuana_work = yes_no(
    "marijuana_work",
    _G,
    "Do papers show work in, or money from, the marijuana industry?",
    "Pay slips, tax papers, business papers that the person already brought.",
)
