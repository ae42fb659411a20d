"""INA 101: definitions."""

from __future__ import annotations

from .a3_noncitizen import NONCITIZEN
from .a13_admission import ADMISSION
from .a13c_returning_resident import RETURNING_RESIDENT
from .a43_drug_aggravated_felony import DRUG_AGGRAVATED_FELONY, DRUG_TRAFFICKING_CRIME, ILLICIT_TRAFFICKING
from .a43_other_aggravated_felony import OTHER_AGGRAVATED_FELONY
from .a48a_conviction import CONVICTION
from .a48b_sentence import ONE_YEAR_SENTENCE
from .f_good_moral_character import GOOD_MORAL_CHARACTER_BAR

RULES = (
    NONCITIZEN,
    ADMISSION,
    RETURNING_RESIDENT,
    CONVICTION,
    ONE_YEAR_SENTENCE,
    ILLICIT_TRAFFICKING,
    DRUG_TRAFFICKING_CRIME,
    DRUG_AGGRAVATED_FELONY,
    OTHER_AGGRAVATED_FELONY,
    GOOD_MORAL_CHARACTER_BAR,
)
