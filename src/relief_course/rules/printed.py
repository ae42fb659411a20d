"""A screen as text, as Markdown and as HTML. Every form begins with the training banner and the four questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from . import authorities
from .case import View
from .explain import Step
from .facts.proceedings import FOUR_QUESTIONS_FACTS
from .findings import Finding, Reason
from .rule import KINDS
from .words import ANSWERS, BANNER, FOUR_QUESTIONS, OUTCOMES, value_in_words
from .words import KINDS as HEADINGS

STYLE = (
    "<style>:root{color-scheme:light dark}body{font:1.05rem/1.55 system-ui,sans-serif;max-width:70ch;"
    "margin:2rem auto;padding:0 1rem}h1{border:2px solid;padding:.5rem 1rem}"
    "summary{cursor:pointer;padding:.25rem 0}</style>"
)


def paragraph(finding: Finding) -> str:
    """Return one finding as a short paragraph."""
    reasons = " ".join(reason_in_words(reason) for reason in finding.reasons)
    return f"{finding.rule.title}. {OUTCOMES[finding.outcome]}. {reasons}"


def reason_in_words(reason: Reason) -> str:
    """Return a reason with the conviction it is about and what it rests on."""
    about = f"Conviction {reason.conviction + 1}: " if reason.conviction is not None else ""
    return f"{about}{reason.text}{_cited(reason.authorities)}"


def tree(finding: Finding) -> str:
    """Return all steps of one finding, one line each, indented by depth."""
    return "\n".join(f"{'  ' * depth}{line_of(step)}" for depth, step in _walk(finding.steps))


def line_of(step: Step) -> str:
    """Return one step: its answer, its words, what it rests on and the value that was tested."""
    about = f" (conviction {step.conviction + 1})" if step.conviction is not None else ""
    known = f" [{value_in_words(step.known)}]" if step.known is not None else ""
    return f"{ANSWERS[step.truth]}{about}: {step.condition.says}{known}{_cited(step.condition.authorities)}"


def as_text(findings: Iterable[Finding], full: bool = False) -> str:
    """Return a screen as plain text; ``full`` adds every finding's steps."""
    findings = list(findings)
    lines = [BANNER, "", FOUR_QUESTIONS, *(f"- {one}" for one in four_answers(findings[0].view)), ""]
    for heading, those in _by_kind(findings):
        lines += [heading.upper(), ""]
        for finding in those:
            lines += [paragraph(finding), *([tree(finding)] if full else []), ""]
    return "\n".join(lines).rstrip() + "\n"


def as_markdown(findings: Iterable[Finding]) -> str:
    """Return a screen as Markdown."""
    findings = list(findings)
    lines = [f"# {BANNER}", "", FOUR_QUESTIONS, "", *(f"* {one}" for one in four_answers(findings[0].view)), ""]
    for heading, those in _by_kind(findings):
        lines += [f"## {heading}", ""]
        for finding in those:
            lines += [f"### {finding.rule.title}", "", f"**{OUTCOMES[finding.outcome]}.**", ""]
            lines += [f"* {reason_in_words(reason)}" for reason in finding.reasons]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


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
    points = [escape(reason_in_words(reason)) for reason in finding.reasons]
    return (
        f"<section><h3>{title}</h3><p><strong>{OUTCOMES[finding.outcome]}.</strong></p>{_list(points)}"
        f"<details><summary>All steps: {title}</summary>{_steps(finding.steps)}</details></section>"
    )


def _steps(steps: tuple[Step, ...]) -> str:
    return _list(escape(line_of(step)) + (_steps(step.because) if step.because else "") for step in steps)


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


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
        yield from _walk(step.because, depth + 1)
