"""What a change repeats openly of what was protected."""

import pytest

from milpart_docs.rules.comparison.repeating import find_repeated
from tests.changes import change_of
from tests.corpora import Written, page, record

DEPOT = "The depot at Gao holds forty days of diesel, and the guard is eight men at night."
BRIDGE = "The second company crosses the bridge every Thursday at five in the morning."
BLOCK = f"::: marking LIMITE\n{DEPOT}\n:::\n"
OTHER = "A sentence about something else altogether stands here."


def repeated(before: list[Written], after: list[Written]) -> list[str]:
    """Give ``from -> to`` of what is repeated, by the names of the files."""
    return [f"{one.before.path[5:-3]} -> {one.one.path[5:-3]}" for one in find_repeated(change_of(before, after))]


def marked(name: str, marking: str, text: str) -> Written:
    """Give a page with a marking."""
    return page(name, f"---\nmarking: {marking}\n---\n\n{text}\n")


SOURCE = record("LL-2026-0001", f"{OTHER}\n\n{BLOCK}")
EMPTIED = record("LL-2026-0001", OTHER)
HELD = record("LL-2026-0001", OTHER, impact={"value": "Six trucks burnt near Gao.", "withhold": "LIMITE"})
CLOSED = marked("closed", "LIMITE", f"{DEPOT}\n\n{BRIDGE}")


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([SOURCE], [SOURCE, marked("a", "PUBLIC", DEPOT)], ["LL-2026-0001 -> a"]),
        ([SOURCE], [EMPTIED, marked("a", "PUBLIC", "**The depot** at Gao\nholds [forty](x.md) days of diesel.")], ["LL-2026-0001 -> a"]),
        ([SOURCE], [record("LL-2026-0001", OTHER, summary=f"Well: {DEPOT}")], ["LL-2026-0001 -> LL-2026-0001"]),
        ([SOURCE], [record("LL-2026-0001", f"{OTHER}\n\n{BLOCK}", title=DEPOT)], ["LL-2026-0001 -> LL-2026-0001"]),
        ([HELD], [record("LL-2026-0001", f"{OTHER}\n\nSix trucks burnt near Gao, it seems.\n")], ["LL-2026-0001 -> LL-2026-0001"]),
        ([CLOSED], [CLOSED, marked("a", "PUBLIC", f"{OTHER} {BRIDGE}")], ["closed -> a"]),
        ([CLOSED], [marked("a", "PUBLIC", f"{OTHER} {BRIDGE} {OTHER}")], ["closed -> a"]),
        ([CLOSED, SOURCE], [CLOSED, SOURCE, marked("a", "PUBLIC", DEPOT)], ["LL-2026-0001 -> a"]),
        ([SOURCE], [SOURCE, marked("a", "PUBLIC", DEPOT), marked("b", "PUBLIC", DEPOT)], ["LL-2026-0001 -> a", "LL-2026-0001 -> b"]),
        ([SOURCE], [SOURCE, marked("a", "LIMITE", DEPOT)], []),
        ([SOURCE], [SOURCE, marked("a", "PUBLIC", BLOCK)], []),
        ([SOURCE], [SOURCE, marked("a", "PUBLIC", f"Words <!-- {DEPOT} --> that nobody has heard yet.")], []),
        ([SOURCE, marked("b", "PUBLIC", DEPOT)], [SOURCE, marked("b", "PUBLIC", OTHER), marked("a", "PUBLIC", DEPOT)], []),
        ([SOURCE, marked("b", "LIMITE", DEPOT)], [SOURCE, marked("a", "PUBLIC", DEPOT)], ["LL-2026-0001 -> a"]),
        ([marked("c", "LIMITED", DEPOT)], [marked("c", "LIMITED", DEPOT), marked("a", "PUBLIC", DEPOT)], []),
        ([record("LL-2026-0001", BLOCK)], [record("LL-2026-0001", DEPOT)], []),
        ([CLOSED], [marked("closed", "PUBLIC", f"{DEPOT}\n\n{BRIDGE}")], []),
        ([SOURCE], [SOURCE, marked("a", "PUBLIC", "LL-2026-0001 says something that is none of your business, does it not?")], []),
    ],
)
def test_words_that_move(before: list[Written], after: list[Written], found: list[str]) -> None:
    """From a part, a value or a file to the summary, the text, another record or page; what MP807 tells is left to it."""
    assert repeated(before, after) == found


def test_the_words_of_a_form() -> None:
    """What several protected files have in common tells nothing of any."""
    forms = [marked(f"f{number}", "LIMITE", f"{DEPOT}\n\nNumber {number} has its own words here.") for number in range(4)]
    assert repeated(forms, [*forms, marked("a", "PUBLIC", DEPOT)]) == []
    assert repeated(forms[:3], [*forms[:3], marked("a", "PUBLIC", DEPOT)]) == ["f0 -> a"]


def test_accents_do_not_hide_what_was_open() -> None:
    """Words are looked for in the raw text first."""
    text = "Die Übergabe der Brücke wurde am Donnerstag früh über Funk öffentlich gemeldet."
    before = [marked("b", "PUBLIC", text), marked("c", "LIMITE", text)]
    assert repeated(before, [*before, marked("a", "PUBLIC", text)]) == []


def test_the_place() -> None:
    """The finding points at the new text, and names the old one."""
    (one,) = find_repeated(change_of([SOURCE], [SOURCE, marked("a", "PUBLIC", f"{OTHER}\n\n{DEPOT}")]))
    assert (one.now.line, one.was.words[:9]) == (7, "the depot")
