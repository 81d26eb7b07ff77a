"""Whatever stands in whatever field, the findings are in words: nothing shows how the program itself writes a value."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_one
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.engine import CRASH_CODE, check, inspect_file
from tests.model.examples import IDS
from tests.projects import TODAY
from tests.rules.test_odd_values import replace

OF_THE_PROGRAM = re.compile(
    r"\b(?:None|True|False|nan|NaN|Infinity)\b|\['|\{'|\{\"|Decimal\(|datetime|frozenset|<class|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}"
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.sampled_from(
        ["", "word", "two words", "2026-03-14", "Mali", "é \u201cx\u201d", "LL-2026-0001", "a: b", "'", '"', "it's", "~", "TBD", "1,5"]
    ),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abxy"), inner, max_size=2), max_leaves=5
)
PLACES = [
    (name, (key, *inner))
    for name, record_type in RECORD_TYPES.items()
    for key in keys_of(record_type)
    for inner in [(), *((inner,) for inner in keys_of(part_at(record_type, (key,)) or record_type) if part_at(record_type, (key,)))]
]


@settings(max_examples=25)
@given(data=st.data())
@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_findings_are_in_words(type_name: str, data: st.DataObject) -> None:
    """A nested list, a group, a number, a flag or nothing at all, in a field or in a field of a group, is told as its author wrote it."""
    name, path = data.draw(st.sampled_from([place for place in PLACES if place[0] == type_name]))
    value = data.draw(VALUES)
    written = value if len(path) == 1 else data.draw(st.sampled_from([{path[1]: value}, [{path[1]: value}]]))
    text = replace(name, path[0], json.dumps(written, ensure_ascii=False))
    item = Found(f"docs/{IDS[name]}-odd.md", text.encode())
    told = check(Corpus(Settings(Path("/nowhere")), (decode(item.path, read_one(inspect_file, item)),)), TODAY)
    assert [finding for finding in told if finding.code == CRASH_CODE] == []
    assert [
        (finding.code, finding.message, finding.hint) for finding in told if OF_THE_PROGRAM.search(f"{finding.message} {finding.hint}")
    ] == []


@pytest.mark.parametrize(
    ("value", "text"),
    [([["Mali"], 5, True], "[[Mali], 5, true]"), ({"a": None, "b": [False]}, "{a: …, b: [false]}"), (None, "…")],
)
def test_a_value_is_written_as_its_author_would(value: Any, text: str) -> None:
    """Lists and groups in their brackets, without the quotation marks that a program puts around words."""
    assert as_text(value) == text


def test_a_long_value_is_cut() -> None:
    """What does not fit into a sentence ends in points, however large it is."""
    assert as_text([["word"] * 10_000] * 100) == f"[[{'word, ' * 9}w…"
