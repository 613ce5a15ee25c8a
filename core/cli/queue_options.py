"""The words of ``queue``: what its commands are called and what they take. Decides nothing."""

import argparse
from collections.abc import Callable

from core.cli.arguments import add_set, as_name, refusal

AddConfig = Callable[[argparse.ArgumentParser], None]

_RUN = (
    "Train the runs of the queue, one at a time or one per GPU, each in its own process. Ctrl-C "
    "saves the current run; it continues the next time."
)
_EACH = (
    ("list", "Print the runs of the queue: training, waiting, and the results of the others."),
    ("add", "Add a run at the end of the queue; its number is printed."),
    ("edit", "Change the settings or the name of a waiting run."),
    ("move", "Move waiting runs before another one, or to the end."),
    ("remove", "Remove runs from the queue; their folders stay."),
    ("stop", "Stop runs that are training; what was trained is kept."),
    ("pause", "Start no more runs; with --now the current run is saved and waits at the front."),
    ("resume", "Resume a paused queue."),
    ("run", _RUN),
)


def add_queue(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_config: AddConfig,
    add_runs: AddConfig,
) -> None:
    """Add ``queue`` and its commands; the other two add options that other commands have, too."""
    text = "Runs that are trained one after another, even when no window is open."
    of_queue = commands.add_parser("queue", help=text, description=text)
    each = of_queue.add_subparsers(dest="of_queue", metavar="COMMAND", required=True)
    made = {name: each.add_parser(name, help=text, description=text) for name, text in _EACH}
    for parser in made.values():
        add_runs(parser)
    add_config(made["add"])
    made["add"].add_argument("--name", type=as_name, default="", help="the run's name")
    made["edit"].add_argument("number", type=_number, metavar="N")
    made["edit"].add_argument("--name", type=as_name, default="", help="another name")
    add_set(made["edit"])
    for name in ("move", "remove", "stop"):
        made[name].add_argument("numbers", type=_number, nargs="+", metavar="N")
    made["move"].add_argument(
        "--before", type=_number, metavar="N", help="before run N; default: to the end"
    )
    made["pause"].add_argument("--now", action="store_true", help="now, not after the current run")
    made["run"].add_argument(
        "--detach", action="store_true", help="in the background, even after this terminal closes"
    )


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) < 10**9:
        raise refusal("must be the number of a run of the queue, not {text!r}", text=text)
    return int(text)
