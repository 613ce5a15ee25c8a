"""The words of ``sweep``: what it takes. Decides nothing."""

import argparse
from collections.abc import Callable

AddConfig = Callable[[argparse.ArgumentParser], None]

_TEXT = (
    "Train a run for every combination of the values of some fields, one after the other (one a "
    "GPU where there are several), and print what came of each as CSV. Ctrl-C saves the run at "
    "work; started again with the same words, the sweep goes on where it was, also after a crash."
)


def add_sweep(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_config: AddConfig,
    add_runs: AddConfig,
) -> None:
    """Add ``sweep``; the other two add options that other commands have, too."""
    sweep = commands.add_parser(
        "sweep", help="Train every combination of values.", description=_TEXT
    )
    add_config(sweep)
    sweep.add_argument(
        "--vary",
        action="append",
        default=[],
        metavar="SECTION.FIELD=VALUES",
        help="a field and its values: with commas, schedule.peak_lr=1e-3,3e-3,1e-2; as a range "
        "with a number of values at equal steps of the logarithm, schedule.peak_lr=1e-4..1e-2:5; "
        'or as a list of TOML, \'data.source=["a.txt", "b.txt"]\'. Several times for a grid',
    )
    sweep.add_argument(
        "--seeds", metavar="S1,S2,...", help="each combination with each of these seeds"
    )
    sweep.add_argument(
        "--early-stop",
        action="store_true",
        help="end a run once its forecast says that it cannot be the best any more",
    )
    add_runs(sweep)
