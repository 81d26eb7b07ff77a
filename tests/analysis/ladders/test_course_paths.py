"""The shortest sequence: worked out by hand, and against a search through all sets of courses."""

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.ladders.course_paths import Choice, Cost, Path, find_path, order_path


def choices(*given_: tuple[str, str, str, int]) -> dict[str, Choice]:
    """Make choices of names, what each satisfies (a letter each), what comes before it in all, and days."""
    return {key: Choice(key, frozenset(things), frozenset(before), (1, days)) for key, things, before, days in given_}


def test_greed_is_not_enough() -> None:
    """X satisfies four of six things, so greed takes it and needs A and B as well: three. A and B alone satisfy all six: two."""
    found = find_path(choices(("X", "bcef", "", 1), ("A", "abc", "", 1), ("B", "def", "", 1)), "abcdef")
    assert found == Path(frozenset("AB"), is_shortest=True)


def test_prerequisites_count() -> None:
    """A satisfies both things, but P and Q must come before it: three courses. B and C need none: two."""
    found = find_path(choices(("A", "ab", "PQ", 1), ("B", "a", "", 9), ("C", "b", "", 9), ("P", "", "", 1), ("Q", "", "", 1)), "ab")
    assert found.courses == frozenset("BC")


def test_what_comes_before_satisfies_as_well() -> None:
    """P must come before A and satisfies b: A and P, no third course for b."""
    assert find_path(choices(("A", "a", "P", 1), ("P", "b", "", 5), ("B", "b", "", 1)), "ab").courses == frozenset("AP")


def test_ties() -> None:
    """Of one course each: fewer days; of as many days: the first by name."""
    assert find_path(choices(("A", "a", "", 5), ("B", "a", "", 3)), "a").courses == frozenset("B")
    assert find_path(choices(("B", "a", "", 3), ("A", "a", "", 3)), "a").courses == frozenset("A")


def test_names_decide_last() -> None:
    """Greed takes B for three of four things, and then D. A and C are as few and as short, and come first by name."""
    found = find_path(choices(("A", "ab", "", 1), ("B", "abc", "", 1), ("C", "cd", "", 1), ("D", "d", "", 1)), "abcd")
    assert found.courses == frozenset("AC")


def test_what_must_be_taken_in_any_case() -> None:
    """Q satisfies a more quickly than P; but P must come before Z, which alone satisfies z: P and Z are two, with Q it would be three."""
    found = find_path(choices(("P", "a", "", 5), ("Q", "a", "", 1), ("Z", "z", "P", 1)), "az")
    assert found.courses == frozenset("PZ")


def test_nothing_to_find() -> None:
    """Nothing is wanted; nobody satisfies what is wanted; one thing of two is satisfied."""
    assert find_path(choices(("A", "a", "", 1)), "") == Path(frozenset(), is_shortest=True)
    assert find_path({}, "a") == Path(frozenset(), is_shortest=True)
    assert find_path(choices(("A", "a", "", 1)), "ab").courses == frozenset("A")


def test_bounded_work() -> None:
    """Cut short, it gives what greed found, which is a way, and does not say that it is the shortest."""
    given_ = choices(("X", "bcef", "", 1), ("A", "abc", "", 1), ("B", "def", "", 1))
    assert find_path(given_, "abcdef", most_work=1) == Path(frozenset("ABX"), is_shortest=False)


def test_many_alike_are_no_labour() -> None:
    """Forty things, each satisfied by twenty courses of its own: the best of each is taken, without a search through 20^40 sets."""
    given_ = {
        f"{thing}-{number}": Choice(f"{thing}-{number}", frozenset({str(thing)}), frozenset(), (1, number))
        for thing in range(40)
        for number in range(20)
    }
    found = find_path(given_, map(str, range(40)))
    assert found == Path(frozenset(f"{thing}-0" for thing in range(40)), is_shortest=True)


def test_order() -> None:
    """C stands before A, which needs it; then the lower rank; then the name."""
    ranks = {"A": 1, "B": 1, "C": 2, "D": 0}
    found = order_path("ABCD", {"A": ["C", "Z"]}, lambda key: (ranks[key], key))
    assert found == ["D", "B", "C", "A"]


NAMES = "ABCDEFG"
THINGS = "abcde"


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, Choice]:
    """Draw up to seven courses; what comes before a course stands before it in the alphabet, with all that comes before that."""
    found: dict[str, Choice] = {}
    for name in NAMES[: draw(st.integers(0, len(NAMES)))]:
        direct = draw(st.sets(st.sampled_from(sorted(found)), max_size=2)) if found else set()
        before = frozenset(direct).union(*(found[key].before for key in direct))
        things = draw(st.sets(st.sampled_from(THINGS), max_size=3))
        found[name] = Choice(name, frozenset(things), before, (1, draw(st.integers(0, 1)), draw(st.integers(0, 4))))
    return found


def is_way(world: dict[str, Choice], taken: Iterable[str], wanted: frozenset[str]) -> bool:
    """Tell whether a set of courses satisfies what is wanted and has all that must come before."""
    chosen = set(taken)
    return all(world[key].before <= chosen for key in chosen) and wanted <= {thing for key in chosen for thing in world[key].satisfies}


def rank(world: dict[str, Choice], taken: Iterable[str]) -> tuple[Cost, list[str]]:
    """Give what a set of courses is compared by."""
    chosen = sorted(taken)
    return tuple(sum(world[key].cost[place] for key in chosen) for place in range(3)), chosen


@given(worlds(), st.frozensets(st.sampled_from(THINGS)))
def test_no_better_set_exists(world: dict[str, Choice], wanted: frozenset[str]) -> None:
    """Against every set of courses there is: the same number, the same cost, the same names."""
    found = find_path(world, wanted)
    reachable = wanted & {thing for choice in world.values() for thing in choice.satisfies}
    sets = [set(each) for size in range(len(world) + 1) for each in combinations(sorted(world), size)]
    best = min((each for each in sets if is_way(world, each, reachable)), key=lambda each: rank(world, each))
    assert found == Path(frozenset(best), is_shortest=True)


@given(worlds(), st.frozensets(st.sampled_from(THINGS)), st.sets(st.sampled_from(THINGS)))
def test_another_course_never_makes_it_longer(world: dict[str, Choice], wanted: frozenset[str], things: set[str]) -> None:
    """Unless it satisfies what none did before; then it makes the way longer by itself and no more."""
    before = find_path(world, wanted).courses
    after = find_path({**world, "Z": Choice("Z", frozenset(things), frozenset(), (1, 0, 0))}, wanted).courses
    known = {thing for choice in world.values() for thing in choice.satisfies}
    assert len(after) <= len(before) + (1 if wanted & things - known else 0)


@given(worlds(), st.frozensets(st.sampled_from(THINGS)), st.integers(0, 30))
def test_cut_short_it_is_still_a_way(world: dict[str, Choice], wanted: frozenset[str], work: int) -> None:
    """However little time it has."""
    reachable = wanted & {thing for choice in world.values() for thing in choice.satisfies}
    assert is_way(world, find_path(world, wanted, most_work=work).courses, reachable)
