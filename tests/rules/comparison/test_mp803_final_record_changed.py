"""MP803: changes of what is final."""

from typing import Any

import pytest

from milpart_docs.rules.comparison import mp803_final_record_changed as rule
from tests.changes import change_of, found_by
from tests.corpora import record

ID = "LL-2026-0001"
BODY = "## Observation\n\nThe course began late, see [[LL-2026-0002]] and https://old.example/a.\n\n## Discussion\n\nNobody had charge."


def changed(body: str = BODY, status: str = "noted", after: str = "noted", **fields: Any) -> list[str]:
    """Give what the rule says of a lesson in a state, when its text or some fields are others."""
    old = record(ID, BODY, status=status, sources=[{"title": "Report", "url": "https://old.example"}])
    new = record(ID, body, **{"status": after, "sources": [{"title": "Report", "url": "https://old.example"}], **fields})
    return found_by(rule, change_of([old], [new]))


def test_fields_and_sections_are_named() -> None:
    """It points at the first field."""
    body = BODY.replace("Nobody", "Everybody")
    says = "this record is noted, which is final, and was changed: title and the section Discussion"
    assert changed(body, title="Another") == [f"docs/{ID}.md:4:1 {says}"]


def test_a_section_alone_is_pointed_at() -> None:
    """By the line of its heading; text before the first one by the line of the text."""
    says = "this record is noted, which is final, and was changed:"
    assert changed(BODY.replace("Nobody", "Everybody")) == [f"docs/{ID}.md:20:1 {says} the section Discussion"]
    assert changed("First of all.\n\n" + BODY) == [f"docs/{ID}.md:15:1 {says} the text"]


@pytest.mark.parametrize(
    "fields",
    [
        {"related": ["LL-2026-0009"]},
        {"superseded_by": "LL-2026-0009", "modified": "2026-11-22"},
        {"marking": "LIMITE", "releasable_to": ["FRA"]},
        {"custodian": "ACR-EUMS"},
        {"sources": [{"title": "Report", "url": "https://new.example"}]},
    ],
)
def test_what_may_change(fields: dict[str, Any]) -> None:
    """Links, custodian and marking; others rules look at these."""
    assert changed(**fields) == []


def test_references_and_addresses_may_change_in_the_text() -> None:
    """A record that was renumbered, an address that died, and white space."""
    assert changed(BODY.replace("[[LL-2026-0002]]", "[[LL-2026-0003|that]]").replace("/old.example/a", "/new.example/b")) == []
    assert changed(BODY.replace("began late", "began\nlate")) == []


def test_only_what_was_final_and_is() -> None:
    """A lesson on the line may change; one that comes back to it is told by MP801; one that is withdrawn brings its reason along."""
    assert changed(status="observation", after="observation", title="Another") == []
    assert changed(after="tasked", title="Another") == []
    assert changed(after="withdrawn", withdrawn_reason="Its source was wrong.") == []
    assert changed(after="withdrawn", title="Another") != []
