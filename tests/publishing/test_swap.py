"""The swap, by exchange and by two renames, and what the next build makes of one that was killed."""

import sys
from pathlib import Path

import pytest

from milpart_docs.publishing import exchange, swap
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import write_marker
from milpart_docs.publishing.place import Place
from milpart_docs.publishing.swap import restore_site
from tests.publishing.engines import names_beside, read_tree


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give the place of a site that says ``old``."""
    return Place(make_site(tmp_path / "site", "old"))


def make_site(folder: Path, word: str) -> Path:
    """Make a marked folder that says a word."""
    folder.mkdir()
    write_marker(folder)
    (folder / "index.html").write_text(word, encoding="utf-8")
    return folder


def says(folder: Path) -> str:
    """Read what a site says."""
    return (folder / "index.html").read_text(encoding="utf-8")


def cannot_exchange(one: Path, other: Path) -> bool:
    """Be a system that cannot exchange two folders."""
    return one == other


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and others have their own ways")
def test_exchange_on_linux(tmp_path: Path) -> None:
    """In one step; where one of the two is missing, nothing changes."""
    one, other = make_site(tmp_path / "one", "1"), make_site(tmp_path / "other", "2")
    assert exchange.exchange(one, other)
    assert (says(one), says(other)) == ("2", "1")
    assert not exchange.exchange(one, tmp_path / "missing")
    assert says(one) == "2"


def test_exchange_without_a_function_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old C library, or another system."""
    one, other = make_site(tmp_path / "one", "1"), make_site(tmp_path / "other", "2")
    monkeypatch.setattr("ctypes.CDLL", lambda _: object())
    assert not exchange.exchange(one, other)
    monkeypatch.setattr("sys.platform", "win32")
    assert not exchange.exchange(one, other)
    assert (says(one), says(other)) == ("1", "2")


@pytest.mark.parametrize("can_exchange", [True, False])
def test_swap(place: Place, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool) -> None:
    """The new site stands in the place of the old one, and the old one under the name of the new one."""
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", cannot_exchange)
    new = make_site(place.name_new(), "new")
    swap.swap(new, place)
    assert (says(place.folder), says(new)) == ("new", "old")
    assert names_beside(place.folder) == [new.name]


def test_swap_without_an_old_site(tmp_path: Path) -> None:
    """A rename."""
    place = Place(tmp_path / "site")
    new = make_site(place.name_new(), "new")
    swap.swap(new, place)
    assert says(place.folder) == "new"
    assert names_beside(place.folder) == []


def test_second_rename_fails(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old site comes back at once; the sentence says what the system said."""
    monkeypatch.setattr(swap, "exchange", cannot_exchange)
    before, new = read_tree(place.folder), make_site(place.name_new(), "new")
    rename = Path.rename

    def fail_for_new(self: Path, target: Path) -> Path:
        if self == new:
            raise OSError(5, "Input/output error", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(PublishingError, match=r"site cannot be written \(Input/output error\)"):
        swap.swap(new, place)
    assert (read_tree(place.folder), names_beside(place.folder)) == (before, [new.name])


@pytest.mark.parametrize("stands", ["nothing", "empty", "new"])
def test_next_build_after_a_kill_between_two_renames(place: Place, stands: str) -> None:
    """The old site comes back where there is none, and goes where the new one stands."""
    place.folder.rename(place.set_aside)
    if stands == "empty":
        place.folder.mkdir()
    if stands == "new":
        make_site(place.folder, "new")
    restore_site(place)
    assert says(place.folder) == ("new" if stands == "new" else "old")
    assert names_beside(place.folder) == []


def test_what_only_has_the_name_of_a_set_aside_site(place: Place, tmp_path: Path) -> None:
    """A folder without a marker stays, and so does what a link leads to."""
    place.set_aside.mkdir()
    (place.set_aside / "letter.txt").write_text("mine", encoding="utf-8")
    restore_site(place)
    assert read_tree(place.set_aside) == {"letter.txt": b"mine"}
    other = Place(tmp_path / "other")
    other.set_aside.symlink_to(place.folder)
    restore_site(other)
    assert not other.folder.exists()
    assert says(place.folder) == "old"
