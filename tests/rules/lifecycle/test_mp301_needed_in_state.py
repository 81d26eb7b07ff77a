"""MP301: fields that a state asks for."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find, places

STATUS = "status: lesson-identified"
CAUSE = "root_cause: The task was given before anyone had written a programme of instruction.\n"


@pytest.mark.parametrize("empty", ["", "root_cause:\n", "root_cause: null\n"])
def test_missing_or_empty_is_told_at_the_status(tmp_path: Path, empty: str) -> None:
    """However the field lacks its value, the state is what asks for it."""
    assert diagnose_lesson(tmp_path, (CAUSE, empty)) == ["5:9 MP301"]


@pytest.mark.parametrize("state", ["observation-submitted", "observation"])
def test_earlier_states_do_not_ask_for_it(tmp_path: Path, state: str) -> None:
    """An observation needs no root cause."""
    assert diagnose_lesson(tmp_path, (STATUS, f"status: {state}"), (CAUSE, "")) == []


def test_all_fields_are_one_finding(tmp_path: Path) -> None:
    """A tasked lesson needs endorsement and actions; that they are missing is one mistake, and the state may be it."""
    [found] = find(tmp_path, "MP301", {LESSON: base_lesson((STATUS, "status: tasked"))})
    assert found == (
        "LL-2026-0001-lead-time.md:5:9 add endorsed: who endorsed the remedy and when; actions: what is to be done, by whom and by when; "
        "if the record has not come so far, write an earlier status"
    )


def test_what_the_reader_found_is_not_told_twice(tmp_path: Path) -> None:
    """An empty text and an endorsement without a day are faults of their own."""
    assert diagnose_lesson(tmp_path, (CAUSE, 'root_cause: ""\n')) == ["17:1 MP401"]


@pytest.mark.parametrize("state", ["lesson-learnt", "endorsed", "", "[tasked]"])
def test_no_state_asks_for_nothing(tmp_path: Path, state: str) -> None:
    """What is wrong with the status itself is told by other rules."""
    assert "5:9 MP301" not in diagnose_lesson(tmp_path, (STATUS, f"status: {state}"))


def test_it_works_without_a_typed_record(tmp_path: Path) -> None:
    """A lesson without a title is no typed record, and its gates hold all the same."""
    found = diagnose_lesson(tmp_path, ("title: A new task needs lead time\n", ""), (STATUS, "status: noted"))
    assert found == ["1:1 MP401", "4:9 MP301"]


def test_documents(tmp_path: Path) -> None:
    """An endorsed document says by when it is looked at again; the successor is left to MP306."""
    files = example_file("capability", ("status: draft", "status: endorsed\nendorsed: {by: ACR-EUMS, on: 2026-11-03}"))
    assert find(tmp_path, "MP301", files) == [
        "CAP-BRIDGING.md:5:9 add review_by: the day by which someone must look at the record again",
    ]
    assert places(tmp_path, "MP301", example_file("capability", ("status: draft", "status: superseded"))) == []
