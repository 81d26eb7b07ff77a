"""MP804: paragraphs of endorsed doctrine."""

from pathlib import Path
from typing import Any

import pytest

from milpart_docs.rules.comparison import mp804_endorsed_paragraph_changed as rule
from tests.changes import change_of, found_by, hints_by, make_change, told
from tests.corpora import Written, record

ID = "DOC-2026-0001"
BODY = "## 2 Planning\n\n2.1 The plan names one office.\n\n2.2 The office publishes it."
NEW = BODY.replace("one office", "two offices")
FIRST = {"version": "1.0", "date": "2026-01-10"}


def doctrine(body: str, version: str = "1.0", *changes: dict[str, Any], status: str = "endorsed") -> Written:
    """Give a publication with its first entry of changes and others."""
    return record(ID, body, status=status, version=version, changes=[FIRST, *changes])


def entry(version: str, *paragraphs: str) -> dict[str, Any]:
    """Give an entry of the record of changes."""
    return {"version": version, "date": "2026-11-20", "paragraphs": [*paragraphs]}


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (doctrine(NEW), "11:10 paragraph 2.1 changed, and the version is still 1.0"),
        (doctrine(NEW.replace("publishes", "prints")), "11:10 paragraphs 2.1 and 2.2 changed, and the version is still 1.0"),
        (doctrine(NEW, "1.1"), "12:1 paragraph 2.1 changed, and no entry of changes for version 1.1 names it"),
        (doctrine(NEW, "1.1", entry("1.1", "2.2")), "15:3 paragraph 2.1 changed, and no entry of changes for version 1.1 names it"),
        (doctrine(NEW, "0.9"), "11:10 the version went back from 1.0 to 0.9"),
        (doctrine(NEW, "1.1", entry("1.1", "2.1")), ""),
        (doctrine(NEW, "1.1", entry("1.1", "2")), ""),
        (doctrine(NEW, "1.10", entry("1.10", "2.1")), ""),
        (doctrine(BODY + "\n\n2.3 More."), "11:10 paragraph 2.3 changed, and the version is still 1.0"),
        (doctrine(BODY.partition("\n\n2.2")[0]), "11:10 paragraph 2.2 changed, and the version is still 1.0"),
        (doctrine(BODY.replace("names one", "names\none")), ""),
        (doctrine("A preface.\n\n" + BODY), "11:10 the text in front changed, and the version is still 1.0"),
        (doctrine(BODY + "\n\n## Annex\n\nA map."), "11:10 the text under the heading Annex changed, and the version is still 1.0"),
        (
            doctrine(BODY + "\n\n## Annex\n\nA map.", "1.1"),
            "11:1 the text under the heading Annex changed, and changes has no entry for version 1.1",
        ),
        (doctrine(BODY + "\n\n## Annex\n\nA map.", "1.1", entry("1.1")), ""),
        (doctrine(BODY.replace("2.2 The", "::: marking LIMITE\n2.2 The") + "\n:::\n"), ""),
        (doctrine(NEW, ""), "5:1 paragraph 2.1 changed, and no version is written"),
        (doctrine(NEW, status="superseded"), "11:10 paragraph 2.1 changed, and the version is still 1.0"),
        (doctrine(BODY, status="withdrawn"), ""),
    ],
)
def test_points_at_the_version_or_the_entry(after: Written, found: str) -> None:
    """The version where it is the old one; otherwise the entry that does not name the paragraph."""
    told = found_by(rule, change_of([doctrine(BODY)], [after]))
    assert [line.replace('"', "") for line in told] == ([f"docs/{ID}.md:{found}"] if found else [])


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (doctrine(BODY, "1.1"), doctrine(BODY, "1.0"), "11:10 the version went back from 1.1 to 1.0"),
        (doctrine(BODY, "1.0"), doctrine(NEW, "1.00"), "11:10 paragraph 2.1 changed, and the version is still 1.00"),
        (doctrine(BODY, "1.0"), doctrine(NEW, "1", entry("1", "2.1")), "11:10 paragraph 2.1 changed, and the version is still 1"),
        (doctrine(BODY), doctrine(NEW, "2.0", entry("2", "2.1")), ""),
        (doctrine(BODY), doctrine(NEW, "1.2", entry("1.1", "2.1"), entry("1.2")), ""),
        (
            doctrine(BODY),
            doctrine(NEW, "1.1", entry("0.9", "2.1")),
            "12:1 paragraph 2.1 changed, and no entry of changes for version 1.1 names it",
        ),
        (
            doctrine(BODY),
            doctrine(NEW, "1.1", entry("1.2", "2.1")),
            "12:1 paragraph 2.1 changed, and no entry of changes for version 1.1 names it",
        ),
        (
            doctrine(BODY, "1.1", entry("1.1", "2.2")),
            doctrine(NEW, "1.2", entry("1.1", "2.2", "2.1"), entry("1.2", "2.1")),
            "15:3 the entry of changes for version 1.1 was changed",
        ),
        (doctrine(BODY, "1.1", entry("1.1", "2.2")), doctrine(BODY, "1.1"), "12:1 the entry of changes for version 1.1 is gone"),
        (doctrine(BODY, "A"), doctrine(NEW, "B", entry("B", "2.1")), ""),
        (
            doctrine(BODY, "A"),
            doctrine(NEW, "a", entry("B", "2.1")),
            "12:1 paragraph 2.1 changed, and no entry of changes for version a names it",
        ),
    ],
)
def test_versions_and_the_record_of_changes(before: Written, after: Written, found: str) -> None:
    """Trailing zeros make no version; an entry counts for the new version or one on the way to it; what was recorded stays."""
    told = found_by(rule, change_of([before], [after]))
    assert [line.replace('"', "") for line in told] == ([f"docs/{ID}.md:{found}"] if found else [])


def test_the_hint_has_the_old_entry() -> None:
    """As one can write it again, with quotation marks where words need them."""
    noted = entry("1.1", "2.2") | {"note": "One: two", "lessons": ["LL-2026-0001"]}
    (hint,) = hints_by(rule, change_of([doctrine(BODY, "1.1", noted)], [doctrine(BODY, "1.1")]))
    says = '{version: 1.1, date: 2026-11-20, paragraphs: [2.2], note: "One: two", lessons: [LL-2026-0001]}'
    assert hint == f"bring it back as it was: {says}"


def test_what_was_renumbered_is_no_change() -> None:
    """In paragraphs and in the record of changes."""
    names = ("LL-2026-0001", "LL-2026-0005")
    before, after = (
        [
            doctrine(BODY.replace("one office", f"one office, see [[{name}]]"), "1.0", entry("1.0") | {"lessons": [name]}),
            record(name, title="A"),
        ]
        for name in names
    )
    assert found_by(rule, change_of(before, after)) == []
    assert len(found_by(rule, change_of([before[0], after[1]], after))) == 2


def test_a_branch_that_was_merged_in_part_goes_on_from_there() -> None:
    """After a squash merge, what the other branch has is what the next version changes."""
    merged = doctrine(NEW, "1.1", entry("1.1", "2.1"))
    more = doctrine(NEW.replace("publishes", "prints"), "1.2", entry("1.1", "2.1"), entry("1.2", "2.2"))
    assert found_by(rule, change_of([doctrine(BODY)], [more], [merged])) == []
    named = [
        doctrine(body, version, *entries)
        for body, version, entries in (
            (BODY, "A", []),
            (NEW, "B", [entry("B", "2.1")]),
            (NEW.replace("publishes", "prints"), "C", [entry("B", "2.1"), entry("C", "2.2")]),
        )
    ]
    assert found_by(rule, change_of(named[:1], named[2:], named[1:2])) == []
    assert len(found_by(rule, change_of(named[:1], named[2:]))) == 1
    silent = doctrine(NEW.replace("publishes", "prints"), "1.1", entry("1.1", "2.1"))
    assert len(found_by(rule, change_of([doctrine(BODY)], [silent], [merged]))) == 1


def test_what_the_other_branch_has_endorsed_meanwhile() -> None:
    """Both would be merged without a conflict; a new version here is none of that, nor what the other branch changed alone."""
    draft, endorsed = doctrine(BODY, status="review"), doctrine(BODY.replace("publishes", "prints"))
    says = f"docs/{ID}.md:11:10 main has meanwhile endorsed version 1.0 of this, and paragraph 2.1 changed here"
    told = found_by(rule, change_of([draft], [doctrine(NEW, status="review")], [endorsed]))
    assert [line.replace('"', "") for line in told] == [says]
    for after in (doctrine(BODY + "\n", status="review"), doctrine(NEW, "1.1", entry("1.1", "2.1"), status="review"), endorsed):
        assert found_by(rule, change_of([draft], [after], [endorsed])) == []


def test_drafts_may_change() -> None:
    """Only what was endorsed before is held, whatever it becomes."""
    assert found_by(rule, change_of([doctrine(BODY, status="draft")], [doctrine(NEW, status="draft")])) == []


def test_many_paragraphs_are_cut() -> None:
    """A sentence names a dozen."""
    many = "\n\n".join(f"3.{number} Paragraph." for number in range(1, 31))
    (hint,) = hints_by(rule, change_of([doctrine(BODY)], [doctrine(f"{BODY}\n\n{many}")]))
    assert hint.count("3.") == 12
    (found,) = found_by(rule, change_of([doctrine(BODY)], [doctrine(f"{BODY}\n\n{many}")]))
    assert "3.12 and 18 more changed" in found


NOTED = "A preface.\n\n## 2 Planning\n\n2.1 One office.[^1]\n\n2.2 It prints.\n\n## Annex\n\nA map.\n\n[^1]: Or two.\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Or two", "Or none", "paragraph 2.1"),
        ("A map", "No map", "the text under the heading Annex"),
        ("A preface", "No preface", "the text in front"),
        ("2.2 It prints.", "2.2 It sells.", "paragraph 2.2"),
    ],
)
def test_what_a_text_belongs_to(old: str, new: str, found: str) -> None:
    """A footnote to the paragraph that cites it, and what has a heading without a number to that."""
    (told,) = found_by(rule, change_of([doctrine(NOTED)], [doctrine(NOTED.replace(old, new))]))
    assert told.partition(" ")[2] == f"{found} changed, and the version is still 1.0".replace("1.0", told.rpartition(" ")[2])


def test_fields_of_what_was_endorsed() -> None:
    """Title, summary and level, and who endorsed it when."""
    old: dict[str, Any] = {"status": "endorsed", "version": "1.0", "level": "strategic", "endorsed": {"by": "ACR-EUMS", "on": "2026-01-10"}}
    others = {"title": "Other", "summary": "Other", "level": "tactical", "endorsed": {"by": "ACR-EUMS", "on": "2026-01-11"}}
    for key, value in others.items():
        (told,) = found_by(rule, change_of([record(ID, BODY, **old)], [record(ID, BODY, **(old | {key: value}))]))
        assert f"the field {key} changed, and the version is still" in told


def test_a_publication_without_numbers() -> None:
    """Its whole text is held."""
    assert len(found_by(rule, change_of([doctrine("Drive at 40.")], [doctrine("Drive at 90.")]))) == 1


def test_an_unreadable_front_matter_is_told_elsewhere() -> None:
    """Nothing is known of the version then."""
    broken = doctrine(NEW)
    assert found_by(rule, change_of([doctrine(BODY)], [Written(broken.path, broken.text.replace("version:", "ver: sion:"))])) == []


SHOWN = BODY.replace("one office", "one office ![chart](chart.svg)")


@pytest.mark.parametrize(
    ("version", "changes", "found"),
    [
        ("1.0", (), "19:31 paragraph 2.1 and the file docs/chart.svg changed, and the version is still 1.0"),
        ("1.1", (entry("1.1", "2.2"),), "15:3 paragraph 2.1 changed, and no entry of changes for version 1.1 names it"),
        ("1.1", (entry("1.1", "2.1"),), ""),
    ],
)
def test_a_picture_with_other_contents(tmp_path: Path, version: str, changes: tuple[dict[str, Any], ...], found: str) -> None:
    """It belongs to the paragraph that shows it; where no word changed, the finding points at the place."""
    path = f"docs/{ID}.md"
    before = {path: doctrine(SHOWN).text, "docs/chart.svg": "<svg/>"}
    root = make_change(tmp_path, before, {path: doctrine(SHOWN, version, *changes).text, "docs/chart.svg": "<svg id='b'/>"})
    assert told(root, "MP804") == ([f"{ID}.md:{found}"] if found else [])
