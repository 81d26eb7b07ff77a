"""The proof that a fix did what it was made for, and nothing else."""

from milpart_docs.authoring.fixes.draft import read_draft
from milpart_docs.authoring.fixes.mending import write_fixes
from milpart_docs.reading import read_source
from milpart_docs.rules.fix import Change, Edit, Fix, NewKey, NewValue, NewWords, NoItem
from tests.projects import LESSON, base_lesson

WRONG = base_lesson(("[MLI, NER]", "[Mali, NER]"))
TOPICS = "topics: [planning, curriculum]"


def is_kept(text: str, change: Change, code: str = "MP502") -> bool:
    """Tell whether a fix of one change stands up to proof."""
    draft = read_draft(text.encode())
    assert draft is not None
    return write_fixes(read_source(LESSON, text.encode()), draft, [Fix(1, 1, "x", (change,), path=LESSON, code=code)]) is not None


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
