"""The options of ``import``, and what they say. Imports nothing that takes long."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.cli.arguments import as_name, as_path, as_steps

_HELP = (
    "Make a run of another trainer's log, to be looked at, compared, read and forecast: CSV (also "
    "as W&B exports it), JSON lines, trainer_state.json, TensorBoard's event files or a folder. "
    "Its folder is printed last. A log that grows is followed. Of a FILE.crest.zip, which export "
    "archive makes, the run itself."
)


@dataclass(frozen=True)
class Wish:
    """What a command line says of a log's columns; empty: as guessed.

    Attributes:
        run: which of the runs in the log.
        columns: ``ROLE=NAME``.
        unit: of the column of steps.
        tokens_per_step: of an update.
        total_steps: of the whole run.
        seen: updates that are read; 0: all.
    """

    run: str = ""
    columns: Sequence[str] = ()
    unit: str = ""
    tokens_per_step: float = 0.0
    total_steps: int = 0
    seen: int = 0


def add_import(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    add_runs: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add ``import``; ``add_runs`` adds an option that other commands have, too."""
    command = commands.add_parser("import", help=_HELP, description=_HELP)
    add_runs(command)
    command.add_argument("log", type=as_path, metavar="LOG")
    command.add_argument("--run", default="", metavar="NAME", help="which of several in the log")
    command.add_argument(
        "--column",
        dest="columns",
        action="append",
        default=[],
        metavar="ROLE=NAME",
        help="which column is what, where the names do not say: step (# counts the rows), lr, "
        "loss, val_loss, grad_norm, epoch, tokens, seconds; may be given several times",
    )
    command.add_argument(
        "--unit",
        default="",
        metavar="UNIT",
        help="what the column of steps counts: steps, tokens, million tokens, ...",
    )
    command.add_argument(
        "--tokens-per-step", type=as_steps, default=0, metavar="N", help="tokens of one update"
    )
    command.add_argument(
        "--total-steps",
        type=as_steps,
        default=0,
        metavar="N",
        help="of the whole run, where the log does not plan it: the last rate is held until then",
    )
    command.add_argument(
        "--seen",
        type=as_steps,
        default=0,
        metavar="N",
        help="only the rows before step N; what follows is taken as planned, to be foretold",
    )
    command.add_argument("--name", type=as_name, default="", help="the run's name")


def wish_of(options: argparse.Namespace) -> Wish:
    """What was asked for."""
    return Wish(
        run=options.run,
        columns=options.columns,
        unit=options.unit,
        tokens_per_step=options.tokens_per_step,
        total_steps=options.total_steps,
        seen=options.seen,
    )
