"""nbgrader starts ``alembic`` by its name when it makes a gradebook, and this environment need not be activated."""

from __future__ import annotations

import os
import sysconfig
from contextlib import contextmanager


@contextmanager
def scripts_on_path():
    """Put this environment's scripts first on the search path while the block runs."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before
