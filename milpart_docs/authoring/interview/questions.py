"""A question to a person: what is asked, what it means, what may be chosen; and who asks it, on a terminal or in a test."""

from dataclasses import dataclass
from typing import Any, Protocol

from milpart_docs.authoring.interview.answers import read_answer, shape_in_words
from milpart_docs.authoring.interview.choices import Choice, choose, list_choices
from milpart_docs.corpus import Corpus
from milpart_docs.model.inputs import Input, Kind


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


def read_reply(question: Question, given: Input, words: str) -> Any:
    """Give the value that a reply means: a record may be named by its title, too."""
    value = read_answer(given, words) if words.strip() else None
    if not any(shape.kind is Kind.RECORD for shape in given.shapes):
        return value
    if isinstance(value, list):
        return [choose(question.choices, item) if isinstance(item, str) else item for item in value]
    return choose(question.choices, value) if isinstance(value, str) else value


def words_of(value: Any) -> str:
    """Write a value as its author would answer."""
    if isinstance(value, list):
        words = [words_of(item) for item in value]
        return ("; " if any("," in word for word in words) else ", ").join(words)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or isinstance(value, dict) else str(value)
