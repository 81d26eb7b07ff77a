"""MP012: byte order marks and line ends of other systems, which are told and do no harm."""

from pathlib import Path

import pytest

from milpart_docs.diagnostics import Severity
from tests.projects import LESSON, base_lesson, diagnose, make_project

MARK = b"\xef\xbb\xbf"
TEXT = base_lesson().encode()


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (MARK + TEXT, ["1:1"]),
        (TEXT.replace(b"\n", b"\r\n"), ["1:4"]),
        (TEXT.replace(b"\n", b"\r"), ["1:4"]),
        (MARK + TEXT.replace(b"\n", b"\r\n"), ["1:1", "1:4"]),
        (TEXT.replace(b"late.\n", b"late.\r\n", 1), ["28:39"]),
        (TEXT, []),
        (TEXT.rstrip(b"\n"), []),
    ],
    ids=["mark", "windows", "old mac", "both", "one line", "neither", "no last line end"],
)
def test_the_form_is_told_and_the_record_is_read(tmp_path: Path, data: bytes, places: list[str]) -> None:
    """Nothing but the form is told, and only as information."""
    found = diagnose(make_project(tmp_path, {LESSON: data}))
    assert [(str(diagnostic.location), diagnostic.code) for diagnostic in found] == [(f"{LESSON}:{place}", "MP012") for place in places]
    assert {diagnostic.severity for diagnostic in found} <= {Severity.INFO}


def test_an_ordinary_page_is_left_alone(tmp_path: Path) -> None:
    """The form of pages is the business of their authors."""
    assert diagnose(make_project(tmp_path, {"docs/page.md": MARK + b"# A page\r\n"})) == []
