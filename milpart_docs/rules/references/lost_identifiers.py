"""Records that lost the identifier by which others cite them: their file is still named for it, or a slip in it shows what it was.

One slip in the line `id:` of a record that many cite is one mistake, and is told there; MP201 and the rules of the domain then leave
those who cite it alone.
"""

from collections.abc import Mapping

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.model.identifier import is_identifier, leading_identifier
from milpart_docs.rules.identity.file_name import fits, name_at
from milpart_docs.rules.identity.written_identifier import read_identifier


def find_lost(corpus: Corpus) -> Mapping[str, Entry]:
    """Give the record behind each identifier that is cited and that no record has; none, where two could have had it."""
    cited = {reference.target for _, reference in corpus.graph.unresolved if is_identifier(reference.target)}
    found: dict[str, list[Entry]] = {}
    for entry in corpus.records if cited else ():
        for identifier in _former(entry) & cited:
            found.setdefault(identifier, []).append(entry)
    return {identifier: entries[0] for identifier, entries in found.items() if len(entries) == 1}


def _former(entry: Entry) -> set[str]:
    """Give the identifiers that a record may have had: that of its file's name, and that which its own was meant to be."""
    if not entry.id.strip() or fits(name_at(entry.path), entry.id.strip()):
        return set()
    meant = None if is_identifier(entry.id.strip()) else read_identifier(entry.id)
    return {identifier for identifier in (leading_identifier(name_at(entry.path)), meant and meant.identifier) if identifier}
