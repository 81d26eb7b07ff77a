"""What texts that are neither records nor pages say about who may see them."""

import pytest

from milpart_docs.reading.spoken_protection import find_spoken_anywhere, find_spoken_protections
from milpart_docs.vocabulary.markings import CLOSED, OPEN, Protection

LIMITE = Protection("LIMITE")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("a,b\n1,2\n", []),
        ("A marking: LIMITE\n", []),
        ("---\ntitle: a\n---\nmarking: LIMITE\n", []),
        ("---\na: [1, 2\n", []),
        ("---\n- a\n- b\n", []),
        ("---\nmarking: LIMITE\n---\na", [LIMITE]),
        ("\ufeff---\r\nmarking: PUBLIC\r\n---\r\na", [OPEN]),
        ("\n---\nmarking: LIMITE\nreleasable_to: [FRA]\n", [Protection("LIMITE", ("FRA",))]),
        ("---\nmarking: LIMITED\n---\n", [CLOSED]),
        ("---\nreleasable: [FRA]\n---\n", [CLOSED]),
        ("---\nmarking: LIMITE\na: [1\n---\n", [CLOSED]),
        ("---\nmarking: PUBLIC\na: {value: b, withhold: LIMITE}\n---\n", [OPEN, LIMITE]),
        ("---\na: {value: b, withhold: LIMITE}\n---\n", [CLOSED, LIMITE]),
        ("+++\nmarking = 'PUBLIC'\n+++\n", [CLOSED]),
        ("+++\ntitle = 'a'\n+++\n", []),
        ("marking: LIMITE\na: 1\n\nreleasable_to: [FRA]\n", [LIMITE]),
        ("# words\nmarking: PUBLIC\n", [OPEN]),
        (":marking: LIMITE\n", [CLOSED]),
        ("a\n::: marking LIMITE\nb\n:::\n", [LIMITE]),
        ("a\n::: marking LIMITE\nb\n", [LIMITE]),
        ("a\n:::\n", [CLOSED]),
    ],
)
def test_what_a_text_says(text: str, expected: list[Protection]) -> None:
    """Nothing, or what it says, or that it is not clear."""
    assert [*find_spoken_protections(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# marking: LIMITE\na,b\n", [LIMITE]),
        ("#+MARKING: LIMITE FRA\n", [Protection("LIMITE", ("FRA",))]),
        ('[{"marking": "LIMITE"}, {"marking": "PUBLIC"}]', [LIMITE]),
        ("a: 1\nb: 2\nmarking: limite\n", [CLOSED]),
        ("; classification = LIMITE\n", [LIMITE]),
        ('{"releasable_to": ["FRA"]}', [CLOSED]),
        ('{"marking": "PUBLIC", "releasable_to": []}', []),
        ("releasable_to: null\nmarking: high\nbookmarking: LIMITE\n", []),
    ],
)
def test_what_is_said_anywhere(text: str, expected: list[Protection]) -> None:
    """In comments, in JSON, in capitals, in other formats of settings; PUBLIC for all protects nothing."""
    assert list(find_spoken_anywhere(text)) == expected
