"""Fingerprints: the same finding has the same one after lines were inserted, and no two findings of a report have one in common."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.diagnostics.fingerprints import fingerprint_all
from tests.diagnostics.reports import ERROR, findings


def test_lines_do_not_count() -> None:
    """What is written above a finding moves it and changes nothing, in its sentence neither."""
    before = [ERROR, Diagnostic(Location("a.md", 9, 1), "MP005", Severity.ERROR, "id stands here a second time, after line 2")]
    after = [ERROR._replace(location=Location(ERROR.location.path, 30, 7)), before[1]._replace(location=Location("a.md", 19, 1))]
    after[1] = after[1]._replace(message="id stands here a second time, after line 12")
    assert fingerprint_all(before) == fingerprint_all(after)


def test_what_makes_a_difference() -> None:
    """Path, folder, code and sentence do; hint, severity and column do not."""
    one = fingerprint_all([ERROR])
    for other in (ERROR._replace(location=Location("b.md", 3, 7)), ERROR._replace(code="MP502"), ERROR._replace(message="another")):
        assert fingerprint_all([other]) != one
    assert fingerprint_all([ERROR], "sub/") != one
    assert fingerprint_all([ERROR._replace(hint="", severity=Severity.INFO, location=Location(ERROR.location.path, 3, 9))]) == one


def test_bounds_of_parts_count() -> None:
    """What is the end of one part cannot be the beginning of the next."""
    pair = [Diagnostic(Location("a"), "MP1", Severity.ERROR, "01"), Diagnostic(Location("a"), "MP10", Severity.ERROR, "1")]
    assert len(set(fingerprint_all(pair))) == 2


def test_equal_findings_are_counted_in_the_order_of_the_file() -> None:
    """The first of them stays the first, in whatever order they are handed over, and a new one behind it takes a new number."""
    first, second, third = (ERROR._replace(location=Location("a.md", line, 1)) for line in (2, 5, 8))
    alone = fingerprint_all([first])
    assert fingerprint_all([third, first, second])[1] == alone[0]
    assert fingerprint_all([first, second, third])[:2] == fingerprint_all([first, second])


@given(st.lists(findings, max_size=12))
def test_no_two_are_alike(found: list[Diagnostic]) -> None:
    """Forges show two findings with one fingerprint as one."""
    fingerprints = fingerprint_all([*found, *found])
    assert len(set(fingerprints)) == 2 * len(found)
    assert all(len(fingerprint) == 64 for fingerprint in fingerprints)
