"""From which side languages are written."""

import pytest

from milpart_docs.vocabulary.directions import direction_of


@pytest.mark.parametrize(
    "language", ["ar", "AR", "ar-SD", "fa", "prs", "he", "ur", "ps", "ckb", "dv", "yi", "ug", "sd", "az-Arab", "ku_Arab_IQ"]
)
def test_from_the_right(language: str) -> None:
    """By language, or by script."""
    assert direction_of(language) == "rtl"


@pytest.mark.parametrize("language", ["", "en", "fr-FR", "uk", "ku", "az", "ar-Latn", "sd-Deva", "so", "bm", "x", "-"])
def test_from_the_left(language: str) -> None:
    """All others."""
    assert direction_of(language) == "ltr"
