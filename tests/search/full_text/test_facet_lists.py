"""The values of facets: which one a reader means, and how many documents have each."""

from dataclasses import replace

import numpy as np
import pytest

from milpart_docs.catalogue.facets import Facets
from milpart_docs.search.collection import build_collection
from milpart_docs.search.full_text.facet_lists import build_facet_lists
from tests.corpora import corpus_of, record
from tests.search.browser.collections import make_document

TITLES = {"MLI": "Train and advise", "MLI-2": "MLI", "NER": "Democratic Congo", "EUTM": "Congo, the second", "X": "++"}
FACETS = Facets(corpus_of(*(record(f"ACR-{key}", title=title, kind="mission", name=title) for key, title in TITLES.items())))
DOCUMENTS = [
    replace(make_document(number, "word"), facets={"type": ("lesson",), "mission": (f"ACR-{key}",)}) for number, key in enumerate(TITLES, 1)
]
LISTS = build_facet_lists(build_collection(DOCUMENTS), FACETS)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("acr mli", ["ACR-MLI"]),
        ("acr mli 2", ["ACR-MLI-2"]),
        ("mli", ["ACR-MLI-2"]),
        ("train and advise", ["ACR-MLI"]),
        ("congo", []),
        ("", []),
    ],
)
def test_the_value_that_is_named(wanted: str, found: list[str]) -> None:
    """The key comes before the label, and either as a whole."""
    values = LISTS.facets["mission"].values
    assert [values[place] for place in LISTS.find("mission", wanted)] == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("congo", ["ACR-EUTM", "ACR-NER"]), ("the second", ["ACR-EUTM"]), ("ner", ["ACR-NER"]), ("cong", []), ("2 mli", []), ("", [])],
)
def test_values_that_are_near(wanted: str, found: list[str]) -> None:
    """They have these words in their key or label; part of a word is nothing."""
    values = LISTS.facets["mission"].values
    assert [values[place] for place in LISTS.find_near("mission", wanted)] == found


def test_no_such_facet() -> None:
    """Nothing is found by a facet that no document has."""
    assert LISTS.find("partner", "mali") == LISTS.find_near("partner", "mali") == []
    assert LISTS.between("year", "2020", "") == []
    assert not LISTS.mask("mission", []).any()


def test_counts() -> None:
    """Among the documents that were found only."""
    counts = LISTS.count(np.array([document.facets["mission"] == ("ACR-NER",) for document in build_collection(DOCUMENTS).documents]))
    assert counts == {"type": {"lesson": 1}, "mission": {"ACR-NER": 1}}
