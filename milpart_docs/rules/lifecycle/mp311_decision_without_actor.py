"""A decision that was taken says who took it, and when.

*Approved* without a name is a rumour: nobody can be asked, and nobody knows whether it came before or after the last change of the
proposal. While a decision is pending, who is to take it may stay open.

Correct:

    decision: {state: approved, by: ACR-MILPART, on: 2026-11-05}
    decision: {state: pending}

Wrong:

    decision: {state: approved}
"""

from collections.abc import Iterator

from milpart_docs.corpus.decisions import is_decided
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path, values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.meaning import join_words
from milpart_docs.rules.rule import has_fault
from milpart_docs.rules.withheld import is_withheld

CODE = "MP311"
SEVERITY = Severity.WARNING
NEEDED = {"by": "by: with the identifier of the actor (ACR-…)", "on": "on: with the day, the month or the year"}
"""What says who decided and when, and how to write it."""
SAYS = {"by": "who took it", "on": "when"}


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each state of a decision that was taken by nobody, or on no day; a wrong value is told by other rules."""
    if source.written.get("type") != "proposal":
        return
    for path, decision in values_at(source.written, ("decision",)):
        state = decision.get("state") if isinstance(decision, dict) else None
        lacking = [key for key in NEEDED if _is_missing(source, (*path, key))]
        if isinstance(state, str) and lacking and is_decided(state):
            at = source.position(*path, "state")
            who_and_when = " and ".join(f"{key} ({SAYS[key]})" for key in lacking)
            message = f"the state of the decision is {state.strip()}, and it lacks {who_and_when}"
            hint = f"add {join_words([NEEDED[key] for key in lacking])}; or write state: pending, where nothing was decided yet"
            yield Finding(at.value_line, at.value_column, message, hint)


def _is_missing(source: SourceFile, path: Path) -> bool:
    found = next((value for _, value in values_at(source.written, path)), None)
    return found in (None, "") and not is_withheld(source, *path) and not has_fault(source, path)
