"""Doctrine publications with a record of changes."""

from tests.rules.domain.layers import record

BODY = "## 2 Planning\n\n2.1 A plan begins with needs.\n\n2.2 The date is set.\n\n2.10 A task needs a year.\n"
FIRST_CHANGE = 17
"""The line on which the first entry of changes stands."""


def doctrine(*changes: str, version: str = "1.1", status: str = "draft", body: str = BODY) -> dict[str, str]:
    """Give a publication; each change is what stands between the braces."""
    lines = "".join(f"  - {{{change}}}\n" for change in changes)
    texts = ("version: 0.1", f"version: {version}"), ("status: draft", f"status: {status}")
    return record("DOC-2026-0001", *texts, add=f"changes:\n{lines}", body=body)
