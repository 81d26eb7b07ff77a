"""The summary for reviewers as Markdown."""

from markdown import markdown

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.rules.engine import check
from milpart_docs.views.answers.review import describe_review
from milpart_docs.views.answers.review_text import MOST_LETTERS, render_review
from tests.changes import change_of
from tests.corpora import Written, page, record
from tests.projects import TODAY

OLD = record("LL-2026-0001", "## Observation\n\nLate.", status="observation", marking="LIMITE")
CITING = [record(f"TRM-T{number}", f"See [[LL-2026-0001]], {number}.", marking="LIMITE") for number in range(7)]
NEW = record(
    "LL-2026-0001", "## Observation\n\nToo late.", status="lesson-identified", title="@everyone", modified="2026-11-21", impact="Six weeks."
)


def summary(before: list[Written], after: list[Written], found: list[Diagnostic] | None = None) -> str:
    """Write the summary of a change, with what a check finds or with other findings."""
    change = change_of(before, after)
    return render_review(describe_review(change, check(change.after, TODAY, change) if found is None else found))


def test_the_whole_summary() -> None:
    """What matters most stands first, each list under its heading."""
    error = Diagnostic(Location(NEW.path, 5, 9), "MP801", Severity.ERROR, "a `state` was left out", "go back")
    warning = Diagnostic(Location(NEW.path, 1, 1), "MP810", Severity.WARNING, "a day")
    elsewhere = Diagnostic(Location("docs/x.md", 1, 1), "MP402", Severity.ERROR, "no field")
    after = [NEW, record("TRM-NEW"), *CITING, page("p", "Text.")]
    counts = "1 record added, 1 record changed, 1 record gone; 1 error, 1 warning."
    assert summary([OLD, record("TRM-GONE"), *CITING], after, [warning, elsewhere, error]) == (
        f"""## Summary for reviewers

Compared with `main`: {counts} Findings that have nothing to do with this change: 1.

### Gone

* **`TRM-GONE`** `Title of TRM-GONE` (term), from `docs/TRM-GONE.md`

### Who may see it

* **`LL-2026-0001`** `@everyone`: `LIMITE` → `PUBLIC`

### States

* **`LL-2026-0001`** `@everyone`: *Observation* → *Lesson identified*, moved by the analyst

### Findings

* error MP801 at `docs/LL-2026-0001.md:5:9`: ``a `state` was left out``; `go back`
* warning MP810 at `docs/LL-2026-0001.md:1:1`: `a day`

### Added

* **`TRM-NEW`** `Title of TRM-NEW` (term, *Draft*)

### Changed

* **`LL-2026-0001`** `@everyone` (lesson): Title, Status, Marking, Impact; section `Observation`

### Who refers to it

* **`LL-2026-0001`** `@everyone`: `TRM-T0`, `TRM-T1`, `TRM-T2`, `TRM-T3`, `TRM-T4` and 2 more

### Pages

* `docs/p.md`
"""
    )


def test_short_where_nothing_is() -> None:
    """Two lines, and no empty headings."""
    assert summary([OLD], [OLD], []) == "## Summary for reviewers\n\nCompared with `main`: no record changed; no findings.\n"


def test_a_raised_marking_stands_behind_a_lowered_one() -> None:
    """Who may see more is the question that cannot wait."""
    before = [record("TRM-A"), record("TRM-B", marking="LIMITE")]
    lines = summary(before, [record("TRM-A", marking="LIMITE"), record("TRM-B")], []).split("\n")
    assert [line[4:13] for line in lines if "→" in line] == ["`TRM-B`**", "`TRM-A`**"]


def test_duplicates_and_moved_files() -> None:
    """A copy is named with its share; a file that only moved says where it was."""
    text = "The timetable reached every trainer only two days before the course began, so nobody prepared a lecture at all."
    one, copy = record("LL-2026-0001", text), record("LL-2026-0002", text)
    written = summary([one], [Written("docs/elsewhere.md", one.text), copy], [])
    assert "\n* **`LL-2026-0001`** `Title of LL-2026-0001` and **`LL-2026-0002`** `Title of LL-2026-0002`: " in written
    assert "(lesson): moved; the file was `docs/LL-2026-0001.md`\n" in written


def test_a_summary_fits_into_a_comment_whatever_changed() -> None:
    """Of a thousand records with long titles it says how many it leaves out; no list is cut in the middle of a line."""
    many = [record(f"TRM-T{number}", title=f"{'Long `title` @all ' * 20}{number}") for number in range(1000)]
    written = summary([], many, [Diagnostic(Location(one.path), "MP404", Severity.ERROR, "x" * 5000, "y" * 5000) for one in many])
    assert len(written) <= MOST_LETTERS
    assert "1,000 records added; 1,000 errors." in written
    assert "* … and 950 more" in written
    assert all(line.startswith(("#", "* ", "Compared with ")) or not line for line in written.splitlines())


def test_even_the_longest_lines_fit() -> None:
    """Fields, sections and identifiers that somebody made long."""
    wide = [record("TRM-A", "\n\n".join(f"## {'s' * 900}{n}\n\nText." for n in range(60)), **{"f" * 900 + str(n): "v" for n in range(60)})]
    assert len(summary([record("TRM-A")], wide)) <= MOST_LETTERS


def test_no_mark_up_of_an_author_survives() -> None:
    """Outside of code there are only our own words."""
    hostile = record("TRM-A", "## <img src=x>\n\nText.", title="![x](https://e.example/p.png) </li><script>", **{"@all": "x"})
    html = markdown(summary([record("TRM-A")], [hostile]))
    assert not any(sign in html for sign in ("<img", "<script", "<a ", "href"))
