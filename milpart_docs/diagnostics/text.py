"""Diagnostics for a person at a terminal: place, code, sentence, the source line with a caret, and a hint.

Where there are many findings, the first of each rule are shown in full and the rest by place only, and a summary
says which rules and which files to begin with.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from rich.text import Text

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
FULL_PER_RULE = 20
"""After this many findings of one rule in one run, its further findings are shown in one line each."""
LINES_AT_MOST = 1000
"""After this many findings the rest are only counted: nobody reads further, and the JSON format has them all."""
WORST_FILES = 5
EXCERPT_WIDTH = 100

SourceLine = Callable[[str, int], str | None]
"""Gives the text of a line (counted from one) of a file of the project, or nothing where it cannot be read."""


def render_text(diagnostics: Sequence[Diagnostic], *, records: int, source_line: SourceLine) -> Iterator[Text]:
    """Yield the printed blocks: one for each finding, then the summary."""
    seen: Counter[str] = Counter()
    for diagnostic in diagnostics[:LINES_AT_MOST]:
        seen[diagnostic.code] += 1
        in_full = seen[diagnostic.code] <= FULL_PER_RULE
        yield _render_finding(diagnostic, source_line if in_full else None)
    if len(diagnostics) > LINES_AT_MOST:
        rest = len(diagnostics) - LINES_AT_MOST
        yield Text(f"… and {rest} more; narrow with PATH, or use --format json for all of them\n", style="dim")
    yield _render_summary(diagnostics, records)


def _render_finding(diagnostic: Diagnostic, source_line: SourceLine | None) -> Text:
    text = Text()
    text.append(printable(str(diagnostic.location)), style="bold")
    text.append(f" {diagnostic.code} ", style=STYLES[diagnostic.severity])
    text.append(f"{diagnostic.severity.value}: ", style=STYLES[diagnostic.severity])
    text.append(printable(diagnostic.message) + "\n")
    if source_line is not None:
        text.append_text(_render_excerpt(diagnostic, source_line))
        if diagnostic.hint:
            text.append("  hint: ", style="bold green")
            text.append(printable(diagnostic.hint) + "\n")
    return text


def _render_excerpt(diagnostic: Diagnostic, source_line: SourceLine) -> Text:
    """Show the source line and a caret below the column, cut to a window where the line is long."""
    line = source_line(diagnostic.location.path, diagnostic.location.line)
    if line is None or not line.strip() or "\0" in line:  # a file that is no text has no lines to show
        return Text()
    at = min(diagnostic.location.column - 1, len(line))
    start = max(0, at - EXCERPT_WIDTH * 3 // 4)
    window = printable(line[start : start + EXCERPT_WIDTH])
    before = display_width(printable(line[start:at]))
    number = str(diagnostic.location.line)
    text = Text(f"  {number} | ", style="dim")
    text.append(window + "\n", style="default")
    text.append(" " * (2 + len(number)) + " | ", style="dim")
    text.append(" " * before + "^\n", style=STYLES[diagnostic.severity])
    return text


def printable(text: str) -> str:
    """Replace control, formatting and line-breaking characters, so that a contributor's text cannot steer the terminal."""
    return "".join(" " if char == "\t" else "\N{REPLACEMENT CHARACTER}" if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] == "C" or category in {"Zl", "Zp"}


def display_width(text: str) -> int:
    """Count the terminal cells of a text: wide East Asian characters take two, combining marks none."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text if unicodedata.category(char) not in {"Mn", "Me"})


def _render_summary(diagnostics: Sequence[Diagnostic], records: int) -> Text:
    text = Text()
    if not diagnostics:
        text.append("No findings", style="bold green")
        text.append(f" in {_count(records, 'record')}.\n")
        return text
    text.append("\n")
    if len({diagnostic.code for diagnostic in diagnostics}) > 1 or len(diagnostics) > FULL_PER_RULE:
        text.append_text(_render_rule_counts(diagnostics))
        text.append_text(_render_worst_files(diagnostics))
    severities = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [(_count(severities[severity], severity.value), STYLES[severity]) for severity in Severity if severities[severity]]
    for number, (part, style) in enumerate(parts):
        text.append(", " if number else "")
        text.append(part, style=style)
    text.append(f" in {_count(records, 'record')}.\n")
    return text


def _render_rule_counts(diagnostics: Sequence[Diagnostic]) -> Text:
    """Say how often each rule speaks, most often first, with the sentence of its first finding as an example."""
    counts: Counter[tuple[str, Severity]] = Counter()
    example: dict[tuple[str, Severity], str] = {}
    for diagnostic in diagnostics:
        key = (diagnostic.code, diagnostic.severity)
        counts[key] += 1
        example.setdefault(key, diagnostic.message)
    text = Text("By rule (milpart explain CODE tells more):\n", style="bold")
    for (code, severity), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        text.append(f"{count:7}  ")
        text.append(f"{code}", style=STYLES[severity])
        text.append(f"  {printable(example[code, severity])[:90]}\n")
    return text


def _render_worst_files(diagnostics: Sequence[Diagnostic]) -> Text:
    errors: dict[str, int] = defaultdict(int)
    for diagnostic in diagnostics:
        errors[diagnostic.location.path] += 1
    if len(errors) <= WORST_FILES:
        return Text()
    text = Text("Files with most findings:\n", style="bold")
    for path, count in sorted(errors.items(), key=lambda item: (-item[1], item[0]))[:WORST_FILES]:
        text.append(f"{count:7}  {printable(path)}\n")
    return text


def _count(number: int, noun: str) -> str:
    plural = noun if noun == "info" or number == 1 else f"{noun}s"
    return f"{number} {plural}"
