"""Chromium and Firefox, opening a page from a folder with nothing kept, and searching in it."""

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from tests import firefox
from tests.browser import SWITCHES, find_chromium

STRICT = 'user_pref("remote.prefs.recommended", false);\nuser_pref("security.fileuri.strict_origin_policy", true);\n'
"""Under automation Firefox relaxes its rules for folders; this keeps them."""


class Window(Protocol):
    """A page that runs scripts."""

    def run(self, script: str) -> Any:
        """Give what an expression becomes."""


def weigh(window: Window, *, is_collected: bool = True) -> float:
    """Give the bytes that a page of Chromium holds, objects and buffers, when its garbage is gone or as it is; nothing for others."""
    if not isinstance(window, _Chromium):
        return 0
    if is_collected:
        window.tools.send("HeapProfiler.collectGarbage")
    used = window.tools.send("Runtime.getHeapUsage")
    return float(used["usedSize"] + used["embedderHeapUsedSize"] + used["backingStorageSize"])


@dataclass(frozen=True, slots=True)
class Answer:
    """One search: milliseconds from opening the page to the answer and from the question to it, and the files that were loaded for it."""

    since_opening: float
    took: float
    files: tuple[str, ...]


class _Chromium:
    def __init__(self, page: Any) -> None:
        self._page = page
        self.tools = page.context.new_cdp_session(page)

    def run(self, script: str) -> Any:
        return self._page.evaluate(script)


@contextmanager
def open_chromium(address: str) -> Iterator[Window]:
    """Open a page in a Chromium that was started for it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(SWITCHES))
        window = browser.new_page()
        window.goto(address)
        yield _Chromium(window)
        browser.close()


@contextmanager
def open_firefox(address: str) -> Iterator[Window]:
    """Open a page in a Firefox that was started for it, with a new profile and its own rules for folders."""
    preferences = firefox._PREFERENCES  # noqa: SLF001 - the tests' preferences and two more
    firefox._PREFERENCES = preferences + STRICT  # noqa: SLF001
    try:
        with tempfile.TemporaryDirectory() as profile, firefox.started(Path(profile)) as window:
            window.open(address)
            yield window
    finally:
        firefox._PREFERENCES = preferences  # noqa: SLF001


BROWSERS = {"Chromium": open_chromium, "Firefox": open_firefox}


def ask_first(name: str, page: Path, query: str, options: dict[str, Any]) -> Answer:
    """Open a page that searches at once."""
    with BROWSERS[name](f"{page.as_uri()}#{quote(json.dumps([query, options]))}") as window:
        return _read(window.run("first"))


def ask_all(window: Window, queries: Sequence[str]) -> list[Answer]:
    """Search for one query after the other in the same page."""
    return [_read(window.run(f"ask({json.dumps(query)}, {{}})")) for query in queries]


def _read(told: str) -> Answer:
    begin, end, _, files = json.loads(told)
    return Answer(end, end - begin, tuple(files))
