"""Which records say the same on purpose: translations of one another, and a successor that is still being agreed."""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.graph import Link


class Siblings:
    """Puts records that belong together into one family; a family bears the name of one of its members."""

    def __init__(self, corpus: Corpus, *types: str) -> None:
        """Take the records of some types with the links between them."""
        self._above: dict[str, str] = {}
        for entry in corpus.records:
            for link in corpus.graph.links.get(entry.path, ()) if entry.type in types else ():
                if _belongs_together(link):
                    self._above[self.family(entry)] = self.family(link.target)

    def family(self, entry: Entry) -> str:
        """Give the family of a record, which may be all alone in it; two files of one identifier are one record (MP105 tells of them)."""
        name = entry.id or entry.path
        way = list(self._way(name))
        for step in way:
            self._above[step] = way[-1]
        return way[-1]

    def _way(self, name: str) -> Iterator[str]:
        yield name
        while self._above.get(name, name) != name:
            name = self._above[name]
            yield name


def _belongs_together(link: Link) -> bool:
    """Tell whether two records may stand side by side; once a successor is endorsed, what it supersedes should be marked so."""
    if link.relation == "translations":
        return True
    newer = {"supersedes": link.source, "superseded by": link.target}.get(link.relation)
    return newer is not None and newer.fields.get("status") != "endorsed"
