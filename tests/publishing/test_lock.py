"""The lock: one build for each site, none that outlives its process, and no harm from what stands in its place."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from milpart_docs.publishing import lock
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.place import Place
from tests.patience import patience

ROOT = Path(__file__).parents[2]
HOLD = """\
import sys
from pathlib import Path
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.place import Place
with hold_lock(Place(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""
COUNT = """\
import sys, time
from pathlib import Path
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.place import Place
site, done = Path(sys.argv[1]), 0
while done < 40:
    try:
        with hold_lock(Place(site)):
            inside = site.with_name("inside")
            inside.touch(exist_ok=False)
            inside.unlink()
            done += 1
    except PublishingError:
        time.sleep(0)
"""


@contextmanager
def held_elsewhere(site: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the lock of a site."""
    command = [sys.executable, "-c", HOLD, str(site)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_second_build_is_told_of_the_first(tmp_path: Path) -> None:
    """By the number of its process, with the exit status that means: try again later."""
    site = tmp_path / "site"
    with held_elsewhere(site) as process:
        with pytest.raises(PublishingError) as raised, hold_lock(Place(site)):
            pytest.fail("two builds at once")
        assert str(raised.value) == f"another run is writing {site} (process {process.pid}); try again when it has ended"
        assert raised.value.status == 75
        with hold_lock(Place(tmp_path / "other")):
            pass


def test_killed_build_keeps_nobody_out(tmp_path: Path) -> None:
    """Its file is still there, its lock is not."""
    place = Place(tmp_path / "site")
    with held_elsewhere(place.folder) as process:
        process.kill()
        process.wait()
        assert place.lock.exists()
        with hold_lock(place):
            assert place.lock.read_text(encoding="ascii") == f"{os.getpid()}\n"
    assert list(tmp_path.iterdir()) == []


def test_lock_goes_with_an_error(tmp_path: Path) -> None:
    """Nothing is left."""
    with pytest.raises(RuntimeError), hold_lock(Place(tmp_path / "site")):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_never_two_at_once(tmp_path: Path) -> None:
    """Three processes that take the lock again and again: the file that is deleted at the end lets no second one in."""
    site = tmp_path / "site"
    running = [subprocess.Popen([sys.executable, "-c", COUNT, str(site)], cwd=ROOT, stderr=subprocess.PIPE) for _ in range(3)]
    said = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], said
    assert list(tmp_path.iterdir()) == []


def test_file_that_was_deleted_while_it_was_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last holder deletes the file between our opening and our locking it: what we have locked then is nobody's, and we try again."""
    place = Place(tmp_path / "site")
    tries: list[int] = []
    try_lock = lock._try_lock  # noqa: SLF001 - the moment between two steps

    def delete_first(handle: int) -> None:
        if not tries:
            place.lock.unlink()
        tries.append(handle)
        try_lock(handle)

    monkeypatch.setattr(lock, "_try_lock", delete_first)
    with hold_lock(place):
        assert len(tries) == 2
        assert place.lock.exists()


def test_drive_that_does_not_know_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that tells another file each time ends in a sentence, not in a circle."""
    monkeypatch.setattr(lock, "_is_named", lambda place, handle: place is handle)
    with pytest.raises(PublishingError, match="is another file each time that it is looked at"), hold_lock(Place(tmp_path / "site")):
        pytest.fail("locked")


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_something_else_in_its_place(tmp_path: Path, kind: str) -> None:
    """A link is not followed, a pipe not waited for; each is one sentence."""
    place = Place(tmp_path / "site")
    if kind == "link":
        place.lock.symlink_to(tmp_path / "victim")
    elif kind == "folder":
        place.lock.mkdir()
    else:
        os.mkfifo(place.lock)
    try:
        with patience(), hold_lock(place):
            assert kind == "pipe"
    except PublishingError as error:
        assert "cannot be written" in str(error)  # noqa: PT017 - a pipe may be lockable or not
    assert not (tmp_path / "victim").exists()


def test_text_that_is_no_number_is_not_shown(tmp_path: Path) -> None:
    """Whatever stands in the file of another build, the sentence is ours."""
    place = Place(tmp_path / "site")
    with held_elsewhere(place.folder):
        place.lock.write_text("\x1b[31m rm -rf", encoding="ascii")
        with pytest.raises(PublishingError, match="site; try again when it has ended"), hold_lock(place):
            pytest.fail("two builds at once")
