"""The prose lint over every text of ``data/``, and that each of its rules finds what it is for."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.prose.article import RUN, hashes_of
from tests.content.prose.measures import grade, sentences
from tests.content.prose.passages import Passage, files, passages
from tests.content.prose.report import problems
from tests.content.prose.rules import EASY, LESSON_RULES, TEXT_RULES
from tests.content.prose.spelling import unknown_words
from tests.paths import ROOT

RIGHT_ALL_THE_SAME = "nd,ines,fo,te,shepard,pleas,suh,tha,nam,historial,ilegal,profesional"
"""Spellings that codespell doubts: names of cases and people, legal words, Spanish."""


@pytest.mark.parametrize("path", files(), ids=str)
def test_the_prose_of_each_file_is_as_plain_as_promised(path):
    assert "\n".join(problems(path)) == ""


def test_no_word_is_a_known_misspelling():
    read = [*map(str, files()), "README.md", "CONTRIBUTING.md"]
    command = [sys.executable, "-m", "codespell_lib", "--ignore-words-list", RIGHT_ALL_THE_SAME, *read]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.stdout + found.stderr == ""


def test_buttons_say_what_they_do_in_easy_words():
    folder = ROOT / "src/relief_course/forms"
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.js"))
    labels = set(re.findall(r'"button", \{[^}]*?textContent: _\("([^"]+)"', scripts))
    assert len(labels) > 5
    assert {one for one in labels if len(one.split()) > 7 or (len(one.split()) > 3 and grade(one) > EASY)} == set()


# --- each rule finds what it is for -----------------------------------------------------------------------------


def said_of(text: str, kind: str = "text", **members) -> set[str]:
    """Return the rules that a text breaks."""
    passage = Made(Path("data/lessons/tiny.yaml"), 1, kind, (kind,), text, **members)
    return {rule for rule, check in TEXT_RULES.items() if [*check(passage)]}


class Made(Passage):
    """A text that stands in no file."""

    def line_of(self, words: str) -> int:
        return self.line


HARD = "Individuals contemplating international transportation require comprehensive professional consultation."
BAD = [
    ("reading-level", f"{HARD} {HARD} {HARD}"),
    ("sentence-length", "The attorney reads " + "and reads " * 15 + "the file."),
    ("alien", "An alien may ask."),
    ("british-spelling", "The offence was small."),
    ("british-spelling", "She was enrolled in a programme."),
    ("idiom", "That is a red flag."),
    ("eligible", "She is eligible for a waiver."),
    ("fees-and-odds", "The form costs $410."),
    ("fees-and-odds", "Nine in ten, or 90%, win."),
    ("vague-link", "Click [here](12-taking-action.ipynb)."),
    ("vague-link", "![](picture.png)"),
    ("straight-quotation", 'She said "no".'),
    ("spelling", "She was refered to the attorney."),
]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_rule_finds_what_breaks_it(rule, text):
    assert rule in said_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The law says “any alien”. A noncitizen may ask.",
        "The judge ordered a $400 fine.",
        "Read [the stop card](12-taking-action.ipynb#stop-card).",
        "“You are eligible!” says the cousin.",
    ],
)
def test_what_is_quoted_or_named_breaks_nothing(text):
    assert said_of(text) == set()


def test_stems_and_warnings_are_easier_than_the_rest():
    text = "The attorney carefully reads every certified paper before anyone sends it or goes anywhere. " * 2
    assert EASY < grade(text) <= 12
    easier = "Bring every paper that has a date. The attorney reads each of them before it is sent."
    assert "reading-level" in said_of(text, "stem") and "reading-level" in said_of(text, "body", is_warning=True)
    assert "reading-level" not in said_of(easier, "stem")


def test_instructors_notes_may_be_denser():
    assert said_of(f"{HARD} {HARD} {HARD}", "instructor") == set()


def test_points_of_a_list_are_sentences_of_their_own():
    assert sentences("You may:\n\n* read it aloud\n* copy it\n\n1. Stop.") == [
        "You may:",
        "read it aloud",
        "copy it",
        "Stop.",
    ]


def test_a_word_that_no_list_has_is_found_and_a_name_is_not():
    assert [*unknown_words("Adaeze’s lawyer was refered to the conviction, twice.")] == ["refered"]


def test_a_run_of_twelve_words_is_known_again_whatever_its_marks():
    run = "one two three four five six seven eight nine ten eleven twelve"
    ((first, _),) = hashes_of(run)
    ((again, _),) = hashes_of("One, two three “four” five; six seven eight nine ten eleven, twelve.")
    assert first == again and RUN == 12
    assert [*hashes_of(run.rsplit(" ", 1)[0])] == []


LESSON = """
terms: [plea]
blocks:
- section: {{id: one, title: One}}
- text: {text}
{source}
- section: {{id: two, title: Two}}
- source: [std-notes]
"""


@pytest.mark.parametrize(
    ("rule", "text", "source", "found"),
    [
        ("unsourced", "He was convicted.", "", True),
        ("unsourced", "He was convicted.", "- source: [std-notes]", False),
        ("unsourced", "He sat down.", "", False),
        ("unlinked-term", "The plea came first.", "", True),
        ("unlinked-term", "The [plea](term:plea) came first.", "", False),
        ("section-level", f"{HARD} " * 8, "", True),
    ],
)
def test_a_rule_about_lessons_finds_what_breaks_it(tmp_path, rule, text, source, found):
    path = tmp_path / "lessons" / f"{rule}-{found}-{len(text)}-{len(source)}.yaml"
    path.parent.mkdir()
    path.write_text(LESSON.format(text=text, source=source), encoding="utf-8")
    assert bool([*LESSON_RULES[rule](path)]) is found
    assert all(line == 5 for line, _ in LESSON_RULES[rule](path))


def test_a_problem_names_the_line_of_its_words():
    passage = next(
        one for one in passages(Path("data/lessons/11-common-misconceptions.yaml")) if one.text.count("\n") > 3
    )
    last = passage.text.strip().splitlines()[-1]
    line = passage.line_of(last)
    assert last.strip()[:12] in (ROOT / passage.path).read_text(encoding="utf-8").splitlines()[line - 1]
