"""MP311: decisions of nobody, and on no day."""

from pathlib import Path

import pytest

from tests.model.examples import example
from tests.rules.findings import find

PENDING = "decision: {state: pending}"


def told(tmp_path: Path, decision: str) -> list[str]:
    """Give the hints for a decision."""
    text = example("proposal", (PENDING, f"decision: {decision}"))
    return [line.partition(" ")[2] for line in find(tmp_path, "MP311", {"docs/PRO-2026-0900.md": text})]


BY, ON = "by: with the identifier of the actor (ACR-\u2026)", "on: with the day, the month or the year"
OR_ELSE = "; or write state: pending, where nothing was decided yet"


@pytest.mark.parametrize(
    ("decision", "lacking"),
    [
        ("{state: approved}", f"{BY} and {ON}"),
        ("{state: Not approved}", f"{BY} and {ON}"),
        ("{state: rejected by two of three, by: ACR-EUMS}", ON),
        ("{state: agreed, on: 2026-11-02}", BY),
        ("{state: turned down, by: '', on: 2026-11-02}", ""),
    ],
)
def test_what_lacks(tmp_path: Path, decision: str, lacking: str) -> None:
    """Who decided, or when, or both; an empty one is told by MP401."""
    assert told(tmp_path, decision) == ([f"add {lacking}{OR_ELSE}"] if lacking else [])


@pytest.mark.parametrize(
    "decision",
    [
        "{state: pending}",
        "{state: not yet approved}",
        "{state: to be approved in 2027}",
        "{state: deferred}",
        "{state: in preparation}",
        "{state: approved, by: ACR-EUMS, on: 2026-11}",
        "{state: approved, by: ACR-EUMS, on: 14/03/2026}",
        "{state: 5}",
        "approved",
    ],
)
def test_open_or_told_elsewhere(tmp_path: Path, decision: str) -> None:
    """Nothing was decided, both are said, or a value is wrong in itself."""
    assert told(tmp_path, decision) == []
