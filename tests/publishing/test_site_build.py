"""A build that cannot harm: whatever goes wrong, the old site stands byte for byte, and nothing of ours is left beside it."""

from pathlib import Path

import pytest

from milpart_docs.corpus import load_settings
from milpart_docs.publishing import site_build
from milpart_docs.publishing.engine import SiteEngine
from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import MARKER, TEXT
from milpart_docs.publishing.place import Place
from milpart_docs.publishing.site_build import build_safely
from tests.publishing.engines import fill_the_disk, make_small_project, names_beside, read_tree, refuse, write_small_site


def build(config: Path, output: Path, engine: SiteEngine = write_small_site) -> int:
    """Build with an engine for tests."""
    return build_safely(config, output, strict=False, quiet=True, engine=engine)


def stop(config: Path, site: Path, *, strict: bool, quiet: bool) -> int:
    """Be stopped on the last page."""
    write_small_site(config, site, strict=strict, quiet=quiet)
    raise KeyboardInterrupt


def break_off(config: Path, site: Path, *, strict: bool, quiet: bool) -> int:
    """Break on the last page."""
    write_small_site(config, site, strict=strict, quiet=quiet)
    raise RuntimeError("on the last page")


def forget_home(config: Path, site: Path, *, strict: bool, quiet: bool) -> int:
    """Write a site without a home page."""
    write_small_site(config, site, strict=strict, quiet=quiet)
    (site / "index.html").unlink()
    return 0


def test_first_and_second_build(tmp_path: Path) -> None:
    """The first makes the folders, the second replaces all that the first wrote."""
    site = tmp_path / "far/away/site"
    assert build(make_small_project(tmp_path / "project", "one"), site) == 0
    assert read_tree(site)["index.html"] == b"<p>one</p>"
    (site / "old.html").write_text("old", encoding="utf-8")
    assert build(make_small_project(tmp_path / "project", "two"), site) == 0
    tree = read_tree(site)
    assert tree["index.html"] == b"<p>two</p>"
    assert tree[MARKER] == TEXT
    assert "old.html" not in tree
    assert names_beside(site) == []


def test_into_an_empty_folder(tmp_path: Path) -> None:
    """A folder that somebody made beforehand is taken, with its permissions."""
    site = tmp_path / "site"
    site.mkdir(mode=0o750)
    assert build(make_small_project(tmp_path / "project"), site) == 0
    assert "index.html" in read_tree(site)
    assert site.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("has_old", [True, False])
@pytest.mark.parametrize(
    ("engine", "error"),
    [
        (refuse, None),
        (fill_the_disk, PublishingError),
        (break_off, RuntimeError),
        (stop, KeyboardInterrupt),
        (forget_home, PublishingError),
    ],
)
def test_failure_leaves_the_old_site(tmp_path: Path, engine: SiteEngine, error: type[BaseException] | None, *, has_old: bool) -> None:
    """Also where there was no old site: there is none afterwards."""
    site = tmp_path / "site"
    if has_old:
        build(make_small_project(tmp_path / "project", "one"), site)
    before = read_tree(site)
    config = make_small_project(tmp_path / "project", "two")
    if error is None:
        assert build(config, site, engine) == 1
    else:
        with pytest.raises(error):
            build(config, site, engine)
    assert (read_tree(site), names_beside(site)) == (before, [])
    assert build(config, site) == 0


def test_full_disk_is_one_sentence(tmp_path: Path) -> None:
    """With the folder and what the system said."""
    site = tmp_path / "site"
    with pytest.raises(PublishingError) as raised:
        build(make_small_project(tmp_path / "project"), site, fill_the_disk)
    assert (str(raised.value), raised.value.status) == (f"{site} cannot be written (No space left on device)", 1)


def test_folder_of_others_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    """No marker, no build: the engine is never called, and nothing is touched."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "letter.txt").write_text("mine", encoding="utf-8")

    def never(config: Path, site: Path, *, strict: bool, quiet: bool) -> int:
        raise AssertionError((config, site, strict, quiet))

    with pytest.raises(PublishingError, match="holds files that are not a site of ours; choose another folder, or empty it yourself"):
        build(make_small_project(tmp_path / "project"), site, never)
    assert (read_tree(site), names_beside(site)) == ({"letter.txt": b"mine"}, [])


def test_something_of_others_that_came_during_the_build(tmp_path: Path) -> None:
    """A repository that somebody put into the site meanwhile is not swapped away."""
    site = tmp_path / "site"
    config = make_small_project(tmp_path / "project")
    build(config, site)

    def write_with_guest(config: Path, new: Path, *, strict: bool, quiet: bool) -> int:
        (site / ".git").mkdir()
        return write_small_site(config, new, strict=strict, quiet=quiet)

    with pytest.raises(PublishingError, match=r"\.git in it is not"):
        build(config, site, write_with_guest)
    assert (site / ".git").is_dir()
    assert names_beside(site) == []


def test_hidden_entries_of_the_site_itself(tmp_path: Path) -> None:
    """What a plugin writes, ``.nojekyll`` for instance, keeps the next build from nothing."""
    site = tmp_path / "site"
    config = make_small_project(tmp_path / "project")

    def write_with_hidden(config: Path, new: Path, *, strict: bool, quiet: bool) -> int:
        (new / ".nojekyll").touch()
        return write_small_site(config, new, strict=strict, quiet=quiet)

    assert [build(config, site, write_with_hidden), build(config, site, write_with_hidden), build(config, site)] == [0, 0, 0]
    assert not (site / ".nojekyll").exists()


def test_left_overs_of_killed_builds(tmp_path: Path) -> None:
    """Ours go, also one that was killed as it began; what only has a name like ours stays, and so does what a link leads to."""
    site = tmp_path / "site"
    config = make_small_project(tmp_path / "project")
    build(config, site)
    site.rename(tmp_path / ".site.milpart-new-1")
    (tmp_path / ".site.milpart-new-2").mkdir()
    (tmp_path / ".site.milpart-new-3").mkdir()
    (tmp_path / ".site.milpart-new-3/letter.txt").write_text("mine", encoding="utf-8")
    build(config, tmp_path / "elsewhere")
    (tmp_path / ".site.milpart-new-4").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".site.milpart-lock").write_text("1\n", encoding="utf-8")
    assert build(config, site) == 0
    assert names_beside(site) == [".site.milpart-new-3", ".site.milpart-new-4"]
    assert (tmp_path / ".site.milpart-new-3/letter.txt").exists()
    assert "index.html" in read_tree(tmp_path / "elsewhere")


def test_old_site_that_a_killed_build_had_set_aside(tmp_path: Path) -> None:
    """It comes back first of all, so that it stands again where the next build fails, too."""
    site = tmp_path / "site"
    config = make_small_project(tmp_path / "project")
    build(config, site)
    before = read_tree(site)
    site.rename(tmp_path / ".site.milpart-old")
    assert build(config, site, refuse) == 1
    assert (read_tree(site), names_beside(site)) == (before, [])


def test_old_site_that_cannot_be_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new one stands, and a sentence says what is left."""
    site = tmp_path / "site"
    build(make_small_project(tmp_path / "project", "one"), site)

    def fail(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("milpart_docs.publishing.new_folder.shutil.rmtree", fail)
    with pytest.raises(PublishingError, match=r"\.site\.milpart-new-\w+ is of no more use, but cannot be deleted"):
        build(make_small_project(tmp_path / "project", "two"), site)
    assert read_tree(site)["index.html"] == b"<p>two</p>"
    monkeypatch.undo()
    assert build(make_small_project(tmp_path / "project", "three"), site) == 0
    assert names_beside(site) == []


def test_source_of_a_staged_project_is_left_alone(tmp_path: Path) -> None:
    """The site goes neither into the project that is built nor into the one that it was made from."""
    source = load_settings(make_small_project(tmp_path / "source"))
    staged = make_small_project(tmp_path / "staged")
    for output in (tmp_path / "source", tmp_path / "source/docs/site", tmp_path / "staged/docs"):
        with pytest.raises(PublishingError, match="must not become a site"):
            build_safely(staged, output, strict=False, quiet=True, engine=write_small_site, source=source)
    assert build_safely(staged, tmp_path / "source/site", strict=False, quiet=True, engine=write_small_site, source=source) == 0


def test_swap_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old site stands."""
    site = tmp_path / "site"
    build(make_small_project(tmp_path / "project", "one"), site)
    before = read_tree(site)

    def fail(new: Path, place: Place) -> None:
        raise PublishingError(f"{new} {place}")

    monkeypatch.setattr(site_build, "swap", fail)
    with pytest.raises(PublishingError):
        build(make_small_project(tmp_path / "project", "two"), site)
    assert (read_tree(site), names_beside(site)) == (before, [])


def test_no_project(tmp_path: Path) -> None:
    """A configuration that is gone is one sentence."""
    with pytest.raises(PublishingError, match=r"mkdocs\.yml cannot be read"):
        build(tmp_path / "mkdocs.yml", tmp_path / "site")
