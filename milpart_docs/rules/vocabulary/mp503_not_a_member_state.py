"""Every Member State that a record names is a Member State of the European Union.

The picture of who does what counts Member States: a partner or a third state in that place appears as a row of its own among the 27, and
is missing among the partners. The list is that of today; the United Kingdom left it on 31 January 2020.

Correct:

    member_states: [FRA, DEU]
    partners: [UKR]

Wrong:

    member_states: [FRA, UKR]
"""

from collections.abc import Iterator, Mapping
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary import COUNTRIES

CODE = "MP503"
SEVERITY = Severity.WARNING

MEMBER_STATES = frozenset(country.alpha3 for country in COUNTRIES.values() if country.is_member_state)
HINT = "name a partner in partners, and another provider by its actor in providers"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each country that stands as a Member State and is none; what is no country is not looked at."""
    if source.kind != "record":
        return
    for path, code in _member_states(source.written):
        country = COUNTRIES.get(code) if isinstance(code, str) else None
        if country is not None and not country.is_member_state:
            at = source.position(*path)
            yield Finding(at.value_line, at.value_column, f"{country.name} ({country.alpha3}) is not a Member State of the EU", HINT)


def _member_states(written: Mapping[str, Any]) -> Iterator[tuple[Path, object]]:
    """Give whatever stands as a Member State: in the list, alone, or in the entries of a list such as ``adopted_by``."""
    for key, value in written.items():
        if key == "member_state":
            yield (key,), value
        elif isinstance(value, list):
            for place, item in enumerate(value):
                if key == "member_states":
                    yield (key, place), item
                elif isinstance(item, dict) and "member_state" in item:
                    yield (key, place, "member_state"), item["member_state"]
