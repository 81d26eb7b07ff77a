"""The settings of the project are ones that the platform knows.

A setting that is misspelled has no effect, and nobody would notice: a ceiling that does not hold, a rule that still speaks. A rule is
switched off only for named paths or with a reason, so that the next maintainer knows why. Whoever is to be asked for an actor that no
record describes is never asked. An audience that is written unclearly, or twice,
gets nothing: every command refuses it until that is mended.

Correct:

    audiences: [{name: mission, max_marking: LIMITE, communities: [ACR-EUTM-MLI]}]
    rules:
      MP404: {severity: info}
      MP405: {off: [{paths: "lessons/imported/**", reason: "titles as published by the source"}]}

Wrong:

    audiences: [{name: mission, max_markng: LIMITE, comunities: [ACR-EUTM-MLI]}]
    rules:
      MP404: quiet
      MP4O4: warning
      MP405: off
"""

from collections.abc import Iterator

from milpart_docs.catalogue.definitions import load_definitions
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.owner_options import EVERYTHING
from milpart_docs.corpus.settings import CONFIG, SETTING_CODE
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import find_nearest

CODE = SETTING_CODE
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield what the reader of the settings did not understand, and each rule and actor that it names and that does not exist."""
    from milpart_docs.rules.catalogue import RULES  # the catalogue loads this module first

    yield from corpus.settings.findings
    yield from load_definitions(corpus.settings).findings
    for code in (code for code in corpus.settings.rules if code not in RULES):
        path, line, column = corpus.settings.rule_places.get(code, (CONFIG, 1, 1))
        nearest = find_nearest(code, RULES)
        hint = f"did you mean {nearest} ({RULES[nearest].name})?" if nearest else "milpart explain lists all rules"
        yield Finding(line, column, f"there is no rule {code}", hint, path)
    yield from _find_unknown_owners(corpus)


def _find_unknown_owners(corpus: Corpus) -> Iterator[Finding]:
    """Yield each actor of ``owners`` that no record describes, not even one that cannot be read."""
    actors = [entry.id for entry in corpus.by_id.values() if entry.type == "actor"]
    for actor in corpus.settings.owners:
        if actor != EVERYTHING and actor not in corpus.by_id and actor not in corpus.broken:
            path, line, column = corpus.settings.owner_places.get(actor, (CONFIG, 1, 1))
            nearest = find_nearest(actor, actors)
            hint = f"did you mean {nearest} ({corpus.by_id[nearest].title})?" if nearest else "milpart list --type actor names all actors"
            yield Finding(line, column, f"owners names {actor}, and no record has this identifier", hint, path)
