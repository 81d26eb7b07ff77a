"""A record is opened to more readers only by its originator, who says so in `downgraded`.

Council Decision 2013/488/EU lets nobody downgrade or declassify information without the written consent of its originator. A record is
opened where its marking is lower than before, where `releasable_to` names more communities or none any more, and where a value is no
longer withheld or a part of the text no longer marked. The merge request that does so brings an entry of `downgraded` along: `by`, the
originator that the record had before; `on`, the day on which it allowed it, not before the record was created and not in the future; and
the reason. An entry that was there before, with another day now, is none. A page has no originator, so whoever allows it is named there.
That holds wherever the record or page lies now, and whatever identifier it has. What was closed only because its protection was misspelled
may be put right without that.

Correct:

    # before                    # after
    originator: ACR-EUMS        originator: ACR-EUMS
    marking: LIMITE             marking: PUBLIC
                                downgraded:
                                  - {by: ACR-EUMS, on: 2026-11-20, reason: The exercise it speaks of is over.}

Wrong:

    # before                    # after
    originator: ACR-EUMS        originator: ACR-EUMS
    marking: LIMITE             marking: PUBLIC
"""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.consents import Consent, find_consents, originator_of
from milpart_docs.rules.comparison.lowering import Lowered, find_lowered, written
from milpart_docs.rules.rule import Context

CODE = "MP807"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each thing that was opened without the word of the originator, or at what is wrong with that word."""
    for before, after in change.revised:
        lowered = [*find_lowered((change.before, before), (change.after, after))] if before is not None and after is not None else []
        if before is not None and after is not None and lowered:
            yield from _check_consent(before, after, lowered, context.today.isoformat())


def _check_consent(before: Entry, after: Entry, lowered: list[Lowered], today: str) -> Iterator[Finding]:
    originator, created = originator_of(before), str(before.fields.get("created") or "")
    consents = [*find_consents(before, after)]
    if any(one.is_of(before, today) for one in consents):
        return
    if consents:
        yield _finding_of(consents[-1], after, originator, created)
        return
    who = originator or "the actor that it comes from"
    entry = f"downgraded: [{{by: {originator or 'ACR-…'}, on: {today}, reason: …}}]"
    for one in lowered:
        old, new = written(one.before), written(one.after)
        message = f"{one.what} may be seen by more readers than before ({old}, now {new}), and {who} does not say so"
        yield Finding(one.line, one.column, message, f"go back to {old}; or ask for the consent of {who}, and add {entry}", after.path)


def _finding_of(consent: Consent, after: Entry, originator: str, created: str) -> Finding:
    """Say what is wrong with the last entry that came in: that it is an old one, its actor, or its day."""
    if consent.was:
        at = after.position("downgraded", consent.place, "on")
        message = f"this consent is of {consent.was}, to an earlier lowering, and has another day now"
        hint = f"write on: {consent.was} again; if {consent.by} consents to this lowering too, add an entry of its own"
        return Finding(at.value_line, at.value_column, message, hint, after.path)
    if not consent.by or consent.by != (originator or consent.by):
        at = after.position("downgraded", consent.place, "by")
        message = f"{consent.by or 'nobody'} opened this record to more readers, and {originator or 'no actor'} is its originator"
        return Finding(at.value_line, at.value_column, message, f"ask {originator} for its consent, and name it here", after.path)
    at = after.position("downgraded", consent.place, "on")
    message = f"the originator's consent is of {consent.on or 'no day'}, before the record was created or in the future"
    hint = f"write the day on which {consent.by} gave its consent" + (f", from {created} on" if created else "")
    return Finding(at.value_line, at.value_column, message, hint, after.path)
