"""What a draft lacks, in the words of a script: every field and section that its state needs, and how each is set."""

from typing import NamedTuple

from milpart_docs.authoring.assignments import SECTIONS, example
from milpart_docs.authoring.beginning import first_inputs, first_sections
from milpart_docs.authoring.draft import Draft
from milpart_docs.authoring.judgement import has_value


class Missing(NamedTuple):
    """Something that a draft needs: how it is set, and what belongs there."""

    option: str
    meaning: str


def find_missing(draft: Draft) -> tuple[Missing, ...]:
    """Find what a draft must have in its state and does not have."""
    inputs = first_inputs(draft.type_name, draft.status)
    fields = (Missing(f"--set {example(given)}", given.meaning) for given in inputs if not has_value(draft, given.key))
    sections = () if draft.body else first_sections(draft.type_name, draft.status)
    texts = (
        Missing(f"--set '{SECTIONS}.{section.title}=…'", section.meaning)
        for section in sections
        if not draft.sections.get(section.title, "").strip()
    )
    return (*fields, *texts)
