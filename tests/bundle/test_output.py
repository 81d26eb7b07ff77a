"""A file that appears whole or not at all."""

from pathlib import Path

import pytest

from milpart_docs.bundle.output import partial_of, replaced
from milpart_docs.bundle.problem import BundleError, Problem


def test_left_over_of_a_killed_run_is_overwritten(tmp_path: Path) -> None:
    """However long it was."""
    output = tmp_path / "b.zip"
    partial_of(output).write_bytes(b"x" * 1000)
    with replaced(output) as stream:
        stream.write(b"new")
    assert output.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [output]


def test_error_leaves_the_old_file(tmp_path: Path) -> None:
    """And nothing beside it."""
    output = tmp_path / "b.zip"
    output.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), replaced(output) as stream:
        stream.write(b"new" * (1 // 0))
    assert output.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [output]


def test_two_runs_at_once(tmp_path: Path) -> None:
    """The second says so, and the first ends well."""
    output = tmp_path / "b.zip"
    with replaced(output) as stream:
        stream.write(b"first")
        with pytest.raises(BundleError, match="another run is writing") as told, replaced(output):
            pass
        assert told.value.status == 75
    assert output.read_bytes() == b"first"


def test_link_in_the_place_of_the_new_file(tmp_path: Path) -> None:
    """What it leads to is not written to."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    partial_of(tmp_path / "b.zip").symlink_to(victim)
    with pytest.raises(OSError, match="symbolic link"), replaced(tmp_path / "b.zip"):
        pass
    assert victim.read_bytes() == b"precious"


def test_an_error_tells_each_problem_once_and_not_too_many() -> None:
    """The first ones, and how many more there are; all are there for programs."""
    problems = tuple(Problem("added", f"{number}.html", "it is new") for number in range(1022))
    lines = str(BundleError("It is not sound", problems)).split("\n  ")
    assert (lines[0], lines[20], lines[21:]) == ("It is not sound", "added: 19.html: it is new", ["and 1,002 more"])
    assert BundleError("It is not sound", problems).problems == problems
