"""The name of the Unix user that a learner gets in a training session."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

PREFIX = "relief-"
LONGEST = 32
"""Linux takes no longer name."""

_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*")


def account_of(student: str) -> str:
    """Return the name of a student's Unix user, always the same for the same id."""
    if _PLAIN.fullmatch(student) and len(PREFIX + student) <= LONGEST:
        return PREFIX + student
    slug = re.sub(r"[^a-z0-9]+", "-", student).strip("-")[:14].strip("-")
    return f"{PREFIX}{slug}-{hashlib.sha256(student.encode()).hexdigest()[:10]}"


def student_of(account: str, students: Iterable[str]) -> str:
    """Return whose Unix user this is, "" when it is nobody's."""
    return next((student for student in students if account_of(student) == account), "")
