"""Every reference leads to a record that exists.

A reader who follows a reference and finds nothing stops trusting the others. This holds for fields of the front matter, for `[[ID]]` in
the text, and for pages of the handbook. A record whose file cannot be read is known by its file name and its line `id:`, so that
references to it are not told. Needs, prerequisites of levels and classes of equipment have rules of their own, which know what else is
wrong with them: MP708, MP714 and MP716. Where the record that is meant has lost its identifier by a slip, MP209 tells it there.

Correct:

    context: ACT-2026-0005

Wrong:

    context: ACT-2026-9999
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.entry import Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import PREFIXES, is_identifier
from milpart_docs.reading.body import CITES, Reference
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.identity.written_identifier import prefix_of
from milpart_docs.rules.references.lost_identifiers import find_lost
from milpart_docs.rules.references.nearest_record import advise_record, find_named
from milpart_docs.rules.references.outside_brackets import write_outside
from milpart_docs.rules.references.record_names import named_record
from milpart_docs.rules.references.relation_types import types_of
from milpart_docs.rules.references.spelled_record import has_place, is_elsewhere, spelled_record
from milpart_docs.rules.references.told_by_domain import is_target_told
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary.look_alikes import name_odd

CODE = "MP201"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference to an identifier that no record has, with the nearest one that some record has."""
    known = _by_prefix(corpus)

    gone, lost = _find_gone(context.change), find_lost(corpus)

    @cache
    def hint(target: str, allowed: tuple[str, ...]) -> str:
        several = split_likely(target)
        if len(several) > 1 and all(map(is_identifier, several)):
            return f"that is more than one identifier: keep {' or '.join(several)}; in a list, write each as an entry of its own"
        named = named_record(target, corpus.by_id) or find_named(corpus, target, allowed)
        if named is not None:
            return f"did you mean {named} ({corpus.by_id[named].title})?"
        prefix = prefix_of(target)
        if allowed and not prefix:
            return f"write {_identifier_of(corpus, allowed)}{_WHOM.get(allowed, '')}"
        return advise_record(corpus, target, known.get(prefix) or (corpus.by_id if len(corpus.by_id) <= ALL_AT_MOST else ()))

    for entry, reference in corpus.graph.unresolved:
        if not is_target_told(entry, reference) and reference.target not in lost:
            odd = name_odd(reference.target)
            written = f" (written with {odd})" if odd else ""
            message = f"no record has the identifier {reference.target}{written}"
            allowed = types_of(entry.type, reference.relation)
            told = gone.get(reference.target) or _advise_form(corpus, entry, reference) or hint(reference.target, allowed)
            yield Finding(reference.line, reference.column, message, told, entry.path)


def _advise_form(corpus: Corpus, entry: Entry, reference: Reference) -> str:
    """Say what to do with what is more than the name of a record: an address of the web, or other words in the brackets."""
    if is_elsewhere(corpus.settings, reference.target):
        in_text, in_field = f"write it as a link, [words]({reference.target}), and name it", "take it away here, and name it"
        return f"that is an address of another site: {in_text if reference.relation == CITES else in_field} under sources with a title"
    outside = "" if spelled_record(corpus, reference.target) else write_outside(corpus, entry, reference)
    return f"only the identifier of another record stands in the brackets: write {outside}" if outside else ""


def _find_gone(change: Change | None) -> Mapping[str, str]:
    """Say of each identifier that a change took away what became of its record: where that is known, nothing has to be guessed."""
    if change is None:
        return {}
    deleted = {
        old.id: f"this change deletes that record ({old.path}): bring it back, or take the reference away"
        for old, new in change.records
        if old is not None and new is None
    }
    return deleted | {old: f"this change gives that record the identifier {new}: write {new}" for old, new in change.renamed.items()}


_WHOM: Mapping[tuple[str, ...], str] = {("actor",): ": a state, body, mission or function, never a person"}


ALL_AT_MOST = 2000
"""A reference without a prefix of ours is compared with all identifiers only where they are few."""


def _identifier_of(corpus: Corpus, allowed: tuple[str, ...]) -> str:
    """Say with which letters an identifier begins that may stand there, with one for an example."""
    prefixes = " or ".join(f"{PREFIXES[name]}-" for name in allowed)
    example = next((entry for entry in corpus.by_id.values() if entry.type == allowed[0]), None)
    return f"an identifier that begins with {prefixes}{f', for instance {example.id} ({example.title})' if example else ''}"


def _by_prefix(corpus: Corpus) -> dict[str, list[str]]:
    known = defaultdict(list)
    for identifier in corpus.by_id:
        known[identifier.partition("-")[0]].append(identifier)
    return known


def fix_corpus(corpus: Corpus) -> Iterator[Fix]:
    """Yield the identifier of a record for a reference that differs from it in capitals, hyphens, or leading zeros, or names its file.

    Where other words stand beside it, or the record is none that may stand there, the author has to say what is meant.
    """
    for entry, reference in corpus.graph.unresolved:
        meant = spelled_record(corpus, reference.target)
        allowed = types_of(entry.type, reference.relation)
        fits = meant is not None and meant.path != entry.path and (not allowed or meant.type in allowed)
        if meant is not None and fits and has_place(meant, reference.anchor):
            change = NewWords(reference.line, reference.column, reference.target, meant.id)
            yield Fix(reference.line, reference.column, in_place_of(meant.id, reference.target), (change,), path=entry.path)
