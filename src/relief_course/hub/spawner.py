"""Starts a volunteer's own server, as the volunteer's own Unix user."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from jupyterhub.spawner import LocalProcessSpawner, set_user_setuid
from traitlets import Dict, Unicode

from ..grading.people.account import account_of
from .accounts import ensure_account
from .places import Places


class CourseSpawner(LocalProcessSpawner):
    """One process for each volunteer; what it may read and write is what its Unix user may."""

    root = Unicode(help="the class's folder").tag(config=True)
    base = Unicode(help="the folder that volunteers may enter").tag(config=True)
    variables = Dict(help="further environment variables").tag(config=True)

    async def start(self):
        home = Places(Path(self.root), Path(self.base)).home(account_of(self.user.name))
        await asyncio.to_thread(ensure_account, self.user.name, home)
        return await super().start()

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
