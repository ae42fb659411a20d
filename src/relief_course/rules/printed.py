"""A screen as text, as Markdown and as HTML. Every form begins with the training banner and the four questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from . import authorities
from .case import View
from .conditions import Holds
from .explain import Step
from .facts.proceedings import FOUR_QUESTIONS_FACTS
from .findings import Finding
from .rule import ATTORNEY, KINDS
from .told import by_conviction, first
from .words import ANSWERS, BANNER, FOUR_QUESTIONS, OUTCOMES, value_in_words
from .words import KINDS as HEADINGS

STYLE = (
    "<style>:root{color-scheme:light dark}body{font:1.05rem/1.55 system-ui,sans-serif;max-width:70ch;"
    "margin:2rem auto;padding:0 1rem}h1{border:2px solid;padding:.5rem 1rem}"
    "summary{cursor:pointer;padding:.25rem 0}</style>"
)


def paragraph(finding: Finding) -> str:
    """Return one finding as a short paragraph: its outcome, and the few sentences that a reader needs first."""
    return f"{finding.rule.title}. {OUTCOMES[finding.outcome]}. {summary(finding)}"


def summary(finding: Finding) -> str:
    """Return the few sentences that a reader needs first, what they rest on, and how many more there are."""
    shown, left = first(finding)
    groups = by_conviction(shown, len(finding.view.convictions or ())).items()
    said = " ".join(f"{_told_of(about)}{' '.join(one.text for one in reasons)}" for about, reasons in groups)
    cited = (reason for reason in shown if reason not in finding.overdue)  # which names its sources itself
    ids = tuple(dict.fromkeys(one for reason in cited for one in reason.authorities))
    what = ("reason", "question")[finding.decided == ATTORNEY]
    more = f" And {left} more {what}{'s' if left > 1 else ''}." if left else ""
    return f"{said}{_cited(ids)}{more}"


def all_reasons(finding: Finding) -> Iterator[tuple[str, list[str]]]:
    """Yield every reason with what it rests on, by the convictions that it is about ("" for the whole case)."""
    for about, reasons in by_conviction(finding.reasons, len(finding.view.convictions or ())).items():
        yield about, [f"{reason.text}{_cited(reason.authorities)}" for reason in reasons]


def tree(finding: Finding) -> str:
    """Return all steps of one finding, one line each, indented by depth; those of another rule stand with that rule."""
    return "\n".join(f"{'  ' * depth}{line_of(step)}" for depth, step in _walk(finding.steps))


def line_of(step: Step) -> str:
    """Return one step: its answer, its words, what it rests on and the value that was tested."""
    about = f" (conviction {step.conviction + 1})" if step.conviction is not None else ""
    known = f" [{value_in_words(step.known)}]" if step.known is not None else ""
    other = f" (see {step.condition.rule.title})" if isinstance(step.condition, Holds) else ""
    return f"{ANSWERS[step.truth]}{about}: {step.condition.says}{other}{known}{_cited(step.condition.authorities)}"


def _below(step: Step) -> tuple[Step, ...]:
    return () if isinstance(step.condition, Holds) else step.because


def as_text(findings: Iterable[Finding], full: bool = False) -> str:
    """Return a screen as plain text; ``full`` adds every reason and every step of each finding."""
    findings = list(findings)
    lines = [BANNER, "", FOUR_QUESTIONS, *(f"- {one}" for one in four_answers(findings[0].view)), ""]
    for heading, those in _by_kind(findings):
        lines += [heading.upper(), ""]
        for finding in those:
            lines += [paragraph(finding), *([*_bullets(finding, "-"), tree(finding)] if full else []), ""]
    return "\n".join(lines).rstrip() + "\n"


def as_markdown(findings: Iterable[Finding], full: bool = False) -> str:
    """Return a screen as Markdown; ``full`` adds every reason of each finding."""
    findings = list(findings)
    lines = [f"# {BANNER}", "", FOUR_QUESTIONS, "", *(f"* {one}" for one in four_answers(findings[0].view)), ""]
    for heading, those in _by_kind(findings):
        lines += [f"## {heading}", ""]
        for finding in those:
            lines += [f"### {finding.rule.title}", "", f"**{OUTCOMES[finding.outcome]}.** {summary(finding)}", ""]
            lines += [*_bullets(finding, "*"), ""] if full else []
    return "\n".join(lines).rstrip() + "\n"


def _bullets(finding: Finding, mark: str) -> Iterator[str]:
    for about, reasons in all_reasons(finding):
        if about:
            yield f"{mark} {about}:"
        yield from (f"{'  ' if about else ''}{mark} {reason}" for reason in reasons)


def as_html(findings: Iterable[Finding]) -> str:
    """Return a screen as an HTML document: headings in order, every answer in words, the steps in disclosures."""
    findings = list(findings)
    body = [f"<h1>{BANNER}</h1>", f"<p>{FOUR_QUESTIONS}</p>", _list(map(escape, four_answers(findings[0].view)))]
    for heading, those in _by_kind(findings):
        body += [f"<h2>{heading}</h2>", *map(_section, those)]
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{BANNER}</title>{STYLE}'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body><main>\n'
        + "\n".join(body)
        + "\n</main></body></html>\n"
    )


def _section(finding: Finding) -> str:
    title = escape(finding.rule.title)
    return (
        f"<section><h3>{title}</h3><p><strong>{OUTCOMES[finding.outcome]}.</strong> {escape(summary(finding))}</p>"
        f"<details><summary>All reasons and steps: {title}</summary>{_list(_reasons(finding))}"
        f"<p>Every step:</p>{_steps(finding.steps)}</details></section>"
    )


def _reasons(finding: Finding) -> Iterator[str]:
    for about, those in all_reasons(finding):
        told = map(escape, those)
        yield from [f"{about}:{_list(told)}"] if about else told


def _steps(steps: tuple[Step, ...]) -> str:
    return _list(escape(line_of(step)) + (_steps(_below(step)) if _below(step) else "") for step in steps)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def _told_of(about: str) -> str:
    return f"{about}: " if about else ""


def four_answers(view: View) -> Iterator[str]:
    """Yield the four questions that come before all others, each with what is known."""
    for fact in FOUR_QUESTIONS_FACTS:
        yield f"{fact.question} {value_in_words(fact.read(view)).capitalize()}."


def _by_kind(findings: list[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    for kind in KINDS:
        those = [finding for finding in findings if finding.rule.kind == kind]
        if those:
            yield HEADINGS[kind], those


def _cited(ids: tuple[str, ...]) -> str:
    table = authorities.table()
    cites = [table[one].cite if one in table else one for one in ids]
    return f" [{'; '.join(cites)}]" if cites else ""


def _walk(steps: Iterable[Step], depth: int = 0) -> Iterator[tuple[int, Step]]:
    for step in steps:
        yield depth, step
        yield from _walk(_below(step), depth + 1)
