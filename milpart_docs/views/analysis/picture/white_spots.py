"""The page of white spots: needs that nobody meets, pillars that nobody serves, priorities that nobody pursues."""

from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.picture.source import PICTURE, PictureSource
from milpart_docs.views.analysis.picture.spot_tables import SpotTables
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.markup import Markup, element
from milpart_docs.views.numbers import counted

WHITE_SPOTS = f"{PICTURE}/white-spots"
TITLE = "White spots"
MEANING = "Where needs, pillars and priorities meet no activity that is planned, under way or being wound up."


def build_white_spot_page(source: PictureSource, evidence: Evidence, parent: tuple[str, str], tabs: tuple[Step, ...]) -> AnalysisPage:
    """Build the page of all white spots."""
    sheet = Sheet(source.site, evidence, WHITE_SPOTS)
    return AnalysisPage(WHITE_SPOTS, TITLE, MEANING, SpotTables(sheet, source).render(source.found.white_spots), parent, tabs)


def spots_in_words(sheet: Sheet, source: PictureSource) -> Markup:
    """Say in a few lines how many white spots there are; each line leads to the table of its kind."""
    spots = source.found.white_spots
    stated = sum(spot.is_stated for spot in spots.pillars)
    told = (
        (len(spots.partners), "with assessed needs and no activity", "partner", "partners", "partners"),
        (stated, "with an assessed need and no activity", "pillar of a partner", "pillars of partners", "pillars"),
        (len(spots.pillars) - stated, "without an activity, where nobody has assessed the partner", "pillar", "pillars", "unassessed"),
        (
            len(spots.priorities),
            "of a national strategy without an activity of that state",
            "priority partner",
            "priority partners",
            "priorities",
        ),
    )
    way = sheet.page_url(WHITE_SPOTS)
    lines = (
        element("li", element("a", counted(number, one, many), href=f"{way}#{anchor}") if number else f"No {one}", f" {what}")
        for number, what, one, many, anchor in told
    )
    return element("ul", lines, class_="mp-lines")
