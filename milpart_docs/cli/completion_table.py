"""What can be completed on the command line, as one table: computed from the commands, the model and the vocabularies.

To import all of these takes longer than anybody waits at a Tab. So the table is a file (``data/completion.json``), which a test compares
with what is computed, and which ``pytest tests/cli/test_completion.py --write-cases`` writes anew.
"""

from collections.abc import Iterator
from typing import Any

import click

from milpart_docs.catalogue.facets import FACETS
from milpart_docs.model.identifier import NUMBERED, PREFIXES
from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.rules.catalogue import RULES
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES

BY_METAVAR = {
    "ID": "identifier",
    "NEW": "",
    "TYPE": "type",
    "CODE": "code",
    "PARTNER": "country",
    "STATE": "country",
    "CAPABILITY": "capability",
    "KEY=VALUE": "assignment",
    "FIELD=VALUE": "condition",
    "NAME=VALUE": "facet",
    "NAME": "audience",
    "PATH": "file",
    "FILE": "file",
    "DIR": "file",
}
"""What belongs in the place of an argument or option, by the first word of the name that help gives it."""
BY_OPTION: dict[str, Any] = {
    "--type": "type",
    "--provider": "country",
    "--partner": "country",
    "--capability": "capability",
    "--pillar": {"terms": "pillar"},
    "--instrument": {"terms": "instrument"},
    "--status": {"terms": "activity-status"},
}
"""What options take whose name in the help says less."""
BY_FACET: dict[str, list[Any]] = {
    "type": ["type"],
    "pillar": [{"terms": "pillar"}],
    "status": [{"terms": name} for name in dict.fromkeys(declared.states for declared in RECORD_TYPES.values())],
    "partner": ["country"],
    "member-state": ["country"],
    "mission": ["actor"],
    "capability": ["capability"],
    "originator": ["actor"],
    "marking": [{"terms": "marking"}],
}
"""What the values of facets are, where the records need not be read for them."""


def build_table(commands: dict[str, click.Command], summaries: dict[str, str]) -> dict[str, Any]:
    """Build the table of all that can be completed."""
    named = (shape.vocabulary for name in PREFIXES for _, _, shape in _places(inputs_of(name), "") if shape.kind is Kind.TERM)
    vocabularies = {*named, *(declared.states for declared in RECORD_TYPES.values())}
    return {
        "commands": {name: {"help": summaries[name], **_describe(command)} for name, command in commands.items()},
        "options": {"--help": {"help": "Show this message and exit."}, "--version": {"help": "Show the version and exit."}},
        "types": {name: term.meaning for name, term in VOCABULARIES["record-type"].terms.items()},
        "fields": {name: _fields(name) for name in PREFIXES},
        "sections": {name: {section.title: section.meaning for section in declared.sections} for name, declared in RECORD_TYPES.items()},
        "facets": {facet.key: {"help": facet.meaning, "takes": BY_FACET.get(facet.key, [])} for facet in FACETS},
        "terms": {name: {key: term.meaning for key, term in VOCABULARIES[name].terms.items()} for name in sorted(vocabularies)},
        "countries": {code: country.name for code, country in COUNTRIES.items()},
        "codes": {code: rule.name for code, rule in RULES.items()},
        "prefixes": dict(PREFIXES),
        "numbered": sorted(NUMBERED),
    }


def _describe(command: click.Command) -> dict[str, Any]:
    """Say what a command takes: its options, and what stands behind them."""
    context = click.Context(command)
    options, arguments = {}, []
    for param in command.get_params(context):
        if isinstance(param, click.Option) and not param.hidden:
            takes = "flag" if param.is_flag or param.count else BY_OPTION.get(param.opts[0]) or _takes(param)
            long = max(param.opts, key=len)
            options[long] = {"help": param.help or "", "takes": takes, "also": [other for other in param.opts if other != long]}
        elif isinstance(param, click.Argument):
            arguments.append({"takes": _takes(param), "many": param.nargs != 1})
    return {"options": options, "arguments": arguments}


def _takes(param: click.Parameter) -> Any:
    """Say what an option or argument takes: one of some words, a kind of value, or a text that nobody can complete."""
    if isinstance(param.type, click.Choice):
        return list(param.type.choices)
    named = (param.metavar or param.human_readable_name.upper()).strip("[].…").split("|")[0]
    kind = BY_METAVAR.get(named.rstrip("…."), "")
    return kind or ("file" if isinstance(param.type, click.Path | click.File) else "")


def _fields(type_name: str) -> dict[str, Any]:
    """Give each place that can be set, with its meaning, whether it is a list, and what may stand there."""
    found: dict[str, Any] = {}
    for place, given, shape in _places(inputs_of(type_name), ""):
        entry = found.setdefault(place, {"help": given.meaning, "many": shape.is_list, "takes": ""})
        entry["takes"] = entry["takes"] or _values(shape)
    return found


def _values(shape: Any) -> Any:
    if shape.kind is Kind.TERM:
        return {"terms": shape.vocabulary}
    if shape.kind is Kind.RECORD:
        return {"records": [PREFIXES[target] for target in shape.targets]}
    return {Kind.COUNTRY: "country", Kind.COMMUNITY: "country", Kind.FLAG: "truth"}.get(shape.kind, "")


def _places(inputs: tuple[Input, ...], before: str) -> Iterator[tuple[str, Input, Any]]:
    """Give every place with its field and each of its forms: ``providers.0.actor`` stands for every place of the list."""
    for given in inputs:
        for shape in given.shapes:
            if shape.kind is Kind.GROUP:
                yield from _places(shape.inputs, f"{before}{given.key}.{'0.' if shape.is_list else ''}")
            elif shape.kind is not Kind.TRANSLATIONS:
                yield f"{before}{given.key}", given, shape
