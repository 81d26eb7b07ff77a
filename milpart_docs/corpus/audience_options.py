"""The audiences of a project: those that always exist, and those that its options add.

One that is written unclearly, or twice, is kept with the reason: nothing is handed out for it until somebody has mended that.
"""

from dataclasses import replace

from milpart_docs.corpus.option_reader import OptionReader
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.vocabulary import MARKINGS, is_above

INTERNAL = "internal"
PUBLIC = "public"
"""The audiences that always exist: everyone within the repository's ceiling, and everyone at all."""
KEYS = ("name", "max_marking", "communities")
FORM = "{name: …, max_marking: …, communities: […]}"


def read_audiences(reader: OptionReader, value: object, ceiling: str) -> tuple[Audience, ...]:
    """Read the audiences that a project adds to the two that always exist; none may see anything above the ceiling."""
    if value is not None and not isinstance(value, list):
        reader.complain(("audiences",), "audiences is not a list", f"write audiences: [{FORM}]")
    found = {INTERNAL: Audience(INTERNAL, ceiling, has_all_communities=True), PUBLIC: Audience(PUBLIC, MARKINGS[0])}
    for number, item in enumerate(value if isinstance(value, list) else []):
        before = len(reader.findings)
        audience = _read_audience(reader, item, number, ceiling)
        if audience is None:
            continue
        if audience.name in found:
            hint = "give it another name; internal and public always exist as they are"
            reader.complain(("audiences", number), f"there are two audiences named {audience.name}", hint)
            audience = Audience(audience.name, MARKINGS[0])
        for fault in reader.findings[before:][:1]:
            doubt = f"{fault.message} ({fault.path}:{fault.line}:{fault.column})"
            audience = replace(audience, max_marking=MARKINGS[0], doubt=doubt)
        found[audience.name] = audience
    return tuple(found.values())


def _read_audience(reader: OptionReader, item: object, number: int, ceiling: str) -> Audience | None:
    """Read one audience; nothing where it has no name."""
    name = item.get("name") if isinstance(item, dict) else None
    if not isinstance(item, dict) or not isinstance(name, str) or not name.strip():
        reader.complain(("audiences", number), "an audience has no name", f"write {FORM}")
        return None
    around = ("audiences", number)
    reader.unknown(item, KEYS, "an audience has", *around)
    highest = reader.marking("max_marking", item.get("max_marking"), MARKINGS[0], *around)
    communities = reader.texts("communities", item.get("communities"), *around)
    return Audience(name.strip(), ceiling if is_above(highest, ceiling) else highest, communities)
