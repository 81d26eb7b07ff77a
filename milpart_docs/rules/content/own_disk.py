"""Where a file lies that its author sees and nobody else: on a disk, in a shared folder of an office, in the uploads of a discussion."""

import re
from collections.abc import Mapping

ELSEWHERE: Mapping[str, re.Pattern[str]] = {
    "on a disk of your own, where nobody else sees it": re.compile(
        r"[A-Za-z]:[\\/]|file:|\\{1,2}\w|~/|/(?:home|Users|mnt|media|Volumes|tmp)/", re.IGNORECASE
    ),
    "in the uploads of a discussion, and not in the repository": re.compile(
        r"/?uploads/|https?://\S*/(?:uploads|user-attachments|assets)/", re.IGNORECASE
    ),
}
"""What to say of a file, by the beginning of its address."""
_WEB = re.compile(r"https?:", re.IGNORECASE)


def tell_elsewhere(target: str) -> str:
    """Say where a file lies that no reader of the site gets; nothing, where it may be in the repository or on the web."""
    return next((words for words, beginning in ELSEWHERE.items() if beginning.match(target)), "")


def is_on_web(target: str) -> bool:
    """Tell whether an address is one of the web."""
    return _WEB.match(target) is not None
