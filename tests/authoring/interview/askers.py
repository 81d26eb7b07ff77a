"""Somebody who answers questions in a test: by the label of the question, each answer once, in order."""

from collections import defaultdict
from collections.abc import Mapping

from milpart_docs.authoring.interview.questions import Asker, Question


class StoppedError(EOFError):
    """There is no answer to a question: the person has stopped."""


class Scripted(Asker):
    """Answers from a script: for each label a list of answers; ``asked`` and ``told`` say what happened."""

    def __init__(self, answers: Mapping[str, list[str]], *, confirms: Mapping[str, bool] | None = None, more: int = 0) -> None:
        """Take the answers, those to questions of yes or no by a part of the sentence, and how often there is another item of a list."""
        self._answers = defaultdict(list, {label: list(words) for label, words in answers.items()})
        self._confirms = dict(confirms or {})
        self._more = more
        self.asked: list[Question] = []
        self.told: list[str] = []

    def ask(self, question: Question) -> str:
        """Give the next answer to a question; the last question has none, where the script says nothing of it."""
        self.asked.append(question)
        if self._answers[question.label]:
            return self._answers[question.label].pop(0)
        if question.is_needed:
            raise StoppedError(question.label)
        return ""

    def ask_text(self, question: Question) -> str:
        """Give the next text."""
        return self.ask(question)

    def confirm(self, sentence: str, *, default: bool) -> bool:
        """Say yes or no; to what nothing is said of, what is taken for granted."""
        self.told.append(sentence)
        if "Another one" in sentence:
            self._more -= 1
            return self._more >= 0
        return next((said for part, said in self._confirms.items() if part in sentence), default)

    def tell(self, text: str) -> None:
        """Listen."""
        self.told.append(text)

    @property
    def labels(self) -> list[str]:
        """The labels of what was asked, in order."""
        return [question.label for question in self.asked]
