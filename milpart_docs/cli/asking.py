"""Asking a person line by line, as any terminal can: the questions on standard error, so that standard output is the result alone."""

import sys

import click

from milpart_docs.authoring.questions import Asker, Question
from milpart_docs.cli.console import clean_text

MOST_SHOWN = 12
"""So many choices are listed where nothing completes what is typed."""
END = "Two empty lines end the text."


def is_dumb(terminal: str | None) -> bool:
    """Tell a terminal that cannot move its cursor, on which nothing can be completed."""
    return terminal in {None, "", "dumb", "unknown"}


def tell(text: str) -> None:
    """Tell something."""
    click.echo(clean_text(text), err=True)


def describe(question: Question, *, with_choices: bool) -> str:
    """Say what is asked: label and meaning, how to answer, and the choices where they are few and nothing completes them."""
    needed = "" if question.is_needed or question.label.endswith("?") else " (may be left out)"
    lines = [f"\n{question.label}{needed}", f"  {question.meaning}"]
    if question.advice:
        lines.append(f"  {question.advice[:1].upper()}{question.advice[1:]}.")
    if with_choices and question.choices:
        lines += [f"    {choice.value}  {choice.meaning}" for choice in question.choices[:MOST_SHOWN]]
        lines += [f"    … and {len(question.choices) - MOST_SHOWN} more"] if len(question.choices) > MOST_SHOWN else []
    if with_choices and question.before:
        lines.append(f"  Before: {question.before}")
    return "\n".join(lines)


def read_yes(answer: str, *, default: bool) -> bool:
    """Read yes or no; anything else is what the question takes for granted."""
    said = answer.strip().casefold()
    return said.startswith("y") if said in {"y", "yes", "n", "no"} else default


class PlainAsker(Asker):
    """Asks with plain lines, for terminals that can do no more."""

    def ask(self, question: Question) -> str:
        """Ask for a line."""
        tell(describe(question, with_choices=True))
        return self._read_line("> ")

    def ask_text(self, question: Question) -> str:
        """Ask for a text, which two empty lines end."""
        tell(f"{describe(question, with_choices=False)}\n  {END}")
        lines = [self._read_line("> ")]
        while lines[-1] or not lines[-2:-1] or lines[-2]:
            lines.append(self._read_line("> "))
        return "\n".join(lines).strip()

    def confirm(self, sentence: str, *, default: bool) -> bool:
        """Ask for yes or no."""
        return read_yes(self._read_line(f"{sentence} [{'Y/n' if default else 'y/N'}] "), default=default)

    def tell(self, text: str) -> None:
        """Tell something."""
        tell(text)

    @staticmethod
    def _read_line(prompt: str) -> str:
        click.echo(clean_text(prompt), err=True, nl=False)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")
