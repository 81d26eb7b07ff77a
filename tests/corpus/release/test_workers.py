"""One worker or four, with a warm cache or a cold one: the same corpus, and so the same release."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus, load_corpus, load_settings
from milpart_docs.corpus import loading as loading_module
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.rules.engine import inspect_file
from tests.corpus.release.corpora import AUDIENCES, lesson, page
from tests.corpus.test_loading import picture
from tests.projects import make_project

HIDDEN = "::: marking LIMITE EU\nHidden.\n:::\n"


def load(root: Path, jobs: int, *, use_cache: bool = False) -> Corpus:
    """Load a project with some workers."""
    return load_corpus(load_settings(root, {}), inspect=inspect_file, jobs=jobs, use_cache=use_cache)


def describe(made: Release) -> tuple[object, ...]:
    """Give everything that a release says, in its order."""
    return picture(made.corpus), list(made.corpus.texts.items()), made.attachments, list(made.rewritten.items())


def test_workers_and_cache_make_no_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To no audience."""
    files: dict[str, str | bytes] = {**page("page", f"See [[LL-2026-0003]] and [[LL-2026-0004]].\n\n{HIDDEN}")}
    for number in range(2, 40):
        marking = "marking: LIMITE" if number % 3 == 0 else "marking: PUBLIC"
        files |= lesson(number, marking=marking, body=f"After [[LL-2026-{number - 1:04}]].\n\n{HIDDEN}")
    root = make_project(tmp_path, files)
    started: list[str] = []

    def start() -> str:
        """Note that workers are started, in the way that works wherever the test runs."""
        started.append("spawn")
        return "spawn"

    monkeypatch.setattr(loading_module, "_start_method", start)
    monkeypatch.setattr(loading_module, "FEW", 1)
    monkeypatch.setattr(loading_module, "CHUNK", 2)
    ways = [load(root, 1), load(root, 4), load(root, 4, use_cache=True), load(root, 1, use_cache=True)]
    assert started == ["spawn", "spawn"]
    for audience in AUDIENCES:
        first, *others = (describe(release(corpus, audience, inspect=inspect_file)) for corpus in ways)
        assert all(other == first for other in others)
