"""What people read: screens, outlines and pictures say what the trees say, softly, and in order."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from relief_course.rules import authorities
from relief_course.rules.conditions import Leaf, any_of, is_true
from relief_course.rules.facts.fact import yes_no
from relief_course.rules.findings import Finding, screen
from relief_course.rules.outline import outline, tree_hash
from relief_course.rules.picture import picture
from relief_course.rules.printed import as_html, as_markdown, as_text, paragraph, summary, tree
from relief_course.rules.registry import RULES
from relief_course.rules.rule import BARRED, DOES_NOT_APPLY, GROUND, Rule, Text
from relief_course.rules.told import first
from relief_course.rules.words import BANNER, OUTCOMES, UNREVIEWED

from .mutants import mutants
from .pairs import TODAY, all_pairs, case_of, finding

BY_ID = {rule.id: rule for rule in RULES}
SVG = "{http://www.w3.org/2000/svg}"
ROSA = all_pairs()["212h-waiver"][0].base


@pytest.fixture(scope="module")
def rosa():
    """The findings of one invented person."""
    return screen(case_of(ROSA), TODAY, RULES)


def test_outcomes_are_printed_softly():
    assert OUTCOMES[DOES_NOT_APPLY] == "Not shown by these facts; this is not a clearance"
    assert OUTCOMES[BARRED] == "Appears barred on these facts; an attorney must confirm"


@pytest.mark.parametrize("form", [as_text, as_markdown, as_html], ids=["text", "Markdown", "HTML"])
def test_every_form_begins_with_the_banner_and_the_four_questions(rosa, form):
    said = form(rosa)
    questions = [said.index(words) for words in ("detained now", "order, notice", "plea", "afraid to return")]
    assert said.index(BANNER) < questions[0]
    assert questions == sorted(questions)
    assert questions[-1] < said.index("Noncitizen")


@pytest.mark.parametrize("form", [as_text, as_markdown, as_html], ids=["text", "Markdown", "HTML"])
def test_no_form_says_eligible_or_no_relief(rosa, form):
    assert not re.search(r"\beligible\b|no relief", form(rosa), re.IGNORECASE)


def test_a_paragraph_gives_the_outcome_and_each_reason_with_its_authority():
    said = paragraph(finding(BY_ID["212h-waiver"], {**ROSA, "extreme_hardship": None, "vawa_self_petitioner": False}))
    assert said.startswith("Waiver for one small marijuana possession. Needs an attorney. ")
    assert "INA 212(h)" in said


def test_the_full_tree_answers_every_condition_in_words():
    lines = tree(finding(BY_ID["212h-waiver"], ROSA)).splitlines()
    assert len(lines) > 30
    assert all(line.strip().startswith(("Yes", "No", "Not known")) for line in lines)


@pytest.fixture(scope="module")
def three():
    """The findings of an invented person with three convictions that are alike but for the amount and the day."""
    one = ROSA["convictions"][0]
    convictions = [{**one, "grams": grams, "offense_on": date(2020, grams, 1)} for grams in (5, 6, 7)]
    return screen(case_of({**ROSA, "convictions": convictions}), TODAY, RULES)


def test_a_paragraph_has_at_most_three_different_sentences_and_says_how_many_are_left(rosa, three):
    for found in (*rosa, *three):
        shown, left = first(found)
        texts = {reason.text for reason in shown}
        assert 1 <= len(texts) <= 3
        assert all(summary(found).count(text) == 1 for text in texts)
        assert (f" And {left} more " in summary(found)) == (left > 0)


def test_what_is_true_of_several_convictions_is_told_once_of_all(three):
    conviction = next(finding for finding in three if finding.rule.id == "101a48A-conviction")
    assert summary(conviction).startswith("Convictions 1, 2 and 3: The court entered a judgment of guilt. It was")


def test_a_single_conviction_is_not_numbered(rosa):
    assert not any("Conviction 1: " in paragraph(finding) for finding in rosa)


def test_an_open_finding_asks_the_record_before_it_asks_an_attorney():
    tree = any_of(
        "either",
        is_true(yes_no("grave", "person", "Is it grave?", attorney=True), "It is grave.", "It is not grave."),
        is_true(yes_no("signed", "person", "Is it signed?"), "It is signed.", "It is not signed."),
    )
    rule = Rule(id="1-rule", title="A rule", kind=GROUND, authorities=("ina-212-h",), texts=(Text(applies=tree),))
    assert summary(Finding(rule, case_of({}).on(TODAY))).startswith("Is it signed? Is it grave?")


@pytest.mark.parametrize("form", [as_text, as_markdown], ids=["text", "Markdown"])
def test_the_full_form_gives_every_reason(three, form):
    said = form(three, full=True)
    assert [one.text for finding in three for one in finding.reasons if one.text not in said] == []


def test_each_reason_is_given_once_for_each_conviction(three):
    for found in three:
        told = [(reason.text, reason.conviction) for reason in found.reasons]
        assert len(told) == len(set(told))


class Headings(HTMLParser):
    """Collects the levels of headings, and the open tags that were never closed."""

    def __init__(self):
        super().__init__()
        self.levels: list[int] = []
        self.open: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag != "meta":
            self.open.append(tag)
        if re.fullmatch(r"h\d", tag):
            self.levels.append(int(tag[1]))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_html_is_whole_and_its_headings_skip_no_level(rosa):
    headings = Headings()
    headings.feed(as_html(rosa))
    assert headings.open == []
    assert headings.levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(headings.levels, headings.levels[1:], strict=False))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_outline_holds_every_sentence_of_its_rule_and_is_unreviewed_until_signed(rule):
    table = authorities.table()
    text = outline(rule, table)
    sentences = {leaf.says for leaf in rule.conditions() if isinstance(leaf, Leaf)}
    assert [one for one in sentences if one not in text] == []
    assert text.rstrip().endswith(UNREVIEWED)
    assert outline(rule, table, "A. Attorney, 2026-12-01").rstrip().endswith("A. Attorney, 2026-12-01")


def test_the_hash_changes_with_every_mistake_in_a_tree():
    rule, table = BY_ID["101a3-noncitizen"], authorities.table()
    changed = [mutant for what, mutant in mutants(rule) if "always" not in what]
    assert all(tree_hash(mutant, table) != tree_hash(rule, table) for mutant in changed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_picture_is_a_drawing_with_a_text_twin(rule):
    for text in rule.texts:
        drawing = ElementTree.fromstring(picture(rule, text))
        assert drawing.find(f"{SVG}title").text == rule.title
        shown = " ".join(" ".join(one.text for one in drawing.iter(f"{SVG}text")).split())
        twin = " ".join(drawing.find(f"{SVG}desc").text.split())
        assert shown == twin


def test_a_picture_says_for_everybody_to_see_that_it_is_for_training_and_unreviewed():
    rule = BY_ID["212h-waiver"]
    drawing = ElementTree.fromstring(picture(rule, rule.texts[0]))
    assert [one.text for one in drawing.iter(f"{SVG}text")][:2] == [BANNER, UNREVIEWED]
    assert drawing.find(f"{SVG}desc").text.startswith(f"{BANNER}\n{UNREVIEWED}\n")
    signed = ElementTree.fromstring(picture(rule, rule.texts[0], "A. Attorney, 2026-12-01"))
    assert [one.text for one in signed.iter(f"{SVG}text")][1] == "Read by / on: A. Attorney, 2026-12-01"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_rests_on_authorities_that_are_in_the_table(rule):
    assert rule.authorities
    assert rule.cited - set(authorities.table()) == set()
