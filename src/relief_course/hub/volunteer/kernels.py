"""A page's Python, reached through files that its volunteer alone may open.

Jupyter would reach it through ports of the computer. Where forty servers choose ports at the same time, one is taken
twice now and then, and that page's Python never answers.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import default


class OwnKernel(ServerKernelManager):
    """Talks to its Python through files in the volunteer's home, which is closed to everybody else."""

    @default("transport")
    def _files(self) -> str:
        return "ipc"

    @default("ip")
    def _beginning_of_their_names(self) -> str:
        return str(Path.home() / ".relief" / secrets.token_hex(6))  # short: Linux takes 107 bytes
