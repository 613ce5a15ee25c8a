"""The options of ``report``. Imports nothing that takes long."""

import argparse

from core.cli.arguments import as_path, as_run_dir

_HELP = (
    "Write one HTML file that stands alone: curves, results, edits, settings, samples, machine and "
    "how to make the run again. Of several runs, their comparison. It opens without a network and "
    "has no path of this machine in it."
)


def add_report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``report``."""
    command = commands.add_parser("report", help=_HELP, description=_HELP)
    command.add_argument("run_dirs", nargs="+", type=as_run_dir, metavar="RUN_DIR")
    command.add_argument("out", type=as_path, metavar="OUT.html")
    command.add_argument(
        "--force", action="store_true", help="replace OUT.html also where it is no report"
    )
