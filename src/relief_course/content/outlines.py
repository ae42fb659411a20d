"""The outlines of all rules, for a lawyer to read and sign, and the list of what is covered."""

from __future__ import annotations

from pathlib import Path

from ..rules.authorities import Table
from ..rules.outline import outline, tree_hash
from ..rules.registry import RULES
from ..rules.rule import Rule
from .schemas.law import Coverage, Signature
from .yaml_source import ContentError, Problem, Source

COVERAGE = Path("data/law/coverage.yaml")
SIGNATURES = Path("data/law/signatures.yaml")
FOLDER = Path("data/law/outlines")


def outlines(root: Path, table: Table) -> dict[Path, str]:
    """Return the text of every outline, by its path relative to ``root``; none for a course without rules of its own.

    Raises:
        ContentError: the coverage or the signatures do not fit the rules.
    """
    if not (root / COVERAGE).is_file():
        return {}
    coverage = read_coverage(root)
    entered = signatures(root)
    signed = {rule.id: signed_by(rule, table, entered) for rule in RULES}
    files = {FOLDER / f"{rule.id}.md": outline(rule, table, signed[rule.id]) for rule in RULES}
    files[FOLDER / "README.md"] = _index(coverage, signed)
    return files


def read_coverage(root: Path) -> dict[str, Coverage]:
    """Return what is covered, by rule.

    Raises:
        ContentError: an entry has no rule, a rule no entry, or the two differ.
    """
    source = Source(root / COVERAGE, COVERAGE, tuple[Coverage, ...])
    if source.problems:
        raise ContentError(source.problems)
    entries = {entry.id: entry for entry in source.value}
    rules = {rule.id: rule for rule in RULES}
    problems = [f"{one}: there is no such rule" for one in entries.keys() - rules.keys()]
    problems += [f"{one}: this rule is not listed" for one in rules.keys() - entries.keys()]
    problems += [
        f"{one}: kind, title or coverage is not the rule's"
        for one in entries.keys() & rules.keys()
        if not _agree(entries[one], rules[one])
    ]
    if problems:
        raise ContentError([Problem(COVERAGE, 1, problem) for problem in problems])
    return entries


def signatures(root: Path) -> tuple[Signature, ...]:
    """Return the attorneys' signatures.

    Raises:
        ContentError: the file is not right.
    """
    source = Source(root / SIGNATURES, SIGNATURES, tuple[Signature, ...])
    unknown = {one.rule for one in source.value or ()} - {rule.id for rule in RULES}
    problems = source.problems + [Problem(SIGNATURES, 1, f"{one}: there is no such rule") for one in sorted(unknown)]
    if problems:
        raise ContentError(problems)
    return source.value


def _agree(entry: Coverage, rule: Rule) -> bool:
    is_modeled = entry.coverage != "not modeled"
    return (entry.kind, entry.title, is_modeled) == (rule.kind, rule.title, rule.is_modeled)


def signed_by(rule: Rule, table: Table, signatures: tuple[Signature, ...]) -> str:
    """Return who read the rule as it stands, and when; a signature under another tree is none."""
    found = [one for one in signatures if one.rule == rule.id and one.hash == tree_hash(rule, table)]
    return "; ".join(f"{one.by}, {one.on}" for one in found)


def _index(coverage: dict[str, Coverage], signed: dict[str, str]) -> str:
    lines = [
        "# What the rules cover",
        "",
        "Each rule gives one finding for every case on every day. What is not modeled always needs an attorney.",
        "",
        "| rule | covers | left to an attorney | read by / on |",
        "| --- | --- | --- | --- |",
    ]
    for entry in coverage.values():
        rule = f"[{entry.title}]({entry.id}.md)"
        lines.append(f"| {rule} | {entry.coverage} | {entry.why or ''} | {signed[entry.id] or 'UNREVIEWED'} |")
    return "\n".join(lines) + "\n"
