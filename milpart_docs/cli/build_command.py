"""``milpart build``: the site."""

from pathlib import Path

import click

from milpart_docs.cli.console import audience_option, open_project, project_options
from milpart_docs.cli.site import check_readable, drop_unsound_epoch, open_stage, publish_site


@click.command(name="build", epilog="Example: milpart build --strict --output public")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="The folder to write to; otherwise site_dir of mkdocs.yml."
)
@audience_option
@click.option("--strict", is_flag=True, help="Fail where a record, as it goes out, has an error or a page a broken link.")
@click.option(
    "--no-directory-urls",
    "names_files",
    is_flag=True,
    help="Addresses name files (page.html, not page/), for places that show no index page of a folder, such as artifacts.",
)
@project_options
def command(output: Path | None, audience: str | None, strict: bool, names_files: bool, root: Path | None, quiet: bool) -> None:
    """Build the site: a page for each sound record, the catalogues and the handbook.

    With an audience, the site shows what it may see, as if nothing else had ever been written.
    It is built beside the one that stands, checked, and swapped in as a whole: a build that fails or is stopped changes nothing.
    """
    settings = open_project(root)
    check_readable(settings)
    drop_unsound_epoch(quiet=quiet)
    folder = output.absolute() if output else settings.root / settings.site_dir
    if audience is None:
        publish_site(settings, settings.root / settings.config, folder, strict=strict, quiet=quiet, names_files=names_files)
    else:
        with open_stage(settings, audience, strict=strict) as config:
            publish_site(settings, config, folder, strict=strict, quiet=quiet, names_files=names_files)
    if not quiet:
        click.echo(f"milpart: the site is in {folder}", err=True)
