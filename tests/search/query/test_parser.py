"""The parser of queries: its golden cases, and that nothing typed is an error."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.query import Facet, Query, Range, Words, parse_query
from milpart_docs.search.query.clauses import Kind, Sign
from milpart_docs.search.query.items import split_items
from milpart_docs.search.query.parser import LONGEST_QUERY, join_words
from tests.search.query.cases import describe_query, load_cases

CASES = load_cases()
SIGNS = st.text(alphabet='+-"*:()., \u201c\u201dANDORT<>=0123456789' + string.ascii_lowercase, max_size=80)


@pytest.mark.parametrize("case", CASES, ids=[case["query"][:40] or "nothing" for case in CASES])
def test_cases(case: dict[str, object]) -> None:
    """Every query means what the golden file says."""
    assert describe_query(parse_query(str(case["query"]))) == case["clauses"]


@given(st.one_of(st.text(max_size=200), SIGNS))
def test_nothing_typed_is_an_error(text: str) -> None:
    """Any text is a query of clauses that can be looked up."""
    query = parse_query(text)
    assert query.text == text
    assert all(count > 0 for count in query.times.values())
    for clause in query.words:
        assert clause.words
        assert all(clause.words)
        assert len(clause.words) == 1 or clause.kind is Kind.PHRASE
        assert clause.kind is not Kind.PHRASE or clause.sign is not Sign.WISHED
        assert not clause.field or clause.sign is not Sign.WISHED
    for facet in query.facets:
        assert facet.values
        assert all(value == join_words(value) for value in facet.values)
    for bounds in query.ranges:
        assert bounds.first or bounds.last


@given(st.lists(st.sampled_from(["mentors", "Évacuation", "training", "six", "weeks"]), max_size=6))
def test_words_stand_for_themselves(words: list[str]) -> None:
    """Plain words are wished for, each as often as it is typed, in their order."""
    query = parse_query(" ".join(words))
    folded = [join_words(word) for word in words]
    assert query.times == {Words(Kind.WORD, (word,)): folded.count(word) for word in folded}
    assert [clause.words[0] for clause in query.words] == list(dict.fromkeys(folded))
    assert query.typed == tuple(Words(Kind.WORD, (word,)) for word in folded)


@pytest.mark.parametrize(
    "text", ["a " * 5000, '"' * 10_000, "-" * 10_000, "AND " * 2500, "a:" * 5000, "x" * 10_000, "(" * 10_000, "a-" * 5000]
)
def test_long_queries(text: str) -> None:
    """Ten thousand characters of anything are read at once."""
    assert isinstance(parse_query(text), Query)


@pytest.mark.parametrize("text", ["word " * 300, '"' + "word " * 300 + '"', "type:lesson " * 300, "a-" * 300, "+word, " * 300])
def test_words_behind_the_longest_query_are_not_read(text: str) -> None:
    """What is cut off ends no word, and the query says what was read."""
    query = parse_query(text)
    assert text.startswith(query.text)
    assert len(_words(query.text)) == LONGEST_QUERY
    assert parse_query(query.text) == query


@given(st.text(max_size=300))
def test_shorter_queries_are_read_whole(text: str) -> None:
    """With few words, everything is read, also signs behind the last."""
    assert parse_query(text).text == text


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def test_items_have_the_signs_of_operators() -> None:
    """``NOT`` belongs to what follows, ``AND`` to both sides; the operators themselves are gone."""
    signs = {item.text: item.sign.value for item in split_items("a AND b NOT c OR d AND NOT e AND f")}
    assert signs == {"a": "+", "b": "+", "c": "-", "d": "+", "e": "-", "f": "+"}


def test_kinds_of_clauses() -> None:
    """A query gives its clauses by what they do."""
    query = parse_query('mentors "six weeks" type:lesson -pillar:train date:2024 year:>2020')
    assert [clause.words for clause in query.words] == [("mentors",), ("six", "weeks")]
    assert query.facets == (Facet("type", ("lesson",)), Facet("pillar", ("train",), Sign.EXCLUDED))
    assert query.ranges == (Range("date", "2024-01-01", "2024-12-31"), Range("year", "2021", ""))
