"""How the core finds a site engine that it does not know."""

from collections.abc import Iterable
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from milpart_docs.publishing import engine
from milpart_docs.publishing.engine import GROUP, find_engine
from milpart_docs.publishing.error import PublishingError

OURS = EntryPoint("ours", "tests.publishing.engines:write_small_site", GROUP)
OTHER = EntryPoint("other", "tests.publishing.engines:refuse", GROUP)


def install(monkeypatch: pytest.MonkeyPatch, points: Iterable[EntryPoint]) -> None:
    """Let these be the entry points that are installed."""
    monkeypatch.setattr(engine, "entry_points", lambda group: [point for point in points if point.group == group])


def test_the_one_that_ships() -> None:
    """MkDocs, by the entry point of this package."""
    assert getattr(find_engine(), "__module__", "") == "mkdocs_milpart.engine"


def test_addresses_that_name_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The engine is told so with each call."""
    install(monkeypatch, [EntryPoint("telling", "tests.publishing.engines:tell_addresses", GROUP)])
    assert find_engine()(tmp_path, tmp_path, strict=False, quiet=False) == 0
    assert find_engine(names_files=True)(tmp_path, tmp_path, strict=False, quiet=False) == 1


def test_installed_once_or_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same engine may be found in two folders of the search path."""
    install(monkeypatch, [OURS, OURS])
    assert getattr(find_engine(), "__name__", "") == "write_small_site"


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ([], "no site engine is installed"),
        ([OURS, OTHER], r"more than one site engine is installed \(other, ours\)"),
        ([EntryPoint("lost", "nowhere_at_all:build", GROUP)], "the site engine lost cannot be loaded"),
        ([EntryPoint("lost", "tests.publishing.engines:nothing", GROUP)], "the site engine lost cannot be loaded"),
    ],
)
def test_none_that_can_be_used(monkeypatch: pytest.MonkeyPatch, points: list[EntryPoint], message: str) -> None:
    """One sentence."""
    install(monkeypatch, points)
    with pytest.raises(PublishingError, match=message):
        find_engine()
