"""Every class of equipment has its place in the EU Common Military List.

Donors check licences and end use by the categories ML1 to ML22. A class takes its category from itself or from any class above it; without
one, nobody sees that an item in it needs a licence.

Correct:

    id: EQP-AMBULANCES
    broader: EQP-VEHICLES                 (EQP-VEHICLES has military_list: ML6)

Wrong:

    id: EQP-AMBULANCES                    (no military_list and nothing broader)
"""

from collections.abc import Iterator, Mapping

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.circles import links_upward
from milpart_docs.rules.domain.wholeness import is_whole
from milpart_docs.rules.rule import Context

CODE = "MP725"
SEVERITY = Severity.WARNING
HINT = "write military_list: with one of ML1 to ML22, or broader: with a class that has one"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each class without a category, at ``broader`` where it leads to none, or else at the code."""
    upward, outside = links_upward(corpus), dict[str, bool]()
    for entry in corpus.records:
        if entry.type != "equipment-class" or is_gone(entry) or not _is_outside(entry, upward, outside):
            continue
        if entry.path in upward:
            at = entry.position("broader")
            message = "neither this class of equipment nor any class above it has a category of the EU Common Military List"
            yield Finding(at.value_line, at.value_column, message, HINT, entry.path)
        else:
            at = entry.position("code")
            yield Finding(at.line, at.column, "this class of equipment has no category of the EU Common Military List", HINT, entry.path)


def _is_outside(entry: Entry, upward: Mapping[str, Link], outside: dict[str, bool]) -> bool:
    """Walk upwards to the first class that decides, and remember the answer for all on the way; a circle decides nothing."""
    way, here = dict[str, None](), entry
    while here.path not in outside and here.path not in way:
        way[here.path] = None
        if _decides(here, upward):
            outside[here.path] = not here.fields.get("military_list") and is_whole(here) and not here.fields.get("broader")
            break
        here = upward[here.path].target
    answer = outside.get(here.path, False)
    outside.update(dict.fromkeys(way, answer))
    return answer


def _decides(entry: Entry, upward: Mapping[str, Link]) -> bool:
    """Tell whether a class has a category, has mistakes that may hide one, or has nothing above it that can be read."""
    return bool(entry.fields.get("military_list")) or not is_whole(entry) or entry.path not in upward
