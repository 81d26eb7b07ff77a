"""A real Chromium that opens a page from its folder (``file://``) and asks ``window.milpartSearch``."""

import os
import shutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Error, Page, sync_playwright

from benchmarks.relevance.measures import DEPTH

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SWITCHES = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
READY = "typeof window.milpartSearch === 'function'"
ASK = """async ([texts, limit]) => {
  const answers = [];
  for (const text of texts) answers.push((await window.milpartSearch(text, {limit, facets: false})).hits.map((hit) => hit.id));
  return answers;
}"""
AT_ONCE = 50
"""Queries that are handed to the page in one go."""


class BrowserFailedError(Exception):
    """The browser did not answer; the message says why."""


def ask_page(path: Path, texts: Sequence[str]) -> list[list[str]]:
    """Open a page and ask its search; give the identifiers of the hits for each text.

    Playwright runs in a thread of its own, because a thread can have it running only once, and a caller may have it already.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(_ask, path, texts).result()


def _ask(path: Path, texts: Sequence[str]) -> list[list[str]]:
    answers: list[list[str]] = []
    try:
        with _opened(path) as page:
            for start in range(0, len(texts), AT_ONCE):
                answers += page.evaluate(ASK, [list(texts[start : start + AT_ONCE]), DEPTH])
    except Error as error:
        raise BrowserFailedError(f"Chromium did not answer: {error.message.splitlines()[0]}") from error
    return answers


@contextmanager
def _opened(path: Path) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(SWITCHES))
        try:
            page = browser.new_page()
            page.goto(path.resolve().as_uri())
            page.wait_for_function(READY)
            yield page
        finally:
            browser.close()


def find_chromium() -> str:
    """Give the path of Chromium, from ``MILPART_CHROMIUM`` or where programs are."""
    found = os.environ.get("MILPART_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        raise BrowserFailedError("Chromium is missing: install it, or name its path in MILPART_CHROMIUM")
    return found
