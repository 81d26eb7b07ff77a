"""Temporary folders: for the user alone, and none that a killed run leaves for long."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from milpart_docs.publishing.temporary import make_temporary_folder

KILLED = """
import os, signal
from milpart_docs.publishing.temporary import make_temporary_folder
with make_temporary_folder() as folder:
    (folder / "secret").write_text("secret")
    print(folder, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
posix_only = pytest.mark.skipif(os.name != "posix", reason="rights and signals of POSIX")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the system's folder for what is temporary, in a test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def kill_one() -> Path:
    """Run a process that is killed while it has a folder, and give that."""
    ran = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, text=True, check=False)
    assert ran.returncode == -signal.SIGKILL, ran.stderr
    return Path(ran.stdout.strip())


def test_a_folder_lasts_as_long_as_it_is_used(temporary: Path) -> None:
    """With what is in it; an error changes nothing about that."""
    with make_temporary_folder() as folder:
        (folder / "in").mkdir()
        (folder / "in/file").touch()
        with pytest.raises(ZeroDivisionError), make_temporary_folder() as other:
            (other / "file").write_text(str(1 // 0))
        assert (folder.is_dir(), other.exists()) == (True, False)
    assert list(folder.parent.iterdir()) == []
    assert folder.parent.parent == temporary


@posix_only
def test_only_the_user_can_read_it(temporary: Path) -> None:
    """Whatever the mask says."""
    before = os.umask(0)
    try:
        with make_temporary_folder() as folder:
            assert (folder.stat().st_mode & 0o777, folder.parent.stat().st_mode & 0o777) == (0o700, 0o700)
    finally:
        os.umask(before)
    assert folder.parent == temporary / f"milpart-{os.getuid()}"


@posix_only
def test_what_a_killed_run_left_is_deleted_by_the_next(temporary: Path) -> None:
    """And nothing that a living run has, this one among them."""
    left = kill_one()
    assert (left / "secret").is_file()
    assert left.is_relative_to(temporary)
    with make_temporary_folder() as first, make_temporary_folder() as second:
        assert (left.exists(), first.is_dir(), second.is_dir()) == (False, True, True)
        assert len(list(first.parent.iterdir())) == 4
    assert list(left.parent.iterdir()) == []


@posix_only
def test_what_is_not_ours_stays(temporary: Path) -> None:
    """A folder without the file beside it, a link in the place of that file or of the folder."""
    left = kill_one()
    parent = left.parent
    (temporary / "mine").mkdir()
    (temporary / "mine/file").touch()
    (parent / "run-1").mkdir()
    (parent / "run-2.lock").symlink_to(temporary / "mine/file")
    (parent / "run-2").mkdir()
    (parent / "run-3.lock").touch()
    (parent / "run-3").symlink_to(temporary / "mine")
    with make_temporary_folder():
        pass
    assert sorted(path.name for path in parent.iterdir()) == ["run-1", "run-2", "run-2.lock", "run-3"]
    assert (temporary / "mine/file").exists()


@posix_only
@pytest.mark.parametrize("kind", ["link", "open", "file"])
def test_a_place_that_somebody_else_took(temporary: Path, kind: str) -> None:
    """Then the folder lies elsewhere, and that place is left alone."""
    place = temporary / f"milpart-{os.getuid()}"
    (temporary / "trap").mkdir(mode=0o700)
    if kind == "link":
        place.symlink_to(temporary / "trap")
    elif kind == "file":
        place.touch()
    else:
        place.mkdir()
        place.chmod(0o777)
    with make_temporary_folder() as folder:
        assert folder.is_dir()
        assert not folder.is_relative_to(place)
        assert list((temporary / "trap").iterdir()) == []
    assert not folder.exists()
