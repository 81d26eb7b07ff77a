"""The numbers at the head of a page of the picture."""

from collections.abc import Iterator, Sequence
from itertools import chain

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import NOT_STATED, build_picture
from milpart_docs.catalogue.facets import MEMBER_STATE
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.picture.amounts import short_amount
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Figure, Sheet
from milpart_docs.views.markup import Markup
from milpart_docs.views.words.picture import activities_counted

ONE = {"activities": "activity", "partners": "partner", "providers": "provider", "Member States": "Member State", "trainees": "trainee"}
"""What is counted, and the word for one."""


def picture_figures(sheet: Sheet, source: PictureSource, activities: Sequence[Activity], *, is_of_partner: bool = False) -> Markup:
    """Write how many activities, partners, providers and Member States there are, how many people were trained, and what it cost."""
    who = () if is_of_partner else _partners(source, activities)
    activity = Figure(f"{len(activities):,}", _word("activities", len(activities)), source.items(activities))
    return sheet.figures(chain((activity,), who, _providers(source, activities), _sums(source, activities)))


def _partners(source: PictureSource, activities: Sequence[Activity]) -> Iterator[Figure]:
    """Count partners; behind the number stand their profiles, or where there is none, the first activity with the partner."""
    partners = {code: cell for code, cell in build_picture(activities).partners.items() if code != NOT_STATED}
    items = []
    for code in source.names.partners_in_order(partners):
        first = source.items(partners[code].activities[:1])
        profile = source.site.facets.subject("partner", code)
        words = f"{source.names.partner(code)}: {activities_counted(partners[code].count)}"
        items += [Item(profile or first[0].entry, note=words)] if profile or first else []
    yield Figure(f"{len(partners):,}", _word("partners", len(partners)), items)


def _providers(source: PictureSource, activities: Sequence[Activity]) -> Iterator[Figure]:
    """Count providers, and the Member States among them; behind the numbers stand the records of the actors."""
    providers = {code: cell for code, cell in build_picture(activities).providers.items() if code != NOT_STATED}
    ordered = [code for group in source.names.groups(providers) for code in group.providers]
    states = [code for code in ordered if source.names.kind(code) == MEMBER_STATE]
    for label, codes in (("providers", ordered), ("Member States", states)):
        actors = ((code, source.names.actor(code)) for code in codes)
        items = [Item(actor, note=activities_counted(providers[code].count)) for code, actor in actors if actor]
        yield Figure(f"{len(codes):,}", _word(label, len(codes)), items)


def _sums(source: PictureSource, activities: Sequence[Activity]) -> Iterator[Figure]:
    total = build_picture(activities).total
    trained = [activity for activity in activities if activity.trainees is not None]
    yield Figure(
        f"{total.trainees or 0:,}", _word("trainees", total.trainees or 0), source.items(trained), _stated(len(trained), len(activities))
    )
    for money in total.money:
        paid = [activity for activity in activities if activity.money and activity.money.currency == money.currency]
        yield Figure(short_amount(money), f"in {money.currency}", source.items(paid), _stated(len(paid), len(activities)))


def _word(plural: str, number: int) -> str:
    """Give the word for what is counted, in the singular where there is one."""
    return ONE[plural] if number == 1 else plural


def _stated(number: int, total: int) -> str:
    return f"stated by {number:,} of {activities_counted(total)}"
