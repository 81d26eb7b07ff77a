"""A real decap-server over a clone, and what a person does with the content management system in a browser."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from playwright.sync_api import Locator, Page, expect

from tests.node import find_node, find_package
from tests.projects import TODAY

PATIENCE = 60
"""Seconds until a server that says nothing is given up."""
WORKFLOW = "git"
"""The mode in which drafts are branches; in the other, ``fs``, what is saved is in the folder at once."""


def find_port() -> int:
    """Find a port of the loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def decap_server(root: Path, port: int, mode: str = "fs") -> Iterator[str]:
    """Run decap-server over a clone, and give its address."""
    program = find_package("decap-server") / "dist" / "index.js"
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "A"), ("EMAIL", "a@b.example"))}
    own = {"PORT": str(port), "BIND_HOST": "127.0.0.1", "MODE": mode, "GIT_REPO_DIRECTORY": str(root), "LOG_LEVEL": "error"}
    server = subprocess.Popen([find_node(), str(program)], cwd=root, env={**os.environ, **who, **own})
    address = f"http://127.0.0.1:{port}/api/v1"
    try:
        _wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    """Wait until the server answers."""
    asked = Request(address, data=b'{"action": "info"}', headers={"Content-Type": "application/json"})  # noqa: S310 - on the loopback
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(asked).close()  # noqa: S310 - on the loopback
        except URLError:
            assert time.monotonic() < end, "decap-server does not answer"
            time.sleep(0.1)
        else:
            return


class Writer:
    """A person at the content management system."""

    def __init__(self, page: Page, address: str) -> None:
        """Open the page, and sign in, which takes no more than a button where a local server is."""
        self.page = page
        self.address = f"{address}cms/"
        page.on("dialog", lambda dialog: dialog.accept())  # a record that was begun may be left
        page.clock.install(time=f"{TODAY}T12:00:00")
        page.goto(self.address)
        page.get_by_role("button", name="Login").click()
        expect(page.get_by_role("heading", name="Collections")).to_be_visible()

    def open_list(self, type_name: str) -> Locator:
        """Open the list of a type's records, and give its links."""
        self.page.goto(f"{self.address}#/collections/{type_name}")
        return self.page.locator(f'a[href*="#/collections/{type_name}/entries/"]')

    def begin(self, type_name: str) -> None:
        """Begin a new record."""
        self.page.goto(f"{self.address}#/collections/{type_name}/new")
        expect(self.field("Title")).to_be_visible()

    def open(self, type_name: str, name: str) -> None:
        """Open a record by the name of its file."""
        self.page.goto(f"{self.address}#/collections/{type_name}/entries/{name}")
        expect(self.field("Title")).not_to_have_value("")

    def field(self, label: str) -> Locator:
        """Find a field by its label, whether or not it may be left out."""
        named = self.page.get_by_label(label, exact=True).or_(self.page.get_by_label(f"{label} (optional)", exact=True))
        return named.first

    def choose(self, label: str, *words: str) -> None:
        """Choose what begins with these words in a field that offers choices."""
        for word in words:
            self.field(label).fill(word)
            self.page.locator("[id*=-option-]").filter(has_text=word).first.click()

    def write_body(self, text: str) -> None:
        """Write behind what stands in the text already."""
        editor = self.page.locator("[data-slate-editor=true]").first
        editor.click()
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def publish(self) -> None:
        """Put what was written into the folder, or a draft into the branch of the site."""
        self.page.get_by_role("button", name="Publish", exact=True).click()
        self.page.get_by_text("Publish now", exact=True).click()

    def save_draft(self) -> None:
        """Save a draft, where drafts are kept."""
        self.page.get_by_role("button", name="Save", exact=True).click()
        expect(self.page.get_by_role("button", name="Status: Draft")).to_be_visible()

    def say_ready(self) -> None:
        """Say that a draft is ready to be published."""
        self.page.get_by_role("button", name="Status: Draft").click()
        self.page.get_by_role("menuitem", name="Ready").click()

    def add_item(self, name: str) -> None:
        """Add an item to a list."""
        self.page.get_by_role("button", name=f"Add {name}").click()
