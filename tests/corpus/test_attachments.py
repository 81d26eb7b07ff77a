"""Files beside records: what may be put into a document, and what may not."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import attachments
from milpart_docs.corpus.attachments import load_attachment
from milpart_docs.corpus.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Make a project with a picture, and a secret beside the project."""
    project = tmp_path / "project"
    for path in ("docs/images/a.png", "lessons/b.png", ".git/c.png", "d.png", "docs/.hidden/e.png"):
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(path.encode())
    (tmp_path / "secret.png").write_bytes(b"secret")
    return Settings(project)


def test_files_of_records_and_pages(settings: Settings) -> None:
    """Whatever lies in one of their folders."""
    assert load_attachment(settings, "docs/images/a.png") == b"docs/images/a.png"
    assert load_attachment(settings, "lessons/b.png") == b"lessons/b.png"
    assert load_attachment(replace(settings, record_dirs=(".",)), "d.png") == b"d.png"


@pytest.mark.parametrize(
    "path",
    [
        *("docs/gone.png", "docs", "docs/images", ".git/c.png", "d.png", "docs/.hidden/e.png", "../secret.png", "docs/../../secret.png"),
        *("/etc/passwd", "", "docs//images/a.png", "docs/a\0b"),
    ],
)
def test_nothing_else(settings: Settings, path: str) -> None:
    """What is hidden, lies elsewhere or is no file is not there."""
    assert load_attachment(settings, path) is None


def test_links_do_not_lead_out(settings: Settings) -> None:
    """Neither a file that is a link, nor a folder that is one; within the project they are followed."""
    (settings.root / "docs/link.png").symlink_to("../../secret.png")
    (settings.root / "docs/folder").symlink_to("../..")
    (settings.root / "docs/inside.png").symlink_to("images/a.png")
    (settings.root / "docs/loop.png").symlink_to("loop.png")
    assert load_attachment(settings, "docs/link.png") is None
    assert load_attachment(settings, "docs/folder/secret.png") is None
    assert load_attachment(settings, "docs/loop.png") is None
    assert load_attachment(settings, "docs/inside.png") == b"docs/images/a.png"


def test_devices_and_giants_are_left_alone(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe would wait for ever."""
    os.mkfifo(settings.root / "docs/pipe.png")
    monkeypatch.setattr(attachments, "LARGEST", 5)
    assert load_attachment(settings, "docs/pipe.png") is None
    assert load_attachment(settings, "docs/images/a.png") is None
