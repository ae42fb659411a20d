"""Where a training session keeps its things.

::

    <class>/hub/            the instructor's alone (0700): places.json, sign-in.db, cards/, certificate/, hub/
    <base>/                 what volunteers may enter: program-*/, exchange/, people/<account>/ (0700 to its volunteer)
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = "hub"
FILE = "places.json"
BASE = Path("/srv/relief-hub")
BOARD = "/services/board/"
"""Where browsers find the board, below the session's address."""


@dataclass(frozen=True)
class Places:
    """The folders of one session.

    Args:
        root: the class's folder, with its keys and its gradebook.
        base: the folder that volunteers may enter.
    """

    root: Path
    base: Path

    @property
    def private(self) -> Path:
        return self.root / FOLDER

    @property
    def exchange(self) -> Path:
        return self.base / "exchange"

    @property
    def people(self) -> Path:
        return self.base / "people"

    def home(self, account: str) -> Path:
        """Return the home of a volunteer's Unix user, which is also the work folder."""
        return self.people / account

    def make(self) -> None:
        """Make the folders with the modes they must have, and close the class's own folder to everybody else.

        Raises:
            OSError: one cannot be made.
        """
        self.base.mkdir(parents=True, exist_ok=True)
        self.base.chmod(0o755)
        self.people.mkdir(exist_ok=True)
        self.people.chmod(0o711)  # nobody lists who is here
        self.exchange.mkdir(exist_ok=True)
        self.exchange.chmod(
            0o1777
        )  # nbgrader asks that everybody may write; sticky, so that nobody moves what is there
        self.root.chmod(0o700)
        self.private.mkdir(mode=0o700, exist_ok=True)
        self.private.chmod(0o700)

    def remember(self, host: str, port: int) -> None:
        """Keep what the next command of this class takes for granted; nbgrader's settings read the exchange here."""
        kept = {"base": str(self.base), "exchange": str(self.exchange), "host": host, "port": port}
        (self.private / FILE).write_text(json.dumps(kept), encoding="utf-8")


def remembered(root: Path) -> dict:
    """Return what :meth:`Places.remember` kept of the class in ``root``, {} for nothing."""
    try:
        kept = json.loads((root / FOLDER / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}
