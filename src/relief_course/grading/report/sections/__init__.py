"""The sections of a report, one file each, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from ..shapes import Section
from ..view import View
from . import alike, believed, change, corrected, questions, standards, teach_again, time_spent, totals

ORDER = (teach_again, totals, standards, corrected, believed, questions, change, time_spent, alike)


def sections(view: View) -> Iterator[Section]:
    """Yield the sections that have something to say of this class."""
    for one in ORDER:
        section = one.section(view)
        if section:
            yield section
