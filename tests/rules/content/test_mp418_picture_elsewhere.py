"""MP418: pictures that lie elsewhere."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

BODY = "The first course began six weeks late."


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("C:\\Users\\doe\\map.png", "map.png"),
        ("C:/Users/doe/map.png", "map.png"),
        ("file:///home/doe/map.png", "map.png"),
        ("\\\\server\\share\\map.png", "map.png"),
        ("~/map.png", "map.png"),
        ("/uploads/3f2a/map.png", "map.png"),
        ("https://gitlab.example/x/uploads/3f/map.png", "map.png"),
        ("https://example.org/map.png", "map.png"),
        ("https://example.org/maps/7", "picture.png"),
    ],
)
def test_elsewhere(tmp_path: Path, target: str, name: str) -> None:
    """On a disk, in uploads, on another site; the hint names the file as it would be called beside the text."""
    [found] = find(tmp_path, "MP418", {LESSON: base_lesson((BODY, f"Text ![Map]({target}) text."))})
    assert found == f"LL-2026-0001-lead-time.md:28:6 put the picture into the folder of this file, and write ![Map]({name})"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("[The order](file:///C:/orders/order.pdf)", "[The order](order.pdf)"),
        ("[The order](C:\\orders\\order.pdf)", "[The order](order.pdf)"),
        ("[The order](\\\\server\\share\\the order.docx)", "[The order](<the order.docx>)"),
        ("[The order](/home/doe/order.pdf)", "[The order](order.pdf)"),
        ("[The order](/uploads/3f2a/order.pdf)", "[The order](order.pdf)"),
        ("[order]: file:///home/doe/order.pdf", "[order]: order.pdf"),
        ("[order]: <H:\\orders\\order>", "[order]: file.pdf"),
    ],
)
def test_a_link_to_a_disk(tmp_path: Path, written: str, instead: str) -> None:
    """A file that only its author can open, in a link or in a line that says where a link leads."""
    [found] = find(tmp_path, "MP418", {LESSON: base_lesson((BODY, f"Text.\n\n{written}"))})
    assert found == f"LL-2026-0001-lead-time.md:30:1 put the file into the folder of this file, and write {instead}"


@pytest.mark.parametrize(
    "text", ["`![Map](C:\\map.png)`", "[Map](https://example.org/map.png)", "[Map](https://gitlab.example/x/uploads/3f/map.png)"]
)
def test_what_readers_get(tmp_path: Path, text: str) -> None:
    """Code, and links to the web."""
    assert diagnose_lesson(tmp_path, (BODY, text)) == []
