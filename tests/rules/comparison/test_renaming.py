"""Identifiers of what was renumbered."""

from milpart_docs.rules.comparison.renaming import rename_text, rename_value

RENAMED = {"LL-2026-0001": "LL-2026-0005", "ACR-EUTM": "ACR-EUTM-MLI"}


def test_whole_identifiers_are_renamed() -> None:
    """Longer ones, which begin alike, are others."""
    text = "[[LL-2026-0001#a|LL-2026-00011]], ACR-EUTM, ACR-EUTM-SOM and XLL-2026-0001."
    assert rename_text(text, RENAMED) == "[[LL-2026-0005#a|LL-2026-00011]], ACR-EUTM-MLI, ACR-EUTM-SOM and XLL-2026-0001."
    assert rename_text(text, {}) == text


def test_in_values_of_any_form() -> None:
    """Lists, parts, and what is no text."""
    value = {"by": "ACR-EUTM", "lessons": ["LL-2026-0001", 5], "on": None, "is": True}
    assert rename_value(value, RENAMED) == {"by": "ACR-EUTM-MLI", "lessons": ["LL-2026-0005", 5], "on": None, "is": True}
