"""What the hub of a cluster is told beside the chart's values; ``deploy/kubernetes/values.yaml`` calls it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

from jupyterhub.app import JupyterHub
from tornado.web import HTTPError
from traitlets.config import Config

from ...grading.people.account import account_of
from ..app import TEMPLATES
from ..authenticator import CourseAuthenticator
from ..places import BOARD
from ..sign_in import INSTRUCTOR
from .class_folder import HAND_INS, Cluster, cluster

BOARD_PORT = 8803
KEPT = ("RELIEF_COURSE", "RELIEF_BASE", "RELIEF_GRADEBOOK_URL")


def set_up(made: Config, given: Mapping[str, str] = os.environ) -> None:
    """Add to JupyterHub's settings who may sign in, what they see, the board, and each volunteer's own mounts.

    Args:
        made: the settings so far, as the chart makes them.
        given: the environment, which says where the class is.
    """
    where = cluster(given)
    board = f"http://{given.get('RELIEF_HUB', 'hub')}:{BOARD_PORT}"
    hub = made.JupyterHub
    hub.authenticator_class = CourseAuthenticator
    made.CourseAuthenticator.root = str(where.places.root)
    made.CourseAuthenticator.private = str(where.places.private)
    hub.template_paths = [str(TEMPLATES)]
    hub.template_vars = {
        "person": lambda user: user and _name(user.name),
        "board": lambda user: BOARD if user and user.name == INSTRUCTOR else "",
    }
    hub.services.append(_board(board, given))
    hub.load_roles.append({"name": "instructor", "scopes": ["access:services!service=board"], "users": [INSTRUCTOR]})
    made.KubeSpawner.pre_spawn_hook = mounts_of(where)
    # As a function, since the spawner takes the braces of a text, and so of a name, for its own.
    made.KubeSpawner.environment["RELIEF_NAME"] = lambda spawner: spawner.authenticator.name_of(spawner.user.name)
    made.KubeSpawner.environment["RELIEF_BOARD"] = f"{board}{BOARD}"


def mounts_of(where: Cluster) -> Callable:
    """Return what is done before a volunteer's container starts: it gets the volunteer's own folder for hand-ins.

    Args:
        where: the class, as the hub sees it.
    """

    def before_spawn(spawner) -> None:
        if spawner.user.name == INSTRUCTOR:
            raise HTTPError(404, "The instructor has no pages here; the board is the instructor’s.")
        own = where.hand_ins / account_of(spawner.user.name)
        own.mkdir(exist_ok=True)
        own.chmod(0o777)  # volunteers' containers run as another Unix user than the hub's, and mount this folder alone
        inbound = {"name": HAND_INS, "mountPath": str(where.inbound), "subPath": own.name}
        spawner.volume_mounts = {**spawner.volume_mounts, HAND_INS: inbound}

    return before_spawn


def _board(address: str, given: Mapping[str, str]) -> dict:
    kept = {name: given[name] for name in KEPT if name in given}
    return {
        "name": "board",
        "url": address,
        "command": [sys.executable, "-m", "relief_course.hub.board"],
        "environment": {**kept, "RELIEF_CLASS": given["RELIEF_COURSE"], "RELIEF_BOARD_LISTENS": "0.0.0.0"},
        "oauth_no_confirm": True,
    }


def _name(student: str) -> str:
    return JupyterHub.instance().authenticator.name_of(student)
