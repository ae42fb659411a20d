"""The steps of the desk: the fields of each, and the command that its button runs.

Their words are in ``data/evening.yaml``. What comes from the browser is checked here, and becomes words of a command
line, never a line for a shell.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from ..course import GradingError

WORDS = Path(__file__).with_name("steps.json")
LONGEST = 300
LIST_ONLY = "--list-only"


@dataclass(frozen=True)
class Field:
    """One field of a step.

    Args:
        kind: ``file``, ``files``, ``folder``, ``text``, ``assignment``, ``person``, ``choice``, ``check``, ``key`` or
            ``erase``.
        must: what is said when it is empty; "" lets it be.
        options: value and words of each choice; for an assignment, what stands for all of them.
    """

    id: str
    label: str
    kind: str
    must: str = ""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Step:
    """What a step asks for, the command it runs, and where that puts what can be opened afterwards."""

    fields: tuple[Field, ...]
    words: Callable[[dict, list[str]], list[str]]
    made: tuple[str, ...] = ()
    shows_progress: bool = False


def shown_steps(has_exchange: bool, commands: list[str]) -> list[dict]:
    """Return the steps as the page shows them: those that can be taken here, numbered as in the guide, with fields."""
    found = []
    for number, told in enumerate(json.loads(WORDS.read_text(encoding="utf-8")), start=1):
        step, needs = STEPS.get(told["id"]), told["command"].split()[2]
        if step and needs in commands and (has_exchange or told["id"] != "exchange"):
            found.append({**told, "number": number, "fields": [asdict(one) for one in step.fields]})
    return found


def words_of(step: str, values: object, files: list[str], known: dict[str, set[str]]) -> list[str]:
    """Return the words of the command for what was filled in.

    Args:
        step: the id of the step.
        values: what the fields hold, as the browser sent it.
        files: where the files lie that came along.
        known: the ids that exist, by the kind of field: ``assignment`` and ``person``; and under ``listed`` the
            person of whom the page shows what would be erased.

    Raises:
        GradingError: something is missing, in one sentence for the instructor.
    """
    if step not in STEPS:
        raise GradingError("This page is older than the course: load it again.")
    values = values if isinstance(values, dict) else {}
    clean = {one.id: _value(one, values.get(one.id), known) for one in STEPS[step].fields}
    wants_files = [one for one in STEPS[step].fields if one.kind in ("file", "files", "folder")]
    if wants_files and not files:
        raise GradingError(wants_files[0].must)
    words = STEPS[step].words(clean, files)
    return [*words, "--progress", "lines"] if STEPS[step].shows_progress else words


def _value(field: Field, value: object, known: dict[str, set[str]]):
    if field.kind == "check":
        return value is True
    if field.kind == "key":
        right = value.get("right") if isinstance(value, dict) else None
        question = value.get("question") if isinstance(value, dict) else None
        if not isinstance(question, str) or not isinstance(right, list) or not all(isinstance(o, str) for o in right):
            raise GradingError(field.must)
        if not question:
            raise GradingError(field.must)
        return {"question": _line(question), "right": [_line(one) for one in right], "back": value.get("back") is True}
    if field.kind == "erase":
        return _to_erase(field, value if isinstance(value, dict) else {}, known)
    text = _line(value) if isinstance(value, str) else ""
    _check_known(text, known.get(field.kind))
    if field.kind == "choice" and text not in [value for value, _ in field.options]:
        raise GradingError(field.must)
    if field.must and not text and field.kind not in ("file", "files", "folder"):
        raise GradingError(field.must)
    return text


def _to_erase(field: Field, value: dict, known: dict[str, set[str]]) -> dict:
    """Return whom to erase, and whether it is sure: only somebody whose list the page shows can be erased."""
    person = value.get("person")
    if not isinstance(person, str) or not person:
        raise GradingError(field.must)
    _check_known(person, known["person"])
    return {"person": person, "sure": value.get("sure") is True and person in known["listed"]}


def _check_known(value: str, known: set[str] | None) -> None:
    if value and known is not None and value not in known:
        raise GradingError("That is no longer there: press Refresh, and choose again.")


def _line(text: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printable.split())[:LONGEST].strip()


def _given(**options: str) -> list[str]:
    """Return an option for each value that is there; "=" keeps a value that begins with a dash in its place."""
    return [f"--{name}={value}" for name, value in options.items() if value]


def _no_names(values: dict) -> list[str]:
    return ["--no-names"] if values["no-names"] else []


def _collect(values: dict, files: list[str]) -> list[str]:
    said = _given(learner=values["learner"], assignment=values["assignment"])
    return ["collect", *said, *(["--new"] if values["new"] else []), "--", *files]


def _key(values: dict, files: list[str]) -> list[str]:
    chosen = values["key"]
    right = ["--back"] if chosen["back"] else [f"--right={one}" for one in chosen["right"]]
    return ["key", *right, *_given(reason=values["reason"]), "--", chosen["question"]]


def _erase(values: dict, files: list[str]) -> list[str]:
    chosen = values["erase"]
    return ["class", "remove", "--yes" if chosen["sure"] else LIST_ONLY, "--", chosen["person"]]


def listed_by(words: list[str]) -> str:
    """Return the person of whom this command lists what would be erased, or ""."""
    return words[-1] if LIST_ONLY in words[:-2] else ""


_ALL = (("", "All of them"),)
_QUIZ = Field("assignment", "Quiz", "assignment", options=_ALL)
_ONE_QUIZ = Field("assignment", "Quiz", "assignment", "Choose the quiz.")
_NO_NAMES = Field("no-names", "Leave out names and IDs.", "check")
_WHY = Field("reason", "Why, in one sentence (learners read it)", "text", "Say why, in one sentence: learners read it.")

STEPS: dict[str, Step] = {
    "class": Step(
        (Field("roster", "Your class list (a CSV file)", "file", "Choose your class list first."),),
        lambda values, files: ["class", "make", "--", files[0]],
    ),
    "walk-in": Step(
        (
            Field("name", "Name", "text", "Type the person’s name."),
            Field("email", "E-mail address (if you have it)", "text"),
            Field("key", "ID (if your clinic gives one)", "text"),
        ),
        lambda values, files: ["class", "add", *_given(email=values["email"], id=values["key"]), "--", values["name"]],
    ),
    "release": Step(
        (_QUIZ,), lambda values, files: ["release", *filter(None, [values["assignment"]])], ("hand-out/*.zip",)
    ),
    "collect": Step(
        (
            Field("files", "Files", "files", "Choose the files, or a folder, first."),
            Field("folder", "Or a whole folder", "folder", "Choose the files, or a folder, first."),
            Field("learner", "Whose they are", "person", options=(("", "The files say it"),)),
            Field("assignment", "Which quiz they are", "assignment", options=(("", "The files say it"),)),
            Field("new", "A name that is not on the class list is a new person: add them.", "check"),
        ),
        _collect,
    ),
    "exchange": Step((_QUIZ,), lambda values, files: [
        "collect", "--exchange", *_given(assignment=values["assignment"])
    ]),
    "grade": Step(
        (_QUIZ,), lambda values, files: ["grade", *filter(None, [values["assignment"]])], shows_progress=True
    ),
    "by-hand": Step((), lambda values, files: []),
    "feedback": Step(
        (
            _QUIZ,
            Field("zip", "Files to send back", "choice", "Choose what to make.", (
                ("one", "One zip with a folder for each learner"), ("each", "A zip for each learner"),
            )),
        ),
        lambda values, files: ["feedback", *filter(None, [values["assignment"]]), *_given(zip=values["zip"])],
        ("to-send/*.zip", "to-send/*/*.zip"),
        shows_progress=True,
    ),
    "key": Step(
        (Field("key", "Question", "key", "Choose the quiz and the question, and mark what is right."), _WHY), _key
    ),
    "regrade": Step(
        (_ONE_QUIZ, _WHY),
        lambda values, files: ["regrade", values["assignment"], *_given(reason=values["reason"])],
        shows_progress=True,
    ),
    "report": Step((_NO_NAMES,), lambda values, files: ["report", *_no_names(values)], ("report/*.html",)),
    "export": Step(
        (
            Field("format", "For", "choice", "Choose what it is for.", (
                ("csv", "A spreadsheet (CSV)"), ("moodle", "Moodle"), ("canvas", "Canvas"),
                ("json", "A program (JSON)"),
            )),
            _NO_NAMES,
        ),
        lambda values, files: ["export", *_given(format=values["format"]), *_no_names(values)],
        ("export/*",),
    ),
    "same": Step(
        (
            Field("stray", "The entry that goes", "person", "Choose the entry that goes."),
            Field("person", "The entry that stays", "person", "Choose the entry that stays."),
        ),
        lambda values, files: ["class", "same", "--", values["stray"], values["person"]],
    ),
    "remove": Step((Field("erase", "Who", "erase", "Choose the person."),), _erase),
}  # fmt: skip
