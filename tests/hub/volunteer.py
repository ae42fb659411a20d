"""A volunteer without a browser: signs in, and runs Python where the course's pages run theirs."""

from __future__ import annotations

import html
import json
import re
import time
import uuid

import requests
import websocket

START_PAGE = "notebooks/notebooks/00-start-here.ipynb"


class Volunteer:
    """One person's way through the session.

    Args:
        address: what volunteers open.
        student: the person's id.
        verify: the certificate's authority, where the address has one of its own.
    """

    patience = 180.0
    """So many seconds a server may take to start."""

    between_looks = 0.5

    def __init__(self, address: str, student: str, verify: str | bool = True):
        self.web = requests.Session()
        self.web.trust_env = False  # the machine's own authorities would take the place of the session's
        self.web.verify = verify
        self.address, self.student = address, student
        self.own = f"{address}user/{student}/"
        self.token = ""

    def post_sign_in(self, **fields: str) -> requests.Response:
        """Send the form of the page to sign in."""
        page = self.web.get(f"{self.address}hub/login").text
        xsrf = re.search(r'name="_xsrf" value="([^"]+)"', page)[1]
        return self.web.post(f"{self.address}hub/login", data={"_xsrf": xsrf, **fields}, timeout=60)

    def sign_in(self, code: str, pin: str) -> None:
        """Use a one-time code, choose a PIN, and wait for one's own server."""
        self.post_sign_in(code=code, chosen=pin, again=pin)
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            page = self.web.get(self.own + START_PAGE, timeout=60)
            found = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page.text, re.DOTALL)
            if found:
                self.token = json.loads(found[1])["token"]
                return
            if link := re.search(r'id="start" href="([^"]+)"', page.text):
                self.web.get(self.address + html.unescape(link[1]).lstrip("/"), timeout=60)
            time.sleep(self.between_looks)
        raise AssertionError(f"{self.student} has no server")

    def api(self, method: str, path: str, of: str = "", **options) -> requests.Response:
        """Ask one's own server, or that of another person."""
        own = f"{self.address}user/{of}/" if of else self.own
        headers = {"Authorization": f"token {self.token}"}
        return self.web.request(method, own + path, headers=headers, timeout=60, **options)

    def run(self, code: str) -> str:
        """Run Python as a page of the course does; return what it printed, or the error it ended with."""
        kernel = self.api("POST", "api/kernels").json()["id"]
        address = re.sub("^http", "ws", self.own) + f"api/kernels/{kernel}/channels"
        trusted = {"ca_certs": self.web.verify} if isinstance(self.web.verify, str) else {}
        header = [f"Authorization: token {self.token}"]
        channel = websocket.create_connection(address, header=header, timeout=60, sslopt=trusted)
        try:
            return _run(channel, code)
        finally:
            channel.close()
            self.api("DELETE", f"api/kernels/{kernel}")


def _run(channel: websocket.WebSocket, code: str) -> str:
    asked = uuid.uuid4().hex
    header = {"msg_id": asked, "msg_type": "execute_request", "version": "5.3", "session": asked, "username": ""}
    content = {"code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False}
    channel.send(json.dumps({
        "header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": [],
    }))  # fmt: skip
    told = ""
    while True:
        message = json.loads(channel.recv())
        if message.get("parent_header", {}).get("msg_id") != asked:
            continue
        said = message["content"]
        if message["msg_type"] == "stream":
            told += said["text"]
        elif message["msg_type"] == "error":
            return f"{said['ename']}: {said['evalue']}"
        elif message["msg_type"] == "status" and said["execution_state"] == "idle":
            return told
