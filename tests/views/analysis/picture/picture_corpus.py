"""A small corpus for the pages of the picture, whose answers are worked out by hand.

| Activity | Providers | Partners | Pillars | Instrument | Years | Status | Trainees | Money |
|---|---|---|---|---|---|---|---|---|
| 1 | France, Germany | Mali | train, advise | csdp | 2024 to 2025 | closed | 100 | EUR 1,000,000 |
| 2 | France | Mali, Niger | train | bilateral | from March 2025 | implementation | 40 | USD 20,000 |
| 3 | the mission | Niger | equip | epf | from 2027 | pipeline | | |
| 4 | Germany | Mali | train | bilateral | 2024 | cancelled | 500 | |

Activities 1 and 2 share Mali, days from March to December 2025, and the type: one overlap. The need of Senegal (training) has no activity;
France's strategy puts Senegal and Mali first, and Mali has its activity 2.
"""

from milpart_docs.views.site import Site
from tests.corpora import Written, record, site_of

MLI, NER, SEN = "MLI", "NER", "SEN"
ONE, TWO, THREE, FOUR = (f"ACT-2026-000{number}" for number in (1, 2, 3, 4))
ACTORS = (
    record("ACR-FRA", title="France", name="France", kind="member-state", country="FRA"),
    record("ACR-DEU", title="Germany", name="Germany", kind="member-state", country="DEU"),
    record("ACR-MISSION", title="The mission", name="The mission", kind="mission"),
)
FRANCE, GERMANY, MISSION = ({"actor": actor, "role": "implementing"} for actor in ("ACR-FRA", "ACR-DEU", "ACR-MISSION"))
ACTIVITIES = (
    record(
        ONE,
        status="closed",
        providers=[FRANCE, GERMANY],
        partners=[MLI],
        pillars=["train", "advise"],
        activity_type="individual-training",
        instrument="csdp",
        dates={"actual_start": "2024-01-01", "actual_end": "2025-12-31"},
        trainees=100,
        budget={"amount": 1_000_000, "currency": "EUR"},
    ),
    record(
        TWO,
        status="implementation",
        providers=[FRANCE],
        partners=[MLI, NER],
        pillars=["train"],
        activity_type="individual-training",
        instrument="bilateral",
        dates={"actual_start": "2025-03-01"},
        trainees=40,
        budget={"amount": 20_000, "currency": "USD"},
    ),
    record(
        THREE,
        status="pipeline",
        providers=[MISSION],
        partners=[NER],
        pillars=["equip"],
        activity_type="donation",
        instrument="epf",
        dates={"planned_start": "2027"},
    ),
    record(
        FOUR,
        status="cancelled",
        providers=[GERMANY],
        partners=[MLI],
        pillars=["train"],
        activity_type="exercise",
        instrument="bilateral",
        dates={"planned_start": "2024", "planned_end": "2024"},
        trainees=500,
    ),
)
NEED = record(
    "ASM-2026-0001",
    status="endorsed",
    partner=SEN,
    assessed_on="2026-03-01",
    valid_until="2028-03-01",
    needs=[
        {
            "id": "N1",
            "capability": "CAP-BRIDGING",
            "kind": "train",
            "dotmlpfi": ["training"],
            "current": 1,
            "desired": 2,
            "level": "critical",
            "text": "Instructors.",
        }
    ],
)
STRATEGY = record("STR-2026-0001", status="endorsed", member_state="FRA", priority_partners=[SEN, MLI], pillars=["train"])
EVERYTHING: tuple[Written, ...] = (*ACTORS, *ACTIVITIES, NEED, STRATEGY, record("PTR-MLI", country=MLI, region="sahel"))


def small_site() -> Site:
    """Make the site of the small corpus."""
    return site_of(*EVERYTHING)
