"""Makes training activities as JSON lines: ``python -m benchmarks.training --lines 253461 FILE``. Invented, and always the same.

Their shape is that of the public data on foreign military training in the United States, of which there are 253,461: one country a line,
a few large programmes and partners and many small ones, a few courses that everybody attends, units that seldom come back, one trainee
in three of four lines, and a sum of a programme now and then. ``--alike`` makes the worst case: one partner, one course, one unit, all
at the same time.
"""

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.country_names import read_country

PROGRAMMES = tuple(f"Programme {letter} - Fiscal Year" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
UNITS = ("Air Force", "Army", "Navy", "Ministry of Defence", "Coast Guard")
SUM_EVERY = 16
"""One line in so many is a sum of a programme."""
COURSES = 4000
FIRST_DAY = date(2001, 10, 1)
DAYS = 20 * 365


def main() -> None:
    """Write as many lines as the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.training", description=__doc__)
    parser.add_argument("--lines", type=int, default=253_461, help="how many lines")
    parser.add_argument("--alike", action="store_true", help="the worst case: all alike and at the same time")
    parser.add_argument("file", type=Path, help="the file to write")
    arguments = parser.parse_args()
    with arguments.file.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(write_lines(arguments.lines, is_alike=arguments.alike))


def write_lines(count: int, *, is_alike: bool = False) -> Iterator[str]:
    """Write so many lines; a shorter file is the beginning of a longer one."""
    random = Random(253_461)  # noqa: S311 - invented data, the same every time
    names = [country.name for country in COUNTRIES.values() if read_country(country.name) == country.alpha3]
    random.shuffle(names)
    for number in range(count):
        line = _alike(number) if is_alike else _sum(random, names) if number % SUM_EVERY == SUM_EVERY - 1 else _course(random, names)
        yield json.dumps(line, ensure_ascii=False) + "\n"


def _skewed(random: Random, length: int) -> int:
    """Give a place in a list, the first far oftener than the last."""
    return int(length * random.random() ** 3)


def _course(random: Random, names: list[str]) -> dict[str, Any]:
    country = names[_skewed(random, len(names))]
    start = FIRST_DAY + timedelta(days=random.randrange(DAYS))
    end = start + timedelta(days=_skewed(random, 300))
    is_common = random.random() < 1 / 3
    return {
        "country": country,
        "program": PROGRAMMES[_skewed(random, len(PROGRAMMES))] + f" {start.year}",
        "course_title": f"Course {_skewed(random, COURSES):04} in a subject that has a long name",
        "delivery_unit": f"School {_skewed(random, 200)}",
        "recipient_unit": random.choice(UNITS) if is_common else f"{random.randrange(30_000)}th Battalion",
        "start_date": start.isoformat(),
        "end_date": end.isoformat(),
        "start_raw": f"{start.month}/{start.day}/{start.year}",
        "end_raw": f"{end.month}/{end.day}/{end.year}",
        "quantity": 1 if random.random() < 3 / 4 else 2 + _skewed(random, 60),
        "total_cost_usd": float(_skewed(random, 90_000)),
    }


def _sum(random: Random, names: list[str]) -> dict[str, Any]:
    """Make a sum as the public data has them: without days and units."""
    return {
        "country": names[_skewed(random, len(names))],
        "program": PROGRAMMES[0],
        "course_title": "Fiscal Year 2020 Program Totals",
        "delivery_unit": None,
        "recipient_unit": None,
        "start_date": None,
        "end_date": None,
        "quantity": 6,
        "total_cost_usd": 186286.0,
    }


def _alike(number: int) -> dict[str, Any]:
    """Make an activity that overlaps with every other one of its kind."""
    start = FIRST_DAY + timedelta(days=number % 1000)
    return {
        "country": "Mali",
        "program": PROGRAMMES[number % 3],
        "course_title": "The same course",
        "recipient_unit": "The same unit",
        "start_date": start.isoformat(),
        "end_date": (start + timedelta(days=2000 + number % 7)).isoformat(),
        "quantity": 1,
        "total_cost_usd": 100.0,
    }


if __name__ == "__main__":
    main()
