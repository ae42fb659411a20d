"""Facts that mandatory detention turns on. Only an attorney decides any of them."""

from __future__ import annotations

from .fact import Choice, Day, yes_no

_G = "proceedings"
_JAIL = "Jail, prison and booking records; read by an attorney."

criminal_custody = Choice(
    "criminal_custody",
    _G,
    "Was the person released from criminal custody for the offense that counts, still held for it, or never held?",
    _JAIL,
    attorneys=("released", "still held", "never held"),
)
released_from_custody_on = Day(
    "released_from_custody_on",
    _G,
    "On what day was the person last released from criminal custody for the offense that counts?",
    _JAIL,
    attorney=True,
)
other_detention_ground = yes_no(
    "other_detention_ground",
    _G,
    "Is there another ground that mandatory detention names: a gun, spying or sabotage, prostitution, trafficking in "
    "people, money laundering, immunity from prosecution, terrorism (through a cartel too)?",
    "Certified dispositions and the immigration file; read by an attorney.",
    attorney=True,
)
fraud_or_document_ground = yes_no(
    "fraud_or_document_ground",
    _G,
    "Is the person inadmissible for fraud or a misrepresentation, a false claim to citizenship, or lack of documents?",
    "The immigration file; read by an attorney.",
    attorney=True,
)
listed_arrest = yes_no(
    "listed_arrest",
    _G,
    "Is there an arrest, charge, conviction or admission of a listed kind: burglary, theft, larceny, shoplifting, "
    "assault on an officer, or a crime that caused death or serious injury?",
    "Police and court papers; read by an attorney.",
    attorney=True,
)
released_after_listed_arrest = yes_no(
    "released_after_listed_arrest",
    _G,
    "Was the person released from criminal custody after that arrest, charge or conviction of a listed kind?",
    _JAIL,
    attorney=True,
)
