"""Sections of the text that were written as fields: ``observation: The timetable …`` in the place of a heading."""

from milpart_docs.model import Record
from milpart_docs.model.record import Section


def section_of_key(record_type: type[Record] | None, key: str) -> Section | None:
    """Give the section of a record type that a key names, whatever its capitals and what stands between its words."""
    wanted = " ".join(key.replace("_", " ").replace("-", " ").casefold().split())
    return next((section for section in record_type.sections if section.title.casefold() == wanted), None) if record_type else None
