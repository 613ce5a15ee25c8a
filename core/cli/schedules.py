"""``schedule``: a schedule as values or as text for another program, on stdout. Without torch."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from core import files
from core.cli.commands import BAD_CONFIG, FAILED, OK, read_config
from core.cli.output import say
from core.config import ConfigError, Problem, RunConfig, parse_assignments
from core.exports.schedule_text import TARGETS, NoTextError
from core.i18n import Message, reason_of
from core.lr_shapes import POINTS
from core.lr_shapes.interpolation import Points
from core.paths import is_folder, is_there
from core.run_store.layout import RUN_DESCRIPTION, RunError
from core.run_store.reader import run_config, timeline_of
from core.schedule.csv_rates import rates_in
from core.schedule.lr_schedule import plan
from core.schedule.point_curves import points_of_rates
from core.schedule.timeline import Timeline

_LARGEST_CSV = 500_000_000  # bytes


def print_schedule(
    file: Path | None, assignments: list[str], total_steps: int | None, target: str | None
) -> int:
    """Print a schedule for ``target``, a name of ``TARGETS``; the exit status.

    Args:
        file: a config, or the folder of a run, whose edits belong to it.
        assignments: those of ``--set``.
        total_steps: of the run; ``None``: as the run has it.
        target: for whom; ``None``: CSV.

    Raises:
        ConfigError: naming every wrong field.
    """
    try:
        timeline = timeline_for(file, assignments, total_steps)
        _print(TARGETS[target or "csv"].lines(timeline))
    except NoTextError as error:
        say(error)
        return BAD_CONFIG
    except RunError as error:
        say(error)
        return FAILED
    return OK


def print_points(file: Path, total_steps: int | None, target: str | None) -> int:
    """Print another trainer's learning rates as a curve through points; the exit status.

    Args:
        file: a CSV with the columns ``step`` and ``lr``.
        total_steps: of the run; ``None``: to the last row.
        target: for whom; ``None``: the section of a config.

    Raises:
        ConfigError: what cannot be read.
    """
    try:
        text = files.read_bytes(file, _LARGEST_CSV).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise ConfigError([Problem(str(file), reason_of(error))]) from error
    steps, rates = rates_in(text, str(file))
    total = total_steps or int(steps[-1]) + 1
    if total <= steps[-1]:
        told = Message("cli.schedule_csv_longer", total=int(steps[-1]) + 1)
        raise ConfigError([Problem("--total-steps", told)])
    points = points_of_rates(steps, rates, total)
    if target is None:
        _print(_section(points))
        return OK
    config = RunConfig().replaced({"schedule.decay": POINTS, "schedule.points": points})
    try:
        _print(TARGETS[target].lines(Timeline(plan(config.schedule, total))))
    except NoTextError as error:
        say(error)
        return BAD_CONFIG
    return OK


def _section(points: Points) -> Iterator[str]:
    yield "[schedule]"
    yield f'decay = "{POINTS}"'
    yield "points = ["
    for share, lr in points:
        yield f"    [{share!r}, {lr!r}],"
    yield "]"


def timeline_for(file: Path | None, assignments: list[str], total_steps: int | None) -> Timeline:
    """The schedule that a command line asks for.

    Raises:
        ConfigError: naming every wrong field, or what does not fit the edits of a run.
        RunError: the run's history cannot be read.
    """
    stored = None
    if file is not None and is_folder(file) and is_there(file / RUN_DESCRIPTION):
        stored = timeline_of(file, run_config(file))
    if stored is not None and stored.tails:
        return _as_edited(stored, assignments, total_steps)
    config = read_config(file, assignments)
    steps = total_steps or (stored.total_steps if stored is not None else 0)
    if not steps:
        raise ConfigError([Problem("--total-steps", Message("cli.schedule_needs_total"))])
    return Timeline(plan(config.schedule, steps))


def _as_edited(stored: Timeline, assignments: list[str], total_steps: int | None) -> Timeline:
    problems = [
        Problem(path, Message("cli.schedule_of_other"))
        for path in parse_assignments(assignments)
        if path.startswith("schedule.")
    ]
    if total_steps not in (None, stored.total_steps):
        told = Message("cli.schedule_other_total", total=stored.total_steps)
        problems.append(Problem("--total-steps", told))
    if problems:
        raise ConfigError(problems)
    return stored


def _print(lines: Iterable[str]) -> None:
    out = sys.stdout
    try:
        for line in lines:
            out.write(f"{line}\n")
        out.flush()
    except BrokenPipeError:  # `| head` had enough
        sys.stderr.close()
