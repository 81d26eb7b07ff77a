"""What options mean: each is read into its value, and each that is not understood leaves a finding with its place."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from milpart_docs.corpus.options import SETTING_CODE, At, Options, Place
from milpart_docs.corpus.setting_values import EVERYWHERE, RuleSetting, SwitchedOff
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.vocabulary import MARKINGS, find_nearest

OF_RULE = ("severity", "off", "reason")
OF_OFF = ("paths", "reason")


class OptionReader:
    """Reads options, and keeps a finding for each that it does not understand; ``start`` is the place of what has no other."""

    def __init__(self, places: Mapping[At, Place], start: Place) -> None:
        """Take the place of every option."""
        self.options = Options(places=places)
        self.start = start
        self.findings: list[Finding] = []

    def complain(self, at: Sequence[str | int], message: str, hint: str) -> None:
        """Keep a finding about the option at a path."""
        place = self.options.place(at) or self.start
        self.findings.append(Finding(place.line, place.column, message, hint, place.path, SETTING_CODE))

    def places_of(self, option: str) -> dict[str, tuple[str, int, int]]:
        """Give path, line and column of every key of an option that is a mapping, such as ``rules``."""
        places = self.options.places
        return {
            str(at[1]): (place.path, place.line, place.column)
            for at, place in places.items()
            if at[:1] == (option,) and len(at) == len((option, "key"))
        }

    def options_of(self, value: object) -> dict[str, Any]:
        """Read the options as a whole; a plugin may have none."""
        if value is None or isinstance(value, dict):
            return value or {}
        self.complain((), "the options of milpart/records are not a mapping", "write one option a line, for instance ceiling: PUBLIC")
        return {"ceiling": MARKINGS[0]}

    def unknown(self, written: Mapping[str, Any], known: Sequence[str], subject: str, *around: str | int) -> list[str]:
        """Complain about keys of a mapping that there are not (*a rule has* none of that name), and give those probably meant."""
        meant = []
        for key in (key for key in written if key not in known):
            nearest = find_nearest(key, known)
            hint = f"did you mean {nearest}?" if nearest else f"the settings are {', '.join(known)}"
            self.complain((*around, key), f"{subject} no setting named {key}", hint)
            meant += [nearest] if nearest else []
        return meant

    def texts(self, name: str, value: object, *around: str | int) -> tuple[str, ...]:
        """Read a list of texts."""
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(item.strip("/") for item in value)
        self.complain((*around, name), f"{name} is not a list of texts", f"write {name}: [one, another]")
        return ()

    def marking(self, name: str, value: object, default: str, *around: str | int) -> str:
        """Read a marking; one that nobody understands is the lowest."""
        if value is None or value in MARKINGS:
            return str(value or default)
        hint = f"the markings are {', '.join(MARKINGS)}; until then the lowest holds"
        self.complain((*around, name), f"{value or 'an empty text'} is not a marking", hint)
        return MARKINGS[0]

    def address(self, name: str, value: object) -> str:
        """Read the address of a repository; it is shown to every reader, so that one with a password in it is refused, and not repeated."""
        if value is None or value == "":
            return ""
        if not isinstance(value, str) or not is_web_address(value):
            self.complain((name,), f"{name} is not a web address", "write https://host/group/project, without user or password")
            return ""
        if not is_repository(value):
            self.complain(
                (name,), f"{name} is not the address of a repository's first page", "write https://host/group/project, and nothing after it"
            )
            return ""
        return value.rstrip("/").removesuffix(".git").rstrip("/")

    def choice(self, name: str, value: object, choices: Sequence[str]) -> str:
        """Read one of a few words."""
        if value is None or value in choices:
            return str(value or "")
        self.complain((name,), f"{name} is none of the words for it", f"write one of {', '.join(choices)}, or leave {name} out")
        return ""

    def rules(self, value: object) -> dict[str, RuleSetting]:
        """Read what is said about rules, by their codes."""
        if value is None:
            return {}
        if not isinstance(value, dict):
            self.complain(("rules",), "rules is not a mapping from codes to settings", "write rules: {MP203: warning}")
            return {}
        return {str(code): self._rule(str(code), setting) for code, setting in value.items()}

    def _rule(self, code: str, setting: object) -> RuleSetting:
        if isinstance(setting, dict):
            self.unknown(setting, OF_RULE, "a rule has", "rules", code)
            off = tuple(filter(None, (self._off(code, item, number) for number, item in enumerate(_as_list(setting.get("off"))))))
            if _is_off(setting.get("severity")):
                everywhere = self._off(code, {"paths": EVERYWHERE, "reason": setting.get("reason")})
                return RuleSetting(None, off=(*off, everywhere) if everywhere else off)
            return RuleSetting(self._severity(code, setting.get("severity")), off)
        if _is_off(setting):
            self.complain(("rules", code), f"{code} is switched off without a reason", f"write {code}: {{severity: off, reason: …}}")
            return RuleSetting()
        return RuleSetting(self._severity(code, setting))

    def _severity(self, code: str, value: object) -> Severity | None:
        if value is None or (isinstance(value, str) and value in set(Severity)):
            return Severity(str(value)) if value else None
        self.complain(("rules", code), f"{value or 'an empty text'} is not a severity", "the severities are error, warning, info and off")
        return None

    def _off(self, code: str, item: object, number: int = 0) -> SwitchedOff | None:
        paths = _as_list(item.get("paths")) if isinstance(item, dict) else []
        reason = item.get("reason") if isinstance(item, dict) else None
        here = ("rules", code, "off")
        at = (*here, number) if (*here, number) in self.options.places else here
        self.unknown(item if isinstance(item, dict) else {}, OF_OFF, "what switches a rule off has", *at)
        if not paths or not isinstance(reason, str) or not reason.strip():
            self.complain(
                ("rules", code),
                f"{code} is switched off without a path or without a reason",
                "write off: [{paths: lessons/old/**, reason: …}]",
            )
            return None
        return SwitchedOff(tuple(str(path) for path in paths), reason.strip())


def _as_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _is_off(value: object) -> bool:
    return value is False or value == "off"


def is_web_address(text: str) -> bool:
    """Tell whether a text is an address for browsers, without user or password."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and text.isprintable() and " " not in text


def is_repository(address: str) -> bool:
    """Tell whether a web address can be that of a repository: it has a path, and leads to no page inside of one (``/-/tree/main``)."""
    parts = urlsplit(address)
    return bool(parts.path.strip("/")) and not parts.query and not parts.fragment and "/-/" not in f"{parts.path}/"
