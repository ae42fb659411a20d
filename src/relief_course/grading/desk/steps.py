"""The steps of the desk: the fields of each, and the command that its button runs.

Their words are in ``data/evening.yaml``. What comes from the browser is checked here, and becomes words of a command
line, never a line for a shell.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from ..course import GradingError

WORDS = Path(__file__).with_name("steps.json")
LONGEST = 300
LIST_ONLY = "--list-only"
NEED_EXCHANGE = ("release", "exchange")
NO_EXCHANGE = "No nbgrader exchange is set up on this computer, so this step is not needed. Go on with the next one."


Known = dict[str, Collection[str]]


@dataclass(frozen=True)
class Field:
    """One field of a step.

    Args:
        kind: ``file``, ``files``, ``folder``, ``text``, ``assignment``, ``person``, ``set-aside``, ``choice``,
            ``check``, ``key`` or ``sure``.
        must: what is said when it is empty; "" lets it be.
        options: value and words of each choice; for an assignment, what stands for all of them.
        parts: of ``sure``, what is to be chosen; the first press lists what the second one, with the box marked, does.
        button: of ``sure``, what the button says once the box is marked; {} is what the first part holds.
        stays: of ``check``, whether it stays as it is set; otherwise it is for the next press alone.
    """

    id: str
    label: str
    kind: str
    must: str = ""
    options: tuple[tuple[str, str], ...] = ()
    parts: tuple[Field, ...] = ()
    button: str = ""
    stays: bool = False


@dataclass(frozen=True)
class Step:
    """What a step asks for, the command it runs, and where that puts what can be opened afterwards."""

    fields: tuple[Field, ...]
    words: Callable[[dict, list[str]], list[str]]
    made: tuple[str, ...] = ()
    shows_progress: bool = False


def shown_steps(has_exchange: bool, commands: list[str]) -> list[dict]:
    """Return the steps as the page shows them: those that this edition has, numbered as in the guide, with fields.

    Without an exchange, its step has no button and says so, and the quiz to hand out is no choice.
    """
    found = []
    for number, told in enumerate(json.loads(WORDS.read_text(encoding="utf-8")), start=1):
        step, needs = STEPS.get(told["id"]), told["command"].split()[2]
        if step and needs in commands:
            fields = step.fields if has_exchange or told["id"] not in NEED_EXCHANGE else ()
            absent = "" if has_exchange or told["id"] != "exchange" else NO_EXCHANGE
            found.append({**told, "number": number, "fields": [asdict(one) for one in fields], "absent": absent})
    return found


def words_of(step: str, values: object, files: list[str], known: Known) -> list[str]:
    """Return the words of the command for what was filled in.

    Args:
        step: the id of the step.
        values: what the fields hold, as the browser sent it.
        files: where the files lie that came along.
        known: the ids that exist, by the kind of field: ``assignment``, ``person`` and ``set-aside``; and under
            ``listed`` those for which the page shows what would be done.

    Raises:
        GradingError: something is missing, in one sentence for the instructor.
    """
    if step not in STEPS:
        raise GradingError("This page is older than the course: load it again.")
    values = values if isinstance(values, dict) else {}
    clean = {one.id: _value(one, values.get(one.id), known) for one in STEPS[step].fields}
    wants_files = [one for one in STEPS[step].fields if one.kind in ("file", "files", "folder")]
    if wants_files and not files and not clean.get("set-aside"):
        raise GradingError(wants_files[0].must)
    words = STEPS[step].words(clean, files)
    return [*words, "--progress", "lines"] if STEPS[step].shows_progress else words


def _value(field: Field, value: object, known: Known):
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
    if field.kind == "sure":
        return _chosen(field, value if isinstance(value, dict) else {}, known)
    text = _line(value) if isinstance(value, str) else ""
    _check_known(text, known.get(field.kind))
    if field.kind == "choice" and text not in [value for value, _ in field.options]:
        raise GradingError(field.must)
    if field.must and not text and field.kind not in ("file", "files", "folder"):
        raise GradingError(field.must)
    return text


def _chosen(field: Field, value: dict, known: Known) -> dict:
    """Return what was chosen, and whether it is sure: only what the page has listed can be done."""
    given = value.get("chosen")
    given = given if isinstance(given, list) and len(given) == len(field.parts) else [""] * len(field.parts)
    chosen = [_value(part, one, known) for part, one in zip(field.parts, given, strict=True)]
    return {"chosen": chosen, "sure": value.get("sure") is True and chosen == list(known["listed"])}


def _check_known(value: str, known: Collection[str] | None) -> None:
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
    said = _given(**{name: values[name] for name in ("set-aside", "learner", "assignment")})
    boxes = [f"--{name}" for name in ("new", "insist") if values[name]]
    return ["collect", *said, *boxes, "--", *files]


def _key(values: dict, files: list[str]) -> list[str]:
    chosen = values["key"]
    right = ["--back"] if chosen["back"] else [f"--right={one}" for one in chosen["right"]]
    return ["key", *right, *_given(reason=values["reason"]), "--", chosen["question"]]


def _surely(*command: str) -> Callable[[dict, list[str]], list[str]]:
    """Return what makes the words of a command that lists first, and does it once that is sure."""

    def words(values: dict, files: list[str]) -> list[str]:
        return [*command, "--yes" if values["sure"]["sure"] else LIST_ONLY, "--", *values["sure"]["chosen"]]

    return words


def listed_by(words: list[str]) -> list[str]:
    """Return what was chosen in this command, where it only lists what would be done."""
    end = words.index("--") if "--" in words else len(words)
    return words[end + 1 :] if LIST_ONLY in words[:end] else []


_ALL = (("", "All of them"),)
_QUIZ = Field("assignment", "Quiz", "assignment", options=_ALL)
_ONE_QUIZ = Field("assignment", "Quiz", "assignment", "Choose the quiz.")
_NO_NAMES = Field("no-names", "Leave out names and IDs.", "check", stays=True)
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
            Field("set-aside", "Or one that is set aside", "set-aside", options=(("", "None"),)),
            Field("learner", "Whose they are", "person", options=(("", "The files say it"),)),
            Field("assignment", "Which quiz they are", "assignment", options=(("", "The files say it"),)),
            Field("new", "A name that is not on the class list is a new person: add them.", "check"),
            Field("insist", "Somebody else has signed, and it is this person’s all the same.", "check"),
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
        ("to-send/*who-is-who.csv", "to-send/*/who-is-who.csv", "to-send/*.zip", "to-send/*/*.zip"),
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
            Field("sure", "I have read the list. Make the two entries one.", "sure", button="Make the two entries one",
                parts=(
                    Field("stray", "The entry that goes", "person", "Choose the entry that goes."),
                    Field("person", "The entry that stays", "person", "Choose the entry that stays."),
                ),
            ),
        ),
        _surely("class", "same"),
    ),
    "take-back": Step(
        (
            Field("sure", "I have read the list. Take this hand-in back.", "sure", button="Take this hand-in back",
                parts=(
                    Field("person", "Whose it counts as now", "person", "Choose the person."),
                    Field("assignment", "Quiz", "assignment", "Choose the quiz."),
                ),
            ),
        ),
        _surely("take-back"),
    ),
    "remove": Step(
        (
            Field("sure", "I have read the list. Erase {} for good.", "sure", button="Erase {}",
                parts=(Field("person", "Who", "person", "Choose the person."),),
            ),
        ),
        _surely("class", "remove"),
    ),
}  # fmt: skip
