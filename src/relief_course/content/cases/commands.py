"""``relief screen``: an invented case put to every rule. For authors and instructors; no learner's edition has it."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import click

from ...rules.case import View
from ...rules.findings import Finding, screen
from ...rules.printed import as_html, as_markdown, as_text, four_answers
from ...rules.questions import Question, next_questions
from ...rules.registry import RULES
from ...rules.words import ASK_NEXT, BANNER, FOUR_QUESTIONS
from .case_file import CaseFileError, read_case

PRINTERS = {"text": as_text, "markdown": as_markdown}


@click.command("screen")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day whose law is asked.")
@click.option("--full", is_flag=True, help="Show every reason, and in text every step.")
@click.option("--as", "form", type=click.Choice(["text", "markdown", "html"]), default="text", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--ask", "count", type=click.IntRange(1), help="Print instead what would settle most: so many questions.")
def screen_case(file: Path, on: datetime, full: bool, form: str, as_json: bool, count: int | None) -> None:
    """Put an invented person's case FILE to every rule. Training only: never a real person."""
    try:
        read = read_case(file, on.date())
    except CaseFileError as error:
        raise click.ClickException(str(error)) from error
    for remark in read.ignored:
        click.echo(f"{remark.text}.", err=True)
    if count:
        questions = next_questions(read.case, on.date(), RULES)[:count]
        click.echo(
            _json(asked_data(questions, on.date())) if as_json else as_questions(questions, read.case.on(on.date()))
        )
        return
    found = screen(read.case, on.date(), RULES)
    if as_json:
        click.echo(_json(as_data(found, on.date())))
    else:
        click.echo(as_html(found) if form == "html" else PRINTERS[form](found, full), nl=False)


def as_questions(questions: list[Question], view: View) -> str:
    """Return questions as text, after the four that come before all: each with where to look, and who may answer it."""
    lines = [BANNER, "", FOUR_QUESTIONS, *(f"- {one}" for one in four_answers(view)), "", ASK_NEXT]
    for question in questions:
        about = f" (conviction {question.conviction + 1})" if question.conviction is not None else ""
        who = "Only an attorney decides. " if question.fact.attorney_only else ""
        lines.append(f"- {question.fact.question}{about}\n  {who}{question.fact.where}")
    return "\n".join(lines)


def asked_data(questions: list[Question], on: date) -> dict:
    """Return questions as plain data; ``conviction`` is the index of the one it is about, or None."""
    return {"on": on.isoformat(), "questions": [_question_row(question) for question in questions]}


def _question_row(question: Question) -> dict:
    fact = question.fact
    return {
        "fact": fact.name,
        "question": fact.question,
        "where": fact.where,
        "conviction": question.conviction,
        "attorney_only": fact.attorney_only,
    }


def _json(data: dict) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False)


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
