"""What an unquoted value means: the core schema of YAML 1.2, with the digits that the author wrote."""

from datetime import date
from decimal import Decimal

import pytest

from milpart_docs.reading.values import read_values


def value(written: str) -> object:
    """Read one value of a front matter."""
    values, _, faults, _ = read_values(f"key: {written}\n", 1)
    assert faults == []
    return values["key"]


@pytest.mark.parametrize(
    "written", ["NO", "no", "Yes", "on", "off", "y", "12:30", "1:30:00", "0123", "007", "1_000", "2026-11", "1.2.3", "=", "0b11", "1,5"]
)
def test_text_that_yaml_1_1_takes_for_something_else(written: str) -> None:
    """Norway is no boolean, a time of day no number of minutes, and a code keeps its zeros."""
    assert value(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", Decimal("1.5")),
        ("-0.25", Decimal("-0.25")),
        ("1e3", Decimal(1000)),
        ("2026-11-22", date(2026, 11, 22)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_what_is_not_text(written: str, meant: object) -> None:
    """Booleans, nothing, numbers and days."""
    found = value(written)
    assert (found, type(found)) == (meant, type(meant))


@pytest.mark.parametrize("written", ["1.10", "2.0", "0.50", "10"])
def test_the_digits_stay_as_written(written: str) -> None:
    """Version 1.10 is not version 1.1."""
    assert str(value(written)) == written


@pytest.mark.parametrize(
    "written", ["2026-02-30", "2025-02-29", "2026-13-01", "0000-01-01", "2026-1-5", "2026-11-22 10:00", "2026-11-22T10:00:00Z"]
)
def test_what_is_no_day_is_text(written: str) -> None:
    """A day that the calendar does not have is left as written, so that a rule can tell."""
    assert value(written) == written


@pytest.mark.parametrize("written", ["'12'", '"true"', "'2026-11-22'", '"null"', "!!str 12"])
def test_in_quotes_everything_is_text(written: str) -> None:
    """Who quotes means text."""
    assert value(written) == written.removeprefix("!!str ").strip("'\"")


def test_numbers_of_any_length_cost_nothing() -> None:
    """A number with a hundred thousand digits is text: nobody counts so far, and to read it would take long."""
    assert value("9" * 100_000) == "9" * 100_000
    assert value("1." + "9" * 100_000) == "1." + "9" * 100_000
    assert value("1e" + "9" * 100) == "1e" + "9" * 100
