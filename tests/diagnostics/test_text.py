"""Diagnostics for a person: the caret stands below its character, nothing steers the terminal, and much stays readable."""

from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.diagnostics.text import FULL_PER_RULE, LINES_AT_MOST, display_width, printable, render_text

PLACE = Location("lessons/a.md", 1, 1)


def finding(column: int = 1, message: str = "a sentence", hint: str = "", path: str = "lessons/a.md") -> Diagnostic:
    """Make a diagnostic on line 1."""
    return Diagnostic(Location(path, 1, column), "MP101", Severity.ERROR, message, hint)


def render(*found: Diagnostic, line: str | None = None) -> str:
    """Render diagnostics as they stand on a page without colours; every source line is the given one."""
    return "".join(block.plain for block in render_text(found, records=3, source_line=lambda path, number: line))  # noqa: ARG005


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Give the source line and the caret's line of a finding, without what stands before the bar."""
    rows = render(finding(column), line=line).split("\n")
    return rows[1].partition(" | ")[2], rows[2].partition(" | ")[2]


def test_finding() -> None:
    """Place, code, severity and sentence; the line with a caret; what to do about it."""
    assert render(finding(7, hint="write MLI"), line="partners: [Mali]").split("\n") == [
        "lessons/a.md:1:7 MP101 error: a sentence",
        "  1 | partners: [Mali]",
        "    |       ^",
        "  hint: write MLI",
        "",
        "1 error in 3 records.",
        "",
    ]


@pytest.mark.parametrize(
    ("line", "column", "cells"),
    [
        ("plain: x", 8, 7),
        ("日本: x", 5, 6),  # wide characters take two cells
        ("日本: x", 2, 2),
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}: x", 8, 5),  # combining marks take none
        ("\N{THAI CHARACTER KO KAI}\N{THAI CHARACTER SARA II}: x", 5, 3),  # nor do vowel signs above a letter
        ("!\N{VARIATION SELECTOR-16}x", 3, 1),
        ("é: x", 4, 3),
        ("\tx", 2, 1),  # a tab is shown as one blank
        ("a\tb\tc", 5, 4),
        ("\N{ZERO WIDTH SPACE}x", 2, 1),  # shown as one replacement character
        ("한글\t日", 4, 5),
    ],
)
def test_caret_is_below_its_character(line: str, column: int, cells: int) -> None:
    """The caret stands as many cells from the bar as the text before it takes."""
    shown, caret = excerpt(line, column)
    assert caret == " " * cells + "^"
    assert display_width(shown) >= cells


@settings(deadline=None)
@given(line=st.text(st.characters(codec="utf-8"), min_size=1, max_size=400), data=st.data())
def test_caret_is_below_its_character_always(line: str, data: st.DataObject) -> None:
    """Whatever the line holds, the text shown before the caret ends where the caret stands."""
    column = data.draw(st.integers(1, len(line) + 1))
    if not line.strip() or "\0" in line:
        return
    shown, caret = excerpt(line, column)
    before = next(length for length in range(len(shown) + 1) if display_width(shown[:length]) == len(caret) - 1)
    assert len(shown) <= 100
    marked = shown[before:].lstrip("".join(char for char in shown if not display_width(char)))
    assert marked[:1] == printable(line[column - 1 : column])[:1] or not display_width(printable(line[column - 1 : column]))


def test_long_line_is_cut_to_a_window() -> None:
    """The character stays in sight."""
    shown, caret = excerpt("x" * 5000 + "HERE" + "y" * 5000, 5001)
    assert len(shown) == 100
    assert shown[len(caret) - 1 :].startswith("HERE")


def test_column_after_the_end_of_the_line() -> None:
    """A thing that is missing is missing after the last character."""
    assert excerpt("abc", 4) == ("abc", "   ^")
    assert excerpt("abc", 99) == ("abc", "   ^")


@pytest.mark.parametrize("line", [None, "", "   ", "\t", "PK\0\3"])
def test_no_line_to_show(line: str | None) -> None:
    """A file that cannot be read or is no text, and an empty line, have no excerpt."""
    assert "^" not in render(finding(), line=line)


def test_zero_bytes_are_neutralised() -> None:
    """Also where no line is shown."""
    assert "\0" not in render(finding(message="a\0b", hint="a\0b", path="a\0b"), line="a\0b")


@pytest.mark.parametrize("char", ["\x1b", "\n", "\r", "\x07", "\x9b", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH SPACE}", "\x7f"])
def test_control_characters_are_neutralised(char: str) -> None:
    """What a contributor wrote can neither move the cursor nor pretend to be another finding."""
    evil = f"x{char}[2Jlessons/b.md:1:1 MP101 error: forged"
    text = render(finding(message=evil, hint=evil, path=evil), line=evil)
    assert text.count("\N{REPLACEMENT CHARACTER}") >= 4
    assert char == "\n" or char not in text
    assert len(text.split("\n")) == 7


def test_line_separators_are_neutralised() -> None:
    """Some terminals and editors break lines at these too."""
    assert len(render(finding(message="a\u2028b\u2029c\x85d\x0be")).splitlines()) == 3


def test_markup_is_text() -> None:
    """Square brackets of a message are no markup of the printer."""
    page = StringIO()
    console = Console(file=page, width=200, force_terminal=True, color_system="truecolor")
    for block in render_text([finding(message="[red]x[/red] [link=https://evil.example]y[/link]")], records=1, source_line=lambda *_: None):
        console.print(block, end="")
    assert "[red]x[/red] [link=https://evil.example]y[/link]" in page.getvalue()


MANY = [
    Diagnostic(Location(f"lessons/LL-{number % 40:02}.md", number), f"MP{101 + number % 3}", severity, f"sentence {number % 3}", "do this")
    for number, severity in ((number, (Severity.ERROR, Severity.WARNING, Severity.ERROR)[number % 3]) for number in range(1, 3001))
]


def test_many_findings_stay_bounded() -> None:
    """Three thousand findings are a page that ends, with a summary that says where to begin."""
    rows = render(*MANY, line="the same line").split("\n")
    assert len(rows) < 1250
    assert sum(": sentence" in row for row in rows) == LINES_AT_MOST
    assert sum(row.startswith("  hint:") for row in rows) == 3 * FULL_PER_RULE
    assert rows[-14:] == [
        "… and 2000 more; narrow with PATH, or use --format json for all of them",
        "",
        "By rule (milpart explain CODE tells more):",
        "   1000  MP101  sentence 0",
        "   1000  MP102  sentence 1",
        "   1000  MP103  sentence 2",
        "Files with most findings:",
        "     75  lessons/LL-00.md",
        "     75  lessons/LL-01.md",
        "     75  lessons/LL-02.md",
        "     75  lessons/LL-03.md",
        "     75  lessons/LL-04.md",
        "2000 errors, 1000 warnings in 3 records.",
        "",
    ]


def test_summary_counts_each_severity() -> None:
    """Only what is there is counted; infos have no plural."""
    found = [finding(), finding()._replace(severity=Severity.INFO), finding()._replace(severity=Severity.INFO)]
    assert render(*found).split("\n")[-2] == "1 error, 2 info in 3 records."


def test_few_findings_of_one_rule_need_no_table() -> None:
    """The table by rule comes with the second rule, or where the list is long."""
    assert "By rule" not in render(finding(), finding())
    assert "By rule" in render(finding(), finding()._replace(code="MP102"))
    assert "By rule" in render(*[finding()] * (FULL_PER_RULE + 1))


def test_most_frequent_rule_comes_first() -> None:
    """The reader begins where most is to be done."""
    rows = render(finding(), *[finding()._replace(code="MP102")] * 2).split("\n")
    assert [row.split()[1] for row in rows if row.startswith("      ")] == ["MP102", "MP101"]


def test_nothing_found() -> None:
    """One line that says so."""
    assert render() == "No findings in 3 records.\n"


def test_location_is_printable_too() -> None:
    """A file name can hold anything."""
    assert printable("a\x1bb\tc") == "a\N{REPLACEMENT CHARACTER}b c"
    assert str(PLACE) in render(Diagnostic(PLACE, "MP101", Severity.INFO, "x"))
