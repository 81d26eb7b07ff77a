"""What ``milpart picture`` answers, as values for JSON; the text is printed from the same values."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from milpart_docs.analysis.picture import crowds, overlaps, white_spots
from milpart_docs.analysis.picture.activities import Activity, Money
from milpart_docs.analysis.picture.activity_lines import Skipped
from milpart_docs.analysis.picture.picture import Cell, Picture, pillars_of
from milpart_docs.analysis.picture.unread import Unread
from milpart_docs.views.words.picture import Names

MOST_IDS = 100
"""So many identifiers stand at a cell or a crowd; ``ids_cut`` tells that there are more."""


def describe_picture(picture: Picture, names: Names) -> dict[str, Any]:
    """Describe the matrix and its totals; the largest cells first."""
    cells = sorted(picture.cells.items(), key=lambda item: (-item[1].count, item[0]))
    return {
        "activities": picture.total.count,
        "totals": _sums(picture.total),
        "matrix": [{**_provider(names, provider), **_partner(names, partner), **_cell(cell)} for (provider, partner), cell in cells],
        "partners": [{**_partner(names, key), **_sums(cell)} for key, cell in _largest(picture.partners)],
        "providers": [{**_provider(names, key), **_sums(cell)} for key, cell in _largest(picture.providers)],
        "pillars": {key or "not stated": _sums(cell) for key, cell in picture.pillars.items()},
    }


def _largest(cells: Mapping[str, Cell]) -> list[tuple[str, Cell]]:
    return sorted(cells.items(), key=lambda item: (-item[1].count, item[0]))


def _provider(names: Names, provider: str) -> dict[str, str]:
    return {"provider": provider, "provider_name": names.provider(provider), "kind": names.kind(provider)}


def _partner(names: Names, partner: str) -> dict[str, str]:
    return {"partner": partner, "partner_name": names.partner(partner)}


def _cell(cell: Cell) -> dict[str, Any]:
    pillars = Counter(pillar or "not stated" for activity in cell.activities for pillar in pillars_of(activity))
    return {**_sums(cell), "pillars": dict(pillars), **_ids(cell.activities)}


def _sums(cell: Cell) -> dict[str, Any]:
    return {"activities": cell.count, "trainees": cell.trainees, "money": _amounts(cell.money)}


def _amounts(money: Iterable[Money]) -> dict[str, float | int]:
    """Give amounts by currency, whole ones without a point."""
    return {item.currency: int(item.amount) if item.amount.is_integer() else round(item.amount, 2) for item in money}


def _ids(activities: tuple[Activity, ...]) -> dict[str, Any]:
    return {"ids": [activity.id for activity in activities[:MOST_IDS]], "ids_cut": len(activities) > MOST_IDS}


def describe_overlaps(found: overlaps.Overlaps, names: Names, limit: int) -> dict[str, Any]:
    """Describe the foremost overlaps and crowds, and count them all."""
    return {
        "overlaps": [_overlap(overlap, names) for overlap in found.pairs[:limit]],
        "overlaps_total": found.total,
        "overlaps_total_is_exact": found.is_exact,
        "overlaps_by_reason": dict(found.by_reason),
        "crowds": [_crowd(crowd, names) for crowd in found.crowds[:limit]],
        "crowds_total": len(found.crowds),
    }


def _overlap(overlap: overlaps.Overlap, names: Names) -> dict[str, Any]:
    return {
        "a": _activity(overlap.a),
        "b": _activity(overlap.b),
        "partners": list(overlap.partners),
        **_days(overlap.start, overlap.end),
        "days": overlap.days,
        "goes_on": overlap.is_open,
        "different_providers": overlap.has_different_providers,
        "reasons": [overlaps.word_reason(reason, names.value) for reason in overlap.reasons],
        "score": overlap.score,
    }


def _activity(activity: Activity) -> dict[str, Any]:
    return {"id": activity.id, "title": activity.title, "providers": list(activity.providers)}


def _days(start: int, end: int | None) -> dict[str, str | None]:
    return {"start": date.fromordinal(start).isoformat(), "end": None if end is None else date.fromordinal(end).isoformat()}


def _crowd(crowd: crowds.Crowd, names: Names) -> dict[str, Any]:
    return {
        "partner": crowd.partner,
        "reason": overlaps.word_reason(crowd.reason, names.value),
        "activities": len(crowd.activities),
        "peak": crowd.peak,
        "peak_on": date.fromordinal(crowd.peak_on).isoformat(),
        **_days(crowd.start, crowd.end),
        **_ids(crowd.activities),
    }


def describe_white_spots(found: white_spots.WhiteSpots, names: Names) -> dict[str, Any]:
    """Describe the white spots of the three kinds."""
    return {
        "partners": [
            {**_partner(names, spot.partner), "needs": _needs(spot.needs), "expired": spot.is_expired, "ended": _ids_of(spot.ended)}
            for spot in found.partners
        ],
        "pillars": [
            {
                **_partner(names, spot.partner),
                "pillar": spot.pillar,
                "need_stated": spot.is_stated,
                "needs": _needs(spot.needs),
                "expired": spot.is_expired,
                "ended": _ids_of(spot.ended),
            }
            for spot in found.pillars
        ],
        "priorities": [
            {
                **_partner(names, spot.partner),
                "member_state": spot.member_state,
                "strategies": [entry.id for entry in spot.strategies],
                "ended": _ids_of(spot.ended),
                "others": _ids_of(spot.others),
            }
            for spot in found.priorities
        ],
    }


def _needs(needs: Iterable[white_spots.StatedNeed]) -> list[dict[str, str]]:
    return [
        {"id": f"{need.assessment.id}#{need.id}", "pillar": need.pillar, "level": need.level, "capability": need.capability}
        for need in needs
    ]


def _ids_of(activities: Iterable[Activity]) -> list[str]:
    return [activity.id for activity in activities]


def describe_skipped(skipped: Skipped, source: str) -> dict[str, Any]:
    """Describe the lines that were skipped: how many, why, and the first of them with their places."""
    first = [
        {
            "source": f"{source}:{line.line}" + (f":{line.column}" if line.column else ""),
            "reason": line.reason,
            "hint": line.hint,
        }
        for line in skipped.first
    ]
    return {"total": skipped.total, "by_reason": dict(skipped.by_reason), "first": first}


def describe_unread(unread: Unread, source: str) -> dict[str, Any]:
    """Describe the values that were left out: how many, and of each kind the field, why, in how many lines, and the place of the first."""
    kinds = [
        {"field": slip.field, "reason": slip.reason, "hint": slip.hint, "lines": seen.lines, "first": f"{source}:{seen.first}"}
        for slip, seen in unread.kinds.items()
    ]
    return {"total": unread.total, "kinds": kinds}
