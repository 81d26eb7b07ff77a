"""Settings: what a project can set, every mistake with its place, and where a project begins."""

from dataclasses import fields
from pathlib import Path

import pytest

from milpart_docs.corpus import Settings, find_root, load_settings
from milpart_docs.corpus.release.note import ReleaseNote, write_note
from milpart_docs.corpus.settings import Audience, NoProjectError, RuleSetting, SwitchedOff
from milpart_docs.diagnostics import Severity
from milpart_docs.vocabulary import MARKINGS
from tests.projects import LESSON, as_line, base_lesson, diagnose, make_project

HEAD = "site_name: x\nplugins:\n  - milpart/records:\n"
"""The options begin on line 4, indented by six."""
ALL = """\
docs_dir: pages
site_dir: ./public/
site_url: https://site.example/below/
use_directory_urls: false
edit_uri: edit/trunk/pages/
theme: {name: mkdocs, custom_dir: overrides, language: fr}
extra_css: [a.css]
plugins:
  - milpart/records:
      ceiling: LIMITE
      audiences: [{name: press}]
      originators: [ACR-EUMS]
      owners: {ACR-EUMS: "@eums/doctrine"}
      forge: github
      repository: https://gitlab.example/a/b
      rules: {MP203: quiet}
  - milpart/catalogue:
      catalogues: [{name: a}]
"""


def settings(root: Path, options: str = "", *, pyproject: str = "", environment: dict[str, str] | None = None) -> Settings:
    """Load the settings of a project whose plugin has these options, one a line."""
    rows = "".join(f"      {row}\n" for row in options.splitlines())
    (root / "mkdocs.yml").write_text(HEAD + rows, encoding="utf-8")
    if pyproject:
        (root / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    return load_settings(root, environment or {})


def complaints(found: Settings) -> list[str]:
    """Give ``line:column message`` of each finding."""
    assert all(finding.code == "MP090" and finding.path for finding in found.findings)
    return [f"{finding.line}:{finding.column} {finding.message}" for finding in found.findings]


def test_defaults(tmp_path: Path) -> None:
    """A plugin without options: every marking is allowed, and the two audiences that always exist."""
    found = settings(tmp_path)
    assert complaints(found) == []
    assert (found.docs_dir, found.record_dirs, found.ceiling) == ("docs", ("lessons", "docs"), MARKINGS[-1])
    assert found.audiences == (Audience("internal", MARKINGS[-1], has_all_communities=True), Audience("public", "PUBLIC"))
    assert (found.originators, found.repository, dict(found.rules)) == ((), "", {})


def test_everything_set(tmp_path: Path) -> None:
    """Each setting arrives."""
    found = settings(
        tmp_path,
        """record_dirs: [lessons/, /more]
ceiling: LIMITE
audiences:
  - {name: pesco, max_marking: LIMITE, communities: [FRA, NO]}
  - name: press
originators: [ACR-EUMS]
owners: {ACR-EUMS: "@eums/doctrine", ACR-EU: ["@a.b/c-d", "@e_f"], "*": "@all"}
repository: https://gitlab.example/a/b/
rules:
  MP203: warning
  MP204: {severity: info, off: {paths: lessons/old/**, reason: imported}}""",
    )
    assert complaints(found) == []
    assert found.record_dirs == ("lessons", "more")
    assert found.ceiling == "LIMITE"
    assert found.audiences[0] == Audience("internal", "LIMITE", has_all_communities=True)
    assert found.audiences[2:] == (Audience("pesco", "LIMITE", ("FRA", "NO")), Audience("press", "PUBLIC"))
    assert found.originators == ("ACR-EUMS",)
    assert dict(found.owners) == {"ACR-EUMS": ("@eums/doctrine",), "ACR-EU": ("@a.b/c-d", "@e_f"), "*": ("@all",)}
    assert found.repository == "https://gitlab.example/a/b"
    off = (SwitchedOff(("lessons/old/**",), "imported"),)
    assert dict(found.rules) == {"MP203": RuleSetting(Severity.WARNING), "MP204": RuleSetting(Severity.INFO, off)}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("rulez: {}", "4:7 there is no setting named rulez"),
        ("ceiling: LIMITE\nwhatever: 1", "5:7 there is no setting named whatever"),
        ("ceiling: SECRET", "4:7 SECRET is not a marking"),
        ("ceiling: [PUBLIC]", "4:7 ['PUBLIC'] is not a marking"),
        ("ceiling: ''", "4:7 an empty text is not a marking"),
        ("ceiling: PUBLIC\nceiling: LIMITE", "5:7 this value cannot be read (duplicate-key)"),
        ("ceiling: !secret PUBLIC", "4:16 this value cannot be read (unknown-tag)"),
        ("record_dirs: lessons", "4:7 record_dirs is not a list of texts"),
        ("record_dirs: [lessons, 3]", "4:7 record_dirs is not a list of texts"),
        ("originators: {a: b}", "4:7 originators is not a list of texts"),
        ('owners: ["@a"]', "4:7 owners is not a mapping from actors to accounts"),
        ('owners: {EUMS: "@a"}', "4:16 EUMS is not the identifier of an actor"),
        ('owners: {LL-2026-0001: "@a"}', "4:16 LL-2026-0001 is not the identifier of an actor"),
        ("owners: {ACR-EUMS: eums}", "4:16 eums is not an account or a team"),
        ("owners: {ACR-EUMS: staff@eums.example}", "4:16 staff@eums.example is not an account or a team"),
        ('owners: {ACR-EUMS: "@a @b"}', "4:16 @a @b is not an account or a team"),
        ('owners: {ACR-EUMS: ["@a", 3]}', "4:16 3 is not an account or a team"),
        ("owners: {ACR-EUMS: }", "4:16 an empty text is not an account or a team"),
        ("repository: git@host.example:a/b.git", "4:7 repository is not a web address"),
        ("repository: ssh://host.example/a", "4:7 repository is not a web address"),
        ("repository: javascript:alert(1)", "4:7 repository is not a web address"),
        ("repository: https://me:secret@host.example/a", "4:7 repository is not a web address"),
        ("repository: 'https://[x'", "4:7 repository is not a web address"),
        ("repository: [https://host.example/a]", "4:7 repository is not a web address"),
        ("repository: https://host.example", "4:7 repository is not the address of a repository's first page"),
        ("repository: https://host.example/a/b?ref=main", "4:7 repository is not the address of a repository's first page"),
        ("repository: https://host.example/a/b#readme", "4:7 repository is not the address of a repository's first page"),
        ("repository: https://host.example/a/b/-/tree/main", "4:7 repository is not the address of a repository's first page"),
        ("forge: gitea", "4:7 forge is none of the words for it"),
        ("forge: [github]", "4:7 forge is none of the words for it"),
        ("audiences: {name: a}", "4:7 audiences is not a list"),
        ("audiences:\n  - name: a\n  - max_marking: PUBLIC", "6:11 an audience has no name"),
        ("audiences:\n  - [a]", "5:11 an audience has no name"),
        ("audiences:\n  - {name: a, max_marking: LOW}", "5:21 LOW is not a marking"),
        ("audiences:\n  - {name: a, communities: FRA}", "5:21 communities is not a list of texts"),
        ("audiences:\n  - {name: a, communities: 3}", "5:21 communities is not a list of texts"),
        ("rules: [MP203]", "4:7 rules is not a mapping from codes to settings"),
        ("rules:\n  MP203: quiet", "5:9 quiet is not a severity"),
        ("rules:\n  MP203: [error]", "5:9 ['error'] is not a severity"),
        ("rules:\n  MP203: ''", "5:9 an empty text is not a severity"),
        ("rules:\n  MP203: {severity: 3}", "5:9 3 is not a severity"),
        ("rules:\n  MP203: {severity: {a: b}}", "5:9 {'a': 'b'} is not a severity"),
        ("rules:\n  MP203: {sevrity: info}", "5:17 a rule has no setting named sevrity"),
        ("rules:\n  MP203: {off: {paths: a/**, reason: r, unitl: 2027}}", "5:47 what switches a rule off has no setting named unitl"),
        ("rules:\n  MP203: {off: [{paths: a/**, reason: r, path: b}]}", "5:48 what switches a rule off has no setting named path"),
        ("rules:\n  MP203: off", "5:9 MP203 is switched off without a reason"),
        ("rules:\n  MP203: false", "5:9 MP203 is switched off without a reason"),
        ("rules:\n  MP203: {severity: off}", "5:9 MP203 is switched off without a path or without a reason"),
        ("rules:\n  MP203: {off: true}", "5:9 MP203 is switched off without a path or without a reason"),
        ("rules:\n  MP203: {off: [{paths: a/**}]}", "5:9 MP203 is switched off without a path or without a reason"),
        ("rules:\n  MP203: {off: [{reason: because}]}", "5:9 MP203 is switched off without a path or without a reason"),
        ("rules:\n  MP203: {off: [{paths: a/**, reason: ' '}]}", "5:9 MP203 is switched off without a path or without a reason"),
    ],
)
def test_mistakes(tmp_path: Path, options: str, said: str) -> None:
    """Every mistake is one finding at its place, and the rest holds."""
    assert complaints(settings(tmp_path, options)) == [said]


def test_unknown_options_of_catalogues(tmp_path: Path) -> None:
    """The other plugin that is read here is looked at as well."""
    (tmp_path / "mkdocs.yml").write_text(f"{HEAD}  - milpart/catalogue:\n      enabled: true\n      catalogs: []\n", encoding="utf-8")
    found = load_settings(tmp_path, {})
    assert (complaints(found), found.findings[0].hint) == (["6:7 there is no setting named catalogs"], "did you mean catalogues?")


@pytest.mark.parametrize(
    ("written", "folders"),
    [
        ("[./lessons]", ("lessons",)),
        ("[lessons/, /lessons, lessons//old/., a/../lessons]", ("lessons", "lessons/old")),
        ("['.', ./.]", (".",)),
        ("[../lessons]", ("../lessons",)),
    ],
)
def test_folders_have_one_name(tmp_path: Path, written: str, folders: tuple[str, ...]) -> None:
    """However a folder is written, files in it are found by their paths."""
    assert settings(tmp_path, f"record_dirs: {written}").record_dirs == folders


def test_every_field_can_be_set(tmp_path: Path) -> None:
    """What only tests could fill would protect nobody: a configuration that says all gives every field another value."""
    write_note(ReleaseNote("public", "PUBLIC"), tmp_path)
    (tmp_path / "all.yml").write_text(ALL, encoding="utf-8")
    found, default = load_settings(tmp_path / "all.yml", {}), Settings(tmp_path)
    names = {field.name for field in fields(Settings)} - {"root", "is_readable"}
    assert {name for name in names if getattr(found, name) == getattr(default, name)} == set()
    assert (found.site_url, found.site_dir) == ("https://site.example/below", "public")


@pytest.mark.parametrize("options", ["ceiling: SECRET", "ceiling: ''", "ceiling: [PUBLIC]", "ceiling: !ENV NOT_SET", "ceiling: !ENV []"])
def test_doubtful_ceiling_is_the_lowest(tmp_path: Path, options: str) -> None:
    """A ceiling that nobody understands must not let everything through."""
    found = settings(tmp_path, options)
    assert found.ceiling == found.audiences[0].max_marking == "PUBLIC"
    assert len(found.findings) == 1


def test_ceiling_in_options_that_cannot_be_read_is_the_lowest(tmp_path: Path) -> None:
    """Neither an unknown tag nor an alias that contains itself lets everything through, or ends in a traceback."""
    for options in ("ceiling: !secret LIMITE", "ceiling: LIMITE\nrules: &a {b: *a}", "cieling: LIMITE", "ceiling: LIMITE\nceiling: PUBLIC"):
        assert settings(tmp_path, options).ceiling == "PUBLIC", options


def test_nearest_setting_is_named(tmp_path: Path) -> None:
    """A misspelled setting has a hint."""
    hints = [finding.hint for finding in settings(tmp_path, "cieling: LIMITE\nwhatever: 1").findings]
    assert hints[0] == "did you mean ceiling?"
    assert hints[1].startswith("the settings are record_dirs, ceiling")


def test_config_that_is_no_yaml(tmp_path: Path) -> None:
    """The place is that where reading stops, and the defaults hold."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nnav:\n  - a: b\n - c\n", encoding="utf-8")
    found = load_settings(tmp_path, {})
    assert complaints(found) == ["4:2 mkdocs.yml is not YAML that can be read from this place on"]
    assert found.record_dirs == ("lessons", "docs")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plugins: milpart/records\n",
        "plugins: [milpart/records]\n",
        "plugins:\n  - milpart/records:\n      enabled: true\n",
        "plugins:\n  - other: &a {b: *a, <<: *a}\n",
        "? [a, b]\n: c\n",
        "markdown_extensions:\n  - x: {y: !!python/name:os.system ''}\n",
    ],
)
def test_config_without_options(tmp_path: Path, text: str) -> None:
    """What MkDocs allows elsewhere is none of our business."""
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    assert load_settings(tmp_path, {}).findings == ()


def test_plugins_as_a_mapping(tmp_path: Path) -> None:
    """MkDocs takes plugins as a list and as a mapping."""
    (tmp_path / "mkdocs.yml").write_text(
        "docs_dir: pages\nplugins:\n  search: {}\n  milpart/records:\n    ceiling: LIMITE\n", encoding="utf-8"
    )
    found = load_settings(tmp_path, {})
    assert (found.docs_dir, found.record_dirs, found.ceiling) == ("pages", ("lessons", "pages"), "LIMITE")


@pytest.mark.parametrize(
    ("written", "environment", "repository"),
    [
        ("!ENV REPO", {"REPO": "https://a.example/g/p/"}, "https://a.example/g/p"),
        ("!ENV REPO", {}, ""),
        ("!ENV [REPO, OTHER, '']", {"OTHER": "https://b.example/g/p"}, "https://b.example/g/p"),
        ("!ENV [REPO, OTHER, https://c.example/g/p]", {}, "https://c.example/g/p"),
        ("!ENV [REPO, OTHER, https://c.example/g/p]", {"OTHER": "x", "REPO": "https://y.example/g/p"}, "https://y.example/g/p"),
        ("!ENV [REPO]", {}, ""),
        ("!ENV [REPO, https://c.example/g/p]", {"https://c.example/g/p": "https://d.example/g/p"}, "https://c.example/g/p"),
    ],
)
def test_environment(tmp_path: Path, written: str, environment: dict[str, str], repository: str) -> None:
    """Values of the environment stand in the place of !ENV, as in MkDocs: the first that is set, or the default."""
    found = settings(tmp_path, f"repository: {written}", environment=environment)
    assert complaints(found) == []
    assert found.repository == repository


def test_environment_inside_lists(tmp_path: Path) -> None:
    """Also deep inside."""
    found = settings(tmp_path, "audiences:\n  - name: !ENV NAME\n    communities: [FRA, !ENV [MORE, DEU]]", environment={"NAME": "a"})
    assert found.audiences[2] == Audience("a", "PUBLIC", ("FRA", "DEU"))


def test_pyproject_rules(tmp_path: Path) -> None:
    """Rules may stand in pyproject.toml; mkdocs.yml wins."""
    pyproject = '[tool.milpart.rules]\nMP203 = "warning"\nMP204 = "info"\n'
    found = settings(tmp_path, "rules: {MP204: error}", pyproject=pyproject)
    assert complaints(found) == []
    assert dict(found.rules) == {"MP203": RuleSetting(Severity.WARNING), "MP204": RuleSetting(Severity.ERROR)}


def test_pyproject_mistakes(tmp_path: Path) -> None:
    """A mistake there is told with the line on which the code stands."""
    found = settings(tmp_path, pyproject='[tool.milpart.rules]\nMP203 = "quiet"\nMP204 = "off"\n')
    assert complaints(found) == ["2:1 quiet is not a severity", "3:1 MP204 is switched off without a reason"]
    assert {finding.path for finding in found.findings} == {"pyproject.toml"}


def test_unknown_keys_of_ours_in_pyproject(tmp_path: Path) -> None:
    """The table is ours, and a misspelled key in it is told."""
    found = settings(tmp_path, pyproject='[project]\nname = "x"\n\n[tool.milpart.rulez]\nMP203 = "warning"\n')
    assert complaints(found) == ["4:1 [tool.milpart] has no setting named rulez"]
    assert (found.findings[0].path, found.findings[0].hint) == ("pyproject.toml", "did you mean rules?")


@pytest.mark.parametrize("pyproject", ["tool = 3", "[tool]\nmilpart = 3", "not TOML", "[project]\nname = 'x'"])
def test_pyproject_of_others(tmp_path: Path, pyproject: str) -> None:
    """The rest of the file is the business of the tools that own it."""
    assert complaints(settings(tmp_path, pyproject=pyproject)) == []


WRONG = {LESSON: base_lesson(("[[ACT-2026-0001]]", "[[ACT-2026-0099]]")), "docs/page.md": "[[ACT-2026-0099]]\n"}
"""A lesson and a page, each with a reference that leads nowhere (MP201)."""


def said_of(root: Path, options: str = "", pyproject: str = "") -> list[str]:
    """Give ``path severity`` of each MP201 in a project with mistakes."""
    make_project(root, WRONG)
    settings(root, options, pyproject=pyproject)
    return [f"{item.location.path} {item.severity}" for item in diagnose(root) if item.code == "MP201"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("", ["docs/page.md error", f"{LESSON} error"]),
        ("rules: {MP201: warning}", ["docs/page.md warning", f"{LESSON} warning"]),
        ("rules: {MP201: {severity: info}}", ["docs/page.md info", f"{LESSON} info"]),
        ("rules: {MP201: {off: [{paths: 'docs/*', reason: r}]}}", [f"{LESSON} error"]),
        ("rules: {MP201: {severity: warning, off: [{paths: ['x/**', 'docs/**'], reason: r}]}}", [f"{LESSON} warning"]),
        ("rules: {MP201: {severity: off, reason: r}}", []),
        ("rules: {MP201: {off: [{paths: 'docs/*', reason: r}, {paths: lessons/**, reason: r}]}}", []),
        ("rules: {MP201: off}", ["docs/page.md error", f"{LESSON} error"]),
        ("rules: {MP204: warning}", ["docs/page.md error", f"{LESSON} error"]),
    ],
)
def test_severity_and_switching_off(tmp_path: Path, options: str, said: list[str]) -> None:
    """A project says how grave a rule is, and for which paths it does not speak; without a reason it goes on."""
    assert said_of(tmp_path, options) == said


def test_severity_and_switching_off_from_pyproject(tmp_path: Path) -> None:
    """The same from pyproject.toml."""
    rules = "[tool.milpart.rules.MP201]\nseverity = 'warning'\noff = [{paths = 'docs/**', reason = 'imported'}]\n"
    assert said_of(tmp_path, pyproject=rules) == [f"{LESSON} warning"]


def test_mistakes_are_diagnostics(tmp_path: Path) -> None:
    """The rule MP090 tells what was not understood, at its place in mkdocs.yml."""
    make_project(tmp_path)
    settings(tmp_path, "rules: {MP201: quiet}")
    lines = [as_line(item) for item in diagnose(tmp_path)]
    assert lines == ["mkdocs.yml:4:15 MP090 error: quiet is not a severity\n    the severities are error, warning, info and off"]


def test_find_root(tmp_path: Path) -> None:
    """The nearest folder upwards whose mkdocs.yml lists our plugin; another site's mkdocs.yml in between is passed by."""
    root = make_project(tmp_path / "project")
    inner = root / "docs/actors"
    (root / "docs/mkdocs.yml").write_text("site_name: another\n", encoding="utf-8")
    assert find_root(root) == root
    assert find_root(inner) == root


def test_find_root_where_there_is_none(tmp_path: Path) -> None:
    """The message names the folder in which the search began."""
    (tmp_path / "mkdocs.yml").mkdir()
    with pytest.raises(NoProjectError, match=r"no mkdocs\.yml that lists the plugin milpart/records") as raised:
        find_root(tmp_path)
    assert str(tmp_path) in str(raised.value)
