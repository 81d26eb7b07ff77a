"""The parser of the browser is held to the cases of the core's."""

import json

import pytest

from milpart_docs.search.folding import fold
from milpart_docs.search.query import parse_query
from milpart_docs.search.query.parser import LONGEST_QUERY
from tests.search.browser.conftest import Ask
from tests.search.query.cases import describe_query, load_cases

pytestmark = pytest.mark.browser
NOTE = f"Only the first {LONGEST_QUERY} words are looked for."
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


@pytest.mark.parametrize("query", ["word " * 300, '"' + "word " * 300 + '"', "type:lesson " * 300, "a-" * 300, "Éin, +word* " * 300])
def test_long_queries_are_cut_alike(ask: Ask, query: str) -> None:
    """What lies behind the longest query is read by neither, and told."""
    found = ask.page.evaluate(f"milpartSearch.parse({json.dumps(query)})")  # type: ignore[attr-defined]
    assert found == describe_query(parse_query(query))
    assert NOTE in ask(query)["notes"]
    assert NOTE not in ask("word " * LONGEST_QUERY)["notes"]


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
