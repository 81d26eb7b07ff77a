"""The fingerprint of our code."""

import zlib
from collections.abc import Iterator

import pytest

from milpart_docs.corpus import code
from milpart_docs.corpus.code import fingerprint_code


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    """Let no test see what another has computed."""
    fingerprint_code.cache_clear()
    yield
    fingerprint_code.cache_clear()


def test_fingerprint_is_stable() -> None:
    """It is that of the files, and not of the run."""
    first = fingerprint_code("model", "reading")
    fingerprint_code.cache_clear()
    assert fingerprint_code("model", "reading") == first


def test_every_package_counts() -> None:
    """Other code is another fingerprint."""
    assert len({fingerprint_code("model"), fingerprint_code("reading"), fingerprint_code("model", "reading")}) == 3


@pytest.mark.parametrize(("owner", "name"), [(code, "unidata_version"), (zlib, "ZLIB_RUNTIME_VERSION")])
def test_what_python_brings_counts(owner: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tables of Unicode split other words, another zlib packs other bytes."""
    first = fingerprint_code("model")
    fingerprint_code.cache_clear()
    monkeypatch.setattr(owner, name, "of another Python")
    assert fingerprint_code("model") != first
