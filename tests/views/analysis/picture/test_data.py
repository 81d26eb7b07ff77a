"""The script that the browser narrows the picture with: every activity, in a form that ``picture.js`` reads."""

import json
from typing import Any

from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.picture.data import write_data
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from tests.views.analysis.picture.picture_corpus import FOUR, ONE, THREE, TWO, small_site


def read(text: str) -> dict[str, Any]:
    """Read the object that the script hands over."""
    assert text.startswith("milpartPicture({")
    assert text.endswith("});\n")
    found = json.loads(text.removeprefix("milpartPicture(").removesuffix(");\n"))
    assert isinstance(found, dict)
    return found


def test_data_of_the_small_corpus() -> None:
    """By hand: the cancelled activity is among them, because a reader can ask for it; addresses are from the root.

    Of what states no end, the years go to the current one, and it is told that there is none.
    """
    site = small_site()
    sheet = Sheet(site, Evidence(site.addresses, "picture", ""), "analysis/picture/index")
    data = read(write_data(PictureSource(site), sheet))
    assert data["record"] == "records/{}/"
    assert data["most"] == {"rows": 60, "columns": 40, "cells": 200}
    assert data["rest"] == "All others"
    assert data["groups"][data["state"]] == "Member States"
    assert data["providers"] == [
        ["FRA", "France", 0, "records/ACR-FRA/"],
        ["DEU", "Germany", 0, "records/ACR-DEU/"],
        ["ACR-MISSION", "The mission", 2, "records/ACR-MISSION/"],
    ]
    assert data["partners"] == [["MLI", "Mali", "analysis/partners/mli/", "Mali"], ["NER", "Niger", "analysis/partners/ner/", "Niger"]]
    assert [pillar[0] for pillar in data["pillars"]] == ["advise", "train", "equip", "accompany", "reform", ""]
    assert data["activities"] == [
        [ONE, f"Title of {ONE}", [0, 1], [0], [1, 0], "csdp", "closed", 2024, 2025, False, 100, 1_000_000.0, "EUR"],
        [TWO, f"Title of {TWO}", [0], [0, 1], [1], "bilateral", "implementation", 2025, 2026, True, 40, 20_000.0, "USD"],
        [THREE, f"Title of {THREE}", [2], [1], [2], "epf", "pipeline", 2027, 2027, True, None, None, ""],
        [FOUR, f"Title of {FOUR}", [1], [0], [1], "bilateral", "cancelled", 2024, 2024, False, 500, None, ""],
    ]
