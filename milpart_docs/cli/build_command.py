"""``milpart build``: the site."""

import sys
from pathlib import Path

import click

from milpart_docs.cli.console import open_project, project_options
from milpart_docs.cli.site import check_output, run_mkdocs


@click.command(name="build", epilog="Example: milpart build --strict --output public")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="The folder to write to; otherwise site_dir of mkdocs.yml."
)
@click.option("--strict", is_flag=True, help="Fail where a record has an error or a page a broken link.")
@project_options
def command(output: Path | None, strict: bool, root: Path | None, quiet: bool) -> None:
    """Build the site: a page for each sound record, the catalogues and the handbook."""
    settings = open_project(root)
    check_output(output.resolve() if output else settings.root / settings.site_dir)
    arguments = ["build"]
    arguments += ["--site-dir", str(output.resolve())] if output else []
    arguments += ["--strict"] if strict else []
    sys.exit(run_mkdocs(settings, *arguments, quiet=quiet))
