"""What a learner reads after grading, as HTML for nbgrader's feedback page and for its formgrader.

Two kinds of text meet here. The course's own (stems, options, explanations) is HTML already. Everything of the
learner's goes through :func:`plain`, and comes out as text whatever it was.
"""

from __future__ import annotations

from html import escape

from ..bank import Bank, GradedQuestion
from ..marking.marking import Mark
from ..marking.named_lines import EXAMPLE

STATES = {
    "unanswered": ("○", "Not answered"),
    "not sure": ("?", "Not sure yet"),
    "right": ("✓", "Right"),
    "partly right": ("◐", "Partly right"),
    "wrong": ("✗", "Not right"),
    "written": ("●", "Answered"),
}
VERDICTS = {"is-true": "The statement is true", "is-false": "The statement is false"}

# Both pages show a notebook; these rules leave the document and hide the program. Their own style sheet sets 1rem to
# 10px and takes the mark off a disclosure.
STYLE = """<style>
.relief-feedback { max-width: 70ch; font-size: medium; line-height: 1.5; }
.relief-feedback .relief-state { font-weight: bold; }
.relief-feedback .relief-message { border-left: 4px solid currentColor; padding-left: .75em; }
.relief-feedback ul, .relief-feedback ol { padding-left: 1.25em; }
.relief-result h2 { margin-top: 1.5em; }
.relief-feedback li { margin: .25em 0; }
.relief-feedback summary { display: list-item; min-height: 24px; cursor: pointer; }
.relief-feedback a { text-decoration: underline; }
.panel-heading #toc { display: none; }
.code_cell .input_area, .code_cell .prompt, .code_cell .output_execute_result { display: none; }
</style>"""


def plain(text: str) -> str:
    """Return a learner's text as HTML that shows it and can be nothing else.

    Every character but letters, digits and spaces is a numeric reference: no Markdown, math or HTML reader finds
    anything to act on. Control characters and half surrogates, which a notebook file cannot hold, become "�".
    """
    return "".join(char if char.isalnum() or char == " " else f"&#{_code(char)};" for char in text)


def _code(char: str) -> int:
    code = ord(char)
    shown = code in (0x09, 0x0A) or (code >= 0x20 and not 0x7F <= code <= 0x9F and not 0xD800 <= code <= 0xDFFF)
    is_no_character = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE  # HTML readers drop these
    return code if shown and not is_no_character else 0xFFFD


def written_cell(text: str) -> str:
    """Return the source of the Markdown cell that shows a written answer: one line, one ``<pre>``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return f'<pre style="white-space: pre-wrap">{plain(lines)}</pre>'


def page_summary(bank: Bank, marks: dict[str, Mark], messages: list[str]) -> str:
    """Return what stands at the top of a graded page: how it went, in words, and what was wrong with the hand-in."""
    counts = {state: sum(one.score.state == state for one in marks.values()) for state in STATES}
    earned = sum(one.earned or 0.0 for one in marks.values() if not one.graded.is_written)
    told = [f"{symbol} {words}: {counts[state]}" for state, (symbol, words) in STATES.items() if counts[state]]
    lines = [
        f"<h2>{plain(bank.title)}: feedback</h2>",
        f"<p>{number(earned)} of {number(bank.points)} points, before anything that an instructor grades by hand.</p>",
        f"<p>{' · '.join(told)}</p>",
        *(f'<p class="relief-message">{plain(message)}</p>' for message in messages),
    ]
    return STYLE + _box(lines)


def question_feedback(mark: Mark) -> str:
    """Return the feedback on one question: what was asked, what was answered, what is right and why."""
    graded = mark.graded
    lines = [
        graded.question["stem"],
        _state(mark),
        *([f'<p class="relief-message">{plain(mark.score.message)}</p>'] if mark.score.message else []),
        *([f'<p class="relief-message">{plain(graded.corrected)}</p>'] if graded.corrected else []),
        *_ANSWERS[graded.question["type"]](mark),
        f"<p><strong>The rule.</strong></p>{graded.feedback['explanation']}",
        *_sources(graded),
        _go_back(graded),
    ]
    return _box(lines)


def to_grade(bank: Bank, marks: dict[str, Mark]) -> str:
    """Return what a grader reads at the top of a page: where the answers in words are, which only a person grades."""
    links = [
        f'<a href="#{_place(mark)}">question {number}</a>'
        for number, mark in enumerate(marks.values(), start=1)
        if mark.score.state == "written"
    ]
    return _box([f"<p><strong>To grade by hand:</strong> {', '.join(links) or 'nothing'}.</p>"])


def _place(mark: Mark) -> str:
    return f"to-grade-{mark.graded.question['id']}"


def how_to_grade(bank: Bank, mark: Mark) -> str:
    """Return what a grader reads beside the rubric: how to say that an answer in words crosses a safety line."""
    most = f"<p>Up to {number(mark.graded.points)} points; formgrader takes more for that many.</p>"
    lines = "".join(f"<li><code>{escape(line)}</code>: {escape(says)}</li>" for line, says in bank.safety.items())
    told = (
        "<p><strong>Does it cross a safety line?</strong> Only you can see that. Then write a line like "
        f"<code>{EXAMPLE}</code> into the comment below, with the id of the line. It counts whatever the points, and "
        "the learner reads what the line says.</p>"
        "<p><strong>Is there a button “Resolve”?</strong> Then the answer was handed in anew. The points and the "
        "comment that you see are for the earlier answer, and do not count now. Change them, or press “Resolve” to let "
        "them stand. A comment counts once the answer has its points.</p>"
    )
    return f'<a id="{_place(mark)}"></a>' + _box(
        [most, told, f"<details><summary>All safety lines, with their ids</summary><ul>{lines}</ul></details>"]
    )


def number(value: float) -> str:
    """Return a score as a person writes it: 2, not 2.0."""
    return f"{round(value, 2):g}"


def _box(lines: list[str]) -> str:
    return '<div class="relief-feedback">' + "\n".join(lines) + "</div>"


def _state(mark: Mark) -> str:
    symbol, words = STATES[mark.score.state]
    points = number(mark.graded.points)
    if mark.score.state == "written":
        earned = f"An instructor grades this, for up to {points} points."
    elif mark.score.state == "not sure":
        earned = f"No points of {points}; this is not counted as a wrong answer."
    else:
        earned = f"{number(mark.earned or 0.0)} of {points} {'point' if points == '1' else 'points'}."
    return f'<p class="relief-state">{symbol} {words}. {earned}</p>'


# --- what was answered and what is right, by type -----------------------------------------------------------------


def _chosen_options(mark: Mark, what: str = "answer") -> list[str]:
    """One or several choices: the learner's, each with what is said about it, then the right ones left out."""
    right = mark.graded.key["options"]
    chosen = [one for one in _texts(mark.graded) if one in mark.score.items]
    missed = [one for one in _texts(mark.graded) if one in right and one not in chosen]
    heading = f"The right {what}" if len(right) == 1 else "Right answers that were not chosen"
    return [
        *_listed(f"Your {what}", [_option(mark.graded, one, one in right) for one in chosen]),
        *_listed(heading, [_option(mark.graded, one, True) for one in missed]),
    ]


def _verdict_and_reason(mark: Mark) -> list[str]:
    """True or false with a reason."""
    choice = (mark.response or {}).get("choice", [])
    right = mark.graded.key["verdict"]
    verdicts = [one for one in VERDICTS if one in choice]
    said = [f"{'✓' if one == right else '✗'} {VERDICTS[one]}." for one in verdicts]
    known = [] if verdicts == [right] else [f"{VERDICTS[right]}."]
    return [*_listed("Your verdict", said), *_listed("The right verdict", known), *_chosen_options(mark, "reason")]


def _pairs(mark: Mark) -> list[str]:
    """Matching: each prompt with the option given and, where that is not right, the right one."""
    texts, given = _texts(mark.graded), _given(mark)
    rows = []
    for prompt in mark.graded.question["prompts"]:
        right = mark.graded.key["pairs"][prompt["id"]]
        mine = [one for one in given.get(prompt["id"], []) if one in texts]
        hit = mine == [right]
        answer = " and ".join(texts[one] for one in mine) or "no answer"
        correction = "" if hit else f" Right: {texts[right]}."
        about = mark.graded.feedback["items"].get(prompt["id"], "")
        rows.append(f"{'✓' if hit else '✗'} {prompt['text']} → {answer}.{correction} {about}")
    return _listed("Your matches", rows)


def _sequence(mark: Mark) -> list[str]:
    """Order: the learner's, then the right one."""
    texts, given = _texts(mark.graded), _given(mark)
    placed = sorted((min(places, key=len), one) for one, places in given.items() if one in texts and places)
    mine = [f"{plain(place)}. {texts[one]}" for place, one in placed]
    about = mark.graded.feedback["items"]
    right = [f"{n}. {texts[one]} {about.get(one, '')}" for n, one in enumerate(mark.graded.key["order"], start=1)]
    return [*_listed("Your order", mine), *_listed("The right order", right)]


def _rubric(mark: Mark) -> list[str]:
    return [f"<p><strong>What the grader looks for.</strong></p>{mark.graded.key['rubric']}"]


_ANSWERS = {
    "one": _chosen_options,
    "several": _chosen_options,
    "true-false": _verdict_and_reason,
    "match": _pairs,
    "order": _sequence,
    "written": _rubric,
}


def _texts(graded: GradedQuestion) -> dict[str, str]:
    return {option["id"]: option["text"] for option in graded.question["options"]}


def _given(mark: Mark) -> dict[str, list[str]]:
    """Return what each left id was given in a matching or ordering answer (``left=right``)."""
    given: dict[str, list[str]] = {}
    for value in (mark.response or {}).get("choice", []):
        left, _, right = value.partition("=")
        given.setdefault(left, []).append(right)
    return given


def _option(graded: GradedQuestion, option: str, is_right: bool) -> str:
    about = graded.feedback["items"].get(option, "")
    return f"{'✓' if is_right else '✗'} {_texts(graded)[option]} {about}"


def _listed(heading: str, rows: list[str]) -> list[str]:
    if not rows:
        return []
    return [f"<p><strong>{heading}</strong></p>", f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"]


def _sources(graded: GradedQuestion) -> list[str]:
    return [
        f"<details><summary>Source: {escape(one['name'])} ({escape(one['cite'])})</summary>{one['html']}</details>"
        for one in graded.sources
    ]


def _go_back(graded: GradedQuestion) -> str:
    section, lesson = (escape(graded.question[name]) for name in ("section_title", "lesson_title"))
    return f"<p>Go back to: “{section}” in the lesson “{lesson}”.</p>"
