"""From which side languages are written: browsers must be told, and a language tag says it only to those who know.

By the script of a tag as in BCP 47 (``az-Arab``), where it names one; else by the language. Scripts and languages are those that Unicode's
CLDR writes from right to left.
"""

from typing import Literal

_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})
_LANGUAGES = frozenset(
    {
        *("aeb", "ajp", "apc", "apd", "ar", "arb", "arq", "ars", "ary", "arz", "ayl", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "haz"),
        *("he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pes", "pnb", "prs", "ps", "pbu", "pbt", "pst", "rhg", "sd", "sdh", "skr"),
        *("syr", "ug", "ur", "yi"),
    }
)
_SCRIPT_LENGTH = 4


def direction_of(language: str) -> Literal["ltr", "rtl"]:
    """Tell from which side a language is written: ``rtl`` is from the right."""
    first, *rest = language.casefold().replace("_", "-").split("-")
    scripts = [part for part in rest[:2] if len(part) == _SCRIPT_LENGTH and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _SCRIPTS else "ltr"
    return "rtl" if first in _LANGUAGES else "ltr"
