"""The settings that a change sets otherwise: what may be written, who may see it, what is checked, and who is asked."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from milpart_docs.corpus.setting_values import EVERYWHERE, Audience, RuleSetting, SwitchedOff
from milpart_docs.corpus.settings import Settings


class SettingMove(NamedTuple):
    """A setting with its value before and after, as texts; empty where there is none."""

    name: str
    before: str
    after: str


def find_setting_moves(before: Settings, after: Settings) -> Iterator[SettingMove]:
    """Find the settings that differ; none, where there was no project before or its settings could not be read."""
    if not before.is_readable:
        return
    if before.ceiling != after.ceiling:
        yield SettingMove("ceiling", before.ceiling, after.ceiling)
    yield from _compare("audiences", _audiences(before), _audiences(after))
    yield from _compare("rules", _rules(before), _rules(after))
    yield from _compare("owners", *({name: ", ".join(who) for name, who in one.owners.items()} for one in (before, after)))
    for name in ("originators", "record_dirs", "docs_dir", "repository", "forge", "site_url"):
        old, new = (_join(getattr(settings, name)) for settings in (before, after))
        if old != new:
            yield SettingMove(name, old, new)


def _compare(setting: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[SettingMove]:
    """Compare the parts of a setting by their names."""
    for part in dict.fromkeys((*old, *new)):
        was, now = old.get(part, ""), new.get(part, "")
        if was != now:
            yield SettingMove(f"{setting}: {part}", was, now)


def _audiences(settings: Settings) -> Mapping[str, str]:
    """Tell who may see what; the two that always exist follow from the ceiling."""
    return {audience.name: _describe_audience(audience) for audience in settings.audiences if not audience.has_all_communities}


def _describe_audience(audience: Audience) -> str:
    return " ".join((audience.max_marking, *audience.communities))


def _rules(settings: Settings) -> Mapping[str, str]:
    return {code: _describe_rule(rule) for code, rule in settings.rules.items()}


def _describe_rule(rule: RuleSetting) -> str:
    """Tell how grave a rule is, and for which paths it says nothing, with the reason."""
    return "; ".join([*([rule.severity.value] if rule.severity else []), *map(_describe_off, rule.off)])


def _describe_off(one: SwitchedOff) -> str:
    paths = "" if one.paths == (EVERYWHERE,) else f" for {', '.join(one.paths)}"
    return f"off{paths} ({one.reason})"


def _join(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
