"""The body of a record: its sections, about five hundred words, and citations."""

from benchmarks.records.draft import Draft
from benchmarks.stock import WORDS
from milpart_docs.model import RECORD_TYPES, Section

WORDS_IN_BODY = 500
CITED = ("lesson", "lesson", "best-practice", "activity", "doctrine", "course", "capability", "term", "needs-assessment")
"""Types that running text cites, each as often as it stands here."""


def build_body(draft: Draft) -> str:
    """Build the whole body."""
    if draft.item.type == "doctrine":
        return _numbered(draft)
    titles = _titles(draft)
    words = draft.random.randrange(WORDS_IN_BODY - 60, WORDS_IN_BODY + 60) // len(titles)
    sections = [[f"## {title}", *draft.prose.blocks(words)] for title in titles]
    for reference in _references(draft):
        section = draft.random.choice(sections)
        section[1] += f" {draft.prose.citing(reference)}"
    return "\n\n".join(block for section in sections for block in section) + "\n"


def _titles(draft: Draft) -> list[str]:
    """Give the sections that the type asks for in the record's state, or those usual for the type."""
    sections: tuple[Section, ...] = RECORD_TYPES[draft.item.type].sections
    asked = [section.title for section in sections if section.needed_from is None or section.needed_from in draft.gates]
    return asked or WORDS["headings"][draft.item.type]


def _numbered(draft: Draft) -> str:
    """Build chapters of numbered paragraphs, from 1.1 to 4.4, as doctrine has them."""
    blocks = []
    for chapter, title in enumerate(WORDS["chapters"], 1):
        blocks.append(f"## {chapter} {title}")
        blocks.extend(f"{chapter}.{number} {draft.prose.paragraph(2)}" for number in range(1, 5))
    for reference in _references(draft):
        blocks[-1] += f" {draft.prose.citing(reference)}"
    return "\n\n".join(blocks) + "\n"


def _references(draft: Draft) -> list[str]:
    """Write one citation, sometimes two or none, in the forms that authors use."""
    count = draft.random.choice((0, 1, 1, 1, 1, 2))
    return [_written(draft, draft.cite(*CITED)) for _ in range(count)]


def _written(draft: Draft, identifier: str) -> str:
    if identifier.startswith("DOC-") and draft.chance(0.7):
        return f"[[{identifier}#{draft.random.randrange(1, 5)}.{draft.random.randrange(1, 5)}]]"
    return f"[[{identifier}|{draft.prose.phrase('thing')}]]" if draft.chance(0.2) else f"[[{identifier}]]"
