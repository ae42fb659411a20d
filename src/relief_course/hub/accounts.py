"""The Unix user of each volunteer: no password, no login shell, a home that only the volunteer may enter."""

from __future__ import annotations

import os
import pwd
import subprocess
import threading
from pathlib import Path

from ..grading.people.account import account_of

_one_at_a_time = threading.Lock()
"""useradd locks the list of users and does not wait for it."""

NOLOGIN = "/usr/sbin/nologin"


class AccountError(Exception):
    """A Unix user cannot be made; the message is one sentence for the instructor."""


def ensure_account(student: str, home: Path) -> pwd.struct_passwd:
    """Make a student's Unix user and home, unless they are there; return the user.

    Raises:
        AccountError: the user cannot be made, or is one that belongs to another session's folder.
    """
    account = account_of(student)
    with _one_at_a_time:
        user = _found(account) or _made(account, home)
    if Path(user.pw_dir) != home:
        raise AccountError(
            f"The Unix user {account} has its home in {user.pw_dir}, not in {home}: end that session first "
            f"(userdel {account}), or use its folder with --base."
        )
    home.mkdir(mode=0o700, exist_ok=True)
    home.chmod(0o700)
    os.chown(home, user.pw_uid, user.pw_gid)
    return user


def _found(account: str) -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(account)
    except KeyError:
        return None


def _made(account: str, home: Path) -> pwd.struct_passwd:
    words = ["useradd", "--user-group", "--no-create-home", "--home-dir", str(home), "--shell", NOLOGIN, account]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError as error:
        raise AccountError(f"The Unix user {account} cannot be made: useradd could not be started.") from error
    if done.returncode:
        raise AccountError(f"The Unix user {account} cannot be made: {done.stderr.strip() or 'useradd gave no reason'}")
    return pwd.getpwnam(account)
