"""One trial: a collection asked on one path, as it is and with typos, and the measures of the answers."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from benchmarks.relevance.judged import Judged, Query
from benchmarks.relevance.measures import Measures, mean_of, measure
from benchmarks.relevance.typos import mistype

Ask = Callable[[Judged, Sequence[str]], list[list[str]]]


class Trial(NamedTuple):
    """What a path achieved on a collection; ``mistyped`` is the mean over all seeds of typos, where there were any."""

    collection: str
    path: str
    queries: int
    plain: Measures
    mistyped: Measures | None

    @property
    def share(self) -> float | None:
        """The share of its nDCG that the path keeps when each query has a typo."""
        return None if self.mistyped is None or not self.plain.ndcg else self.mistyped.ndcg / self.plain.ndcg


def try_path(judged: Judged, path: str, ask: Ask, seeds: Sequence[str] = ()) -> Trial:
    """Ask all queries of a collection on a path: once as they are, and once for each seed with typos; the index is built once."""
    rounds = [list(judged.asked), *([mistype(query, seed) for query in judged.asked] for seed in seeds)]
    queries = [query for queries in rounds for query in queries]
    answers = ask(judged, [query.text for query in queries])
    measures = [_measure(judged, query, answer) for query, answer in zip(queries, answers, strict=True)]
    count = len(judged.asked)
    return Trial(judged.name, path, count, mean_of(measures[:count]), mean_of(measures[count:]) if seeds else None)


def _measure(judged: Judged, query: Query, answer: Sequence[str]) -> Measures:
    return measure(answer, judged.relevance[query.id])


def mean_trials(trials: Sequence[Trial]) -> list[Trial]:
    """Give the mean over collections for each path; a small collection counts as much as a large one."""
    by_path: dict[str, list[Trial]] = {}
    for trial in trials:
        by_path.setdefault(trial.path, []).append(trial)
    return [_mean(path, found) for path, found in by_path.items()]


def _mean(path: str, trials: Sequence[Trial]) -> Trial:
    mistyped = [trial.mistyped for trial in trials if trial.mistyped is not None]
    plain = mean_of([trial.plain for trial in trials])
    return Trial("mean", path, sum(trial.queries for trial in trials), plain, mean_of(mistyped) if mistyped else None)


def describe(trials: Sequence[Trial]) -> dict[str, list[Mapping[str, object]]]:
    """Give the values of the JSON: each trial, and the means."""
    return {"collections": [_describe(trial) for trial in trials], "means": [_describe(trial) for trial in mean_trials(trials)]}


def _describe(trial: Trial) -> Mapping[str, object]:
    described: dict[str, object] = {"collection": trial.collection, "path": trial.path, "queries": trial.queries, **_values(trial.plain)}
    if trial.mistyped is not None:
        described |= {"mistyped": _values(trial.mistyped), "share": None if trial.share is None else round(trial.share, 4)}
    return described


def _values(measures: Measures) -> dict[str, float]:
    names = ("ndcg@10", "map", "recall@100")
    return {name: round(value, 4) for name, value in zip(names, measures, strict=True)}


def render(trials: Sequence[Trial]) -> str:
    """Render the figures as a table in Markdown, the means at the end."""
    rows = ["| Collection | Path | Queries | nDCG@10 | MAP | Recall@100 | nDCG@10 with typos | Share |", f"| --- | --- |{' ---: |' * 6}"]
    for trial in (*trials, *(mean_trials(trials) if len({trial.collection for trial in trials}) > 1 else ())):
        plain = " | ".join(f"{value:.4f}" for value in trial.plain)
        typed = "" if trial.mistyped is None else f"{trial.mistyped.ndcg:.4f}"
        share = "" if trial.share is None else f"{trial.share:.1%}"
        rows.append(f"| {trial.collection} | {trial.path} | {trial.queries:,} | {plain} | {typed} | {share} |")
    return "\n".join(rows) + "\n"
