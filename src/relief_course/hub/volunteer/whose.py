"""The line above a page that says whose work it is, and leads to another person."""

from __future__ import annotations

import os
from html import escape


def whose_line() -> str:
    """Return the line as HTML, for the volunteer who runs this process."""
    given = os.environ
    switch = escape(f"{given['JUPYTERHUB_BASE_URL']}hub/logout")
    name = escape(given["RELIEF_NAME"])
    return f'<p>This is <strong>{name}</strong>’s work. <a href="{switch}">Not you? Switch person</a></p>'
