"""The tables of bundles and updates; nothing here looks at a clock."""

from pathlib import Path

from benchmarks.measure_bundle import CHANGES, Packing, Updating, change_records, measure_packing, render
from tests.bundle.sites import make_site


def test_tables() -> None:
    """Sizes, their ratio, and times for each megabyte."""
    lines = render(
        Packing(80_000_000, 25_000_000, 20_000_000, 4, 2, calls_seconds=2, verify_seconds=1),
        [Updating("text", 25_000_000, 50_000, 1.0, 0.5)],
    ).splitlines()
    assert lines[2] == "| 80.0 | 25.0 | 20.0 | 1.25 | 0.050 | 0.025 | 40 | 80 |"
    assert lines[6] == "| text | 25.0 | 0.05 | 0.20% | 1.0 | 0.5 |"


def test_changes(tmp_path: Path) -> None:
    """Each changes one record in a hundred, and leaves the others."""
    record = b"---\nid: LL-2026-0001\ntitle: A title\n  of two lines\nstatus: tasked\n---\n\nText.\n"
    for change in CHANGES:
        root = make_site(tmp_path / change, {f"lessons/LL-2026-{number:04}.md": record for number in range(120)})
        change_records(root, CHANGES[change])
        (changed,) = [path for path in root.rglob("*.md") if path.read_bytes() != record]
        assert (changed.name == "LL-2026-9000-added.md") == (change == "added")
        assert (b"of two lines" in changed.read_bytes()) == (change == "text")


def test_packing(tmp_path: Path) -> None:
    """Both ways pack the same site."""
    found = measure_packing(make_site(tmp_path / "site"), tmp_path / "bundle.zip")
    assert found.site > 0
    assert min(found.bundle, found.plain) > 0
