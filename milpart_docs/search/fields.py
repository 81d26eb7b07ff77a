"""What of a record is searched, how much it counts, and the numbers of the ranking: the one place where they stand.

The ranking is BM25F (Robertson, Zaragoza and Taylor, *Simple BM25 extension to multiple weighted fields*, 2004): the frequencies of a word
in the fields are added, each times its field's weight, and the sum is damped and set against the length of the record.
"""

from dataclasses import dataclass

K1 = 1.2
"""How soon a word that comes again stops counting more."""
B = 0.75
"""How far long records are set back."""
SMOOTHING = 0.3
"""The share of the mean score of a record's most related records that is added to its own."""
NEIGHBOURS = 5
"""How many most related records that are."""
SMOOTHED = 20
"""How many of the best records are smoothed: it is better than to smooth all, and needs less to be loaded."""


@dataclass(frozen=True, slots=True)
class Field:
    """A part of a record: its key in queries, its weight (a whole number), and whether its words make the record longer."""

    key: str
    title: str
    weight: int
    has_length: bool = True


FIELDS = (
    Field("title", "Title", 2),
    Field("summary", "Summary", 1),
    Field("sections", "Headings", 1),
    Field("body", "Text", 1),
    Field("facts", "Other fields", 1),
    Field("id", "Identifier", 1, has_length=False),
    Field("terms", "Terms and their labels", 1, has_length=False),
)
"""The fields in the order in which their words are kept."""
FIELD_KEYS = tuple(field.key for field in FIELDS)
