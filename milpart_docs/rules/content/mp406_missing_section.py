"""The body has every section that the record's type and state ask for.

Readers of many lessons look for the recommendation in its place; the NATO lessons process builds a lesson up section by section, from the
observation that anybody can submit to the recommendation that is tasked. Headings count whatever their level and their capitals.

Correct:

    ## Observation

    The first course began six weeks late.

Wrong:

    The first course began six weeks late.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.record import Section
from milpart_docs.model.states import needed_sections
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import Heading
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.content.heading_lines import find_heading_line
from milpart_docs.rules.content.lost_headings import LostHeading, find_lost_headings, is_behind_open_code
from milpart_docs.rules.content.section_keys import section_of_key
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.meaning import join_words
from milpart_docs.vocabulary import find_nearest

CODE = "MP406"
SEVERITY = Severity.ERROR
NO_BODY_YET: frozenset[FaultKind] = frozenset({"fields-behind-fence"})
"""Faults for which nobody knows yet what the text of the record is."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each line that was meant to be the heading of a section, and one for all others that are missing."""
    if source.record_type is None:
        return
    present = {heading.title.casefold() for heading in source.body.headings}
    as_fields = {section_of_key(source.record_type, key) for key in source.written}  # told by MP402
    needed = needed_sections(source.record_type, source.written.get("status"))
    missing = [section for section in needed if section.title.casefold() not in present and section not in as_fields]
    if not missing or source.is_of_two_types or any(fault.kind in NO_BODY_YET for fault in source.faults):
        return
    lost = find_lost_headings(source)
    yield from _tell_lost(source, [section for section in missing if section.title in lost], lost)
    missing = [section for section in missing if section.title not in lost]
    found = [(section, find_heading_line(source, section, is_only=len(missing) == 1)) for section in missing]
    for section, line in found:
        if line is not None:
            hint = f"write ## {section.title} in the place of {line.text}{line.doubt}"
            yield Finding(line.number, 1, _message(source, [section]), hint)
    rest = [section for section, line in found if line is None]
    if rest:
        yield Finding(source.body_line, 1, _message(source, rest), _hint(rest))


def _tell_lost(source: SourceFile, sections: Sequence[Section], lost: Mapping[str, LostHeading]) -> Iterator[Finding]:
    """Tell of the lines that were written as headings and are none, where each stands; of those in one block of code together."""
    shown = [section for section in sections if not is_behind_open_code(source, lost[section.title].line)]
    for _, together in groupby(shown, lambda section: lost[section.title].around or section.title):
        group = list(together)
        first = lost[group[0].title]
        subject = "this line is no heading" if len(group) == 1 else "their lines are no headings"
        hint = first.hint if len(group) == 1 else f"delete line {first.around}, and the line that ends what begins there"
        yield Finding(first.line, 1, f"{_message(source, group)}; {subject}, because {first.reason}", hint)


def _message(source: SourceFile, sections: Sequence[Section]) -> str:
    names = join_words([section.title for section in sections])
    is_one = len(sections) == 1
    it = "it" if is_one else "them"
    is_gate = any(section.needed_from for section in sections)
    gate = f"the state {source.written.get('status')} needs {it}" if is_gate else f"every record of this type has {it}"
    return f"the section{'' if is_one else 's'} {names} {'is' if is_one else 'are'} missing, and {gate}"


def _hint(sections: Sequence[Section]) -> str:
    """Say which lines to add."""
    if len(sections) == 1:
        return f"add the line ## {sections[0].title}, and below it: {sections[0].meaning}"
    return f"add the lines {join_words([f'## {section.title}' for section in sections])}, and below each what belongs there"


def _find_meant(source: SourceFile, section: Section) -> Heading | None:
    """Find the heading that was probably meant to be the one of a section."""
    nearest = find_nearest(section.title, [heading.title for heading in source.body.headings])
    return next((heading for heading in source.body.headings if heading.title == nearest), None)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the title of a section for the only heading that is nearly it: ``Observations``, ``1. Observation``, ``Recommandation``."""
    if source.record_type is None:
        return
    needed = needed_sections(source.record_type, source.written.get("status"))
    headings = [heading.title.casefold() for heading in source.body.headings]
    for section in needed:
        meant = _find_meant(source, section) if section.title.casefold() not in headings else None
        if meant is None or headings.count(meant.title.casefold()) > 1:
            continue
        near = [other for other in source.body.headings if find_nearest(section.title, [other.title])]
        wanted = [other for other in (*needed, *source.record_type.sections) if find_nearest(other.title, [meant.title])]
        if len(near) == 1 and {other.title for other in wanted} == {section.title}:
            yield Fix(meant.line, 1, in_place_of(section.title, meant.title), (NewWords(meant.line, 1, meant.title, section.title),))
