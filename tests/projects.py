"""Small projects for tests: the base project of the golden cases, with files put over it."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from milpart_docs.corpus import Corpus, load_corpus, load_settings
from milpart_docs.corpus.change import load_change
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.rules.engine import check, inspect_file

CASES = Path(__file__).parent / "cases"
BASE = CASES / "_base"
TODAY = date(2026, 11, 22)
"""The day on which all tests take place."""

LESSON = "lessons/LL-2026-0001-lead-time.md"


def make_project(root: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """Copy the base project to an empty folder and put files over it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for path, content in (files or {}).items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def base_lesson(*changes: tuple[str, str]) -> str:
    """Give the base lesson with some texts replaced; each must occur, so that no test changes nothing by mistake."""
    text = (BASE / LESSON).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{old!r} is not in the base lesson"
        text = text.replace(old, new, 1)
    return text


def load(root: Path) -> Corpus:
    """Load a project without a cache."""
    return load_corpus(load_settings(root, environment={}), inspect=inspect_file, jobs=1, use_cache=False)


def diagnose(root: Path, today: date = TODAY, since: str = "") -> list[Diagnostic]:
    """Check a project, and compare it with a revision where one is named."""
    corpus = load(root)
    return check(corpus, today, load_change(corpus, since) if since else None)


def diagnose_lesson(root: Path, *changes: tuple[str, str]) -> list[str]:
    """Check the base project with a changed lesson, and give ``line:column CODE`` of each finding in that lesson."""
    make_project(root, {LESSON: base_lesson(*changes)})
    found = [diagnostic for diagnostic in diagnose(root) if diagnostic.location.path == LESSON]
    return [f"{diagnostic.location.line}:{diagnostic.location.column} {diagnostic.code}" for diagnostic in found]


def as_line(diagnostic: Diagnostic) -> str:
    """Write a diagnostic as golden cases expect it: place, code, severity, sentence, and the hint on the next line."""
    head = f"{diagnostic.location} {diagnostic.code} {diagnostic.severity.value}: {diagnostic.message}"
    return f"{head}\n    {diagnostic.hint}" if diagnostic.hint else head
