"""A scripted volunteer who reads pages and answers their questions, as the pages' own scripts do it.

An answer goes into an outbox first and leaves it when the kernel has acknowledged it; until then it is sent again and
again. Where the connection is gone, the volunteer connects again, and starts Python again where that is gone.
"""

from __future__ import annotations

import json
import queue
import random
import re
import threading
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

import requests
import websocket

from relief_course.forms.page import load_content
from tests.hub.volunteer import Volunteer

ACK_SECONDS = 4.0
RETRY_SECONDS = (2.0, 4.0, 8.0, 10.0)
OPEN_SECONDS = 120.0
TROUBLE = (requests.exceptions.RequestException, websocket.WebSocketException, OSError, KeyError, ValueError)


@dataclass
class Answered:
    """One answer: when it was given, how long the feedback took, and how often it had to be sent."""

    at: float
    seconds: float
    sent: int


@dataclass
class Log:
    """What one volunteer went through."""

    came_in: float = 0.0
    """How long it took from the code to one's own server."""
    opened: list[float] = field(default_factory=list)
    answered: list[Answered] = field(default_factory=list)
    given: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """Page to question to the choice that must be found on the disk."""


class Reader(Volunteer):
    """A volunteer with a page open."""

    patience = 1800.0
    between_looks = 3.0  # the page that waits is told; forty scripts that ask all the time would keep the hub busy

    def __init__(self, address: str, student: str, dice: random.Random):
        super().__init__(address, student)
        self.dice, self.log = dice, Log()
        self._page = self._kernel = ""
        self._channel: websocket.WebSocket | None = None
        self._heard: queue.SimpleQueue = queue.SimpleQueue()
        self._forms: dict[str, str] = {}
        self._gone = False

    def open(self, page: str) -> None:
        """Open a lesson, and wait until its questions can be answered."""
        begun = time.monotonic()
        self._leave()
        self._page = page
        self._until_it_works(self._load)
        self._until_it_works(self._start)
        self.log.opened.append(time.monotonic() - begun)

    def wait_until_ready(self) -> None:
        self._until_it_works(super().wait_until_ready)

    def _load(self) -> None:
        """Load what the browser loads of a page."""
        path = f"notebooks/{self._page}.ipynb"
        html = self.web.get(f"{self.own}notebooks/{path}", timeout=OPEN_SECONDS).text
        for script in re.findall(r'(?:src|href)="([^"]+\.(?:js|css)[^"]*)"', html):
            self.web.get(self.address + script.lstrip("/"), timeout=OPEN_SECONDS)
        self.api("GET", f"api/contents/{path}?type=notebook&content=1").raise_for_status()

    def answer(self, question: str) -> None:
        """Choose something, and wait for the feedback on it."""
        asked = load_content(self._page)["questions"][question]
        choice = _some_choice(asked, self.dice)
        entry = {"choice": choice, "at": _now(), "n": 1}
        self.log.given.setdefault(self._page, {})[question] = choice
        begun, sent = time.monotonic(), 0
        while True:
            sent += 1
            if self._saved_and_checked(question, entry):
                break
            time.sleep(RETRY_SECONDS[min(sent, len(RETRY_SECONDS)) - 1])
            if self._gone:
                self._until_it_works(self._connect_again)
        self.log.answered.append(Answered(time.time(), time.monotonic() - begun, sent))

    # --- what the page's scripts do ---------------------------------------------------------------------------------

    def _saved_and_checked(self, question: str, entry: dict) -> bool:
        save, check = uuid.uuid4().hex, uuid.uuid4().hex
        try:
            self._tell(question, {"do": "save", "save": save, "changes": {question: entry}})
            if self._hear(lambda said: said.get("save") == save).get("did") != "saved":
                return False
            self._tell(question, {"do": "check", "check": check, "answer": entry})
            return bool(self._hear(lambda said: said.get("check") == check))
        except TROUBLE:
            return False

    def _until_it_works(self, do) -> None:
        for wait in (*RETRY_SECONDS, *[10.0] * 30):
            try:
                return do()
            except TROUBLE:
                time.sleep(wait)
        raise AssertionError(f"{self.student} could not go on with {self._page}")

    def _start(self) -> None:
        """Start Python for the page, and run the page in it."""
        session = {
            "path": f"notebooks/{self._page}.ipynb",
            "name": "",
            "type": "notebook",
            "kernel": {"name": "python3"},
        }
        answer = self.api("POST", "api/sessions", json=session)
        answer.raise_for_status()
        self._kernel = answer.json()["kernel"]["id"]
        self._connect()
        self._run()

    def _connect(self) -> None:
        address = re.sub("^http", "ws", self.own) + f"api/kernels/{self._kernel}/channels?session_id={uuid.uuid4().hex}"
        header = [f"Authorization: token {self.token}"]
        self._channel = websocket.create_connection(address, header=header, timeout=OPEN_SECONDS)
        self._channel.settimeout(None)
        self._listen()

    def _connect_again(self) -> None:
        """Go on with the same Python; where it is gone, start it again, and the server too where that is gone."""
        self._leave()
        if self.api("GET", "api/status").status_code != 200:
            self.wait_until_ready()
        kernel = self.api("GET", f"api/kernels/{self._kernel}")
        if kernel.status_code != 200 or kernel.json()["execution_state"] in ("dead", "autorestarting"):
            return self._start()
        self._connect()
        return self._run()

    def _run(self) -> None:
        """Run the page's code, as the reader does; the forms that it makes are told on the way."""
        order = list(load_content(self._page)["questions"])
        code = "\n".join([f'from relief_course.forms import open_page\npage = open_page("{self._page}")', "forms = ["])
        code += ",".join(f'page.ask("{one}")' for one in order) + "]\nfor form in forms: display(form)"
        asked = self._send("execute_request", {"code": code, "silent": False, "store_history": False,
                                               "user_expressions": {}, "allow_stdin": False})  # fmt: skip
        self._forms = {}
        end = time.monotonic() + OPEN_SECONDS
        while time.monotonic() < end:
            message = self._receive(end)
            if message["msg_type"] == "comm_open":
                state = message["content"]["data"].get("state", {})
                if "question" in state:
                    self._forms[state["question"]["id"]] = message["content"]["comm_id"]
            if message["parent_header"].get("msg_id") != asked:
                continue
            if message["msg_type"] == "execute_reply" and message["content"]["status"] != "ok":
                raise OSError("the page did not run")
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return  # the reply may come before the last forms do; this comes after them
        raise OSError("the page took too long")

    def _tell(self, question: str, content: dict) -> None:
        data = {"method": "custom", "content": content}
        self._send("comm_msg", {"comm_id": self._forms[question], "data": data})

    def _hear(self, wanted) -> dict:
        end = time.monotonic() + ACK_SECONDS
        while True:
            message = self._receive(end)
            if message["msg_type"] == "comm_msg":
                said = message["content"]["data"].get("content")
                if isinstance(said, dict) and wanted(said):
                    return said

    def _send(self, kind: str, content: dict) -> str:
        message = uuid.uuid4().hex
        header = {"msg_id": message, "msg_type": kind, "version": "5.3", "session": self.student, "username": ""}
        whole = {
            "header": header,
            "parent_header": {},
            "metadata": {},
            "content": content,
            "channel": "shell",
            "buffers": [],
        }
        self._channel.send(json.dumps(whole))
        return message

    def _receive(self, end: float) -> dict:
        """Return the next message."""
        try:
            message = self._heard.get(timeout=max(0.01, end - time.monotonic()))
        except queue.Empty:
            raise OSError("no answer in time") from None
        if message is None:
            raise OSError("the connection was closed")
        return message

    def _listen(self) -> None:
        """Hear what comes, all the time: a browser answers the server's pings too while somebody thinks."""
        channel, heard = self._channel, queue.SimpleQueue()
        self._heard, self._gone = heard, False

        def listen() -> None:
            with suppress(*TROUBLE):
                while message := channel.recv():
                    found = json.loads(message) if isinstance(message, str) else _json_of(message)
                    if found:
                        heard.put(found)
                    if found and found["content"].get("execution_state") in ("restarting", "autorestarting", "dead"):
                        break
            heard.put(None)
            if self._heard is heard:
                self._gone = True

        threading.Thread(target=listen, daemon=True).start()

    def _leave(self) -> None:
        if self._channel is not None:
            with suppress(*TROUBLE):
                self._channel.close(timeout=1)
        self._channel = None


def _json_of(message: bytes) -> dict | None:
    """Return the JSON of a message with buffers: their number and places come first, each in four bytes."""
    number = int.from_bytes(message[:4], "big")
    places = [int.from_bytes(message[4 * n : 4 * n + 4], "big") for n in range(1, number + 1)]
    try:
        return json.loads(message[places[0] : places[1] if number > 1 else None])
    except (ValueError, IndexError):
        return None


def _some_choice(question: dict, dice: random.Random) -> list[str]:
    """Return an answer that the form would take."""
    options = [one["id"] for one in question["options"]]
    match question["type"]:
        case "match":
            return [f"{prompt['id']}={dice.choice(options)}" for prompt in question["prompts"]]
        case "order":
            dice.shuffle(options)
            return [f"{one}={place}" for place, one in enumerate(options, start=1)]
        case "true-false":
            return [dice.choice(["is-true", "is-false"]), dice.choice(options)]
        case "several":
            return sorted(dice.sample(options, dice.randint(1, len(options))))
    return [dice.choice(options)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
