"""What Jupyter reads of the reader extension: its name, and the course's version, which is kept in one place."""

from __future__ import annotations

import json
from pathlib import Path

from .. import __version__

PATH = Path("src/relief_course/forms/reader/relief-course/package.json")
PACKAGE = {
    "name": "relief-course",
    "version": __version__,
    "description": "Opens a page of the relief course as a document: runs it, hides code, guards the keyboard.",
    "license": "BSD-3-Clause",
    "jupyterlab": {"extension": True, "_build": {"load": "static/remoteEntry.js", "extension": "./extension"}},
}


def reader_package() -> dict[Path, str]:
    """Return the extension's package file, by its path."""
    return {PATH: json.dumps(PACKAGE, indent=1) + "\n"}
