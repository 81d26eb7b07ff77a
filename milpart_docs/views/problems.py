"""The page of problems: which records the site leaves out and why, and what else the rules found."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class FileProblems:
    """One file, its record's identifier and title where it has them, and what was found in it."""

    path: str
    title: str
    is_left_out: bool
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """The files with findings, those left out first."""

    records: int
    left_out: int
    errors: int
    others: int
    files: tuple[FileProblems, ...]


def build_problems(corpus: Corpus, diagnostics: Iterable[Diagnostic], left_out: frozenset[str]) -> ProblemsView:
    """Build the view of everything that was found."""
    found: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in diagnostics:
        found[diagnostic.location.path].append(diagnostic)
    titles = {entry.path: f"{entry.id} {entry.title}" if entry.id and entry.id != entry.title else entry.title for entry in corpus.entries}
    files = [FileProblems(path, titles.get(path, path), path in left_out, tuple(items)) for path, items in found.items()]
    errors = sum(1 for items in found.values() for item in items if item.severity is Severity.ERROR)
    return ProblemsView(
        records=len(corpus.records),
        left_out=len(left_out),
        errors=errors,
        others=sum(len(items) for items in found.values()) - errors,
        files=tuple(sorted(files, key=lambda file: (not file.is_left_out, file.path))),
    )
