"""Names, kinds and groups of providers."""

from milpart_docs.catalogue.facets import Facets
from milpart_docs.views.analysis.picture.source import partner_page
from milpart_docs.views.words.picture import Group, Names
from tests.corpora import corpus_of, record

CORPUS = corpus_of(
    record("ACR-FRA", title="France", kind="member-state", country="FRA"),
    record("ACR-EU", title="European Union", kind="eu-body"),
    record("ACR-ODD", title="Odd", kind="organisation"),
    record("ACR-NOR", title="Norway", kind="partner", country="NOR"),
)


def test_groups_by_hand() -> None:
    """Member States first, also those without a record, by name; then the other kinds; what is no record, and what is not stated, last."""
    groups = Names(Facets(CORPUS)).groups(["", "somebody", "ACR-NOR", "ACR-ODD", "FRA", "ACR-EU", "BEL"])
    assert groups == (
        Group("Member States", ("BEL", "FRA")),
        Group("EU bodies", ("ACR-EU",)),
        Group("Organisations", ("ACR-ODD",)),
        Group("Other states", ("ACR-NOR",)),
        Group("Other providers", ("somebody", "")),
    )


def test_names_and_records() -> None:
    """A Member State is called by its name and has the record of the actor; who is not known is called as it is written."""
    names = Names(Facets(CORPUS))
    assert [names.provider(code) for code in ("FRA", "ACR-EU", "somebody", "", "*")] == [
        "France",
        "European Union",
        "somebody",
        "Not stated",
        "All others",
    ]
    assert [names.actor(code) and getattr(names.actor(code), "id", "") for code in ("FRA", "BEL", "ACR-EU")] == ["ACR-FRA", None, "ACR-EU"]
    assert [names.partner(code) for code in ("MLI", "somewhere", "")] == ["Mali", "somewhere", "Not stated"]
    assert partner_page("MLI") == "analysis/partners/mli"


def test_names_without_a_corpus() -> None:
    """Those of a file: states by name and by what kind they are, everybody else as written; values by the vocabularies."""
    names = Names()
    assert [names.provider(code) for code in ("FRA", "Somebody", "")] == ["France", "Somebody", "Not stated"]
    assert [names.kind(code) for code in ("FRA", "USA", "Somebody", "")] == ["member-state", "partner", "other", "other"]
    assert [names.value("activity type", "exercise"), names.value("capability", "CAP-X")] == ["Exercise", "CAP-X"]
    assert names.actor("FRA") is None
