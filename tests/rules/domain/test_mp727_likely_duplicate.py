"""MP727: two records that say the same."""

from typing import Any

import pytest

from milpart_docs.rules.domain.mp727_likely_duplicate import check_corpus
from milpart_docs.rules.rule import Context
from tests.corpora import Written, record
from tests.projects import TODAY
from tests.search.duplicates.lessons import lesson, texts_of
from tests.search.duplicates.told_twice import EVENTS, MEANWHILE

TOLD, OTHER_WORDS = EVENTS["evacuation"]


def find(*files: Written) -> list[tuple[str, int, int, str, str]]:
    """Give path, line, column, message and hint of each finding."""
    found = check_corpus(texts_of(*files), Context(TODAY))
    return [(finding.path, finding.line, finding.column, finding.message, finding.hint) for finding in found]


def test_both_are_told() -> None:
    """At the title, each with the name of the other and what was found."""
    first, second = find(lesson(1, TOLD), lesson(2, TOLD, title="Told again"))
    assert first[:4] == ("docs/LL-2026-0001.md", 4, 8, "LL-2026-0002 (Told again) says the same in the same words")
    assert second[:3] == ("docs/LL-2026-0002.md", 4, 8)
    assert second[3].startswith(f"LL-2026-0001 ({TOLD.title}) says")
    assert "duplicates" in first[4]


def test_near_copy() -> None:
    """With the share, and the line on which the longest passage stands there."""
    copy = TOLD._replace(text=f"Other things happened as well on that long day.\n\n{TOLD.text}", summary="Written down again later.")
    first, _ = find(lesson(1, TOLD), lesson(2, copy))
    assert first[3].endswith(") says the same")
    assert "% of the shorter text stands in the other; compare it from its line 22 on; " in first[4]


def test_event_in_other_words() -> None:
    """Is told more carefully."""
    first, _ = find(lesson(1, TOLD), lesson(2, OTHER_WORDS))
    assert "seems to tell the same event in other words" in first[3]


def test_each_is_told_once() -> None:
    """Of several copies the surest is named."""
    changed = TOLD._replace(text=TOLD.text.replace("helicopter", "aircraft"))
    found = find(lesson(1, TOLD), lesson(2, changed), lesson(3, TOLD))
    assert [(path, message[:12]) for path, _, _, message, _ in found] == [
        ("docs/LL-2026-0001.md", "LL-2026-0003"),
        ("docs/LL-2026-0003.md", "LL-2026-0001"),
        ("docs/LL-2026-0002.md", "LL-2026-0001"),
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"related": ["LL-2026-0001"]},
        {"duplicates": ["LL-2026-0001"]},
        {"translations": ["LL-2026-0001"]},
        {"supersedes": ["LL-2026-0001"]},
        {"status": "withdrawn"},
        {"status": "observation-rejected"},
    ],
)
def test_known(fields: dict[str, Any]) -> None:
    """What names the other, belongs to it, or is over."""
    assert find(lesson(1, TOLD), lesson(2, TOLD, **fields)) == []


def test_other_things() -> None:
    """What happened in one activity in the same weeks."""
    assert find(*(lesson(number, told) for number, told in enumerate(MEANWHILE, 1))) == []


def test_hint_for_other_types() -> None:
    """Only lessons have a field for duplicates."""
    files = (record(f"DOC-2026-000{number}", TOLD.text, summary=TOLD.summary) for number in (1, 2))
    assert all("duplicates" not in hint for *_, hint in find(*files))
