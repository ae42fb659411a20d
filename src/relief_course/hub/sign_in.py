"""Who may sign in, and with what: a one-time code that sets a PIN, and the PIN from then on.

One SQLite file, which the running hub and the instructor's commands read and write at the same time, so that nothing
is restarted when somebody is added at the door. Names are the gradebook's; here are only ids and hashes.
"""

from __future__ import annotations

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from .hashing import code_hash, hashed, is_same, new_code
from .limits import Limits

INSTRUCTOR = "_instructor"
"""The instructor's id at the hub; no learner's id begins like this."""

PIN_DIGITS = (6, 12)
FILE = "sign-in.db"
_TABLES = (
    "create table if not exists person (id text primary key, code text unique, pin text)",
    "create table if not exists salt (value blob)",
    "create table if not exists tries (who text primary key, wrong integer, until real)",
)

FREE_CODES = 20
"""A whole room may come from one address, and nobody guesses a code in twenty tries, nor in twenty million."""

NO_CODE = (
    "That code is not right, or it was used before. Look at your card again, or ask your instructor for a new one."
)
NO_PIN = "That name and PIN do not go together. Try again, or ask your instructor for a new code."


@dataclass(frozen=True)
class Answer:
    """What came of one try.

    Args:
        student: who has signed in; "" for nobody.
        sentence: what is told.
        whose: whose code it is, while a PIN is still to be chosen.
    """

    student: str = ""
    sentence: str = ""
    whose: str = ""


class SignIn:
    """The people who may sign in to one session."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time):
        self._path = folder / FILE
        self._limits = Limits(clock)
        with self._open() as rows:
            for table in _TABLES:
                rows.execute(table)
            if rows.execute("select value from salt").fetchone() is None:
                rows.execute("insert into salt values (?)", (secrets.token_bytes(16),))
        self._path.chmod(0o600)

    # --- what the instructor does -----------------------------------------------------------------------------------

    def known(self) -> dict[str, str]:
        """Return everybody's id, with ``code`` (not used yet), ``pin`` or "" (neither)."""
        with self._open() as rows:
            found = rows.execute("select id, code is not null, pin is not null from person").fetchall()
        return {student: "pin" if pin else "code" if code else "" for student, code, pin in found}

    def give_codes(self, students: Iterable[str]) -> dict[str, str]:
        """Give each of these a new one-time code; a PIN and the waiting that they had are gone. Return the codes."""
        given: dict[str, str] = {}
        with self._open() as rows:
            salt = self._salt(rows)
            for student in students:
                given[student] = code = new_code()
                rows.execute("replace into person values (?, ?, null)", (student, code_hash(code, salt)))
                self._limits.forget(rows, student)
        return given

    def remove(self, student: str) -> None:
        """Let somebody sign in no more."""
        with self._open() as rows:
            rows.execute("delete from person where id=?", (student,))
            self._limits.forget(rows, student)

    # --- what a volunteer does --------------------------------------------------------------------------------------

    def use_code(self, code: str, pin: str | None, again: str, where: str) -> Answer:
        """Sign in with a one-time code.

        Args:
            code: what was typed.
            pin: the PIN that was chosen, None where there was nothing to choose yet.
            again: the same PIN, typed once more.
            where: the address that the try comes from; tries with wrong codes are counted by it.
        """
        with self._open() as rows:
            if wait := self._limits.wait(rows, where):
                return Answer(sentence=wait)
            found = rows.execute("select id from person where code=?", (code_hash(code, self._salt(rows)),)).fetchone()
            if found is None:
                return Answer(sentence=self._limits.count(rows, where, NO_CODE, FREE_CODES))
            sentence = "" if pin is None else pin_problem(pin, again)
            if pin is None or sentence:
                return Answer(sentence=sentence, whose=found[0])
            rows.execute("update person set pin=?, code=null where id=?", (hashed(pin), found[0]))
            self._limits.forget(rows, found[0])
            return Answer(found[0])

    def use_pin(self, student: str, pin: str) -> Answer:
        """Sign in with a PIN; wrong ones are counted by person, also for a name that nobody here has."""
        with self._open() as rows:
            if wait := self._limits.wait(rows, student):
                return Answer(sentence=wait)
            found = rows.execute("select pin from person where id=?", (student,)).fetchone()
            if not is_same(pin, found[0] if found and found[0] else _NOBODYS):
                return Answer(sentence=self._limits.count(rows, student, NO_PIN))
            self._limits.forget(rows, student)
            return Answer(student)

    # --- the file ---------------------------------------------------------------------------------------------------

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=20, isolation_level=None)) as rows:
            rows.execute("begin immediate")  # one try at a time: two at once could both be the fifth
            yield rows
            rows.execute("commit")

    def _salt(self, rows: sqlite3.Connection) -> bytes:
        return rows.execute("select value from salt").fetchone()[0]


def pin_problem(pin: str, again: str) -> str:
    """Return what is wrong with a PIN that somebody chose, "" for nothing."""
    fewest, most = PIN_DIGITS
    if not (pin.isascii() and pin.isdigit() and fewest <= len(pin) <= most):
        return f"A PIN has {fewest} to {most} digits, and nothing else."
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        return "That PIN is too easy to guess: choose digits that do not repeat or count up or down."
    return "" if pin == again else "The two PINs are not the same: type the same one twice."


_NOBODYS = hashed(secrets.token_hex(16))
"""Compared with where there is no PIN, so that an unknown name takes as long as a known one."""
