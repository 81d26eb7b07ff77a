"""The next free number of a series, and what is taken."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus.numbers import LAST, free_identifiers, next_identifier, series_of, taken_identifiers
from milpart_docs.model.identifier import is_identifier
from tests.corpora import Written, corpus_of, record


def test_next_number() -> None:
    """It is one more than the highest of the type and the year, gaps or not."""
    corpus = corpus_of(record("LL-2026-0003"), record("LL-2026-0007"), record("LL-2025-0009"), record("ACT-2026-0050"))
    assert next_identifier(corpus, "lesson", 2026) == "LL-2026-0008"
    assert next_identifier(corpus, "lesson", 2025) == "LL-2025-0010"
    assert next_identifier(corpus, "lesson", 2024) == "LL-2024-0001"
    assert next_identifier(corpus, "lesson", 2026, ["LL-2026-0020", "LL-2025-0099"]) == "LL-2026-0021"


def test_numbers_of_files_that_cannot_be_read() -> None:
    """A broken file, and one that is misnamed, keep the numbers that they show."""
    broken = Written("lessons/LL-2026-0004-broken.md", "---\nid: LL-2026-0005\ntitle: a: b\n---\n")
    misnamed = Written("lessons/LL-2026-0009-other.md", record("LL-2026-0001").text)
    assert next_identifier(corpus_of(broken), "lesson", 2026) == "LL-2026-0006"
    assert next_identifier(corpus_of(misnamed), "lesson", 2026) == "LL-2026-0010"
    assert {"LL-2026-0001", "LL-2026-0009"} <= taken_identifiers(corpus_of(misnamed))


def test_last_number() -> None:
    """Where somebody took the last number that there is, the lowest free one is next."""
    corpus = corpus_of(record(f"LL-2026-{LAST}"), record("LL-2026-0001"))
    assert next_identifier(corpus, "lesson", 2026) == "LL-2026-0002"


@given(st.sets(st.integers(1, 20_000), max_size=30))
def test_next_number_is_free(taken: set[int]) -> None:
    """Whatever is taken, the next number is an identifier that is not."""
    past = {f"LL-2026-{number:04}" for number in taken}
    found = next_identifier(corpus_of(), "lesson", 2026, past)
    assert is_identifier(found)
    assert found not in past


def test_one_after_the_other() -> None:
    """Each is given once; behind the last number come those that were left out."""
    assert [*islice(free_identifiers("LL-2026", ["LL-2026-0041", "LL-2026-0007"]), 2)] == ["LL-2026-0042", "LL-2026-0043"]
    full = ["LL-2026-0002", f"LL-2026-{LAST - 1}"]
    assert [*islice(free_identifiers("LL-2026", full), 3)] == [f"LL-2026-{LAST}", "LL-2026-0001", "LL-2026-0003"]


@pytest.mark.parametrize("odd", ["ll-2026-0007", " LL-2026-0007", "LL-2026-7", "LL-2026-\u00b2", "LL-2026-", "", "LL"])
def test_identifiers_in_another_form(odd: str) -> None:
    """Letter case and white space make no other number; what has none is none."""
    assert next(free_identifiers("LL-2026", [odd])) == ("LL-2026-0008" if "7" in odd else "LL-2026-0001")


def test_series() -> None:
    """All but the number, in capitals."""
    assert series_of(" ll-2026-0042") == "LL-2026"
