"""Identifiers of new records: the next number, a key in its form, and none twice."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.numbering import (
    LAST,
    IdentifierError,
    check_free,
    make_identifier,
    next_identifier,
    past_identifiers,
    taken_identifiers,
)
from milpart_docs.model.identifier import is_identifier
from tests.corpora import Written, corpus_of, record
from tests.projects import load, make_project
from tests.repositories import git


def test_next_number() -> None:
    """It is one more than the highest of the type and the year, gaps or not."""
    corpus = corpus_of(record("LL-2026-0003"), record("LL-2026-0007"), record("LL-2025-0009"), record("ACT-2026-0050"))
    assert next_identifier(corpus, "lesson", 2026) == "LL-2026-0008"
    assert next_identifier(corpus, "lesson", 2025) == "LL-2025-0010"
    assert next_identifier(corpus, "lesson", 2024) == "LL-2024-0001"
    assert next_identifier(corpus, "lesson", 2026, ["LL-2026-0020", "LL-2025-0099"]) == "LL-2026-0021"


def test_numbers_of_files_that_cannot_be_read() -> None:
    """A broken file, and one that is misnamed, keep the numbers that they show."""
    broken = Written("lessons/LL-2026-0004-broken.md", "---\nid: LL-2026-0005\ntitle: a: b\n---\n")
    misnamed = Written("lessons/LL-2026-0009-other.md", record("LL-2026-0001").text)
    assert next_identifier(corpus_of(broken), "lesson", 2026) == "LL-2026-0006"
    assert next_identifier(corpus_of(misnamed), "lesson", 2026) == "LL-2026-0010"
    assert {"LL-2026-0001", "LL-2026-0009"} <= taken_identifiers(corpus_of(misnamed))


def test_last_number() -> None:
    """Where somebody took the last number that there is, the lowest free one is next."""
    corpus = corpus_of(record(f"LL-2026-{LAST}"), record("LL-2026-0001"))
    assert next_identifier(corpus, "lesson", 2026) == "LL-2026-0002"


@given(st.sets(st.integers(1, 20_000), max_size=30))
def test_next_number_is_free(taken: set[int]) -> None:
    """Whatever is taken, the next number is an identifier that is not."""
    past = {f"LL-2026-{number:04}" for number in taken}
    found = next_identifier(corpus_of(), "lesson", 2026, past)
    assert is_identifier(found)
    assert found not in past


def test_past_of_git(tmp_path: Path) -> None:
    """Git tells of files that are gone, and of those in other branches; without git there are none."""
    make_project(tmp_path)
    assert past_identifiers(tmp_path, ("lessons", "docs")) == frozenset()
    git(tmp_path, "init", "--initial-branch", "main")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message", "Begin")
    git(tmp_path, "switch", "--create", "draft")
    (tmp_path / "lessons/LL-2026-0009-draft.md").write_text("x", encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message", "Draft")
    git(tmp_path, "switch", "main")
    git(tmp_path, "rm", "docs/actors/ACR-EUMS.md")
    git(tmp_path, "commit", "--message", "Delete")
    past = past_identifiers(tmp_path, ("lessons", "docs"))
    assert {"LL-2026-0009", "ACR-EUMS", "LL-2026-0001"} <= past
    with pytest.raises(IdentifierError, match="was in use before"):
        check_free(load(tmp_path), "ACR-EUMS", past)


@pytest.mark.parametrize(
    ("type_name", "key", "identifier"),
    [
        ("actor", "EUMS", "ACR-EUMS"),
        ("actor", " eu  mil staff ", "ACR-EU-MIL-STAFF"),
        ("actor", "acr-eums", "ACR-EUMS"),
        ("ambition-level", "medevac_3", "AMB-MEDEVAC-3"),
        ("term", "Réforme", "TRM-REFORME"),
        ("partner-profile", "mli", "PTR-MLI"),
    ],
)
def test_keys(type_name: str, key: str, identifier: str) -> None:
    """A key is written in capitals with hyphens, and has its prefix once."""
    assert make_identifier(type_name, key) == identifier


@pytest.mark.parametrize("key", ["", "-", "!", "日本", "A" * 70, "A\n!B"])
def test_no_keys(key: str) -> None:
    """What makes no identifier is refused with the form that one has."""
    with pytest.raises(IdentifierError) as refused:
        make_identifier("actor", key)
    assert "ACR-KEY in capitals" in refused.value.hint
