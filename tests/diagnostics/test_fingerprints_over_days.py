"""Fingerprints from day to day: a finding about a record that nobody touches is the same one tomorrow, whatever its sentence tells."""

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change, load_change
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.diagnostics.fingerprints import fingerprint_all
from milpart_docs.rules.engine import check
from tests.changes import begin_change
from tests.corpora import shipped_corpus
from tests.projects import BASE, CASES, TODAY, load

DAYS = (1, 40)
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir() and folder != BASE)
BEFORE, THEIRS = "before", "theirs"


def differ(corpus: Corpus, change: Change | None = None) -> list[str]:
    """Give the findings that another day gives another sentence: those at a place and of a rule that has as many of them on both days."""
    found = check(corpus, TODAY, change)
    told = []
    for days in DAYS:
        later = check(corpus, TODAY + timedelta(days), change)
        for here, there in _pairs(found, later):
            if fingerprint_all(here) != fingerprint_all(there):
                told += [f"{one.code}: {one.message} | {other.message}" for one, other in zip(here, there, strict=True)]
    return told


def _pairs(found: Sequence[Diagnostic], later: Sequence[Diagnostic]) -> list[tuple[list[Diagnostic], list[Diagnostic]]]:
    """Give what is said at each place by each rule on both days, where that is equally much."""
    places = dict.fromkeys((one.location, one.code) for one in found)
    pairs = [tuple([one for one in day if (one.location, one.code) == place] for day in (found, later)) for place in places]
    return [(here, there) for here, there in pairs if len(here) == len(there)]


def test_shipped_records() -> None:
    """Whatever is found in the records of this repository."""
    assert differ(shipped_corpus()) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_golden_cases(folder: Path, tmp_path: Path) -> None:
    """Whatever a rule can find, since each has a case."""
    ignore = shutil.ignore_patterns(BEFORE, THEIRS)
    if (folder / BEFORE).is_dir():
        shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
        shutil.copytree(folder / BEFORE, tmp_path, dirs_exist_ok=True)
        begin_change(tmp_path)
        for path in (path for path in tmp_path.iterdir() if path.name != ".git"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for layer in (BASE, folder):
        shutil.copytree(layer, tmp_path, dirs_exist_ok=True, symlinks=True, ignore=ignore)
    corpus = load(tmp_path)
    assert differ(corpus, load_change(corpus, "main") if (folder / BEFORE).is_dir() else None) == []
