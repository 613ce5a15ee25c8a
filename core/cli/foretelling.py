"""``forecast`` and ``words``: what is to come of a run, and what it did.

A forecast goes to stdout as CSV; why there is none, and what it says in short, to stderr.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from core.cli.commands import BAD_CONFIG, FAILED, OK
from core.cli.csv_log import CsvLog, csv_log_of, read_csv_log
from core.cli.output import say
from core.config import ConfigError, Problem
from core.foresight import Earlier, Foresight, foresee, learn, places
from core.foresight.earlier_runs import is_near, taught
from core.foresight.past import LOSS, VAL_LOSS, RunSoFar
from core.foresight.reading import read
from core.foresight.schedule_cells import Array
from core.i18n import Message, reason_of
from core.paths import is_folder, is_there
from core.run_store.layout import RUN_DESCRIPTION, RunError
from core.run_store.lessons import kept_lessons
from core.run_store.so_far import RecordedRun, read_recorded_run, rival_of
from core.trainer_logs.columns import guess
from core.trainer_logs.reading import read_log
from core.trainer_logs.table import LogError
from core.trainer_logs.training_log import training_log

HEADER = "step,forecast,low,high"

Logged = CsvLog | RecordedRun


def forecast_run(
    log: Path,
    seen: int | None = None,
    metric: str | None = None,
    warmup: int | None = None,
    earlier: Sequence[Path] = (),
) -> int:
    """Print what is foretold of a run from what came before update ``seen``.

    Args:
        log: a CSV file or a run's folder.
        seen: updates done; by default all that were measured.
        metric: ``loss`` or ``val_loss``; by default the first of them that was measured.
        warmup: its updates; by default as the run, or the log's rates before ``seen``, say.
        earlier: logs or folders of finished runs of the same set-up.
    """
    try:
        logged = _read(log, warmup)
        others = {str(each): _read(each, None) for each in earlier}
    except (LogError, RunError, OSError) as error:
        say(reason_of(error))
        return BAD_CONFIG if isinstance(error, LogError) else FAILED
    total = len(logged.lr)
    seen = logged.seen if seen is None else seen
    if seen > total:
        problem = Message("foresight.seen_beyond_end", seen=seen, total=total)
        raise ConfigError([Problem("--seen", problem)])
    past = logged.so_far(seen)
    if warmup is not None:
        past = replace(past, warmup=warmup)
    metric = metric or (VAL_LOSS if len(past.train) == 0 and len(past.val) else LOSS)
    ahead = logged.lr[seen:]
    _tell(past, metric, ahead, _earlier(others, metric, past, ahead))
    return OK


def tell(run_dir: Path) -> int:
    """Print the sentences about a run, one a line."""
    try:
        run = read_recorded_run(run_dir)
        account = run.account(rival_of(run_dir))
    except (RunError, OSError) as error:
        say(reason_of(error))
        return FAILED
    found = read(account)
    for finding in found:
        say(finding.line, file=sys.stdout)
    if not found:
        say(Message("reading.nothing", path=run_dir))
    return OK


def _read(log: Path, warmup: int | None) -> Logged:
    """A run's folder, a CSV of plain names, or any log whose columns are recognised."""
    if is_folder(log):
        return read_recorded_run(log) if is_there(log / RUN_DESCRIPTION) else _recognised(log)
    try:
        return read_csv_log(log, warmup)
    except LogError as error:
        if error.what.code not in ("log.no_column", "log.no_csv"):
            raise
        return _recognised(log, warmup, error)


def _recognised(log: Path, warmup: int | None = None, missing: LogError | None = None) -> CsvLog:
    """Any other log. ``missing``: what a CSV of plain names lacks, told where this lacks it too."""
    table = read_log(log)
    if len(table.runs) > 1:
        raise LogError(Message("log.import_first", file=log, runs=table.runs[:20]))
    choice = guess(table)
    if missing is not None and not (choice.step and choice.lr and (choice.loss or choice.val_loss)):
        raise missing
    found = training_log(table, choice, log)
    if not len(found.at):
        raise LogError(Message("log.no_rate", file=log))
    return csv_log_of(found, warmup)


def _earlier(
    others: Mapping[str, Logged], metric: str, past: RunSoFar, lr: Array
) -> Earlier | None:
    """What the others teach; says of which nothing is learned, and why."""
    peak = max(past.peak_lr, float(lr.max()) if len(lr) else 0.0)
    kept = _kept(others, metric, peak)
    if kept is not None:
        return kept
    lesson = taught({name: each.so_far() for name, each in others.items()}, metric, peak)
    for name, reason in lesson.refused.items():
        say(Message("foresight.not_taught", name=name, reason=reason))
    return lesson.earlier


def _kept(others: Mapping[str, Logged], metric: str, peak: float) -> Earlier | None:
    """What a single finished run keeps of what it teaches; several are fitted jointly."""
    if len(others) != 1:
        return None
    ((name, run),) = others.items()
    kept = kept_lessons(Path(name), run, say) if isinstance(run, RecordedRun) else None
    earlier = kept.earlier[metric] if kept is not None else None
    return earlier if earlier is not None and is_near(earlier.peak_lr, peak) else None


def _tell(past: RunSoFar, metric: str, lr: Array, earlier: Earlier | None) -> None:
    print(HEADER)
    if len(lr) == 0:
        say(Message("foresight.none", reason=Message("foresight.nothing_left")))
        return
    # A batch's loss is that before its update, an evaluation comes after it.
    after = 1 if metric == VAL_LOSS else 0
    steps = places(past.seen - 1, past.seen + len(lr) - 1)
    found = foresee(learn(past, metric, earlier), lr, steps + after)
    if found.silence is not None or found.curve is None:
        say(Message("foresight.none", reason=found.silence or Message("foresight.nothing_left")))
        return
    curve = found.curve
    for row in zip(
        steps.tolist(), curve.loss.tolist(), curve.low.tolist(), curve.high.tolist(), strict=True
    ):
        print(*map(repr, row), sep=",")
    sys.stdout.flush()
    _say_end(found, metric)
    if found.is_young:
        say(Message("foresight.young", seen=past.seen))


def _say_end(found: Foresight, metric: str) -> None:
    curve = found.curve
    if curve is None:
        return
    end, low, high = (float(each[-1]) for each in (curve.loss, curve.low, curve.high))
    say(Message("foresight.end", metric=metric, end=end, low=low, high=high))
    if int(curve.at[-1]) > found.dashed_from:
        say(Message("foresight.far", step=found.dashed_from))
