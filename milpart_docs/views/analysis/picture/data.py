"""All activities as a script that calls ``milpartPicture``; with it the picture is narrowed in the browser, also from a folder."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import NOT_STATED, build_picture, partners_of, pillars_of, providers_of
from milpart_docs.catalogue.facets import MEMBER_STATE
from milpart_docs.views.analysis.picture.matrix_axes import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from milpart_docs.views.analysis.picture.source import PICTURE, PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts.world import name_on_map
from milpart_docs.views.words.picture import GROUPS, REST
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES

FILE = f"{PICTURE}/data.js"
"""The path of the script from the site's root."""


def write_data(source: PictureSource, sheet: Sheet) -> str:
    """Write the script; places in lists stand for names, and addresses are from the site's root, not from the page of ``sheet``."""
    picture = build_picture(source.found.activities)
    kinds = list(GROUPS)
    groups = source.names.groups(picture.providers)
    providers = [provider for group in groups for provider in group.providers]
    partners = list(source.names.partners_in_order(picture.partners))
    pillars = [*VOCABULARIES["pillar"].terms, NOT_STATED]
    places = [{code: place for place, code in enumerate(codes)} for codes in (providers, partners, pillars)]
    names, root = source.names, replace(sheet, prefix="")
    content = {
        "record": source.site.addresses.record("{}"),
        "most": {"rows": MOST_ROWS, "columns": MOST_COLUMNS, "cells": MOST_CELLS},
        "rest": names.partner(REST),
        "state": kinds.index(MEMBER_STATE),
        "groups": list(GROUPS.values()),
        "providers": [[code, names.provider(code), kinds.index(names.kind(code)), source.provider_url(root, code)] for code in providers],
        "partners": [
            [code, names.partner(code), source.partner_url(root, code), name_on_map(code) if code in COUNTRIES else ""] for code in partners
        ],
        "pillars": [[code, names.pillar(code), ""] for code in pillars],
        "activities": [_row(activity, places, source) for activity in source.found.activities],
    }
    return f"milpartPicture({json.dumps(content, ensure_ascii=False, separators=(',', ':'))});\n"


def _row(activity: Activity, places: Sequence[dict[str, int]], source: PictureSource) -> list[Any]:
    years = activity.years(source.site.today)
    sides = (providers_of(activity), partners_of(activity), pillars_of(activity))
    return [
        activity.id,
        activity.title,
        *([known[key] for key in dict.fromkeys(keys) if key in known] for keys, known in zip(sides, places, strict=True)),
        activity.instrument,
        activity.status,
        years[0] if years else None,
        years[-1] if years else None,
        activity.end is None,
        activity.trainees,
        *(activity.money or (None, "")),
    ]
