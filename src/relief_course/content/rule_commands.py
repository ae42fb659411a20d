"""``relief facts`` and ``relief rules``: the law's vocabulary."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import click

from ..cli import course_root
from ..rules import authorities
from ..rules.facts import FACTS
from ..rules.facts.fact import Day, Fact
from ..rules.outline import outline
from ..rules.picture import picture
from ..rules.registry import RULES
from ..rules.rule import Rule
from ..rules.words import BANNER
from .outlines import signatures, signed_by
from .yaml_source import ContentError

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command()
@AS_JSON
def facts(as_json: bool) -> None:
    """List every fact: its name, its question, its values and where to look."""
    rows = [_fact_row(fact) for fact in FACTS.values()]
    if as_json:
        click.echo(json.dumps(rows, indent=1, ensure_ascii=False))
        return
    click.echo(f"{BANNER}\n")
    for row in rows:
        who = " (only an attorney decides)" if row["attorney_only"] else ""
        click.echo(
            f"{row['name']}{who}\n  {row['question']}\n  Values: {row['values']}\n  Where: {row['where'] or '—'}"
        )


@click.command()
@click.argument("rule_id", required=False)
@click.option(
    "--picture", "picture_file", type=click.Path(dir_okay=False, path_type=Path), help="Write an SVG picture."
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day whose text is drawn; today, unless given.")
@AS_JSON
def rules(rule_id: str | None, picture_file: Path | None, on: datetime | None, as_json: bool) -> None:
    """List every rule, or print the outline of one, or draw it."""
    if rule_id is None:
        _list_rules(as_json)
        return
    rule = _rule(rule_id)
    if picture_file:
        _draw(rule, picture_file, on.date() if on else date.today())
    else:
        click.echo(f"{BANNER}\n\n{outline(rule, authorities.table(), _signed(rule))}", nl=False)


def _fact_row(fact: Fact) -> dict:
    return {
        "name": fact.name,
        "group": fact.group,
        "question": fact.question,
        "values": list(fact.words) or ("date" if isinstance(fact, Day) else f"number of {fact.unit}"),
        "where": fact.where,
        "attorney_only": fact.attorney_only,
        "attorneys_values": list(fact.attorneys_words),
    }


def _list_rules(as_json: bool) -> None:
    rows = [{"id": rule.id, "title": rule.title, "kind": rule.kind} for rule in RULES]
    if as_json:
        click.echo(json.dumps(rows, indent=1, ensure_ascii=False))
        return
    click.echo(f"{BANNER}\n")
    for row in rows:
        click.echo(f"{row['id']}  {row['kind']}  {row['title']}")


def _rule(rule_id: str) -> Rule:
    for rule in RULES:
        if rule.id == rule_id:
            return rule
    raise click.ClickException(f"No rule has the id “{rule_id}”; `relief rules` lists them all.")


def _signed(rule: Rule) -> str:
    """Return who signed the rule as it stands, and when; "" outside a course, where nobody can be asked."""
    try:
        root = course_root()
    except click.ClickException:
        return ""
    try:
        return signed_by(rule, authorities.table(), signatures(root))
    except ContentError as error:
        raise click.ClickException(str(error)) from error


def _draw(rule: Rule, file: Path, on: date) -> None:
    text = rule.text_on(on)
    if text is None:
        raise click.ClickException(f"{rule.id} is not modeled on {on}.")
    file.write_text(picture(rule, text, _signed(rule)), encoding="utf-8")
    click.echo(f"written: {file}")
