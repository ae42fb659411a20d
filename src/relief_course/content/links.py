"""The addresses that the law and the documents name: do they still lead where they led?

Polite: one request at a time to a host, a pause between two, a few hosts at once, and no more than a page's head
where a host gives that.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

FILES = ("*.md", "bench/*.md", "docs/**/*.md", "data/**/*.yaml")
ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'`]+")
OWN = ("127.0.0.1", "localhost")
TIMEOUT, PAUSE, HOSTS_AT_ONCE = 20.0, 1.0, 4  # seconds, seconds, hosts
AGENT = {"User-Agent": "relief-course link check", "Accept": "*/*"}
FOR_GOOD = (301, 308)
GONE = (404, 410)
REFUSED = (401, 403, 405, 406, 429, 451, 501)
KINDS = ("moved", "gone", "refused", "not reached")


@dataclass(frozen=True)
class Answer:
    """What became of one address.

    Args:
        address: as it stands in the files, without what comes after "#".
        kind: "" where all is well, or one of ``KINDS``.
        detail: where it moved, or what was answered.
        places: the files that name it.
    """

    address: str
    kind: str
    detail: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}: {self.address} ({self.detail}; {', '.join(self.places)})"


def addresses(root: Path) -> dict[str, tuple[str, ...]]:
    """Return each address that the course's files name, with those files."""
    found = defaultdict(set)
    for path in sorted({path for pattern in FILES for path in root.glob(pattern)}):
        for address in ADDRESS.findall(path.read_text(encoding="utf-8")):
            address = urldefrag(address.rstrip(".,;:!?*_")).url
            if urlsplit(address).hostname not in OWN:
                found[address].add(path.relative_to(root).as_posix())
    return {address: tuple(sorted(places)) for address, places in sorted(found.items())}


def look_at(named: dict[str, tuple[str, ...]], pause: float = PAUSE) -> list[Answer]:
    """Ask for every address, and return what is wrong, by kind.

    Args:
        named: addresses with the files that name them.
        pause: the seconds to wait between two requests to one host.
    """
    hosts = defaultdict(list)
    for address in named:
        hosts[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        told = pool.map(lambda one: list(_host(one, pause)), hosts.values())
        answers = [Answer(address, kind, detail, named[address]) for host in told for address, kind, detail in host]
    return sorted((one for one in answers if one.kind), key=lambda one: (KINDS.index(one.kind), one.address))


def _host(asked: list[str], pause: float) -> Iterator[tuple[str, str, str]]:
    for number, address in enumerate(asked):
        if number:
            time.sleep(pause)
        yield address, *_ask(address)


def _ask(address: str) -> tuple[str, str]:
    """Return what is wrong with an address, and its detail; many hosts answer GET alone, so that has the last word."""
    kind, detail = _request(address, "HEAD")
    return (kind, detail) if kind in ("", "moved") else _request(address, "GET")


def _request(address: str, method: str) -> tuple[str, str]:
    way = _Way()
    try:
        with build_opener(way).open(Request(address, method=method, headers=AGENT), timeout=TIMEOUT) as answer:
            return ("moved", f"to {answer.url}") if way.is_for_good else ("", "")
    except HTTPError as error:
        error.close()
        kind = "gone" if error.code in GONE else "refused" if error.code in REFUSED else "not reached"
        return kind, f"answered {error.code}"
    except (URLError, HTTPException, OSError, ValueError) as error:
        return "not reached", str(getattr(error, "reason", error)) or type(error).__name__


class _Way(HTTPRedirectHandler):
    """Follows redirections, and remembers whether one is for good; one for the time being is no news."""

    def __init__(self):
        self.is_for_good = False

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        self.is_for_good |= code in FOR_GOOD
        again = super().redirect_request(req, fp, code, msg, headers, newurl)
        if again is not None:
            again.method = req.get_method()  # urllib would turn every HEAD into a GET
        return again
