"""The proof that a fix did what it was made for, and nothing else."""

from milpart_docs.authoring.fixes.mending import mend, read_attempt, write_fixes
from milpart_docs.rules.fix import Change, Edit, Fix, NewKey, NewValue, NewWords, NoItem, NoLine
from tests.projects import LESSON, base_lesson

WRONG = base_lesson(("[MLI, NER]", "[Mali, NER]"))
TOPICS = "topics: [planning, curriculum]"


def is_kept(text: str, change: Change, code: str = "MP502") -> bool:
    """Tell whether a fix of one change stands up to proof."""
    attempt = read_attempt(LESSON, text.encode())
    assert attempt is not None
    return write_fixes(attempt, [Fix(1, 1, "x", (change,), path=LESSON, code=code)]) is not None


def test_right_answer_is_kept() -> None:
    """The code of the country, at the place of its name."""
    assert is_kept(WRONG, NewValue(("partners", 0), "MLI"))


def test_answer_that_leaves_the_mistake_is_refused() -> None:
    """Another wrong value is no answer."""
    assert not is_kept(WRONG, NewValue(("partners", 0), "Maly"))


def test_answer_in_another_place_is_refused() -> None:
    """The mistake is still there."""
    assert not is_kept(WRONG, NewValue(("partners", 1), "NER"))
    assert not is_kept(WRONG, NewValue(("title",), "Other"))


def test_edit_that_changes_another_value_is_refused() -> None:
    """An edit says nothing about values, so none may change by it."""
    start = WRONG.index("A new task")
    assert not is_kept(WRONG, Edit(start, start + 1, "B"), code="white-space")
    assert is_kept(WRONG, Edit(len(WRONG), len(WRONG), "\n"), code="white-space")


def test_edit_that_breaks_the_file_is_refused() -> None:
    """A front matter that can be read stays one."""
    assert not is_kept(WRONG, Edit(0, 3, "+++"), code="white-space")
    assert not is_kept(WRONG, NewKey(("title",), "titel"))
    assert not is_kept(WRONG, NewValue(("nowhere",), "x"))


def test_changes_that_cannot_be_written() -> None:
    """An entry that is not there, words that stand elsewhere, the first of two entries."""
    assert not is_kept(WRONG, NoItem(("topics", 7)))
    assert not is_kept(WRONG, NoItem(("topics", 0)))
    assert not is_kept(WRONG, NewWords(4, 1, "absent", "x"))


def test_entry_with_a_comment_stays() -> None:
    """A comment is an author's word to others, and nobody deletes it unread."""
    text = base_lesson((TOPICS, "topics:\n  - planning\n  - planning # said twice by intent"))
    assert not is_kept(text, NoItem(("topics", 1)), code="MP414")


def test_edit_that_loses_a_word_is_refused() -> None:
    """To lay a text out anew is not to take words away, nor to make one of two."""
    start = WRONG.index("six weeks")
    assert not is_kept(WRONG, Edit(start, start + len("six weeks"), "weeks"), code="white-space")
    assert not is_kept(WRONG, Edit(start, start + len("six "), "six"), code="white-space")
    assert is_kept(WRONG, Edit(start, start + len("six weeks"), "six\nweeks"), code="white-space")


def test_line_that_no_other_repeats_stays() -> None:
    """Only the same line twice is a line too many."""
    line = WRONG[: WRONG.index("topics:")].count("\n") + 1
    assert not is_kept(WRONG, NoLine(line, line + 1), code="MP005")
    assert not is_kept(WRONG, NoLine(line, line), code="MP005")
    assert is_kept(WRONG.replace(TOPICS, f"{TOPICS}\n{TOPICS}"), NoLine(line + 1, line), code="MP005")


def test_entries_that_say_more_than_their_values_stay() -> None:
    """Two values are alike, and one of them is withheld from other readers than the other."""
    withheld = "\n".join(f"  - {{withhold: LIMITE, releasable_to: [{name}], value: ACT-2026-0001}}" for name in ("FRA", "NATO"))
    text = base_lesson(("related: [ACT-2026-0001]", f"related:\n{withheld}"))
    assert not is_kept(text, NoItem(("related", 1), ("related", 0)), code="MP414")
    assert is_kept(text.replace("NATO", "FRA"), NoItem(("related", 1), ("related", 0)), code="MP414")


def test_what_a_fix_brings_to_light_does_not_count() -> None:
    """A misspelled type hid all that is told now; a wrong answer at the same place does count."""
    text = WRONG.replace("type: lesson", "type: Lesson").replace("status: lesson-identified", "status: Identified")
    assert [fix.code for fix in mend(LESSON, text.encode(), lambda _code, _path: False).fixes] == ["MP501", "MP502"]
    assert not is_kept(text, NewValue(("type",), "course-of-something"), code="MP501")
    assert not is_kept(WRONG.replace("[MLI", "[Maly"), NewValue(("partners", 1), "Mali"), code="MP502")
