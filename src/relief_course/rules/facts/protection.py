"""Facts that protection against persecution and torture turns on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from math import inf

from .conviction import sentence_changed_later, sentence_days
from .dates import anniversary
from .fact import Choice, Day, Derived, yes_no

TYPE_CHECKING = False  # importing it from typing would cost 3 ms of each start
if TYPE_CHECKING:
    from ..case import View
    from ..conditions import Condition

_G = "proceedings"
_ATTORNEY = "What an attorney hears in private, and country reports."
_FILE = "The immigration file; read by an attorney."

# --- what the person fears ---

well_founded_fear = yes_no(
    "well_founded_fear",
    _G,
    "Is there a well-founded fear of persecution over race, religion, nationality, social group or political opinion?",
    _ATTORNEY,
    attorney=True,
)
life_or_freedom_threatened = yes_no(
    "life_or_freedom_threatened",
    _G,
    "Would life or freedom more likely than not be threatened over race, religion, nationality, social group or "
    "political opinion?",
    _ATTORNEY,
    attorney=True,
)
torture_likely = yes_no(
    "torture_likely",
    _G,
    "Is it more likely than not that the person would be tortured, by officials or with their consent?",
    _ATTORNEY,
    attorney=True,
)

# --- when and where asylum can be asked for ---

arrived_on = Day(
    "arrived_on",
    _G,
    "On what day did the person last arrive, as the papers show it? Volunteers do not ask; they read.",
    "I-94, passport stamp, parole notice.",
)
asylum_filed_on = Day(
    "asylum_filed_on",
    _G,
    "On what day was the asylum application filed?",
    "Receipt notice; the immigration court's file.",
)

DEADLINE_BEGAN = date(1997, 4, 1)
"""For an earlier arrival the year runs from this day."""
DAYS_OF_GRACE = timedelta(30)
"""A weekend, a holiday or proof of the day of mailing can still make a filing in these days timely."""


def _filed_in_time(arrived: date, filed: date, on: date) -> bool | None:
    """Tell it; not known in the days of grace, nor where the last arrival came after the filing."""
    year_ended = anniversary(max(arrived, DEADLINE_BEGAN), 1)
    if filed < arrived or year_ended < filed <= year_ended + DAYS_OF_GRACE:
        return None
    return filed <= year_ended


asylum_filed_in_time = Derived(
    "asylum_filed_in_time",
    _G,
    "Was the asylum application filed within a year after the arrival?",
    needs=(arrived_on, asylum_filed_on),
    compute=_filed_in_time,
    kind="yes-no",
)
late_filing_excuse = Choice(
    "late_filing_excuse",
    _G,
    "Do changed or extraordinary circumstances excuse a late or a second application?",
    _FILE,
    attorneys=("changed circumstances", "extraordinary circumstances", "neither"),
)
unaccompanied_child = yes_no(
    "unaccompanied_child", _G, "Is the person an unaccompanied child, as the law defines it?", _FILE, attorney=True
)
earlier_asylum_denial = yes_no(
    "earlier_asylum_denial", _G, "Was an earlier asylum application denied?", _FILE, attorney=True
)
safe_third_country = yes_no(
    "safe_third_country",
    _G,
    "Does an agreement with a safe third country send the person there? (It never reaches unaccompanied children.)",
    _FILE,
    attorney=True,
)
entry_limits_asylum = yes_no(
    "entry_limits_asylum",
    _G,
    "Does a regulation or a proclamation rule asylum out, for how or when the person came in or for an offense?",
    _FILE,
    attorney=True,
)
frivolous_application = yes_no(
    "frivolous_application",
    _G,
    "Was there a final finding that the person knowingly made a frivolous asylum application?",
    _FILE,
    attorney=True,
)
firmly_resettled = yes_no(
    "firmly_resettled", _G, "Was the person firmly resettled in another country before?", _FILE, attorney=True
)

# --- what bars protection ---

persecutor_or_danger = yes_no(
    "persecutor_or_danger",
    _G,
    "Does another bar apply: persecuting or torturing others, a serious crime abroad, danger to security, terrorism?",
    _FILE,
    attorney=True,
)
trafficking_presumption = Choice(
    "trafficking_presumption",
    "convictions",
    "Is the presumption that drug trafficking is a particularly serious crime overcome?",
    "The whole file of the criminal case; weighed by an attorney.",
    attorneys=("overcome", "not overcome"),
)
sentences_run = Choice(
    "sentences_run",
    _G,
    "If there are several sentences: do they run one after another or at the same time?",
    "Judgments and sentencing orders.",
    values=("one after another", "at the same time", "some of each"),
)


FIVE_YEARS = 5 * 365
"""Days, as the record of a sentence counts them here: a year is 365."""
SIXTY_MONTHS = 60 * 30
"""What five years are to somebody who writes a month down as 30 days."""


class SentencesTogether(Derived):
    """Whether the sentences of all convictions of one kind come to something, as far as that is certain.

    Sentences that run at the same time come to the longest of them; those that run one after another, to their sum.
    ``compute`` takes a number of days and the day of the screen; more days must never turn a yes into a no.

    Args:
        counted: what a conviction must be to be counted.
    """

    counted: Condition

    def read(self, view: View) -> bool | None:
        """Return the answer when it is the same for the fewest and the most days that there can be, else None."""
        convictions = view.whole.convictions
        if convictions is None:
            return None
        bounds = [_days(one, self.counted.truth(one)) for one in convictions]
        run = sentences_run.read(view.whole)
        add_least = sum if run == "one after another" else _longest
        add_most = _longest if run == "at the same time" else sum
        fewest, most = add_least(low for low, _ in bounds), add_most(high for _, high in bounds)
        answers = {self.compute(fewest, view.on), self.compute(most, view.on)}
        return answers.pop() if len(answers) == 1 else None


def _days(conviction: View, counted: int) -> tuple[float, float]:
    """Return the fewest and the most days that a conviction can add; ``counted`` is the value of a ``Truth``."""
    if counted == -1:
        return 0, 0
    unchanged = sentence_changed_later.read(conviction) is False
    days = sentence_days.read(conviction) if unchanged else None
    fewest = days if counted == 1 and days is not None else 0
    return fewest, inf if days is None else days


def come_to_five_years(days: float, on: date) -> bool | None:
    """Tell whether so many days are five years; not known where months of 30 days may have been written down."""
    if days >= FIVE_YEARS:
        return True
    return None if days >= SIXTY_MONTHS else False


def _longest(days: Iterable[float]) -> float:
    return max(days, default=0)
