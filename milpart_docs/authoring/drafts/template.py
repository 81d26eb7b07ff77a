"""A draft as a text to be completed in an editor: what is missing stands there empty, each with its meaning as a comment.

The comments are taken out again, word for word, when the editor has closed; a comment that the author wrote stays.
"""

from milpart_docs.authoring.drafts.beginning import first_inputs, first_sections
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.judgement import has_value
from milpart_docs.authoring.text.writing import FENCE, STEP
from milpart_docs.model.inputs import Input, Kind


def render_template(draft: Draft) -> str:
    """Write the text of a draft with empty places for what it lacks."""
    sections = () if draft.body else first_sections(draft.type_name, draft.status)
    for section in sections:
        draft = draft.telling(section.title, draft.sections.get(section.title, ""))
    closing = draft.text.index(f"\n{FENCE}\n") + 1
    lines = [line for given in first_inputs(draft.type_name, draft.status) if not has_value(draft, given.key) for line in _empty(given, "")]
    return "".join([draft.text[:closing], *(f"{line}\n" for line in lines), draft.text[closing:]])


def without_comments(draft: Draft, text: str) -> str:
    """Take out of a text the comments that ``render_template`` wrote into it, wherever they stand now."""
    written = (line for given in first_inputs(draft.type_name, draft.status) for line in _empty(given, ""))
    for comment in {line[line.index("  #") :] for line in written if "  #" in line}:
        text = text.replace(f"{comment}\n", "\n")
    return text


def _empty(given: Input, indent: str) -> list[str]:
    """Write the empty place of a field, and of the fields that it must have."""
    shape = given.shape
    line = f"{indent}{given.key}:  # {given.meaning}"
    if shape.kind is not Kind.GROUP:
        return [line]
    needed = [field for field in shape.inputs if field.is_required] or list(shape.inputs[:1])
    inner = [own for field in needed for own in _empty(field, indent + STEP + (STEP if shape.is_list else ""))]
    if shape.is_list:
        inner[0] = f"{indent}{STEP}- {inner[0].lstrip(' ')}"
    return [line, *inner]
