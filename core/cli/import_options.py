"""The options of ``import``, and what they say. Imports nothing that takes long."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.cli.arguments import as_name, as_path, as_steps

_HELP = (
    "Import another trainer's log as a run, to view, compare and forecast it: CSV (also as W&B "
    "exports it), JSON lines, trainer_state.json, TensorBoard's event files or a folder. The run's "
    "folder is printed last. A log that grows is followed. From a FILE.crest.zip, made by export "
    "archive, the run itself is imported."
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
    command.add_argument("--run", default="", metavar="NAME", help="which run of several")
    command.add_argument(
        "--column",
        dest="columns",
        action="append",
        default=[],
        metavar="ROLE=NAME",
        help="what a column is, if its name does not say it: step (# counts the rows), lr, loss, "
        "val_loss, grad_norm, epoch, tokens, seconds; may be given several times",
    )
    command.add_argument(
        "--unit",
        default="",
        metavar="UNIT",
        help="what the step column counts: steps, tokens, million tokens, ...",
    )
    command.add_argument(
        "--tokens-per-step",
        type=as_steps,
        default=0,
        metavar="N",
        help="the number of tokens of one update",
    )
    command.add_argument(
        "--total-steps",
        type=as_steps,
        default=0,
        metavar="N",
        help="the length of the run, if the log does not say it: the last learning rate is held "
        "until then",
    )
    command.add_argument(
        "--seen",
        type=as_steps,
        default=0,
        metavar="N",
        help="use only the rows before step N; the rest counts as planned and can be forecast",
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
