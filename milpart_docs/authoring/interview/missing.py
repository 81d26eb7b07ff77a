"""What a draft lacks, in the words of a script: every field and section that its state needs, and how each is set."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from milpart_docs.authoring.drafts.beginning import first_inputs, first_sections
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.judgement import has_value
from milpart_docs.authoring.interview.assignments import SECTIONS, example
from milpart_docs.authoring.text.writing import is_empty, without_empty
from milpart_docs.model.inputs import Input, Kind, Shape, inputs_of


class Missing(NamedTuple):
    """Something that a draft needs: how it is set, and what belongs there."""

    option: str
    meaning: str


def find_missing(draft: Draft) -> tuple[Missing, ...]:
    """Find what a draft must have in its state and does not have, and what the groups that it has lack."""
    needed = {given.key for given in first_inputs(draft.type_name, draft.status) if not has_value(draft, given.key)}
    inputs = (*first_inputs(draft.type_name, draft.status), *inputs_of(draft.type_name))
    fields = (
        lacked
        for given in dict.fromkeys(inputs)
        for lacked in _find_in(given, draft.values.get(given.key), "", is_needed=given.key in needed)
    )
    sections = () if draft.body else first_sections(draft.type_name, draft.status)
    texts = (
        Missing(f"--set '{SECTIONS}.{section.title}=…'", section.meaning)
        for section in sections
        if not draft.sections.get(section.title, "").strip()
    )
    return (*fields, *texts)


def _find_in(given: Input, value: Any, before: str, *, is_needed: bool) -> Iterator[Missing]:
    """Find what is missing of a field: itself with all that its group must have, or parts of the groups that stand there."""
    place = f"{before}{given.key}"
    if is_empty(without_empty(value)):
        yield from _find_whole(given, before) if is_needed else ()
    elif isinstance(value, dict):
        yield from _find_parts(_group(given, is_list=False), value, f"{place}.")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield from _find_parts(_group(given, is_list=True), item, f"{place}.{number}.")


def _find_whole(given: Input, before: str) -> Iterator[Missing]:
    """Name a field that is not there, or, where it is a group, all that the group must have."""
    needed = [field for field in given.shape.inputs if field.is_required]
    if given.shape.kind is Kind.GROUP and needed:
        for field in needed:
            yield from _find_whole(field, f"{before}{given.key}.{'0.' if given.shape.is_list else ''}")
    else:
        empty = " Nothing behind the equals sign says that there is none." if given.may_be_empty else ""
        yield Missing(f"--set {example(given, before)}", f"{given.meaning}{empty}")


def _find_parts(group: Shape | None, value: dict[str, Any], before: str) -> Iterator[Missing]:
    for field in group.inputs if group else ():
        yield from _find_in(field, value.get(field.key), before, is_needed=field.is_required)


def _group(given: Input, *, is_list: bool) -> Shape | None:
    return next((shape for shape in given.shapes if shape.kind is Kind.GROUP and shape.is_list == is_list), None)
