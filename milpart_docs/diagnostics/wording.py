"""A finding in one paragraph, for formats that have a single place for words."""

from milpart_docs.diagnostics.diagnostic import Diagnostic

_ENDS = (".", "?", "!", "…")
"""What a sentence may end with already."""


def tell(diagnostic: Diagnostic) -> str:
    """Give the sentence with its hint: ``there is no field named pilars here. Hint: did you mean pillars?``."""
    if not diagnostic.hint:
        return diagnostic.message
    stop = "" if diagnostic.message.endswith(_ENDS) else "."
    return f"{diagnostic.message}{stop} Hint: {diagnostic.hint}"


def clean(text: str) -> str:
    """Replace what XML 1.0 cannot hold and what would steer a terminal: all controls but tab and line ends, and half characters."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_unfit(char) else char for char in text)


def _is_unfit(char: str) -> bool:
    """Tell whether a character is a control, a half of a pair or one of the two that Unicode and XML leave out."""
    if char < " ":
        return char not in "\t\n\r"
    return "\x7f" <= char <= "\x9f" or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
