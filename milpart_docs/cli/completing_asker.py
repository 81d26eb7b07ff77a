"""Asking a person on a terminal that can complete what is typed: terms, countries, records by their titles, each with its meaning.

prompt_toolkit does the work, for it completes with explanations on every system, Windows included; Python's own readline shows bare words
and is missing there.
"""

import sys
from collections.abc import Iterable
from functools import cached_property

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.output import Output, create_output

from milpart_docs.authoring.interview.choices import Choice
from milpart_docs.authoring.interview.questions import Question
from milpart_docs.cli.asking import END, PlainAsker, describe, read_yes, tell
from milpart_docs.cli.console import clean_text

TAB = "Tab shows what may be chosen."
PARTING = ",;"
"""What parts the entries of a list in an answer."""


class ChoiceCompleter(Completer):
    """Completes the entry at the cursor: what begins with it first, then what has it somewhere in its name or meaning."""

    def __init__(self, choices: Iterable[Choice], *, is_list: bool) -> None:
        """Take what may be chosen; in a list only what stands behind the last comma is completed."""
        self._choices = [(choice, f"{choice.value} {choice.meaning}".casefold()) for choice in choices]
        self._is_list = is_list

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002 - the base asks so
        """Give the choices that fit."""
        before = document.text_before_cursor
        start = max((before.rfind(sign) for sign in PARTING), default=-1) + 1 if self._is_list else 0
        typed = before[start:].lstrip()
        wanted = typed.casefold()
        found = [choice for choice, names in self._choices if wanted in names]
        for choice in sorted(found, key=lambda choice: not choice.value.casefold().startswith(wanted)):
            yield Completion(choice.value, -len(typed), display_meta=clean_text(choice.meaning))


class CompletingAsker(PlainAsker):
    """Asks with completion; what is told stands on standard error, as everything that is no result."""

    def __init__(self, typed: Input | None = None, shown: Output | None = None) -> None:
        """Take where is typed and where is shown, for tests; otherwise that is the terminal."""
        super().__init__()
        self._typed, self._shown = typed, shown

    @cached_property
    def _session(self) -> PromptSession[str]:
        """Take hold of the terminal at the first question, not before: there may be none."""
        return PromptSession(input=self._typed, output=self._shown or create_output(stdout=sys.stderr))

    def ask(self, question: Question) -> str:
        """Ask for a line; Tab shows the choices."""
        is_again = self.is_again(question)
        tell(describe(question, with_choices=False, is_again=is_again) + (f"\n  {TAB}" if question.choices and not is_again else ""))
        self._session.completer = ChoiceCompleter(question.choices, is_list=question.is_list) if question.choices else None
        answer = self._session.prompt("> ", default=question.before, complete_while_typing=True, multiline=False)
        return answer if question.is_list else " ".join(line.strip() for line in answer.splitlines())

    def ask_text(self, question: Question) -> str:
        """Ask for a text, which can be edited until two empty lines end it."""
        tell(f"{describe(question, with_choices=False, is_again=self.is_again(question))}\n  {END}")
        session: PromptSession[str] = PromptSession(input=self._session.input, output=self._session.output)
        return session.prompt("> ", default=question.before, multiline=True, key_bindings=_ends_at_empty_lines()).strip()

    def confirm(self, sentence: str, *, default: bool) -> bool:
        """Ask for yes or no."""
        self._session.completer = None
        answer = self._session.prompt(f"{clean_text(sentence)} [{'Y/n' if default else 'y/N'}] ", default="", multiline=False)
        return read_yes(answer, default=default)


def _ends_at_empty_lines() -> KeyBindings:
    """Let Enter behind an empty line at the end of a text end it."""
    keys = KeyBindings()

    @keys.add("enter")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        is_at_end = not buffer.document.text_after_cursor.strip()
        if is_at_end and (buffer.text.endswith("\n\n") or not buffer.text.strip()):
            buffer.validate_and_handle()
        else:
            buffer.newline()

    return keys
