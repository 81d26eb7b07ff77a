"""Completion as a person meets it: a shell on a terminal, some words typed, and Tab."""

import os
import pty
import select
import shutil
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.commands import ROOT
from tests.projects import make_project

PATIENCE = 60
SHOW = "\x0f"
"""The key (Ctrl-O) that is made to show the line between double angle brackets."""
CLEAR = "\x05\x15"
LOGIN = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"
SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        """eval "$(milpart completion bash)"; bind -x '"\\C-o": printf "<<%s>>" "$READLINE_LINE"'; PS1=READ; PS1+=Y\n""",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        (
            """autoload -Uz compinit; compinit -u -d "$HOME/.zcompdump"; eval "$(milpart completion zsh)"; """
            """show() { print -rn -- "<<$BUFFER>>" }; zle -N show; bindkey -e; bindkey '^O' show; PS1=READ; PS1+=Y\n"""
        ),
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        (
            """milpart completion fish | source; bind \\co 'printf "<<%s>>" (commandline)'; """
            """function fish_prompt; echo -n READ; echo Y; end\n"""
        ),
    ),
}


class Shell:
    """A shell on a terminal of its own, in which lines are typed and completed."""

    def __init__(self, name: str, folder: Path, home: Path) -> None:
        """Start it, and let it learn the completion."""
        command, begin = SHELLS[name]
        self._handle, end = pty.openpty()
        termios.tcsetwinsize(end, (50, 200))
        environment = {
            "PATH": f"{home}:/usr/bin:/bin",
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm" if name == "fish" else "dumb",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-c", LOGIN, *command], cwd=folder, env=environment, stdin=end, stdout=end, stderr=end
        )
        os.close(end)
        self._type(begin)
        self._read_to("READY")

    def complete(self, line: str) -> str:
        """Type a line and Tab, and give what stands there then."""
        self._type(f"{line}\t{SHOW}")
        shown = self._read_to(">>")
        self._type(CLEAR)
        return shown[shown.rindex("<<") + 2 : shown.rindex(">>")]

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._handle)

    def _type(self, text: str) -> None:
        os.write(self._handle, text.encode())

    def _read_to(self, awaited: str) -> str:
        shown = ""
        while awaited not in shown:
            assert select.select([self._handle], [], [], PATIENCE)[0], f"nothing came for a minute after {shown}"
            shown += os.read(self._handle, 65536).decode("utf-8", "replace")
        return shown


@pytest.fixture(scope="module", params=list(SHELLS))
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """Give a shell that has a command of that name, in the base project."""
    if not shutil.which(request.param):
        pytest.skip(f"this machine has no {request.param}")
    home = tmp_path_factory.mktemp("home")
    milpart = home / "milpart"
    milpart.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m milpart_docs.cli.main "$@"\n', encoding="utf-8")
    milpart.chmod(0o755)
    opened = Shell(request.param, make_project(tmp_path_factory.mktemp("project")), home)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("milpart sho", "milpart show "),
        ("milpart show LL-", "milpart show LL-2026-0001 "),
        ("milpart show 'LL-", "milpart show 'LL-2026-0001' "),
        ("milpart check les", "milpart check lessons/"),
        ("milpart new lesson --set polar", "milpart new lesson --set polarity="),
        ("milpart new lesson --set 'polar", "milpart new lesson --set 'polarity="),
        ("milpart new lesson --set 'sections.Obs", "milpart new lesson --set 'sections.Observation="),
        ("milpart new lesson --set pillars=tr", "milpart new lesson --set pillars=train "),
        ("milpart new lesson --set 'pillars=tr", "milpart new lesson --set 'pillars=train' "),
        ('milpart new lesson --set "pillars=train, eq', 'milpart new lesson --set "pillars=train, equip" '),
        ("milpart new lesson --set marking=REST", "milpart new lesson --set marking=RESTREINT\\ UE/EU\\ RESTRICTED "),
        ("milpart new lesson --set marking=RESTREINT\\ U", "milpart new lesson --set marking=RESTREINT\\ UE/EU\\ RESTRICTED "),
        ("milpart new lesson --set 'marking=REST", "milpart new lesson --set 'marking=RESTREINT UE/EU RESTRICTED' "),
        ('milpart new lesson --set "marking=RESTREINT U', 'milpart new lesson --set "marking=RESTREINT UE/EU RESTRICTED" '),
        ("milpart list --where status=tas", "milpart list --where status=tasked "),
        ("milpart search --facet pillar=eq", "milpart search --facet pillar=equip "),
    ],
)
def test_tab(shell: Shell, typed: str, completed: str) -> None:
    """Tab completes a word whether it stands in quotation marks or not, and leaves what was typed as it was."""
    assert shell.complete(typed) == completed
