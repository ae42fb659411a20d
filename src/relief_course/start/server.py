"""Serves a work folder with Notebook 7 in its one-document view, apart from any other Jupyter of the user's."""

from __future__ import annotations

import logging
import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import zmq
from tornado.websocket import WebSocketClosedError

from ..words import ENGLISH, VARIABLE
from .work_folder import StartError, WorkFolder

FIRST_PAGE = "/notebooks/notebooks/00-start-here.ipynb"
ADDRESS = "127.0.0.1"
# Not Jupyter's own 8888: what the browser keeps belongs to one port, so the port should be the same every time.
PORT = 8791
READER = Path(__file__).parents[1] / "forms" / "reader"
SETTINGS = Path(__file__).parent / "jupyter"
IDLE_SECONDS = 900


@dataclass(frozen=True)
class Edition:
    """What one way to serve the course has of its own: the learner's, or the instructor's.

    Args:
        first_page: the path that opens first.
        extensions: the server's extensions. nbgrader's are the instructor's.
        kept: what is said of where things are kept.
    """

    first_page: str
    extensions: tuple[str, ...]
    kept: str


LEARNERS = Edition(FIRST_PAGE, ("notebook", "jupyterlab"), "Your answers are kept in {folder}.")


def environment(folder: WorkFolder) -> dict[str, str | None]:
    """Return what to change in the environment (None: remove) so that no other Jupyter's settings matter.

    The server and its kernels read and write their settings below the work folder only.
    """
    foreign = [name for name in os.environ if name.startswith(("JUPYTER_", "JUPYTERLAB_", "IPYTHON"))]
    changes: dict[str, str | None] = dict.fromkeys([*foreign, "PYTHONSTARTUP", "PYTHONPATH", "PYTHONHOME"])
    return changes | {
        "JUPYTER_CONFIG_DIR": str(folder.settings / "config"),
        "JUPYTER_CONFIG_PATH": str(SETTINGS),
        "JUPYTER_DATA_DIR": str(folder.settings / "data"),
        "JUPYTER_RUNTIME_DIR": str(folder.settings / "runtime"),
        "IPYTHONDIR": str(folder.settings / "ipython"),
    }


def arguments(folder: WorkFolder, port: int, token: str, open_browser: bool, edition: Edition = LEARNERS) -> list[str]:
    """Return the server's command line; it prevails over every configuration file."""
    options = {
        "ServerApp.ip": ADDRESS,
        "ServerApp.port": port,
        "ServerApp.open_browser": open_browser,
        "ServerApp.allow_root": True,
        "IdentityProvider.token": token,
        **settings(folder, edition),
    }
    return [f"--{name}={value}" for name, value in options.items()]


def settings(folder: WorkFolder, edition: Edition = LEARNERS) -> dict[str, object]:
    """Return the server's settings wherever it runs: on the learner's own computer, or in a training session."""
    lab_extensions = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
    return {
        "ServerApp.root_dir": folder.path,
        "ServerApp.terminals_enabled": False,
        "ServerApp.answer_yes": True,  # Ctrl+C stops at once
        "Application.log_level": 40,
        "ServerApp.kernel_spec_manager_class": "relief_course.start.kernels.CourseKernels",
        "ServerApp.kernel_websocket_connection_class": "relief_course.start.connection.CourseConnection",
        "KernelManager.transport_encryption": "auto" if zmq.has("curve") else "disabled",
        "MappingKernelManager.default_kernel_name": "python3",
        # Every page visited starts a Python; one that no page uses any more goes away.
        "MappingKernelManager.cull_idle_timeout": IDLE_SECONDS,
        "MappingKernelManager.cull_interval": 60,
        "JupyterNotebookApp.default_url": edition.first_page,
        "LabServerApp.extra_labextensions_path": READER,
        "LabServerApp.labextensions_path": lab_extensions,
        "LabServerApp.app_settings_dir": SETTINGS / "settings",
        "LabServerApp.user_settings_dir": folder.settings / "config" / "lab" / "user-settings",
        "LabServerApp.workspaces_dir": folder.settings / "config" / "lab" / "workspaces",
        "LabApp.extension_manager": "readonly",
        **_spoken(),
    }


def _spoken() -> dict[str, object]:
    """Return the setting that tells the page its language (the reader's ``catalog.js``); none for English."""
    language = os.environ.get(VARIABLE, ENGLISH)
    page = {"page_config_data": {"reliefLanguage": language}}
    return {} if language == ENGLISH else {"ServerApp.tornado_settings": page}


def enter(environment: dict[str, str | None]) -> None:
    """Change this process's environment; None removes a variable."""
    for name, value in environment.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def leave_out_grammar() -> None:
    """Keep this process from loading the grammar of international addresses, which nothing here is checked against.

    It is two thirds of the time that Jupyter takes to load, and 18 MB.
    """
    sys.modules.setdefault("rfc3987_syntax", None)


def serve(folder: WorkFolder, port: int = PORT, open_browser: bool = True, edition: Edition = LEARNERS) -> None:
    """Serve the work folder until it is stopped; print the first page's address once it can be opened.

    Raises:
        StartError: no port can be opened.
    """
    enter(environment(folder))
    leave_out_grammar()
    from jupyter_server.serverapp import ServerApp  # reads the environment when it is imported

    for name in ("asyncio", "tornado.application"):
        logging.getLogger(name).addFilter(_is_news)
    token = secrets.token_hex(24)
    server = ServerApp.instance(jpserver_extensions=dict.fromkeys(edition.extensions, True))
    try:
        # Only the edition's extensions, whatever else is installed.
        words = arguments(folder, port, token, open_browser, edition)
        server.initialize(argv=words, starter_extension="notebook", find_extensions=False)
    except SystemExit as stop:
        raise StartError(f"The course could not start: no port from {port} on could be opened.") from stop
    said = announcement(folder, port, server.port, token, open_browser, edition)
    server.io_loop.add_callback(print, said, flush=True)  # after the server's own first callback, which listens
    server.start()
    print("The course has stopped.")


def _is_news(record: logging.LogRecord) -> bool:
    """Tell whether a record says more than that a page was closed while Python was still writing to it."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, WebSocketClosedError)


def announcement(
    folder: WorkFolder, wanted: int, port: int, token: str, open_browser: bool, edition: Edition = LEARNERS
) -> str:
    """Return what the terminal says; the address stands alone on its line."""
    lines = [f"Port {wanted} is taken; the course uses {port}."] if port != wanted else []
    lines += [f"The page you had changed is now in {page}." for page in folder.moved]
    lines.append("The course is running. If no page opens, use this address:" if open_browser else "Open this address:")
    lines.append(f"http://{ADDRESS}:{port}{edition.first_page}?{urlencode({'token': token})}")
    lines.append(edition.kept.format(folder=folder.path))
    lines.append("Leave this window open while you work. To stop, press Ctrl+C.")
    return "\n".join(lines)
