"""Proposals that may still be carried out."""

import pytest

from milpart_docs.corpus.decisions import is_live
from tests.corpora import corpus_of, record


@pytest.mark.parametrize(
    ("state", "is_open"),
    [
        ("pending", True),
        ("Approved by the steering group", True),
        ("deferred", True),
        ("notified", True),
        ("Rejected", False),
        ("declined: too costly", False),
        ("not approved", False),
        ("withdrawn", False),
        ("refused", False),
    ],
)
def test_words_of_a_decision(state: str, is_open: bool) -> None:  # noqa: FBT001
    """A no is a no in whatever words; a decision that waits is none."""
    (proposal,) = corpus_of(record("PRO-2026-0001", decision={"state": state})).entries
    assert is_live(proposal) is is_open


def test_a_proposal_that_was_taken_back() -> None:
    """Its own state counts, whatever was decided before."""
    (proposal,) = corpus_of(record("PRO-2026-0001", status="withdrawn", decision={"state": "approved"})).entries
    assert not is_live(proposal)
