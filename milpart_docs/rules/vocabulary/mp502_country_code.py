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
from milpart_docs.model.structure import value_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.placeholders import names_nothing
from milpart_docs.rules.content.several_entries import read_several, tell_several
from milpart_docs.rules.fix import Fix, NewValue, in_place_of
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary import COUNTRIES, find_country
from milpart_docs.vocabulary.country_names import read_country, tell_sharers
from milpart_docs.vocabulary.look_alikes import name_odd, plain_text

CODE = "MP502"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each country that is not a code, with the code of the country that was probably meant."""
    for fault in faults_of(source, "unknown-term"):
        if fault.details["vocabulary"] == "country":
            single = _single(value_at(source.written, fault.path))
            value = fault.details["value"] if single is None else single
            several = read_several(plain_text(value), fault.details["vocabulary"])
            hint = tell_several(several, fault.path) if several else _hint(plain_text(value))
            yield Finding(fault.line, fault.column, _message(value, is_bare=fault.details["value"] == value), hint)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the code of a country that is written by a known name or another code; a name that is merely near is left to its author."""
    for fault in faults_of(source, "unknown-term"):
        value = _single(value_at(source.written, fault.path)) if fault.details["vocabulary"] == "country" else None
        code = read_country(plain_text(value)) if value is not None and not _is_organisation(plain_text(value)) else ""
        if code in COUNTRIES:
            shown = fault.details["value"] if value == code else str(value)
            yield Fix(fault.line, fault.column, in_place_of(code, shown), (NewValue(fault.path, code),))


def _single(written: object) -> str | None:
    """Give the text that stands in a place, alone or as the only entry of a list."""
    inner = written[0] if isinstance(written, list) and len(written) == 1 else written
    return inner if isinstance(inner, str) else None


def _message(value: str, *, is_bare: bool) -> str:
    if not is_bare:
        return f"{plain_text(value)} stands in brackets of its own, where a country's code belongs"
    odd = name_odd(value)
    return f"{plain_text(value)} {f'is written with {odd}, and so ' if odd else ''}is not a country's code of three capitals"


def _hint(value: str) -> str:
    """Say what to write: an organisation, and a region by its whole name, is told before a country that has a similar name or code."""
    if _is_organisation(value):
        country = COUNTRIES.get(read_country(value))
        other = f"; for {country.name} write {country.alpha3}" if country else ""
        return f"that is an organisation and not a country: name it in the text, or by its actor in originator or providers{other}"
    return _tell_country(value) or _tell_none(value)


def _tell_country(value: str) -> str:
    """Name the country, or those that share the name, or the one whose name is near; nothing, where none of these is."""
    if shared := tell_sharers(value):
        return f"more than one country has that name: write {shared}"
    country = COUNTRIES.get(read_country(value))
    if country is not None:
        return f"write {country.alpha3} for {country.name}"
    near = None if value.casefold() in _REGIONS or names_nothing(value) else find_country(value)
    return f"did you mean {near.alpha3} ({near.name})?" if near else ""


def _tell_none(value: str) -> str:
    """Say what to do with what names no country: nothing, a region, or what nobody knows."""
    if names_nothing(value):
        return "take it out, where no country is meant"
    if any(part in value.casefold() for part in _REGIONS):
        return f"that is a region: write regions: [{value}], and here the countries that are meant"
    return "write the three capitals that ISO 3166-1 has for the country, for instance MLI for Mali"


def _is_organisation(value: str) -> bool:
    """Tell whether a text names an organisation, although its letters may be a country's, too: AU is the African Union, and Australia."""
    return value.casefold() in _ORGANISATIONS


_ORGANISATIONS = frozenset(
    {"eu", "ue", "nato", "otan", "un", "onu", "au", "ecowas", "cedeao", "eucap", "eutm", "eumam", "g5 sahel", "osce"}
)
_REGIONS = ("sahel", "africa", "afrique", "afrika", "balkan", "caucasus", "east", "gulf", "maghreb", "europe", "asia", "pacific", "latin")
"""Parts of the names of regions; no name of a country that is not known by another rule has one of them."""
