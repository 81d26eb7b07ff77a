"""Addresses: their two forms, what stands for a value, and the ways into a repository."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.addresses import Addresses, fragment_of, numbered, slug_of


def test_both_forms() -> None:
    """A folder for each page, or a file, as bundles need it."""
    assert Addresses().record("LL-2026-0042") == "records/LL-2026-0042/"
    assert Addresses(use_directory_urls=False).record("LL-2026-0042", "2.14") == "records/LL-2026-0042.html#p-2.14"
    assert Addresses(use_directory_urls=False).facet("pillar") == "catalogue/pillar/index.html"
    assert Addresses().facet_value("partner", "MLI") == "catalogue/partner/mli/"


@pytest.mark.parametrize(
    ("anchor", "fragment"), [("2.14", "p-2.14"), ("3", "p-3"), ("Record of changes", "record-of-changes"), ("N1", "n1")]
)
def test_fragment(anchor: str, fragment: str) -> None:
    """Paragraphs by number, sections by their words."""
    assert fragment_of(anchor) == fragment


@given(st.text(min_size=1, max_size=120))
def test_slug_is_a_name_that_every_file_system_takes(value: str) -> None:
    """Small ASCII letters, digits, hyphens and underscores; never empty, never long, the same each time."""
    slug = slug_of(value)
    assert slug.isascii()
    assert 0 < len(slug) <= 89
    assert slug.replace("-", "").replace("_", "").isalnum() or set(slug) <= set("-_")
    assert slug == slug_of(value)


def test_slug_is_plain_where_nothing_is_lost() -> None:
    """Case, spaces, hyphens and underscores are no difference."""
    assert slug_of("Force generation") == slug_of("force-generation") == slug_of("force_generation".replace("_", "-")) == "force-generation"
    assert slug_of("MLI") == "mli"


def test_slug_tells_apart_what_loses_accents_signs_or_script() -> None:
    """German and French stay readable; Greek, Cyrillic and signs do not fall together."""
    assert slug_of("Führung und Ausbildung").startswith("fuhrung-und-ausbildung-")
    assert len({slug_of(value) for value in ("εκπαίδευση", "обучение", "教育", "C", "C++", "C#", "a/b", "a-b", "umlaut", "ümlaut")}) == 10


def test_pages_that_follow_one_another() -> None:
    """The first has the name alone; the others stand beside it, with a dot that no slug has."""
    assert [numbered("catalogue/partner/mli", number) for number in (1, 2)] == ["catalogue/partner/mli", "catalogue/partner/mli.2"]
    assert slug_of("mli.2") != "mli.2"
