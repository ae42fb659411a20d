"""``python -m relief_course.hub.attended MODULE …``: run a module for as long as the hub that started it lives.

A hub that is killed ends nothing it started. The next one would find the board's port taken by a board that it does
not know.
"""

from __future__ import annotations

import ctypes
import runpy
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    """Ask Linux to end this process with its parent, then run the module."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
