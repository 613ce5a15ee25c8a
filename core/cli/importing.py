"""``import``: another trainer's log as a run; and imported runs brought up to date before a look.

The run's folder goes to stdout, which column was taken for what, and progress, to stderr.
"""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from core.cli.commands import BAD_CONFIG, FAILED, OK
from core.cli.import_options import Wish
from core.cli.output import say
from core.config import ConfigError, Problem
from core.i18n import Message, reason_of
from core.run_store.index import read_info
from core.run_store.layout import RunError
from core.trainer_logs.columns import ROLES, ROWS, UNITS, ChosenColumns, check, guess
from core.trainer_logs.reading import read_log
from core.trainer_logs.run_folder import import_log, refresh, stamp_of
from core.trainer_logs.table import LogError, LogTable, Progress


def import_run(log: Path, runs_dir: Path, name: str, wish: Wish) -> int:
    """Import a log; the exit status."""
    try:
        stamp_of(log.absolute(), wish.run)
        table = read_log(log.absolute(), _shown_progress(log), wish.run)
        if len(table.runs) > 1 and not wish.run:
            raise LogError(Message("log.several_runs", file=log, runs=table.runs[:20]))
        choice = chosen(table, wish)
        check(table, choice, log)
        say(_told(log, choice))
        folder, notes = import_log(
            log,
            runs_dir,
            name,
            run=wish.run,
            choice=choice,
            planned=wish.total_steps,
            seen=wish.seen,
            table=table,
        )
    except LogError as error:
        say(with_remedy(error.what))
        return BAD_CONFIG
    except (RunError, OSError) as error:
        say(reason_of(error))
        return FAILED
    for each in notes:
        say(with_remedy(each))
    print(folder, flush=True)
    return OK


def with_remedy(what: Message) -> Message:
    """What is wrong with a log, with what to do about it in a terminal."""
    match what.code:
        case "log.several_runs":
            return Message("cli.import_run", reason=what)
        case (
            "log.no_step"
            | "log.no_loss"
            | "log.no_column"
            | "log.no_number"
            | "log.bad_rate"
            | "log.without_rates"
        ):
            return Message("cli.import_column", reason=what)
        case "log.no_tokens_per_step":
            return Message("cli.import_tokens", reason=what)
        case "log.no_rest":
            return Message("cli.import_length", reason=what)
        case "log.too_many_steps":
            return Message("cli.import_unit", reason=what)
        case _:
            return what


def chosen(table: LogTable, wish: Wish) -> ChosenColumns:
    """The guess, changed as asked for.

    Raises:
        ConfigError: no such role or unit.
    """
    roles, problems = dict[str, str](), []
    for each in wish.columns:
        role, _, column = each.partition("=")
        if role not in ROLES:
            told = Message("log.unknown_role", role=role, roles=list(ROLES))
            problems.append(Problem("--column", told))
        roles[role] = column
    if wish.unit and wish.unit not in UNITS:
        told = Message("log.unknown_unit", unit=wish.unit, units=list(UNITS))
        problems.append(Problem("--unit", told))
    if problems:
        raise ConfigError(problems)
    choice = guess(table).with_roles(roles)
    if wish.unit or "step" in roles:
        choice = replace(choice, unit=wish.unit or "steps")
    return replace(choice, tokens_per_step=wish.tokens_per_step or choice.tokens_per_step)


def _told(log: Path, choice: ChosenColumns) -> Message:
    """What each column was taken for."""
    roles = []
    for role in ROLES:
        column = getattr(choice, role)
        if column:
            shown = Message("log.counted") if column == ROWS else column
            roles.append(Message("log.taken_for", role=role, column=shown))
    return Message("log.columns", file=log, roles=roles)


def _shown_progress(log: Path) -> Progress | None:
    """Of a large log, a line that fills up; ``None``: nobody watches."""
    if not sys.stderr.isatty():
        return None

    def show(share: float) -> None:
        print(f"\r{log.name[:40]} {share:.0%}", end="\r", file=sys.stderr, flush=True)

    return show


def bring_up_to_date(run_dirs: Iterable[Path]) -> None:
    """Read what has come in the logs of imported runs; what cannot be read is told."""
    for each in run_dirs:
        try:
            if refresh(each):
                info = read_info(each)
                say(Message("log.followed", run=info.name, steps=info.steps_done))
        except (RunError, LogError, OSError) as error:
            if not isinstance(error, RunError):  # of a damaged folder, whoever looks at it says so
                reason = reason_of(error)
                say(Message("log.not_followed", run=each.name, reason=reason))
