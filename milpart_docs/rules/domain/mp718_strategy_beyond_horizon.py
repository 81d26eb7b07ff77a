"""A national strategy looks ahead, not back.

Comparison and convergence of Member States rest on what each of them intends. A strategy whose horizon has passed says what was intended
once; there is mostly a newer one. A horizon before the beginning of the strategy is told by MP409.

Correct:

    since: 2024
    horizon: 2030

Wrong:

    since: 2019
    horizon: 2025
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.rules.rule import Context

CODE = "MP718"
SEVERITY = Severity.WARNING
HINT = "add the strategy that follows and let it supersede this one; or write the new horizon where this one was extended"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each horizon that has passed, whichever day it means."""
    for entry in corpus.records:
        if entry.type != "national-strategy" or is_gone(entry):
            continue
        written = entry.fields.get("horizon")
        horizon, since = days_of(written), days_of(entry.fields.get("since"))
        if horizon and horizon.last < context.today and not (since and horizon.last < since.first):
            at = entry.position("horizon")
            yield Finding(at.value_line, at.value_column, f"the horizon of this strategy ({written}) has passed", HINT, entry.path)
