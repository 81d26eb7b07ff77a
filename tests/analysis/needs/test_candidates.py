"""Activities that may bear on a need; worked out by hand."""

from tests.analysis.needs.needs_world import activity, assessment, complete, need, standings_of
from tests.corpora import Written

N1 = "ASM-2026-0001#N1"
ONE = assessment(1, need("N1"))


def capability(key: str, broader: str = "") -> Written:
    """Write a capability of the tree."""
    return complete(f"CAP-{key}", "capability", **({"broader": f"CAP-{broader}"} if broader else {}))


def test_candidates() -> None:
    """What may bear on a need: the same capability (1), one below (2) or above (3); all else differs in one thing.

    4 is beside it in the tree, 5 planned, 6 with another partner, 7 of another kind, 8 names the need and so answers it, 9 has no
    capability. None of them makes the need less open.
    """
    tree = (
        capability("CROSSING"),
        capability("BRIDGING", "CROSSING"),
        capability("FERRIES", "CROSSING"),
        capability("PONTOONS", "BRIDGING"),
    )
    files = (
        activity(1, capabilities=["CAP-BRIDGING"]),
        activity(2, capabilities=["CAP-PONTOONS"]),
        activity(3, capabilities=["CAP-CROSSING"]),
        activity(4, capabilities=["CAP-FERRIES"]),
        activity(5, capabilities=["CAP-BRIDGING"], status="pipeline"),
        activity(6, capabilities=["CAP-BRIDGING"], partners=["MLI"]),
        activity(7, capabilities=["CAP-BRIDGING"], pillars=["advise"]),
        activity(8, N1, capabilities=["CAP-BRIDGING"], status="pipeline"),
        activity(9),
    )
    # of two records of one id, the first by path counts: CAP-A.md takes the place of the capability that stands alone
    standing = standings_of(ONE, *tree[:1], *tree[2:], Written("docs/CAP-A.md", tree[1].text), *files)[0]
    assert [entry.id[-1] for entry in standing.candidates] == ["1", "2", "3"]
    assert (standing.coverage, standing.reason) == ("partly", "Activity planned")
