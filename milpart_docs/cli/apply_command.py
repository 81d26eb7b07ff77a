"""``milpart apply``: the new bundle from the old one and an update."""

from pathlib import Path

import click

from milpart_docs.bundle import BundleError, apply_update
from milpart_docs.cli.console import CommandError, format_option, print_json, print_text
from milpart_docs.cli.output_file import check_archive_output

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(name="apply", epilog="Example: milpart apply 2026-10.zip update.zip --output 2026-11.zip")
@click.argument("old", metavar="OLD.zip", type=FILE)
@click.argument("update", metavar="UPDATE.zip", type=FILE)
@click.option(
    "--output", metavar="NEW.zip", required=True, type=click.Path(path_type=Path), help="The bundle to write; may be OLD.zip itself."
)
@click.option("--signers", metavar="FILE", type=FILE, help="Who may sign the new bundle: a list as ssh-keygen reads it.")
@format_option("text", "json")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no messages on standard error.")
def command(old: Path, update: Path, output: Path, signers: Path | None, format_: str, quiet: bool) -> None:  # noqa: ARG001
    """Make the new bundle, exactly as it was handed out, of the one you have and an update; verified before it takes its place."""
    check_archive_output(output, (), [update, *([signers] if signers else [])])
    try:
        bundle = apply_update(old, update, output, signers)
    except BundleError as error:
        raise CommandError(str(error), error.status) from None
    if format_ == "json":
        print_json({"path": str(bundle.path), "sha256": bundle.sha256, "files": bundle.files})
    else:
        print_text(f"{bundle.path}: {bundle.files:,} files, SHA-256 {bundle.sha256}")
