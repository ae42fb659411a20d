"""JupyterHub, set up for one training session."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jupyterhub.app import JupyterHub
from traitlets.config import Config

from ..start.server import FIRST_PAGE
from .authenticator import CourseAuthenticator
from .certificate import Certificate
from .places import Places
from .program import Program
from .spawner import CourseSpawner

TEMPLATES = Path(__file__).parent / "templates"
LOG = "session.log"
KEPT = ["LANG", "LC_ALL", "PATH", "TZ"]


@dataclass(frozen=True)
class Session:
    """What one session is run with.

    Args:
        places: its folders.
        host: the name or address that volunteers type.
        port: the port that they type; the two after it are the hub's own.
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
    def address(self) -> str:
        return f"{'https' if self.certificate else 'http'}://{self.host}:{self.port}/"


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
    hub.services = [_culler(session.idle_minutes)]
    hub.load_roles = [{
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }]  # fmt: skip
    if session.certificate:
        hub.ssl_cert, hub.ssl_key = str(session.certificate.certificate), str(session.certificate.key)
    made.ConfigurableHTTPProxy.command = session.proxy
    made.ConfigurableHTTPProxy.log_level = "warn"
    made.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{session.port + 2}"
    made.ConfigurableHTTPProxy.pid_file = str(private / "hub" / "proxy.pid")
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
    }
    made.env_keep = KEPT
    made.default_url = FIRST_PAGE
    made.start_timeout = made.http_timeout = 300  # a whole room may start at once


def _culler(idle_minutes: float) -> dict:
    seconds = max(1, round(60 * idle_minutes))
    words = [f"--timeout={seconds}", f"--cull-every={max(1, min(300, seconds // 2))}"]
    return {"name": "idle-culler", "command": [sys.executable, "-m", "jupyterhub_idle_culler", *words]}


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
            self.template_vars = {"person": lambda user: user and self.authenticator.name_of(user.name)}
            super().init_tornado_settings()

        async def start(self):
            await super().start()
            ready()

    folder = session.places.private / "hub"
    folder.mkdir(mode=0o700, exist_ok=True)
    os.chdir(folder)  # JupyterHub reads settings from where it is started, and nobody else's are wanted
    os.umask(0o077)
    with (folder / LOG).open("a") as log:
        os.dup2(log.fileno(), sys.stderr.fileno())
    warnings.simplefilter("ignore")
    CourseHub.instance(config=configuration(session))
    CourseHub.launch_instance([])
