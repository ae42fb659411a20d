"""What runs as a volunteer: the course's own server, with whose work it is and the feedback that came back.

Jupyter finds the two functions here by their names.
"""

from __future__ import annotations


def _jupyter_server_extension_points() -> list[dict]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(serverapp) -> None:
    from jupyter_server.utils import url_path_join

    from .handlers import HANDLERS
    from .reporting import my_reporter

    base = serverapp.web_app.settings["base_url"]
    serverapp.web_app.settings["relief_reporter"] = reporter = my_reporter()
    reporter.start()
    serverapp.web_app.add_handlers(".*$", [(url_path_join(base, path), handler) for path, handler in HANDLERS])
