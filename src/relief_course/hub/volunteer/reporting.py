"""Tells the session's board where this volunteer is and what is answered; what is written in words stays here."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tornado.httpclient import AsyncHTTPClient, HTTPError
from tornado.ioloop import PeriodicCallback

from ...answers import AnswersError, read_untrusted

BETWEEN_LOOKS = 2.0
AT_LEAST_EVERY = 45.0
TIMEOUT = 20.0


class Reporter:
    """Looks for changed answers, and reports them.

    Args:
        work: the volunteer's work folder.
        board: the board's address on this computer.
        token: the server's own token, which says whose report it is.
    """

    def __init__(self, work: Path, board: str, token: str):
        self.here = ""
        self.room: dict = {}
        self._work, self._board, self._token = work, board, token
        self._told: tuple = ()
        self._quiet = 0.0
        self._busy = False

    def start(self) -> None:
        PeriodicCallback(self.look, 1000 * BETWEEN_LOOKS).start()

    async def look(self) -> None:
        """Report if something changed, or if nothing was reported for a while."""
        state = (self.here, *self._files())
        self._quiet += BETWEEN_LOOKS
        if self._busy or (state == self._told and self._quiet < AT_LEAST_EVERY):
            return
        self._busy = True
        try:
            if await self.report():
                self._told, self._quiet = state, 0.0
        finally:
            self._busy = False

    async def report(self) -> bool:
        """Report once; tell whether the board took it. A board that is away is asked again at the next look."""
        try:
            answer = await AsyncHTTPClient().fetch(
                self._board + "report",
                method="POST",
                headers={"Authorization": f"token {self._token}", "Content-Type": "application/json"},
                body=json.dumps({"here": self.here, "answers": self.answers()}),
                request_timeout=TIMEOUT,
            )
            self.room = json.loads(answer.body)
        except (HTTPError, OSError, ValueError):
            return False
        return True

    def answers(self) -> dict[str, dict[str, dict]]:
        """Return the choices on every page, by page and question."""
        found = {}
        for path, _ in self._files():
            try:
                read = read_untrusted(Path(path))
            except AnswersError:
                continue
            found[read.page] = {one: entry for one, entry in read.answers.items() if "choice" in entry}
        return found

    def has_begun(self) -> bool:
        """Tell whether anything is answered yet."""
        return any(self.answers().values())

    def _files(self) -> list[tuple[str, int]]:
        paths = [*self._work.glob("answers/*.json"), *self._work.glob("exercises/*/answers.json")]
        found = []
        for path in sorted(paths):
            try:
                found.append((str(path), path.stat().st_mtime_ns))
            except OSError:
                continue
        return found


def my_reporter() -> Reporter:
    """Return the reporter of the volunteer who runs this process."""
    given = os.environ
    return Reporter(Path.home(), given["RELIEF_BOARD"], given["JUPYTERHUB_API_TOKEN"])
