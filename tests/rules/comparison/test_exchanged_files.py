"""Files that a record shows and that are other ones now."""

from pathlib import Path

from milpart_docs.rules.comparison.exchanged_files import find_exchanged, find_standing, tell_exchanged
from tests.changes import begin_change, load_example
from tests.corpora import record
from tests.projects import make_project

BODY = "![fig](fig.png) and [table](table.csv), again ![fig](fig.png)"


def make(root: Path) -> None:
    """Make a project with a record that shows two files."""
    make_project(root)
    (root / "docs/LL-2026-0001.md").unlink(missing_ok=True)
    (root / "docs/LL-2026-0777.md").write_text(record("LL-2026-0777", BODY).text, encoding="utf-8")
    (root / "docs/fig.png").write_bytes(b"one")
    (root / "docs/table.csv").write_bytes(b"1,2\n")
    begin_change(root)


def exchanged(root: Path) -> list[str]:
    """Give ``file:line:column what`` of each file that is another one."""
    change = load_example(root)
    found = (shown for before, after in find_standing(change) for shown in find_exchanged(change, before, after))
    return [f"{shown.path}:{shown.column} {tell_exchanged(change, shown)}" for shown in found]


def test_other_contents(tmp_path: Path) -> None:
    """Each file once, in the first place that shows it, also where the record itself was not touched."""
    make(tmp_path)
    assert exchanged(tmp_path) == []
    (tmp_path / "docs/fig.png").write_bytes(b"two")
    assert exchanged(tmp_path) == ["docs/fig.png:1 is another one now"]
    (tmp_path / "docs/table.csv").unlink()
    assert exchanged(tmp_path) == ["docs/fig.png:1 is another one now", "docs/table.csv:21 is gone"]


def test_moved_along(tmp_path: Path) -> None:
    """A picture that goes with its record stays the same one."""
    make(tmp_path)
    (tmp_path / "docs/new").mkdir()
    for name in ("LL-2026-0777.md", "fig.png", "table.csv"):
        (tmp_path / "docs" / name).rename(tmp_path / "docs/new" / name)
    assert exchanged(tmp_path) == []
    (tmp_path / "docs/new/fig.png").write_bytes(b"two")
    assert exchanged(tmp_path) == ["docs/new/fig.png:1 is another one now"]
