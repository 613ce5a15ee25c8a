"""The options of ``lr-range``. Imports nothing that takes long."""

import argparse
from collections.abc import Callable

from core.cli.arguments import as_steps, refusal

_HELP = (
    "LR range test: make a hundred updates on a copy, at learning rates that rise from 1e-7 to 10. "
    "Prints step,lr,loss,smoothed as CSV, and last, on standard error, the interval in which a "
    "good peak may lie. FILE.toml may be a run's folder: the test then starts from its newest "
    "checkpoint, or with --set from the beginning. The run itself is not changed."
)


def add_lr_range(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_config: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add ``lr-range``; ``add_config`` adds what other commands have, too."""
    command = commands.add_parser("lr-range", help=_HELP, description=_HELP)
    add_config(command)
    command.add_argument(
        "--from", dest="low", type=_as_rate, metavar="LR", help="the first learning rate (1e-7)"
    )
    command.add_argument(
        "--to", dest="high", type=_as_rate, metavar="LR", help="the last learning rate (10)"
    )
    command.add_argument("--steps", type=as_steps, metavar="N", help="the number of updates (100)")


def _as_rate(text: str) -> float:
    from core.config.written import number_of

    rate = number_of(text)
    if rate is None or not 1e-30 <= rate <= 1e30:
        raise refusal("must be a learning rate above 0, not {text!r}", text=text)
    return rate
