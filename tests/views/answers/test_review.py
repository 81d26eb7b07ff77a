"""What a reviewer should know of a change."""

from milpart_docs.corpus.change import Change
from milpart_docs.rules.engine import check
from milpart_docs.views.answers.review import Review, describe_review
from tests.changes import change_of
from tests.corpora import Written, page, record
from tests.projects import TODAY

LATE = "## Observation\n\nThe timetable reached every trainer only two days before the course began, so nobody prepared a lecture at all."
OLD = record("LL-2026-0001", LATE, status="observation")
CITING = [record(f"TRM-T{number}", f"See [[LL-2026-0001]], {number}.") for number in range(3)]


def review_of(before: list[Written], after: list[Written]) -> Review:
    """Describe a change with all that a check finds in it."""
    change = change_of(before, after)
    return describe_review(change, check(change.after, TODAY, change))


def test_added_changed_and_gone() -> None:
    """Each with what differs; a file that moved says where it was."""
    other = record("LL-2026-0002", "Ranges were closed.")
    moved = Written("docs/moved.md", other.text)
    new = record("LL-2026-0003", "Fuel.")
    changed = Written(OLD.path, OLD.text.replace("two days", "one day").replace("Title of", "Name of"))
    review = review_of([OLD, other, record("TRM-GONE")], [changed, moved, new])
    assert [entry.id for entry in review.added] == ["LL-2026-0003"]
    assert [entry.id for entry in review.gone] == ["TRM-GONE"]
    assert [(one.entry.id, one.was, one.differences) for one in review.changed] == [
        ("LL-2026-0001", "", (("title",), ("Observation",))),
        ("LL-2026-0002", "docs/LL-2026-0002.md", ((), ())),
    ]


def test_moves_of_states_and_who_makes_them() -> None:
    """As the process has it; an activity is moved by nobody in particular."""
    activity = record("ACT-2026-0001", status="pipeline")
    after = [Written(OLD.path, OLD.text.replace("status: observation", "status: tasked")), record("ACT-2026-0001", status="closed")]
    states = review_of([OLD, activity], after).states
    assert [(move.entry.id, move.before, move.after, move.moved_by) for move in states] == [
        ("ACT-2026-0001", "pipeline", "closed", ""),
        ("LL-2026-0001", "observation", "tasked", "tasking authority"),
    ]


def test_markings_of_records_pages_and_parts() -> None:
    """Lowered or raised; of parts, those that were opened."""
    part = "The brigade had no trainers of its own."
    old = record("TRM-A", f"::: marking LIMITE\n{part}\n:::")
    before = [old, page("p", "---\nmarking: PUBLIC\n---\n\nText.\n")]
    after = [record("TRM-A", part), page("p", "---\nmarking: LIMITE\n---\n\nText.\n")]
    markings = review_of(before, after).markings
    assert [(move.entry.path, move.part, move.before.marking, move.after.marking) for move in markings] == [
        ("docs/TRM-A.md", "this part of the text", "LIMITE", "PUBLIC"),
        ("docs/p.md", "", "PUBLIC", "LIMITE"),
    ]


def test_findings_of_the_change_and_no_others() -> None:
    """Those in its files, and those elsewhere that name one of its records; the rest is counted."""
    unrelated = record("TRM-X", "See [[TRM-NOWHERE]].")
    review = review_of([OLD, unrelated, *CITING[:1]], [unrelated, *CITING[:1]])
    told = {(finding.code, finding.location.path) for finding in review.findings}
    assert ("MP805", OLD.path) in told
    assert ("MP201", CITING[0].path) in told
    assert not any(path == unrelated.path for _, path in told)
    assert review.elsewhere > 0


def test_likely_duplicates_of_what_is_new() -> None:
    """A copy of an old lesson is named; so is nothing that was rejected."""
    copy = Written("docs/LL-2026-0009.md", OLD.text.replace("LL-2026-0001", "LL-2026-0009"))
    assert [(pair.a.id, pair.b.id) for pair in review_of([OLD], [OLD, copy]).duplicates] == [("LL-2026-0001", "LL-2026-0009")]
    rejected = Written(copy.path, copy.text.replace("status: observation", "status: observation-rejected"))
    assert review_of([OLD], [OLD, rejected]).duplicates == ()
    assert review_of([OLD, copy], [OLD, copy]).duplicates == ()


def test_who_refers_to_what_changed_or_is_gone() -> None:
    """Records and pages that the change itself does not touch."""
    changed = Written(OLD.path, OLD.text.replace("two days", "one day"))
    touched = Written(CITING[0].path, CITING[0].text + "More.\n")
    for after in ([changed], []):
        (cited,) = review_of([OLD, *CITING], [*after, touched, *CITING[1:]]).cited
        assert (cited.entry.id, [entry.id for entry in cited.by]) == ("LL-2026-0001", ["TRM-T1", "TRM-T2"])


def test_pages_and_nothing() -> None:
    """Pages are named; a change of nothing has nothing."""
    review = review_of([page("p", "Text.")], [page("p", "Words.")])
    assert (review.pages, review.added, review.changed) == (("docs/p.md",), (), ())
    empty = review_of([OLD], [OLD])
    assert not any((empty.added, empty.changed, empty.gone, empty.pages, empty.states, empty.markings, empty.duplicates, empty.cited))


def test_reference_is_that_of_the_change() -> None:
    """As somebody wrote it."""
    change: Change = change_of([], [])
    assert describe_review(change, []).reference == "main"
