"""Where paths really lead, and what lies in a folder."""

from pathlib import Path

import pytest

from milpart_docs.corpus.real_path import find_real_path, is_below


def test_links_are_followed_and_never_out_of_the_project(tmp_path: Path) -> None:
    """By a relative path or a whole one; the project may be reached by a link itself."""
    (tmp_path / "real/inner").mkdir(parents=True)
    (tmp_path / "project").symlink_to("real")
    (tmp_path / "real/in").symlink_to("inner")
    (tmp_path / "real/out").symlink_to("..")
    root = tmp_path / "project"
    assert find_real_path(root, "in/a") == "inner/a"
    assert find_real_path(root, tmp_path / "real/in") == "inner"
    assert find_real_path(root, ".") == "."
    assert [find_real_path(root, path) for path in ("out", "out/real", "../a", "/etc")] == [None, ".", None, None]


@pytest.mark.parametrize(
    ("path", "folders", "is_in"),
    [("a/b", ["a"], True), ("a/b", ["c", "a/"], True), ("ab", ["a"], False), ("a", ["a"], False), ("a", ["."], True), ("a", [], False)],
)
def test_below(path: str, folders: list[str], is_in: bool) -> None:  # noqa: FBT001
    """A folder is not below itself."""
    assert is_below(path, folders) is is_in
