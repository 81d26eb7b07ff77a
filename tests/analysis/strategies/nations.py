"""Strategies for tests, and a small set of them whose comparison can be worked out by hand."""

from typing import Any

from tests.corpora import Written, record


def strategy(number: int, state: str, **fields: Any) -> Written:
    """Write a strategy that names one pillar and nothing else that strategies can have in common."""
    needed = {
        "originator": "ACR-EUMS",
        "topics": ["examples"],
        "member_state": state,
        "name": f"Strategy of {state}",
        "since": "2024",
        "lead": "Defence",
        "pillars": ["train"],
        "priority_regions": [],
        "priority_partners": [],
    }
    return record(f"STR-2026-{number:04}", **{**needed, **fields})


BELGIUM = strategy(
    1,
    "BEL",
    pillars=["train", "advise"],
    priority_partners=["NER", "MLI"],
    priority_regions=["The  Sahel"],
    instruments=["bilateral"],
    lethal_possible=True,
    horizon="2025",
    culture="Belgium stands behind.",
    lead=["Defence", "Foreign Affairs"],
)
ITALY = strategy(
    2,
    "ITA",
    pillars=["train", "equip"],
    priority_partners=["NER", "LBY"],
    priority_regions=["sahel", "Western Sahel"],
    lethal_possible=False,
    horizon="2026-11",
)
SPAIN = strategy(3, "ESP", pillars=["train"], priority_partners=["NER"], priority_regions=["Sahel"], instruments=["bilateral", "csdp"])
AUSTRIA = strategy(4, "AUT", pillars=["train", "advise"])
NATIONS = (BELGIUM, ITALY, SPAIN, AUSTRIA)
"""Four Member States. All train; three of three that name partners name Niger, and three of three that name regions name the Sahel; Austria
names nothing but pillars."""
