"""Runs the board; the hub starts it as a service of its own."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import urlparse

from tornado.ioloop import IOLoop
from tornado.web import Application

from ...grading.course import course_at
from ..places import Places
from .course_map import CourseMap
from .handlers import Board, routes
from .room import Room


def main() -> None:
    """Serve the board until the hub ends it."""
    os.umask(0o077)
    given = os.environ
    course = course_at(Path(given["RELIEF_CLASS"]))
    places = Places(course.root, Path(given["RELIEF_BASE"]))
    board = Board(
        course, places, Room(CourseMap()), given["JUPYTERHUB_SERVICE_PREFIX"], given["JUPYTERHUB_BASE_URL"] + "hub/"
    )
    service = urlparse(given["JUPYTERHUB_SERVICE_URL"])
    # On a cluster the hub's name leads to an address that is no network card of this machine.
    listens = given.get("RELIEF_BOARD_LISTENS", service.hostname)
    Application(routes(board), cookie_secret=secrets.token_bytes(32)).listen(service.port, listens)
    IOLoop.current().start()


if __name__ == "__main__":
    main()
