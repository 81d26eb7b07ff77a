"""What a reviewer should know of a change."""

from dataclasses import replace
from pathlib import Path

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import load_change
from milpart_docs.corpus.changed_files import ChangedFile, find_changed_files
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.reading import read_source
from milpart_docs.rules.engine import check
from milpart_docs.views.answers.review.contents import Review, Scope
from milpart_docs.views.answers.review.gathering import describe_review
from tests.changes import begin_change, change_of, make_change, write
from tests.corpora import Written, page, record
from tests.projects import BASE, LESSON, TODAY, base_lesson, load, make_project
from tests.repositories import git

LATE = "## Observation\n\nThe timetable reached every trainer only two days before the course began, so nobody prepared a lecture at all."
OLD = record("LL-2026-0001", LATE, status="observation")
CITING = [record(f"TRM-T{number}", f"See [[LL-2026-0001]], {number}.") for number in range(3)]


def review_of(before: list[Written], after: list[Written], scope: Scope | None = None) -> Review:
    """Describe a change with all that a check finds in it."""
    change = change_of(before, after)
    return describe_review(change, check(change.after, TODAY, change), scope)


def test_added_changed_and_gone() -> None:
    """Each with what differs; a file that moved says where it was."""
    other = record("LL-2026-0002", "Ranges were closed.")
    moved = Written("docs/moved.md", other.text)
    new = record("LL-2026-0003", "Fuel.")
    changed = Written(OLD.path, OLD.text.replace("two days", "one day").replace("Title of", "Name of"))
    review = review_of([OLD, other, record("TRM-GONE")], [changed, moved, new])
    assert [entry.id for entry in review.added] == ["LL-2026-0003"]
    assert [entry.id for entry in review.gone] == ["TRM-GONE"]
    assert [(one.entry.id, one.before.path, one.differences) for one in review.changed] == [
        ("LL-2026-0001", OLD.path, (("title",), ("Observation",))),
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


def test_findings_in_files_of_which_only_the_line_ends_changed() -> None:
    """The record is the same, and yet its file belongs to the change."""
    finding = Diagnostic(Location("docs/a.md", 1, 4), "MP012", Severity.INFO, "the lines end as Windows ends them")
    files = [ChangedFile("x/docs/a.md", "changed")]
    review = describe_review(change_of([OLD], [OLD]), [finding], Scope(folder="x/", files=files))
    assert (review.findings, review.elsewhere) == ((finding,), 0)


def test_likely_duplicates_of_what_is_new() -> None:
    """A copy of an old lesson is named; so is nothing that was rejected."""
    copy = Written("docs/LL-2026-0009.md", OLD.text.replace("LL-2026-0001", "LL-2026-0009"))
    assert [(pair.a.id, pair.b.id) for pair in review_of([OLD], [OLD, copy]).duplicates] == [("LL-2026-0001", "LL-2026-0009")]
    rejected = Written(copy.path, copy.text.replace("status: observation", "status: observation-rejected"))
    assert review_of([OLD], [OLD, rejected]).duplicates == ()
    assert review_of([OLD, copy], [OLD, copy]).duplicates == ()


def test_who_refers_to_what_changed_or_is_gone() -> None:
    """Records and pages; those that the change touches as well for themselves, and none that refers to itself."""
    changed = Written(OLD.path, OLD.text.replace("two days", "one day") + "As [[LL-2026-0001]] says.\n")
    touched = Written(CITING[0].path, CITING[0].text + "More.\n")
    for after in ([changed], []):
        (cited,) = review_of([OLD, *CITING], [*after, touched, *CITING[1:]]).cited
        assert (cited.entry.id, [entry.id for entry in cited.by]) == ("LL-2026-0001", ["TRM-T1", "TRM-T2"])
        assert [entry.id for entry in cited.touched] == ["TRM-T0"]


def test_pages_and_nothing() -> None:
    """Pages are named; a change of nothing has nothing."""
    review = review_of([page("p", "Text.")], [page("p", "Words.")])
    assert ([page.path for page in review.pages], review.added, review.changed) == (["docs/p.md"], (), ())
    empty = review_of([OLD], [OLD])
    assert not any((empty.added, empty.changed, empty.gone, empty.pages, empty.states, empty.markings, empty.duplicates, empty.cited))


def test_a_pair_of_duplicates_is_told_once() -> None:
    """As a pair, and not once more as a finding in each of the two; other findings of that rule stay."""
    copy = Written("docs/LL-2026-0009.md", OLD.text.replace("LL-2026-0001", "LL-2026-0009"))
    change = change_of([OLD], [OLD, copy])
    of_pair = [
        Diagnostic(Location(path), "MP727", Severity.WARNING, f"{other} (Late) says the same")
        for path, other in ((OLD.path, "LL-2026-0009"), (copy.path, "LL-2026-0001"))
    ]
    others = [
        Diagnostic(Location(copy.path), "MP727", Severity.WARNING, "LL-2026-0005 (Early) says the same"),
        of_pair[0]._replace(code="MP704"),
    ]
    review = describe_review(change, [*of_pair, *others])
    assert (len(review.duplicates), list(review.findings), review.elsewhere) == (1, others, 0)


def test_only_what_was_asked_for() -> None:
    """Records, pages, moves, settings and files of one folder; a file that left it belongs to it."""
    before = [OLD, Written("lessons/a.md", OLD.text.replace("LL-2026-0001", "LL-2026-0002")), page("p", "Text.")]
    after = [
        Written(file.path.replace("lessons/", "docs/"), file.text.replace("status: observation", "status: tasked")) for file in before[:2]
    ]
    files = [ChangedFile(path, "new") for path in ("x/lessons/i.png", "x/docs/i.png", "x/mkdocs.yml", "i.png")]
    review = review_of(before, after, Scope(lambda path: path.startswith("lessons/"), "x/", files))
    assert [one.entry.id for one in review.changed] == [move.entry.id for move in review.states] == ["LL-2026-0002"]
    assert (review.pages, [touched.file.path for touched in review.files]) == ((), ["x/lessons/i.png"])


def test_a_file_that_can_no_longer_be_read_is_no_marking_lowered() -> None:
    """Nobody sees it at all."""
    change = change_of([OLD], [])
    entry = decode(OLD.path, encode(read_source(OLD.path, b"\xff\xfe\x00"), ()))
    change = replace(change, after=Corpus(change.after.settings, (entry,)))
    review = describe_review(change, [])
    assert ([one.entry.kind for one in review.changed], review.markings) == (["unreadable"], ())


def test_settings_bear_on_every_finding(tmp_path: Path) -> None:
    """One that the change sets otherwise may be why a file has a finding that the change does not touch."""
    config = (BASE / "mkdocs.yml").read_text(encoding="utf-8")
    root = make_change(
        tmp_path,
        {LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE"))},
        {"mkdocs.yml": config.replace("RESTREINT UE/EU RESTRICTED", "PUBLIC")},
    )
    change = load_change(load(root), "main")
    review = describe_review(change, check(change.after, TODAY, change))
    assert [(move.name, move.before, move.after) for move in review.settings] == [("ceiling", "RESTREINT UE/EU RESTRICTED", "PUBLIC")]
    assert "MP601" in [finding.code for finding in review.findings]


def test_files_that_went_along_with_the_folder(tmp_path: Path) -> None:
    """A project whose folder has another name brings what changed besides, and not every file that it holds."""
    make_project(tmp_path / "old", {"docs/i.png": "picture", "requirements.txt": "milpart-docs"})
    begin_change(tmp_path)
    (tmp_path / "old").rename(tmp_path / "new")
    write(tmp_path, {"new/requirements.txt": "other", f"new/{LESSON}": base_lesson(("A new task", "Another task")), "new/Makefile": "all:"})
    git(tmp_path, "add", "-A")
    change = load_change(load(tmp_path / "new"), "main")
    review = describe_review(change, [], Scope(folder="new/", files=find_changed_files(tmp_path / "new", "main")))
    assert [entry.entry.path for entry in review.changed] == [LESSON]
    told = [(touched.file.path, touched.file.how) for touched in review.files]
    assert told == [("new/Makefile", "new"), ("new/requirements.txt", "new"), ("old/requirements.txt", "gone")]


def test_a_record_that_shows_another_picture_was_changed_all_the_same(tmp_path: Path) -> None:
    """Nobody touched its file; what a rule about a change says of it belongs into the summary."""
    text = record("LL-2026-0777", "## Observation\n\nSee ![a map](map.svg).", status="noted").text
    root = make_change(tmp_path, {"docs/LL-2026-0777.md": text, "docs/map.svg": "<svg/>"}, {"docs/map.svg": "<svg id='b'/>"})
    corpus = load(root)
    change = load_change(corpus, "main")
    review = describe_review(change, check(corpus, TODAY, change))
    assert "MP803" in [finding.code for finding in review.findings]
