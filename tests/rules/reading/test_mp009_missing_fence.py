"""MP009: records without a front matter, or without a line before or after it."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.mending import mend
from tests.projects import LESSON, base_lesson, diagnose, make_project

SECOND = base_lesson(("LL-2026-0001", "LL-2026-0002"))
WITHOUT_OPENING = SECOND.removeprefix("---\n")
WITHOUT_CLOSING = SECOND.replace("17\n---\n", "17\n")
NAMED = "lessons/LL-2026-0002.md"


def test_words_behind_the_hyphens_are_kept() -> None:
    """They may be more than a remark, and are their author's to move."""
    data = base_lesson(("EX/2025/17\n---", "EX/2025/17\n--- end of the fields")).encode()
    assert mend(LESSON, data, lambda *_: False).data == data


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        (NAMED, "", "1:1"),
        (NAMED, "# A lesson\n", "1:1"),
        (NAMED, "---\n---\n", "1:1"),
        (NAMED, WITHOUT_OPENING, "1:1"),
        (NAMED, "\n\n" + WITHOUT_OPENING, "3:1"),
        (NAMED, WITHOUT_CLOSING, "25:1"),
        (NAMED, "\n" + WITHOUT_CLOSING, "26:1"),
        (NAMED, WITHOUT_CLOSING.partition("\n## ")[0], "1:1"),
        (NAMED, SECOND.replace("17\n---\n", "17\n—\n"), "24:1"),
        (NAMED, SECOND.replace("17\n---\n\n##", "17\n#"), "24:1"),
        (NAMED, SECOND.replace("---\n", "--\n", 1), "1:1"),
        (NAMED, "\n" + SECOND.replace("---\n", "\u2013\u2013\u2013\n"), "2:1"),
        (NAMED, f"```yaml\n{SECOND}```\n", "1:1"),
        (NAMED, f"# A lesson\n\n{SECOND}", "1:1"),
        (NAMED, "<!DOCTYPE html>\n<html></html>\n", "1:1"),
        ("docs/any-name.md", SECOND.replace("---\n", "—\n", 1), "1:1"),
        ("docs/any-name.md", WITHOUT_OPENING, "1:1"),
        ("docs/any-name.md", WITHOUT_CLOSING, "25:1"),
    ],
)
def test_a_record_without_its_front_matter(tmp_path: Path, path: str, text: str, place: str) -> None:
    """A record is known by its file name, or by the id and type that are left; one finding says what is missing."""
    found = diagnose(make_project(tmp_path, {path: text}))
    assert [(str(diagnostic.location), diagnostic.code) for diagnostic in found] == [(f"{path}:{place}", "MP009")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A page\n",
        "---\n\nA line across the page.\n",
        "---\ntitle: never closed\n",
        "title: A page\nstatus: of MkDocs\n\nText\n",
        "---\n---\n",
        "***\n\nA line across the page.\n",
        "—\n\ntitle of nothing\n",
        "# A page\n\n---\ntitle: shown as text\n---\n",
        "```yaml\n---\nid: an example\n---\n```\n",
        "<!DOCTYPE html>\n<p>Raw.</p>\n",
    ],
)
def test_an_ordinary_page(tmp_path: Path, text: str) -> None:
    """A page needs no front matter, and may begin with a line or with the metadata that MkDocs also knows."""
    assert diagnose(make_project(tmp_path, {"docs/page.md": text})) == []
