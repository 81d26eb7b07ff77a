"""Values, entries and lists as they are written."""

import pytest

from milpart_docs.rules.content.list_spelling import write_entry, write_list, write_value


@pytest.mark.parametrize(
    ("text", "entry", "value"),
    [
        ("planning", "planning", "planning"),
        ("a, b", '"a, b"', "a, b"),
        ("a: b", '"a: b"', '"a: b"'),
        ("#a", '"#a"', '"#a"'),
        ("5", '"5"', '"5"'),
        ("true", '"true"', '"true"'),
        ("2026-03-14", '"2026-03-14"', '"2026-03-14"'),
        ("it's", "it's", "it's"),
        ('say "a"', "'say \"a\"'", 'say "a"'),
        ("https://example.org/x", '"https://example.org/x"', "https://example.org/x"),
    ],
)
def test_quotes_where_they_are_needed(text: str, entry: str, value: str) -> None:
    """In brackets more signs need them than behind a key."""
    assert (write_entry(text), write_value(text)) == (entry, value)


def test_a_list() -> None:
    """Each entry as it would stand there."""
    assert write_list("topics", ["planning", "a: b"]) == 'topics: [planning, "a: b"]'
