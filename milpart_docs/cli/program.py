"""The command ``milpart`` and its subcommands, each loaded when it is called, so that help and short commands start at once."""

import contextlib
import io
import os
import sys
from importlib import import_module

import click

from milpart_docs import __version__
from milpart_docs.cli.console import CommandError

COMMANDS = {
    "apply": "Make a new bundle of the old one and an update.",
    "build": "Build the site.",
    "bundle": "Write the site of an audience into one file that opens without a network.",
    "check": "Check records and pages against all rules.",
    "completion": "Print the script that lets your shell complete commands, identifiers and terms.",
    "configure": "Write the files that editors and forges read, computed from model and records.",
    "duplicates": "Find records that say the same.",
    "explain": "Print the manual of a rule.",
    "fix": "Fix the mistakes that have one safe answer.",
    "handbook": "Make a handbook to print, as HTML or PDF, of a doctrine publication or of chosen records.",
    "init": "Begin a new project that checks and builds at once.",
    "ladder": "Show the levels of ambition of a capability, and who stands where.",
    "list": "List records, for scripts.",
    "needs": "Say what partners need, and how far it is answered.",
    "new": "Write a new record that passes the check.",
    "roadmap": "Show the way of a partner to its targets: criteria, courses, equipment, gaps.",
    "related": "Name the records most alike to one, or to a text.",
    "renumber": "Give a record another identifier, with all references to it.",
    "report": "Report how lessons fare.",
    "picture": "Show who does what with whom, what overlaps, and where nobody is active.",
    "schema": "Print the JSON Schema of a record type.",
    "search": "Search the records.",
    "serve": "Serve the site and rebuild it when a file changes.",
    "show": "Show one record with its links and backlinks.",
    "strategies": "Lay national strategies side by side.",
    "verify": "Say whether a bundle is whole, unchanged and signed.",
}


class Commands(click.Group):
    """A group that imports a command's module when the command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """Give the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click calls it so
        """Load one command; ``list`` is a word of Python's, so all modules carry the suffix ``_command``."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"milpart_docs.cli.{cmd_name}_command").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click calls it so
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and name the nearest one where there is none of that name."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from milpart_docs.vocabulary import find_nearest

            nearest = find_nearest(args[0], COMMANDS)
            hint = f" Did you mean {nearest}?" if nearest else ""
            ctx.fail(f"There is no command {args[0]}.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: milpart check lessons/LL-2026-0042-convoy.md",
)
@click.version_option(__version__, prog_name="milpart")
def milpart() -> None:
    """Write down, check, link, find and hand out what is known about Military Partnership."""


def run() -> None:
    """Run the command line; what goes wrong in use ends with one sentence and status 1 or 2, never with a traceback."""
    _speak_utf8()
    try:
        milpart(standalone_mode=False)
    except click.exceptions.Abort:
        raise KeyboardInterrupt from None
    except click.exceptions.Exit as exit_:
        sys.exit(exit_.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except CommandError as error:
        click.echo(f"milpart: {error}", err=True)
        sys.exit(error.status)
    except BrokenPipeError:
        _drop_output()
        sys.exit(0)
    except OSError as error:
        _drop_output()
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"milpart: {where}{error.strerror or error}", err=True)
        sys.exit(1)


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale says: records have all languages in them, and other programs read what is printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Let what could not be printed go, or Python tries it again at its end and complains."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
