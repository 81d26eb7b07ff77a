"""Diagnostics, findings and locations as values."""

from milpart_docs.diagnostics import Diagnostic, Location, Severity


def test_location_as_text() -> None:
    """Compilers write it so, and terminals make it a link."""
    assert str(Location("lessons/a.md", 3, 7)) == "lessons/a.md:3:7"
    assert str(Location("mkdocs.yml")) == "mkdocs.yml:1:1"


def test_order() -> None:
    """By path, line (as a number), column and code."""
    ordered = [
        Diagnostic(Location("a.md", 2, 1), "MP900", Severity.INFO, "z"),
        Diagnostic(Location("a.md", 10, 1), "MP100", Severity.ERROR, "a"),
        Diagnostic(Location("a.md", 10, 9), "MP100", Severity.ERROR, "a"),
        Diagnostic(Location("a.md", 10, 9), "MP200", Severity.ERROR, "a"),
        Diagnostic(Location("b.md", 1, 1), "MP100", Severity.ERROR, "a"),
    ]
    assert sorted(ordered[place] for place in (3, 0, 4, 2, 1)) == ordered


def test_severities_are_their_names() -> None:
    """As INTERFACE and settings spell them."""
    assert [str(severity) for severity in Severity] == ["error", "warning", "info"]
