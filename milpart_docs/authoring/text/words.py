"""The words of a text: what of it must not be lost."""

import re
from collections import Counter

from milpart_docs.vocabulary.look_alikes import UNSEEN

_WORD = re.compile(r"[^\W_]+")
_UNSEEN = re.compile(f"[{UNSEEN}]")


def words_of(text: str) -> Counter[str]:
    """Count the words and numbers of a text, that is its runs of letters and digits; what takes no room parts none."""
    return Counter(_WORD.findall(text if text.isascii() else _UNSEEN.sub("", text)))
