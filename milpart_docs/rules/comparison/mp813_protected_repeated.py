"""What is protected in one place is not shown openly in another, without the word of its originator.

A marking protects what is said, and not the place in which it is said. A sentence of a protected part that is written into a summary, an
open record or a page is open to all who read that, and so is a picture that only protected texts showed: a release takes along what its
texts use. Council Decision 2013/488/EU asks for the written consent of the originator for that as for any lowering. The consent is an entry
of `downgraded` that the merge request brings along, in the record that it comes from or in the one that shows it now: `by`, the originator
of what was protected; `on`, its day; and the reason. Words are known again by eight in a row, or by most long words of a sentence, whatever
signs stand between them. What the same readers could see anywhere before the change is nothing new to them.

Correct:

    # before, a part under ::: marking LIMITE    # after, in the summary of an open record
    The depot at Gao holds forty days of fuel.   There was fuel enough.

Wrong:

    # before, a part under ::: marking LIMITE    # after, in the summary of an open record
    The depot at Gao holds forty days of fuel.   The depot at Gao holds forty days of fuel, as was known.
"""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change, Revised
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.consents import find_consents, originator_of
from milpart_docs.rules.comparison.lowering import guarantees, narrowest, written
from milpart_docs.rules.comparison.opened_files import find_opened_files
from milpart_docs.rules.comparison.repeating import Around, find_repeated
from milpart_docs.rules.rule import Context

CODE = "MP813"
SEVERITY = Severity.WARNING


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each place that shows openly what was protected, where its originator does not say so."""
    today = context.today.isoformat()
    for words in find_repeated(change):
        if not _has_consent(change, words.before, words.one, today):
            old, new = _protections(words.was.around, words.now.around)
            place = _name(words.before, words.was.line, words.one)
            message = f"this repeats words that stood protected ({old}) in {place}; here they may be seen as {new}"
            hint = f"say it without them; or protect this place as {old}, too; {_ask(words.before, today)}"
            yield Finding(words.now.line, words.now.column, message, hint, words.one.path)
    for file in find_opened_files(change):
        if not _has_consent(change, file.before, file.one, today):
            old, new = _protections(file.was.around, file.now.around)
            place = _name(file.before, file.was.line, file.one)
            message = f"the file {file.now.path} was shown only where it is protected ({old}), in {place}; from here it goes out as {new}"
            hint = f"leave it out; or protect this place as {old}, too; {_ask(file.before, today)}"
            yield Finding(file.now.line, file.now.column, message, hint, file.one.path)


def _has_consent(change: Change, source: Entry, one: Revised, today: str) -> bool:
    """Tell whether the originator says so, in what it comes from or in what shows it now."""
    its_own = (other for other in change.revised if other.before is source)
    pairs = ((before, after) for before, after in (one, *its_own) if after is not None)
    return any(consent.is_of(source, today) for before, after in pairs for consent in find_consents(before, after))


def _protections(was: Around, now: Around) -> tuple[str, str]:
    """Give the protection that is lost, and the one that holds now, as they are written."""
    return written(narrowest([one for one in was if not guarantees(now, one)])), written(narrowest(now))


def _name(source: Entry, line: int, one: Revised) -> str:
    """Name the place that something comes from, as it was before the change; in the same file, only its line."""
    if one.before is source:
        return f"line {line} of this file before"
    return f"{source.id} ({source.path}:{line})" if source.id else f"{source.path}:{line}"


def _ask(source: Entry, today: str) -> str:
    originator = originator_of(source)
    who = originator or "the actor that it comes from"
    return f"or ask for the consent of {who}, and add downgraded: [{{by: {originator or 'ACR-…'}, on: {today}, reason: …}}]"
