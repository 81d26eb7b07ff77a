"""The corpus: every record and page of a project, as one immutable value."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from types import MappingProxyType

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.graph import Graph, build_graph
from milpart_docs.corpus.settings import Settings


class Corpus:
    """All entries, in the order of their paths, with the settings that they were read under."""

    def __init__(self, settings: Settings, entries: tuple[Entry, ...], texts: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take entries as the loader made them; ``texts`` are those of files that were read from elsewhere than the disk, by path."""
        self.settings = settings
        self.entries = entries
        self.texts = texts

    @cached_property
    def records(self) -> tuple[Entry, ...]:
        """The entries that are records, sound or not."""
        return tuple(entry for entry in self.entries if entry.kind == "record")

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """The record of each identifier; of two with the same, the first by path."""
        found: dict[str, Entry] = {}
        for entry in self.records:
            if entry.id:
                found.setdefault(entry.id, entry)
        return MappingProxyType(found)

    def of_type(self, *types: str) -> tuple[Entry, ...]:
        """Give the records of some types that can be cited, one type after the other, in the order of their identifiers."""
        return tuple(chain.from_iterable(self._by_type.get(record_type, ()) for record_type in types))

    @cached_property
    def _by_type(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for _, entry in sorted(self.by_id.items()):
            found.setdefault(entry.type, []).append(entry)
        return {record_type: tuple(entries) for record_type, entries in found.items()}

    @cached_property
    def by_path(self) -> Mapping[str, Entry]:
        """The record or page of each file."""
        return MappingProxyType({entry.path: entry for entry in self.entries})

    @cached_property
    def broken(self) -> Mapping[str, Entry]:
        """The file behind each identifier that no record could be read for; who cites one has made no mistake."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            for identifier in entry.known_as:
                if identifier not in self.by_id:
                    found.setdefault(identifier, entry)
        return MappingProxyType(found)

    @cached_property
    def graph(self) -> Graph:
        """Who refers to whom."""
        return build_graph(self.by_id, self.entries, frozenset(self.broken))

    def title_of(self, identifier: str) -> str:
        """Give the title of the record, or the identifier itself where there is none."""
        entry = self.by_id.get(identifier)
        return entry.title if entry else identifier

    def without(self, paths: Iterable[str]) -> "Corpus":
        """Give the same corpus without some files, as if they did not exist."""
        gone = frozenset(paths)
        return Corpus(self.settings, tuple(entry for entry in self.entries if entry.path not in gone), self.texts) if gone else self
