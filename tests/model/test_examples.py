"""The smallest record of each type is sound, and lacks nothing that could be taken out."""

from pathlib import Path

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.reading import read_source
from tests.model.examples import ASKED_BY_RULES, IDS, example, example_file
from tests.projects import diagnose, make_project


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_smallest_record_is_a_record(type_name: str) -> None:
    """The reader makes a typed record of it and finds no fault."""
    source = read_source(f"docs/{IDS[type_name]}.md", example(type_name).encode())
    assert source.faults == ()
    assert type(source.record) is RECORD_TYPES[type_name]


def test_smallest_records_pass_all_rules(tmp_path: Path) -> None:
    """Together they make a project without a finding."""
    files = {path: text for type_name in RECORD_TYPES for path, text in example_file(type_name).items()}
    assert diagnose(make_project(tmp_path, files)) == []


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_required_keys_are_all_there_and_needed(type_name: str) -> None:
    """The example has just the required keys, and those that a rule asks for."""
    source = read_source("docs/x.md", example(type_name).encode())
    required = {name for name, field in RECORD_TYPES[type_name].model_fields.items() if field.is_required()}
    asked = {line.partition(":")[0] for line in ASKED_BY_RULES.get(type_name, "").splitlines()}
    assert set(source.written) == required | asked


@pytest.mark.parametrize(
    ("type_name", "old", "new"),
    [
        ("syllabus", "modules: [{title: Ropes}]", "modules: [CRS-2026-0900, {title: Ropes}]"),
        ("proposal", "timeline: [{date: 2027, text: First course}]", "timeline: {start: 2027-01, end: 2028}"),
        ("proposal", "cost: {amount: 10000, currency: EUR}", "cost: 10000"),
        ("proposal", "decision: {state: pending}", "decision: {state: agreed by two of three, by: ACR-EUMS, on: 2026-11-01}"),
        ("course", "language_profile: ", "language_profile: [fr, en] # "),
        ("capability", "code: BR\n", "code: BR\nexact_match: [https://a.example/1, https://b.example/2]\n"),
        ("actor", "language: en", "language: es-419"),
    ],
)
def test_spellings_that_the_contract_leaves_open(tmp_path: Path, type_name: str, old: str, new: str) -> None:
    """Where DOMAIN names a field and not its inner form, each sensible form is taken."""
    files = {**example_file("course"), **example_file(type_name, (old, new))}
    codes = {item.code for item in diagnose(make_project(tmp_path, files)) if item.location.path in example_file(type_name)}
    assert codes <= {"MP104", "MP201", "MP708"}, codes
