"""JupyterHub, set up for one training session."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jupyterhub.app import JupyterHub
from traitlets.config import Config

from .authenticator import CourseAuthenticator
from .certificate import Certificate
from .places import BOARD, Places
from .program import Program
from .proxy import end_previous
from .sign_in import INSTRUCTOR
from .spawner import CourseSpawner

TEMPLATES = Path(__file__).parent / "templates"
LOG = "session.log"
PROXY = "proxy.pid"
ATTENDED = (sys.executable, "-m", "relief_course.hub.attended")
KEPT = ["LANG", "LC_ALL", "PATH", "TZ"]


@dataclass(frozen=True)
class Session:
    """What one session is run with.

    Args:
        places: its folders.
        host: the name or address that volunteers type.
        port: the port that they type; the three after it are the session's own.
        program: what volunteers run.
        proxy: the words that start the proxy.
        certificate: for an address that others can open, else None.
        idle_minutes: after how long a server that nobody uses is stopped.
        course_id: nbgrader's name of the course.
    """

    places: Places
    host: str
    port: int
    program: Program
    proxy: list[str]
    certificate: Certificate | None
    idle_minutes: float
    course_id: str

    @property
    def board(self) -> str:
        """The board's address on this computer."""
        return f"http://127.0.0.1:{self.port + 3}"


def configuration(session: Session) -> Config:
    """Return JupyterHub's settings."""
    places, made = session.places, Config()
    root, private = str(places.root), places.private
    hub = made.JupyterHub
    hub.log_level = 30
    # On a network the hub listens wherever the name or address leads.
    hub.bind_url = f"{'https://' if session.certificate else 'http://127.0.0.1'}:{session.port}"
    hub.hub_bind_url = f"http://127.0.0.1:{session.port + 1}"
    hub.db_url = f"sqlite:///{private / 'hub' / 'jupyterhub.sqlite'}"
    hub.cookie_secret_file = str(private / "hub" / "cookie-secret")
    hub.template_paths = [str(TEMPLATES)]
    hub.authenticator_class = CourseAuthenticator
    hub.spawner_class = CourseSpawner
    hub.shutdown_on_logout = True
    hub.implicit_spawn_seconds = 0.5
    hub.services = [_culler(session.idle_minutes), _board(session)]
    hub.load_roles = [
        {
            "name": "idle-culler",
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
            "services": ["idle-culler"],
        },
        {"name": "instructor", "scopes": ["access:services!service=board"], "users": [INSTRUCTOR]},
    ]
    if session.certificate:
        hub.ssl_cert, hub.ssl_key = str(session.certificate.certificate), str(session.certificate.key)
    made.ConfigurableHTTPProxy.command = session.proxy
    made.ConfigurableHTTPProxy.log_level = "warn"
    made.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{session.port + 2}"
    made.ConfigurableHTTPProxy.pid_file = str(private / "hub" / PROXY)
    made.CourseAuthenticator.root = root
    made.CourseAuthenticator.private = str(private)
    _spawner(made.CourseSpawner, session)
    return made


def _spawner(made: Config, session: Session) -> None:
    made.root, made.base = str(session.places.root), str(session.places.base)
    made.cmd = [str(session.program.python), "-m", "relief_course.hub.volunteer"]
    made.variables = {
        **session.program.variables,
        "RELIEF_EXCHANGE": str(session.places.exchange),
        "RELIEF_COURSE_ID": session.course_id,
        "RELIEF_BOARD": f"{session.board}{BOARD}",
    }
    made.env_keep = KEPT
    made.start_timeout = 1800  # a whole room may start at once, and waiting for one's turn counts
    made.http_timeout = 300


def _culler(idle_minutes: float) -> dict:
    seconds = max(1, round(60 * idle_minutes))
    words = [f"--timeout={seconds}", f"--cull-every={max(1, min(300, seconds // 2))}"]
    return {"name": "idle-culler", "command": [*ATTENDED, "jupyterhub_idle_culler", *words]}


def _board(session: Session) -> dict:
    return {
        "name": "board",
        "url": session.board,
        "command": [*ATTENDED, "relief_course.hub.board"],
        "environment": {"RELIEF_CLASS": str(session.places.root), "RELIEF_BASE": str(session.places.base)},
        "oauth_no_confirm": True,
    }


def run(session: Session, ready: Callable[[], None]) -> None:
    """Run the hub until it is stopped; what it, its proxy and the volunteers' servers log goes to a file.

    Args:
        session: what it is run with.
        ready: is called once volunteers can sign in.

    Raises:
        SystemExit: the hub failed; the file says why.
    """

    class CourseHub(JupyterHub):
        def init_tornado_settings(self):
            self.template_vars = {
                "person": lambda user: user and self.authenticator.name_of(user.name),
                "board": lambda user: BOARD if user and user.name == INSTRUCTOR else "",
            }
            super().init_tornado_settings()

        async def start(self):
            await super().start()
            ready()

        def init_signal(self):
            super().init_signal()
            asyncio.get_event_loop().add_signal_handler(signal.SIGTERM, self.leave)

        def leave(self):
            """End the hub alone: what ends it by TERM starts it again, and nobody should notice. Ctrl+C ends it all."""
            self.cleanup_servers = False
            asyncio.ensure_future(self.shutdown_cancel_tasks(signal.SIGTERM))  # noqa: RUF006

    folder = session.places.private / "hub"
    folder.mkdir(mode=0o700, exist_ok=True)
    os.chdir(folder)  # JupyterHub reads settings from where it is started, and nobody else's are wanted
    os.umask(0o077)
    with (folder / LOG).open("a") as log:
        os.dup2(log.fileno(), sys.stderr.fileno())
    warnings.simplefilter("ignore")
    end_previous(folder / PROXY)
    CourseHub.instance(config=configuration(session))
    CourseHub.launch_instance([])
