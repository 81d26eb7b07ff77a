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
from tests.site.conftest import DAY, SITE_CONFIG, make_site_project

PATIENCE = 60
"""Seconds until a test gives up; how long it really takes is measured elsewhere."""
OVERRIDE = "{{% extends 'milpart/main.html' %}}{{% block footer %}}{{{{ super() }}}}{words}{{% endblock %}}"
HOOK = "def on_post_page(output, **_):\n    return output + '<p>{words}</p>'\n"


def free_port() -> int:
    """Give a port of the loopback that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file that holds what the server says on standard error."""
    return tmp_path_factory.mktemp("said") / "said.txt"


@pytest.fixture
def served(tmp_path: Path, said: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Path, str]]:
    """Serve a small project, for the audience that a test asks for, and give its folder and address."""
    root, port = make_site_project(tmp_path), free_port()
    audience = ["--audience", request.param] if hasattr(request, "param") else []
    command = [sys.executable, "-m", "milpart_docs.cli.main", "serve", "--port", str(port), *audience]
    with (
        said.open("wb") as errors,
        subprocess.Popen(command, cwd=root, env={**os.environ, **DAY}, stdout=subprocess.DEVNULL, stderr=errors) as process,
    ):
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


@pytest.mark.parametrize("served", ["public"], indirect=True)
def test_whatever_builds_the_site_of_an_audience_is_watched(served: tuple[Path, str]) -> None:
    """Configuration, overrides and hooks."""
    root, address = served
    page = address + "records/LL-2026-0001/"
    assert wait_until(page, "six weeks late")
    config = SITE_CONFIG.replace("A small project", "A new name").replace("font: false", "font: false, custom_dir: overrides")
    (root / "overrides").mkdir()
    (root / "overrides/main.html").write_text(OVERRIDE.format(words="OVERRIDDEN"))
    (root / "mkdocs.yml").write_text(config)
    assert wait_until(page, "A new name")
    assert wait_until(page, "OVERRIDDEN")
    (root / "overrides/main.html").write_text(OVERRIDE.format(words="OVERRULED"))
    assert wait_until(page, "OVERRULED")
    (root / "hook.py").write_text(HOOK.format(words="HOOKED"))
    (root / "mkdocs.yml").write_text(config + "hooks: [hook.py]\n")
    assert wait_until(page, "HOOKED")
    (root / "hook.py").write_text(HOOK.format(words="AND LANDED"))
    assert wait_until(page, "AND LANDED")


def wait_to_hear(said: Path, words: str) -> bool:
    """Wait until the server has said something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if words in said.read_text(encoding="utf-8"):
            return True
        time.sleep(0.2)
    return False


@pytest.mark.parametrize("served", ["public"], indirect=True)
def test_what_cannot_be_read_as_it_is_saved_changes_nothing(served: tuple[Path, str], said: Path) -> None:
    """A configuration or a hook that is half written is told, and the preview goes on; also when a hook has ended it."""
    root, address = served
    page = address + "records/LL-2026-0001/"
    assert wait_until(page, "six weeks late")
    (root / "mkdocs.yml").write_text("site_name: [\n")
    assert wait_to_hear(said, "mkdocs.yml is not YAML")
    (root / LESSON).write_text(base_lesson(("six weeks late", "nine weeks late")), encoding="utf-8")
    (root / "hook.py").write_text(HOOK.format(words="HOOKED"))
    (root / "mkdocs.yml").write_text(SITE_CONFIG + "hooks: [hook.py]\n")
    assert wait_until(page, "nine weeks late")
    assert wait_until(page, "HOOKED")
    (root / "hook.py").write_text("def half(")
    assert wait_to_hear(said, "hook.py is no Python")
    assert "HOOKED" in read(page)
    (root / "hook.py").write_text("raise ValueError('the end')\n")
    assert wait_to_hear(said, "the preview has ended")
    (root / "hook.py").write_text(HOOK.format(words="BACK AGAIN"))
    assert wait_until(page, "BACK AGAIN")
