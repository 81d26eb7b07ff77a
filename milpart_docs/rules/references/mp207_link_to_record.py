"""A record is referred to by its identifier in double brackets, and not by a link to a file that is not there.

`[words](ID)` leads to a file of that name beside the page, and there is none: readers come to an error, the site is not built where
warnings count, and the record that is named does not know that it is cited. A link to the file of a record holds as long as nobody renames
that file; where the path is right, it is left alone.

Correct:

    It happened before, see [[LL-2026-0007|the first course]].

Wrong:

    It happened before, see [the first course](LL-2026-0007).
    It happened before, see [the first course](LL-2026-0007.md).
"""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.release.places import GENERATED
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.mentions import DEFINITION, LINK, plain_path, targets_in
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.places import place_of
from milpart_docs.rules.references.nearest_record import advise_record
from milpart_docs.rules.references.record_names import lost_record, named_record
from milpart_docs.rules.references.spelled_record import has_place
from milpart_docs.rules.rule import Context

CODE = "MP207"
SEVERITY = Severity.ERROR
_BY_ADDRESS = "/"
"""What the address of a page ends in; a link by address may be right where the site stands, and its file is never there."""


LONGEST_WORDS = 300
"""So many characters can stand behind the ``|`` of a reference."""


class _Misled(NamedTuple):
    """A link that means a record and leads to no page: its place, as it is written, and the reference that it should be.

    ``is_whole`` says that every word of the link stands in the reference, and not only in a title or behind ``?``.
    ``has_file`` says that its file lies there in the repository, but not in the site, where records stand apart from the pages.
    """

    line: int
    column: int
    written: str
    record: str
    reference: str
    anchor: str
    is_link: bool
    is_whole: bool
    has_file: bool


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each link that means a record and leads to no file."""
    for entry, found in _find_all(corpus):
        lost = "leads to no page of the site, although the file is there" if found.has_file else "leads to no file"
        message = f"this link means a record, but {lost}"
        yield Finding(found.line, found.column, message, _hint(corpus, found), entry.path)


def _hint(corpus: Corpus, found: _Misled) -> str:
    if found.record not in corpus.by_id:
        return f"no record has the identifier {found.record}: {advise_record(corpus, found.record, corpus.by_id)}"
    return f"write {found.reference}" if found.is_link else f"delete this line, and write {found.reference} where the text uses it"


def fix_corpus(corpus: Corpus) -> Iterator[Fix]:
    """Yield the reference in the place of a link that stands on one line, where all its words can stand in one, and its place is there."""
    for entry, found in _find_all(corpus):
        meant = corpus.by_id.get(found.record)
        if found.is_link and found.is_whole and meant is not None and meant.path != entry.path and has_place(meant, found.anchor):
            change = NewWords(found.line, found.column, found.written, found.reference)
            yield Fix(found.line, found.column, in_place_of(found.reference, found.written), (change,), path=entry.path)


def _find_all(corpus: Corpus) -> Iterator[tuple[Entry, _Misled]]:
    """Look into the texts of those files only that have such a target."""
    sources: set[str] = set()
    for entry in corpus.entries:
        candidates = {target for target in entry.targets if _meant(corpus, target) and not target.endswith(_BY_ADDRESS)}
        sources = sources or ({_uri(corpus, other.path) for other in corpus.entries} if candidates else set())
        folder = posixpath.dirname(_uri(corpus, entry.path))
        paths = {target: posixpath.normpath(posixpath.join(folder, target)) for target in candidates}
        lost = {target for target, path in paths.items() if path not in sources and path.partition("/")[0] not in GENERATED}
        if lost:
            yield from ((entry, found) for found in _find_in(corpus, entry, lost))


def _meant(corpus: Corpus, target: str) -> str | None:
    return named_record(target, corpus.by_id) or lost_record(target)


def _uri(corpus: Corpus, path: str) -> str:
    """Give the path by which links find a page: from the folder of pages, or from the root for what lies outside of it."""
    return path.removeprefix(f"{corpus.settings.docs_dir}/")


def _find_in(corpus: Corpus, entry: Entry, lost: set[str]) -> Iterator[_Misled]:
    text = read_file_text(corpus, entry)
    rows = text.split("\n")
    start = sum(len(row) + 1 for row in rows[: entry.body_line - 1])
    plain = blank_code(text[start:])
    for match in (match for pattern in (LINK, DEFINITION) for match in pattern.finditer(plain)):
        target = next(iter(targets_in(match)), "")
        record = _meant(corpus, plain_path(target)) if plain_path(target) in lost else None
        if record is not None and not match.group().startswith("!"):
            line, column = place_of(text, start + match.start())
            is_link = match.re is LINK
            words = text[start + match.start("words") : start + match.end("words")] if is_link else ""
            written = text[start + match.start() : start + match.end()]
            path = posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), plain_path(target)))
            anchor = target.partition("#")[2]
            reference = _reference(record, anchor, words)
            is_whole = written == f"[{words}]({target})" and "\n" not in written and "?" not in target and _can_stand(words)
            yield _Misled(line, column, written, record, reference, anchor, is_link, is_whole, path in corpus.by_path)


def _reference(record: str, anchor: str, words: str) -> str:
    """Write a reference with the words that the link had, where they are not the identifier itself and can stand in one."""
    shown = " ".join(words.split())
    text = f"|{shown}" if shown not in {"", record} and _can_stand(words) else ""
    return f"[[{record}{f'#{anchor}' if anchor else ''}{text}]]"


def _can_stand(words: str) -> bool:
    """Tell whether words can stand behind the ``|`` of a reference."""
    return not set(words) & set("[]|") and len(words) <= LONGEST_WORDS
