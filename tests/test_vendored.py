"""The libraries that pages carry along are what their list says, made from what npm installs, and judge as the checks do."""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from jsonschema import Draft202012Validator
from pydantic_core import to_jsonable_python

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from milpart_docs.reading.front_matter import FrontMatterHandler
from tests.model.examples import IDS, example
from tests.node import NPM, find_package, run_node

ROOT = Path(__file__).parents[1]
VENDORED = ROOT / "plugins" / "mkdocs_milpart" / "assets" / "vendored"
LISTED: dict[str, dict[str, str]] = json.loads((VENDORED / "vendored.json").read_text(encoding="utf-8"))
ABOUT = frozenset({"vendored.json", "LICENSES.txt"})
VALIDATOR = VENDORED / "json-schema.js"
SCHEMAS = {name: build_schema(name) for name in RECORD_TYPES}


def digest(content: bytes) -> str:
    """Give a checksum as npm and browsers write it."""
    return "sha512-" + b64encode(hashlib.sha512(content).digest()).decode()


def test_every_file_is_listed() -> None:
    """Nothing lies in the folder that the list does not name, and each file is the one that was looked at."""
    files = {path.name: digest(path.read_bytes()) for path in VENDORED.iterdir() if path.name not in ABOUT}
    assert files == {name: about["sha512"] for name, about in LISTED.items()}


@pytest.mark.parametrize("name", LISTED)
def test_every_licence_is_there(name: str) -> None:
    """Each library is under a licence that lets it be handed on, and that licence stands beside it."""
    assert LISTED[name]["licence"] in {"MIT", "ISC"}
    assert f"\n{name}: {LISTED[name]['name']}" in (VENDORED / "LICENSES.txt").read_text(encoding="utf-8")


def test_bundles_are_made_again(tmp_path: Path) -> None:
    """What npm installs gives the same scripts, byte for byte, from packages with the checksums of the list."""
    find_package("esbuild")
    run_node(NPM / "vendor.mjs", str(tmp_path))
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {name: (VENDORED / name).read_bytes() for name, about in LISTED.items() if "vendor.mjs" in about["made_by"]}
    locked = json.loads((NPM / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name in made:
        package = locked[f"node_modules/{LISTED[name]['name']}"]
        assert (package["version"], package["integrity"]) == (LISTED[name]["version"], LISTED[name]["package"])


def test_validator_makes_no_code_from_text() -> None:
    """A strict content security policy lets it run."""
    assert not re.search(r"\b(eval|Function|import)\(", VALIDATOR.read_text(encoding="utf-8"))


WRONG: tuple[Any, ...] = (None, "", "x", 0, -1, 2.5, True, [], {}, ["x"], "2026-02-29", "2024-02-29", "2026-13", "31/12/2026", "A" * 101)
"""What stands in the place of a value, one after the other."""


def mutate(value: Any) -> Iterator[Any]:
    """Give a value with one thing in it changed: replaced, left out, added, or written twice."""
    if isinstance(value, dict):
        yield {**value, "unknown": 1}
        for key, item in value.items():
            yield {other: kept for other, kept in value.items() if other != key}
            yield from ({**value, key: changed} for changed in (*WRONG, *mutate(item)))
    if isinstance(value, list):
        yield [*value, *value]
        for place, item in enumerate(value):
            yield from ([*value[:place], changed, *value[place + 1 :]] for changed in (*WRONG, *mutate(item)))


def values_of(text: str) -> Any:
    """Read a front matter in the terms of JSON."""
    return to_jsonable_python(frontmatter.loads(text, handler=FrontMatterHandler()).metadata)


def shipped() -> Iterator[tuple[str, Any]]:
    """Give the values of every shipped record, with its type."""
    for path in sorted([*ROOT.glob("lessons/*.md"), *ROOT.glob("docs/*/*-*.md")]):
        values = values_of(path.read_text(encoding="utf-8"))
        if "type" in values:
            yield values["type"], values


def test_validator_lets_shipped_records_through() -> None:
    """What the checks let through, the form does."""
    samples = list(shipped())
    judged = run_node(NPM / "validate.mjs", given={"library": str(VALIDATOR), "schemas": SCHEMAS, "values": samples})
    assert [values["id"] for (_, values), is_right in zip(samples, judged, strict=True) if not is_right] == []
    assert {name for name, _ in samples} == set(RECORD_TYPES)


def test_validator_judges_as_python_does() -> None:
    """Of the longest record of each type, with each thing in it changed; dates are looked at as well."""
    longest = {name: max((values for of, values in shipped() if of == name), key=lambda values: len(str(values))) for name in RECORD_TYPES}
    examples = {name: values_of(example(name)) for name in IDS}
    # every change of the examples, and of the long ones, which need much time, one in seven, which goes through all replacements in turn
    samples = [(name, changed) for name, values in examples.items() for changed in (values, *mutate(values))]
    samples += [(name, changed) for name, values in longest.items() for changed in islice(mutate(values), 0, None, 7)]
    judged = run_node(NPM / "validate.mjs", given={"library": str(VALIDATOR), "schemas": SCHEMAS, "values": samples})
    python = {name: Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER) for name, schema in SCHEMAS.items()}
    expected = [python[name].is_valid(values) for name, values in samples]
    assert [sample for sample, one, other in zip(samples, judged, expected, strict=True) if one != other] == []
    assert expected.count(True) > len(IDS)
    assert expected.count(False) > 1000
