"""``environment.yml`` for conda and mamba: the versions of the lock, and no others."""

from __future__ import annotations

import re
from pathlib import Path

PYTHON = "3.12"
_PIN = re.compile(r"^(?P<pin>[A-Za-z0-9._-]+==[^\s;\\]+)\s*(?P<marker>;[^\\]*)?")


def pins(lock: Path) -> list[str]:
    """Return each requirement of a lock file, with its marker and without its hashes."""
    found = (_PIN.match(line) for line in lock.read_text(encoding="utf-8").splitlines())
    return [" ".join(f"{match['pin']} {match['marker'] or ''}".split()) for match in found if match]


def environment_file(lock: Path) -> str:
    """Return the text of ``environment.yml`` for a lock file."""
    lines = [
        "# Made from requirements/course.txt by `relief build`: edit requirements/course.in instead.",
        "name: relief-course",
        "channels:",
        "  - conda-forge",
        "dependencies:",
        f"  - python={PYTHON}",
        "  - pip",
        "  - pip:",
        *(f'    - "{pin}"' for pin in pins(lock)),
        "    - -e .",
    ]
    return "\n".join(lines) + "\n"
