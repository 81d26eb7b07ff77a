"""What builds a release and is no part of it: code among content, text outside of content, data of well-known plugins."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from mkdocs_milpart.engine import build_site
from tests.publishing.engines import read_tree
from tests.site.conftest import DAY, make_site_project

PAGE = "---\nmarking: PUBLIC\n---\n# Home\n"
SECRET = PAGE.replace("PUBLIC", "LIMITE").replace("Home", "CANARY")
CONFIG = """\
site_name: A small project
theme: {name: material, font: false, custom_dir: docs/ov}
hooks: [docs/hk/h.py, data/h.py]
markdown_extensions: [abbr, {pymdownx.snippets: {auto_append: [includes/abbr.md], check_paths: true}}]
plugins:
  - search
  - milpart/records: {record_dirs: [lessons, docs, data], ceiling: LIMITE}
  - milpart/references
  - milpart/catalogue
"""
HOOK = "# CANARY\nimport beside\ndef on_page_markdown(markdown, **_):\n    return markdown + beside.WORDS\n"
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": PAGE + '\n[a](hk/used.py)\n\n--8<-- "notes/inc.txt"\n',
    "docs/secret.md": SECRET + "[a](ov/cut.css) [b](ov/cut.xml)\n",
    "docs/ov/main.html": "{% extends 'milpart/main.html' %}{# CANARY #}{% block footer %}{{ super() }}OVERRIDDEN{% endblock %}",
    "docs/ov/cut.css": "CANARY",
    "docs/ov/cut.xml": "CANARY",
    "docs/hk/h.py": HOOK,
    "docs/hk/beside.py": "WORDS = 'FROM HOOK'  # CANARY\n",
    "docs/hk/used.py": "pass\n",
    "data/h.py": "# CANARY\n",
    "includes/abbr.md": "*[Home]: CANARY\n",
    "notes/inc.txt": "CANARY",
}


def publish(root: Path, site: Path) -> tuple[dict[str, bytes], str]:
    """Build a site for everyone with a Python that writes bytecode, and give its files, and what was said."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", "build", "--audience", "public", "--output", str(site)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | DAY
    ran = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert ran.returncode == 0, ran.stderr
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}, ran.stderr


def test_code_among_content_builds_the_site_and_is_not_in_it(tmp_path: Path) -> None:
    """Neither templates nor hooks nor what Python makes of them; what a page leads to is there, and of text outside nothing."""
    root = make_site_project(tmp_path / "project", FILES)
    files, said = publish(root, tmp_path / "site")
    home = files["index.html"].decode()
    assert ("OVERRIDDEN" in home, "FROM HOOK" in home) == (True, True)
    assert [path for path in files if path.startswith(("hk", "ov", "data", "cut"))] == ["hk/used.py"]
    assert [path for path, data in files.items() if b"CANARY" in data or path.endswith(".pyc")] == []
    assert "so nothing of it is here: includes/abbr.md\n" in said
    assert publish(root, tmp_path / "again")[0] == files


def test_a_build_writes_no_bytecode_into_a_project(tmp_path: Path) -> None:
    """It would become a file of the next site; afterwards Python writes as before."""
    root = make_site_project(tmp_path / "project", {**FILES, "notes/inc.txt": "", "docs/index.md": PAGE})
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = False
    try:
        (tmp_path / "site").mkdir()
        assert build_site(root / "mkdocs.yml", tmp_path / "site", strict=False, quiet=True) == 0
        assert sys.dont_write_bytecode is False
    finally:
        sys.dont_write_bytecode = before
    assert [path for path in read_tree(root) if "__pycache__" in path] == []


def test_a_blog_has_the_authors_of_its_released_posts(tmp_path: Path) -> None:
    """And the same site as without the post that was cut, and its author."""
    post = PAGE.replace("---\n#", "date: 2026-01-02\nauthors: [bob]\n---\n#")
    authors = "authors:\n  bob: {name: Bob Example, description: d, avatar: 'https://a.example/b.png'}\n"
    hidden = "  ann: {name: CANARY, description: d, avatar: x.png}\n"
    files: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG.replace("  - search\n", "  - search\n  - blog\n").replace("hooks: [docs/hk/h.py, data/h.py]\n", ""),
        "docs/index.md": PAGE,
        "docs/blog/index.md": PAGE,
        "docs/blog/.authors.yml": authors + hidden,
        "docs/blog/posts/one.md": post,
        "docs/blog/posts/two.md": post.replace("PUBLIC", "LIMITE").replace("bob", "ann"),
        "docs/ov/main.html": "{% extends 'milpart/main.html' %}",
        "includes/abbr.md": "",
    }
    root = make_site_project(tmp_path / "project", files)
    site, _ = publish(root, tmp_path / "site")
    assert b"Bob Example" in site["blog/2026/01/02/home/index.html"]
    assert [path for path, data in site.items() if b"CANARY" in data or b"x.png" in data] == []
    (root / "docs/blog/posts/two.md").unlink()
    (root / "docs/blog/.authors.yml").write_text(authors)
    assert publish(root, tmp_path / "again")[0] == site
    shutil.rmtree(root / "docs/blog/posts")
    assert b"Bob Example" not in b"".join(publish(root, tmp_path / "none")[0].values())
