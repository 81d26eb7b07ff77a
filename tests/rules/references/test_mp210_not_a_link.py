"""MP210: what looks like a reference or a link and is none."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

WORDS = "The first course began six weeks late."


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("[ACT-2026-0001]", "[[ACT-2026-0001]]"),
        ("[ACT-2026-0001#description]", "[[ACT-2026-0001#description]]"),
        ("[ACT-2026-0001|the course]", "[[ACT-2026-0001|the course]]"),
        ("[ACR-EUTM-EXAMPLE]", "[[ACR-EUTM-EXAMPLE]]"),
        ("\u3010\u3010ACT-2026-0001\u3011\u3011", "[[ACT-2026-0001]]"),
        ("\uff3b\uff3bACT-2026-0001\uff3d\uff3d", "[[ACT-2026-0001]]"),
        ("\u3010ACT-2026-0001\u3011", "[[ACT-2026-0001]]"),
        ("[The report] (https://example.org/report)", "[The report](https://example.org/report)"),
        ("(The report)[https://example.org/report]", "[The report](https://example.org/report)"),
    ],
)
def test_the_right_form_is_told_and_is_accepted(tmp_path: Path, written: str, instead: str) -> None:
    """What the hint says to write is a reference or a link, and nothing more is said of it here."""
    assert find(tmp_path, "MP210", {LESSON: base_lesson((WORDS, written))}) == [f"LL-2026-0001-lead-time.md:28:1 write {instead}"]
    assert [line for line in diagnose_lesson(tmp_path, (WORDS, instead)) if not line.endswith("MP418")] == []


@pytest.mark.parametrize(
    "text",
    [
        "[[ACT-2026-0001]], [words](https://example.org), ACT-2026-0001, (ACT-2026-0001), `[ACT-2026-0001]`, \\[ACT-2026-0001]",
        "[ACT-2026-0001]\n\n[ACT-2026-0001]: https://example.org",
        "[words][ACT-2026-0001]\n\n[ACT-2026-0001]: https://example.org",
        "[sic] (see above), [1] (the first), [EU-2026] and [A-1] (no link)",
        "- [x] (https://example.org) is done\n- [ ] (https://example.org) is not",
        "Text[^1] and more.\n\n[^1]: A note",
    ],
)
def test_what_is_right_or_may_be_words(tmp_path: Path, text: str) -> None:
    """References, links, code, lists of things to do, notes, and brackets around words."""
    assert find(tmp_path, "MP210", {LESSON: base_lesson((WORDS, text))}) == []
