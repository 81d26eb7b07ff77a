"""The answer of ``milpart picture`` as a text to read: totals, the largest cells, overlaps, crowds, white spots, and the rules."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from milpart_docs.views.answers.one_line import on_one_line
from milpart_docs.views.numbers import counted, rounded
from milpart_docs.views.words.picture import NO_END
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

WIDEST = 44
"""The most characters of a name in a table."""


def render_picture(answer: dict[str, Any], limit: int) -> str:
    """Write everything that was asked for, at most so many lines of each kind; what data break into lines stands on one."""
    answer = on_one_line(answer)
    activities = counted(answer["activities"], "activity", "activities")
    lines = [
        f"The picture on {answer['on']}: {activities}, {_people_and_money(answer['totals'])}",
        *_matrix(answer["matrix"], limit),
        *_overlaps(answer, limit),
        *_crowds(answer, limit),
        *(_white_spots(answer["white_spots"], limit) if "white_spots" in answer else ()),
        "\nRules",
        *(f"  {rule}" for rule in dict.fromkeys(answer["rule"].values())),
    ]
    return "\n".join(lines)


def _matrix(cells: Sequence[dict[str, Any]], limit: int) -> Iterator[str]:
    yield f"\nWho does what with whom: {counted(len(cells), 'pair')} of provider and partner" + _first(cells, limit)
    rows = [
        (cell["provider_name"], cell["partner_name"], f"{cell['activities']:,}", _number(cell["trainees"]), _money(cell["money"]))
        for cell in cells[:limit]
    ]
    yield from _table(("Provider", "Partner", "Activities", "Trainees", "Money"), rows, right=(2, 3, 4))


def _overlaps(answer: dict[str, Any], limit: int) -> Iterator[str]:
    total = ("" if answer["overlaps_total_is_exact"] else "more than ") + f"{answer['overlaps_total']:,}"
    yield f"\nOverlaps: {total}" + _first(range(answer["overlaps_total"]), min(limit, len(answer["overlaps"])))
    for found in answer["overlaps"][:limit]:
        partners = ", ".join(map(country_name, found["partners"]))
        yield f"  {found['a']['id']} and {found['b']['id']}: {partners}, {_window(found)}"
        yield f"    {_cut('; '.join(found['reasons']), 2 * WIDEST)}"


def _crowds(answer: dict[str, Any], limit: int) -> Iterator[str]:
    yield f"\nCrowds: {answer['crowds_total']:,}" + _first(range(answer["crowds_total"]), min(limit, len(answer["crowds"])))
    for crowd in answer["crowds"][:limit]:
        many = f"up to {crowd['peak']:,} at the same time, {crowd['activities']:,} in all"
        yield f"  {country_name(crowd['partner'])}: {many}, {_window(crowd)}"
        yield f"    {_cut(crowd['reason'], 2 * WIDEST)}"


def _white_spots(spots: dict[str, Any], limit: int) -> Iterator[str]:
    stated = [spot for spot in spots["pillars"] if spot["need_stated"]]
    yield from _list(
        "Partners with needs and no provider",
        (f"{spot['partner_name']}: {counted(len(spot['needs']), 'need')}{_expired(spot)}" for spot in spots["partners"]),
        limit,
    )
    yield from _list(
        "Pillars that nobody serves",
        (f"{spot['partner_name']}, {_pillar(spot)}: {counted(len(spot['needs']), 'need')}{_expired(spot)}" for spot in stated),
        limit,
    )
    yield from _list(
        "Pillars that nobody serves, no need stated",
        (f"{spot['partner_name']}, {_pillar(spot)}" for spot in spots["pillars"] if not spot["need_stated"]),
        limit,
    )
    yield from _list(
        "Priorities of strategies without an activity",
        (f"{country_name(spot['member_state'])}: {spot['partner_name']}{_ended(spot)}" for spot in spots["priorities"]),
        limit,
    )


def _list(title: str, lines: Iterable[str], limit: int) -> Iterator[str]:
    found = list(lines)
    yield f"\n{title}: {len(found):,}" + _first(found, limit)
    yield from (f"  {line}" for line in found[:limit])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int]) -> Iterator[str]:
    cut = [[_cut(cell, WIDEST) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[place]) for row in cut) for place in range(len(head))]
    for row in cut if rows else []:
        cells = (cell.rjust(widths[place]) if place in right else cell.ljust(widths[place]) for place, cell in enumerate(row))
        yield ("  " + "  ".join(cells)).rstrip()


def _first(found: Sequence[Any], limit: int) -> str:
    return f"; the first {limit:,}:" if len(found) > limit else ""


def _people_and_money(sums: dict[str, Any]) -> str:
    people = f"{counted(sums['trainees'], 'trainee')} known" if sums["trainees"] is not None else "trainees not known"
    return f"{people}, {_money(sums['money']) or 'no money known'}"


def _window(found: dict[str, Any]) -> str:
    """Say from when to when: *2026-01-01 to 2026-01-31, 31 days*, *from 2027-03-01, no end stated*."""
    if found["end"] is None:
        return f"from {found['start']}, {NO_END}"
    until = f"{found['end']} (goes on)" if found.get("goes_on") else found["end"]
    return f"{found['start']} to {until}" + (f", {counted(found['days'], 'day')}" if "days" in found else "")


def _number(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _money(money: dict[str, float]) -> str:
    return "; ".join(f"{currency} {rounded(amount)}" for currency, amount in money.items())


def _pillar(spot: dict[str, Any]) -> str:
    return VOCABULARIES["pillar"].label(spot["pillar"])


def _expired(spot: dict[str, Any]) -> str:
    return " (assessment expired)" if spot["expired"] else ""


def _ended(spot: dict[str, Any]) -> str:
    return f" ({len(spot['ended']):,} no longer under way)" if spot["ended"] else ""


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
