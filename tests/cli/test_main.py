"""The way into the command line: whenever somebody stops it, it says so in one word."""

import subprocess
import sys

import pytest

from milpart_docs.cli import main as main_module
from tests.cli.commands import ROOT


def interrupt(**_: object) -> None:
    """Do as Ctrl-C does."""
    raise KeyboardInterrupt


class Interrupting:
    """Ctrl-C while a module is being imported."""

    @staticmethod
    def find_spec(name: str, *_: object) -> None:
        """Stop at the first module of ours."""
        if name.startswith("milpart_docs."):
            raise KeyboardInterrupt


def assert_stopped(capsys: pytest.CaptureFixture[str]) -> None:
    """Run the command line, and see it end as it must."""
    with pytest.raises(SystemExit) as ended:
        main_module.main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "milpart: stopped\n")


def test_stopped_while_it_is_loaded(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In its first moments, before it knows what it is asked."""
    monkeypatch.delitem(sys.modules, "milpart_docs.cli.program", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupting, *sys.meta_path])
    assert_stopped(capsys)


@pytest.mark.parametrize("place", ["_speak_utf8", "milpart"])
def test_stopped_while_it_runs(place: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Before, and in a command."""
    monkeypatch.setattr(f"milpart_docs.cli.program.{place}", interrupt)
    assert_stopped(capsys)


def test_next_to_nothing_is_imported_before() -> None:
    """None of the libraries, and of ours the way in alone."""
    code = "import sys, milpart_docs.cli.main; print(*sorted(name for name in sys.modules if name.startswith(('milpart', 'click'))))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert ran.stdout == "milpart_docs milpart_docs.cli milpart_docs.cli.main\n"
