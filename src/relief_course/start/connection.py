"""The connection between a page and its Python, deaf once the page's end is closed.

Jupyter's own forgets which protocol was spoken as soon as a connection closes, which happens when Python dies, and
reads a message that was still on its way as another protocol's: gigabytes of memory go, and do not come back.
"""

from __future__ import annotations

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class CourseConnection(ZMQChannelsWebsocketConnection):
    """Drops what comes after the end; forms send again whatever was not acknowledged."""

    def handle_incoming_message(self, incoming_msg) -> None:
        if getattr(self.websocket_handler, "ws_connection", None) is not None:
            super().handle_incoming_message(incoming_msg)
