"""A real Chromium for tests of pages, what pages ask for and complain about, and a server on the loopback for a built site."""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first is the same browser without windows of its own, and opens a page in a third of the time."""
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")


def find_chromium() -> str:
    """Give the path of Chromium, or skip the test with a word on how to get it; in a pipeline its absence is a failure."""
    wanted = os.environ.get("MILPART_CHROMIUM")
    found = wanted or next(filter(None, (shutil.which(name) for name in NAMES)), None)
    if found is None:
        message = "Chromium is missing: install it (Debian, Ubuntu: apt-get install chromium) or name its path in MILPART_CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return found


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the handler names it so
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Serves a browser, which may leave a page before all of it has come."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Let a browser go without a word; every other error is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback, and give its address."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a page in a browser of its own, and keep what it asked other places for, what it did not get, and what it complained about."""
    context = browser.new_context(**options)
    page = context.new_page()
    own = "file:" if address.startswith("file:") else "/".join(address.split("/")[:3]) + "/"
    told: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((own, "data:", "blob:")):
            told.append(request.url)

    page.on("request", note)
    page.on("requestfailed", lambda request: told.append(f"{request.url} failed") if request.failure != "net::ERR_ABORTED" else None)
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("load")
    yield page, told
    context.close()
