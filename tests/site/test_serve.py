"""``milpart serve``: a record that changes, appears or goes shows without a restart, in catalogues, tables and spreadsheets, too."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.projects import LESSON, base_lesson
from tests.site.conftest import DAY, make_site_project

PATIENCE = 60
"""Seconds until a test gives up; how long it really takes is measured elsewhere."""


def free_port() -> int:
    """Give a port of the loopback that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """Serve a small project, for the audience that a test asks for, and give its folder and address."""
    root, port = make_site_project(tmp_path), free_port()
    audience = ["--audience", request.param] if hasattr(request, "param") else []
    command = [sys.executable, "-m", "milpart_docs.cli.main", "serve", "--port", str(port), *audience]
    with subprocess.Popen(command, cwd=root, env={**os.environ, **DAY}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        yield root, f"http://127.0.0.1:{port}/"
        process.send_signal(signal.SIGTERM)


def read(address: str) -> str:
    """Read a page, or nothing where there is none yet."""
    try:
        with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read(), "utf-8")
    except (URLError, ConnectionError):
        return ""


def wait_until(address: str, words: str, *, there: bool = True) -> bool:
    """Wait until words are on a page, or no longer there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if (words in read(address)) == there:
            return True
        time.sleep(0.2)
    return False


def test_changes_show(served: tuple[Path, str]) -> None:
    """A changed body, a changed title on other pages, a new record, a record that went."""
    root, address = served
    page = address + "records/LL-2026-0001/"
    assert wait_until(page, "six weeks late")
    (root / LESSON).write_text(base_lesson(("six weeks late", "nine weeks late")), encoding="utf-8")
    assert wait_until(page, "nine weeks late")
    (root / LESSON).write_text(base_lesson(("needs lead time", "needs much time")), encoding="utf-8")
    assert wait_until(address + "records/ACT-2026-0001/", "needs much time")
    second = root / "lessons/LL-2026-0002-second.md"
    second.write_text(base_lesson(("id: LL-2026-0001", "id: LL-2026-0002")), encoding="utf-8")
    assert wait_until(address + "records/LL-2026-0002/", "six weeks late")
    assert wait_until(address + "catalogue/type/lesson.csv", "LL-2026-0002")
    assert wait_until(address + "feed.xml", "LL-2026-0002")
    second.unlink()
    assert wait_until(address + "catalogue/type/lesson/", "LL-2026-0002", there=False)
    assert wait_until(address + "catalogue/type/lesson.csv", "LL-2026-0002", there=False)


def test_what_stands_around_every_page_changes(served: tuple[Path, str]) -> None:
    """Pages that were rendered before are rendered anew where the navigation is another: a page's new heading stands on a record's page."""
    root, address = served
    page = address + "records/LL-2026-0001/"
    assert wait_until(page, "six weeks late")
    assert wait_until(page, "A place to begin", there=False)
    (root / "docs/index.md").write_text("# A place to begin\n\nSee [[LL-2026-0001]].\n", encoding="utf-8")
    assert wait_until(page, "A place to begin")


def test_page_changes_show(served: tuple[Path, str]) -> None:
    """A table in a page, and one that asks for something else."""
    root, address = served
    page = root / "docs/index.md"
    assert wait_until(address, "A new task needs lead time")
    page.write_text("# Home\n\n::: milpart catalogue activities\n", encoding="utf-8")
    assert wait_until(address, "First course of the example mission")
    page.write_text("# Home\n\n::: milpart catalogue actors\n", encoding="utf-8")
    assert wait_until(address, "First course of the example mission", there=False)
    assert wait_until(address, "European Union Military Staff")


@pytest.mark.parametrize("served", ["public"], indirect=True)
def test_an_audience_sees_changes_of_what_it_may_see(served: tuple[Path, str]) -> None:
    """A record that is no longer for it goes, with all that names it, and comes back; a block in it is never there."""
    root, address = served
    page = address + "records/LL-2026-0001/"
    assert wait_until(page, "six weeks late")
    (root / LESSON).write_text(base_lesson(("marking: PUBLIC", "marking: LIMITE")), encoding="utf-8")
    assert wait_until(address + "records.json", "LL-2026-0001", there=False)
    assert wait_until(address + "records/ACT-2026-0001/", "LL-2026-0001", there=False)
    block = "nine weeks late.\n\n::: marking LIMITE\nCANARY\n:::\n"
    (root / LESSON).write_text(base_lesson(("six weeks late.", block)), encoding="utf-8")
    assert wait_until(page, "nine weeks late")
    assert "CANARY" not in read(page)
