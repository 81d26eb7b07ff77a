"""Every country is written as its ISO 3166-1 alpha-3 code, in capitals.

Names differ by language and alpha-2 codes by authority (EL and GR, UK and GB); the alpha-3 code is one for each country, and it is what
the EU Publications Office's table of countries and the matrices of this site are keyed by. Kosovo is XKX, as in that table.

Correct:

    partners: [MLI, UKR]

Wrong:

    partners: [Mali, ua]
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary import find_country

CODE = "MP502"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each country that is not a code, with the code of the country that was probably meant."""
    for fault in faults_of(source, "unknown-term"):
        if fault.details["vocabulary"] == "country":
            value = fault.details["value"]
            yield Finding(fault.line, fault.column, f"{value} is not the alpha-3 code of a country", _hint(value))


def _hint(value: str) -> str:
    country = find_country(value)
    if country is not None:
        return f"write {country.alpha3} for {country.name}"
    return "write the three capitals of ISO 3166-1 alpha-3, for instance MLI for Mali"
