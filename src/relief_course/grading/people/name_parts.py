"""The two parts of a name that came as one text: nbgrader's formgrader shows a name only where it has both."""

from __future__ import annotations

SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


def name_parts(name: str) -> tuple[str, str]:
    """Return the first and the last name: "Okafor, Chidi" and "Chidi Okafor" are both ("Chidi", "Okafor").

    Without a comma the last word is the last name. One word alone is a last name.
    """
    parts = [part for part in (one.strip() for one in name.split(",")) if part]
    suffix = f", {parts.pop()}" if len(parts) > 1 and parts[-1].rstrip(".").casefold() in SUFFIXES else ""
    if len(parts) > 1:
        return ", ".join(parts[1:]), parts[0] + suffix
    first, _, last = (parts[0] if parts else "").rpartition(" ")
    return first.strip(), last + suffix
