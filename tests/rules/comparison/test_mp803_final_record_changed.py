"""MP803: changes of what is final."""

from pathlib import Path
from typing import Any

import pytest

from milpart_docs.rules.comparison import mp803_final_record_changed as rule
from tests.changes import change_of, found_by, make_change, told
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
    assert changed(BODY.replace("[[LL-2026-0002]]", "[[LL-2026-0003#a]]").replace("/old.example/a", "/new.example/b")) == []
    assert changed(BODY.replace("began late", "began\nlate")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[[LL-2026-0002]]", "[[LL-2026-0002|something else]]"),
        ("[[LL-2026-0002|one]]", "[[LL-2026-0002|two]]"),
        ("[one](https://a.example/x)", "[two](https://a.example/x)"),
        ("[one](a.md)", "one"),
        ("![A map](a.png)", "![A map](b.png)"),
        ("LL-2026-0002", "LL-2026-0003"),
    ],
)
def test_words_of_a_link_are_words(old: str, new: str) -> None:
    """A reader sees them, and not where the link leads; a picture is seen itself, and so is an identifier in plain words."""
    before, after = (record(ID, f"## Observation\n\nSee {text}.", status="noted") for text in (old, new))
    assert len(found_by(rule, change_of([before], [after]))) == 1


@pytest.mark.parametrize(("old", "new"), [("[one](a.md#b)", "[one](../c/b.md)"), ("<https://a.example/x>", "<https://b.example>")])
def test_where_a_link_leads_may_change(old: str, new: str) -> None:
    """Files move, and addresses die."""
    before, after = (record(ID, f"## Observation\n\nSee {text}.", status="noted") for text in (old, new))
    assert found_by(rule, change_of([before], [after])) == []


def test_what_was_renumbered_has_its_new_identifier_here_too() -> None:
    """In fields and plain words; any other identifier in its place is another word."""
    names = ("ACT-2026-0001", "ACT-2026-0005")
    lessons = [record(ID, f"See {name} and ACT-2026-00011.", status="noted", context=name) for name in names]
    activities = [record(name, title="Course", marking="PUBLIC") for name in names]
    assert found_by(rule, change_of([lessons[0], activities[0]], [lessons[1], activities[1]])) == []
    assert len(found_by(rule, change_of([lessons[0], *activities], [lessons[1], *activities]))) == 1


def test_what_became_final_on_the_other_branch() -> None:
    """Both would be merged without a conflict; what the other branch has as well, or changed alone, is not this one's doing."""
    old, noted, new = (
        record(ID, body, status=status, title=title)
        for body, status, title in (
            (BODY, "tasked", "One"),
            (BODY, "noted", "Two"),
            (BODY.replace("Nobody", "Everybody"), "tasked", "One"),
        )
    )
    says = "main has meanwhile set this record to noted, which is final, and it was changed here: the section Discussion"
    assert [line.partition(" ")[2] for line in found_by(rule, change_of([old], [new], [noted]))] == [says]
    both = record(ID, BODY, status="noted", title="Two", topics=["a"])
    assert [line.rpartition(": ")[2] for line in found_by(rule, change_of([old], [both], [noted]))] == ["topics"]
    assert found_by(rule, change_of([old], [record(ID, BODY, status="tasked", title="One", related=["LL-2026-0002"])], [noted])) == []


def test_only_what_was_final_and_is() -> None:
    """A lesson on the line may change; one that comes back to it is told by MP801; one that is withdrawn brings its reason along."""
    assert changed(status="observation", after="observation", title="Another") == []
    assert changed(after="tasked", title="Another") == []
    assert changed(after="withdrawn", withdrawn_reason="Its source was wrong.") == []
    assert changed(after="withdrawn", title="Another") != []


def test_a_picture_with_other_contents(tmp_path: Path) -> None:
    """It says something else, though no word of the record changed."""
    before = {"docs/LL-2026-0777.md": record("LL-2026-0777", "## Observation\n\nSee ![a map](map.svg).", status="noted").text}
    root = make_change(tmp_path, before | {"docs/map.svg": "<svg/>"}, {"docs/map.svg": "<svg id='b'/>"})
    says = "this record is noted, which is final, and the file docs/map.svg that it shows"
    assert told(root, "MP803") == [f"LL-2026-0777.md:15:5 {says} is another one now"]
    (root / "docs/map.svg").unlink()
    assert told(root, "MP803") == [f"LL-2026-0777.md:15:5 {says} is gone"]
    (root / "docs/map.svg").write_text("<svg/>", encoding="utf-8")
    assert told(root, "MP803") == []
