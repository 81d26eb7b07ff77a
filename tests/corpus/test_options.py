"""The configuration file as MkDocs may find it: inherited, under another name, with anchors, or no configuration at all."""

import os
from pathlib import Path

import pytest

from milpart_docs.corpus import Settings, find_root, load_settings
from milpart_docs.corpus.settings import NoProjectError, RuleSetting
from milpart_docs.diagnostics import Severity
from tests.patience import patience

AS_LIST = "plugins:\n  - milpart/records:\n      "
AS_MAPPING = "plugins:\n  milpart/records:\n    "


def write(root: Path, **files: str) -> Path:
    """Write configuration files: ``mkdocs`` is ``mkdocs.yml``."""
    for name, text in files.items():
        (root / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


def complaints(found: Settings) -> list[str]:
    """Give place and sentence of each finding."""
    return [f"{finding.path}:{finding.line}:{finding.column} {finding.message}" for finding in found.findings]


def test_settings_of_the_base_hold(tmp_path: Path) -> None:
    """What the file does not say stands in the one it inherits from, and in that one's own base."""
    write(
        tmp_path,
        mkdocs="INHERIT: base.yml\nsite_name: x\n",
        base=f"INHERIT: first.yml\n{AS_LIST}ceiling: LIMITE\n      rules: {{MP203: warning}}\n",
        first="docs_dir: pages\nrepo_url: https://host.example/a/b.git\nplugins: [search]\n",
    )
    found = load_settings(tmp_path, {})
    assert complaints(found) == []
    assert (found.ceiling, found.docs_dir, found.record_dirs) == ("LIMITE", "pages", ("lessons", "pages"))
    assert found.repository == "https://host.example/a/b"
    assert dict(found.rules) == {"MP203": RuleSetting(Severity.WARNING)}


def test_mappings_merge_and_other_values_replace(tmp_path: Path) -> None:
    """Plugins as mappings merge, their options too; a list of plugins takes the place of the other."""
    base = f"{AS_MAPPING}ceiling: LIMITE\n    record_dirs: [a, b]\n    rules: {{MP203: info, MP204: info}}\n"
    child = f"INHERIT: base.yml\n{AS_MAPPING}record_dirs: [c]\n    rules: {{MP203: error}}\n"
    merged = load_settings(write(tmp_path, mkdocs=child, base=base), {})
    assert (merged.ceiling, merged.record_dirs) == ("LIMITE", ("c",))
    assert {code: setting.severity for code, setting in merged.rules.items()} == {"MP203": Severity.ERROR, "MP204": Severity.INFO}
    assert merged.rule_places["MP203"] == ("mkdocs.yml", 5, 13)
    assert merged.rule_places["MP204"] == ("base.yml", 5, 26)
    replaced = load_settings(write(tmp_path, mkdocs=f"INHERIT: base.yml\n{AS_LIST}record_dirs: [c]\n"), {})
    assert (replaced.ceiling, dict(replaced.rules)) == (Settings(tmp_path).ceiling, {})


def test_finding_points_into_the_file_that_wrote_it(tmp_path: Path) -> None:
    """A mistake of the base stands in the base, also where that lies beside the project."""
    project = tmp_path / "site"
    project.mkdir()
    write(tmp_path, base=f"{AS_LIST}ceiling: SECRET\n")
    found = load_settings(write(project, mkdocs="INHERIT: ../base.yml\n"), {})
    assert complaints(found) == ["../base.yml:3:7 SECRET is not a marking"]
    assert (found.root, found.ceiling) == (project, "PUBLIC")


@pytest.mark.parametrize(
    ("mkdocs", "said"),
    [
        ("INHERIT: mkdocs.yml\n", "mkdocs.yml:1:1 mkdocs.yml inherits from itself through mkdocs.yml"),
        ("site_name: x\nINHERIT: circle.yml\n", "circle.yml:1:1 circle.yml inherits from itself through mkdocs.yml"),
        ("INHERIT: nowhere.yml\n", "mkdocs.yml:1:1 the file nowhere.yml that is inherited from cannot be read"),
        ("INHERIT: .\n", "mkdocs.yml:1:1 the file . that is inherited from cannot be read"),
        ('INHERIT: "\\0"\n', "mkdocs.yml:1:1 the file \0 that is inherited from cannot be read"),
        ("INHERIT: [base.yml]\n", "mkdocs.yml:1:1 INHERIT is not the path of a file"),
        ("INHERIT: broken.yml\n", "broken.yml:3:1 broken.yml is not YAML that can be read from this place on"),
    ],
)
def test_base_that_cannot_be_read(tmp_path: Path, mkdocs: str, said: str) -> None:
    """A circle, a base that is missing or broken: one finding, and the lowest ceiling, since the base may have set it."""
    write(tmp_path, mkdocs=f"{mkdocs}{AS_LIST}ceiling: LIMITE\n", circle="INHERIT: mkdocs.yml\n", broken="a:\n - b\nc\n")
    found = load_settings(tmp_path, {})
    assert complaints(found) == [said]
    assert (found.ceiling, found.is_readable) == ("PUBLIC", False)
    assert find_root(tmp_path) == tmp_path


def test_root_whose_plugin_is_listed_in_the_base_only(tmp_path: Path) -> None:
    """The root is where MkDocs would find our plugin; a list that leaves it out, or a comment about it, does not make a project."""
    inner = tmp_path / "inner"
    inner.mkdir()
    write(tmp_path, mkdocs="INHERIT: base.yml\n", base="plugins: [milpart/records]\n")
    write(inner, mkdocs="INHERIT: ../base.yml\nplugins: [search]  # not milpart/records\n")
    assert find_root(inner) == tmp_path


def test_second_name_of_the_configuration(tmp_path: Path) -> None:
    """``mkdocs.yaml`` is found where there is no ``mkdocs.yml``, as MkDocs does it."""
    (tmp_path / "mkdocs.yaml").write_text(f"{AS_LIST}ceiling: SECRET\n", encoding="utf-8")
    assert find_root(tmp_path) == tmp_path
    found = load_settings(tmp_path, {})
    assert (found.config, complaints(found)) == ("mkdocs.yaml", ["mkdocs.yaml:3:7 SECRET is not a marking"])
    write(tmp_path, mkdocs=f"{AS_LIST}ceiling: LIMITE\n")
    assert load_settings(tmp_path, {}).ceiling == "LIMITE"


def test_configuration_of_any_name(tmp_path: Path) -> None:
    """The file that MkDocs was given counts, and its folder is the root."""
    write(tmp_path, mkdocs=f"{AS_LIST}ceiling: LIMITE\n", french=f"{AS_LIST}ceiling: SECRET\n")
    found = load_settings(tmp_path / "french.yml", {})
    assert (found.root, complaints(found)) == (tmp_path, ["french.yml:3:7 SECRET is not a marking"])


def test_anchors_and_merge_keys(tmp_path: Path) -> None:
    """What is repeated may be named once; own values hold, and each is told at the place where it stands."""
    text = """\
extra:
  rule: &rule {severity: info}
  common: &common
    ceiling: LIMITE
    originators: [A]
    rules: {MP203: *rule, MP204: quiet}
plugins:
  - milpart/records:
      <<: [*common]
      originators: [B]
"""
    found = load_settings(write(tmp_path, mkdocs=text), {})
    assert complaints(found) == ["mkdocs.yml:6:27 quiet is not a severity"]
    assert (found.ceiling, found.originators) == ("LIMITE", ("B",))
    assert found.rules["MP203"] == RuleSetting(Severity.INFO)


@pytest.mark.parametrize("kind", ["lists", "merges", "nested"])
def test_bombs(tmp_path: Path, kind: str) -> None:
    """Short text that would become very much is refused at once, and nothing is let through."""
    if kind == "nested":
        text = f"{AS_LIST}ceiling: LIMITE\nnav: {'[' * 50_000}\n"
    else:
        item = "[{}]" if kind == "lists" else "{{<<: [{}]}}"
        rows = [f"  a{n}: &a{n} " + item.format(", ".join([f"*a{n - 1}"] * 10)) for n in range(1, 10)]
        first = "[x]" if kind == "lists" else "{x: 1}"
        text = "\n".join(["extra:", f"  a0: &a0 {first}", *rows, f"{AS_LIST}ceiling: LIMITE\n      rules: {{MP203: *a9}}\n"])
    with patience():
        found = load_settings(write(tmp_path, mkdocs=text), {})
    assert (len(found.findings), found.ceiling) == (1, "PUBLIC")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"- milpart/records\n", ["mkdocs.yml:1:1 mkdocs.yml is not a mapping of settings"]),
        (b"milpart/records", ["mkdocs.yml:1:1 mkdocs.yml is not a mapping of settings"]),
        (b"milpart/records \x00\xff\x01", ["mkdocs.yml:1:17 mkdocs.yml is not YAML that can be read from this place on"]),
        (b"plugins:\n  - milpart/records: hello\n", ["mkdocs.yml:2:5 the options of milpart/records are not a mapping"]),
        (b"plugins:\n  milpart/records: [a]\n", ["mkdocs.yml:2:3 the options of milpart/records are not a mapping"]),
    ],
)
def test_no_options_at_all(tmp_path: Path, data: bytes, said: list[str]) -> None:
    """What is no configuration, or no options, is one finding; nothing is let through."""
    (tmp_path / "mkdocs.yml").write_bytes(data)
    assert find_root(tmp_path) == tmp_path
    found = load_settings(tmp_path, {})
    assert (complaints(found), found.ceiling) == (said, "PUBLIC")


@pytest.mark.parametrize("data", [b"", b"\x00\x01", b"# milpart/records\n", b"plugins: milpart/records\n", b"- a\n"])
def test_configuration_without_our_plugin_is_no_project(tmp_path: Path, data: bytes) -> None:
    """Nothing in it that lists our plugin."""
    (tmp_path / "mkdocs.yml").write_bytes(data)
    with pytest.raises(NoProjectError, match=r"no mkdocs\.yml that lists"):
        find_root(tmp_path)


def test_configuration_that_is_not_there(tmp_path: Path) -> None:
    """Neither a folder without one nor a file that does not exist ends in a traceback."""
    for path in (tmp_path, tmp_path / "nowhere.yml"):
        with pytest.raises(NoProjectError):
            load_settings(path, {})


@pytest.mark.parametrize(
    ("top", "plugin", "repository"),
    [
        ("repo_url: https://host.example/a/b.git/", "", "https://host.example/a/b"),
        ("repo_url: https://host.example/a/b", "https://other.example/c.git", "https://other.example/c"),
        ("repo_url: !ENV [REPO, 'https://host.example/d']", "''", "https://host.example/d"),
        ("repo_url: ''", "", ""),
    ],
)
def test_repository(tmp_path: Path, top: str, plugin: str, repository: str) -> None:
    """The plugin's own, else that of MkDocs."""
    found = load_settings(write(tmp_path, mkdocs=f"{top}\n{AS_LIST}repository: {plugin}\n"), {})
    assert (complaints(found), found.repository) == ([], repository)


def test_repository_of_mkdocs_that_is_no_web_address(tmp_path: Path) -> None:
    """It is told where it stands, and its password is not repeated."""
    found = load_settings(write(tmp_path, mkdocs="repo_url: https://ci:token@host.example/a\nplugins: [milpart/records]\n"), {})
    assert (complaints(found), found.repository) == (["mkdocs.yml:1:1 repo_url is not a web address"], "")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://site.example/below/", "https://site.example/below"),
        ("'  http://site.example:8000'", "http://site.example:8000"),
        ("https://me:secret@site.example/?a=b#c", "https://site.example"),
        ("!ENV [SITE, 'https://site.example/d/']", "https://site.example/d"),
        ("''", ""),
        ("site.example/a", ""),
        ("/below/", ""),
        ("'https://[x'", ""),
        ("[https://site.example]", ""),
    ],
)
def test_address_of_the_site(tmp_path: Path, written: str, address: str) -> None:
    """It stands in MkDocs' own setting, also in that of a base."""
    write(tmp_path, base=f"site_url: {written}\n", mkdocs="INHERIT: base.yml\nplugins: [milpart/records]\n")
    found = load_settings(tmp_path, {})
    assert (complaints(found), found.site_url) == ([], address)


@pytest.mark.parametrize(
    ("edit_uri", "branch"),
    [
        ("edit/trunk/docs/", "trunk"),
        ("-/edit/release/1.0/docs/", "release/1.0"),
        ("blob/master/", "master"),
        ("https://host.example/a/b/-/edit/main%2Fx/docs", "main/x"),
        ("edit/trunk/elsewhere/pages/", "trunk"),
        ("?query=root/path/docs/", "main"),
        ("''", "main"),
        ("[a]", "main"),
    ],
)
def test_branch(tmp_path: Path, edit_uri: str, branch: str) -> None:
    """The branch stands in MkDocs' edit_uri, before the folder of pages."""
    assert load_settings(write(tmp_path, mkdocs=f"edit_uri: {edit_uri}\nplugins: [milpart/records]\n"), {}).branch == branch


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_configuration_that_may_not_be_read(tmp_path: Path) -> None:
    """One sentence with the system's reason."""
    write(tmp_path, mkdocs="plugins: [milpart/records]\n")
    (tmp_path / "mkdocs.yml").chmod(0)
    with pytest.raises(NoProjectError, match=r"mkdocs\.yml cannot be read"):
        find_root(tmp_path)
