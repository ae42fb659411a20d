"""Reading level and the length of sentences, of what is left when quotations, names and terms of art are taken out."""

from __future__ import annotations

import re
from functools import cache

import textstat
from ruamel.yaml import YAML

from tests.paths import ROOT

from .passages import spoken

QUOTATION = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|\"[^\"]*\"")
CITATION = re.compile(r"\b(?:INA|CFR|USC|U\.S\.C\.|C\.F\.R\.|Form)\b[^,;:.]*|\b\d[\w()-]*\([\w()-]+")
NAME = re.compile(r"(?<=[a-z,;:] )[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
KNOWN = (
    *(
        "immigration",
        "attorneys?",
        "volunteers?",
        "officers?",
        "government",
        "supervis(?:or|ing)",
        "clinics?",
        "offenses?",
    ),
    *("marijuana", "cocaine", "methamphetamine", "heroin", "deport(?:ed|ation)?", "naturaliz(?:e|ed)", "convicted"),
    *(
        "immigrants?",
        "possess(?:es|ed|ing)?",
        "accredit(?:ed|ation)",
        "trafficking",
        "citizens(?:hip)?",
        "residen(?:t|ts|ce)",
        "amount",
    ),
)
"""Words of the field that every reader of the course knows after its first pages."""

_END = re.compile(r"(?<=[.!?])[”’)]*\s+(?=[“‘(]?[A-Z0-9“‘])|\n")


@cache
def known_words() -> re.Pattern:
    """Return what matches a term of the glossary, in any of its forms, or another word of the field."""
    terms = [
        entry["term"] for entry in YAML(typ="safe").load((ROOT / "data" / "glossary.yaml").read_text(encoding="utf-8"))
    ]
    parts = [re.escape(part) for term in terms for part in re.split(r" or ", term)]
    words = sorted((*parts, *KNOWN), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})(?:s|es|’s)?\b", re.IGNORECASE)


def measured(text: str) -> str:
    """Return a text as its difficulty is measured: a short word for a quotation, a citation, a name, a term of art."""
    text = QUOTATION.sub("so", spoken(text))
    text = CITATION.sub("law", text)
    text = known_words().sub("word", text)
    return NAME.sub("Ann", text)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, points of a list among them."""
    return [one.strip() for one in _END.split(spoken(text)) if one.strip()]


def words(text: str) -> int:
    return len(re.findall(r"[\w’'-]+", text))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text."""
    plain = " ".join(one if one[-1:] in ".!?" else f"{one.rstrip(',;:')}." for one in measured(text).split("\n"))
    plain = re.sub(r"[;:]\s", ". ", plain)
    return textstat.flesch_kincaid_grade(plain) if words(plain) else 0
