"""Questions in plain lines, on terminals that can do no more."""

import io
from dataclasses import replace

import pytest

from milpart_docs.authoring.interview.choices import Choice
from milpart_docs.authoring.interview.questions import Question
from milpart_docs.cli.asking import MOST_SHOWN, PlainAsker, is_dumb


def _type(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))


def test_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A question shows its meaning, what may be chosen, and what was answered before; all on standard error."""
    _type(monkeypatch, "train\r\n")
    choices = tuple(Choice(f"term-{number}", "What it means.") for number in range(MOST_SHOWN + 2))
    question = Question("Pillars", "The pillars.", choices=choices, before="equip\x1b", advice="several, with commas", is_needed=False)
    assert PlainAsker().ask(question) == "train"
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("\nPillars (may be left out)\n  The pillars.\n  Several, with commas.\n    term-0  What it means.\n")
    assert shown.err.endswith(
        "    … and 2 more\n  Before: equip\N{REPLACEMENT CHARACTER} (Enter alone keeps it, a hyphen alone takes it away)\n> "
    )


def test_asked_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A question that is asked again does not repeat what stands above; Enter alone keeps what was answered, a hyphen takes it away."""
    _type(monkeypatch, "equp\n\n-\n\nMore.\n\n\n")
    asker, question = PlainAsker(), Question("Pillars", "The pillars.", choices=(Choice("equip", "Materiel."),))
    again = replace(question, before="equp")
    assert [asker.ask(one) for one in (question, again, again)] == ["equp", "equp", ""]
    assert capsys.readouterr().err.count("The pillars.") == 1
    assert asker.ask_text(Question("Text", "What.", before="Old.")) == "More."


def test_long_lines(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines break between words on a narrow terminal, and what follows stands below."""
    monkeypatch.setenv("COLUMNS", "20")
    _type(monkeypatch, "x\n")
    PlainAsker().ask(Question("Title", "What the record says in a few words."))
    assert "\n  What the record\n  says in a few\n  words.\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("typed", "text"),
    [("One.\n\n\n", "One."), ("One.\n\nTwo.\nThree.\n\n\n", "One.\n\nTwo.\nThree."), ("\n\n", ""), ("\nOne.\n\n\n", "One.")],
)
def test_texts(monkeypatch: pytest.MonkeyPatch, typed: str, text: str) -> None:
    """A text ends with two empty lines."""
    _type(monkeypatch, typed)
    assert PlainAsker().ask_text(Question("Observation", "What.")) == text


def test_yes_and_no(monkeypatch: pytest.MonkeyPatch) -> None:
    """Yes and no may be one letter; anything else is what the question takes for granted."""
    _type(monkeypatch, "y\nNO\n\nperhaps\n")
    asker = PlainAsker()
    assert [asker.confirm("Sure?", default=default) for default in (False, True, True, False)] == [True, False, True, False]


def test_end_of_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing comes any more, the person has stopped."""
    _type(monkeypatch, "")
    with pytest.raises(EOFError):
        PlainAsker().ask(Question("Title", "What."))


def test_terminals() -> None:
    """A terminal that says nothing of itself is asked plainly."""
    assert [is_dumb(name) for name in (None, "", "dumb", "unknown", "xterm", "linux")] == [True, True, True, True, False, False]
