"""The summary for reviewers as Markdown."""

from dataclasses import replace

from markdown import markdown

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.changed_files import ChangedFile
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.reading import read_source
from milpart_docs.rules.engine import check
from milpart_docs.views.answers.review.contents import Scope
from milpart_docs.views.answers.review.files import Touched
from milpart_docs.views.answers.review.gathering import describe_review
from milpart_docs.views.answers.review.settings import SettingMove
from milpart_docs.views.answers.review.text import MOST_LETTERS, NOTHING_URGENT, render_review
from tests.changes import change_of
from tests.corpora import Written, page, record
from tests.projects import TODAY

OLD = record("LL-2026-0001", "## Observation\n\nLate.", status="observation", marking="LIMITE")
CITING = [record(f"TRM-T{number}", f"See [[LL-2026-0001]], {number}.", marking="LIMITE") for number in range(7)]
NEW = record(
    "LL-2026-0001", "## Observation\n\nToo late.", status="lesson-identified", title="@everyone", modified="2026-11-21", impact="Late."
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
    after = [NEW, record("TRM-NEW", originator="ACR-EUMS"), *CITING, page("p", "Text.")]
    counts = "1 record added, 1 record changed, 1 record gone. In files that this change does not touch: 1 finding."
    changed = "Title `Title of LL-2026-0001` → `@everyone`, Status, Marking, Impact *nothing* → `Late.`"
    urgent = "1 error; 1 marking lowered; 1 record gone; 1 warning."
    assert summary([OLD, record("CAP-GONE"), *CITING], after, [warning, elsewhere, error]) == (
        f"""## Summary for reviewers

Compared with `main`: {counts}

**Look at this first:** {urgent}

### Findings

* error MP801 at `docs/LL-2026-0001.md:5:9`: ``a `state` was left out``
* warning MP810 at `docs/LL-2026-0001.md:1:1`: `a day`

### Who may see it

* **`LL-2026-0001`** `@everyone`: `LIMITE` → `PUBLIC` (lowered)

### Gone

* **`CAP-GONE`** `Title of CAP-GONE` (capability), from `docs/CAP-GONE.md`

### States

* **`LL-2026-0001`** `@everyone`: *Observation* → *Lesson identified*, moved by the analyst

### Added

* **`TRM-NEW`** `Title of TRM-NEW` (term, *Draft*, `PUBLIC`, from `ACR-EUMS`): `Summary of TRM-NEW.`

### Changed

* **`LL-2026-0001`** `@everyone` (lesson): {changed}; section `Observation`

### Who refers to it

* **`LL-2026-0001`** `@everyone`: `TRM-T0`, `TRM-T1`, `TRM-T2`, `TRM-T3`, `TRM-T4` and 2 more

### Pages

* `docs/p.md` is new
"""
    )


def test_short_where_nothing_is() -> None:
    """Three lines, and no empty headings."""
    assert summary([OLD], [OLD], []) == f"## Summary for reviewers\n\nCompared with `main`: no record changed.\n\n{NOTHING_URGENT}\n"


def test_paths_are_those_of_the_repository() -> None:
    """A project in a folder of it has that folder in every path, as a forge names the files."""
    change = change_of([OLD, page("p", "Text."), record("TRM-GONE")], [Written("docs/moved.md", OLD.text)])
    found = [Diagnostic(Location("docs/moved.md", 2, 3), "MP801", Severity.ERROR, "wrong")]
    written = render_review(describe_review(change, found, Scope(folder="our records/")))
    for line in (
        "error MP801 at `our records/docs/moved.md:2:3`",
        "moved from `our records/docs/LL-2026-0001.md` to `our records/docs/moved.md`",
        "from `our records/docs/TRM-GONE.md`",
        "* `our records/docs/p.md` is gone",
    ):
        assert line in written
    assert "The project lay in the folder at the top where this branch began, and lies in `our records/` now." in written


def test_settings_and_files_that_programs_obey() -> None:
    """What they were and are, and what they are for; files that nothing runs stand last."""
    review = describe_review(change_of([], []), [])
    moves = (SettingMove("ceiling", "PUBLIC", "LIMITE"), SettingMove("owners: *", "", "@group/team"))
    files = (
        Touched(ChangedFile("requirements.txt", "changed"), "what is installed and run"),
        Touched(ChangedFile("docs/i.png", "moved", "i.png"), ""),
    )
    written = render_review(review._replace(settings=moves, files=files))
    assert "first:** 2 settings changed; 1 file changed that programs run or obey.\n" in written
    assert "### Settings\n\n* `ceiling`: `PUBLIC` → `LIMITE`\n* `owners: *`: *nothing* → `@group/team`\n" in written
    assert "### Files that programs run or obey\n\n* `requirements.txt` changed: what is installed and run\n" in written
    assert written.endswith("### Other files\n\n* `docs/i.png` moved from `i.png`\n")


def test_where_there_was_no_project() -> None:
    """It is said that nothing could be compared."""
    change = change_of([], [OLD])
    nothing = Corpus(replace(change.before.settings, is_readable=False), ())
    assert "there was no project in this folder that could be read" in render_review(describe_review(replace(change, before=nothing), []))


def test_records_that_are_none_any_more() -> None:
    """They are named as they were."""
    change = change_of([Written("docs/p.md", OLD.text)], [])
    for data, became in ((b"\xff\xfe\x00", "can no longer be read"), (b"# Text\n", "is an ordinary page now")):
        entry = decode("docs/p.md", encode(read_source("docs/p.md", data), ()))
        written = render_review(describe_review(replace(change, after=Corpus(change.after.settings, (entry,))), []))
        assert f"* **`LL-2026-0001`** `Title of LL-2026-0001` (lesson) {became}: `docs/p.md`\n" in written


def test_another_identifier() -> None:
    """The record is named by the one that it has now."""
    renamed = Written("docs/LL-2026-0005.md", OLD.text.replace("id: LL-2026-0001", "id: LL-2026-0005"))
    assert "* **`LL-2026-0005`** `Title of LL-2026-0001` (lesson): had the identifier `LL-2026-0001`; " in summary([OLD], [renamed], [])


def test_who_refers_to_it_and_was_changed_as_well() -> None:
    """These stand last; they were looked at by whoever made the change."""
    touched = Written(CITING[0].path, CITING[0].text + "More.\n")
    written = summary([OLD, *CITING], [NEW, touched, CITING[1]], [])
    assert "`@everyone`: `TRM-T1`; `TRM-T0`, changed here as well\n" in written


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
    assert "(lesson): moved from `docs/LL-2026-0001.md` to `docs/elsewhere.md`\n" in written


def test_a_summary_fits_into_a_comment_whatever_changed() -> None:
    """Of a thousand records with long titles it says how many it leaves out; no list is cut in the middle of a line."""
    many = [record(f"TRM-T{number}", title=f"{'Long `title` @all ' * 20}{number}") for number in range(1000)]
    written = summary([], many, [Diagnostic(Location(one.path), "MP404", Severity.ERROR, "x" * 5000, "y" * 5000) for one in many])
    assert len(written) <= MOST_LETTERS
    assert "1,000 records added." in written
    assert "1,000 errors." in written
    assert "* … and 950 more" in written
    assert all(line.startswith(("#", "* ", "Compared with ", "**Look")) or not line for line in written.splitlines())


def test_even_the_longest_lines_fit() -> None:
    """Fields, sections and identifiers that somebody made long."""
    wide = [record("TRM-A", "\n\n".join(f"## {'s' * 900}{n}\n\nText." for n in range(60)), **{"f" * 900 + str(n): "v" for n in range(60)})]
    assert len(summary([record("TRM-A")], wide)) <= MOST_LETTERS


def test_no_mark_up_of_an_author_survives() -> None:
    """Outside of code there are only our own words."""
    hostile = record("TRM-A", "## <img src=x>\n\nText.", title="![x](https://e.example/p.png) </li><script>", **{"@all": "x"})
    html = markdown(summary([record("TRM-A")], [hostile]))
    assert not any(sign in html for sign in ("<img", "<script", "<a ", "href"))


def test_a_withheld_value_is_named_and_not_shown() -> None:
    """The summary leaves as a comment or an artifact: the field and its protection are told, before, after, and where it is opened."""
    secret, open_ = "{value: Old, withhold: LIMITE}", "New"
    for before, after in ((secret, secret.replace("Old", "New")), (secret, open_), (open_, secret)):
        old, new = ([Written(OLD.path, OLD.text.replace("title: ", f"impact: {one}\ntitle: "))] for one in (before, after))
        written = summary(old, new, [])
        assert "Impact (withheld at `LIMITE`)" in written
        assert not {"Old", "New"} & set(written.replace("`", " ").split())


def test_a_state_that_is_no_term() -> None:
    """It is said that there is none, and not that it is nothing."""
    written = summary([OLD], [Written(OLD.path, OLD.text.replace("status: observation", "status: nonsense"))], [])
    assert ": *Observation* → *no state that is known*\n" in written
