"""The marker: what carries it may be replaced, and nothing else."""

from pathlib import Path

import pytest

from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import LARGEST_MARKER, MARKER, TEXT, UNFINISHED, check_replaceable, is_empty, is_site, write_marker
from milpart_docs.publishing.new_folder import remove_folder


def test_marked_folder(tmp_path: Path) -> None:
    """Constant text, and nothing else in the folder."""
    write_marker(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [MARKER]
    assert (tmp_path / MARKER).read_bytes() == TEXT
    assert is_site(tmp_path)


@pytest.mark.parametrize("text", [b"", TEXT[:-1], b"x" + TEXT, b"\xff"])
def test_what_is_not_our_text(tmp_path: Path, text: bytes) -> None:
    """A file of the same name says nothing."""
    (tmp_path / MARKER).write_bytes(text)
    (tmp_path / "letter.txt").touch()
    assert not is_site(tmp_path)
    with pytest.raises(PublishingError, match="are not a site of ours"):
        check_replaceable(tmp_path)
    remove_folder(tmp_path)
    assert (tmp_path / "letter.txt").exists()


def test_marker_that_is_a_link_or_a_folder(tmp_path: Path) -> None:
    """It marks nothing, and a link to a marked folder is not one."""
    marked, linked, holder = tmp_path / "marked", tmp_path / "linked", tmp_path / "holder"
    for folder in (marked, linked, holder):
        folder.mkdir()
    write_marker(marked)
    (linked / MARKER).symlink_to(marked / MARKER)
    (holder / MARKER).mkdir()
    (tmp_path / "link").symlink_to(marked)
    for folder in (linked, holder, tmp_path / "link"):
        assert not is_site(folder)
        remove_folder(folder)
        assert folder.exists()
    assert is_site(marked)


@pytest.mark.parametrize(
    ("names", "empty"), [((), True), ((MARKER,), True), ((UNFINISHED,), True), ((MARKER, "a"), False), ((".git",), False)]
)
def test_empty_folder(tmp_path: Path, names: tuple[str, ...], *, empty: bool) -> None:
    """Nothing but a marker is nothing: a build was killed as it began."""
    for name in names:
        (tmp_path / name).touch()
    assert is_empty(tmp_path) == empty


def test_hidden_entries(tmp_path: Path) -> None:
    """Those that were there when the site was marked belong to it; one that came later is named."""
    (tmp_path / ".well-known").mkdir()
    (tmp_path / ".no\nline \udcff").touch()
    write_marker(tmp_path)
    check_replaceable(tmp_path)
    (tmp_path / ".git").mkdir()
    with pytest.raises(PublishingError, match=r"is a site of ours, but \.git in it is not"):
        check_replaceable(tmp_path)


@pytest.mark.parametrize("rest", [b"{}", b"[1, null]", b"[", b"[" * LARGEST_MARKER, b'"x"', b"\xff"])
def test_odd_lists_of_hidden_entries(tmp_path: Path, rest: bytes) -> None:
    """What cannot be read allows nothing."""
    (tmp_path / ".git").mkdir()
    (tmp_path / MARKER).write_bytes(TEXT + rest)
    with pytest.raises(PublishingError, match=r"\.git in it is not"):
        check_replaceable(tmp_path)


def test_deleting_follows_no_links(tmp_path: Path) -> None:
    """What a link in a site leads to stays."""
    site, other = tmp_path / "site", tmp_path / "other"
    (site / "deep").mkdir(parents=True)
    other.mkdir()
    (other / "letter.txt").touch()
    for link in (site / "link", site / "deep/link"):
        link.symlink_to(other)
    write_marker(site)
    remove_folder(site)
    assert not site.exists()
    assert (other / "letter.txt").exists()


def test_marker_is_never_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is marked anew, for its hidden entries, and whose build is killed at that moment, still is a site of ours."""
    write_marker(tmp_path)
    (tmp_path / "index.html").touch()
    write = Path.write_bytes

    def write_half(self: Path, data: bytes) -> int:
        write(self, data[: len(data) // 2])
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", write_half)
    with pytest.raises(KeyboardInterrupt):
        write_marker(tmp_path)
    assert is_site(tmp_path)
    remove_folder(tmp_path)
    assert not tmp_path.exists()
