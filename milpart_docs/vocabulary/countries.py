"""Countries by ISO 3166-1 alpha-3 code, with their other codes and names.

Codes and names are from the public-domain table of country codes (datasets/country-codes); ``XKX`` is the code that the
EU Publications Office uses for Kosovo, which ISO 3166 does not list. Names in full, in English and French, are the formal ones of the
United Nations (UNTERM) in the same table; German names are from Unicode's CLDR.
"""

import csv
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType

AUTHORITY = "http://publications.europa.eu/resource/authority/country/"
"""Base of the EU Publications Office's addresses of countries, followed by the alpha-3 code."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its two codes, its English name, whether it is an EU Member State, and how else people write it.

    ``in_full`` are its long names, ``german`` its German ones: they are read where somebody writes them, and shown nowhere.
    """

    alpha3: str
    alpha2: str
    name: str
    is_member_state: bool
    spellings: tuple[str, ...]
    in_full: tuple[str, ...]
    german: tuple[str, ...]

    @property
    def uri(self) -> str:
        """The country's address in the EU Publications Office's authority table."""
        return AUTHORITY + self.alpha3


def load_countries() -> dict[str, Country]:
    """Load the table of countries, in the order of their codes."""
    source = files("milpart_docs.vocabulary").joinpath("data/countries.csv").read_text(encoding="utf-8")
    return {row["alpha3"]: _country(row) for row in csv.DictReader(source.splitlines())}


def _country(row: dict[str, str]) -> Country:
    spellings, in_full, german = (tuple(filter(None, row[key].split(";"))) for key in ("spellings", "in_full", "german"))
    return Country(row["alpha3"], row["alpha2"], row["name"], bool(row["member_state"]), spellings, in_full, german)


COUNTRIES = MappingProxyType(load_countries())
