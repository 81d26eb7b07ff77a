"""The writer in the browser writes what the core writes, sign for sign: in the golden cases of both, and whatever the values are."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.authoring.placing import name_file
from milpart_docs.authoring.text.writing import render_record
from milpart_docs.views.forms.written_fields import describe_written_fields
from tests.authoring.text.test_writing import RECORDS
from tests.node import run_node

HERE = Path(__file__).parent
WRITTEN = HERE.parents[1] / "authoring/written"
FORM = HERE.parents[2] / "plugins/mkdocs_milpart/assets/milpart/form"
SCRIPTS = [str(FORM / "writer.js"), str(FORM / "naming.js")]
Given = tuple[str, dict[str, Any], str]


def load_cases(name: str) -> list[dict[str, Any]]:
    """Load the golden cases of the core."""
    cases: list[dict[str, Any]] = json.loads((WRITTEN / name).read_text(encoding="utf-8"))
    return cases


def write_in_script(records: list[Given]) -> list[str]:
    """Write records as the page does."""
    described = [[describe_written_fields(name), as_data(values), body] for name, values, body in records]
    texts: list[str] = run_node(HERE / "write.mjs", given={"scripts": SCRIPTS, "records": described, "names": []})["texts"]
    return texts


def as_data(value: Any) -> Any:
    """Give values as the page has them: a day as a text."""
    if isinstance(value, dict):
        return {key: as_data(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_data(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def test_golden_cases() -> None:
    """Every case of the core."""
    cases = load_cases("cases.json")
    texts = write_in_script([(case["type"], case["values"], case["body"]) for case in cases])
    assert {case["name"]: text for case, text in zip(cases, texts, strict=True)} == {case["name"]: case["text"] for case in cases}


@settings(max_examples=12)
@given(st.lists(st.tuples(RECORDS, st.text(max_size=60)), min_size=1, max_size=40))
def test_writes_what_the_core_writes(drawn: list[tuple[tuple[str, dict[str, Any]], str]]) -> None:
    """Hostile values of every type; that the reader gives them back is tested of the core."""
    records = [(name, {"type": name, **values}, body) for (name, values), body in drawn]
    assert write_in_script(records) == [render_record(*record) for record in records]


def test_names_of_files() -> None:
    """Every case of the core."""
    cases = load_cases("file-names.json")
    names = [[is_numbered(case["type"]), case["id"], case["title"]] for case in cases]
    found = run_node(HERE / "write.mjs", given={"scripts": SCRIPTS, "records": [], "names": names})["names"]
    assert found == [case["file"] for case in cases]


@settings(max_examples=12)
@given(st.lists(st.text(max_size=120), min_size=1, max_size=100))
def test_names_files_as_the_core_does(titles: list[str]) -> None:
    """Whatever the title is."""
    clean = [title.encode("utf-8", "replace").decode() for title in titles]
    names = [[True, "LL-2026-0001", title] for title in clean]
    found = run_node(HERE / "write.mjs", given={"scripts": SCRIPTS, "records": [], "names": names})["names"]
    assert found == [name_file("lesson", "LL-2026-0001", title) for title in clean]
