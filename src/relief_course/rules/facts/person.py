"""Facts about the person: citizenship, status, entry."""

from __future__ import annotations

from .fact import Choice, Day, yes_no

_G = "person"

PERHAPS_ENDED = "permanent residence that ended or may have ended"
"""What stands for the status of anybody who was a permanent resident once: whether that ended is for an attorney."""

citizenship = Choice(
    "citizenship",
    _G,
    "Does anything point to US citizenship: place of birth, a citizen parent or grandparent, naturalization, passport?",
    "Birth certificate, passports, naturalization or citizenship certificate; parents' papers.",
    values=("no sign", "a sign"),
    attorneys=("citizen", "US national", "naturalized after drug conduct or an arrest", "not a citizen"),
)
status = Choice(
    "status",
    _G,
    "What immigration status do the papers show now? A lost or expired green card still shows permanent residence, and "
    "a trip does not end it; so write “no lawful status” only if the person never had a green card.",
    "Green card (an old one too), visa, I-94, approval notice, work permit category, court papers.",
    values=(
        "permanent resident",
        "conditional resident",
        PERHAPS_ENDED,
        "refugee",
        "asylee",
        "nonimmigrant",
        "parolee",
        "TPS",
        "DACA",
        "T status",
        "U status",
        "no lawful status",
        "outside the United States",
    ),
)
residence_lawfully_obtained = yes_no(
    "residence_lawfully_obtained", _G, "Was the green card lawfully obtained?", "The immigration file.", attorney=True
)
entry = Choice(
    "entry",
    _G,
    "How did the person last come in, as the papers show it? Volunteers do not ask; they read.",
    "I-94, passport stamp, visa, parole notice.",
    values=("inspected and admitted", "paroled"),
    attorneys=("without inspection", "waved through", "crewman", "never entered"),
)
first_admitted_on = Day(
    "first_admitted_on",
    _G,
    "On what day was the person first admitted, in any status?",
    "I-94, passport stamp, immigrant visa, the immigration file.",
)
resident_since = Day(
    "resident_since",
    _G,
    "Since what day has the person been a permanent resident?",
    "“Resident since” on the green card.",
)
