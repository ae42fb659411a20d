"""``relief screen``: an invented case put to every rule. For authors and instructors; no learner's edition has it."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import click

from ...rules.findings import Finding, screen
from ...rules.printed import as_html, as_markdown, as_text
from ...rules.questions import Question, next_questions
from ...rules.registry import RULES
from ...rules.words import BANNER
from .case_file import CaseFileError, read_case


@click.command("screen")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day whose law is asked.")
@click.option("--full", is_flag=True, help="Show every step of every finding.")
@click.option("--as", "form", type=click.Choice(["text", "markdown", "html"]), default="text", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--ask", "count", type=click.IntRange(1), help="Print instead what would settle most: so many questions.")
def screen_case(file: Path, on: datetime, full: bool, form: str, as_json: bool, count: int | None) -> None:
    """Put an invented person's case FILE to every rule. Training only: never a real person."""
    try:
        read = read_case(file)
    except CaseFileError as error:
        raise click.ClickException(str(error)) from error
    for remark in read.ignored:
        click.echo(f"{remark.text}.", err=True)
    if count:
        click.echo(as_questions(next_questions(read.case, on.date(), RULES)[:count]))
        return
    found = screen(read.case, on.date(), RULES)
    if as_json:
        click.echo(json.dumps(as_data(found, on.date()), indent=1, ensure_ascii=False))
    else:
        printers = {"text": lambda all_of_it: as_text(all_of_it, full), "markdown": as_markdown, "html": as_html}
        click.echo(printers[form](found), nl=False)


def as_questions(questions: list[Question]) -> str:
    """Return questions as text: each with where to look, and who may answer it."""
    lines = [BANNER, ""]
    for question in questions:
        about = f" (conviction {question.conviction + 1})" if question.conviction is not None else ""
        who = "Only an attorney decides. " if question.fact.attorney_only else ""
        lines.append(f"- {question.fact.question}{about}\n  {who}{question.fact.where}")
    return "\n".join(lines)


def as_data(findings: tuple[Finding, ...], on: date) -> dict:
    """Return a screen as plain data, in the form that ``relief screen --json`` promises."""
    return {"on": on.isoformat(), "findings": [_finding_row(finding) for finding in findings]}


def _finding_row(finding: Finding) -> dict:
    return {
        "id": finding.rule.id,
        "title": finding.rule.title,
        "kind": finding.rule.kind,
        "outcome": finding.outcome,
        "convictions": list(finding.convictions),
        "reasons": [{"text": one.text, "authorities": list(one.authorities)} for one in finding.reasons],
        "ask": [fact.name for fact in finding.ask],
    }
