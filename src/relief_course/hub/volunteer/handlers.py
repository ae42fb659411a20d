"""What a volunteer's server answers beside Jupyter: whose work this is, and the feedback."""

from __future__ import annotations

import json
import os
from html import escape
from urllib.parse import quote

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError, authenticated

from ...content.plain_page import plain_page
from .feedback import Feedback, my_feedback

SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
"""A feedback page is only read: nothing in it runs."""


class PersonHandler(JupyterHandler):
    """Tells a page whose work it shows."""

    @authenticated
    def get(self):
        shown = {"name": os.environ["RELIEF_NAME"], "feedback": len(my_feedback())}
        self.set_header("Content-Type", "application/json")
        self.set_header("Cache-Control", "no-store")
        self.finish(json.dumps(shown))


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
    whose = f"<p>This is {escape(os.environ['RELIEF_NAME'])}’s work.</p>"
    return plain_page("Your feedback", f"{whose}<h1>Your feedback</h1>{body}{back}")


def _item(one: Feedback, base: str) -> str:
    address = escape(f"{base}relief/feedback/{quote(one.assignment)}/{quote(one.handed_in)}/")
    result = f' · <a href="{address}result">your result</a>' if one.result else ""
    title = escape(one.assignment.replace("-", " ").capitalize())
    when = escape(one.handed_in.partition(".")[0])
    return f'<li><a href="{address}page">{title}: question by question</a>{result}<br>Handed in {when}</li>'


HANDLERS = [
    (r"/relief/person", PersonHandler),
    (r"/relief/feedback", FeedbackHandler),
    (r"/relief/feedback/([a-z0-9-]+)/([^/]+)/(page|result)", FeedbackHandler),
]
