"""MP207: links that mean records and lead to no file."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.project import mend_project
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, load, make_project
from tests.rules.findings import find

OLD = "six weeks"


@pytest.mark.parametrize(
    "new",
    [
        "[it](ACT-2026-0001)",
        "[it](ACT-2026-0001.md)",
        "[it](ACT-2026-0001#context)",
        "[it](../docs/activities/ACT-2026-0001-first-course.md)",
        "[it](<ACT-2026-0001>)",
        "[it](ACT-2026-0001 'its title')",
        "[it](ACT-2026-0999)",
        "[it](LL-2026-0001.md)",
    ],
)
def test_leads_nowhere(tmp_path: Path, new: str) -> None:
    """By the identifier, by the name of a file that is not so, and by a path that holds in the repository and not in the site."""
    assert diagnose_lesson(tmp_path, (OLD, new)) == ["28:24 MP207"]


@pytest.mark.parametrize(
    "new",
    [
        "[it](LL-2026-0001-lead-time.md)",
        "[it](../activities/ACT-2026-0001-first-course.md)",
        "[it](../ACT-2026-0001/)",
        "[it](https://example.org/ACT-2026-0001)",
        "[it](ACT-2026-0001.pdf)",
        "`[it](ACT-2026-0001)`",
        "![it](ACT-2026-0001.png)",
        "[ACT-2026-0001]",
    ],
)
def test_leads_somewhere(tmp_path: Path, new: str) -> None:
    """The path of a file, an address, a file beside the text, code; whether a file is there, and brackets are enough, others tell."""
    assert not any("MP207" in line for line in diagnose_lesson(tmp_path, (OLD, new)))


def test_from_a_page(tmp_path: Path) -> None:
    """Paths of pages begin in their own folder; pages that the build makes are left alone."""
    files = {"docs/page.md": "[a](activities/ACT-2026-0001-first-course.md) [b](catalogue/act-2026-0001.md) [c](act-2026-0001.md)\n"}
    assert [str(found.location) for found in diagnose(make_project(tmp_path, files))] == ["docs/page.md:1:79"]


def test_hint(tmp_path: Path) -> None:
    """The reference with the words of the link, its place, and nothing twice."""
    text = "[the course](ACT-2026-0001#x), [ACT-2026-0001](ACT-2026-0001), [a | b](ACT-2026-0001), [[it]](ACT-2026-0001)"
    assert [line.partition(" ")[2] for line in find(tmp_path, "MP207", {LESSON: base_lesson((OLD, text))})] == [
        "write [[ACT-2026-0001#x|the course]]",
        *(["write [[ACT-2026-0001]]"] * 3),
    ]


def test_mended(tmp_path: Path) -> None:
    """What the hint says is written, and checks."""
    make_project(tmp_path, {LESSON: base_lesson((OLD, "[it](ACT-2026-0001.md) and [this](ACT-2026-0001)"))})
    [mended] = mend_project(load(tmp_path), lambda _: True).files
    assert b"[[ACT-2026-0001|it]] and [[ACT-2026-0001|this]]" in mended.after
    (tmp_path / LESSON).write_bytes(mended.after)
    assert diagnose(tmp_path) == []


def test_a_file_that_is_there_but_not_in_the_site(tmp_path: Path) -> None:
    """Records outside of the folder of pages stand apart from them in the site; the sentence does not deny the file."""
    root = make_project(tmp_path, {"docs/page.md": f"---\ntitle: P\n---\n\n[a](../{LESSON}) [b](LL-2026-0001.md)\n"})
    assert [found.message for found in diagnose(root) if found.code == "MP207"] == [
        "this link means a record, but leads to no page of the site, although the file is there",
        "this link means a record, but leads to no file",
    ]


@pytest.mark.parametrize(
    "link",
    [
        "[it](ACT-2026-0001 'its title')",
        "[it](ACT-2026-0001.md?plain=1)",
        "[it](ACT-2026-0001.md#9.9)",
        "[a | b](ACT-2026-0001)",
        "[[it]](ACT-2026-0001)",
        "[it](LL-2026-0001.md)",
    ],
)
def test_what_has_no_room_in_a_reference_stays(tmp_path: Path, link: str) -> None:
    """A title, a question, a place that is not there, signs that end a reference, and a link of the record to itself."""
    make_project(tmp_path, {LESSON: base_lesson((OLD, link))})
    assert [one.code for one in diagnose(tmp_path)] == ["MP207"]
    assert mend_project(load(tmp_path), lambda _: True).files == ()


def test_words_with_the_identifier_stay(tmp_path: Path) -> None:
    """What was written around the identifier is what readers are to see."""
    make_project(tmp_path, {LESSON: base_lesson((OLD, "[see ACT-2026-0001 for dates](ACT-2026-0001.md)"))})
    [mended] = mend_project(load(tmp_path), lambda _: True).files
    assert b" [[ACT-2026-0001|see ACT-2026-0001 for dates]] late" in mended.after
