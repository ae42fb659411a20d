"""What the board answers: to the instructor’s browser, and to volunteers’ servers."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from jupyterhub.services.auth import HubOAuthCallbackHandler, HubOAuthenticated
from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, authenticated

from ...grading.course import Course, GradingError
from ...grading.people.people import members
from ...grading.turns import taking_turns
from ..door import let_in, new_code
from ..places import Places
from .report import read_report
from .room import Room

PAGES = Environment(
    loader=FileSystemLoader([Path(__file__).parent / "pages", Path(__file__).parents[1] / "templates"]), autoescape=True
)
MAX_NAME = 200
BETWEEN_NEWS = 1.0


class _Handler(RequestHandler):
    """What every answer of the board needs."""

    def initialize(self, board: Board) -> None:
        self.board = board

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Content-Security-Policy", "frame-ancestors 'none'")


class _ForTheInstructor(HubOAuthenticated, _Handler):
    """Answers whoever may use this service, which is the instructor alone."""

    def page(self, name: str) -> None:
        board = self.board.prefix
        shown = {"person": True, "board": board, "prefix": board, "logout_url": f"{self.board.hub}logout"}
        self.finish(PAGES.get_template(name).render(xsrf=self.xsrf_token.decode(), **shown))


class BoardHandler(_ForTheInstructor):
    """The instructor's own view: names, who is stuck, and the door."""

    @authenticated
    def get(self):
        self.page("board.html")


class WallHandler(_ForTheInstructor):
    """The view for the wall: counts alone."""

    @authenticated
    def get(self):
        self.page("wall.html")


class NewsHandler(_ForTheInstructor):
    """Tells a view what it shows, and again whenever that changes."""

    @authenticated
    async def get(self, view: str):
        self.set_header("Content-Type", "text/event-stream")
        told = ""
        while True:
            now = json.dumps(self.board.room.for_the_wall() if view == "wall" else self.board.for_the_instructor())
            try:
                # A line that says nothing shows that the browser is still there.
                self.write(f"data: {now}\n\n" if now != told else ": \n\n")
                await self.flush()
            except StreamClosedError:
                return
            told = now
            await asyncio.sleep(BETWEEN_NEWS)


class PlaceHandler(_ForTheInstructor):
    """Takes the instructor's word for where the room is."""

    @authenticated
    def post(self):
        self.board.room.lead_to(self.get_body_argument("page", ""))
        self.finish({})


class DoorHandler(_ForTheInstructor):
    """Lets somebody in, or gives a new code."""

    @authenticated
    async def post(self, what: str):
        name = self.get_body_argument("name", "")[:MAX_NAME]
        do = self.board.let_in if what == "add" else self.board.new_code
        try:
            self.finish(await asyncio.to_thread(do, name))
        except GradingError as error:
            self.set_status(400)
            self.finish({"why": str(error)})


class _ForVolunteers(HubOAuthenticated, _Handler):
    """Answers a volunteer's own server, by its token; whose it is, the hub says."""

    def check_xsrf_cookie(self) -> None:
        """A token is no cookie: no other site can make a browser send it."""

    async def student(self) -> str:
        """Return whose token came along.

        Raises:
            HTTPError: nobody's.
        """
        scheme, _, token = self.request.headers.get("Authorization", "").partition(" ")
        user = await self.hub_auth.user_for_token(token, sync=False) if scheme == "token" and token else None
        if not user or user.get("kind") != "user":
            raise HTTPError(403)
        return user["name"]


class ReportHandler(_ForVolunteers):
    """Takes in a volunteer's place and choices; tells where the room is."""

    async def post(self):
        student = await self.student()
        report = read_report(self.request.body)
        if report is None:
            raise HTTPError(400)
        self.board.room.take(student, report)
        self.finish(self.board.room.so_far())


class Board:
    """The board's state, and what it may do.

    Args:
        course: the class.
        places: the session's folders.
        room: who is where.
        prefix: the board's own path, as browsers see it.
        hub: the hub's.
    """

    def __init__(self, course: Course, places: Places, room: Room, prefix: str, hub: str):
        self.course, self.places, self.room, self.prefix, self.hub = course, places, room, prefix, hub

    def for_the_instructor(self) -> dict:
        return self.room.for_the_instructor({one.id: one.name or one.key or one.id for one in members(self.course)})

    def let_in(self, name: str) -> dict:
        """Enter a walk-in; return the name and the code."""
        with taking_turns(self.course, lambda sentence: None):
            _, code = let_in(self.course, self.places, name)
        return {"name": name, "code": code}

    def new_code(self, name: str) -> dict:
        """Give a person of the class a new code."""
        member, code = new_code(self.course, self.places, name)
        return {"name": member.name or member.id, "code": code}


def routes(board: Board) -> list[tuple]:
    """Return what answers which path below the board's own."""
    rules = {"board": board}
    return [
        (board.prefix, BoardHandler, rules),
        (board.prefix + "wall", WallHandler, rules),
        (board.prefix + "news/(wall|board)", NewsHandler, rules),
        (board.prefix + "place", PlaceHandler, rules),
        (board.prefix + "door/(add|reset)", DoorHandler, rules),
        (board.prefix + "report", ReportHandler, rules),
        (board.prefix + "oauth_callback", HubOAuthCallbackHandler),
    ]
