"""The authors of a blog in a stage: those whom released posts name, and what the plugin knows of them."""

from pathlib import Path

import pytest
import yaml

from milpart_docs.publishing.stage import write_stage
from tests.publishing.test_stage import HIDDEN, NOTE, listed, make, stage_folder

POST = "---\nmarking: PUBLIC\nauthors: [bob, eve, 5]\n---\nText.\n"
SECRET = HIDDEN.replace("---\nSecret", "authors: [ann]\n---\nSecret")
AUTHORS = """\
# a remark
authors:
  bob: {name: Bob, description: "Wrote LL-2026-0099", avatar: b.png, url: "https://b.example/"}
  ann: {name: Ann, description: d, avatar: a.png}
  joe: {name: Joe, description: d, avatar: j.png}
  eve: {name: Eve, description: d, avatar: e.png, marking: LIMITE}
"""


def stage_with(root: Path, authors: str | bytes, place: str = "docs/blog") -> dict[str, object]:
    """Stage a project with a blog, and give what its file of authors says, where it has one."""
    posts: dict[str, str | bytes] = {f"{place}/posts/one.md": POST, f"{place}/posts/two.md": SECRET}
    elsewhere = POST.replace("bob", "joe")
    made = make(root / "project", {**posts, "docs/page.md": elsewhere, f"{place}/.authors.yml": authors})
    write_stage(made, NOTE, stage_folder(root / "stage"))
    file = root / "stage" / place / ".authors.yml"
    return dict(yaml.safe_load(file.read_text(encoding="utf-8"))["authors"]) if file.exists() else {}


def test_only_authors_of_released_posts_are_staged(tmp_path: Path) -> None:
    """None whom only a cut post names, or a page elsewhere; none of whom something is said that is unclear; no name of what is cut."""
    bob = {"name": "Bob", "description": "Wrote not released", "avatar": "b.png", "url": "https://b.example/"}
    assert stage_with(tmp_path, AUTHORS) == {"bob": bob}


@pytest.mark.parametrize(
    "authors",
    ["", "[", "authors: []", "authors: {bob: Bob}", "authors: {bob: {name: [a]}}", "marking: LIMITE\n" + AUTHORS, b"\xff", "a: &a [*a]"],
)
def test_what_is_unclear_is_left_out(tmp_path: Path, authors: str | bytes) -> None:
    """Whatever stands there, and a file without any author is not staged at all."""
    assert stage_with(tmp_path, authors) == {}
    assert not [path for path in listed(tmp_path / "stage") if path.endswith(".yml") and path != "mkdocs.yml"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """It may lead out of the project."""
    (tmp_path / "elsewhere.yml").write_text(AUTHORS)
    made = make(tmp_path / "project", {"docs/blog/posts/one.md": POST})
    (tmp_path / "project/docs/blog/.authors.yml").symlink_to(tmp_path / "elsewhere.yml")
    write_stage(made, NOTE, stage_folder(tmp_path / "stage"))
    assert not (tmp_path / "stage/docs/blog/.authors.yml").exists()
