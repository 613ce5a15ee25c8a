"""The words of ``sweep``: what it takes. Decides nothing."""

import argparse
from collections.abc import Callable

AddConfig = Callable[[argparse.ArgumentParser], None]

_TEXT = (
    "Train a run for every combination of the values of some fields, one after the other (with "
    "several GPUs: one per GPU), and print the results as CSV. Ctrl-C saves the current run; the "
    "same command resumes the sweep, even after a crash."
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
        "with a number of values, equally spaced on a logarithmic scale, "
        "schedule.peak_lr=1e-4..1e-2:5; or as a TOML list, "
        '\'data.source=["a.txt", "b.txt"]\'. Use it several times for a grid',
    )
    sweep.add_argument(
        "--seeds", metavar="S1,S2,...", help="train each combination with each of these seeds"
    )
    sweep.add_argument(
        "--early-stop",
        action="store_true",
        help="stop a run when its forecast says that it can no longer become the best",
    )
    add_runs(sweep)
