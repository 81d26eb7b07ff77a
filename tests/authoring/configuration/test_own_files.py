"""The computed files of this repository are those that ``milpart configure`` would write now."""

from milpart_docs.authoring.configuration.registry import Standing, build_all, compare_files
from tests.corpora import shipped_corpus


def test_computed_files_are_current() -> None:
    """Where this fails, run ``milpart configure`` and commit what it writes."""
    corpus = shipped_corpus()
    assert {file.path: file.standing for file in compare_files(corpus, build_all(corpus)) if file.standing is not Standing.CURRENT} == {}
