"""MP413: telephone numbers, and everything that looks like one and is none."""

from pathlib import Path

import pytest

from milpart_docs.rules.content.phone_number import find_phone_numbers
from tests.patience import patience
from tests.projects import diagnose_lesson
from tests.rules.findings import places

TEXT = "The first course began six weeks late."

INTERNATIONAL = (
    *("+32 2 281 61 11", "+3222816111", "+32-2-281-61-11", "+32 (0)2 281 61 11", "+32(0)2/281.61.11", "+32.2.281.61.11"),
    *(
        "0032 2 281 61 11",
        "003222816111",
        "00 32 2 281 61 11",
        "0032/2/281.61.11",
        "0032-2-281-61-11",
        "+32\u00a02\u00a0281\u00a061\u00a011",
    ),
    *("+1 (703) 555-0100", "+1-703-555-0100", "+351 213 034 600", "+48 123 456 789", "+39 06 1234567", "+44 20 7946 0958"),
    *("+33 1 23 45 67 89", "+49 30 123456", "+380 44 123 4567", "+7 912 345 67 89", "+376 312 345"),
)
NATIONAL = (
    *("(02) 281-6111", "(02) 281 61 11", "(030) 1234 5678", "(703) 555-0100", "tel:+3222816111", "tel:02-281-6111", "Tel.: 02/281 61 11"),
    *("Tel. 030 18 24 00", "phone 22811111", "01 23 45 67 89", "01.23.45.67.89", "0172 1234567", "0172/1234567", "(555) 123-4567"),
    *("00 32 2 555 12 34", "02 345 67 89", "02/345.67.89", "0475 12 34 56", "0475/12.34.56", "0800 123 456", "020 7946 0958"),
    *("phone: 02 281 61 11", "Fax: 022816111", "Phone no.: +32 2 281 61 11", "GSM: 0475 12 34 56", "Téléphone : 01 23 45 67 89"),
)
IDENTIFIERS = (
    *("LL-2026-0001", "ACT-2026-0032-2", "2013/34/EU", "Decision (CFSP) 2021/509", "Regulation (EU) 2018/1725", "COM(2013) 34"),
    *("ST 9587/00 REV 1", "32013D0488", "JOIN(2022) 28 final", "C/2023/1234", "S/RES/2100 (2013)", "NSN 2350-00-123-4567"),
    *("2004/0032 281 611 11", "version 1.10.0032", "IBAN BE68 5390 0754 7034", "page 0032", "0001234567", "001234567890", "00123"),
    *("ISBN 978-92-95020-12-3", "ISBN 0-19-852663-6", "ISBN 0032281611", "10.1000/0032-2-281-6111", "doi:10.1093/0019876543.001.0001"),
)
DATES = (
    *("2026-03-14", "14/03/2026", "2026-03-14T12:00:00+0200", "2026-03-14 12:00 +02:00", "141530ZMAR26", "(01) 2026-03-14", "(02) 2026"),
    *("(01/2026)", "0030-2200", "1914-1918", "fax: 2026-03-14", "(2013) 281-6111"),
)
AMOUNTS = (
    *("1 000 000 EUR", "EUR 12 000 000", "+12 000 000 EUR", "+32 000 000", "+48 123 456 789 EUR", "+48 123 456 789 €", "+3.5 %", "+10 000"),
    *(
        "+44 345 678 people",
        "+3 222 816 111",
        "9 000 + 12 000 000 =",
        "in 2025 +32 trainees",
        "+32 trainees in 2 courses",
        "+32,281,611,111",
    ),
)
COORDINATES = (
    "50.8503, 4.3517",
    "+50.850346 +004.351721",
    "+48.857712, +2.294481",
    "31U ES 00325 28161",
    "0032528 5635123",
    "+4851.5+00217.3",
)
ADDRESSES = (
    *("https://example.org/0032-2-281-61-11", "https://example.org/?q=+32+2+281+61+11", "https://example.org/+3222816111"),
    *("www.example.org/+3222816111", "https://doi.org/10.1080/00396338.2019.1614782", "https://example.org/(02)281-6111"),
)
NUMBERS = (
    *(
        "2015-2018",
        "0123",
        "012 345",
        "01 02 2026",
        "01.02.2026",
        "08 30",
        "08:30 to 09:45",
        "0830-0945",
        "33UXP 04 71",
        "33UXP 04 71 22 33 44",
    ),
    *("33U XP 04712 28161", "31U ES 04712345 28161234", "01 (NL) Corps", "ISBN 0 19 852663 6", "10.1000/0172-1234567", "12.5 %", "05 %"),
    *("https://example.org/0172/1234567", "https://example.org/?n=0172/1234567", "2015/0172/1234567", "22811111", "1 23 45 67 89"),
    *("04.712345, 50.123456", "01 23 45 67 89 EUR", "1.02 345 67 89", "ST 0172 1234567", "IBAN FR76 3000 6000 0112 3456 7890 189"),
    *(
        "GSM 900/1800/1900",
        "fax 2015-2018",
        "phone: 2015-2018",
        "by fax 14 03 2026",
        "phone 1 000 000 users",
        "Tel Aviv 2015",
        "phone 01.02.2026",
    ),
)
WORDS = ("telegram: 0032", "hotel: 5 stars", "tel quel", "phone: 12", "A+32 2 281 61 11", "4+32 2 281 61 11", "+32 2 281 61 11a")


@pytest.mark.parametrize("number", [*INTERNATIONAL, *NATIONAL])
@pytest.mark.parametrize("around", ["{}", "Call {}.", "({})", '"{}"', "`{}`", "[call]({})", "{}, or write"])
def test_numbers(number: str, around: str) -> None:
    """Each is found where it begins, whatever stands around it."""
    text = around.format(number)
    assert find_phone_numbers(text) == [text.index(number)]


@pytest.mark.parametrize("text", [*IDENTIFIERS, *DATES, *AMOUNTS, *COORDINATES, *ADDRESSES, *NUMBERS, *WORDS])
@pytest.mark.parametrize("around", ["{}", "See {}.", "({})", '"{}"', "{}, and more"])
def test_near_misses(text: str, around: str) -> None:
    """None of these is a number that anybody could call."""
    assert find_phone_numbers(around.format(text)) == []


def test_points_at_the_number(tmp_path: Path) -> None:
    """In the body, in links, in code and in the front matter."""
    found = diagnose_lesson(tmp_path, ("EX/2025/17", "EX/2025/17 (+32 2 555 01 11)"), (TEXT, "[Call](tel:+3225550111) `0032 2 555 01 11`"))
    assert found == ["23:27 MP413", "28:8 MP413", "28:26 MP413"]


@pytest.mark.parametrize(
    "unit",
    [
        "+32 ",
        "0032 ",
        "(02) 11 ",
        "+3",
        "tel: 1 ",
        "tel 0",
        "phone 01 ",
        "01 23 ",
        "01.23.",
        "012/34.",
        "0172 ",
        "1 ",
        "00",
        "(0",
        "+32(",
        "+32-2",
        "https://",
    ],
)
def test_long_texts_take_no_time(unit: str) -> None:
    """No text makes the search try again and again."""
    with patience():
        find_phone_numbers("+32 " + unit * 20_000)


def test_pages_may_hold_numbers(tmp_path: Path) -> None:
    """Records may not."""
    assert places(tmp_path, "MP413", {"docs/about.md": "Call +32 2 555 01 11.\n"}) == []
