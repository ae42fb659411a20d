"""The list that a supervising attorney works through: all law that is not settled, or not fully read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .schemas.law import Authority, Circuits

HEAD = """# For a supervising attorney to review

<!-- Made from data/law/authorities.yaml by `relief build`: edit that file instead. -->

"Checked" is not a citator. Every cite of the table must be run through one before anybody teaches from it, those that
are not on this list too. Each entry stands once, under the first heading that fits.
"""

BASIS = {
    "text": "The text was read.",
    "part": "Only a part of the text, or an older print, was read.",
    "reports": "Public reports agree on name, cite and point.",
    "partly": "Public reports show it only in part.",
    "memory": "It is from memory, notes or summaries; the text was not read.",
    "course": "It is the course's own standard.",
}

Group = tuple[str, str, Callable[[Authority], bool]]

GROUPS: tuple[Group, ...] = (
    (
        "Contested or pending",
        "Read what the courts did since, and confirm which circuits are on which side.",
        lambda one: one.status in ("contested", "pending"),
    ),
    (
        "From memory, notes or summaries: not read",
        "Find it, read it, and confirm the cite and the point.",
        lambda one: one.basis == "memory",
    ),
    (
        "Partly verified",
        "Confirm what the reports did not show: the page, the holding or the later history.",
        lambda one: one.basis == "partly",
    ),
    (
        "Read in part, or in an older print",
        "Pull the current text and compare.",
        lambda one: one.basis == "part",
    ),
    (
        "May have changed: read again by a day",
        "Findings that rest on one of these after its day are “needs an attorney”.",
        lambda one: one.recheck is not None,
    ),
    (
        "Statutes that were read, but whose words are not stored here",
        "Compare the point with the official text.",
        lambda one: one.kind == "statute" and one.text is None,
    ),
)


def attorney_review(authorities: Iterable[Authority]) -> str:
    """Return the list as Markdown."""
    left = list(authorities)
    parts = [HEAD]
    for title, task, belongs in GROUPS:
        group = sorted(filter(belongs, left), key=_urgency)
        left = [one for one in left if not belongs(one)]
        if group:
            parts += [f"## {title} ({len(group)})\n\n{task}\n", "".join(map(_entry, group))]
    return "\n".join(parts)


def _urgency(authority: Authority) -> tuple[str, str]:
    return (authority.recheck.by if authority.recheck else "9999", authority.id)


def _entry(authority: Authority) -> str:
    return f"- **{authority.name}**, {authority.cite} (`{authority.id}`). {' '.join(_remarks(authority))}\n"


def _remarks(authority: Authority) -> Iterator[str]:
    if authority.status != "good":
        yield f"Status: {authority.status}. {' '.join(authority.status_note.split())}"
    if authority.circuits:
        yield _circuits(authority.circuits)
    if authority.by:
        yield f"See {', '.join(f'`{one}`' for one in authority.by)}."
    yield f"{BASIS[authority.basis]} Checked: {authority.checked.rstrip('.')}."
    if authority.recheck:
        yield f"**By {authority.recheck.by}**: {authority.recheck.why}"


def _circuits(circuits: Circuits | str) -> str:
    """Return in words which circuits are on which side."""
    if isinstance(circuits, str):
        return "Varies by circuit and by week: no list is kept."
    sides = (("For", circuits.agreeing), ("Against", circuits.against))
    return " ".join(f"{side}: {', '.join(names)}." for side, names in sides if names)
