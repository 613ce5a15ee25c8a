"""The options of ``doctor`` and ``desktop-entry``. Imports nothing that takes long."""

import argparse
from collections.abc import Callable

_DOCTOR = (
    "Say what is installed, on which device a run would compute and why not on CUDA, what is "
    "missing and how to get it: text to paste into a report, with no path of this machine in it."
)
_ENTRY = "Put Crest into the menus of a Linux desktop, with its icon, or take it away from there."


def add_system(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_runs: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add them; ``add_runs`` adds an option that other commands have, too."""
    add_runs(commands.add_parser("doctor", help=_DOCTOR, description=_DOCTOR))
    entry = commands.add_parser("desktop-entry", help=_ENTRY, description=_ENTRY)
    entry.add_argument("action", choices=["install", "remove"])
