"""The front matter: values, the place of each, fences, and python-frontmatter as another way in."""

from datetime import date
from typing import Any

import frontmatter
import pytest
import yaml

from milpart_docs.reading.composing import _Composer
from milpart_docs.reading.front_matter import HANDLER, FrontMatterHandler, read_front_matter
from milpart_docs.reading.values import read_values
from tests.projects import base_lesson

TEXT = """---
id: LL-2026-0001
on: 12:30
topics: [planning, "course  work"]
actions:
  - owner: ACR-EUMS
    due: 2026-12-01
  -   {owner: ACR-NATO, text: 'go'}
summary: >-
  One
  two.
empty:
---
Body.
"""


def test_the_c_loader_is_there() -> None:
    """Fifty thousand records are read by libyaml; without it reading takes ten times as long, which nobody should find out by waiting."""
    assert yaml.__with_libyaml__
    assert issubclass(_Composer, yaml.CSafeLoader)


def test_values() -> None:
    """Keys are text, even ``on``; quoted and folded text is text."""
    assert read_front_matter(TEXT).values == {
        "id": "LL-2026-0001",
        "on": "12:30",
        "topics": ["planning", "course  work"],
        "actions": [{"owner": "ACR-EUMS", "due": date(2026, 12, 1)}, {"owner": "ACR-NATO", "text": "go"}],
        "summary": "One two.",
        "empty": None,
    }


def test_positions() -> None:
    """Every key and every item has the place where it begins, and that of its value; both count from one."""
    assert {path: tuple(position) for path, position in read_front_matter(TEXT).positions.items()} == {
        ("id",): (2, 1, 2, 5),
        ("on",): (3, 1, 3, 5),
        ("topics",): (4, 1, 4, 9),
        ("topics", 0): (4, 10, 4, 10),
        ("topics", 1): (4, 20, 4, 20),
        ("actions",): (5, 1, 6, 3),
        ("actions", 0): (6, 5, 6, 5),
        ("actions", 0, "owner"): (6, 5, 6, 12),
        ("actions", 0, "due"): (7, 5, 7, 10),
        ("actions", 1): (8, 7, 8, 7),
        ("actions", 1, "owner"): (8, 8, 8, 15),
        ("actions", 1, "text"): (8, 25, 8, 31),
        ("summary",): (9, 1, 9, 10),
        ("empty",): (12, 1, 12, 7),
    }


def test_columns_count_characters() -> None:
    """A letter of two bytes and a picture of four are one column each."""
    _, positions, _, _ = read_values("a: [é, 訓, 🚁, x]\n", 1)
    assert [positions["a", place].column for place in range(4)] == [5, 8, 11, 14]


def test_the_fences() -> None:
    """Blank lines before, and blanks behind the hyphens, do no harm; the lines still count."""
    front = read_front_matter("\n \n---  \nid: x\n--- \t\nBody.\n")
    assert (front.values, front.positions["id",].line, front.body, front.body_line) == ({"id": "x"}, 4, "Body.\n", 6)


def test_hyphens_inside_a_value_close_nothing() -> None:
    """A fence is a line of three hyphens and nothing else."""
    assert read_front_matter("---\na: x --- y\nb: >-\n  ---\n  z\n----: c\n---\n").values == {"a": "x --- y", "b": "--- z", "----": "c"}


def test_a_file_may_end_at_its_fence() -> None:
    """A record need not have a text, nor its file a last line end."""
    assert read_front_matter("---\nid: x\n---").values == {"id": "x"}


def test_python_frontmatter_reads_the_same() -> None:
    """Another tool that uses python-frontmatter with our handler gets the same values and the same text."""
    post = frontmatter.loads(base_lesson(), handler=FrontMatterHandler())
    front = read_front_matter(base_lesson())
    assert (post.metadata, post.content) == (front.values, front.body.strip())


def test_python_frontmatter_round_trip() -> None:
    """What is written with the handler is read again with the same values in their order; dates stay dates, and text stays text."""
    values: dict[str, Any] = {
        "id": "LL-2026-0001",
        "on": "NO",
        "created": date(2026, 11, 2),
        "month": "2025-06",
        "n": [1, "1", "12:30", "é"],
    }
    text = frontmatter.dumps(frontmatter.Post("Body.", **values), handler=FrontMatterHandler())
    again = frontmatter.loads(text, handler=FrontMatterHandler())
    assert (list(again.metadata.items()), again.content) == (list(values.items()), "Body.")
    assert read_front_matter(text).values == values


def test_the_handler_raises_where_a_reader_of_values_must() -> None:
    """python-frontmatter has no way to hand faults on: its caller gets the first as an error with its place."""
    with pytest.raises(ValueError, match="line 1, column 5: syntax"):
        HANDLER.load("a: b: c")
    with pytest.raises(ValueError, match="line 2, column 1: duplicate-key"):
        HANDLER.load("a: 1\na: 2")
    with pytest.raises(ValueError, match="no opening or no closing fence"):
        HANDLER.split("---\na: 1\n")


def test_export_writes_no_aliases() -> None:
    """The same value twice is written twice: what is written can be read again."""
    day = date(2026, 11, 2)
    topics = ["planning"]
    written = HANDLER.export({"created": day, "modified": day, "topics": topics, "regions": topics})
    assert "&" not in written
    assert HANDLER.load(written) == {"created": day, "modified": day, "topics": topics, "regions": topics}
