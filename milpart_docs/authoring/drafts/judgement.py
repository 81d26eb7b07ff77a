"""What the rules say of a record before it is a file: of the whole as ``milpart check`` would, and of one answer at once.

The words are those of the rules. While somebody is being asked, only the records that the draft names are looked at, so that the answer
does not wait for the corpus.
"""

from datetime import date

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.text.writing import is_empty, without_empty
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.model.inputs import inputs_of
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.rules.content import mp403_wrong_value, mp406_missing_section, mp407_empty_section
from milpart_docs.rules.engine import check, inspect_file
from milpart_docs.rules.lifecycle import mp301_needed_in_state
from milpart_docs.rules.vocabulary import mp501_unknown_term
from milpart_docs.vocabulary import find_nearest

BODY = "body"
"""Stands for the text below the front matter where the key of a field is asked for."""
STATUS = "status"
OF_WHAT_IS_MISSING = frozenset({mp301_needed_in_state.CODE, mp406_missing_section.CODE, mp407_empty_section.CODE})
OF_VALUES = frozenset({mp403_wrong_value.CODE, mp501_unknown_term.CODE})
_PREFIXES = frozenset(PREFIXES.values())


def judge_text(corpus: Corpus, path: str, text: str, today: date) -> list[Diagnostic]:
    """Check a text as the file at a path of the corpus: what is said of that file, and of others because of it."""
    source = read_source(path, text.encode())
    entry = _entry(source)
    others = (other for other in corpus.entries if other.path != path)
    entries = sorted([*others, entry], key=lambda other: other.path)
    found = check(Corpus(corpus.settings, tuple(entries), {**corpus.texts, path: text}), today)
    named = [identifier for identifier in (entry.id, *entry.known_as) if identifier]
    return [one for one in found if one.location.path == path or any(identifier in one.message for identifier in named)]


def is_refused(found: list[Diagnostic]) -> bool:
    """Tell whether what was found keeps a record from being written."""
    return any(one.severity is Severity.ERROR for one in found)


def judge_answer(corpus: Corpus, draft: Draft, key: str, today: date) -> list[Diagnostic]:
    """Say what is wrong with the value of a key, or ``body`` for the text; what is missing elsewhere is not told."""
    source = read_source(draft.path, draft.text.encode())
    entry = _entry(source)
    entries = sorted([*_cited(corpus, entry), entry], key=lambda other: other.path)
    found = check(Corpus(corpus.settings, tuple(entries), {draft.path: draft.text}), today)
    lines = lines_of(source, key)
    return [one for one in found if one.location.path == draft.path and one.location.line in lines and _is_of_answer(one, key)]


def _is_of_answer(one: Diagnostic, key: str) -> bool:
    """Tell an error in an answer from what follows from it: a later state asks for more, and that is asked next."""
    follows = one.code in OF_WHAT_IS_MISSING or (key == STATUS and one.code not in OF_VALUES)
    return one.severity is Severity.ERROR and not follows


def lines_of(source: SourceFile, key: str) -> range:
    """Give the lines on which the value of a key stands, or ``body`` the text; none, where there is none."""
    if key == BODY:
        return range(source.body_line, source.text.count("\n") + 2)
    starts = sorted(at.line for path, at in source.positions.items() if len(path) == 1)
    if (key,) not in source.positions:
        return range(0)
    start = source.positions[key,].line
    behind = next((line for line in starts if line > start), source.body_line - 1)
    return range(start, behind)


def key_at(source: SourceFile, line: int) -> str:
    """Give the key whose value stands on a line: ``body`` for the text, nothing for the fences and what is not there."""
    if line >= source.body_line:
        return BODY
    return next((str(path[0]) for path in source.positions if len(path) == 1 and line in lines_of(source, str(path[0]))), "")


def _entry(source: SourceFile) -> Entry:
    return decode(source.path, encode(source, inspect_file(source)))


def _cited(corpus: Corpus, entry: Entry) -> list[Entry]:
    """Give the records that an entry names, and for a name that no record has the nearest one, which the rules' hints then name."""
    targets = dict.fromkeys(reference.target for reference in entry.references)
    found = [_find(corpus, target, is_cited=target in targets) for target in {**targets, **dict.fromkeys(entry.mentions)}]
    return list({other.path: other for other in found if other is not None and other.path != entry.path}.values())


def _find(corpus: Corpus, identifier: str, *, is_cited: bool) -> Entry | None:
    known = corpus.by_id.get(identifier) or corpus.broken.get(identifier)
    prefix = identifier.partition("-")[0]
    if known is not None or not is_cited or prefix not in _PREFIXES:
        return known
    nearest = find_nearest(identifier, (name for name in corpus.by_id if name.startswith(f"{prefix}-")))
    return corpus.by_id[nearest] if nearest else None


def has_value(draft: Draft, key: str) -> bool:
    """Tell whether a draft has a value for a key: one that is not empty, or an empty list where that says that there is none."""
    value = draft.values.get(key)
    is_said = value == [] and any(given.may_be_empty for given in inputs_of(draft.type_name) if given.key == key)
    return is_said or not is_empty(without_empty(value))
