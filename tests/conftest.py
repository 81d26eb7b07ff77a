"""Options that the whole suite shares, and the browser: Playwright runs once in a process."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import SWITCHES, find_chromium

PATIENCE = 30_000
"""Milliseconds until a test gives up waiting for a page; a busy machine fails no test."""

# No test depends on a time. A pipeline tries the same examples each time, so that a merge request is judged by its own change; on a
# developer's machine every run tries others.
settings.register_profile("milpart", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("milpart")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the expectations of golden cases anew (read the difference before committing it)."""
    parser.addoption("--write-cases", action="store_true", help="write expected.txt of the golden cases anew")


@pytest.fixture(scope="session", autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let no test, and no program that it starts, make a key in the folder of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a test a folder of its own for the user's state."""
    folder = tmp_path / "state"
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(folder))
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        expect.set_options(timeout=PATIENCE)
        yield chromium
        chromium.close()
