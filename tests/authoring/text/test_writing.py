"""The text of a record file: golden cases that the writer in the browser passes too, and what is read is what was written."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from milpart_docs.authoring.text.scalars import clean_text
from milpart_docs.authoring.text.writing import WIDTH, render_body, render_record, without_empty
from milpart_docs.model.inputs import Input, Kind, Shape, inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.model.written_order import written_keys
from milpart_docs.reading import read_source
from milpart_docs.reading.front_matter import HANDLER

CASES = json.loads((Path(__file__).parents[1] / "written/cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_golden_cases(case: dict[str, Any]) -> None:
    """Each rule of writing has its cases."""
    assert render_record(case["type"], case["values"], case["body"]) == case["text"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_golden_cases_are_read(case: dict[str, Any]) -> None:
    """What a golden case says is read with the values that it was written from."""
    source = read_source("lessons/x.md", case["text"].encode())
    assert _as_json(source.written) == _as_json(_opened(_with_said(case["type"], case["values"])))
    assert not [fault for fault in source.faults if fault.kind not in {"missing", "unknown-field", "unknown-term", "wrong-value"}]


def test_names_of_cases() -> None:
    """Each case can be named."""
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names)) >= 60


HOSTILE = st.one_of(
    st.text(max_size=40),
    st.text(alphabet=" \t\n#:-'\"\\{}[],&*!|>%@`~?=.0129aZäNOon\u00a0\u2028\ufeff😀", max_size=30),
    st.sampled_from(
        ["NO", "on", "Yes", "~", "null", "12:30", "1.10", "0x1F", "1e3", "2026-03-14", "---", "--- #", "- a", "a: b", "a #b", "? x"]
    ),
    st.text(alphabet="ab ", min_size=90, max_size=250),
)


def _values_of(shape: Shape) -> st.SearchStrategy[Any]:
    """Make values of a form as a hostile author might, with words in every place that takes some."""
    if shape.kind is Kind.GROUP:
        made: st.SearchStrategy[Any] = st.fixed_dictionaries({}, optional={field.key: _values_of(field.shape) for field in shape.inputs})
    elif shape.kind is Kind.TRANSLATIONS:
        made = st.dictionaries(st.sampled_from(["en", "no", "fr", "on"]), HOSTILE, max_size=3)
    elif shape.kind is Kind.FLAG:
        made = st.booleans()
    elif shape.kind is Kind.COUNT:
        made = st.integers(0, 10**15)
    elif shape.kind is Kind.NUMBER:
        made = st.decimals(-(10**6), 10**6, places=4).map(float) | st.integers(-(10**15), 10**15)
    elif shape.kind in {Kind.DAY, Kind.PARTIAL_DATE}:
        made = st.dates(date(1900, 1, 1), date(2999, 12, 31)) | st.sampled_from(["2026", "2026-03", "2026-03-14"]) | HOSTILE
    else:
        made = HOSTILE
    return st.lists(made, max_size=4) if shape.is_list else made


def _values_for(inputs: tuple[Input, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={given.key: _values_of(given.shape) for given in inputs if given.key != "type"})


RECORDS = st.sampled_from(list(RECORD_TYPES)).flatmap(lambda name: st.tuples(st.just(name), _values_for(inputs_of(name))))


@given(RECORDS)
@example(("lesson", {"summary": "a " * 60 + "---", "root_cause": "x\n---\ny", "impact": " lead", "topics": ["no", "NO", "12:30"]}))
@example(("term", {"labels": {"no": "begrep", "de": "Begriff: groß"}}))
def test_round_trip(record: tuple[str, dict[str, Any]]) -> None:
    """Whatever the values are, the reader gives them back."""
    name, values = record
    text = render_record(name, {"type": name, **values}, "Text.")
    source = read_source("lessons/x.md", text.encode())
    assert _as_json(source.written) == _as_json(_with_said(name, {"type": name, **values}))
    assert source.body_text == "\nText.\n"
    assert HANDLER.detect(text)


def _with_said(type_name: str, values: dict[str, Any]) -> dict[str, Any]:
    """Give values without what is empty in them, but with the lists that say that there is nothing to name."""
    said = {given.key for given in inputs_of(type_name) if given.may_be_empty}
    return {**without_empty(values), **{key: [] for key in said & values.keys() if values[key] == []}}


def _opened(values: Any) -> Any:
    """Give values as the reader gives them, which keeps apart from whom one is withheld."""
    if isinstance(values, list):
        return [_opened(item) for item in values]
    if not isinstance(values, Mapping):
        return values
    if values.keys() == {"value", "withhold"}:
        return values["value"]
    return {key: _opened(item) for key, item in values.items() if key != "withhold"}


def _as_json(value: Any) -> Any:
    """Bring what is read and what is written to one form: a date as its text, numbers as one kind."""
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        return str(int(number)) if number == int(number) and abs(number) < 3000 else f"number {number.normalize()}"  # a year is a date, too
    return value.isoformat() if isinstance(value, date) else value


@given(RECORDS)
def test_width(record: tuple[str, dict[str, Any]]) -> None:
    """A line is longer than the width only where it cannot be broken."""
    name, values = record
    for line in render_record(name, values).split("\n"):
        words = line.split(":", 1)[-1].strip().strip("\"'")
        assert (
            len(line) <= WIDTH or " " not in words or "  " in words or "\\" in words or words != words.strip() or "'" in line or '"' in line
        )


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_written_keys(name: str) -> None:
    """Every field of the model has its place in what is written."""
    assert sorted(written_keys(name)) == sorted(given.key for given in inputs_of(name))


def test_sections() -> None:
    """A section without a text keeps its heading, so that its author sees what is missing."""
    assert render_body({"Observation": " It rained.\r\n", "Discussion": ""}) == "## Observation\n\nIt rained.\n\n## Discussion"


def test_clean_texts() -> None:
    """What no author means goes, as the reader of files does it."""
    assert clean_text("a\r\nb\rc\0d\x07e\u2028f\ufeffg\ud800") == "a\nb\nc d e fg\N{REPLACEMENT CHARACTER}"


@given(HOSTILE)
def test_hostile_bodies(body: str) -> None:
    """A body of any text leaves the values alone."""
    source = read_source("lessons/x.md", render_record("lesson", {"id": "LL-2026-0001", "type": "lesson"}, body).encode())
    assert source.written == {"id": "LL-2026-0001", "type": "lesson"}
