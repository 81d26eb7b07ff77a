"""The cache: whatever happens to its file, the corpus is the same and nothing is raised."""

import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.corpus import cache as cache_module
from milpart_docs.corpus.cache import NAME, key_of, load_cache, write_cache
from milpart_docs.corpus.sealed_file import FOLDER, FORMAT, IGNORE
from tests.corpus.test_loading import MIXED, load_with, picture
from tests.projects import make_project

GIT = shutil.which("git") or "git"
Picture = tuple[Any, ...]


@pytest.fixture
def warm(tmp_path: Path) -> tuple[Path, Picture, bytes]:
    """Give a project with a warm cache, what it says, and the bytes of the cache."""
    root = make_project(tmp_path, MIXED)
    says = picture(load_with(root, use_cache=True))
    return root, says, (root / FOLDER / NAME).read_bytes()


def test_git_leaves_it_alone(warm: tuple[Path, Picture, bytes]) -> None:
    """The cache holds the text of every record: what adds all files of a project adds none of it, and all else."""
    root = warm[0]
    subprocess.run([GIT, "init", "--quiet"], cwd=root, check=True)
    (root / ".cache/other").write_text("x", encoding="utf-8")
    subprocess.run([GIT, "add", "-A"], cwd=root, check=True)
    added = subprocess.run([GIT, "ls-files"], cwd=root, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    assert [name for name in added if name.startswith(".cache/")] == [".cache/other"]
    assert (root / FOLDER / NAME).exists()


def test_what_stands_in_the_place_of_the_note_stays(tmp_path: Path) -> None:
    """A link there is not followed, and what somebody wrote is not lost."""
    (tmp_path / FOLDER).mkdir(parents=True)
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    (tmp_path / FOLDER / IGNORE).symlink_to(tmp_path / "mine")
    write_cache(tmp_path, {b"a1": b"{}"})
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "mine"
    assert load_cache(tmp_path) == {b"a1": b"{}"}


def assert_same(warm: tuple[Path, Picture, bytes], damaged: bytes) -> None:
    """Load with a damaged cache, and again with the one that was written in its place."""
    root, says, _ = warm
    (root / FOLDER / NAME).write_bytes(damaged)
    assert picture(load_with(root, use_cache=True)) == says
    assert picture(load_with(root, use_cache=True)) == says


@pytest.mark.parametrize("share", [0, 0.001, 0.25, 0.5, 0.9, 0.999])
def test_truncated(warm: tuple[Path, Picture, bytes], share: float) -> None:
    """A disk that was full."""
    assert_same(warm, warm[2][: int(len(warm[2]) * share)])


@pytest.mark.parametrize("seed", range(50))
def test_flipped_bit(warm: tuple[Path, Picture, bytes], seed: int) -> None:
    """A disk that forgets."""
    chance = random.Random(seed)  # noqa: S311 - the same places in every run
    data = bytearray(warm[2])
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    assert_same(warm, bytes(data))


@pytest.mark.parametrize(
    "garbage",
    [b"\0" * 1000, b"\n\n\n", b"\t\t\n\t", bytes(range(256)) * 20, FORMAT + bytes(range(256)) * 20, b"[]", b"{}"],
)
def test_garbage(warm: tuple[Path, Picture, bytes], garbage: bytes) -> None:
    """A file that is something else."""
    assert_same(warm, garbage)


def test_other_format(warm: tuple[Path, Picture, bytes]) -> None:
    """A cache of another release is not looked into."""
    root, _, data = warm
    other = data.replace(FORMAT, b"milpart-sealed-0\n", 1)
    (root / FOLDER / NAME).write_bytes(other)
    assert load_cache(root) == {}
    assert_same(warm, other)


def test_what_somebody_else_wrote_is_not_used(
    warm: tuple[Path, Picture, bytes], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache may come along with a repository: what it says of records counts only if this user wrote it on this machine."""
    root, says, _ = warm
    with monkeypatch.context() as somebody:
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            somebody.setenv(variable, str(tmp_path_factory.mktemp("somebody")))
        assert load_cache(root) == {}
        load_with(root, use_cache=True)
        forged = dict.fromkeys(load_cache(root), b"{}")
        assert forged
        write_cache(root, forged)
    assert load_cache(root) == {}
    assert picture(load_with(root, use_cache=True)) == says


@pytest.mark.parametrize("payload", [b"{}", b"[]", b"3", b"null", b'"text"', b"{", b'{"kind": "record"}', b"\xff"])
def test_payload_that_is_no_entry(warm: tuple[Path, Picture, bytes], payload: bytes) -> None:
    """What is under seal, but says something else than an entry, is read again from its source."""
    root, says, _ = warm
    write_cache(root, dict.fromkeys(load_cache(root), payload))
    assert picture(load_with(root, use_cache=True)) == says


def test_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    """A cache that cannot be opened is none."""
    root = make_project(tmp_path)
    (root / FOLDER / NAME).mkdir(parents=True)
    assert len(load_with(root, use_cache=True).entries) == 4
    assert sorted(path.name for path in (root / FOLDER).iterdir()) == [IGNORE, NAME]


def test_round_trip(tmp_path: Path) -> None:
    """What was written is read."""
    entries = {b"a1": b"{}", b"b2": '{"title": "Größe"}'.encode()}
    write_cache(tmp_path, entries)
    assert load_cache(tmp_path) == entries


def test_key_depends_on_path_content_and_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another path, another content or another release of our code is another key."""
    keys = {key_of("a.md", b"x"), key_of("b.md", b"x"), key_of("a.md", b"y"), key_of("a.md\0", b"x")}
    monkeypatch.setattr(cache_module, "fingerprint_code", lambda *_: b"other")
    assert len(keys | {key_of("a.md", b"x")}) == 5
