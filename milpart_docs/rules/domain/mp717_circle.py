"""Nothing stands above itself, and nothing comes before itself.

Capabilities, classes of equipment and terms form trees (broader), activities and actors have wholes that they are part of (parent), and
levels of ambition are reached one after the other (prerequisite). In a circle nothing is the top: figures that are summed up from below
never end, and a page that leads the way upwards leads back to itself.

Correct:

    CAP-MEDEVAC           broader: CAP-MEDICAL
    CAP-MEDICAL           (names nothing broader)

Wrong:

    CAP-MEDEVAC           broader: CAP-MEDICAL
    CAP-MEDICAL           broader: CAP-MEDEVAC
"""

from collections.abc import Iterator, Sequence

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import Link
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.circles import find_circles, links_upward
from milpart_docs.rules.rule import Context

CODE = "MP717"
SEVERITY = Severity.ERROR
SHOWN = 12
"""Up to so many identifiers of a circle are named; of a longer one the middle is left out."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding for each record of each circle, at the field that leads on, with the way round as seen from there."""
    links = links_upward(corpus)
    for circle in find_circles({path: link.target.path for path, link in links.items()}):
        members = [links[path] for path in circle]
        for place, link in enumerate(members):
            at = link.reference
            message = f"{link.source.id} leads back to itself by {link.relation}: {_way(members, place)}"
            hint = f"remove {link.relation} from the record that stands {'first' if link.relation == 'prerequisite' else 'at the top'}"
            yield Finding(at.line, at.column, message, hint, link.source.path)


def _way(members: Sequence[Link], start: int) -> str:
    """Name the way round from one of the members; of a very long one only its ends, so that many of them take no more time than few."""
    length, half = len(members), SHOWN // 2
    steps = range(length) if length <= SHOWN else (*range(half), *range(length - half, length))
    names = [members[(start + step) % length].source.id for step in steps]
    if length > SHOWN:
        names.insert(half, f"… {length - SHOWN} more …")
    return " → ".join((*names, names[0]))
