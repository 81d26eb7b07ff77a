"""Which old bytes an update copies, and which ones new bytes are told from."""

from collections.abc import Sequence

from milpart_docs.bundle.recipe import LARGEST_RUN, Step
from milpart_docs.bundle.runs import MOST_SEGMENTS, RUN, find_steps
from milpart_docs.bundle.segments import Segment


def lay_out(files: dict[str, str], length: int = 100) -> dict[str, Sequence[Segment]]:
    """Lay out files, of which each letter is a segment."""
    place, found = 0, dict[str, Sequence[Segment]]()
    for name, letters in files.items():
        found[name] = [Segment(place + number * length, length, letter.encode()) for number, letter in enumerate(letters)]
        place += len(letters) * length
    return found


def find(old: dict[str, str], new: dict[str, str], length: int = 100) -> list[Step]:
    """Find the steps from one archive to another."""
    return list(find_steps(lay_out(old, length), lay_out(new, length).items()))


def test_nothing_changed() -> None:
    """One range, from the first byte to the last."""
    assert find({"a": "abc", "b": "dae"}, {"a": "abc", "b": "dae"}) == [Step(0, 600)]


def test_change_within_a_file() -> None:
    """What stood between the neighbours is what it differs from."""
    assert find({"a": "abc", "b": "def"}, {"a": "aBc", "b": "def"}) == [Step(0, 100, 100, 100, 100, 100), Step(200, 400)]
    assert find({"a": "abcd"}, {"a": "aXYd"}) == [Step(0, 100, 200, 200, 100, 200), Step(300, 100)]


def test_insertion_and_removal() -> None:
    """An insertion has nothing to differ from; what was removed is not copied."""
    assert find({"a": "abc"}, {"a": "abXc"}) == [Step(0, 200, 100, 100, 0, 0), Step(200, 100)]
    assert find({"a": "abc", "b": "de"}, {"a": "ac", "b": "de"}) == [Step(0, 100), Step(200, 300)]


def test_changed_file_between_others() -> None:
    """It differs from the old one of its name, whatever was added before it; a new one from the file before it."""
    old = {"a": "ab", "c": "cd", "d": "ef"}
    assert find(old, {"a": "ab", "b": "XY", "c": "CD", "d": "ef"}) == [
        Step(0, 200, 200, 200, 0, 200),
        Step(200, 0, 200, 200, 200, 200),
        Step(400, 200),
    ]


def test_first_file_is_new() -> None:
    """There is nothing that it could resemble."""
    assert find({"b": "a"}, {"a": "X", "b": "a"}) == [Step(0, 0, 100, 100, 0, 0), Step(0, 100)]


def test_segments_that_come_back() -> None:
    """The range that goes on is taken before another place with the same bytes; one that was moved is found."""
    assert find({"a": "xa", "b": "xb"}, {"a": "xa", "b": "xb"}) == [Step(0, 400)]
    assert find({"a": "ab"}, {"a": "ba"}) == [Step(100, 100), Step(0, 100)]


def test_long_runs_are_split() -> None:
    """No run and no range that it differs from is longer than it may be; each has its share."""
    old = {"a": "".join(map(chr, range(200, 500)))}
    new = {"a": "".join(map(chr, range(1000, 1200)))}
    for length in (10, RUN // 3, RUN + 1, LARGEST_RUN + 1):
        steps = find(old, new, length)
        assert sum(step.new for step in steps) == 200 * length
        assert all(step.new <= max(RUN, length) and step.base_length <= LARGEST_RUN for step in steps)
        assert all(step.new <= MOST_SEGMENTS * length for step in steps)
        if length * 2 < LARGEST_RUN:
            assert all(step.base_length for step in steps if step.new)
