"""Every page says how far it is protected, where not everybody reads everything.

An ordinary page without a marking, or with one that nobody understands, counts as the highest for every release: it is in none for readers
who may see less, whatever stands in it. A marking or a list of communities that is misspelled, or stands behind another key, is always
told. A missing marking is told only where the project keeps readers apart: it has audiences of its own in mkdocs.yml, or something in it is
above PUBLIC or releasable to some only. Where all is PUBLIC, pages need no marking until somebody releases the project.

Correct:

    ---
    marking: PUBLIC
    ---

Wrong:

    ---
    marking: PUBLICK
    ---
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.audience_options import INTERNAL, PUBLIC
from milpart_docs.corpus.protection import marking_of
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.deciding_keys import decides_nearly
from milpart_docs.reading.own_protection import are_communities, find_stray_keys
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import MARKINGS, find_nearest
from milpart_docs.vocabulary.markings import OPEN

CODE = "MP605"
SEVERITY = Severity.ERROR

NOT_READ = "MP0"
FORM = "MP012"
"""Rules of the block MP0xx tell of a front matter that cannot be read; that one tells of the form of the text only."""
BUILT_IN = frozenset({INTERNAL, PUBLIC})


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each marking or list of communities of a page that is not understood, and at pages that should have a marking."""
    pages = [entry for entry in corpus.entries if entry.kind == "page"]
    is_kept_apart = bool(pages) and _keeps_readers_apart(corpus)
    for entry in pages:
        found = [*_misspelled_keys(entry), *_marking(entry), *_communities(entry)]
        if not found and is_kept_apart and "marking" not in entry.fields and not _is_told(entry):
            found = [
                Finding(1, 1, "this page has no marking, and so counts as the highest", "write marking: PUBLIC, or the marking it needs")
            ]
        yield from (finding._replace(path=entry.path) for finding in found)


def _keeps_readers_apart(corpus: Corpus) -> bool:
    return any(audience.name not in BUILT_IN for audience in corpus.settings.audiences) or any(map(_is_protected, corpus.entries))


def _is_protected(entry: Entry) -> bool:
    """Tell whether a file, or something in it, is not for everyone."""
    is_marked = marking_of(entry) not in {"", MARKINGS[0]} or bool(entry.texts("releasable_to"))
    protections = (*(block.protection for block in entry.marked), *(value.protection for value in entry.withheld))
    return is_marked or any(protection != OPEN for protection in protections)


def _is_told(entry: Entry) -> bool:
    """Tell whether a front matter that cannot be read is told: a marking may stand in it."""
    return any(finding.code.startswith(NOT_READ) and finding.code != FORM for finding in entry.findings)


def _misspelled_keys(entry: Entry) -> Iterator[Finding]:
    for key in find_stray_keys(entry.fields):
        at = entry.position(key)
        hint = f"did you mean {decides_nearly(key) or 'marking, or releasable_to'}?"
        yield Finding(at.line, at.column, f"{key} protects nothing, and this page counts as the highest", hint)


def _marking(entry: Entry) -> Iterator[Finding]:
    marking = entry.fields.get("marking")
    if "marking" in entry.fields and marking not in MARKINGS:
        at = entry.position("marking")
        nearest = find_nearest(marking, MARKINGS) if isinstance(marking, str) else None
        hint = f"did you mean {nearest}?" if nearest else f"write one of {', '.join(MARKINGS)}"
        message = "the marking of this page is empty" if marking is None else f"there is no marking {as_text(marking)}"
        yield Finding(at.value_line, at.value_column, message, hint)


def _communities(entry: Entry) -> Iterator[Finding]:
    communities = entry.fields.get("releasable_to")
    if communities is not None and not are_communities(communities):
        at = entry.position("releasable_to")
        yield Finding(at.value_line, at.value_column, "releasable_to is not a list of communities", "write for instance [FRA, EU]")
