"""Changes for tests: a project in a repository, a branch, and what the other branch has gained meanwhile."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

from milpart_docs.corpus import Corpus, Entry, Settings
from milpart_docs.corpus.change import Change, load_change
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.reading import read_source
from milpart_docs.rules.rule import Context
from tests.corpora import Written
from tests.projects import TODAY, diagnose, load, make_project
from tests.repositories import git

Files = Mapping[str, str | None]
"""Texts of files by path; nothing for a file that is not there."""


def begin_change(root: Path) -> None:
    """Commit what lies in a folder as the branch ``main``, and begin another branch there."""
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Begin")
    git(root, "checkout", "-q", "-b", "change")


def gain_meanwhile(root: Path) -> None:
    """Commit what lies in the working tree to ``main``, and go back to the branch as it was."""
    git(root, "checkout", "-q", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Meanwhile")
    git(root, "checkout", "-q", "change")


def write(root: Path, files: Files) -> None:
    """Write files, or take them away."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            (root / path).unlink()
        else:
            (root / path).write_text(text, encoding="utf-8")


def make_change(root: Path, before: Files, after: Files, theirs: Files | None = None) -> Path:
    """Make a project whose branch ``main`` has some files over the base project, and whose working tree has others."""
    make_project(root)
    write(root, before)
    begin_change(root)
    if theirs:
        write(root, theirs)
        gain_meanwhile(root)
    write(root, after)
    return root


def load_example(root: Path, since: str = "main") -> Change:
    """Load the change of a project."""
    return load_change(load(root), since)


def told(root: Path, code: str, since: str = "main") -> list[str]:
    """Give ``file name:line:column message`` of each finding of a rule about a change."""
    found = [diagnostic for diagnostic in diagnose(root, TODAY, since) if diagnostic.code == code]
    return [f"{str(diagnostic.location).rpartition('/')[2]} {diagnostic.message}" for diagnostic in found]


def change_of(before: Sequence[Written], after: Sequence[Written], theirs: Sequence[Written] = ()) -> Change:
    """Make a change in memory, of files before and after it; those that are the same on both sides are shared, as the loader does."""
    old = {file.path: (file, _read(file)) for file in before}
    new = {file.path: (file, old[file.path][1] if old.get(file.path, (None,))[0] == file else _read(file)) for file in after}
    others = {file.path: (file, _read(file)) for file in theirs}
    return Change("main", _corpus(old), _corpus(new), _corpus(others))


def _read(file: Written) -> Entry:
    return decode(file.path, encode(read_source(file.path, file.text.encode()), ()))


def _corpus(files: Mapping[str, tuple[Written, Entry]]) -> Corpus:
    entries = tuple(entry for _, (_, entry) in sorted(files.items()))
    return Corpus(Settings(Path("/nowhere")), entries, {path: file.text for path, (file, _) in files.items()})


def found_by(module: ModuleType, change: Change) -> list[str]:
    """Give ``path:line:column message`` of each finding of a rule in a change, on the day of the tests."""
    return [f"{finding.path}:{finding.line}:{finding.column} {finding.message}" for finding in module.check_change(change, Context(TODAY))]


def hints_by(module: ModuleType, change: Change) -> list[str]:
    """Give the hint of each finding of a rule in a change."""
    return [finding.hint for finding in module.check_change(change, Context(TODAY))]
