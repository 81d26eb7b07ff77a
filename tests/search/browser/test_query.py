"""The parser of the browser is held to the cases of the core's."""

import json

import pytest

from milpart_docs.search.folding import fold
from tests.search.browser.conftest import Ask
from tests.search.query.cases import load_cases

pytestmark = pytest.mark.browser
TEXTS = (
    "Évacuation",
    "Straße ÆRØ Łódź",
    "İstanbul",
    "ΟΔΥΣΣΕΥΣ",
    "ﬁnal ①",
    "Ţară şi Țară",
    "съединение Ё",
    "naïve co\u0301te",
    "ŧŋħ Þórr ðı",
)


def test_cases(ask: Ask) -> None:
    """Every query means the same in both."""
    cases = load_cases()
    found = ask.page.evaluate(f"{json.dumps([case['query'] for case in cases])}.map(milpartSearch.parse)")  # type: ignore[attr-defined]
    for case, clauses in zip(cases, found, strict=True):
        assert clauses == case["clauses"], case["query"]


def test_folding(ask: Ask) -> None:
    """Words are folded alike."""
    found = ask.page.evaluate(f"{json.dumps(TEXTS)}.map(milpartSearch.fold)")  # type: ignore[attr-defined]
    assert found == [fold(text) for text in TEXTS]


@pytest.mark.parametrize(
    "query", ['"', "-", "a:b:c", "🚁", "x" * 10_000, "* * *", "\\", "title:", "date:9999", "\ud800", "AND", "(((", "a " * 5000]
)
def test_nothing_typed_is_an_error(ask: Ask, query: str) -> None:
    """Whatever is typed has an answer."""
    assert ask(query)["total"] >= 0
