"""MP722: assessed levels that do not say how they were found."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import record
from tests.rules.findings import find, places

FULL = "evaluation: self, outcome: met, on: 2026-03, valid_until: 2028-03-01, evidence: Report"


def profile(*entries: str) -> dict[str, str]:
    """Give a profile with entries of levels, the first of them on line 19."""
    return record("PTR-NER", add="levels:\n" + "".join(f"  - {entry}\n" for entry in entries))


@pytest.mark.parametrize(
    ("entry", "missing"),
    [
        ("{capability: CAP-A, level: 1}", "evaluation, outcome, on, valid_until, evidence"),
        ("{capability: CAP-A, level: 5, evaluation: self, outcome: met, on: 2026, valid_until: 2028-03-01}", "evidence"),
        ("{level: 2, evaluation: , outcome: met, on: ~, valid_until: 2028-03-01, evidence: Report}", "evaluation, on"),
        ("{level: 2, on: 2026, valid_until: often, evidence: ''}", "evaluation, outcome"),
    ],
)
def test_incomplete(tmp_path: Path, entry: str, missing: str) -> None:
    """One finding for each entry, at the entry, with all that is missing; wrong values are told by other rules."""
    hint = f"add {missing}; or write level: 0 while nobody has assessed it"
    assert find(tmp_path, "MP722", profile("{capability: CAP-A, level: 0}", entry)) == [f"PTR-NER.md:20:5 {hint}"]


@pytest.mark.parametrize(
    "entry",
    [
        f"{{level: 1, {FULL}}}",
        "{level: 0}",
        "{level: -1}",
        "{level: 9}",
        "{level: '2'}",
        "{level: true}",
        "{level: [2]}",
        "{capability: CAP-A}",
        "{}",
        "level",
        "[]",
        "",
    ],
)
def test_complete_or_no_level(tmp_path: Path, entry: str) -> None:
    """Level 0 says that nobody has looked; what is no level is told by other rules."""
    assert places(tmp_path, "MP722", profile(entry)) == []


@pytest.mark.parametrize("levels", ["", "[]", "none", "{level: 2}"])
def test_no_list(tmp_path: Path, levels: str) -> None:
    """A profile may do without levels."""
    assert places(tmp_path, "MP722", record("PTR-NER", add=f"levels: {levels}\n")) == []


def test_other_types(tmp_path: Path) -> None:
    """The field belongs to profiles."""
    assert places(tmp_path, "MP722", record("TRM-A", add="levels: [{level: 2}]\n")) == []
