"""Audiences of a project: what is not clear about one closes it, whoever asks for it, and is told with its place."""

from pathlib import Path

import pytest

from milpart_docs.corpus.release.audience import NoAudienceError, find_audience
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.corpus.settings import Settings, load_settings


def load(root: Path, *audiences: str, ceiling: str = "LIMITE") -> Settings:
    """Load the settings of a project that adds audiences, one a line from line 6 on."""
    rows = "".join(f"        - {{{audience}}}\n" for audience in audiences)
    text = f"site_name: x\nplugins:\n  - milpart/records:\n      ceiling: {ceiling}\n      audiences:\n{rows}"
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return load_settings(root, {})


def test_clear_audiences(tmp_path: Path) -> None:
    """Up to the ceiling; blanks around a name are none of it."""
    found = load(tmp_path, "name: ' m ', max_marking: SECRET UE/EU SECRET, communities: [FRA]", "name: press")
    assert found.findings == ()
    assert find_audience(found, "m") == Audience("m", "LIMITE", ("FRA",))
    assert find_audience(found, "press") == Audience("press", "PUBLIC")


@pytest.mark.parametrize(
    ("audiences", "name", "said", "column"),
    [
        (("name: m, max_marking: LIMITE", "name: m, max_marking: PUBLIC"), "m", "there are two audiences named m", "7:11"),
        (("name: m, max_marking: PUBLIC", "name: 'm ', max_marking: LIMITE"), "m", "there are two audiences named m", "7:11"),
        (("name: m", "name: m", "name: m"), "m", "there are two audiences named m", "8:11"),
        (("name: internal, max_marking: PUBLIC",), "internal", "there are two audiences named internal", "6:11"),
        (("name: public, max_marking: LIMITE",), "public", "there are two audiences named public", "6:11"),
        (("name: m, max_markng: LIMITE",), "m", "an audience has no setting named max_markng", "6:21"),
        (("name: m, max_marking: LIMITE, only: [FRA]",), "m", "an audience has no setting named only", "6:42"),
        (("name: m, max_marking: LIMITTE",), "m", "LIMITTE is not a marking", "6:21"),
        (("name: m, max_marking: LIMITE, communities: FRA",), "m", "communities is not a list of texts", "6:42"),
    ],
)
def test_doubt_closes_an_audience(tmp_path: Path, audiences: tuple[str, ...], name: str, said: str, column: str) -> None:
    """Nothing is handed out for it, the reason is told with its place, and the check tells it, too."""
    found = load(tmp_path, *audiences)
    assert (f"{found.findings[-1].line}:{found.findings[-1].column}", found.findings[-1].message) == (column, said)
    with pytest.raises(NoAudienceError, match=f"it is not clear what the audience {name} may see: .*mkdocs.yml:{column}"):
        find_audience(found, name)
    unclear = next(audience for audience in found.audiences if audience.name == name)
    assert (unclear.max_marking, unclear.has_all_communities) == ("PUBLIC", False)


def test_the_others_hold(tmp_path: Path) -> None:
    """One that is not clear is no reason to refuse the next."""
    found = load(tmp_path, "name: m, max_markng: LIMITE", "name: n, max_marking: LIMITE")
    assert find_audience(found, "n") == Audience("n", "LIMITE")
    assert find_audience(found, "internal") == Audience("internal", "LIMITE", has_all_communities=True)


def test_hints(tmp_path: Path) -> None:
    """What was meant, or what there is."""
    found = load(tmp_path, "name: m, comunities: [FRA], x: 1")
    assert [finding.hint for finding in found.findings] == ["did you mean communities?", "the settings are name, max_marking, communities"]
