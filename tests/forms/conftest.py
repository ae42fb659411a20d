"""A small course with a question of each type, and a browser's end of the wire."""

from __future__ import annotations

import json
from pathlib import Path

import comm
import pytest
from comm.base_comm import BaseComm

from relief_course.forms import page as page_module
from relief_course.forms import widgets


def question(question_id: str, kind: str, *, graded: bool = False, **members) -> dict:
    """Return a question of the runtime JSON; a practice one has two options, the first of them right."""
    shown = {
        "id": question_id,
        "type": kind,
        "mode": "quiz" if graded else "practice",
        "stem": f"<p>What about <em>{question_id}</em> &amp; Ana?</p>",
        "hint": "<p>Read the rule again.</p>",
        "section": "expunged",
        "section_title": "An expunged conviction still counts",
        "lesson": "11-common-misconceptions",
        "lesson_title": "Common Misconceptions",
        "points": 1,
        "options": [{"id": one, "text": f"Option {one}"} for one in ("a", "b", "c")],
        **members,
    }
    if graded:
        return shown | {"not_sure": True}
    feedback = {"items": {one: f"About {one}." for one in ("a", "b", "c", "p", "q")}, "explanation": "<p>The rule.</p>"}
    sources = [{"label": "Source: INA 101(a)(48)", "html": "<p>Words.</p>"}]
    return shown | {"practice": {"key": KEYS[kind], "feedback": feedback, "sources": sources}}


KEYS = {
    "one": {"options": ["a"]},
    "several": {"options": ["a", "b"]},
    "true-false": {"verdict": "is-false", "options": ["a"]},
    "match": {"pairs": {"p": "a", "q": "b"}},
    "order": {"order": ["a", "b", "c"]},
    "written": {"rubric": "<p>Says who decides.</p>"},
}
MEMBERS = {
    "match": {"prompts": [{"id": "p", "text": "Prompt p"}, {"id": "q", "text": "Prompt q"}]},
    "written": {"options": []},
}


def course_page(page_id: str, kind: str, **members) -> dict:
    """Return the runtime JSON of a page with one question of each type."""
    graded = kind == "quiz"
    prefix = "gm" if graded else "pm"
    questions = {
        f"{prefix}-{one}": question(f"{prefix}-{one}", one, graded=graded, **MEMBERS.get(one, {})) for one in KEYS
    }
    return {
        "schema": 1,
        "page": page_id,
        "kind": kind,
        "title": f"The page {page_id}",
        "bank": "0123456789abcdef",
        "assignment": page_id if graded else None,
        "questions": questions,
        "order": list(questions),
        **members,
    }


PAGES = [
    {
        "page": "00-start-here",
        "title": "Start",
        "minutes": 5,
        "kind": "lesson",
        "path": "notebooks/00-start-here.ipynb",
    },
    {"page": "11-test", "title": "Lesson", "minutes": 30, "kind": "lesson", "path": "notebooks/11-test.ipynb"},
    {"page": "quiz", "title": "Quiz", "minutes": 15, "kind": "quiz", "path": "exercises/quiz/quiz.ipynb"},
]


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course and a work folder, with no page open yet."""
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    monkeypatch.delenv("JUPYTERHUB_USER", raising=False)
    monkeypatch.setattr(page_module, "_open", {})
    monkeypatch.setattr(widgets, "_aside", lambda work, then: then(work()))
    monkeypatch.setattr(comm, "create_comm", FakeComm)
    return Course(tmp_path)


class Course:
    """Opens pages as notebooks in a work folder would."""

    def __init__(self, root: Path):
        self.pages, self.work = root / "pages", root / "work"
        self.pages.mkdir()
        for folder in (".relief", "notebooks", "exercises/quiz", "answers"):
            (self.work / folder).mkdir(parents=True)
        (self.work / ".relief/work.json").write_text('{"schema": 1, "store": "store1"}')
        self.write("11-test", "lesson")
        self.write("quiz", "quiz")
        self.write("00-start-here", "lesson", pages=PAGES)

    def write(self, page_id: str, kind: str, **members) -> None:
        """Write a page's runtime JSON."""
        content = course_page(page_id, kind, **members)
        (self.pages / f"{page_id}.json").write_text(json.dumps(content), encoding="utf-8")

    def open(self, page_id: str, *, kernel: str = "same"):
        """Open a page; another ``kernel`` shares nothing but the disk."""
        if kernel != "same":
            page_module._open.clear()
        folder = "exercises/quiz" if page_id == "quiz" else "notebooks"
        return page_module._open_page(page_id, self.pages, self.work / folder)


class FakeComm(BaseComm):
    """Records what the kernel sends."""

    def __init__(self, *args, **kwargs):
        self.sent: list[dict] = []
        super().__init__(*args, **kwargs)

    def publish_msg(self, msg_type, data=None, metadata=None, buffers=None, **keys):
        self.sent.append({"type": msg_type, "data": data or {}, "buffers": buffers or []})


def tell(form, content: object) -> dict:
    """Send a message from the browser and return the kernel's own reply ({} if none)."""
    before = len(form.comm.sent)
    form._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})
    replies = [sent for sent in form.comm.sent[before:] if sent["data"].get("method") == "custom"]
    return replies[-1]["data"]["content"] | {"buffers": replies[-1]["buffers"]} if replies else {}


def chosen(*choice: str, at: str = "2026-11-24T10:00:00.000Z", n: int = 1) -> dict:
    """Return an answer's entry."""
    return {"choice": list(choice), "at": at, "n": n}


def save(form, question_id: str, entry: dict) -> dict:
    """Save one change as the browser does."""
    return tell(form, {"do": "save", "save": "s1", "changes": {question_id: entry}})
