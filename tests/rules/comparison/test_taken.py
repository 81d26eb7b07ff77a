"""Identifiers that are free on either side of a change."""

from pathlib import Path

from milpart_docs.rules.comparison.taken import FreeIdentifiers, is_of_series
from tests.changes import change_of, load_example, make_change
from tests.corpora import record
from tests.repositories import git


def test_free_here_before_and_there() -> None:
    """Each is given once, whatever series is asked for in between."""
    change = change_of([record("LL-2026-0003")], [record("LL-2026-0001"), record("ACT-2026-0008")], [record("LL-2026-0007")])
    free = FreeIdentifiers(change)
    assert [free.take(name) for name in ("LL-2026-0001", "ACT-2026-0001", "ll-2026-0003")] == [
        "LL-2026-0008",
        "ACT-2026-0009",
        "LL-2026-0009",
    ]


def test_free_in_other_branches(tmp_path: Path) -> None:
    """As for ``milpart new`` and ``milpart renumber``: a number of a draft elsewhere is not given again."""
    make_change(tmp_path, {}, {"lessons/LL-2026-0033-draft.md": record("LL-2026-0033").text})
    git(tmp_path, "checkout", "-q", "-b", "draft")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Draft")
    git(tmp_path, "checkout", "-q", "change")
    assert FreeIdentifiers(load_example(tmp_path)).take("LL-2026-0001") == "LL-2026-0034"


def test_numbers_and_keys() -> None:
    """Only numbers have a next one."""
    assert [is_of_series(name) for name in ("LL-2026-0001", " act-1", "TRM-DDR")] == [True, True, False]
