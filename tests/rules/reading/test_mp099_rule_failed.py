"""MP099: a rule that fails is a finding, and the others go on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding
from milpart_docs.reading import SourceFile
from milpart_docs.rules import engine
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.rule import Context
from tests.changes import change_of
from tests.corpora import record
from tests.projects import LESSON, TODAY, base_lesson, diagnose, make_project

UNKNOWN_FIELD = {LESSON: base_lesson(("related:", "relatd:"))}


def fail_on_file(source: SourceFile) -> Iterator[Finding]:
    """Yield one finding, and then fail as no rule should."""
    yield Finding(1, 1, "the first")
    message = f"no sense in {source.kind}"
    raise KeyError(message)


def fail_on_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Fail before anything is found."""
    message = f"{len(corpus.entries)} entries on {context.today}"
    raise ZeroDivisionError(message)


def test_a_rule_that_fails_on_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it found before stays, the failure is told in the file's first line, and other rules still speak."""
    broken = replace(RULES["MP101"], check=fail_on_file)
    monkeypatch.setattr(engine, "_FILE_RULES", (broken, RULES["MP402"]))
    found = [diagnostic for diagnostic in diagnose(make_project(tmp_path, UNKNOWN_FIELD)) if diagnostic.location.path == LESSON]
    assert [(diagnostic.location.line, diagnostic.code) for diagnostic in found] == [(1, "MP099"), (1, "MP101"), (20, "MP402")]
    assert found[0].message == "the rule MP101 itself failed here (KeyError: 'no sense in record')"


def test_a_rule_that_fails_on_the_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The failure is told once, in the settings, and other rules still speak."""
    monkeypatch.setattr(engine, "_CORPUS_RULES", (replace(RULES["MP201"], check_corpus=fail_on_corpus),))
    found = diagnose(make_project(tmp_path, UNKNOWN_FIELD))
    assert [(diagnostic.location.path, diagnostic.code) for diagnostic in found] == [(LESSON, "MP402"), ("mkdocs.yml", "MP099")]


def fail_on_change(change: Change, context: Context) -> Iterator[Finding]:
    """Fail before anything is found."""
    message = f"{change.reference} on {context.today}"
    raise RuntimeError(message)


def test_a_rule_that_fails_on_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """The failure is told once, and the other rules about the change speak."""
    monkeypatch.setattr(engine, "_CHANGE_RULES", (replace(RULES["MP801"], check_change=fail_on_change), RULES["MP808"]))
    change = change_of([record("TRM-A", created="2026-01-01")], [record("TRM-A", created="2026-01-02")])
    found = [diagnostic for diagnostic in engine.check(change.after, TODAY, change) if diagnostic.code in {"MP099", "MP808"}]
    assert [(diagnostic.code, diagnostic.location.path) for diagnostic in found] == [("MP808", "docs/TRM-A.md"), ("MP099", "mkdocs.yml")]


def test_no_rule_fails_by_itself(tmp_path: Path) -> None:
    """The rule that stands for failures never speaks of itself."""
    assert diagnose(make_project(tmp_path)) == []
