"""Which files there may be something to mend in, told from what the corpus knows of them: sound ones need not be read again."""

import re

from milpart_docs.authoring.fixes.key_order import OWN, rank_of_keys
from milpart_docs.corpus import Entry
from milpart_docs.model import record_class

_BLANKS = re.compile(rb"[ \t]$|(?<!\n)\Z|\n\n\Z", re.MULTILINE)
"""White space that may be needless: at the end of a line, and any but one line end at the end of the file."""


def may_be_mended(entry: Entry, data: bytes) -> bool:
    """Tell whether a file must be looked at: a rule says something of it, or it is a record that is not in order.

    The order can be seen from the fields only where nothing is wrong with any of them.
    """
    if entry.findings or entry.kind != "record":
        return bool(entry.findings)
    return not _is_ordered(entry) or _BLANKS.search(data) is not None


def _is_ordered(entry: Entry) -> bool:
    ranks = rank_of_keys(entry.type) if record_class(entry.type) else {}
    written = sorted(entry.fields, key=lambda key: entry.position(key).line)
    found = [ranks.get(key, OWN) for key in written]
    return found == sorted(found)
