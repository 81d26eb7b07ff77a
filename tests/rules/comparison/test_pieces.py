"""The pieces of a text."""

from milpart_docs.rules.comparison.pieces import read_pieces
from tests.changes import change_of
from tests.corpora import record

MARKED = "::: marking LIMITE\n* Two\n  and more\n* Three\n::: marking LIMITE FRA\nFour\n:::\n:::\n"
BODY = f"One\nof two lines.\n{MARKED}Five\n::: note\nSix\n:::\n---\n"


def test_paragraphs_and_items_with_their_places() -> None:
    """No line that begins or ends a block is in one, and none goes across it."""
    after = change_of([], [record("LL-2026-0001", BODY)]).after
    (entry,) = after.entries
    found = [
        (piece.words, piece.line - entry.body_line, [" ".join(one.communities) for one in piece.around])
        for piece in read_pieces((after, entry))
    ]
    assert [piece[:1] + piece[2:] for piece in found] == [
        ("one of two lines", []),
        ("two and more", [""]),
        ("three", [""]),
        ("four", ["", "FRA"]),
        ("five", []),
        ("six", []),
    ]
    assert [line - found[0][1] for _, line, _ in found] == [0, 3, 5, 7, 10, 12]


def test_sentences_and_rows_of_tables() -> None:
    """Each is known for itself."""
    after = change_of([], [record("LL-2026-0001", "One two. Three\nfour! Five\n\n| a | b |\n|---|---|\n| c d | e |\n")]).after
    assert [piece.sentences for piece in read_pieces((after, after.entries[0]))] == [("one two", "three four", "five"), ("a b", "c d e")]
