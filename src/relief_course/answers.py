"""The answers file of one page: read, write, merge, version.

An answer is data, never code. A learner's form writes this file and a grader reads it; nothing else passes between
them. Standard library only, so that it loads at once and runs in a browser too.

The file::

    {"schema": 1, "page": "misconceptions", "bank": "<content hash>",
     "answers": {"<question id>": {"choice": ["<option id>", ...] or "text": "...",
                                   "first_shown": "...", "at": "...", "n": 3, "variant": "..."}}}

``at`` and ``first_shown`` are UTC in ISO 8601 with milliseconds; ``n`` counts the changes of that answer.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import stat
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from .words import _

SCHEMA = 1

MAX_BYTES = 2_000_000
MAX_DEPTH = 8
MAX_ANSWERS = 500
MAX_CHOICES = 60
MAX_ID = 120
MAX_TEXT = 10_000

LOCK_STALE_SECONDS = 10.0
LOCK_WAIT_SECONDS = 5.0

# A string that does not end takes the rest of the text, so that no character is looked at twice.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+\\?(?:"|\Z)', re.DOTALL)
_DECODER = json.JSONDecoder(parse_constant=lambda name: None)
_NO_BRACKETS = re.compile(r"[^\[\]{}]+")
_is_time_text = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z").fullmatch


class AnswersError(Exception):
    """An answers file that cannot be read or written; the message is one sentence for a person."""


@dataclass(frozen=True)
class Answers:
    """What one learner answered on one page.

    ``answers`` maps a question id to its entry; ``bank`` is the hash of the content it was answered on; ``notes``
    are sentences about what was left out while reading.
    """

    page: str
    bank: str = ""
    answers: dict[str, dict] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict:
        """Return the answers in the file's own shape."""
        return {"schema": SCHEMA, "page": self.page, "bank": self.bank, "answers": self.answers}


def now() -> str:
    """Return the time now, in UTC, as the file writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def is_newer(entry: dict, than: dict) -> bool:
    """Tell whether ``entry`` replaces ``than``: the latest ``at`` wins, and a tie goes to the larger ``n``."""
    return (entry["at"], entry["n"]) > (than["at"], than["n"])


def merge(old: dict[str, dict], new: dict[str, dict]) -> dict[str, dict]:
    """Return both sets of answers as one, question by question, the newer entry winning.

    ``first_shown`` keeps the earliest time either side knows.
    """
    merged = dict(old)
    for question, entry in new.items():
        known = merged.get(question)
        winner = entry if known is None or is_newer(entry, known) else known
        shown = [e["first_shown"] for e in (known, entry) if e and e.get("first_shown")]
        merged[question] = {**winner, "first_shown": min(shown)} if shown else winner
    return merged


# --- reading what may be anything ---------------------------------------------------------------------------------


def parse(raw: bytes, page: str = "") -> Answers:
    """Read the bytes of an answers file that anybody may have written.

    Args:
        raw: the file's bytes; a byte order mark is allowed.
        page: the page it should belong to; "" takes the file's own word.

    Returns:
        The entries that have the right shape; each one left out is named in ``notes``.

    Raises:
        AnswersError: the file as a whole cannot be used (too large, too deep, not JSON, not of this shape).
    """
    if len(raw) > MAX_BYTES:
        raise AnswersError(
            _(
                "The answers file is {size} bytes; at most {limit} are read.",
                size=f"{len(raw):,}",
                limit=f"{MAX_BYTES:,}",
            )
        )
    if not raw.strip():
        raise AnswersError(_("The answers file is empty."))
    data = _load_json(raw)
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise AnswersError(_("The answers file is not in the course's format."))
    if data.get("schema") != SCHEMA:
        raise AnswersError(_("The answers file was written by a version of the course that this one cannot read."))
    own_page = data.get("page") if isinstance(data.get("page"), str) else ""
    if page and own_page != page:
        raise AnswersError(
            _("The answers file belongs to another page ({other}), not to {page}.", other=_short(own_page), page=page)
        )
    if len(data["answers"]) > MAX_ANSWERS:
        raise AnswersError(_("The answers file holds more than {limit} answers.", limit=MAX_ANSWERS))
    answers, notes = _entries(data["answers"])
    bank = data.get("bank") if isinstance(data.get("bank"), str) else ""
    return Answers(own_page[:MAX_ID], bank[:MAX_ID], answers, tuple(notes))


def read_untrusted(path: Path, page: str = "") -> Answers:
    """Read an answers file that a learner handed in; see :func:`parse`.

    Raises:
        AnswersError: also when the path is missing, a link, a folder or unreadable.
    """
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            raise AnswersError(_("The answers file is a link to another file, which is not followed."))
        if not stat.S_ISREG(found.st_mode):
            raise AnswersError(_("The answers file is not a file."))
        with path.open("rb") as stream:
            raw = stream.read(min(found.st_size, MAX_BYTES) + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise AnswersError(_("There is no answers file.")) from None
    except OSError as error:
        raise AnswersError(_("The answers file cannot be read ({why}).", why=error.strerror)) from error
    if len(raw) > MAX_BYTES:
        raise AnswersError(_("The answers file is too large; at most {limit} bytes are read.", limit=f"{MAX_BYTES:,}"))
    return parse(raw, page)


def _load_json(raw: bytes):
    try:
        text = raw.decode("utf-8-sig")
        if _depth(text) > MAX_DEPTH:
            raise AnswersError(_("The answers file is nested too deeply to be one of the course's."))
        return _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        raise AnswersError(_("The answers file is damaged: it is not valid JSON.")) from error


def _depth(text: str) -> int:
    """Return how deep brackets nest in a JSON text, reading it once and never recursing."""
    depth = deepest = 0
    for char in _NO_BRACKETS.sub("", _STRING.sub("", text)):
        if char in "{[":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
        if deepest > MAX_DEPTH:
            break
    return deepest


def _entries(found: dict) -> tuple[dict[str, dict], list[str]]:
    answers, notes = {}, []
    for question, entry in found.items():
        clean = check_entry(entry) if len(question) <= MAX_ID else None
        if clean is None:
            notes.append(_("The answer to “{question}” could not be read and was left out.", question=_short(question)))
        else:
            answers[question] = clean
    return answers, notes


def check_entry(entry: object) -> dict | None:
    """Return one answer's entry with only the members the format knows, or None when its shape is wrong."""
    if not isinstance(entry, dict) or ("choice" in entry) == ("text" in entry):
        return None
    clean: dict = {}
    if "choice" in entry:
        choice = entry["choice"]
        if not isinstance(choice, list) or len(choice) > MAX_CHOICES:
            return None
        for option in choice:
            if not isinstance(option, str) or len(option) > 2 * MAX_ID:
                return None
        clean["choice"] = list(choice)
    else:
        if not isinstance(entry["text"], str) or len(entry["text"]) > MAX_TEXT:
            return None
        clean["text"] = entry["text"]
    clean["at"] = entry["at"] if _is_time(entry.get("at")) else "1970-01-01T00:00:00.000Z"
    count = entry.get("n")
    clean["n"] = count if type(count) is int and 0 <= count < 10**9 else 0
    if _is_time(entry.get("first_shown")):
        clean["first_shown"] = entry["first_shown"]
    variant = entry.get("variant")
    if isinstance(variant, str) and len(variant) <= MAX_ID:
        clean["variant"] = variant
    return clean


def _is_time(value: object) -> bool:
    return isinstance(value, str) and _is_time_text(value) is not None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


# --- the learner's own file ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AnswersFile:
    """The answers of one page on the learner's disk.

    A save takes a lock file, reads, merges and writes: a temporary file, flushed to the disk, then put in place at
    once. The copy before it is kept as ``<name>.backup``.
    """

    path: Path
    page: str
    bank: str = ""

    @property
    def backup(self) -> Path:
        return self.path.with_name(self.path.name + ".backup")

    def read(self) -> Answers:
        """Return what is saved; a damaged file is set aside, never overwritten, and the backup is read instead."""
        if not self.path.exists():
            return self._read_backup()
        try:
            return read_untrusted(self.path, self.page)
        except AnswersError as error:
            self._set_aside()
            saved = self._read_backup()
            return Answers(saved.page, saved.bank, saved.answers, (str(error), *saved.notes))

    def save(self, changes: dict[str, dict]) -> Answers:
        """Merge ``changes`` (question id to entry) into the file.

        Returns:
            The answers as they now stand on the disk.

        Raises:
            AnswersError: an entry has the wrong shape, or the file cannot be written; what was saved is still there.
        """
        clean = {question: check_entry(entry) for question, entry in changes.items()}
        if None in clean.values():
            raise AnswersError(_("An answer could not be saved: it is not in the course's format."))
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self._lock():
                merged = Answers(self.page, self.bank, merge(self.read().answers, clean))
                self._write(merged)
        except OSError as error:
            raise AnswersError(
                _("The answers cannot be written to {path} ({why}).", path=self.path, why=error.strerror)
            ) from error
        return merged

    def _read_backup(self) -> Answers:
        try:
            return read_untrusted(self.backup, self.page)
        except AnswersError:
            return Answers(self.page, self.bank)

    def _set_aside(self) -> None:
        """Keep a damaged file under another name, so that somebody can still look into it."""
        stamp = now().replace(":", "").replace("-", "").replace(".", "")
        with suppress(OSError):
            self.path.rename(self.path.with_name(f"{self.path.name}.damaged-{stamp}"))

    def _write(self, answers: Answers) -> None:
        temporary = self.path.with_name(f"{self.path.name}.{os.getpid()}.new")
        try:
            with temporary.open("w", encoding="utf-8") as stream:
                json.dump(answers.as_json(), stream, ensure_ascii=False, indent=1)
                stream.flush()
                os.fsync(stream.fileno())
            if self.path.exists():
                self.path.replace(self.backup)
            temporary.replace(self.path)
        finally:
            temporary.unlink(missing_ok=True)

    @contextmanager
    def _lock(self):
        """Hold ``<name>.lock`` while the file is read, merged and written; a stale lock is broken."""
        lock = self.path.with_name(self.path.name + ".lock")
        owner = secrets.token_hex(8)
        deadline = time.monotonic() + LOCK_WAIT_SECONDS
        while not _take(lock, owner):
            if _is_stale(lock):
                lock.unlink(missing_ok=True)
            elif time.monotonic() > deadline:
                raise AnswersError(_("The answers file is in use by another program; the course keeps trying."))
            else:
                time.sleep(0.02)
        try:
            yield
        finally:
            _release(lock, owner)


def _take(lock: Path, owner: str) -> bool:
    try:
        with lock.open("x", encoding="ascii") as stream:
            stream.write(owner)
    except FileExistsError:
        return False
    return True


def _release(lock: Path, owner: str) -> None:
    """Remove the lock if it is still ours: a laptop that slept may wake up after another program broke it."""
    with suppress(OSError):
        if lock.read_text(encoding="ascii") == owner:
            lock.unlink()


def _is_stale(lock: Path) -> bool:
    try:
        age = time.time() - lock.stat().st_mtime
    except FileNotFoundError:
        return False
    return age > LOCK_STALE_SECONDS
