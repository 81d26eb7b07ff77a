"""What can be cited of records, for a form to say which citation leads to no paragraph or section (MP205).

A form needs this only where somebody cites one; so it stands in a file of its own for each type, and lists that many records share stand
there once.
"""

import re
from collections.abc import Iterable
from typing import Any

from milpart_docs.corpus import Corpus

_NUMBERS = re.compile(r"[0-9]+")


def describe_citable(corpus: Corpus, type_name: str) -> dict[str, Any]:
    """Give the lists of anchors that records of a type have, and for each record the number of its list, which may be empty."""
    lists: dict[tuple[str, ...], int] = {}
    of_records = {entry.id: lists.setdefault(_in_order(entry.anchors), len(lists)) for entry in corpus.of_type(type_name)}
    return {"lists": [list(anchors) for anchors in lists], "of": of_records}


def _in_order(anchors: Iterable[str]) -> tuple[str, ...]:
    """Put anchors into the order of their numbers, so that 1.10 stands behind 1.9; words come behind numbers."""
    return tuple(
        sorted(anchors, key=lambda anchor: (not anchor[:1].isdecimal(), [int(found) for found in _NUMBERS.findall(anchor)], anchor))
    )
