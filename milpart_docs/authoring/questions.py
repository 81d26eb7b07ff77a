"""A question to a person: what is asked, what it means, what may be chosen; and who asks it, on a terminal or in a test."""

from dataclasses import dataclass
from typing import Any, Protocol

from milpart_docs.authoring.answers import shape_in_words
from milpart_docs.authoring.choices import Choice, list_choices
from milpart_docs.corpus import Corpus
from milpart_docs.model.inputs import Input


@dataclass(frozen=True)
class Question:
    """One thing that is asked.

    ``advice`` says how to answer where that is not plain. ``before`` is the answer that was given before, for changing it.
    """

    label: str
    meaning: str
    is_needed: bool = True
    is_list: bool = False
    choices: tuple[Choice, ...] = ()
    advice: str = ""
    before: str = ""


class Asker(Protocol):
    """Whoever asks a person; each method raises EOFError or KeyboardInterrupt where the person has had enough."""

    def ask(self, question: Question) -> str:
        """Ask for a line."""

    def ask_text(self, question: Question) -> str:
        """Ask for a text of several lines."""

    def confirm(self, sentence: str, *, default: bool) -> bool:
        """Ask for yes or no."""

    def tell(self, text: str) -> None:
        """Tell something, and ask nothing."""


def ask_about(corpus: Corpus, given: Input, *, is_needed: bool, value: Any = None) -> Question:
    """Make the question about a field that is answered in one line."""
    is_list = shape_in_words(given, is_list=True) is not None
    choices = list_choices(corpus, given)
    advice = "several, with commas between them (or semicolons, where they have commas of their own)" if is_list else ""
    return Question(given.label, given.meaning, is_needed, is_list, choices, advice, words_of(value))


def words_of(value: Any) -> str:
    """Write a value as its author would answer."""
    if isinstance(value, list):
        words = [words_of(item) for item in value]
        return ("; " if any("," in word for word in words) else ", ").join(words)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or isinstance(value, dict) else str(value)
