"""The drawing at the head of a roadmap: how far the partner has come in each capability."""

from milpart_docs.analysis.ladders.ladders import TOP
from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap, Roadmap
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.analysis.ladders.words import WAYS_ON_A_PAGE, roadmap_page
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.strips import Strip, strip_chart
from milpart_docs.views.words.ladders import say_position

STRIPS = 40
"""So many capabilities stand in the drawing."""


def strips_of(sheet: Sheet, roadmaps: Roadmaps, roadmap: Roadmap, name: str) -> Chart:
    """Draw one row a capability, with a box for each level."""
    strips = [
        Strip(way.title, _anchor_url(sheet, roadmap, place), _states(roadmaps, way), say_position(way.position))
        for place, way in enumerate(roadmap.capabilities[:STRIPS])
    ]
    rest = f" The first {STRIPS} capabilities are shown." if len(roadmap.capabilities) > STRIPS else ""
    return strip_chart(f"From where {name} stands to its targets", f"One row a capability, one box a level.{rest}", strips, TOP)


def _anchor_url(sheet: Sheet, roadmap: Roadmap, place: int) -> str:
    number = place // WAYS_ON_A_PAGE + 1
    page = "" if number == 1 else sheet.page_url(roadmap_page(roadmap.partner, number))
    return f"{page}#{slug_of(roadmap.capabilities[place].capability)}"


def _states(roadmaps: Roadmaps, way: CapabilityRoadmap) -> list[str]:
    """Say of each level whether it is reached, to confirm, to meet, not described, or beyond the target."""
    ladder = roadmaps.ladders.get(way.capability)
    return [_state(way, number, is_described=ladder is not None and number in ladder.levels) for number in range(1, TOP + 1)]


def _state(way: CapabilityRoadmap, number: int, *, is_described: bool) -> str:
    if number <= way.position.current:
        return "reached"
    if number > way.target.level:
        return "beyond"
    if not is_described:
        return "undescribed"
    return TO_CONFIRM if number <= way.position.floor else TO_MEET
