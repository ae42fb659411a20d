"""What a volunteer's server answers beside Jupyter: whose work this is, where the room is, and the feedback."""

from __future__ import annotations

import json
import os
from html import escape
from urllib.parse import quote

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated

from ...content.plain_page import plain_page
from ...start.server import FIRST_PAGE
from .catch_up import catch_up
from .feedback import Feedback, my_feedback
from .reporting import Reporter
from .whose import whose_line

LONGEST_PATH = 300
START = "00-start-here"
SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""A feedback page is only read: nothing in it runs."""


class PersonHandler(JupyterHandler):
    """Tells a page whose work it shows, and where the room is; is told which page it is."""

    @authenticated
    def get(self):
        self._tell()

    @authenticated
    async def post(self):
        self.reporter.here = str((self.get_json_body() or {}).get("path", ""))[:LONGEST_PATH]
        await self.reporter.look()
        self._tell()

    @property
    def reporter(self) -> Reporter:
        return self.settings["relief_reporter"]

    def _tell(self) -> None:
        room = {name: self.reporter.room.get(name, "") for name in ("title", "path")}
        shown = {"name": os.environ["RELIEF_NAME"], "feedback": len(my_feedback()), "room": room}
        self.set_header("Content-Type", "application/json")
        self.set_header("Cache-Control", "no-store")
        self.finish(json.dumps(shown))


class BeginHandler(JupyterHandler):
    """Opens the start page; to somebody who comes when the room is further, what it has done and where it is."""

    @authenticated
    async def get(self):
        reporter: Reporter = self.settings["relief_reporter"]
        await reporter.report()
        if reporter.has_begun() or reporter.room.get("page", START) == START:
            self.redirect(self.base_url.rstrip("/") + FIRST_PAGE)
            return
        self.set_header("Cache-Control", "no-store")
        self.finish(catch_up(reporter.room, whose_line(), self.base_url))


class FeedbackHandler(JupyterHandler):
    """The list of feedback, and each page of it."""

    @authenticated
    def get(self, assignment: str = "", handed_in: str = "", which: str = ""):
        found = my_feedback()
        self.set_header("Cache-Control", "no-store")
        if not assignment:
            self.finish(_list(found, self.base_url))
            return
        one = next((one for one in found if (one.assignment, one.handed_in) == (assignment, handed_in)), None)
        page = one and (one.result if which == "result" else one.page)
        if page is None:
            raise HTTPError(404)
        self.set_header("Content-Security-Policy", SANDBOX)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page.read_bytes())


def _list(found: list[Feedback], base: str) -> str:
    items = "".join(_item(one, base) for one in found)
    body = f"<ul>{items}</ul>" if items else "<p>No feedback yet. Your instructor will tell you when it is there.</p>"
    back = f'<p><a href="{escape(base)}">Back to the course</a></p>'
    return plain_page("Your feedback", f"{whose_line()}<h1>Your feedback</h1>{body}{back}")


def _item(one: Feedback, base: str) -> str:
    address = escape(f"{base}relief/feedback/{quote(one.assignment)}/{quote(one.handed_in)}/")
    result = f' · <a href="{address}result">your result</a>' if one.result else ""
    title = escape(one.assignment.replace("-", " ").capitalize())
    when = escape(one.handed_in.partition(".")[0])
    return f'<li><a href="{address}page">{title}: question by question</a>{result}<br>Handed in {when}</li>'


HANDLERS = [
    (r"/relief/person", PersonHandler),
    (r"/relief/begin", BeginHandler),
    (r"/relief/feedback", FeedbackHandler),
    (r"/relief/feedback/([a-z0-9-]+)/([^/]+)/(page|result)", FeedbackHandler),
]
