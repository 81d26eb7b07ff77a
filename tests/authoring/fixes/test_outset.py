"""Which files need not be read again to know that there is nothing to mend in them."""

from pathlib import Path

import pytest
from hypothesis import given

from milpart_docs.authoring.fixes.mending import mend
from milpart_docs.authoring.fixes.outset import may_be_mended
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_one
from milpart_docs.reading import read_source
from milpart_docs.rules.engine import inspect_file
from tests.authoring.fixes.test_cases import FOLDERS, never
from tests.authoring.fixes.test_mending import RECORDS, mutated
from tests.authoring.fixes.test_twice import lessons
from tests.cli.commands import ROOT
from tests.projects import LESSON, base_lesson


def is_looked_at(path: str, data: bytes) -> bool:
    """Tell whether a file is looked at when the corpus has been read."""
    return may_be_mended(decode(path, read_one(inspect_file, Found(path, data))), data)


@pytest.mark.parametrize(
    "text",
    [
        base_lesson(("late.", "late. ")),
        base_lesson(("late.", "late.  ")),
        base_lesson() + "\n",
        base_lesson().rstrip("\n"),
        base_lesson(("id: LL-2026-0001\ntype: lesson\n", "type: lesson\nid: LL-2026-0001\n")),
        base_lesson(("[MLI, NER]", "[Mali, NER]")),
    ],
)
def test_not_in_order(text: str) -> None:
    """White space, the order of keys, and whatever a rule complains of."""
    assert is_looked_at(LESSON, text.encode())


def test_sound_records_and_pages_are_not_looked_at() -> None:
    """All that is shipped and that no rule says anything of, and a page with white space of its own."""
    files = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in RECORDS}
    told = {path for path, data in files.items() if inspect_file(read_source(path, data))}
    assert {path for path, data in files.items() if is_looked_at(path, data)} == told
    assert not is_looked_at("docs/page.md", b"---\ntitle: P\n---\n\nText. \n\n\n")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_case_is_looked_at(folder: Path) -> None:
    """Whatever is mended."""
    data = (folder / "before.md").read_bytes()
    assert is_looked_at(LESSON, data) or not mend(LESSON, data, never).fixes


@given(mutated())
def test_whatever_is_mended_is_looked_at(record: tuple[str, str]) -> None:
    """No mistake that there is an answer to is passed over."""
    path, text = record
    assert is_looked_at(path, text.encode()) or not mend(path, text.encode(), never).fixes


@given(lessons())
def test_whatever_is_mended_in_lessons_is_looked_at(files: dict[str, bytes]) -> None:
    """The same, where fields hold what people write."""
    assert all(is_looked_at(path, data) or not mend(path, data, never).fixes for path, data in files.items())
