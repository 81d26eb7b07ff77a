"""``milpart verify``: whether a bundle is whole, unchanged and signed."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from milpart_docs.bundle import Verdict, verify
from milpart_docs.cli.console import CommandError, format_option, print_json, print_text

EPILOG = """Example: milpart verify bundle.zip --signers allowed_signers

\b
A line of the list of signers is a name and a public key, as in
  signals@example.int ssh-ed25519 AAAAC3Nza...
Without milpart: unpack the bundle and, in its folder, run
  sha256sum -c manifest-sha256.txt"""

MOST_LINES = 200
"""So many problems are told as text, the rest is counted; JSON has all."""


@click.command(name="verify", epilog=EPILOG)
@click.argument("path", metavar="FILE.zip|DIR", type=click.Path(exists=True, path_type=Path))
@click.option("--signers", metavar="FILE", type=click.Path(path_type=Path), help="Who may sign: a list as ssh-keygen reads it.")
@format_option("text", "json")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no messages on standard error.")
def command(path: Path, signers: Path | None, format_: str, quiet: bool) -> None:  # noqa: ARG001
    """Name every changed, missing, added or renamed file of a bundle, or of the folder that it was unpacked to."""
    if signers is not None and not signers.is_file():
        raise CommandError(f"there is no list of signers {signers}; name a file with a name and a public key in each line")
    verdict = verify(path, signers)
    if format_ == "json":
        print_json(_describe(verdict))
    else:
        print_text(_render(verdict))
    sys.exit(0 if verdict.is_ok else 1)


def _describe(verdict: Verdict) -> dict[str, Any]:
    return {
        "ok": verdict.is_ok,
        "problems": [asdict(problem) for problem in verdict.problems],
        "files": verdict.files,
        "signature": asdict(verdict.signature) if verdict.signature else None,
    }


def _render(verdict: Verdict) -> str:
    """Write a line for each problem, and a last line that says it all."""
    files = "1 file" if verdict.files == 1 else f"{verdict.files:,} files"
    if verdict.is_ok:
        signed = verdict.signature.message if verdict.signature else "not signed"
        return f"whole and unchanged: {files}; {signed}"
    count = len(verdict.problems)
    lines = [str(problem).replace("\n", " ") for problem in verdict.problems[:MOST_LINES]]
    if count > MOST_LINES:
        lines.append(f"and {count - MOST_LINES:,} more; --format json tells all")
    return "\n".join([*lines, f"not sound: {count:,} problem{'s' * (count != 1)}, {files}"])
