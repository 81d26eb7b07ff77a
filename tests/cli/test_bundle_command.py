"""Tests of ``milpart bundle``: the same commit and audience give the same bytes, and what must not go out does not."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson
from tests.site.conftest import make_site_project

GIT = shutil.which("git") or "git"
OTHER = "lessons/LL-2026-0002-second.md"
HIDDEN = base_lesson(("id: LL-2026-0001", "id: LL-2026-0002"), ("marking: PUBLIC", "marking: LIMITE"), ("A new task", "A CANARY task"))
HOME = "---\nmarking: PUBLIC\n---\n\n# Home\n\nSee [[LL-2026-0001]] and [[LL-2026-0002|another]].\n"


def run(root: Path, *arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` on a project."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", *arguments, "--root", str(root)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False, **options)  # type: ignore[call-overload,no-any-return]


def bundle(root: Path, output: Path, *arguments: str, **options: object) -> dict[str, object]:
    """Make a bundle for the public, and give what is said of it."""
    ran = run(root, "bundle", "--audience", "public", "--output", str(output), "--format", "json", "--quiet", *arguments, **options)
    assert ran.returncode == 0, ran.stderr
    answer: dict[str, object] = json.loads(ran.stdout)
    return answer


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with something that the public may not see."""
    return make_site_project(tmp_path / "project", {OTHER: HIDDEN, "docs/index.md": HOME})


def commit(root: Path, day: str = "2026-11-20T12:00:00+0100") -> None:
    """Put a project into a git repository of its own, at a fixed time."""
    who = {
        "GIT_AUTHOR_DATE": day,
        "GIT_COMMITTER_DATE": day,
        **{f"GIT_{role}_{what}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
        subprocess.run([GIT, *arguments], cwd=root, env={**os.environ, **who}, check=True, capture_output=True)


def test_a_bundle_holds_a_site_and_its_manifest(project: Path, tmp_path: Path) -> None:
    """The answer says where it is, its digest and the number of its files."""
    answer = bundle(project, tmp_path / "out.zip")
    names = zipfile.ZipFile(tmp_path / "out.zip").namelist()
    assert answer["path"] == str(tmp_path / "out.zip")
    assert answer["files"] == len(names)
    assert {"index.html", "manifest-sha256.txt", "records.json", "records/LL-2026-0001.html", "release/index.html"} <= set(names) | {
        "release/index.html"
    }
    assert not any("LL-2026-0002" in name for name in names)


VARIED: Mapping[str, tuple[dict[str, str], int]] = {
    "time zone and locale": ({"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}, 0o077),
    "hash seed and user": ({"PYTHONHASHSEED": "4711", "USER": "somebody", "HOME": "/nonexistent", "LOGNAME": "else"}, 0o002),
}


@pytest.mark.parametrize("variation", VARIED)
def test_the_same_commit_gives_the_same_bytes(project: Path, tmp_path: Path, variation: str) -> None:
    """Neither the folder, the user, the place, the language, the mask nor the cache makes a difference; nor the number of processors."""
    commit(project)
    first = bundle(project, tmp_path / "first.zip", env={**os.environ, "PYTHONHASHSEED": "1"})
    elsewhere = tmp_path / "another place" / "und noch üblicher"
    elsewhere.parent.mkdir()
    subprocess.run([GIT, "clone", "-q", str(project), str(elsewhere)], check=True)
    changed, mask = VARIED[variation]
    processor = min(os.sched_getaffinity(0))
    second = bundle(
        elsewhere,
        elsewhere.parent / "second.zip",
        env={**os.environ, **changed},
        umask=mask,
        cwd=elsewhere.parent,
        preexec_fn=lambda: os.sched_setaffinity(0, {processor}),
    )
    third = bundle(elsewhere, tmp_path / "warm.zip")
    assert first["sha256"] == second["sha256"] == third["sha256"]


def test_what_was_cut_is_as_if_it_had_never_been(project: Path, tmp_path: Path) -> None:
    """Without the record, the bundle is the same, byte for byte."""
    with_it = bundle(project, tmp_path / "with.zip")
    (project / OTHER).unlink()
    assert bundle(project, tmp_path / "without.zip")["sha256"] == with_it["sha256"]


def test_an_update_makes_the_new_bundle(project: Path, tmp_path: Path) -> None:
    """With the old bundle, an update gives exactly what a bundle of today would be, and is much smaller."""
    bundle(project, tmp_path / "old.zip")
    (project / LESSON).write_text(base_lesson(("six weeks late", "seven weeks late")), encoding="utf-8")
    new = bundle(project, tmp_path / "new.zip")
    bundle(project, tmp_path / "update.zip", "--from", str(tmp_path / "old.zip"))
    applied = tmp_path / "applied.zip"
    command = [
        sys.executable,
        "-m",
        "milpart_docs.cli.main",
        "apply",
        str(tmp_path / "old.zip"),
        str(tmp_path / "update.zip"),
        "--output",
        str(applied),
    ]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    assert applied.read_bytes() == (tmp_path / "new.zip").read_bytes()
    assert new["path"] == str(tmp_path / "new.zip")
    assert (tmp_path / "update.zip").stat().st_size < applied.stat().st_size / 10


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--audience", "pubic"), 2, "did you mean public?"),
        (("--audience", "public", "--sign", "KEY"), 2, "KEY"),
        (("--audience", "public", "--from", "OLD.zip"), 2, "OLD.zip"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(project: Path, tmp_path: Path, arguments: tuple[str, ...], status: int, told: str) -> None:
    """An audience or a file that is not there ends the command before anything is built."""
    ran = run(project, "bundle", *arguments, "--output", str(tmp_path / "out.zip"))
    assert ran.returncode == status
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (tmp_path / "out.zip").exists()


def test_a_site_that_calls_others_is_refused(project: Path, tmp_path: Path) -> None:
    """A script from another host would not work without a network, and would tell that host who reads; the page is named."""
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "extra_javascript: [https://cdn.example.org/x.js]\n", encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--output", str(tmp_path / "out.zip"), "--quiet")
    assert ran.returncode == 1
    assert "analysis/index.html and " in ran.stderr
    assert "https://cdn.example.org/x.js" in ran.stderr
    assert not (tmp_path / "out.zip").exists()


def test_strict_hands_out_nothing_with_errors(project: Path, tmp_path: Path) -> None:
    """What is wrong is not told here, where it might be told to others; ``milpart check`` tells it."""
    (project / LESSON).write_text(base_lesson(("created: 2026-11-02", "created: 2 Nov")), encoding="utf-8")
    ran = run(project, "bundle", "--audience", "public", "--strict", "--output", str(tmp_path / "out.zip"))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "1 of the files to be released have errors; milpart check tells which" in ran.stderr
