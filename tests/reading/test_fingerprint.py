"""Fingerprints: equal for equal words, in common for what is in common, small, and the same on every run."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.reading.fingerprint import KEPT, hash_pairs, long_texts, make_fingerprint, read_fingerprint
from tests.corpora import corpus_of, page, record

TEXT = "Interpreters translated commands wrongly, therefore instructors stopped the mortar course before noon."
words = st.lists(st.text("abcdefgh", min_size=6, max_size=9), min_size=2, max_size=120)


def fingerprint(body: str) -> tuple[int, ...]:
    """Give the fingerprint of a record that has only a body."""
    return read_fingerprint(make_fingerprint({}, body))


def test_golden() -> None:
    """A cache that was written by the same code is read by it; the numbers do not depend on the run."""
    assert fingerprint("Convoys without recovery vehicles") == (576654088, 857528999, 3564394631)


def test_what_readers_do_not_see_as_words_changes_nothing() -> None:
    """Capitals, line ends, signs of Markdown, short words, and the shapes of quotation marks and dashes."""
    other = (
        "**INTERPRETERS** “translated”\n> commands \u2013 wrongly; _therefore_ the instructors\u00a0stopped a mortar course: before noon"
    )
    assert fingerprint(other) == fingerprint(TEXT)


def test_letters_of_all_scripts_count() -> None:
    """Greek and Bulgarian are official languages, too."""
    assert len(fingerprint("\u0397 εκπαίδευση των διερμηνέων καθυστέρησε")) > 1
    assert fingerprint("обучението преводачи") != fingerprint("преводачи обучението")


@given(words, words)
def test_what_stands_in_both_is_in_both(first: list[str], second: list[str]) -> None:
    """The pairs of a text are among those of any text that holds it."""
    assert set(hash_pairs(" ".join(first))) <= set(hash_pairs(" ".join((*second, *first, *second))))


@given(words)
def test_smallest_are_kept(text: list[str]) -> None:
    """In ascending order, each once, and no more than so many."""
    pairs = sorted(set(hash_pairs(" ".join(text))))
    assert fingerprint(" ".join(text)) == tuple(pairs[:KEPT])


@given(st.text())
def test_any_text_has_one(text: str) -> None:
    """Also one of half characters, emoji and controls."""
    assert len(fingerprint(text)) <= KEPT


def test_long_fields_count() -> None:
    """What says something by itself: not the title, which copies change, and not codes and names."""
    sentence = "The convoy had no recovery vehicle of its own."
    fields = {"title": sentence, "summary": sentence, "code": "A-1", "actions": [{"id": "A1", "text": "Assign one."}, "x", {"text": 3}]}
    assert list(long_texts(fields)) == [sentence, "Assign one."]


def test_entries_keep_it() -> None:
    """Records have one, from their summary on; pages have none."""
    corpus = corpus_of(record("LL-2026-0001", TEXT), page("a", TEXT))
    assert [len(entry.fingerprint) for entry in corpus.entries] == [9, 0]
