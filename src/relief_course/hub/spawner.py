"""Starts a volunteer's own server, as the volunteer's own Unix user."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner, set_user_setuid
from tornado.web import HTTPError
from traitlets import Dict, Unicode

from ..grading.people.account import account_of
from .accounts import ensure_account
from .places import Places
from .sign_in import INSTRUCTOR

AT_ONCE = max(2, os.cpu_count() or 2)
"""So many servers start at a time. Forty at once would all be late, and slow down whoever answers already."""

UP_SECONDS = 60
_turns = asyncio.Semaphore(AT_ONCE)


class CourseSpawner(LocalProcessSpawner):
    """One process for each volunteer; what it may read and write is what its Unix user may."""

    root = Unicode(help="the class's folder").tag(config=True)
    base = Unicode(help="the folder that volunteers may enter").tag(config=True)
    variables = Dict(help="further environment variables").tag(config=True)

    async def start(self):
        if self.user.name == INSTRUCTOR:
            raise HTTPError(404, "The instructor has no pages here; the board is the instructor’s.")
        home = Places(Path(self.root), Path(self.base)).home(account_of(self.user.name))
        async with _turns:
            await asyncio.to_thread(ensure_account, self.user.name, home)
            address = await super().start()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._listens(*address), UP_SECONDS)
        return address

    async def _listens(self, host: str, port: int) -> None:
        """Wait until the server listens, or is gone."""
        while await self.poll() is None:
            with suppress(OSError):
                _, connection = await asyncio.open_connection(host, port)
                connection.close()
                return
            await asyncio.sleep(0.2)

    def make_preexec_fn(self, name: str):
        become = set_user_setuid(account_of(name))

        def preexec():
            become()
            os.umask(0o077)  # nothing that a volunteer writes is for others

        return preexec

    def user_env(self, env: dict[str, str]) -> dict[str, str]:
        account = account_of(self.user.name)
        home = str(Places(Path(self.root), Path(self.base)).home(account))
        name = self.authenticator.name_of(self.user.name)
        return {**env, **self.variables, "USER": account, "LOGNAME": account, "HOME": home, "RELIEF_NAME": name}
