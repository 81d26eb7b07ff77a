"""Who may see what."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Settings
from milpart_docs.corpus.release.audience import NoAudienceError, find_audience, may_see
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.vocabulary.markings import Protection
from tests.corpus.release.corpora import FRENCH, INTERNAL, PARTNERS, PUBLIC


@pytest.mark.parametrize(
    ("audience", "protection", "expected"),
    [
        (PUBLIC, Protection("PUBLIC"), True),
        (PUBLIC, Protection("LIMITE"), False),
        (PARTNERS, Protection("LIMITE"), True),
        (PARTNERS, Protection("LIMITE", ("EU",)), True),
        (PARTNERS, Protection("LIMITE", ("DEU", "EU")), True),
        (PARTNERS, Protection("LIMITE", ("DEU",)), False),
        (PARTNERS, Protection("RESTREINT UE/EU RESTRICTED", ("EU",)), False),
        (FRENCH, Protection("RESTREINT UE/EU RESTRICTED", ("FRA",)), True),
        (INTERNAL, Protection("LIMITE", ("DEU",)), True),
        (INTERNAL, Protection("TRES SECRET UE/EU TOP SECRET"), True),
        (FRENCH, Protection("no marking"), False),
        (Audience("odd", "no marking", ("EU",)), Protection("LIMITE"), False),
    ],
)
def test_a_marking_not_above_and_a_common_community(audience: Audience, protection: Protection, expected: bool) -> None:  # noqa: FBT001
    """A marking not above and a common community."""
    assert may_see(audience, protection) is expected


def test_an_unknown_audience_is_told_with_the_nearest(tmp_path: Path) -> None:
    """Where none is near, all are listed."""
    settings = Settings(tmp_path, audiences=(PUBLIC, INTERNAL))
    assert find_audience(settings, "public") is PUBLIC
    with pytest.raises(NoAudienceError, match="there is no audience publik; did you mean public"):
        find_audience(settings, "publik")
    with pytest.raises(NoAudienceError, match="the audiences of this project are public, internal"):
        find_audience(settings, "xyz")
