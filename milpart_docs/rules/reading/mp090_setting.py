"""The settings of the project are ones that the platform knows.

A setting that is misspelled has no effect, and nobody would notice: a ceiling that does not hold, a rule that still speaks. A rule is
switched off only for named paths or with a reason, so that the next maintainer knows why.

Correct:

    rules:
      MP404: {severity: info}
      MP405: {off: [{paths: "lessons/imported/**", reason: "titles as published by the source"}]}

Wrong:

    rules:
      MP404: quiet
      MP405: off
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.settings import SETTING_CODE
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = SETTING_CODE
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield what the reader of the settings did not understand."""
    return iter(corpus.settings.findings)
