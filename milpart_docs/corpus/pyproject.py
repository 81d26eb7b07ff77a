"""The rules that ``pyproject.toml`` sets; the rest of that file is the business of the tools that own it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from milpart_docs.corpus.option_reader import OptionReader
from milpart_docs.corpus.options import At, Place, ReadFile
from milpart_docs.corpus.plain_file import read_regular_file
from milpart_docs.corpus.setting_values import RuleSetting

PYPROJECT = "pyproject.toml"


def read_pyproject(root: Path, read: ReadFile = read_regular_file) -> tuple[dict[str, RuleSetting], OptionReader]:
    """Read ``[tool.milpart.rules]``, and give the reader that knows what was not understood."""
    start = Place(PYPROJECT, 1, 1)
    try:
        text = read(root / PYPROJECT).decode()
        value: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return {}, OptionReader({}, start)
    ours = _table(_table(value, "tool"), "milpart")
    reader = OptionReader(_places(text, ours), start)
    reader.unknown(ours, ("rules",), "[tool.milpart] has")
    return reader.rules(ours.get("rules")), reader


def _table(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inner = value.get(name)
    return inner if isinstance(inner, dict) else {}


def _places(text: str, ours: Mapping[str, Any]) -> dict[At, Place]:
    """Give the line on which each key, and each rule's code, first stands, since the reader of TOML does not tell."""
    rows = text.splitlines()
    paths: list[At] = [*((key,) for key in ours), *(("rules", code) for code in _table(ours, "rules"))]
    lines = {at: next((number for number, row in enumerate(rows, start=1) if str(at[-1]) in row), 1) for at in paths}
    return {at: Place(PYPROJECT, line, 1) for at, line in lines.items()}
