"""A real Firefox for tests of pages that are opened from a folder, over its own protocol (W3C WebDriver BiDi).

Playwright drives only a Firefox of its own making, which machines without its download host cannot get; Debian's speaks BiDi by itself.
"""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
PATIENCE = 60
"""Seconds that an answer may take."""
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_EVENTS = ("network.beforeRequestSent", "network.fetchError", "log.entryAdded")


class FirefoxError(Exception):
    """An answer of Firefox that says what went wrong."""


class Firefox:
    """One window of Firefox: pages to open in it, scripts to run in them, and what they asked for and complained about."""

    def __init__(self, socket: ClientConnection) -> None:
        """Take the connection, and begin to listen."""
        self._socket = socket
        self._number = 0
        self.asked: list[str] = []
        self.told: list[str] = []
        self._call("session.new", capabilities={})
        self._call("session.subscribe", events=list(_EVENTS))
        self._window = self._call("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str) -> None:
        """Open a page, and wait until it is complete."""
        self._call("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def run(self, script: str) -> Any:
        """Give what an expression becomes in the page, a promise what it is kept with; texts, numbers and flags only."""
        answer = self._call("script.evaluate", expression=script, target={"context": self._window}, awaitPromise=True)
        if answer["type"] != "success":
            raise FirefoxError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def wait_for(self, condition: str) -> None:
        """Wait until an expression is true in the page."""
        tries = f"(async () => {{ for (let n = 0; n < {PATIENCE * 5}; n++) {{ if ({condition}) return true; "
        assert self.run(tries + "await new Promise(done => setTimeout(done, 100)); } return false; })()"), condition

    def type(self, selector: str, words: str) -> None:
        """Click a field, and write into it with the keyboard."""
        self.click(selector)
        keys = [{"type": kind, "value": char} for char in words for kind in ("keyDown", "keyUp")]
        self._call("input.performActions", context=self._window, actions=[{"type": "key", "id": "keys", "actions": keys}])

    def click(self, selector: str) -> None:
        """Click an element with the mouse."""
        self._point(selector, "pointerDown", "pointerUp")

    def hover(self, selector: str) -> None:
        """Move the mouse over an element."""
        self._point(selector)

    def _point(self, selector: str, *then: str) -> None:
        self.wait_for(f"document.querySelector({json.dumps(selector)})")
        script = (
            f"(found => {{ found.scrollIntoView({{block: 'center'}}); return found; }})(document.querySelector({json.dumps(selector)}))"
        )
        answer = self._call("script.evaluate", expression=script, target={"context": self._window}, awaitPromise=False)
        at = {"type": "element", "element": {"sharedId": answer["result"]["sharedId"]}}
        moves = [{"type": "pointerMove", "x": 0, "y": 0, "origin": at}, *({"type": kind, "button": 0} for kind in then)]
        self._call("input.performActions", context=self._window, actions=[{"type": "pointer", "id": "mouse", "actions": moves}])

    def resize(self, width: int) -> None:
        """Give the window's page a width."""
        self._call("browsingContext.setViewport", context=self._window, viewport={"width": width, "height": 800})

    def print(self) -> str:
        """Print the page, and give the PDF in base64."""
        return str(self._call("browsingContext.print", context=self._window, background=True)["data"])

    def close(self) -> None:
        """End Firefox."""
        self._call("browser.close")

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=PATIENCE))
            if message.get("id") != self._number:
                self._note(message)
            elif message["type"] == "error":
                raise FirefoxError(message["message"])
            else:
                return dict(message["result"])

    def _note(self, event: dict[str, Any]) -> None:
        parameters = event.get("params", {})
        if event.get("method") == "network.beforeRequestSent":
            self.asked.append(parameters["request"]["url"])
        elif event.get("method") == "network.fetchError" and parameters.get("errorText") != "NS_BINDING_ABORTED":
            self.told.append(f"{parameters['request']['url']} failed: {parameters.get('errorText')}")
        elif event.get("method") == "log.entryAdded" and parameters.get("level") == "error":
            self.told.append(str(parameters.get("text")))


def find_firefox() -> str:
    """Give the path of Firefox, or skip the test with a word on how to get it; in a pipeline its absence is a failure."""
    found = os.environ.get("MILPART_FIREFOX") or next(filter(None, (shutil.which(name) for name in NAMES)), None)
    if found is None:
        message = "Firefox is missing: install it (Debian: apt-get install firefox-esr) or name its path in MILPART_FIREFOX"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


@contextmanager
def started(profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a profile of its own in an empty folder."""
    profile.joinpath("user.js").write_text(_PREFERENCES, encoding="utf-8")
    said = profile / "said.txt"
    command = [find_firefox(), "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
    environment = {**os.environ, "HOME": str(profile)}
    with said.open("wb") as log, subprocess.Popen(command, stderr=log, stdout=log, env=environment) as process:
        try:
            with connect(_find_address(said) + "/session", max_size=None) as socket:
                firefox = Firefox(socket)
                yield firefox
                firefox.close()
        finally:
            process.kill()


_PREFERENCES = """\
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
"""


def _find_address(said: Path) -> str:
    """Wait for Firefox to say at which address it listens."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = _LISTENING.search(said.read_text(encoding="utf-8", errors="replace"))
        if found:
            return found[1]
        time.sleep(0.1)
    raise FirefoxError("Firefox does not listen: " + said.read_text(encoding="utf-8", errors="replace"))
