"""The rules that ``pyproject.toml`` sets; the rest of that file is the business of the tools that own it."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from milpart_docs.corpus.option_reader import OptionReader
from milpart_docs.corpus.options import At, Place
from milpart_docs.corpus.setting_values import RuleSetting

PYPROJECT = "pyproject.toml"


def read_pyproject(root: Path) -> tuple[dict[str, RuleSetting], OptionReader]:
    """Read ``[tool.milpart.rules]``, and give the reader that knows what was not understood."""
    start = Place(PYPROJECT, 1, 1)
    try:
        text = (root / PYPROJECT).read_text(encoding="utf-8")
        value: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return {}, OptionReader({}, start)
    for name in ("tool", "milpart", "rules"):
        value = value.get(name) if isinstance(value, dict) else None
    reader = OptionReader(_places(text, value if isinstance(value, dict) else {}), start)
    return reader.rules(value), reader


def _places(text: str, rules: Mapping[str, Any]) -> dict[At, Place]:
    """Give the line on which each rule's code first stands, since the reader of TOML does not tell."""
    rows = text.splitlines()
    lines = {code: next((number for number, row in enumerate(rows, start=1) if code in row), 1) for code in rules}
    return {("rules", code): Place(PYPROJECT, line, 1) for code, line in lines.items()}
