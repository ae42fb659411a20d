"""How an authority is shown: one disclosure with a name of its own, its words one click away, five at a time."""

from __future__ import annotations

from html import escape

from .schemas.law import Authority

MOST_AT_ONCE = 5
"""Authorities that one opened disclosure shows; those after them stand behind a second one."""

MOST_NAMED = 2
"""Authorities that the name of a disclosure tells; a name of many lines is read by nobody."""

STATUS = {
    "good": "Good law when it was read.",
    "limited": "Limited: learn from it, but an attorney looks again before anyone relies on it.",
    "contested": "Contested: courts do not agree, so an attorney decides what holds here.",
    "pending": "Pending: a decision is awaited, so an attorney looks on the day.",
    "superseded": "Replaced by later law: an attorney says whether it still counts for an old case.",
}

SENTENCE_ENDS = (".", ".”", '."', ".)")

FOR_ATTORNEY = "Never rely on it for a person: ask your supervising attorney. What the attorney checks:"


def source_label(authority: Authority) -> str:
    """Return the name of an authority's Source link."""
    return f"Source: {authority.name} ({authority.cite})"


def source_html(authority: Authority) -> str:
    """Return what stands behind the link, on one line: the words, the point, the status and the date read."""
    parts = [f"<blockquote><p>{_quoted(authority.quote)}</p></blockquote>"] if authority.quote else []
    parts.append(f"<p>{_text(authority.says)}</p>")
    parts.append(f"<p>{_status(authority)} Read on {authority.read_on}: {_text(authority.checked).rstrip('.')}.</p>")
    if authority.recheck:
        why = _text(authority.recheck.why)
        parts.append(f"<p><strong>Check before relying</strong>{_when(authority)}. {FOR_ATTORNEY} {why}</p>")
    if authority.link:
        label = f"The official page of {_text(authority.cite)}"
        parts.append(f'<p><a href="{escape(authority.link)}">{label}</a></p>')
    return "".join(parts)


def source_disclosure(authorities: list[Authority], title: str | None = None) -> str:
    """Return one disclosure for all that supports a passage, as HTML that a Markdown cell can hold.

    Args:
        authorities: what the passage rests on.
        title: the disclosure's name, which tells it from the others on its page; None for the authorities' names.
    """
    first, rest = authorities[:MOST_AT_ONCE], authorities[MOST_AT_ONCE:]
    more = _details(f"{len(rest)} more: {_names(rest)}", _entries(rest)) if rest else ""
    title = title or _title(authorities)
    shown = _details(f"Source: {title}", _entries(first) + more)
    return shown.replace("$", "&#36;")  # Jupyter typesets what stands between two dollar signs as mathematics


def _details(title: str, inside: str) -> str:
    return f'<details class="relief-source"><summary>{_text(title)}</summary>{inside}</details>'


def _title(authorities: list[Authority]) -> str:
    unnamed = len(authorities) - MOST_NAMED
    return _names(authorities[:MOST_NAMED]) + (f"; and {unnamed} more" if unnamed > 0 else "")


def _quoted(quote: str) -> str:
    """Return a quotation; one that stops before its sentence ends says so."""
    text = _text(quote)
    return text if text.endswith(SENTENCE_ENDS) else f"{text.rstrip(',;:—')} …"


def _names(authorities: list[Authority]) -> str:
    return "; ".join(one.name for one in authorities)


def _entries(authorities: list[Authority]) -> str:
    return "".join(
        f"<p><strong>{_text(one.name)}</strong> ({_text(one.cite)})</p>{source_html(one)}" for one in authorities
    )


def _when(authority: Authority) -> str:
    """Return from which day, or until which day, the reading is to be checked again."""
    day = authority.recheck.by
    return f". It may have changed since {day}" if day <= authority.read_on else f", at the latest by {day}"


def _status(authority: Authority) -> str:
    """Return the status in words; a standard of the course is no law and has none."""
    status = "A standard of this course." if authority.kind == "standard" else f"Status: {STATUS[authority.status]}"
    return _text(" ".join([status, authority.status_note or ""]).strip())


def _text(prose: str) -> str:
    return escape(" ".join(prose.split()), quote=False)
