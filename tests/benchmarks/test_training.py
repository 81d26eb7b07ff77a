"""The generator of training lines: the same every time, and of the shape that it promises."""

from collections import Counter

from benchmarks.measure import Measured
from benchmarks.measure_picture import ALIKE, SHAPED, render
from benchmarks.process import Usage
from benchmarks.training import SUM_EVERY, write_lines
from milpart_docs.analysis.picture.activity_lines import read_activity_lines
from milpart_docs.analysis.picture.activity_object import IS_SUM
from milpart_docs.analysis.picture.overlaps import find_overlaps
from tests.projects import TODAY


def test_always_the_same() -> None:
    """And a shorter file is the beginning of a longer one."""
    assert list(write_lines(50)) == list(write_lines(100))[:50]


def test_shape() -> None:
    """One line in sixteen is a sum; the others are training in countries that are known, the first of them far oftener than most."""
    read = read_activity_lines((line.encode() for line in write_lines(1600)), TODAY)
    assert read.skipped.by_reason == {IS_SUM: 1600 // SUM_EVERY}
    partners = Counter(partner for activity in read.activities for partner in activity.partners)
    assert all(len(partner) == 3 for partner in partners)
    assert partners.most_common(1)[0][1] > 10 * len(read.activities) / len(partners)
    assert len({activity.recipient_unit for activity in read.activities}) > len(read.activities) / 2


def test_worst_case() -> None:
    """All overlap with all: of 200, 200 x 199 / 2 pairs."""
    read = read_activity_lines((line.encode() for line in write_lines(200, is_alike=True)), TODAY)
    assert find_overlaps(read.activities, TODAY, most=1).total == 200 * 199 // 2


def test_table_of_the_picture() -> None:
    """The exponent starts anew with each shape: from 1 to 4 s for twice the lines is quadratic."""
    found = [
        Measured(1000, SHAPED, Usage(1, 1, 20, 20)),
        Measured(2000, SHAPED, Usage(4, 3, 40, 40)),
        Measured(1000, ALIKE, Usage(1, 1, 20, 20)),
    ]
    assert render(found).splitlines()[2:] == [
        "| 1,000 | as in public data | 1.00 | 1.00 | 20 |  |",
        "| 2,000 | as in public data | 4.00 | 3.00 | 40 | 2.00 |",
        "| 1,000 | all overlap | 1.00 | 1.00 | 20 |  |",
    ]
