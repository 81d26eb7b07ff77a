"""Snippets: the passage that has most of the words, cut between words, with the places of the words."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.full_text.snippets import ELLIPSIS, LENGTH, Snippet, Snippets, mark
from tests.search.browser.collections import make_document
from tests.search.full_text.indexes import build_pair

BODIES = ["evacuations drills", "mentor of mentors evacuation"]
SEARCH = build_pair([make_document(number, body) for number, body in enumerate(BODIES, 1)])[1]


def snippets(query: str) -> Snippets:
    """Look for the words of a query."""
    return Snippets(SEARCH.contents.lexicon, SEARCH.ask(query).terms)


def test_the_passage_with_most_of_the_words() -> None:
    """Rare words count more, words in every form; what is left out is told."""
    text = f"Evacuation. {'x ' * 200}Then the Évacuation of mentors began. {'y ' * 200}Evacuations."
    found = snippets("mentors evacuation").find(text, "A summary.")
    assert "Then the Évacuation of mentors began." in found.text
    assert found.text.startswith(f"{ELLIPSIS} x ")
    assert found.text.endswith(f" y {ELLIPSIS}")
    assert [found.text[start:end] for start, end in found.marks] == ["Évacuation", "mentors"]


def test_the_first_of_equal_passages() -> None:
    """Readers begin at the beginning."""
    found = snippets("mentors").find(f"First mentors. {'x ' * 200}Second mentors. {'y ' * 200}", "A summary.")
    assert found.text.startswith("First mentors. x ")


def test_rare_words_and_words_that_are_shown_together() -> None:
    """A rare word counts more than a frequent one; what is too far away to be shown with a word adds nothing to it."""
    search = build_pair([make_document(number, "bridge" if number < 5 else "bridge helicopter") for number in range(1, 6)])[1]
    passages = Snippets(search.contents.lexicon, search.ask("bridge helicopter").terms)
    assert "The helicopter." in passages.find(f"The bridge. {'x ' * 200}The helicopter. {'y ' * 200}The bridge.").text
    assert "Helicopter on a bridge." in passages.find(f"Helicopter {'x ' * 75}bridge. {'y ' * 200}Helicopter on a bridge.").text


def test_identifiers_and_accents() -> None:
    """An identifier is one word, also where its letters stand for parts of others; an accent may be a sign of its own."""
    search = build_pair([make_document(number, "See LL-2026-0001.") for number in (1, 2)])[1]
    found = Snippets(search.contents.lexicon, search.ask("ll-2026-0001").terms).find("As LL-2026-0001 says, LL-2026-0002 does.")
    assert [found.text[start:end] for start, end in found.marks] == ["LL-2026-0001"]
    found = snippets("evacuation").find("Medical-evacuation, E\u0301vacuation.")
    assert [found.text[start:end] for start, end in found.marks] == ["evacuation", "\u00c9vacuation"]


def test_a_short_text_is_shown_whole() -> None:
    """In one line."""
    found = snippets("evacuation").find("The  evacuation\nbegan.", "A summary.")
    assert found == Snippet("The evacuation began.", ((4, 14),))
    assert mark(found, "<", ">") == "The <evacuation> began."


def test_without_the_words_the_last_text_stands_for_itself() -> None:
    """The summary of a record that was found by a facet."""
    assert snippets("evacuation").find("Nothing of it.", "A summary.") == Snippet("A summary.", ())
    assert snippets("").find("Nothing of it.", "A summary.") == Snippet("A summary.", ())
    assert snippets("evacuation").find("Nothing of it.", "Of evacuation.").marks == ((3, 13),)
    assert snippets("evacuation").find() == Snippet("", ())


@given(
    st.text(st.sampled_from("ab \nevacuation \u00e9\u0301"), max_size=600), st.sampled_from(["evacuation", "mentor drill evacuation", ""])
)
def test_any_text(text: str, query: str) -> None:
    """A passage is not too long, and each mark is a word of it."""
    found = snippets(query).find(text, text)
    assert len(found.text) <= LENGTH + 2 * len(f"{ELLIPSIS} ")
    assert all(found.text[start:end].isalnum() for start, end in found.marks)
    assert mark(found, "", "") == found.text
    assert mark(found, "[", "]").count("[") >= len(found.marks)
