"""What the page of the content management system needs to know of each field to read and write it, as data for ``records.js``.

It is taken from the widgets, so that a value is shown where its widget can show it, and nowhere else.
"""

from typing import Any

from milpart_docs.model.inputs import Input, Kind
from milpart_docs.views.cms.options import values_of
from milpart_docs.views.cms.widgets import KEYWORDS, Widget

_NUMBERS = frozenset({Kind.COUNT, Kind.NUMBER})


def describe_shown(given: Input, widget: Widget) -> dict[str, Any]:
    """Describe one field.

    ``list`` tells that there may be several values, ``group`` has the fields of each; a single value is of the ``kind`` ``flag``,
    ``number`` or ``text``, one of the ``options`` where there are any, and may be a ``flag`` in words where that is said as well;
    ``commas`` tells that commas part the values, so that none may have one.
    """
    shape = given.shape
    described: dict[str, Any] = {"key": given.key, "list": shape.is_list or None}
    if shape.kind is Kind.TRANSLATIONS:
        return _without_empty({**described, "kind": "translations"})
    if shape.kind is Kind.GROUP:
        inner = {field["name"]: field for field in widget["fields"]}
        return _without_empty({**described, "group": [describe_shown(one, inner[one.key]) for one in shape.inputs]})
    kinds = {other.kind for other in given.shapes if other.kind is not Kind.GROUP}
    kind = "text" if Kind.TEXT in kinds else "flag" if Kind.FLAG in kinds else "number" if kinds & _NUMBERS else "text"
    spoken = kind == "text" and Kind.FLAG in kinds
    commas = given.key in KEYWORDS or None
    return _without_empty(
        {**described, "kind": kind, "flag": spoken or None, "commas": commas, "options": values_of(widget.get("options"))}
    )


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [])}
