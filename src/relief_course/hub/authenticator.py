"""Lets people in by their one-time code or their PIN."""

from __future__ import annotations

import asyncio
from pathlib import Path

from jupyterhub.auth import Authenticator
from jupyterhub.handlers.login import LoginHandler
from traitlets import Unicode

from ..grading.course import Course, course_at
from ..grading.people.people import members, names_of
from .places import BOARD
from .sign_in import INSTRUCTOR, Answer, SignIn

CALLED = "instructor"
FIELDS = ("code", "name", "pin", "chosen", "again")


class CourseAuthenticator(Authenticator):
    """The people of one class."""

    root = Unicode(help="the class's folder").tag(config=True)
    private = Unicode(help="the folder with the codes and PINs").tag(config=True)

    def __init__(self, **options):
        super().__init__(**options)
        self.allow_all = True  # only people of the class can sign in at all
        self._course: Course = course_at(Path(self.root))
        self.sign_in = SignIn(Path(self.private))

    def get_handlers(self, app):
        return [("/login", SignInHandler)]

    async def authenticate(self, handler, data):
        """Return who has signed in; :class:`SignInHandler` has looked at what was typed."""
        return {"name": data["student"]}

    def answer(self, typed: dict[str, str], where: str) -> Answer:
        """Look at what somebody typed.

        Args:
            typed: the fields of the form.
            where: the address that they type from.
        """
        if typed["name"] or typed["pin"]:
            return self.sign_in.use_pin(self._meant(typed["name"]), typed["pin"])
        chosen = typed["chosen"] or (typed["again"] or None)
        return self.sign_in.use_code(typed["code"], chosen, typed["again"], where)

    def _meant(self, name: str) -> str:
        return INSTRUCTOR if name.strip().casefold() == CALLED else names_of(self._course).id_of(name)

    def name_of(self, student: str) -> str:
        """Return the name of a person of the class, as it is shown."""
        if student == INSTRUCTOR:
            return "The instructor"
        return next((one.name for one in members(self._course) if one.id == student and one.name), student)


class SignInHandler(LoginHandler):
    """The page to sign in, and the page to choose a PIN."""

    async def post(self):
        typed = {name: self.get_body_argument(name, "") for name in FIELDS}
        asked = "chosen" in self.request.body_arguments
        answer = await asyncio.to_thread(self.authenticator.answer, typed, self.request.remote_ip)
        if answer.student:
            user = await self.login_user({"student": answer.student})
            self.redirect(BOARD if answer.student == INSTRUCTOR else self.get_next_url(user))
            return
        if answer.whose and asked and not answer.sentence:
            answer = Answer(sentence="Type the PIN that you choose.", whose=answer.whose)
        self.set_status(403 if answer.sentence else 200)
        self.finish(
            await self._render(login_error=answer.sentence, username=typed["name"], **self._whose(answer, typed))
        )

    def _whose(self, answer: Answer, typed: dict[str, str]) -> dict[str, str]:
        if not answer.whose:
            return {"used": "code" if typed["code"] else "pin"}
        return {"code": typed["code"], "whose": self.authenticator.name_of(answer.whose)}
