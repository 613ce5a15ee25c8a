"""States of runs as the terminal shows them, in the language in use, in columns of one width.

Knows no run and no queue.
"""

from core.cli.help_format import columns, usage_text

STATES = {
    "ended badly": "interrupted",
    "at work": "training",
    **{
        state: state
        for state in (
            "running",
            "completed",
            "stopped",
            "failed",
            "unreadable",
            "trial",
            "diverged",
            "imported",
            "waiting",
            "done",
        )
    },
}
"""By its stored name, what a state is called in English."""


def state_text(state: str) -> str:
    """What a state is called; an unknown one as it is stored."""
    return usage_text(STATES.get(state, state))


def padded(text: str, width: int) -> str:
    """A text with spaces behind it, ``width`` columns wide; a longer one as it is."""
    return text + " " * (width - columns(text))
