"""The desk as a form in the browser. It says where the class stands and runs one command at a time."""

from __future__ import annotations

import threading
from pathlib import Path
from urllib.parse import quote

import anywidget
import traitlets as t

from ...answers import now
from ...forms.form import STATIC, script
from ..course import Course, GradingError
from .job import Job
from .state import is_changed, questions_of, state_of
from .steps import STEPS, listed_by, shown_steps, words_of
from .uploads import Uploads

HERE = Path(__file__).parent
MAX_LINKS = 12
MAX_SHOWN = 400
TWIN = "The buttons appear here. In a terminal, `python3 run.py instructor` opens this page."


class Desk(anywidget.AnyWidget):
    """The instructor's desk of one course."""

    _esm = "\n".join([script(), *((HERE / name).read_text(encoding="utf-8") for name in ("fields.js", "desk.js"))])
    _css = "\n".join(path.read_text(encoding="utf-8") for path in (STATIC / "relief.css", HERE / "desk.css"))

    steps = t.List().tag(sync=True)
    state = t.Dict().tag(sync=True)
    results = t.Dict(help="what came of each step, by its id").tag(sync=True)
    running = t.Dict(help="the step that is at work: id, done, total; empty when none is").tag(sync=True)
    formgrader = t.Unicode("formgrader/gradebook").tag(sync=True)

    def __init__(self, course: Course):
        self._course, self._uploads = course, Uploads(course.root)
        self._busy = threading.Lock()
        self._listed: list[str] = []  # for whom or what the page shows what would be done
        self._uploads.drop_all()
        super().__init__(state=self._look(), steps=[])
        self.steps = shown_steps(self.state.get("exchange", False), _commands())
        self.on_msg(lambda _, content, buffers: self._receive(content, buffers))

    def _repr_mimebundle_(self, **kwargs) -> tuple[dict, dict]:
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": TWIN}, metadata

    # --- messages from the browser ---

    def _receive(self, content: object, buffers: list) -> None:
        """Answer one message; whatever goes wrong, the browser hears of it."""
        does = {"refresh": self._refresh, "begin": self._begin, "piece": self._piece, "run": self._run,
                "questions": self._questions}  # fmt: skip
        if not isinstance(content, dict) or content.get("do") not in does:
            return
        try:
            does[content["do"]](content, buffers)
        except (GradingError, OSError) as error:
            self._answer(content, "refused", why=str(error))

    def _answer(self, content: dict, did: str, **more) -> None:
        self.send({"did": did, "message": content.get("message"), **more})

    def _refresh(self, content: dict, buffers: list) -> None:
        self._show_state()
        self._answer(content, "refreshed")

    def _begin(self, content: dict, buffers: list) -> None:
        self._answer(content, "began", upload=self._uploads.begin())

    def _piece(self, content: dict, buffers: list) -> None:
        piece = bytes(buffers[0]) if buffers else b""
        self._uploads.add(content.get("upload"), content.get("name"), piece, content.get("first") is True)
        self._answer(content, "kept")

    def _questions(self, content: dict, buffers: list) -> None:
        """Send a quiz's questions; reading the course for the first time takes a while, so beside the page."""

        def read() -> None:
            try:
                found = questions_of(self._course, str(content.get("assignment")))
            except GradingError as error:
                self._answer(content, "refused", why=str(error))
            else:
                self._answer(content, "read", questions=found)

        threading.Thread(target=read, daemon=True).start()

    # --- running a command ---

    def _run(self, content: dict, buffers: list) -> None:
        """Start a step's command, unless one is at work: a second press does nothing."""
        step, upload = str(content.get("step")), content.get("upload")
        if not self._busy.acquire(blocking=False):
            raise GradingError("Something is at work already; wait until it is done.")
        try:
            known = {
                "assignment": {one["id"] for one in self.state["quizzes"]},
                "person": {one["id"] for one in self.state["people"]},
                "set-aside": {one["id"] for one in self.state["quarantine"]},
                "listed": self._listed,
            }
            words = words_of(step, content.get("values"), self._uploads.paths(upload), known)
            job = Job(step, words, self._course.root)
            self.running = {"step": step, "done": 0, "total": 0}
            threading.Thread(target=self._work, args=(job, upload), daemon=True).start()
        except BaseException:
            self._busy.release()
            self._uploads.drop(upload)
            raise
        self._answer(content, "started")

    def _work(self, job: Job, upload: object) -> None:
        try:
            job.run(lambda: self.set_trait("running", {"step": job.step, "done": job.done, "total": job.total}))
        except OSError as error:
            job.lines.append((True, f"It could not be started ({error.strerror})."))
        finally:
            self._uploads.drop(upload)
            self._listed = listed_by(job.words) if job.code == 0 else []
            self._show_state()
            self.results = {**self._still_true(), job.step: self._result(job)}
            self.running = {}
            self._busy.release()

    def _result(self, job: Job) -> dict:
        lines = [{"problem": is_problem, "text": text} for is_problem, text in job.lines[:MAX_SHOWN]]
        sentence = job.sentence
        return {
            "mark": self._mark(job),
            "listed": self._listed,
            "at": now(),
            "said": self._in_titles(sentence),
            "lines": [
                {**one, "text": self._in_titles(one["text"])}
                for one in lines
                if one["text"].removeprefix("Error: ") != sentence
            ],
            "links": self._made(job),
        }

    def _in_titles(self, text: str) -> str:
        """Return a command's sentence with a quiz's title where it begins with the short name."""
        for quiz in self.state["quizzes"]:
            for follows in (": ", " was "):
                if text.startswith(quiz["id"] + follows):
                    return quiz["title"] + text.removeprefix(quiz["id"])
        return text

    def _mark(self, job: Job) -> str:
        """Return what to put before a result: done, a list to read first, done with something to look at, not done."""
        if job.code:
            return "problem"
        return "look" if self._listed else "care" if job.needs_a_look else "done"

    def _still_true(self) -> dict:
        """Return the earlier results, without links to files that are gone since."""
        return {
            step: {**one, "links": [link for link in one["links"] if (self._course.root / link["name"]).is_file()]}
            for step, one in self.results.items()
        }

    def _made(self, job: Job) -> list[dict]:
        """Return links to the files that the command has made."""
        root = self._course.root
        found = dict.fromkeys(path for pattern in STEPS[job.step].made for path in sorted(root.glob(pattern)))
        fresh = [path for path in found if path.is_file() and path.stat().st_mtime >= job.began - 2]
        names = [path.relative_to(root).as_posix() for path in fresh]
        return [{"name": name, "href": f"files/{quote(name)}"} for name in names[:MAX_LINKS]]

    def _show_state(self) -> None:
        state = self._look()
        if is_changed(self.state, state):
            self.state = state

    def _look(self) -> dict:
        try:
            return {**state_of(self._course), "problem": ""}
        except Exception as error:  # a gradebook that another program holds must not take the page down
            empty = {"quizzes": [], "people": [], "quarantine": [], "exchange": False}
            return {**empty, "problem": f"The gradebook cannot be read now ({str(error).splitlines()[0][:150]})."}


def _commands() -> list[str]:
    """Return the commands that this edition has: the report and the exports may not be among them."""
    from ...cli import main

    return main.list_commands(None)
