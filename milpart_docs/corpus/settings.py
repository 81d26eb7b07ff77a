"""The project's settings: the options of the plugin ``milpart/records`` in ``mkdocs.yml``, and the rules of ``pyproject.toml``.

The core reads them itself, without MkDocs, so that ``milpart check`` works where MkDocs does not run. What it cannot understand is a
finding with its place, and the default holds.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.values import DEEPEST, Position, Positions, compose, read_node
from milpart_docs.vocabulary import MARKINGS, find_nearest

CONFIG = "mkdocs.yml"
PLUGIN = "milpart/records"
SETTING_CODE = "MP090"
"""Code of the findings about settings; its manual is the rule of that code."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Readers with the same rights: the highest marking they may read, and the communities they belong to."""

    name: str
    max_marking: str
    communities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Paths (shell patterns relative to the root) for which a rule does not speak, and why."""

    paths: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a project says about one rule: another severity, or nothing at all for some paths."""

    severity: Severity | None = None
    off: tuple[SwitchedOff, ...] = ()


@dataclass(frozen=True)
class Settings:
    """Everything that a project can set; ``findings`` tells what was not understood."""

    root: Path
    docs_dir: str = "docs"
    record_dirs: tuple[str, ...] = ("lessons", "docs")
    ceiling: str = MARKINGS[-1]
    audiences: tuple[Audience, ...] = ()
    originators: tuple[str, ...] = ()
    repository: str = ""
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    rule_places: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)
    """Path, line and column at which each code of ``rules`` stands."""
    findings: tuple[Finding, ...] = ()


class NoProjectError(Exception):
    """There is no project where one was looked for."""


def find_root(start: Path) -> Path:
    """Find the project's root: the nearest folder, from ``start`` upwards, whose ``mkdocs.yml`` lists our plugins."""
    for folder in (start, *start.parents):
        config = folder / CONFIG
        if config.is_file() and PLUGIN.encode() in config.read_bytes():
            return folder
    message = f"no {CONFIG} that lists the plugin {PLUGIN}, in {start} or above it"
    raise NoProjectError(message)


def load_settings(root: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """Load the settings of a project; the environment (the process's own, unless given) fills in ``!ENV`` values."""
    environment = os.environ if environment is None else environment
    text = (root / CONFIG).read_text(encoding="utf-8-sig", errors="replace")
    top, options = _read_config(text, environment)
    reader = _Reader(CONFIG, options.positions, options.line)
    elsewhere, elsewhere_reader = _read_pyproject(root)
    rules = {**elsewhere, **reader.rules(options.values.get("rules"))}
    ceiling = reader.marking("ceiling", options.values.get("ceiling"), MARKINGS[0] if options.findings else MARKINGS[-1])
    folders = reader.texts("record_dirs", options.values.get("record_dirs"))
    reader.unknown(options.values)
    return Settings(
        root=root,
        docs_dir=str(top.get("docs_dir", "docs")),
        record_dirs=folders or ("lessons", str(top.get("docs_dir", "docs"))),
        ceiling=ceiling,
        audiences=(Audience("internal", ceiling), Audience("public", MARKINGS[0]), *reader.audiences(options.values.get("audiences"))),
        originators=reader.texts("originators", options.values.get("originators")),
        repository=str(options.values.get("repository") or "").rstrip("/"),
        rules=MappingProxyType(rules),
        rule_places=MappingProxyType({**elsewhere_reader.rule_places(), **reader.rule_places()}),
        findings=(*options.findings, *reader.findings, *elsewhere_reader.findings),
    )


@dataclass
class _Options:
    """The options of our plugin, as they are written."""

    values: dict[str, Any] = field(default_factory=dict)
    positions: Positions = field(default_factory=dict)
    line: int = 1
    findings: list[Finding] = field(default_factory=list)


def _read_config(text: str, environment: Mapping[str, str]) -> tuple[dict[str, Any], _Options]:
    """Read the scalars at the top of ``mkdocs.yml``, and the options of our plugin."""
    root, fault = compose(text)
    if fault is not None:
        sentence = "mkdocs.yml is not YAML that can be read from this place on"
        return {}, _Options(
            findings=[Finding(fault.line, fault.column, sentence, "compare the line with those around it", CONFIG, SETTING_CODE)]
        )
    if not isinstance(root, MappingNode):
        return {}, _Options()
    top = {key.value: value.value for key, value in root.value if isinstance(key, ScalarNode) and isinstance(value, ScalarNode)}
    plugins = next((value for key, value in root.value if key.value == "plugins"), None)
    for key, value in _plugin_nodes(plugins):
        if key.value == PLUGIN and isinstance(value, MappingNode):
            _resolve_environment(value, environment)
            values, positions, faults = read_node(value, first_line=1)
            found = [
                Finding(fault.line, fault.column, f"this value cannot be read ({fault.kind})", "", CONFIG, SETTING_CODE) for fault in faults
            ]
            return top, _Options(values, positions, key.start_mark.line + 1, found)
    return top, _Options()


def _plugin_nodes(plugins: Node | None) -> Iterator[tuple[Node, Node]]:
    """Give each plugin's name and options, whether ``plugins`` is a list or a mapping."""
    for item in plugins.value if isinstance(plugins, SequenceNode) else [plugins]:
        if isinstance(item, MappingNode):
            yield from item.value


def _resolve_environment(node: Node, environment: Mapping[str, str], depth: int = 0) -> Node:
    """Put values of the environment in the place of ``!ENV NAME`` and ``!ENV [NAME, OTHER, default]``, as MkDocs does.

    What is nested deeper than any setting, as an alias that contains itself is, stays as it is: its reader complains.
    """
    if depth > DEEPEST:
        return node
    if node.tag == "!ENV":
        items = node.value if isinstance(node, SequenceNode) else [node]
        names = [item.value for item in items if isinstance(item, ScalarNode)]
        default = names[-1] if len(names) > 1 else ""
        found = next((environment[name] for name in names if name in environment), default)
        return ScalarNode("!", found, node.start_mark, node.end_mark, style='"')
    if isinstance(node, MappingNode):
        node.value = [(key, _resolve_environment(value, environment, depth + 1)) for key, value in node.value]
    elif isinstance(node, SequenceNode):
        node.value = [_resolve_environment(item, environment, depth + 1) for item in node.value]
    return node


def _read_pyproject(root: Path) -> tuple[dict[str, RuleSetting], "_Reader"]:
    """Read ``[tool.milpart.rules]``; a file that is not TOML is the business of the tools that own it."""
    try:
        text = (root / "pyproject.toml").read_text(encoding="utf-8")
        value: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}, _Reader("pyproject.toml", {}, 1)
    for name in ("tool", "milpart", "rules"):
        value = value.get(name) if isinstance(value, dict) else None
    reader = _Reader("pyproject.toml", _toml_positions(text, value if isinstance(value, dict) else {}), 1)
    return reader.rules(value), reader


def _toml_positions(text: str, rules: Mapping[str, Any]) -> Positions:
    """Give the line on which each rule's code first stands, since the reader of TOML does not tell."""
    rows = text.splitlines()
    lines = {code: next((number for number, row in enumerate(rows, start=1) if code in row), 1) for code in rules}
    return {("rules", code): Position(line, 1, line, 1) for code, line in lines.items()}


KNOWN = ("record_dirs", "ceiling", "audiences", "originators", "rules", "repository")


class _Reader:
    """Reads options, and keeps a finding for each that it does not understand."""

    def __init__(self, path: str, positions: Positions, line: int) -> None:
        self.path = path
        self.positions = positions
        self.line = line
        self.findings: list[Finding] = []

    def complain(self, at: Sequence[str | int], message: str, hint: str) -> None:
        position = next(
            (self.positions[tuple(at[:length])] for length in range(len(at), 0, -1) if tuple(at[:length]) in self.positions), None
        )
        line, column = (position.line, position.column) if position else (self.line, 1)
        self.findings.append(Finding(line, column, message, hint, self.path, SETTING_CODE))

    def rule_places(self) -> dict[str, tuple[str, int, int]]:
        return {
            str(path[1]): (self.path, at.line, at.column)
            for path, at in self.positions.items()
            if path[:1] == ("rules",) and len(path) == len(("rules", "code"))
        }

    def unknown(self, values: Mapping[str, Any]) -> None:
        for key in values:
            if key not in KNOWN:
                nearest = find_nearest(key, KNOWN)
                hint = f"did you mean {nearest}?" if nearest else f"the settings are {', '.join(KNOWN)}"
                self.complain((key,), f"there is no setting named {key}", hint)

    def texts(self, name: str, value: object, *around: str | int) -> tuple[str, ...]:
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(item.strip("/") for item in value)
        self.complain((*around, name), f"{name} is not a list of texts", f"write {name}: [one, another]")
        return ()

    def marking(self, name: str, value: object, default: str, *around: str | int) -> str:
        if value is None or value in MARKINGS:
            return str(value or default)
        hint = f"the markings are {', '.join(MARKINGS)}; until then the lowest holds"
        self.complain((*around, name), f"{value or 'an empty text'} is not a marking", hint)
        return MARKINGS[0]

    def audiences(self, value: object) -> tuple[Audience, ...]:
        if value is not None and not isinstance(value, list):
            self.complain(("audiences",), "audiences is not a list", "write audiences: [{name: …, max_marking: …, communities: […]}]")
        found = []
        for place, item in enumerate(value if isinstance(value, list) else []):
            if not isinstance(item, dict) or not isinstance(item.get("name"), str):
                self.complain(("audiences", place), "an audience has no name", "write {name: …, max_marking: …, communities: […]}")
                continue
            highest = self.marking("max_marking", item.get("max_marking"), MARKINGS[0], "audiences", place)
            communities = self.texts("communities", item.get("communities"), "audiences", place)
            found.append(Audience(item["name"], highest, communities))
        return tuple(found)

    def rules(self, value: object) -> dict[str, RuleSetting]:
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.complain(("rules",), "rules is not a mapping from codes to settings", "write rules: {MP203: warning}")
            return {}
        return {str(code): self._rule(str(code), setting) for code, setting in value.items()}

    def _rule(self, code: str, setting: object) -> RuleSetting:
        if isinstance(setting, dict):
            for name in (name for name in setting if name not in {"severity", "off", "reason"}):
                self.complain(("rules", code, name), f"a rule has no setting named {name}", "write severity, off or reason")
            off = tuple(filter(None, (self._off(code, item) for item in _as_list(setting.get("off")))))
            if _is_off(setting.get("severity")):
                everywhere = self._off(code, {"paths": "**", "reason": setting.get("reason")})
                return RuleSetting(None, off=(*off, everywhere) if everywhere else off)
            return RuleSetting(self._severity(code, setting.get("severity")), off)
        if _is_off(setting):
            self.complain(("rules", code), f"{code} is switched off without a reason", f"write {code}: {{severity: off, reason: …}}")
            return RuleSetting()
        return RuleSetting(self._severity(code, setting))

    def _severity(self, code: str, value: object) -> Severity | None:
        if value is None or (isinstance(value, str) and value in set(Severity)):
            return Severity(str(value)) if value else None
        self.complain(("rules", code), f"{value or 'an empty text'} is not a severity", "the severities are error, warning, info and off")
        return None

    def _off(self, code: str, item: object) -> SwitchedOff | None:
        paths = _as_list(item.get("paths")) if isinstance(item, dict) else []
        reason = item.get("reason") if isinstance(item, dict) else None
        if not paths or not isinstance(reason, str) or not reason.strip():
            self.complain(
                ("rules", code),
                f"{code} is switched off without a path or without a reason",
                "write off: [{paths: lessons/old/**, reason: …}]",
            )
            return None
        return SwitchedOff(tuple(str(path) for path in paths), reason.strip())


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _is_off(value: object) -> bool:
    return value is False or value == "off"
