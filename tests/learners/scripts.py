"""The scripted learners: what each hands in, and exactly what must come of it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.learners.desk import QUIZ, Desk, hand_in, right, wrong, zipped

ALL = 11.0
"""The points of the quiz that are scored without an instructor."""

CANARY = "canary.txt"
"""A file that hostile code would write into the course's folder."""


@dataclass(frozen=True)
class Learner:
    """One scripted learner.

    Attributes:
        name: the learner's id.
        files: makes what is handed in, in a folder of its own, and returns the paths.
        score: the automatic score.
        messages: the sentences told at the top of the page.
        at: the sentences told at a question: (type of the question, sentence).
        options: further words for ``relief collect``.
        waits: whether the written answer waits for an instructor.
        student: the id in the gradebook, where it is not the name.
    """

    name: str
    files: Callable[[Desk, Path], list[Path]]
    score: float
    messages: tuple[str, ...] = ()
    at: tuple[tuple[str, str], ...] = ()
    options: tuple[str, ...] = ()
    waits: bool = True
    student: str = ""

    @property
    def student_id(self) -> str:
        return self.student or self.name


def _zip(make: Callable[[Desk], dict], name: str):
    """Hand in one zip with these files, the released notebook among them unless it is said otherwise."""

    def files(desk: Desk, folder: Path) -> list[Path]:
        path = folder / "hand-in.zip"
        path.write_bytes(hand_in(name, "", **{"notebook": desk.release, **make(desk)}))
        return [path]

    return files


def _answers(name: str, make: Callable[[Desk], bytes | None], score: float, *messages: str, **more) -> Learner:
    more.setdefault("waits", score == ALL)
    return Learner(name, _zip(lambda desk: {"answers": make(desk)}, name), score, messages, **more)


def _notebook(name: str, make: Callable[[Desk], bytes | None], *messages: str) -> Learner:
    """A learner with perfect answers and a strange notebook."""
    return Learner(name, _zip(lambda desk: {"answers": desk.answers(), "notebook": make(desk)}, name), ALL, messages)


def _bag(name: str, make: Callable[[Desk], dict[str, bytes]], *messages: str) -> Learner:
    """A learner with perfect answers whose files came with other names, in a zip without a manifest."""

    def files(desk: Desk, folder: Path) -> list[Path]:
        path = folder / "download.zip"
        path.write_bytes(zipped(make(desk)))
        return [path]

    return Learner(name, files, ALL, messages, options=("--learner", name))


def _folder(name: str, put: Callable[[Desk, Path], None], score: float, *messages: str, waits: bool = False) -> Learner:
    """A learner whose work came as a folder, with whatever ``put`` makes of the answers file there."""

    def files(desk: Desk, folder: Path) -> list[Path]:
        work = folder / "work"
        work.mkdir()
        (work / f"{QUIZ}.ipynb").write_bytes(desk.release)
        put(desk, work / "answers.json")
        return [work]

    return Learner(name, files, score, messages, options=("--learner", name, "--assignment", QUIZ), waits=waits)


# --- answers ------------------------------------------------------------------------------------------------------


def _half(desk: Desk) -> bytes:
    first_six = list(desk.bank.questions)[:6]
    return desk.answers(lambda name, graded: right(graded) if name in first_six else None)


def _only(kind: str, response: Callable[[Desk], dict]) -> Callable[[Desk], bytes]:
    """Perfect answers, but for the first question of a type."""

    def make(desk: Desk) -> bytes:
        special = desk.of_type(kind)
        return desk.answers(lambda name, graded: response(desk) if name == special else right(graded))

    return make


def _two_options(desk: Desk) -> dict:
    return {"choice": [one["id"] for one in desk.bank.questions[desk.of_type("one")].question["options"][:2]]}


SCRIPT = "<script>document.title='ran'</script><img src=x onerror=alert(1)>\n\n# $x$ [a](javascript:alert(1)) \ud800"
DEEP = b'{"schema": 1, "page": "misconceptions", "answers": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"

ANSWERS = [
    _answers("perfect", Desk.answers, ALL),
    _answers("all-wrong", lambda desk: desk.answers(lambda name, graded: wrong(graded)), 0.0),
    _answers("blank", lambda desk: desk.answers(lambda name, graded: None), 0.0),
    _answers("half", _half, 6.0),
    _answers("not-sure", lambda desk: desk.answers(lambda name, graded: {"choice": ["not-sure"]}), 0.0),
    _answers("no-answers-file", lambda desk: None, 0.0, "There is no answers file."),
    _answers("empty-answers", lambda desk: b"", 0.0, "The answers file is empty."),
    _answers("malformed", lambda desk: b'{"schema": 1, ', 0.0, "The answers file is damaged: it is not valid JSON."),
    _answers("wrong-shape", lambda desk: b"[1, 2]", 0.0, "The answers file is not in the course's format."),
    _answers("deep", lambda desk: DEEP, 0.0, "The answers file is nested too deeply to be one of the course's."),
    _answers("byte-order-mark", lambda desk: b"\xef\xbb\xbf" + desk.answers(), ALL),
    _answers(
        "unknown-question",
        lambda desk: desk.answers(more={"gm-nobody-asked": {"choice": ["a"], "at": "", "n": 1}}),
        ALL,
        "Not a question of this page, so not counted: “gm-nobody-asked”.",
    ),
    _answers(
        "unknown-option",
        _only("one", lambda desk: {"choice": ["nobody"]}),
        ALL - 1,
        at=(("one", "Not an answer of this question, so not counted: “nobody”."),),
        waits=True,
    ),
    _answers(
        "older-bank",
        lambda desk: desk.answers(bank="0" * 16),
        ALL,
        "These answers were given on an earlier version of the questions; each counts where its question is still "
        "asked.",
    ),
    _answers(
        "too-many",
        _only("one", _two_options),
        ALL - 1,
        at=(("one", "2 answers were chosen where one is asked for, so none counts."),),
        waits=True,
    ),
    _answers("script", _only("written", lambda desk: {"text": SCRIPT}), ALL),
    _answers(
        "wrong-assignment",
        lambda desk: desk.answers(page="misconceptions-b"),
        0.0,
        "The answers file belongs to another page (misconceptions-b), not to misconceptions.",
    ),
]


# --- the answers file is no file ----------------------------------------------------------------------------------


def _huge(desk: Desk, path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(200_000_000)  # a file with a hole: large to read, nothing on the disk


def _link(desk: Desk, path: Path) -> None:
    target = path.parents[1] / "somebody-else.txt"
    target.write_bytes(desk.answers())
    path.symlink_to(target)


NO_FILES = [
    _folder("huge", _huge, 0.0, "The answers file is too large; at most 2,000,000 bytes are read."),
    _folder("a-folder", lambda desk, path: path.mkdir(), 0.0, "The answers file is not a file."),
    _folder("a-link", _link, 0.0, "The answers file is a link to another file, which is not followed."),
]
if hasattr(os, "mkfifo"):
    NO_FILES.append(_folder("a-pipe", lambda desk, path: os.mkfifo(path), 0.0, "The answers file is not a file."))


# --- notebooks ----------------------------------------------------------------------------------------------------


def _edited(change: Callable[[list[dict]], None]) -> Callable[[Desk], bytes]:
    """The released notebook after a change to its cells."""

    def make(desk: Desk) -> bytes:
        notebook = json.loads(desk.release)
        change(notebook["cells"])
        return json.dumps(notebook).encode()

    return make


def _graded(cells: list[dict]) -> list[dict]:
    return [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade")]


def _delete(cells: list[dict]) -> None:
    for cell in _graded(cells)[:3]:
        cells.remove(cell)


def _copy(cells: list[dict]) -> None:
    cells.append(dict(_graded(cells)[0]))


def _edit(cells: list[dict]) -> None:
    for cell in _graded(cells):
        cell["source"], cell["metadata"]["nbgrader"]["points"] = "100.0", 100


def _retype(cells: list[dict]) -> None:
    for cell in _graded(cells):
        cell["cell_type"] = "raw"
        cell.pop("outputs", None)
        cell.pop("execution_count", None)


def _same_ids(cells: list[dict]) -> None:
    for cell in cells:
        cell["id"] = "same"


def _hostile(*sources: str) -> Callable[[Desk], bytes]:
    """The released notebook with code put first and last; whatever of it runs leaves a canary behind."""

    def change(cells: list[dict]) -> None:
        for source in sources:
            code = f"open({CANARY!r}, 'a').write('ran')\n{source}"
            cell = {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": code}
            cells.insert(0, {**cell, "id": f"first{len(cells)}"})
            cells.append({**cell, "id": f"last{len(cells)}"})

    return _edited(change)


def _shown(cells: list[dict]) -> None:
    """Text, outputs, attachments and metadata that an instructor's browser would run."""
    bad = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    attached = {"x.svg": {"image/svg+xml": "<svg onload='alert(3)'/>"}}
    cells.insert(0, {"cell_type": "markdown", "metadata": {}, "id": "bad", "source": bad, "attachments": attached})
    for cell in cells:
        cell["metadata"]["tags"] = [bad]
        if cell["cell_type"] == "code":
            cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": {"text/html": bad}}]


def _wrong_kernel(desk: Desk) -> bytes:
    notebook = json.loads(desk.release)
    notebook["metadata"]["kernelspec"] = {"name": "no-such-kernel", "display_name": "None", "language": "cobol"}
    return json.dumps(notebook).encode()


NO_NOTEBOOK = "There was no notebook. The answers were graded without it."
DAMAGED = "The notebook was damaged. The answers were graded without it."

NOTEBOOKS = [
    _notebook("cells-deleted", _edited(_delete)),
    _notebook("cell-copied", _edited(_copy)),
    _notebook("cells-edited", _edited(_edit)),
    _notebook("cells-retyped", _edited(_retype)),
    _notebook("same-cell-ids", _edited(_same_ids)),
    _notebook("shows-script", _edited(_shown)),
    _notebook("wrong-kernel", _wrong_kernel),
    _notebook("no-notebook", lambda desk: None, NO_NOTEBOOK),
    _notebook("corrupt-notebook", lambda desk: desk.release[:-500], DAMAGED),
    _notebook("empty-notebook", lambda desk: b"", DAMAGED),
    _notebook("deep-notebook", lambda desk: b'{"cells": ' + b"[" * 200_000, DAMAGED),
    _bag(
        "renamed",
        lambda desk: {"misconceptions (1).ipynb": desk.release, "answers.json": desk.answers()},
        "The notebook was named “misconceptions (1).ipynb”; it was taken for misconceptions.ipynb.",
    ),
    _bag(
        "copy-of",
        lambda desk: {"Copy of misconceptions.ipynb": desk.release, "perez_88_answers (1).json": desk.answers()},
        "The notebook was named “Copy of misconceptions.ipynb”; it was taken for misconceptions.ipynb.",
    ),
    _bag(
        "two-copies",
        lambda desk: {
            "misconceptions.ipynb": desk.release,
            "misconceptions-Copy1.ipynb": desk.release,
            "answers.json": desk.answers(),
        },
        "2 notebooks came; they hold no answers, so none was needed.",
    ),
    _bag(
        "two-answers-files",
        lambda desk: {
            "misconceptions.ipynb": desk.release,
            "answers.json": desk.answers(lambda name, graded: wrong(graded)).replace(b"T15:00", b"T14:00"),
            "answers (1).json": desk.answers(),
        },
        "2 answers files came; “answers (1).json” was used, which holds the latest answer, and “answers.json” was not.",
    ),
]

EVERYTHING = "import json, builtins\njson.loads = lambda *a: {}\nbuiltins.open = None"
HOSTILE = [
    _notebook("loops", _hostile("while True: pass")),
    _notebook("exits", _hostile("import os; os._exit(1)", "raise SystemExit")),
    _notebook("forks", _hostile("import os\nwhile True: os.fork()")),
    _notebook("eats-memory", _hostile("x = 'x' * 200 * 2**30")),
    _notebook("prints", _hostile("print('x' * 2**30)")),
    _notebook("writes-gradebook", _hostile("import sqlite3\nsqlite3.connect('../../../gradebook.db').execute('x')")),
    _notebook(
        "reads-solutions", _hostile("print(open('../../../solutions/misconceptions/misconceptions.ipynb').read())")
    ),
    _notebook("patches", _hostile(EVERYTHING)),
    _notebook("deletes", _hostile("import shutil; shutil.rmtree('../../..')")),
]


# --- people -------------------------------------------------------------------------------------------------------


def _named(name: str, student: str) -> Learner:
    return Learner(name, _zip(lambda desk: {"answers": desk.answers()}, name), ALL, student=student)


LONG = "Maria " + "de la Cruz " * 17 + "Vega Sol"
PEOPLE = [
    _named("Perez, Jr.", "perez-jr-2cce52de3f"),
    _named("عائشة محمد", "learner-410d9d3a9e"),
    _named(LONG[:200], "maria-de-la-cruz-de-la-cruz-de-la-cruz-d-f8e04f74e1"),
    _named("../../../etc/passwd", "etc-passwd-56bfa7338a"),
    _named("con", "con-1143da2bc5"),
    _named("<img src=x onerror=alert(1)>", "img-src-x-onerror-alert-1-63b586b4a9"),
]

LEARNERS = [*ANSWERS, *NO_FILES, *NOTEBOOKS, *HOSTILE, *PEOPLE]
