"""The command line: every command with its options, in one parser.

What the commands do stands in ``main.py`` and the modules beside this one. The window's start does
without it.
"""

import argparse
from typing import TYPE_CHECKING

from core.cli.arguments import (
    CommandParser,
    add_set,
    as_count,
    as_name,
    as_path,
    as_preset,
    as_run_dir,
    as_step,
    as_steps,
)
from core.cli.import_options import add_import
from core.cli.queue_options import add_queue
from core.cli.range_options import add_lr_range
from core.cli.report_options import add_report
from core.cli.sweep_options import add_sweep
from core.cli.system_options import add_system
from core.version import VERSION

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def make_parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    parser: argparse.ArgumentParser = CommandParser(
        prog="crest",
        description="See and feel the learning-rate schedule of a GPT while it trains.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("--config", type=as_path, metavar="FILE.toml", help="open this config")
    parser.add_argument("--runs", type=as_path, metavar="DIR", help="the folder of runs")
    parser.add_argument("--version", action="version", version=f"Crest {VERSION}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    _add_training(commands)
    _add_going_on(commands)
    _add_looking(commands)
    _add_foresight(commands)
    add_lr_range(commands, _add_config)
    add_queue(commands, _add_config, _add_runs)
    add_sweep(commands, _add_config, _add_runs)
    add_import(commands, _add_runs)
    add_report(commands)
    add_system(commands, _add_runs)
    # Of no use to a person: how one process of this program lets another one train.
    commands.add_parser("job").add_argument("folder", type=as_path)
    return parser


def _add_training(commands: "Commands") -> None:
    train = _add(
        commands,
        "train",
        "Train without a window; the run's folder is printed last. A run's own folder, or the "
        "config in it, repeats that run with all its edits.",
    )
    _add_config(train)
    _add_log(train)
    _add_runs(train)
    train.add_argument("--name", type=as_name, default="", help="the run's name")
    train.add_argument(
        "--force", action="store_true", help="train even if this machine has too little memory"
    )


def _add_going_on(commands: "Commands") -> None:
    resume = _add(
        commands,
        "resume",
        "Resume a run from its newest good checkpoint, in its own folder. With --step, what came "
        "after that checkpoint is set aside.",
    )
    branch = _add(
        commands,
        "branch",
        "Start a new run from a checkpoint of another one, with the changes given by --set.",
    )
    for command in (resume, branch):
        command.add_argument("run_dir", type=as_run_dir, metavar="RUN_DIR")
        command.add_argument(
            "--step", type=as_step, metavar="N", help="the checkpoint before update N"
        )
        add_set(command)
        _add_log(command)
        command.add_argument(
            "--tail",
            choices=["hold", "stretch", "rewarm"],
            help="the rest of the schedule: hold the learning rate; stretch the decay over more "
            "steps; or warm up and decay again (rewarm). --set schedule.FIELD changes it",
        )
    branch.add_argument("--name", type=as_name, default="", help="the new run's name")
    _add_runs(branch)


def _add_looking(commands: "Commands") -> None:
    schedule = _add(
        commands,
        "schedule",
        "Print the learning rate of every step, or code that gives it in another program. "
        "FILE.toml may be a run's folder: its schedule with its edits.",
    )
    _add_config(schedule)
    schedule.add_argument(
        "--as",
        dest="target",
        choices=["pytorch", "huggingface", "nanogpt", "csv", "json"],
        help="the format (csv)",
    )
    schedule.add_argument(
        "--from-csv",
        type=as_path,
        metavar="CSV",
        help="the learning rates of another trainer, with the columns step and lr: printed as "
        "[schedule] of a config, as a curve through points; or with --as in another format",
    )
    schedule.add_argument(
        "--total-steps", type=as_steps, metavar="N", help="required unless a run's folder is given"
    )
    export = _add(commands, "export", "Write a run in another format.")
    export.add_argument("run_dir", type=as_run_dir, metavar="RUN_DIR")
    export.add_argument("kind", choices=["csv", "tensorboard", "huggingface", "archive"])
    export.add_argument("out_dir", type=as_path, metavar="OUT_DIR")
    export.add_argument(
        "--checkpoints",
        choices=["all", "newest", "none"],
        default="all",
        help="of an archive, the run as one file that import reads: which checkpoints are in it "
        "(all); without any it cannot be resumed",
    )
    export.add_argument(
        "--force",
        action="store_true",
        help="replace the files of an earlier export of the same kind in OUT_DIR",
    )
    _add_runs(_add(commands, "runs", "List the runs."))


def _add_foresight(commands: "Commands") -> None:
    forecast = _add(
        commands,
        "forecast",
        "Forecast the loss of the rest of a run under the learning rates that its log plans, as "
        "CSV: step,forecast,low,high (an 80% band). If no forecast is possible, it says why.",
    )
    forecast.add_argument("log", type=as_path, metavar="LOG.csv|RUN_DIR")
    forecast.add_argument(
        "--seen", type=as_count, metavar="N", help="use only the rows before step N"
    )
    forecast.add_argument(
        "--metric", choices=["loss", "val_loss"], help="which loss (default: the first in the log)"
    )
    forecast.add_argument(
        "--warmup",
        type=as_count,
        metavar="W",
        help="the steps of its warmup; default: the first step at the highest learning rate",
    )
    forecast.add_argument(
        "--earlier",
        type=as_path,
        nargs="+",
        action="extend",
        default=[],
        metavar="OTHER",
        help="logs or folders of finished runs with the same setup",
    )
    words = _add(commands, "words", "Print what can be said about a run, one sentence per line.")
    words.add_argument("run_dir", type=as_run_dir, metavar="RUN_DIR")
    compare = _add(
        commands,
        "compare",
        "Print in which settings and results runs differ, as CSV with one column per run; and how "
        "each run compares with the first one.",
    )
    compare.add_argument("run_dirs", type=as_run_dir, nargs="+", metavar="RUN_DIR")


def _add(commands: "Commands", name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=text.replace("%", "%%"), description=text)


def _add_config(command: argparse.ArgumentParser) -> None:
    given = command.add_mutually_exclusive_group()
    given.add_argument("config", nargs="?", type=as_path, metavar="FILE.toml")
    given.add_argument(
        "--preset",
        type=as_preset,
        metavar="NAME",
        help="in place of a file: one of the window's presets, for example cpu-tales, a small run "
        "that learns in about a minute without a GPU",
    )
    add_set(command)


def _add_log(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--log",
        dest="loggers",
        action="append",
        default=[],
        metavar="NAME",
        help="log the run to another program while it trains: tensorboard, wandb or mlflow; "
        "several with commas",
    )


def _add_runs(command: argparse.ArgumentParser) -> None:
    # SUPPRESS: a sub-command's default must not overwrite what stood before the command.
    command.add_argument(
        "--runs", type=as_path, metavar="DIR", default=argparse.SUPPRESS, help="the folder of runs"
    )
