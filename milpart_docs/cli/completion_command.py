"""``milpart completion``: the script that lets a shell complete what is typed."""

from importlib.resources import files

import click

SHELLS = ("bash", "fish", "zsh")


@click.command(name="completion", epilog='Example: milpart completion bash, and to use it at once: eval "$(milpart completion bash)"')
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that lets a SHELL complete commands, options, record types, identifiers and terms.

    bash: put eval "$(milpart completion bash)" into ~/.bashrc. zsh: put eval "$(milpart completion zsh)" into ~/.zshrc, behind compinit.
    fish: milpart completion fish > ~/.config/fish/completions/milpart.fish
    """
    click.echo(files("milpart_docs.cli").joinpath(f"data/completion.{shell}").read_text(encoding="utf-8"), nl=False)
