"""MP502: countries that are not alpha-3 codes."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

PARTNERS = "partners: [MLI, NER]"


def test_points_at_the_country(tmp_path: Path) -> None:
    """Each country that is no code has its own finding."""
    assert diagnose_lesson(tmp_path, (PARTNERS, "partners: [MLI, Niger, NER, ua]")) == ["14:17 MP502", "14:29 MP502"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Mali", "write MLI for Mali"),
        ("mli", "write MLI for Mali"),
        ("ML", "write MLI for Mali"),
        ("Malli", "did you mean MLI (Mali)?"),
        ("NO", "write NOR for Norway"),
        ("Sahel", "that is a region: write regions: [Sahel], and here the countries that are meant"),
        ("West Africa", "that is a region: write regions: [West Africa], and here the countries that are meant"),
        ("NATO", "that is an organisation and not a country: name it in the text, or by its actor in originator or providers"),
        ("Africa", "that is a region: write regions: [Africa], and here the countries that are meant"),
        (
            "AU",
            (
                "that is an organisation and not a country: name it in the text, or by its actor in originator or providers; "
                "for Australia write AUS"
            ),
        ),
        ("South Africa", "write ZAF for South Africa"),
        ("Sout Africa", "did you mean ZAF (South Africa)?"),
        ("Republic of Mali", "write MLI for Mali"),
        ("Republic of the Niger", "write NER for Niger"),
        ("Republic of Atlantis", "write the three capitals that ISO 3166-1 has for the country, for instance MLI for Mali"),
        ("12", "write the three capitals that ISO 3166-1 has for the country, for instance MLI for Mali"),
        ("[MLI]", "write MLI for Mali"),
        ("[mali]", "write MLI for Mali"),
        ("Congo", "more than one country has that name: write COD for Democratic Republic of the Congo, or COG for Congo - Brazzaville"),
        ("Virgin Islands", "more than one country has that name: write VGB for British Virgin Islands, or VIR for U.S. Virgin Islands"),
        ("Guinea", "write GIN for Guinea"),
        ("none", "take it out, where no country is meant"),
        ("TBD", "take it out, where no country is meant"),
    ],
)
def test_hint(tmp_path: Path, written: str, hint: str) -> None:
    """The hint names the code of the country that was meant."""
    [found] = find(tmp_path, "MP502", {LESSON: base_lesson((PARTNERS, f"partners: [{written}]"))})
    assert found == f"LL-2026-0001-lead-time.md:14:12 {hint}"


def test_codes_are_right(tmp_path: Path) -> None:
    """Codes are right, that of Kosovo and a quoted one as well."""
    assert diagnose_lesson(tmp_path, (PARTNERS, 'partners: [XKX, "NOR"]')) == []
