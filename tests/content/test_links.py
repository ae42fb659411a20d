"""`relief law links`: what is said of an address, and that asking is polite; the hosts are this test’s own."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from click.testing import CliRunner

from relief_course.cli import main
from relief_course.content import law_commands, links
from relief_course.content.links import addresses, look_at


class Library(BaseHTTPRequestHandler):
    """A host on which pages moved, went away, or are not given to programs."""

    asked: list[tuple[str, str]]
    answers = {"/here": 200, "/moved": 301, "/for-now": 302, "/gone": 404, "/not-for-you": 403, "/broken": 500}  # noqa: RUF012

    def do_GET(self):
        self.asked.append((self.command, self.path))
        code = self.answers.get(self.path, 200)
        if self.path == "/get-only":
            code = 200 if self.command == "GET" else 405
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", "/here")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *words):
        """Say nothing."""


@pytest.fixture
def host():
    asked = []
    handler = type("Asked", (Library,), {"asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    server.asked, server.address = asked, f"http://127.0.0.1:{server.server_port}"
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def told(host):
    """Ask for pages of the host; returns what is told of each, by page."""

    def look(*pages: str) -> dict[str, tuple[str, str]]:
        named = {f"{host.address}{page}": ("data/law.yaml",) for page in pages}
        found = look_at(named, pause=0)
        return {one.address.removeprefix(host.address): (one.kind, one.detail) for one in found}

    return look


def test_what_leads_where_it_led_is_not_told(told):
    assert told("/here", "/get-only") == {}


def test_moved_gone_refused_and_broken_are_told_apart(told, host):
    assert told("/moved", "/gone", "/not-for-you", "/broken") == {
        "/moved": ("moved", f"to {host.address}/here"),
        "/gone": ("gone", "answered 404"),
        "/not-for-you": ("refused", "answered 403"),
        "/broken": ("not reached", "answered 500"),
    }


def test_a_way_around_for_the_time_being_is_no_news(told):
    assert told("/for-now") == {}


def test_a_host_that_is_not_there_is_not_reached():
    (one,) = look_at({"http://127.0.0.1:9/": ("README.md",)}, pause=0)
    assert one.kind == "not reached"
    assert str(one).startswith("not reached: http://127.0.0.1:9/ (") and str(one).endswith("; README.md)")


def test_a_page_is_fetched_only_where_its_head_is_not_given(told, host):
    told("/here", "/get-only")
    assert host.asked == [("HEAD", "/here"), ("HEAD", "/get-only"), ("GET", "/get-only")]


def test_between_two_requests_to_one_host_it_waits(host, monkeypatch):
    waited = []
    monkeypatch.setattr(links.time, "sleep", waited.append)
    look_at({f"{host.address}/{number}": () for number in range(3)})
    assert waited == [links.PAUSE, links.PAUSE]


def test_addresses_of_law_and_documents_are_found_once_with_their_files(course):
    (course / "README.md").write_text(
        "See [the Act](https://law.example/a#part), https://law.example/b. http://127.0.0.1:1/"
    )
    (course / "data" / "law" / "more.yaml").write_text("link: https://law.example/a\n")
    assert addresses(course) == {
        "https://law.example/a": ("README.md", "data/law/more.yaml"),
        "https://law.example/b": ("README.md",),
    }


def test_the_command_fails_where_something_is_wrong_and_says_how_much(course, host, monkeypatch):
    monkeypatch.chdir(course)
    monkeypatch.setattr(law_commands, "look_at", lambda named: look_at(named, pause=0))
    monkeypatch.setattr(links, "OWN", ())
    (course / "README.md").write_text(f"{host.address}/here {host.address}/gone")
    done = CliRunner().invoke(main, ["law", "links"])
    assert done.exit_code == 1
    first, last = done.output.splitlines()
    assert first == f"gone: {host.address}/gone (answered 404; README.md)"
    assert last == "Error: 1 of 2 addresses did not lead where they should."
    (course / "README.md").write_text(f"{host.address}/here")
    done = CliRunner().invoke(main, ["law", "links"])
    assert (done.exit_code, done.output) == (0, "Every address leads where it should (1).\n")
