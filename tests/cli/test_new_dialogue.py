"""``milpart new`` on a terminal, typed as a person would type it."""

import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from milpart_docs.authoring.interview.choices import Choice
from milpart_docs.authoring.interview.questions import Question
from milpart_docs.cli.completing_asker import ChoiceCompleter, CompletingAsker
from tests.projects import diagnose, make_project

PATIENCE = 60
START = "import os, sys; os.login_tty(0); from milpart_docs.cli.main import main; main()"
"""A command that has its terminal for itself, so that Ctrl-C means it."""
SUMMARY = "They came after the first week."


class Terminal:
    """A command on a terminal of its own: ``type`` waits for a text and then types."""

    def __init__(self, arguments: tuple[str, ...], folder: Path, terminal: str) -> None:
        """Start the command."""
        self.shown = ""
        self._seen = 0
        self._is_ready = "> " if terminal == "dumb" else "\x1b[?2004h"
        self._handle, end = pty.openpty()
        termios.tcsetwinsize(end, (50, 200))
        day = {"SOURCE_DATE_EPOCH": "1795305600", "TERM": terminal, "PROMPT_TOOLKIT_NO_CPR": "1"}
        command = [sys.executable, "-c", START, *arguments]
        self._process = subprocess.Popen(command, cwd=folder, env={**os.environ, **day}, stdin=end, stdout=end, stderr=end)
        os.close(end)

    def type(self, awaited: str, typed: str) -> None:
        """Wait until something is shown that was not there before, and then for the prompt, and type."""
        self.wait_for(awaited)
        self.wait_for(self._is_ready)
        os.write(self._handle, typed.encode())

    def wait_for(self, awaited: str) -> None:
        """Wait until something is shown that was not there before."""
        while awaited not in self.shown[self._seen :]:
            assert self._read(), f"ended before {awaited}: {self.shown}"
        self._seen = self.shown.index(awaited, self._seen) + len(awaited)

    def end(self) -> int:
        """Wait for the end, and give the exit status."""
        while self._read():
            pass
        os.close(self._handle)
        return self._process.wait(PATIENCE)

    def _read(self) -> bool:
        """Read what is shown; false at the end of the command."""
        if not select.select([self._handle], [], [], PATIENCE)[0]:
            self._process.kill()
            pytest.fail(f"nothing came for a minute after {self.shown}")
        try:
            data = os.read(self._handle, 65536)
        except OSError:
            return False
        self.shown += data.decode("utf-8", "replace")
        return bool(data)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give the base project."""
    return make_project(tmp_path)


@pytest.mark.parametrize("terminal", ["xterm-256color", "dumb"])
def test_dialogue(project: Path, terminal: str) -> None:
    """Six answers and some sentences make a lesson that passes the check, on any terminal."""
    shell = Terminal(("new", "lesson"), project, terminal)
    shell.type("Title", "Interpreters: late\r")
    shell.type("Summary", f"{SUMMARY}\r")
    shell.type("Topics", "planning\r")
    shell.type("Originator", "ACR-EUMS\r")
    shell.type("Date observed", "14 March 2026\r")
    shell.type("Context", "ACR-EUMS\r")
    shell.wait_for("is not a mission")
    shell.type("Context", ("\x15" if terminal != "dumb" else "") + "ACT-2026-0001\r")
    shell.type("Two empty lines end", "The course began.\r\rThey were not there.\r\r\r")
    shell.type("Anything else?", "\r")
    assert shell.end() == 0, shell.shown
    text = (project / "lessons/LL-2026-0002-interpreters-late.md").read_text(encoding="utf-8")
    assert text.endswith("## Observation\n\nThe course began.\n\nThey were not there.\n")
    assert "date_observed: 2026-03-14\ncontext: ACT-2026-0001\n" in text
    assert diagnose(project) == []


@pytest.mark.parametrize(("key", "status"), [("\x04", 1), ("\x03", 130)])
def test_stopping(project: Path, key: str, status: int) -> None:
    """Whoever stops finds nothing written, and what was entered on the screen."""
    shell = Terminal(("new", "lesson", "--set", "topics=planning"), project, "xterm")
    shell.type("Title", "Interpreters came late\r")
    shell.type("Summary", key)
    assert shell.end() == status
    assert "This is what you entered:" in shell.shown
    assert "title: Interpreters came late" in shell.shown
    assert len(list((project / "lessons").iterdir())) == 1


def test_only_what_is_missing_is_asked(project: Path) -> None:
    """What options say is not asked; where they say all, nothing is."""
    options = (f"summary={SUMMARY}", "topics=planning", "originator=ACR-EUMS", "date_observed=2026", "context=ACT-2026-0001")
    assigned = [part for option in options for part in ("--set", option)]
    shell = Terminal(("new", "lesson", "--title", "T", *assigned), project, "xterm")
    shell.type("Observation", "Seen.\r\r\r")
    shell.type("Anything else?", "\r")
    assert shell.end() == 0
    assert "Summary" not in shell.shown
    silent = Terminal(("new", "lesson", "--title", "T", *assigned, "--set", "sections.Observation=Seen."), project, "xterm")
    assert silent.end() == 0
    assert "?" not in silent.shown


def test_key_is_asked(project: Path) -> None:
    """A key is asked until it makes an identifier that is free."""
    shell = Terminal(
        ("new", "actor", "--title", "T", "--set", "topics=a", "--set", "name=N", "--set", "kind=organisation"), project, "dumb"
    )
    shell.type("Key", "eums\r")
    shell.wait_for("there is a record ACR-EUMS already")
    shell.type("Key", "mod\r")
    shell.type("Summary", "Short.\r")
    shell.type("Originator", "ACR-EUMS\r")
    shell.type("Anything else?", "\r")
    assert shell.end() == 0, shell.shown
    assert (project / "docs/actors/ACR-MOD.md").is_file()


CHOICES = (Choice("train", "Train: Instruction"), Choice("advise", "Advise: Counsel of trainers"), Choice("equip", "Equip: Materiel"))


def _complete(typed: str, *, is_list: bool) -> list[tuple[str, str]]:
    completer = ChoiceCompleter(CHOICES, is_list=is_list)
    document = Document(typed)
    found = completer.get_completions(document, CompleteEvent())
    return [(typed[: len(typed) + one.start_position] + one.text, one.display_meta_text) for one in found]


def test_completion_by_name_and_meaning() -> None:
    """What begins with the typed comes first, then what has it in its meaning."""
    assert _complete("TRA", is_list=False) == [("train", "Train: Instruction"), ("advise", "Advise: Counsel of trainers")]
    assert [value for value, _ in _complete("", is_list=False)] == ["train", "advise", "equip"]
    assert _complete("train, e", is_list=False) == []


def test_completion_in_lists() -> None:
    """In a list the entry behind the last comma is completed."""
    assert _complete("train, equ", is_list=True) == [("train, equip", "Equip: Materiel")]
    assert [value for value, _ in _complete("train;", is_list=True)] == ["train;train", "train;advise", "train;equip"]


@pytest.fixture
def asker() -> Iterator[tuple[CompletingAsker, PipeInput]]:
    """Give somebody who asks, and what is typed."""
    with create_pipe_input() as pipe:
        yield CompletingAsker(pipe, DummyOutput()), pipe


def test_asker(asker: tuple[CompletingAsker, PipeInput], capsys: pytest.CaptureFixture[str]) -> None:
    """A line is answered with Enter, yes or no by a letter, and what was there before can be changed."""
    asks, pipe = asker
    pipe.send_text("tr\r")
    assert asks.ask(Question("Pillars", "What.", choices=CHOICES, is_list=True)) == "tr"
    pipe.send_text("x\r")
    assert asks.ask(Question("Title", "What\x1b[2J.", before="ab", is_needed=False)) == "abx"
    pipe.send_text("y\r\r")
    assert (asks.confirm("Sure?", default=False), asks.confirm("Sure?", default=False)) == (True, False)
    said = capsys.readouterr()
    assert said.out == ""
    assert "Title (may be left out)\n  What\N{REPLACEMENT CHARACTER}[2J." in said.err


def test_pasted_lines(asker: tuple[CompletingAsker, PipeInput]) -> None:
    """Lines that are pasted where one belongs become one; in a list each is an entry."""
    asks, pipe = asker
    pasted = "\x1b[200~They came\n late.\x1b[201~\r"
    pipe.send_text(pasted + pasted)
    assert asks.ask(Question("Summary", "What.")) == "They came late."
    assert asks.ask(Question("Topics", "What.", is_list=True)) == "They came\n late."


def test_texts(asker: tuple[CompletingAsker, PipeInput]) -> None:
    """A text has paragraphs, and ends with two empty lines."""
    asks, pipe = asker
    pipe.send_text("First.\r\rSecond.\r\r\r")
    assert asks.ask_text(Question("Observation", "What.")) == "First.\n\nSecond."
