"""The key: it is the user's alone, lies outside of the project, and is another on another machine."""

import os
import stat
from pathlib import Path

import pytest

from milpart_docs.corpus import user_key as module
from milpart_docs.corpus.user_key import NAME, SIZE, load_key

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files are others there")


def test_the_key_is_made_once(tmp_path: Path, state: Path) -> None:
    """The first run makes it, for nobody else to read; the next ones have the same."""
    first = load_key(tmp_path / "project")
    assert first is not None
    assert len(first) == SIZE
    assert load_key(tmp_path / "project") == first
    assert [path.name for path in (state / "milpart").iterdir()] == [NAME]
    if os.name == "posix":
        assert stat.S_IMODE((state / "milpart" / NAME).stat().st_mode) == 0o600


def test_another_user_or_machine_has_another(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new secret is another key, and so is the same secret on another machine."""
    first = load_key(tmp_path / "project")
    machine = tmp_path / "machine-id"
    machine.write_text("another\n", encoding="utf-8")
    monkeypatch.setattr(module, "_MACHINE", machine)
    second = load_key(tmp_path / "project")
    (state / "milpart" / NAME).unlink()
    third = load_key(tmp_path / "project")
    assert None not in {first, second, third}
    assert len({first, second, third}) == 3


@posix
@pytest.mark.parametrize("mode", [0o644, 0o660, 0o602])
def test_what_others_could_read_or_write_is_no_secret(tmp_path: Path, state: Path, mode: int) -> None:
    """A new one takes its place."""
    first = load_key(tmp_path / "project")
    (state / "milpart" / NAME).chmod(mode)
    second = load_key(tmp_path / "project")
    assert second is not None
    assert second != first
    assert stat.S_IMODE((state / "milpart" / NAME).stat().st_mode) == 0o600


@posix
def test_somebody_elses_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file nor a folder of another user is trusted."""
    load_key(tmp_path / "project")
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    assert load_key(tmp_path / "project") is None


@posix
def test_a_folder_in_which_others_write_is_not_taken(tmp_path: Path, state: Path) -> None:
    """Others could put their own secret there."""
    (state / "milpart").mkdir(parents=True)
    (state / "milpart").chmod(0o777)
    assert load_key(tmp_path / "project") is None


@posix
def test_a_link_is_not_followed(tmp_path: Path, state: Path) -> None:
    """Somebody could make it lead to what they know."""
    known = tmp_path / "known"
    known.write_bytes(b"x" * SIZE)
    known.chmod(0o600)
    (state / "milpart").mkdir(parents=True)
    (state / "milpart").chmod(0o700)
    (state / "milpart" / NAME).symlink_to(known)
    assert load_key(tmp_path / "project") is not None
    assert not (state / "milpart" / NAME).is_symlink()
    assert (state / "milpart" / NAME).read_bytes() != known.read_bytes()


@pytest.mark.parametrize("content", [b"", b"short", b"x" * (SIZE + 1)])
def test_a_damaged_secret_is_made_anew(tmp_path: Path, state: Path, content: bytes) -> None:
    """Only one of the right length is one."""
    first = load_key(tmp_path / "project")
    (state / "milpart" / NAME).write_bytes(content)
    second = load_key(tmp_path / "project")
    assert second is not None
    assert second != first
    assert (state / "milpart" / NAME).stat().st_size == SIZE


def test_a_key_in_the_project_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes into the project could have put it there."""
    project = tmp_path / "project"
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(project / ".state"))
    assert load_key(project) is None


def test_without_a_place_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No home, or a file where the folder should be."""
    (tmp_path / "file").write_bytes(b"")
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "file"))
    assert load_key(tmp_path / "project") is None

    def fail() -> Path:
        raise RuntimeError

    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, "relative")
    monkeypatch.setattr(Path, "home", fail)
    assert load_key(tmp_path / "project") is None
