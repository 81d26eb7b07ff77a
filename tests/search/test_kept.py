"""What was made is kept by what it was made from, and never trusted further than its digest."""

from pathlib import Path

import numpy as np
import pytest

from milpart_docs.corpus.sealed_file import FOLDER
from milpart_docs.search.kept import Input, Kept

NAME = "tried"


class Making:
    """Makes results, and counts how many it made."""

    def __init__(self, root: Path | None) -> None:
        """Begin a run in the folder of a project."""
        self.kept = Kept(root, NAME)
        self.made = 0

    def ask(self, *inputs: Input) -> bytes:
        """Ask for what is made of some inputs."""
        return self.kept.recall(inputs, self._make)

    def _make(self) -> bytes:
        self.made += 1
        return b"result \n" * 3


def run(root: Path | None, *questions: bytes) -> int:
    """Give how many results a run has to make."""
    making = Making(root)
    assert [making.ask(question) for question in questions] == [b"result \n" * 3] * len(questions)
    making.kept.write()
    return making.made


def test_only_what_is_new_is_made(tmp_path: Path) -> None:
    """The second run makes nothing, the third one thing."""
    assert run(tmp_path, b"one", b"two", b"one") == 2
    assert run(tmp_path, b"one", b"two") == 0
    assert run(tmp_path, b"one", b"three") == 1


def test_what_a_run_does_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    """The file holds what the last run used."""
    run(tmp_path, b"one", b"two")
    run(tmp_path, b"one")
    assert run(tmp_path, b"one", b"two") == 1


def test_a_run_that_makes_nothing_writes_nothing(tmp_path: Path) -> None:
    """The file stays as it is."""
    run(tmp_path, b"one")
    before = (tmp_path / FOLDER / NAME).stat().st_mtime_ns
    run(tmp_path, b"one")
    assert (tmp_path / FOLDER / NAME).stat().st_mtime_ns == before


def test_inputs_cannot_be_cut_elsewhere(tmp_path: Path) -> None:
    """Two inputs are not the same as one with both; arrays are told by their bytes."""
    making = Making(tmp_path)
    making.ask(b"ab", b"c")
    making.ask(b"a", b"bc")
    making.ask(b"abc")
    making.ask(np.arange(6, dtype=np.int32).reshape(2, 3).T)
    making.ask(np.arange(6, dtype=np.int32).reshape(2, 3))
    assert making.made == 5


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    """A release leaves nothing behind, and a project that is nowhere on the disk is not begun there."""
    assert run(None, b"one", b"one") == run(tmp_path / "nowhere", b"one", b"one") == 2
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("part", range(8))
def test_a_damaged_file_is_made_again(tmp_path: Path, part: int) -> None:
    """Whatever bit is flipped, and wherever the file is cut."""
    run(tmp_path, b"one", b"two")
    file = tmp_path / FOLDER / NAME
    content = bytearray(file.read_bytes())
    place = part * len(content) // 8
    file.write_bytes(content[:place])
    assert run(tmp_path, b"one", b"two") == 2
    content[place] ^= 1
    file.write_bytes(content)
    assert run(tmp_path, b"one", b"two") == 2


def test_of_other_code_nothing_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the program makes everything again."""
    run(tmp_path, b"one")
    monkeypatch.setattr("milpart_docs.search.kept.CODE", ("catalogue",))
    assert run(tmp_path, b"one") == 1


def test_a_disk_that_refuses_is_no_error(tmp_path: Path) -> None:
    """Where the folder cannot be made, everything is made each time."""
    (tmp_path / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    assert run(tmp_path, b"one") == run(tmp_path, b"one") == 1


def test_what_somebody_else_kept_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept becomes a script of the site: a file that came along with a repository must not."""
    root = tmp_path / "project"
    root.mkdir()
    with monkeypatch.context() as somebody:
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            somebody.setenv(variable, str(tmp_path / "somebody"))
        assert [run(root, b"one"), run(root, b"one")] == [1, 0]
    assert run(root, b"one") == 1
