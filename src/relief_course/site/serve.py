"""``relief site serve``: shows a built site to a classroom, over TLS, from this computer."""

from __future__ import annotations

import asyncio
import mimetypes
import ssl
from pathlib import Path

from platformdirs import user_data_path
from tornado.httpserver import HTTPServer
from tornado.web import Application, RedirectHandler, StaticFileHandler

from .build import MARK, WORKER
from .certificate import certificate_for, fingerprint, own_address
from .inputs import SiteError

PORT = 8443
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm", ".ipynb": "application/json"}
NO_SITE = "{folder} holds no site: build one first with `python3 run.py site build {folder}`."
TRUST = """Browsers will warn once, since this computer made its own certificate. On each device compare the
fingerprint that the browser shows with this one, and go on only if they are the same:
{fingerprint}
A device works without the internet after a visit only if the file {certificate} is installed on it as trusted."""
NO_TLS = """This is served without TLS. Other devices call it “not secure”: there lessons do not work without the
network, and anybody in the same network can read along. Answers stay in each browser all the same; ask people to save
their progress file."""


class SiteFiles(StaticFileHandler):
    """The site’s files; what a browser may keep for good, its service worker keeps."""

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")


def serve(folder: Path, port: int = PORT, tls: bool = True, here_only: bool = False) -> None:
    """Serve a site until it is stopped; print its address once it can be opened.

    Args:
        folder: a built site.
        port: the port to listen on.
        tls: whether to use the computer’s own certificate.
        here_only: whether to serve this computer alone, which needs no certificate.

    Raises:
        SiteError: the folder holds no site, or the port is taken.
    """
    if not (folder / MARK).is_file() or not (folder / WORKER).is_file():
        raise SiteError(NO_SITE.format(folder=folder))
    for suffix, kind in TYPES.items():
        mimetypes.add_type(kind, suffix)
    try:
        asyncio.run(_serve(folder, port, tls and not here_only, here_only))
    except OSError as error:
        raise SiteError(f"Port {port} cannot be used ({error.strerror}): choose another with --port.") from error
    except KeyboardInterrupt:
        print("The site is no longer served.")


async def _serve(folder: Path, port: int, tls: bool, here_only: bool) -> None:
    address = "127.0.0.1" if here_only else own_address()
    said, options = ([] if here_only else [NO_TLS]), None
    if tls:
        certificate, key = certificate_for(address, user_data_path("relief-course") / "site-server")
        options = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        options.load_cert_chain(certificate, key)
        said = [TRUST.format(fingerprint=fingerprint(certificate), certificate=certificate)]
    server = HTTPServer(_application(folder), ssl_options=options)
    server.listen(port, address if here_only else "")
    lines = ["Open this address:", f"{'https' if tls else 'http'}://{address}:{port}/", *said]
    print("\n".join([*lines, "Leave this window open. To stop, press Ctrl+C."]), flush=True)
    await asyncio.Event().wait()


def _application(folder: Path) -> Application:
    files = {"path": str(folder), "default_filename": "index.html"}
    routes = [(r"/lite/?", RedirectHandler, {"url": "/", "permanent": False}), (r"/(.*)", SiteFiles, files)]
    return Application(routes, compress_response=True)
