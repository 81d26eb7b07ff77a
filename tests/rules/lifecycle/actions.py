"""The base lesson in a state, with actions."""

STATUS = "status: lesson-identified"
AFTER = "proposed_action_body: ACR-EUMS\n"


def in_state(state: str, *actions: str, more: str = "") -> tuple[tuple[str, str], ...]:
    """Give the changes that put the base lesson into a state, with an endorsement on line 20 and the actions from line 22 on."""
    lines = "".join(f"  - {{owner: ACR-EUMS, due: 2027-01-31, {action}}}\n" for action in actions)
    return (STATUS, f"status: {state}"), (AFTER, f"{AFTER}endorsed: {{by: ACR-EUMS, on: 2026-11-10}}\nactions:\n{lines}{more}")
