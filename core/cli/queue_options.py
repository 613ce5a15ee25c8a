"""The words of ``queue``: what its commands are called and what they take. Decides nothing."""

import argparse
from collections.abc import Callable

from core.cli.arguments import as_name

AddConfig = Callable[[argparse.ArgumentParser], None]

_RUN = (
    "Work the queue off, one run at a time or one a GPU, each in its own process. Ctrl-C saves "
    "what is at work; it goes on the next time."
)
_EACH = (
    ("list", "Print the runs of the queue: at work, waiting, and what came of the others."),
    ("add", "Put a run at the end of the queue; its number is printed."),
    ("edit", "Give a run that waits other settings or another name."),
    ("move", "Move runs that wait before another one, or to the end."),
    ("remove", "Take runs out of the queue; their folders stay."),
    ("stop", "End runs that are at work; what was trained is kept."),
    ("pause", "Begin no more runs; with --now the one at work is saved, and waits in front."),
    ("resume", "Go on with a paused queue."),
    ("run", _RUN),
)


def add_queue(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_config: AddConfig,
    add_runs: AddConfig,
) -> None:
    """Add ``queue`` and its commands; the other two add options that other commands have, too."""
    text = "Runs that wait for one another, worked off also when no window is open."
    of_queue = commands.add_parser("queue", help=text, description=text)
    each = of_queue.add_subparsers(dest="of_queue", metavar="COMMAND", required=True)
    made = {name: each.add_parser(name, help=text, description=text) for name, text in _EACH}
    for parser in made.values():
        add_runs(parser)
    add_config(made["add"])
    made["add"].add_argument("--name", type=as_name, default="", help="the run's name")
    made["edit"].add_argument("number", type=_number, metavar="N")
    made["edit"].add_argument("--name", type=as_name, default="", help="another name")
    made["edit"].add_argument(
        "--set",
        dest="assignments",
        action="append",
        default=[],
        metavar="SECTION.FIELD=VALUE",
        help="change one field; may be given several times",
    )
    for name in ("move", "remove", "stop"):
        made[name].add_argument("numbers", type=_number, nargs="+", metavar="N")
    made["move"].add_argument("--before", type=_number, metavar="N", help="the end of the queue")
    made["pause"].add_argument("--now", action="store_true", help="not after the run at work")
    made["run"].add_argument(
        "--detach", action="store_true", help="in the background, also when this terminal closes"
    )


def _number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 0 < int(text) < 10**9:
        raise argparse.ArgumentTypeError(f"must be the number of a run of the queue, not {text!r}")
    return int(text)
