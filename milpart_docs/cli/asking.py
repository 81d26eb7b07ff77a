"""Asking a person line by line, as any terminal can: the questions on standard error, so that standard output is the result alone."""

import shutil
import sys
import textwrap

import click

from milpart_docs.authoring.interview.questions import Asker, Question
from milpart_docs.cli.console import clean_text

MOST_SHOWN = 12
"""So many choices are listed where nothing completes what is typed."""
END = "Two empty lines end the text."
BEFORE = "  Before: {} (Enter alone keeps it, a hyphen alone takes it away)"
NOTHING = "-"
"""What is typed for no answer where Enter alone keeps the answer before."""


def is_dumb(terminal: str | None) -> bool:
    """Tell a terminal that cannot move its cursor, on which nothing can be completed."""
    return terminal in {None, "", "dumb", "unknown"}


def tell(text: str) -> None:
    """Tell something."""
    click.echo(clean_text(text), err=True)


def wrap(text: str) -> str:
    """Break lines between words where the terminal would break them within words; what follows stands below the beginning of its line."""
    width = shutil.get_terminal_size().columns
    return "\n".join(_wrap_line(line, width) if len(line) > width else line for line in text.split("\n"))


def _wrap_line(line: str, width: int) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def describe(question: Question, *, with_choices: bool, is_again: bool = False) -> str:
    """Say what is asked: label and meaning, how to answer, and the choices where nothing completes them; asked again, only the label."""
    needed = "" if question.is_needed or question.label.endswith("?") else " (may be left out)"
    if is_again:
        return "\n".join([f"\n{question.label}{needed}", *([BEFORE.format(question.before)] if with_choices and question.before else [])])
    lines = [f"\n{question.label}{needed}", f"  {question.meaning}"]
    if question.advice:
        lines.append(f"  {question.advice[:1].upper()}{question.advice[1:]}.")
    if with_choices and question.choices:
        lines += [f"    {choice.value}  {choice.meaning}" for choice in question.choices[:MOST_SHOWN]]
        lines += [f"    … and {len(question.choices) - MOST_SHOWN} more"] if len(question.choices) > MOST_SHOWN else []
    if with_choices and question.before:
        lines.append(BEFORE.format(question.before))
    return wrap("\n".join(lines))


def read_yes(answer: str, *, default: bool) -> bool:
    """Read yes or no; anything else is what the question takes for granted."""
    said = answer.strip().casefold()
    return said.startswith("y") if said in {"y", "yes", "n", "no"} else default


class PlainAsker(Asker):
    """Asks with plain lines, for terminals that can do no more."""

    def __init__(self) -> None:
        """Begin with nothing asked."""
        self._last = ""

    def is_again(self, question: Question) -> bool:
        """Tell whether the question before was the same: what it means stands above already."""
        is_again, self._last = question.label == self._last, question.label
        return is_again

    def ask(self, question: Question) -> str:
        """Ask for a line."""
        tell(describe(question, with_choices=True, is_again=self.is_again(question)))
        return _or_before(self._read_line("> "), question)

    def ask_text(self, question: Question) -> str:
        """Ask for a text, which two empty lines end."""
        tell(f"{describe(question, with_choices=True, is_again=self.is_again(question))}\n  {END}")
        lines = [self._read_line("> ")]
        while lines[-1] or not lines[-2:-1] or lines[-2]:
            lines.append(self._read_line("> "))
        return _or_before("\n".join(lines).strip(), question)

    def confirm(self, sentence: str, *, default: bool) -> bool:
        """Ask for yes or no."""
        return read_yes(self._read_line(f"{sentence} [{'Y/n' if default else 'y/N'}] "), default=default)

    def tell(self, text: str) -> None:
        """Tell something."""
        tell(wrap(text))

    @staticmethod
    def _read_line(prompt: str) -> str:
        click.echo(clean_text(prompt), err=True, nl=False)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")


def _or_before(answer: str, question: Question) -> str:
    """Give the answer, or the one before where there is none."""
    if not question.before:
        return answer
    return "" if answer.strip() == NOTHING else answer if answer.strip() else question.before
