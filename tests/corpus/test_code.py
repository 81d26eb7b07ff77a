"""The fingerprint of our code."""

from milpart_docs.corpus.code import fingerprint_code


def test_fingerprint_is_stable() -> None:
    """It is that of the files, and not of the run."""
    first = fingerprint_code("model", "reading")
    fingerprint_code.cache_clear()
    assert fingerprint_code("model", "reading") == first


def test_every_package_counts() -> None:
    """Other code is another fingerprint."""
    assert len({fingerprint_code("model"), fingerprint_code("reading"), fingerprint_code("model", "reading")}) == 3
