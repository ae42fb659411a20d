"""INA 101: definitions."""

from __future__ import annotations

from .a3_noncitizen import NONCITIZEN
from .a13_admission import ADMISSION
from .a13c_returning_resident import RETURNING_RESIDENT
from .a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY, DRUG_TRAFFICKING_CRIME, ILLICIT_TRAFFICKING
from .a43_other_aggravated_felony import OTHER_AGGRAVATED_FELONY
from .a48a_conviction import CONVICTION, NO_FIRST_OFFENDER_LAW
from .a48b_sentence import ONE_YEAR_SENTENCE
from .drug_conviction import RELATES_TO_CONTROLLED_SUBSTANCE
from .f_good_moral_character import GOOD_MORAL_CHARACTER_BAR
from .small_marijuana import SINGLE_SMALL_POSSESSION

RULES = (
    NONCITIZEN,
    ADMISSION,
    RETURNING_RESIDENT,
    NO_FIRST_OFFENDER_LAW,
    CONVICTION,
    ONE_YEAR_SENTENCE,
    RELATES_TO_CONTROLLED_SUBSTANCE,
    ILLICIT_TRAFFICKING,
    DRUG_TRAFFICKING_CRIME,
    DRUG_AGGRAVATED_FELONY,
    OTHER_AGGRAVATED_FELONY,
    SINGLE_SMALL_POSSESSION,
    GOOD_MORAL_CHARACTER_BAR,
)
