"""A new record begins in the first state of its process.

A lesson that comes in as identified, or a publication that comes in as endorsed, has passed gates that nobody here has seen. It may be
right: it was analysed or endorsed elsewhere, and is only entered here. A reviewer should know that, and see in the record what it rests
on. Records that illustrate, the first records of a project, and activities, which may begin in any stage, are left out.

Correct:

    id: LL-2026-0042
    status: observation-submitted

Wrong:

    id: LL-2026-0042
    status: tasked
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import first_state
from milpart_docs.rules.comparison.versions import states_of
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import VOCABULARIES

CODE = "MP802"
SEVERITY = Severity.WARNING


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at the state of each new record that does not begin in the first one."""
    for before, after in change.records if change.before.records else ():
        if before is not None or after is None or not states_of(after) or after.fields.get("illustrative") is True:
            continue
        first, status = first_state(states_of(after)), after.fields.get("status")
        if first and status != first and status in VOCABULARIES[states_of(after)].terms:
            at = after.position("status")
            message = f"this record is new and begins in the state {status}, not in {first}"
            hint = f"write status: {first}; or, where the steps before were taken elsewhere, say in the merge request where and by whom"
            yield Finding(at.value_line, at.value_column, message, hint, after.path)
