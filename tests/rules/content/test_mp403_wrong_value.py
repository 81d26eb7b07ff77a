"""MP403: values of the wrong kind."""

from pathlib import Path
from typing import Any

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of
from milpart_docs.reading import read_source
from milpart_docs.rules.content import mp403_wrong_value
from milpart_docs.rules.content.value_words import words_for
from milpart_docs.rules.rule import faults_of
from tests.model.examples import example, example_file
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project
from tests.rules.findings import places

ADDRESS = "an address that begins with http:// or https:// and holds no blank"


def tell(line: str, type_name: str = "lesson", after: str = "topics: [examples]\n") -> list[str]:
    """Give ``message | hint`` of each finding in the smallest record of a type with one line more."""
    source = read_source("docs/x.md", example(type_name, (after, after + line + "\n")).encode())
    return [f"{finding.message} | {finding.hint}" for finding in mp403_wrong_value.check(source)]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("created: 2026-11-02", "created: 02/11/2026", "8:10"),
        ("title: A new task needs lead time", "title: [A new task]", "4:8"),
        ("pillars: [train]", "pillars: train", "13:10"),
        ("topics: [planning, curriculum]", "topics: [planning, 5]", "12:20"),
        ("topics: [planning, curriculum]", "topics:\n  - planning\n  -", "14:4"),
        ("sources:\n  - title: Report of the mission, June 2025\n    document: EX/2025/17", "sources: [EX/2025/17]", "21:11"),
    ],
)
def test_points_at_the_value(tmp_path: Path, old: str, new: str, place: str) -> None:
    """The value, or the entry of the list, and not the key."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP403"]


@pytest.mark.parametrize(
    ("line", "found", "expected", "hint"),
    [
        ("impact: 5", "the number 5", "text", 'put it into quotes: "5"'),
        ("impact: 2026-03-14", "the date 2026-03-14", "text", 'put it into quotes: "2026-03-14"'),
        ("impact: 0o17", "the number 0o17", "text", 'put it into quotes: "0o17"'),
        ("impact: 1e3", "the number 1e3", "text", 'put it into quotes: "1e3"'),
        ("impact: +5", "the number +5", "text", 'put it into quotes: "+5"'),
        ("impact: 0x1F # odd", "the number 0x1F", "text", 'put it into quotes: "0x1F"'),
        ("impact: True", "True", "text", 'put it into quotes: "True"'),
        ("impact: true", "true", "text", 'put it into quotes: "true"'),
        ("impact: [Six weeks]", "a list", "text", "write impact: Six weeks"),
        ("impact: [a, b]", "a list", "text", "only one goes here, without brackets: a or b"),
        ("impact: {late: 1}", "a group of fields", "text", 'put it into quotes, because of the colon: "late: 1"'),
        ("impact: {a: 1, b: 2}", "a group of fields", "text", "write one text, without keys below it"),
        ("impact: [[Six weeks]]", "a list", "text", "write impact: Six weeks (double brackets are for the text below)"),
        ("pillars: (train)", 'the text "(train)"', "a list", "write pillars: [train]"),
        ("regions: {sahel, west}", "a group of fields", "a list", "write square brackets: regions: [sahel, west]"),
        (
            "regions:\n  -sahel\n  -west",
            'the text "-sahel -west"',
            "a list",
            "write a space between each hyphen and its entry, for instance - sahel",
        ),
        ("pillars: train", 'the text "train"', "a list", "write pillars: [train]"),
        ("partners: Mali and Niger", 'the text "Mali and Niger"', "a list", "write partners: [MLI, NER]"),
        ("pillars: train; equip", 'the text "train; equip"', "a list", "write pillars: [train, equip]"),
        (
            "sources: EX/5",
            'the text "EX/5"',
            "a list",
            "write each entry on a line of its own, indented and behind a hyphen: - title: EX/5",
        ),
        ("sources: {title: A}", "a group of fields", "a list", "put a hyphen before the first field of each entry: - title: A"),
        ("endorsed: A", 'the text "A"', "a group of fields", "write on lines of their own, indented below endorsed: by: … on: …"),
        ("endorsed: [{by: A}]", "a list", "a group of fields", "write by and on below endorsed, without hyphens"),
        ("non_attribution: yes", 'the text "yes"', "true or false", "write true"),
        ("non_attribution: 0", "the number 0", "true or false", "write false"),
        ("non_attribution: maybe", 'the text "maybe"', "true or false", "write true or false"),
        ("discussion: a.example/5", 'the text "a.example/5"', ADDRESS, "write https://a.example/5"),
        ("discussion: ask them", 'the text "ask them"', ADDRESS, "write the whole address, without blanks"),
    ],
)
def test_words(line: str, found: str, expected: str, hint: str) -> None:
    """What the value is, what belongs there, and how to write it."""
    assert tell(line) == [f"{line.partition(':')[0]} is {found}, where {expected} belongs | {hint}"]


def test_entries_of_lists() -> None:
    """An entry is told as one."""
    assert tell("regions: [sahel, ~]") == ["this entry of regions is empty | write something after the hyphen, or delete the line"]
    expected = "where a country's code, EU, NATO or a mission's identifier belongs"
    hint = "write it in capitals, for instance BEL, NATO or ACR-EUMS"
    assert tell("releasable_to: [nato]") == [f'this entry of releasable_to is the text "nato", {expected} | {hint}']


@pytest.mark.parametrize(
    ("day", "hint"),
    [
        ("14/03/2026", "write 2026-03-14 (year-month-day)"),
        ("141530ZMAR26", "write 2026-03-14 (year-month-day)"),
        ("14 mars 2026", "write 2026-03-14 (year-month-day)"),
        ("2026-03-14T10:00", "write 2026-03-14 (year-month-day)"),
        ("March 2026", "the day is needed as well: 2026-03-01, or the day that it was"),
        ("2026-03", "the day is needed as well: 2026-03-01, or the day that it was"),
        ("2026", "month and day are needed as well: 2026-01-01, or the day that it was"),
        ("soon", "write year-month-day, for instance 2026-03-14"),
        ("2026-02-30", "February 2026 has 28 days"),
        ("2026-01-32", "January 2026 has 31 days"),
        ("2026-12-32", "December 2026 has 31 days"),
        ("2026-14-03", "write 2026-03-14: the month comes before the day"),
        ("2026-14-32", "the months are 01 to 12, and stand between the year and the day"),
        ("03/04/2026", "write 2026-04-03 for 3 April 2026 or 2026-03-04 for 4 March 2026"),
        ("2026-03-14 to 2026-03-18", "write 2026-03-14, when it began; the rest belongs into the text"),
    ],
)
def test_days(day: str, hint: str) -> None:
    """The day that the author meant, where that is plain."""
    [found] = tell(f"review_by: {day}")
    assert found.partition(" | ")[2] == hint


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("trainees: '40'", "write 40, without quotes"),
        ("trainees: 1.200.000", "write 1200000, without quotes, blanks, or signs between the thousands"),
        ("trainees: about 40", "write 40, the number alone; what there is to say about it belongs into the text"),
        ("trainees: 40 to 50", "write the number alone, for instance 40; what there is to say about it belongs into the text"),
        ("trainees: '2,5'", "write a whole number, without a point or comma"),
        ("location: {name: A, lat: 13°29'30\"S}", "write -13.4917, degrees with decimals, and a minus for south and west"),
        ("trainees: 2O", "write 20, in figures: O and l are letters"),
        ("trainees: l5", "write 15, in figures: O and l are letters"),
        ("location: {name: A, lat: north}", "write the number alone, from -90 to 90; what there is to say about it belongs into the text"),
        ("trainees: 2.5", "write a whole number, without a point or comma"),
        ("trainees: -1", "write a number from 0 on: how many people were trained"),
        ("location: {name: A, lat: 91}", "write a number from -90 to 90: latitude in degrees, north positive"),
        ("budget: {amount: 1e999, currency: EUR}", "write a number up to 1000000000000000: the amount, in whole units of the currency"),
        ("budget: {amount: 5, currency: Euro}", "write EUR"),
    ],
)
def test_numbers(line: str, hint: str) -> None:
    """A number is written without anything around it."""
    [found] = tell(line, "activity")
    assert found.partition(" | ")[2] == hint


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (
            "providers: ACR-EUMS, ACR-EEAS",
            "write each entry on a line of its own, indented and behind a hyphen: - actor: ACR-EUMS and below it, two",
        ),
        ("providers: [ACR-EUMS]", "write {actor: ACR-EUMS, role: …}"),
        ("providers:\n  - ACR-EUMS", "write - actor: ACR-EUMS and below it, two spaces further right, role: …"),
        ("equipment: [EQP-BRIDGES]", "write {class: EQP-BRIDGES}"),
    ],
)
def test_entries_that_are_groups(line: str, hint: str) -> None:
    """What was written becomes the field that it belongs in, in brackets where it stands in brackets, with all that is needed beside it."""
    assert all(found.partition(" | ")[2].startswith(hint) for found in tell(line, "activity"))


def test_sentences_in_a_list_of_groups() -> None:
    """A sentence is no name of an outcome."""
    outcomes = "outcomes: [{id: O1, text: Builds a bridge of class 40.}]"
    written = example("course", (outcomes, "outcomes:\n  - Plans a convoy, and leads it\n  - O2"))
    found = list(mp403_wrong_value.check(read_source("docs/x.md", written.encode())))
    assert [finding.hint for finding in found] == [
        "write - id: … and below it, two spaces further right, text: Plans a convoy, and leads it",
        "write - id: O2 and below it, two spaces further right, text: …",
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("'[The note](https://example.org/note)'", "write https://example.org/note, the address alone"),
        ("'[The note](https://example.org/note_(2026))'", "write https://example.org/note_(2026), the address alone"),
        ("<https://example.org/note>", "write https://example.org/note, the address alone"),
        ("see https://example.org/note.", "write https://example.org/note, the address alone"),
        ("'https://example.org/a, https://example.org/b'", "only one goes here: https://example.org/a or https://example.org/b"),
        ("https://example.org/a b", "write a blank in an address as %20: https://example.org/a%20b"),
        ("example.org", "write https://example.org"),
    ],
)
def test_addresses(written: str, hint: str) -> None:
    """The address is taken out of what stands around it."""
    [found] = tell(f"discussion: {written}")
    assert found.partition(" | ")[2] == hint


def test_keys_of_labels() -> None:
    """Where the key is the mistake, the key is told."""
    assert tell("labels: {French: réforme}", "term") == [
        "the key French does not fit below labels | write the code of a language as the key, for instance fr"
    ]
    assert tell("labels: {fr: réforme, de: [Reform]}", "term") == ["de is a list, where text belongs | write de: Reform"]


ODD: tuple[str, ...] = (
    "5",
    "2.5",
    "true",
    "2026-03-14",
    "2026-13",
    "word",
    "''",
    "[]",
    "[5]",
    "[word]",
    "[~]",
    "{}",
    "{a: b}",
    "[{a: b}]",
    "-1",
)


@pytest.mark.parametrize("type_name", RECORD_TYPES)
@pytest.mark.parametrize("odd", ODD)
def test_every_fault_has_words(type_name: str, odd: str) -> None:
    """Whatever stands in whatever field, the sentence is one that was written for it."""
    for key in keys_of(RECORD_TYPES[type_name]):
        source = read_source("docs/x.md", f"---\ntype: {type_name}\n{key}: {odd}\n---\n".encode())
        wrong = [fault for fault in faults_of(source, "wrong-value") if fault.path[:1] == (key,)]
        assert all(words_for(fault.details) for fault in wrong), (key, odd, wrong)
        assert all(finding.hint for finding in mp403_wrong_value.check(source))


def test_lengths_of_title_and_summary_are_left_to_their_rules(tmp_path: Path) -> None:
    """A record whose title is too long is still a record."""
    text = base_lesson(("title: A new task needs lead time", "title: " + "A new task " * 10))
    source = read_source(LESSON, text.encode())
    assert source.record is not None
    assert [found.code for found in diagnose(make_project(tmp_path, {LESSON: text}))] == ["MP404"]


def test_right_values(tmp_path: Path) -> None:
    """A version is kept as written, a year is a date, and a need may be told by its day."""
    files: dict[str, Any] = example_file("doctrine", ("version: 0.1", "version: 1.10"))
    files |= example_file("needs-assessment", ("valid_until:", "dissent: [{actor: ACR-EUMS, on: 2026-03-14, text: No.}]\nvalid_until:"))
    assert places(tmp_path, "MP403", files) == []


@pytest.mark.parametrize(
    ("type_name", "old", "new", "told"),
    [
        ("course", "duration: {days: 5}", "duration: {days: 1e+308}", "days is the number 1e+308, where at most 3660 belongs"),
        ("course", "duration: {days: 5}", "duration: {hours: 87841}", "hours is the number 87841, where at most 87840 belongs"),
        ("needs-assessment", "valid_until: ", "valid_until: 9999-12-31 #", "a date from 1900 to 2999 belongs | look at the year"),
        ("needs-assessment", "valid_until: ", "valid_until: 1899-12-31 #", "a date from 1900 to 2999 belongs | look at the year"),
        ("activity", "objective:", "budget: {amount: 1e+16, currency: EUR}\nobjective:", "amount is the number 1e+16, where at most 10000"),
        (
            "activity",
            "objective:",
            "trainees: 1000000001\nobjective:",
            "trainees is the number 1000000001, where at most 1000000000 belongs",
        ),
    ],
)
def test_what_is_too_much(type_name: str, old: str, new: str, told: str) -> None:
    """No course takes more than ten years, nothing is counted by thousands of millions, and no day lies behind the year 2999."""
    source = read_source("docs/x.md", example(type_name, (old, new)).encode())
    (finding,) = mp403_wrong_value.check(source)
    assert told in f"{finding.message} | {finding.hint}"
