"""MP804: paragraphs of endorsed doctrine."""

from typing import Any

import pytest

from milpart_docs.rules.comparison import mp804_endorsed_paragraph_changed as rule
from tests.changes import change_of, found_by, hints_by
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
        (doctrine("A preface.\n\n" + BODY), ""),
        (doctrine(NEW, status="superseded"), "11:10 paragraph 2.1 changed, and the version is still 1.0"),
        (doctrine(BODY, status="withdrawn"), ""),
    ],
)
def test_points_at_the_version_or_the_entry(after: Written, found: str) -> None:
    """The version where it is the old one; otherwise the entry that does not name the paragraph."""
    told = found_by(rule, change_of([doctrine(BODY)], [after]))
    assert [line.replace('"', "") for line in told] == ([f"docs/{ID}.md:{found}"] if found else [])


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
