"""Prints the answer of ``milpart picture`` as text: totals, the largest cells, overlaps, crowds, white spots, and the rules."""

from collections.abc import Iterable, Sequence
from typing import Any

import click

from milpart_docs.views.numbers import counted
from milpart_docs.views.words.picture import NO_END
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

WIDEST = 44
"""The most characters of a name in a table."""


def print_text(answer: dict[str, Any], limit: int) -> None:
    """Print everything that was asked for, at most so many lines of each kind."""
    click.echo(
        f"The picture on {answer['on']}: {counted(answer['activities'], 'activity', 'activities')}, {_people_and_money(answer['totals'])}"
    )
    _print_matrix(answer["matrix"], limit)
    _print_overlaps(answer, limit)
    _print_crowds(answer, limit)
    if "white_spots" in answer:
        _print_white_spots(answer["white_spots"], limit)
    click.echo("\nRules")
    for rule in dict.fromkeys(answer["rule"].values()):
        click.echo(f"  {rule}")


def _print_matrix(cells: Sequence[dict[str, Any]], limit: int) -> None:
    click.echo(f"\nWho does what with whom: {counted(len(cells), 'pair')} of provider and partner" + _first(cells, limit))
    rows = [
        (cell["provider_name"], cell["partner_name"], f"{cell['activities']:,}", _number(cell["trainees"]), _money(cell["money"]))
        for cell in cells[:limit]
    ]
    _print_table(("Provider", "Partner", "Activities", "Trainees", "Money"), rows, right=(2, 3, 4))


def _print_overlaps(answer: dict[str, Any], limit: int) -> None:
    total = ("" if answer["overlaps_total_is_exact"] else "more than ") + f"{answer['overlaps_total']:,}"
    click.echo(f"\nOverlaps: {total}" + _first(range(answer["overlaps_total"]), min(limit, len(answer["overlaps"]))))
    for found in answer["overlaps"][:limit]:
        partners = ", ".join(map(country_name, found["partners"]))
        click.echo(f"  {found['a']['id']} and {found['b']['id']}: {partners}, {_window(found)}")
        click.echo(f"    {_cut('; '.join(found['reasons']), 2 * WIDEST)}")


def _print_crowds(answer: dict[str, Any], limit: int) -> None:
    click.echo(f"\nCrowds: {answer['crowds_total']:,}" + _first(range(answer["crowds_total"]), min(limit, len(answer["crowds"]))))
    for crowd in answer["crowds"][:limit]:
        click.echo(
            f"  {country_name(crowd['partner'])}: up to {crowd['peak']:,} at the same time, {crowd['activities']:,} in all, "
            f"{_window(crowd)}"
        )
        click.echo(f"    {_cut(crowd['reason'], 2 * WIDEST)}")


def _print_white_spots(spots: dict[str, Any], limit: int) -> None:
    stated = [spot for spot in spots["pillars"] if spot["need_stated"]]
    _print_list(
        "Partners with needs and no provider",
        (f"{spot['partner_name']}: {counted(len(spot['needs']), 'need')}{_expired(spot)}" for spot in spots["partners"]),
        limit,
    )
    _print_list(
        "Pillars that nobody serves",
        (f"{spot['partner_name']}, {_pillar(spot)}: {counted(len(spot['needs']), 'need')}{_expired(spot)}" for spot in stated),
        limit,
    )
    _print_list(
        "Pillars that nobody serves, no need stated",
        (f"{spot['partner_name']}, {_pillar(spot)}" for spot in spots["pillars"] if not spot["need_stated"]),
        limit,
    )
    _print_list(
        "Priorities of strategies without an activity",
        (f"{country_name(spot['member_state'])}: {spot['partner_name']}{_ended(spot)}" for spot in spots["priorities"]),
        limit,
    )


def _print_list(title: str, lines: Iterable[str], limit: int) -> None:
    found = list(lines)
    click.echo(f"\n{title}: {len(found):,}" + _first(found, limit))
    for line in found[:limit]:
        click.echo(f"  {line}")


def _print_table(head: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int]) -> None:
    cut = [[_cut(cell, WIDEST) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[place]) for row in cut) for place in range(len(head))]
    for row in cut if rows else []:
        cells = (cell.rjust(widths[place]) if place in right else cell.ljust(widths[place]) for place, cell in enumerate(row))
        click.echo(("  " + "  ".join(cells)).rstrip())


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
    return "; ".join(f"{currency} {amount:,.0f}" for currency, amount in money.items())


def _pillar(spot: dict[str, Any]) -> str:
    return VOCABULARIES["pillar"].label(spot["pillar"])


def _expired(spot: dict[str, Any]) -> str:
    return " (assessment expired)" if spot["expired"] else ""


def _ended(spot: dict[str, Any]) -> str:
    return f" ({len(spot['ended']):,} no longer under way)" if spot["ended"] else ""


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
