"""Facts that grounds of inadmissibility and deportability turn on, beside those of a conviction itself."""

from __future__ import annotations

from .conviction import convicted_on
from .fact import Choice, Derived, yes_no
from .person import first_admitted_on

_RECORD = "Charging document, plea form, judgment: what an attorney reads as the record of conviction."
_COURT_FILE = "Notice to appear; the immigration court's file."

# --- when the conviction came ---

convicted_after_admission = yes_no(
    "convicted_after_admission",
    "convictions",
    "If exact days are not known: did the conviction come after the person was first admitted?",
    "Certified disposition, I-94, passport stamp, immigrant visa.",
)


after_admission = Derived(
    "after_admission",
    "convictions",
    "Did the conviction come after the day of the first admission?",
    needs=(convicted_on, first_admitted_on),
    compute=lambda convicted, admitted, on: convicted > admitted,
    kind="yes-no",
)

# --- what was violated ---

inchoate_law = Choice(
    "inchoate_law",
    "convictions",
    "If it was solicitation, facilitation or accessory after the fact: which law punishes it?",
    _RECORD,
    attorneys=("a drug law", "a general law, for a drug offense", "a general law, for something else"),
)

# --- the 30-gram exception ---

element_ends_exception = yes_no(
    "element_ends_exception",
    "convictions",
    "If an element makes it worse: does that take it out of the 30-gram exception in this circuit?",
    "The law of conviction; the Board’s reading (prison, school zone) and the circuit’s, read by an attorney.",
    attorney=True,
)

# --- moral turpitude ---

turpitude_exception = Choice(
    "turpitude_exception",
    "conduct",
    "If there is only one crime involving moral turpitude: does the exception for a petty offense or for youth apply?",
    "Judgment, sentence, the law's maximum, release date, birth date; read by an attorney.",
    attorneys=("petty offense", "youth", "neither"),
)
turpitude_soon_after_admission = yes_no(
    "turpitude_soon_after_admission",
    "convictions",
    "Was it committed within five years after the date of admission that counts (ten years for some residents)?",
    "The immigration file and the charging document; counted by an attorney.",
    attorney=True,
)
one_year_possible = yes_no(
    "one_year_possible",
    "convictions",
    "Could a sentence of one year or longer be imposed for it?",
    "The law of conviction as it was then; read by an attorney.",
    attorney=True,
)
single_scheme = yes_no(
    "single_scheme",
    "conduct",
    "Do the crimes involving moral turpitude after admission, pardoned ones aside, all arise out of a single scheme of "
    "criminal misconduct?",
    _RECORD,
    attorney=True,
)

# --- at admission ---

inadmissible_at_admission = yes_no(
    "inadmissible_at_admission",
    "person",
    "Was the person inadmissible, by the law of that day, at an entry or when status was adjusted?",
    "The whole immigration file, with every earlier record; read by an attorney.",
    attorney=True,
)

# --- the waiver for victims of domestic violence ---

ground_to_waive = Choice(
    "ground_to_waive",
    "proceedings",
    "Which ground of deportability is the waiver for victims of domestic violence asked for?",
    _COURT_FILE,
    values=(
        "domestic violence or stalking",
        "violation of a protection order",
        "a drug ground",
        "another ground",
    ),
)
battered = yes_no(
    "battered",
    "family",
    "Was the person battered or subjected to extreme cruelty?",
    "Never asked at an open table; an attorney hears it in private.",
    attorney=True,
)
primary_perpetrator = yes_no(
    "primary_perpetrator",
    "family",
    "Is or was the person the primary perpetrator of violence in the relationship?",
    "Any credible evidence; weighed by an attorney.",
    attorney=True,
)
violence_explained_by = Choice(
    "violence_explained_by",
    "family",
    "Which of the three findings for the waiver can be shown?",
    "Any credible evidence; weighed by an attorney.",
    attorneys=(
        "self-defense",
        "a protection order that was meant to protect the person",
        "a crime connected with the abuse, without serious bodily injury",
        "none of these",
    ),
)
