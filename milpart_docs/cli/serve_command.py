"""``milpart serve``: a live preview."""

import sys
from pathlib import Path

import click

from milpart_docs.cli.console import audience_option, open_project, project_options
from milpart_docs.cli.preview import run_mkdocs, serve_release


@click.command(name="serve", epilog="Example: milpart serve --port 8001")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port on this machine.")
@audience_option
@project_options
def command(port: int, audience: str | None, root: Path | None, quiet: bool) -> None:
    """Serve the site on this machine, and rebuild it when a file changes."""
    settings = open_project(root)
    arguments = ["serve", "--dev-addr", f"127.0.0.1:{port}", "--livereload", *(["--quiet"] if quiet else [])]
    if audience is not None:
        sys.exit(serve_release(settings, audience, *arguments))
    sys.exit(run_mkdocs(settings, *arguments))
