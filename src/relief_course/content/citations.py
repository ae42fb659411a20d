"""Whether the law is cited well: forms that agree, cites that parse, and no case in prose that the table lacks.

citeurl and eyecite are for authors and their machines only; a learner's environment does not have them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .library import Library
from .schemas.law import Authority
from .yaml_source import Problem

TABLE = Path("data/law/authorities.yaml")
ACT, CODE = "Immigration & Nationality Act", "U.S. Code"  # as citeurl names them
NOT_YET_REPORTED = re.compile(
    r"Nos?\. [\d:]+(?:-[a-z]+)?-\d+(?:, [\d:]+(?:-[a-z]+)?-\d+)*(?:, \d+ U\.S\. ___)?"
    r" \((?:(?:U\.S\.|\d+(?:st|d|th) Cir\.|D\.C\. Cir\.|D\.D\.C\.|S\.D\. Tex\.),? )?"
    r"(?:pending|(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d{1,2}, \d{4})\)"
)
REPORTED = re.compile(r"(?P<case>[^()]+) \((?P<court>.*?)\d{4}\)(?: \(en banc\))?")
AGENCIES = re.compile(r"(?:BIA|A\.G\.|DIR) (?:[A-Z][a-z]+\.? \d{1,2}, )?")
COURTS = {"U.S.": re.compile(""), "I. & N. Dec.": AGENCIES}
CIRCUIT = re.compile(r"(?:\d+(?:st|d|th)|D\.C\.) Cir\. ")
CaseKey = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """A case as a text cites it; ``page`` is empty where none is known yet."""

    volume: str
    reporter: str
    page: str
    words: str
    start: int

    @property
    def key(self) -> CaseKey:
        return (self.volume, self.reporter, self.page)


class ParsersMissingError(Exception):
    """citeurl or eyecite is not installed."""

    def __init__(self):
        super().__init__(
            "The citation parsers are not installed: use `python3 run.py law check`, with Python 3.11 or 3.12."
        )


def citation_problems(library: Library) -> list[Problem]:
    """Return everything that is wrong with the citations in ``data/``.

    Raises:
        ParsersMissingError: the environment is a learner's.
    """
    lines = _entry_lines(library.root / TABLE)
    told = [
        Problem(TABLE, lines.get(authority.id, 1), f"{authority.id}: {text}")
        for authority in library.authorities.values()
        for text in [*statute_problems(authority), *case_problems(authority)]
    ]
    told += [Problem(TABLE, lines.get(one, 1), text) for one, text in _repeated(library.authorities.values())]
    cases = case_table(library.authorities.values())
    for path in sorted((library.root / "data").rglob("*.yaml")):
        told += prose_problems(path, path.relative_to(library.root), cases)
    return told


# --- statutes -----------------------------------------------------------------------------------------------------


def statute_problems(authority: Authority) -> Iterator[str]:
    """Yield what is wrong with the section that an authority cites: its two forms, and the file of its text."""
    if authority.kind != "statute":
        return
    found = _citator().list_cites(authority.cite)
    act = {cite.URL for cite in found if cite.template.name == ACT}
    code = [cite for cite in found if cite.template.name == CODE]
    if not code:
        yield f"no U.S.C. section can be read in {authority.cite!r}"
    elif act and act != {cite.URL for cite in code}:
        yield f"the INA and U.S.C. forms lead to different places: {authority.cite}"
    if authority.text and not any(_names(cite, authority.text) for cite in code):
        yield f"{authority.text} is the text of another section than {authority.cite}"


def _names(cite, file: str) -> bool:
    """Tell whether a stored text is that of the section cited: ``statutes/8-usc-1229b.txt`` for 8 U.S.C. 1229b(a)."""
    title, section = cite.tokens.get("title"), cite.tokens.get("section")
    return bool(re.match(rf"statutes/{title}-usc-{re.escape(str(section))}(?![0-9a-zA-Z])", file))


# --- cases --------------------------------------------------------------------------------------------------------


def case_problems(authority: Authority) -> Iterator[str]:
    """Yield each cite of a decision that is not well formed."""
    if authority.kind != "decision":
        return
    for cite in (authority.cite, *authority.also):
        if not is_well_formed(cite):
            yield f"not a well-formed case cite: {cite!r}"


def is_well_formed(cite: str) -> bool:
    """Tell whether a case cite has volume, reporter, page, court and year, or docket number, court and day."""
    if NOT_YET_REPORTED.fullmatch(cite):
        return True
    shape = REPORTED.fullmatch(cite)
    found = _cases(cite)
    if not shape or len(found) != 1 or shape["case"] != found[0].words or not found[0].page:
        return False
    return bool(COURTS.get(found[0].reporter, CIRCUIT).fullmatch(shape["court"]))


def case_table(authorities: Iterable[Authority]) -> frozenset[CaseKey]:
    """Return the keys of every case that the table holds."""
    cites = (cite for one in authorities if one.kind == "decision" for cite in (one.cite, *one.also))
    return frozenset(case.key for cite in cites for case in _cases(cite))


def prose_problems(path: Path, shown: Path, cases: frozenset[CaseKey]) -> Iterator[Problem]:
    """Yield each case that is cited in a file of ``data/`` and is not in the table."""
    text, lines = _folded(path.read_text(encoding="utf-8"))
    for case in _cases(text):
        if case.page and case.key not in cases:
            line = bisect_right(lines, case.start)
            yield Problem(shown, line, f"the case {case.words!r} is not in {TABLE.as_posix()}")


def _repeated(authorities: Iterable[Authority]) -> Iterator[tuple[str, str]]:
    owners: dict[CaseKey, str] = {}
    for one in authorities:
        if one.kind == "decision":
            for key in case_table([one]):
                if key[2] and owners.setdefault(key, one.id) != one.id:
                    yield one.id, f"{one.id}: the same case is already there as {owners[key]!r}"


@cache
def _cases(text: str) -> tuple[Case, ...]:
    # The tokens are enough: reading the court of each cite takes eyecite a hundred times as long.
    tokens = (token for _, token in _tokenizer().tokenize(text)[1])
    return tuple(filter(None, map(_case, tokens)))


def _case(token) -> Case | None:
    """Return the case of a token, or None: a statute, a journal and a short form are none."""
    editions = (*getattr(token, "exact_editions", ()), *getattr(token, "variation_editions", ()))
    if not editions or token.short or editions[0].reporter.source != "reporters":
        return None
    volume, page = token.groups["volume"], token.groups["page"]
    known = page if page and page.isdigit() else ""
    return Case(volume, editions[0].short_name, known, token.data, token.start)


# --- reading ------------------------------------------------------------------------------------------------------


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text with every run of spaces and line ends as one space, and where each of its lines begins."""
    folded, starts = [], []
    at = 0
    for line in text.splitlines():
        words = " ".join(line.split()) + " "
        starts.append(at)
        folded.append(words)
        at += len(words)
    return "".join(folded), starts


def _entry_lines(table: Path) -> dict[str, int]:
    lines = table.read_text(encoding="utf-8").splitlines()
    return {line.removeprefix("- id: "): number for number, line in enumerate(lines, 1) if line.startswith("- id: ")}


@cache
def _citator():
    try:
        from citeurl import Citator
    except ImportError as error:
        raise ParsersMissingError from error
    return Citator()


@cache
def _tokenizer():
    try:
        from eyecite.tokenizers import default_tokenizer
    except ImportError as error:
        raise ParsersMissingError from error
    return default_tokenizer
