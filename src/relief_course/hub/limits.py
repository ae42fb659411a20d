"""How often somebody may try: five wrong tries, then a wait that doubles with each further one."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

FREE = 5
FIRST_WAIT = 30
LONGEST_WAIT = 3600


@dataclass(frozen=True)
class Limits:
    """Counts wrong tries in the table ``tries``, by person or by address.

    Args:
        clock: tells the time in seconds.
    """

    clock: Callable[[], float]

    def wait(self, rows: sqlite3.Connection, who: str) -> str:
        """Return the sentence about the wait that is not over yet, "" when a try may be made."""
        found = rows.execute("select until from tries where who=?", (who,)).fetchone()
        seconds = math.ceil(found[0] - self.clock()) if found else 0
        return (
            f"Too many wrong tries. Wait {_told(seconds)}, then try again, or ask your instructor."
            if seconds > 0
            else ""
        )

    def count(self, rows: sqlite3.Connection, who: str, sentence: str, free: int = FREE) -> str:
        """Count a wrong try; return the sentence, with the wait that it leads to once there were ``free`` of them."""
        wrong = (rows.execute("select wrong from tries where who=?", (who,)).fetchone() or (0,))[0] + 1
        over = wrong - free
        seconds = min(FIRST_WAIT * 2 ** min(over, 20), LONGEST_WAIT) if over >= 0 else 0
        rows.execute("replace into tries values (?, ?, ?)", (who, wrong, self.clock() + seconds if seconds else 0))
        if seconds:
            return f"{sentence} Too many wrong tries: wait {_told(seconds)} before the next one."
        return f"{sentence} {-over} more {'try is' if over == -1 else 'tries are'} left." if over > -FREE else sentence

    def forget(self, rows: sqlite3.Connection, who: str) -> None:
        """Begin to count anew."""
        rows.execute("delete from tries where who=?", (who,))


def _told(seconds: int) -> str:
    if seconds < 120:
        return f"{seconds} second{'' if seconds == 1 else 's'}"
    return f"{math.ceil(seconds / 60)} minutes"
