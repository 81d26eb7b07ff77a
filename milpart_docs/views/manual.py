"""The manuals that are computed: of the fields, of the rules and of the terms. All give Markdown, fit for any renderer."""

from collections.abc import Iterator

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import describe_form
from milpart_docs.model.record import Part, Record
from milpart_docs.model.structure import gate_of, keys_of, part_at, vocabulary_at
from milpart_docs.rules.catalogue import BLOCKS, RULES
from milpart_docs.rules.rule import Rule
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import state_term


def render_fields() -> str:
    """Render the field manual: the fields of all records once, then what each type adds, with its sections."""
    lines = ["## All records", "", *_field_table(Record, Record, ())]
    for name, record in RECORD_TYPES.items():
        term = VOCABULARIES["record-type"].terms[name]
        lines += ["", f"## {term.label}", "", f"{term.meaning} `type: {name}` · identifier {describe_form(name)}.", ""]
        lines += _section_list(record)
        lines += _field_table(record, record, ())
        lines += [line for path in _parts_of(record) for line in _part_table(record, path)]
    return "\n".join(lines)


def _section_list(record: type[Record]) -> Iterator[str]:
    if record.sections:
        yield "Sections of the body:"
        yield ""
        for section in record.sections:
            gate = f" (from *{state_term(record.states, section.needed_from)[0]}* on)" if section.needed_from else ""
            yield f"* `## {section.title}`{gate}: {section.meaning}"
        yield ""


def _field_table(record: type[Record], part: type[Part], path: tuple[str, ...]) -> list[str]:
    """Render the fields of a type that differ from those of all records, or the fields of a part."""
    lines = ["| Field | Needed | Meaning | Terms |", "| --- | --- | --- | --- |"]
    common = keys_of(Record) if part is record and record is not Record else {}
    for key, field in keys_of(part).items():
        if key in common and common[key].annotation == field.annotation and key != "status":
            continue
        gate = gate_of(field)
        needed = "yes" if field.is_required() else f"from *{state_term(record.states, gate)[0]}*" if gate else ""
        terms = vocabulary_at(record, (*path, key)) or vocabulary_at(record, (*path, key, 0)) or ""
        link = f"[{VOCABULARIES[terms].title}](terms.md#{terms})" if terms in VOCABULARIES else "country code" if terms else ""
        lines.append(f"| `{key}` | {needed} | {field.description or ''} | {link} |")
    return lines if len(lines) > 2 else []  # noqa: PLR2004 - more than the head of the table


def _parts_of(record: type[Record]) -> list[str]:
    common = keys_of(Record) if record is not Record else {}
    return [key for key in keys_of(record) if part_at(record, (key,)) is not None and (key not in common or record is Record)]


def _part_table(record: type[Record], key: str) -> list[str]:
    part = part_at(record, (key,))
    if part is None:
        return []
    is_list = vocabulary_at(record, (key,)) is None and "tuple" in str(keys_of(record)[key].annotation)
    path = (key, "*") if is_list else (key,)
    return ["", f"Inside `{key}`{' (each item)' if is_list else ''}:", "", *_field_table(record, part, path)]


def render_rules() -> str:
    """Render the manual of all rules, block by block; each rule stands at the anchor of its code."""
    lines = []
    for block, title in BLOCKS.items():
        lines += [f"## {title}", ""]
        for rule in RULES.values():
            lines += _rule_manual(rule) if rule.block == block else []
    return "\n".join(lines)


def _rule_manual(rule: Rule) -> list[str]:
    manual = rule.manual
    title = f"### {rule.code} {rule.name.replace('-', ' ')} {{ #{rule.code.lower()} }}"
    lines = [title, "", f"**{manual.promise}** Severity: {rule.severity.value}.", "", manual.reason, ""]
    lines += ["Where only one answer is possible, `milpart fix` mends it.", ""] if rule.is_fixed else []
    for label, example in (("Correct", manual.correct), ("Wrong", manual.wrong)):
        lines += [f"{label}:", "", "````yaml", *example.splitlines(), "````", ""]
    return lines


def render_terms() -> str:
    """Render every closed vocabulary with its terms."""
    lines = []
    for name, vocabulary in VOCABULARIES.items():
        lines += [f"## {vocabulary.title} {{ #{name} }}", "", vocabulary.meaning, "", "| Term | Label | Meaning |", "| --- | --- | --- |"]
        lines += [f"| `{term.key}` | {term.label} | {term.meaning} |" for term in vocabulary.terms.values()]
        lines.append("")
    return "\n".join(lines)
