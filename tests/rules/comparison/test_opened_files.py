"""Files that only protected texts showed, and that are shown openly now."""

from pathlib import Path

import pytest

from milpart_docs.rules.comparison.opened_files import find_opened_files
from tests.changes import Files, begin_change, load_example, write
from tests.projects import make_project

SHOWS = "# Page\n\n![bridge]({name})\n"


def marked(marking: str, text: str) -> str:
    """Give the text of a page with a marking."""
    return f"---\ntitle: Page\nmarking: {marking}\n---\n\n{text}"


PLAN = marked("LIMITE", SHOWS.format(name="plan.png"))
OPEN = marked("PUBLIC", SHOWS.format(name="plan.png"))
BLOCK = marked("PUBLIC", "::: marking LIMITE\n\n![bridge](plan.png)\n\n:::\n")


def opened(root: Path, before: Files, after: Files, **renamed: str) -> list[str]:
    """Give ``from -> to: file`` of what is opened; ``renamed`` gives the picture another name, or copies it."""
    make_project(root)
    write(root, before)
    (root / "docs/plan.png").write_bytes(b"a plan")
    (root / "docs/nobody.png").write_bytes(b"nobody's")
    begin_change(root)
    write(root, after)
    for name in renamed.values():
        (root / "docs" / name).write_bytes(b"a plan")
    found = find_opened_files(load_example(root))
    return [f"{one.before.path[5:]} -> {one.one.path[5:]}:{one.now.line} {one.now.path[5:]}" for one in found]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"docs/a.md": PLAN}, {"docs/b.md": OPEN}, ["a.md -> b.md:8 plan.png"]),
        ({"docs/a.md": PLAN}, {"docs/a.md": None, "docs/b.md": OPEN + "More.\n"}, []),
        ({"docs/a.md": BLOCK}, {"docs/b.md": OPEN}, ["a.md -> b.md:8 plan.png"]),
        ({"docs/a.md": BLOCK}, {"docs/a.md": BLOCK + "\n<img src='plan.png'>\n"}, ["a.md -> a.md:12 plan.png"]),
        ({"docs/a.md": PLAN}, {"docs/b.md": BLOCK}, []),
        ({"docs/a.md": PLAN}, {"docs/a.md": OPEN}, []),
        ({"docs/a.md": PLAN, "docs/c.md": OPEN}, {"docs/b.md": OPEN}, []),
        ({}, {"docs/b.md": OPEN}, []),
        ({"docs/a.md": PLAN}, {"docs/b.md": marked("PUBLIC", SHOWS.format(name="nobody.png"))}, []),
    ],
)
def test_opened(tmp_path: Path, before: Files, after: Files, found: list[str]) -> None:
    """In an open page, outside of a marked part; what the same readers saw before, what nobody showed, and what MP807 tells is left out."""
    assert opened(tmp_path, before, after) == found


def test_under_another_name(tmp_path: Path) -> None:
    """A copy is the same picture."""
    after = {"docs/b.md": marked("PUBLIC", SHOWS.format(name="copy.png"))}
    assert opened(tmp_path, {"docs/a.md": PLAN}, after, name="copy.png") == ["a.md -> b.md:8 copy.png"]
