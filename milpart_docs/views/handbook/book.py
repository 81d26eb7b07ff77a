"""What a handbook is made of: the records in their order, the day, and the readers of what lies in files."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.handbook.languages import ENGLISH, language_of
from milpart_docs.views.handbook.places import Places
from milpart_docs.views.site import Site
from milpart_docs.vocabulary.labels import plural_of_type

TextReader = Callable[[Entry], str]
"""Gives the body of a record as it is written."""
PictureReader = Callable[[str], bytes | None]
"""Gives the bytes of a picture by its path in the project, or nothing where there is none to show."""


@dataclass(frozen=True)
class Book:
    """A handbook that is being made.

    ``corpus`` holds sound records only; ``entries`` are those of the handbook, in the order of its chapters; ``asked_title`` is empty
    where nobody gave one, ``audience`` where nobody was named for whom the corpus is cut.
    """

    corpus: Corpus
    entries: tuple[Entry, ...]
    day: date
    read_text: TextReader
    read_picture: PictureReader
    asked_title: str = ""
    audience: str = ""

    @property
    def publication(self) -> Entry | None:
        """The doctrine publication that the handbook is, where it is one; its sections are the chapters then."""
        return self.entries[0] if len(self.entries) == 1 and self.entries[0].type == "doctrine" else None

    @property
    def title(self) -> str:
        """The title on the cover: the one asked for, that of a single record, or what kind of records these are."""
        if self.asked_title or len(self.entries) == 1:
            return self.asked_title or self.entries[0].title
        kinds = {entry.type for entry in self.entries}
        return plural_of_type(kinds.pop()) if len(kinds) == 1 else "Selected records"

    @property
    def label(self) -> str:
        """What tells the handbook from others in the head of each page: identifier and version, or the day."""
        entry = self.publication
        return f"{entry.id}, version {entry.fields.get('version', '')}" if entry else f"As of {self.day.isoformat()}"

    @property
    def language(self) -> str:
        """The language of the records, where they have one in common, else that of our own words."""
        found = {language_of(entry) or ENGLISH for entry in self.entries}
        return found.pop() if len(found) == 1 else ENGLISH

    @cached_property
    def places(self) -> Places:
        """Where things stand in it."""
        terms = frozenset(entry.id for entry in self.corpus.of_type("term"))
        return Places(inside=frozenset(entry.id for entry in self.entries), terms=terms)

    @cached_property
    def site(self) -> Site:
        """What the views of records are built with; it knows no history."""
        return Site(self.corpus, self.places, self.day)


def spell_day(day: date) -> str:
    """Write a day as on a cover: *22 November 2026*."""
    return f"{day.day} {day:%B %Y}"
