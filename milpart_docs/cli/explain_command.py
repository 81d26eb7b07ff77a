"""``milpart explain``: the manual of a rule."""

import click
from rich.text import Text

from milpart_docs.cli.console import CommandError, format_option, make_console, print_json
from milpart_docs.rules.catalogue import BLOCKS, RULES
from milpart_docs.rules.rule import Rule
from milpart_docs.vocabulary import find_nearest


@click.command(name="explain", epilog="Example: milpart explain MP201")
@click.argument("code", required=False)
@format_option("text", "json")
def command(code: str | None, format_: str) -> None:
    """Print the manual of the rule with CODE; without a code, the list of all rules."""
    if code is None:
        _print_list(format_)
        return
    rule = RULES.get(code.upper())
    if rule is None:
        nearest = find_nearest(code.upper(), RULES)
        raise CommandError(f"there is no rule {code}" + (f"; did you mean {nearest}?" if nearest else "; milpart explain lists them all"))
    if format_ == "json":
        print_json(_as_object(rule))
    else:
        make_console().print(_as_text(rule))


def _print_list(format_: str) -> None:
    if format_ == "json":
        print_json([_as_object(rule) for rule in RULES.values()])
        return
    for rule in RULES.values():
        click.echo(f"{rule.code}  {rule.severity.value:7}  {rule.manual.promise}")


def _as_object(rule: Rule) -> dict[str, str | bool]:
    manual = rule.manual
    return {
        "code": rule.code,
        "name": rule.name,
        "block": BLOCKS[rule.block],
        "severity": rule.severity.value,
        "promise": manual.promise,
        "reason": manual.reason,
        "correct": manual.correct,
        "wrong": manual.wrong,
        "fixed": rule.is_fixed,
    }


def _as_text(rule: Rule) -> Text:
    manual = rule.manual
    text = Text()
    text.append(f"{rule.code} {rule.name}", style="bold")
    text.append(f"  ({BLOCKS[rule.block]}, {rule.severity.value})\n\n", style="dim")
    text.append(f"{manual.promise}\n\n{manual.reason}\n")
    if rule.is_fixed:
        text.append("\nWhere only one answer is possible, milpart fix mends it.\n")
    for title, example, style in (("Correct", manual.correct, "green"), ("Wrong", manual.wrong, "red")):
        text.append(f"\n{title}:\n\n", style=f"bold {style}")
        text.append("".join(f"    {line}\n" for line in example.splitlines()))
    return text
