"""An evening from start to end: the guide, the page of the instructor's desk, and what the desk shows of each step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..library import Library
from ..markdown import as_html
from ..notebooks import NotebookPage

GUIDE = Path("docs/instructor/evening.md")
DESK = Path("notebooks/instructor/desk.ipynb")
STEPS = Path("src/relief_course/grading/desk/steps.json")
GUIDE_FROM_DESK = f"../../../edit/{GUIDE.as_posix()}"
"""Where the desk's page finds the guide, in Jupyter's own editor."""

RUN = "python3 run.py"
TWIN = "The buttons appear here. In a terminal, `python3 run.py instructor` opens this page."
INTRO = """# An evening from start to end

Every step is a button on one page, the instructor’s desk. To open it:

```
python3 run.py instructor
```

On Windows, write `py` for `python3`. The page says where the class stands, and each step says how it went. Whoever
likes a terminal better finds the same step as a command. All data stays in the course’s folder on this computer.

![The instructor’s desk](../pictures/desk.png)"""
KEPT = """## What is kept, and where

All of it is in the course’s folder. Nothing is sent anywhere.

| place | what |
| --- | --- |
| `gradebook.db` | names, e-mail addresses, scores, comments (nbgrader’s gradebook) |
| `inbox/` | every hand-in as it came |
| `submitted/`, `autograded/`, `feedback/` | the hand-in that counts, as it was graded, and its feedback page |
| `quarantine/` | hand-ins that name nobody, each with the reason |
| `to-send/`, `hand-out/` | zip files to send back, and to hand out |
| `report/`, `export/` | the report and the tables that you made |
| `regrades.jsonl`, `key-corrections.jsonl` | each score that was corrected, and each key, with the reason |
| `.relief/` | the browser page’s own settings |

*Erase a person* takes one person out of all of these, out of tables (CSV) that lie in the folder, and out of the
exchange where that is allowed. It lists what goes before it goes. A backup of the whole computer is not touched."""

AT_HOME = """## What to send to volunteers

Volunteers at home, on a phone or on a computer where nothing can be installed get a web address:

1. Once, on a computer with Node.js: `python3 run.py site build relief-site`. It writes the whole course into the folder
   `relief-site`, with no key and no instructor’s notes.
2. Put that folder on any web server with *https*. Whoever keeps your clinic’s website can do it. For one room,
   `python3 run.py site serve relief-site` shows it to everybody in your network, and prints the address.
3. Send the address. Fill in what stands in brackets:

> Dear volunteer,
>
> our training begins. Open this address in your browser: [ADDRESS]. You install nothing. You can read the lessons on a
> phone. Quizzes are easier on a computer.
>
> Begin with the start page. Please take this quiz by [DAY]: [QUIZ]. When you have finished it, press *Make my hand-in
> file* at its end. Type your name there as we know it, or this e-mail address. Send me the file that you get.
>
> Your answers stay in your own browser. So use the same browser on the same computer each time. On a computer that
> others use too, press *Finish and clear* when you have sent your file.
>
> This is training with invented people. Please never type a client’s name or details. The course permits nobody to
> screen clients or to give advice: a supervising attorney must approve each volunteer.
>
> [YOUR NAME]

Hand-in files that are made there are collected like all others."""
WORDS_ALONE = """## When a written answer crosses a safety line

Nothing but a person can see that. In formgrader, under the rubric of each written answer, stand the safety lines with
their ids. Begin a line of your comment with `crosses:` and name one, or more with commas:

```
crosses: gives-a-result
Please come and talk with me about the second sentence.
```

It counts whatever the points. The volunteer’s result page says what the line is and what mends it, the report counts
it, and no certificate is made. Make the feedback again afterwards. `crosses: none`, or no such line, names nothing. A
line that there is not counts as crossed, and *Grade* and *Make the feedback* tell you of it.

No standard is met before each written answer has its points, and a comment counts only together with points. When an
answer is handed in anew with another text, your old points and comment stay in formgrader, but they do not count. No
page shows them, and *Grade* names the person. Read the new text. Then change the points, or press *Resolve* there to
let them stand."""


def evening_files(library: Library) -> dict[Path, str]:
    """Return the guide, the desk's page and the desk's words, by path; nothing where the course has no evening."""
    if not library.evening:
        return {}
    return {GUIDE: "\n\n".join(_guide(library)) + "\n", DESK: notebook(), STEPS: _steps(library)}


def notebook() -> str:
    """Return the page of the instructor's desk."""
    page = NotebookPage("desk", "instructor", "data/evening.yaml")
    text = "# The instructor’s desk\n\nA training evening, step by step. **Do not hand this page out.**"
    page.markdown("title", text, look="title")
    source = "from relief_course.grading.desk import open_desk\n\nopen_desk()"
    page.code("desk", source, twin=TWIN, role="desk")
    page.markdown("back", "[Go to the start page](../00-start-here.ipynb)", look="stop")
    return page.as_text()


def _guide(library: Library) -> Iterator[str]:
    yield INTRO
    for number, step in enumerate(library.evening.values(), start=1):
        yield f"## {number}. {step.title}"
        yield step.about.strip()
        yield f"Button: **{step.button}**. Command: `{RUN} {step.command}`"
        if step.picture:
            yield f"![{step.picture}](../pictures/{step.id}.png)"
    yield AT_HOME
    yield WORDS_ALONE
    yield KEPT


def _steps(library: Library) -> str:
    guide = f'target="_blank" rel="noopener" href="{GUIDE_FROM_DESK}#'
    steps = [
        {"id": one.id, "title": one.title, "about": as_html(one.about).replace('href="#', guide), "button": one.button}
        | {"command": f"{RUN} {one.command}"}
        for one in library.evening.values()
    ]
    return json.dumps(steps, indent=1, ensure_ascii=False) + "\n"
