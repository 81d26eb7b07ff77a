"""How ``milpart serve`` shows a site while it is written: MkDocs as a program of its own, on the project or on what was staged from it."""

import os
import subprocess
import sys
from pathlib import Path

import click

from milpart_docs.cli.console import CommandError
from milpart_docs.cli.main import STOPPED
from milpart_docs.cli.site import check_readable, drop_unsound_epoch, open_stage
from milpart_docs.corpus import Settings, load_settings
from milpart_docs.corpus.settings import NoProjectError
from milpart_docs.publishing.interruption import end_tidily
from milpart_docs.publishing.live_stage import LiveStage
from milpart_docs.publishing.temporary import make_temporary_folder
from milpart_docs.publishing.watch import watch_changes


def run_mkdocs(settings: Settings, *arguments: str) -> int:
    """Run MkDocs in a project and give its exit status.

    Where the system allows it, MkDocs takes the place of this process, so that stopping the one stops the other.
    """
    check_readable(settings)
    drop_unsound_epoch()
    command = _command(settings.root / settings.config, *arguments)
    if os.name == "posix":
        os.chdir(settings.root)
        os.execve(sys.executable, command, _environment())  # noqa: S606 - our own arguments; signals reach MkDocs itself
    try:
        return subprocess.run(command, cwd=settings.root, env=_environment(), check=False).returncode  # noqa: S603 - our own arguments
    except KeyboardInterrupt:
        click.echo("milpart: stopped", err=True)
        return STOPPED


def serve_release(settings: Settings, audience: str, *arguments: str) -> int:
    """Run MkDocs on what an audience may see, and stage it anew whenever a file of the project changes; give MkDocs' exit status.

    What MkDocs writes lies in a temporary folder of ours, which no stage takes for a part of the project.
    """
    check_readable(settings)
    with end_tidily(), make_temporary_folder() as scratch, open_stage(settings, audience, strict=False) as config:
        serving = _Serving(config, scratch, arguments)
        try:
            stage = LiveStage(config, settings.content_dirs)
            serving.start()
            for _ in watch_changes(settings, until=serving.is_over):
                if _renew(stage, settings, audience) or serving.has_ended():
                    serving.start()
        except KeyboardInterrupt:
            click.echo("milpart: stopped", err=True)
            return STOPPED
        finally:
            serving.stop()
    return serving.status


class _Serving:
    """MkDocs as it serves a staged project; it is started again where a hook has changed, because it keeps hooks in memory."""

    def __init__(self, config: Path, scratch: Path, arguments: tuple[str, ...]) -> None:
        self._config, self._scratch, self._arguments = config, scratch, arguments
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0
        self._has_told = False

    @property
    def status(self) -> int:
        """The exit status, once it has ended."""
        return 0 if self._process is None else self._process.returncode

    def start(self) -> None:
        """Start, again where it runs already."""
        self.stop()
        environment = {**_environment(), "TMPDIR": str(self._scratch)}
        command = _command(self._config, *self._arguments)
        self._process = subprocess.Popen(command, cwd=self._config.parent, env=environment)  # noqa: S603 - our own arguments
        self._starts += 1
        self._has_told = False

    def stop(self) -> None:
        """End it, if it runs."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def has_ended(self) -> bool:
        """Tell whether it has ended by itself."""
        return self._process is not None and self._process.poll() is not None

    def is_over(self) -> bool:
        """Tell whether it ended before it was ever started again; later on the next change may mend what ended it, which is said once."""
        if self._starts > 1 and self.has_ended() and not self._has_told:
            self._has_told = True
            click.echo("milpart: the preview has ended; it begins again as soon as a file is saved", err=True)
        return self._starts == 1 and self.has_ended()


def _renew(stage: LiveStage, settings: Settings, audience: str) -> bool:
    """Stage the project anew, and tell whether code has changed; what cannot be staged is told, and what was before stays."""
    try:
        now = load_settings(settings.root / settings.config)
        check_readable(now)
        with open_stage(now, audience, strict=False) as made:
            changes = stage.find_changes(made.parent)
            code = [path for path in changes if path.endswith(".py")]
            _check_code(made.parent, code)
            stage.take_over(made.parent, changes)
    except (CommandError, NoProjectError) as error:
        click.echo(f"milpart: {error}; what is served stays as it was", err=True)
        return False
    return bool(code)


def _check_code(folder: Path, code: list[str]) -> None:
    """See that changed code is whole: a hook that is saved while it is written would end MkDocs."""
    for path in (path for path in code if (folder / path).is_file()):
        try:
            compile((folder / path).read_bytes(), path, "exec")
        except (SyntaxError, ValueError) as error:
            raise CommandError(f"{path} is no Python ({error})", status=1) from None


def _command(config: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(config)]


def _environment() -> dict[str, str]:
    """Give the environment of MkDocs: without advertisements, and without bytecode, which it would publish beside hooks in ``docs/``."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
