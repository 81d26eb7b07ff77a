"""One file, mended: forms of saving, rules that are switched off, and what no mutation of a record can do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.fixes.mending import Mended, mend
from milpart_docs.reading import read_source
from milpart_docs.rules.engine import inspect_file
from tests.cli.commands import ROOT
from tests.projects import LESSON, base_lesson

CLEAN = base_lesson()
WRONG = base_lesson(("[MLI, NER]", "[Mali, NER]"))
RECORDS = sorted(
    [*(ROOT / "lessons").glob("*.md"), *(ROOT / "docs" / "proposals").glob("*.md"), *(ROOT / "docs" / "partners").glob("*.md")]
)
PIECES = (
    *(
        "\t",
        "\u00a0",
        "\u200b",
        " ",
        "\n",
        '"',
        "'",
        "\u201c",
        "\u201d",
        ":",
        ": ",
        "- ",
        "#",
        " # x",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!x ",
    ),
    *("|", ">-", "\u2014", "---\n", "Mali", "Train", "14/03/2026", "yes", "\\", "\r\n", "\x0b", "\U0001f600", "Date observed: 3\n"),
    *("related: LL-2026-1\n", "- planning\n", "<!--", "```\n", "withhold: LIMITE", "{withhold: LIMITE, value: 3}", "\ufeff"),
)


def never(_code: str, _path: str) -> bool:
    """Say that no rule is switched off."""
    return False


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"\xef\xbb\xbf" + CLEAN.encode(), ["MP012"]),
        (CLEAN.replace("\n", "\r\n").encode(), ["MP012"]),
        (CLEAN.replace("\n", "\r").encode(), ["MP012"]),
        (CLEAN.replace("\n", "\r\n", 5).encode(), ["MP012"]),
        (CLEAN.encode("utf-16"), ["MP002"]),
        (b"\xfe\xff" + CLEAN.encode("utf-16-be"), ["MP002"]),
    ],
)
def test_every_form_becomes_the_plain_one(data: bytes, codes: list[str]) -> None:
    """The text is the same; the form is UTF-8 without a mark, with LF."""
    mended = mend(LESSON, data, never)
    assert mended.data == CLEAN.encode()
    assert [fix.code for fix in mended.fixes] == codes


@pytest.mark.parametrize("data", [b"\xff\x00\xff", CLEAN.encode("latin-1") + b"\xe9", b"%PDF-1.7\n\x00", b""])
def test_what_is_no_text_stays(data: bytes) -> None:
    """A guess at an encoding would be a guess at what was written."""
    assert mend(LESSON, data, never) == Mended(data)


def test_form_stays_where_its_rule_is_switched_off() -> None:
    """Who wants CRLF keeps it, in the lines that are mended, too."""
    data = b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode()
    mended = mend(LESSON, data, lambda code, _: code == "MP012")
    assert mended.data == b"\xef\xbb\xbf" + CLEAN.replace("\n", "\r\n").encode()


def test_lines_that_end_in_several_ways_keep_their_ends() -> None:
    """Where the rule about line ends is switched off, a mistake is mended all the same, and nothing else changes."""
    wrong, clean = (text.replace("\n", "\r\n", 30) for text in (WRONG, CLEAN))
    assert mend(LESSON, wrong.encode(), lambda code, _: code == "MP012").data == clean.encode()


def test_rule_that_is_switched_off_mends_nothing() -> None:
    """What check does not say, fix does not do."""
    assert mend(LESSON, WRONG.encode(), lambda code, _: code == "MP502") == Mended(WRONG.encode())


def test_control_characters_survive_beside_a_fix() -> None:
    """The reader takes them for spaces; what is written is the text as it was."""
    text = base_lesson(("[MLI, NER]", "[Mali, NER]"), ("six weeks late.", "six weeks\x0blate."))
    assert mend(LESSON, text.encode(), never).data == text.replace("Mali", "MLI").encode()


def test_pages_are_mended_in_what_concerns_them() -> None:
    """A page's keys, order and white space are its author's own."""
    page = b"---\nstatus: Train \ntype_of: x\n---\n\nText. \n\n\n"
    assert mend("docs/page.md", page, never) == Mended(page)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name[:12])
def test_shipped_records_are_in_order(path: Path) -> None:
    """Nothing in a sound record changes."""
    data = path.read_bytes()
    assert mend(path.relative_to(ROOT).as_posix(), data, never).data == data


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """Give the path of a shipped record and its text with a few mistakes in it."""
    path = draw(st.sampled_from(RECORDS))
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, max(0, text.find("\n---\n", 4))))
        gone = draw(st.integers(0, 3))
        text = text[:at] + draw(st.sampled_from(PIECES)) + text[at + gone :]
    return path.relative_to(ROOT).as_posix(), text


@given(mutated())
def test_whatever_is_written_mending_twice_is_mending_once(record: tuple[str, str]) -> None:
    """Nothing raises, nothing is left for a second run, and a record stays a record."""
    path, text = record
    data = text.encode()
    mended = mend(path, data, never)
    assert mend(path, mended.data, never).data == mended.data
    before, after = read_source(path, data), read_source(path, mended.data)
    assert before.kind in {after.kind, "unreadable", "page"}
    if not mended.fixes:
        assert mended.data == data


@given(mutated())
def test_whatever_is_written_values_without_a_finding_stay(record: tuple[str, str]) -> None:
    """Of a front matter that can be read, every value in which nothing was wrong is the same afterwards."""
    path, text = record
    before = read_source(path, text.encode())
    after = read_source(path, mend(path, text.encode(), never).data)
    keys = [(at.line, path) for path, at in sorted(before.positions.items(), key=lambda item: item[1].line) if len(path) == 1]
    told = {path for finding in inspect_file(before) for path in [path for line, path in keys if line <= finding.line][-1:]}
    wrong = {fault.path[:1] for fault in before.faults} | told
    repeated = {(key,) for key, value in before.written.items() if isinstance(value, list)}
    kept = {key: value for key, value in before.written.items() if (key,) not in wrong | repeated}
    if before.written and not any(fault.path == () for fault in before.faults):
        assert {key: after.written.get(key) for key in kept} == kept
