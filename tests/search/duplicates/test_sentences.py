"""Sentences with their lines, as readers see them."""

from milpart_docs.search.duplicates.sentences import read_sentences
from tests.corpora import record
from tests.search.duplicates.lessons import texts_of

BODY = """\
## Observation

The convoy **stopped** at the ford,
and stood there for six hours. Nobody had
a [tow bar](https://example.org/bar). See e.g. the report of
the workshop, [[LL-2026-0002|an earlier one]].

- First of all the guides.
- Then the radios were taken away.

<!-- not for
readers at all -->
| Vehicles | Broken down at the ford |
"""


def read(body: str, **fields: object) -> list[tuple[int, str]]:
    """Give line and text of the sentences of a record."""
    corpus = texts_of(record("LL-2026-0001", body, **fields))
    return [(sentence.line, sentence.text) for sentence in read_sentences(corpus, corpus.entries[0])]


def test_body() -> None:
    """Signs of Markdown, headings and comments are gone; items and rows are for themselves; a remainder belongs to what it follows."""
    first = 13
    assert read(BODY) == [
        (first + 2, "The convoy stopped at the ford, and stood there for six hours."),
        (first + 3, "Nobody had a tow bar."),
        (first + 4, "See e.g. the report of the workshop, an earlier one LL-2026-0002."),
        (first + 7, "First of all the guides."),
        (first + 8, "Then the radios were taken away."),
        (first + 12, "Vehicles Broken down at the ford"),
    ]


def test_fields() -> None:
    """The long texts of fields and of parts, at the lines of their values; the title is none of them."""
    cause = "Nobody had been made responsible for recovery."
    action = {"text": "Assign a vehicle to it.", "owner": "ACR-EUMS", "due": "2027-01-31"}
    found = read("", title="A title that is long enough to be a sentence", root_cause=cause, actions=[action])
    assert found == [(11, cause), (13, "Assign a vehicle to it.")]


def test_words_that_tell() -> None:
    """Short words are in every sentence; numbers are short and tell much."""
    corpus = texts_of(record("LL-2026-0001", "Of 97 men, the École sent 12 to it and 12 to us."))
    (sentence,) = read_sentences(corpus, corpus.entries[0])
    assert sentence.content == {"97": 1, "ecole": 1, "sent": 1, "12": 2}
    assert sentence.size == 5
