"""Identifiers of new records: a key in its form, and none twice."""

import pytest

from milpart_docs.authoring.numbering import IdentifierError, check_free, make_identifier
from tests.corpora import corpus_of, record


def test_what_is_or_was_in_use() -> None:
    """Is refused, with the reason."""
    check_free(corpus_of(record("ACR-A")), "ACR-B", ["ACR-C"])
    with pytest.raises(IdentifierError, match="there is a record ACR-A already"):
        check_free(corpus_of(record("ACR-A")), "ACR-A")
    with pytest.raises(IdentifierError, match="was in use before"):
        check_free(corpus_of(record("ACR-A")), "ACR-C", ["ACR-C"])


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
