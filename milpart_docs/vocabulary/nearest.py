"""The known word nearest to one that somebody wrote, for hints."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

ENOUGH = 0.7
"""Least similarity of a hint, from 0 (nothing in common) to 1 (equal); below it a hint would puzzle more than help."""


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word with the fewest edits between it and the given one, or nothing where none is near."""
    found = process.extractOne(
        word, list(known), scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=ENOUGH, processor=str.casefold
    )
    return found[0] if found else None
