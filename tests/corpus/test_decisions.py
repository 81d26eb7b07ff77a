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
        ("vetoed", False),
        ("Disapproved", False),
        ("dismissed", False),
        ("was rejected", False),
        ("no", False),
        ("No, too costly", False),
        ("denied", False),
        ("turned down by the council", False),
        ("not-approved", False),
        ("wasn't approved", False),
        ("not formally approved", False),
        ("never accepted", False),
        ("no longer pursued", False),
        ("not approved and not endorsed", False),
        ("rejected, no appeal", False),
        ("not approved yet", True),
        ("not yet approved", True),
        ("so far not approved", True),
        ("not rejected", True),
        ("not disapproved", True),
        ("approved, no conditions", True),
        ("no objection", True),
        ("no decision", True),
        ("rejected by one, approved by the other", True),
        ("approved after first being rejected", True),
        ("pending; rejected in 2024", True),
        ("neither approved nor rejected", True),
        ("noted", True),
        ("", True),
    ],
)
def test_words_of_a_decision(state: str, is_open: bool) -> None:  # noqa: FBT001
    """A no is a no in whatever words; a decision that waits, that says both, or that cannot be told, is none."""
    (proposal,) = corpus_of(record("PRO-2026-0001", decision={"state": state})).entries
    assert is_live(proposal) is is_open


def test_a_proposal_that_was_taken_back() -> None:
    """Its own state counts, whatever was decided before."""
    (proposal,) = corpus_of(record("PRO-2026-0001", status="withdrawn", decision={"state": "approved"})).entries
    assert not is_live(proposal)
