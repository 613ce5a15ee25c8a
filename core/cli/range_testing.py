"""``lr-range``: an LR range test in this process; CSV to stdout, what it says to stderr.

The test is kept beside the program's other files, so that the window shows it too. The window
starts this very command: a process of its own has its own random state and its own memory.
"""

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from core.cli.commands import BAD_CONFIG, FAILED, INTERRUPTED, OK
from core.cli.interrupts import on_interrupt
from core.cli.output import say
from core.config import ConfigError, Problem, RunConfig
from core.foresight.lr_range import (
    FROM,
    LEAST_STEPS,
    MOST_STEPS,
    STEPS,
    TO,
    RangePoint,
    RangeRates,
    read_range,
)
from core.hardware.before_torch import set_up_cuda
from core.i18n import Message, reason_of
from core.paths import is_folder, is_there
from core.run_store.layout import RUN_DESCRIPTION
from core.run_store.lr_ranges import keep_range_test, key_of
from core.session.failures import failure_of

HEADER = "step,lr,loss,smoothed"


def rates_of(low: float | None, high: float | None, steps: int | None) -> RangeRates:
    """The rates that the options ask for.

    Raises:
        ConfigError: they are no range, by the option's name.
    """
    rates = RangeRates(low or FROM, high or TO, steps or STEPS)
    if rates.low >= rates.high:
        told = Message("lr_range.no_range", low=rates.low, high=rates.high)
        raise ConfigError([Problem("--from", told)])
    if not LEAST_STEPS <= rates.steps <= MOST_STEPS:
        told = Message("lr_range.steps", least=LEAST_STEPS, most=MOST_STEPS)
        raise ConfigError([Problem("--steps", told)])
    return rates


def run_named(file: Path | None, assignments: Sequence[str]) -> Path | None:
    """The run whose present state is tested: ``file`` where that is its folder.

    With ``--set`` it is another run, which has not begun.
    """
    is_run = file is not None and is_folder(file) and is_there(file / RUN_DESCRIPTION)
    return file.absolute() if file is not None and is_run and not assignments else None


def make_range_test(config: RunConfig, run_dir: Path | None, rates: RangeRates) -> int:
    """Make the test and print it; the exit status.

    Args:
        config: of a run that was not started; of one that was, as it was started.
        run_dir: of the latter.
        rates: of the test.
    """
    stopped = threading.Event()
    with on_interrupt(stopped.set):
        try:
            return _made(config, run_dir, rates, stopped.is_set)
        except BrokenPipeError:  # whoever read it has gone
            sys.stderr.close()
            return FAILED
        except Exception as error:
            return _failed(error)


def _made(
    config: RunConfig, run_dir: Path | None, rates: RangeRates, should_stop: Callable[[], bool]
) -> int:
    set_up_cuda()
    from core.data import Cancelled
    from core.model.interrupt import Interrupted
    from core.session.lr_range import RangeRequest, prepared_test
    from core.training.train_step import NonFiniteError

    key = key_of(config, run_dir)  # of the text as it is now, before it is read
    request = RangeRequest(config, run_dir, rates, allow_fetch=True)
    points: list[RangePoint] = []
    try:
        step, test = prepared_test(request, say, _no_progress, should_stop)
        print(HEADER, flush=True)
        for point in test:
            points.append(point)
            print(
                point.step, *map(repr, (point.lr, point.loss, point.smoothed)), sep=",", flush=True
            )
    except (Cancelled, Interrupted):
        say(Message("lr_range.cancelled"))
        return INTERRUPTED
    except NonFiniteError as error:
        say(Message("lr_range.not_finite", lr=rates.at(len(points)), reason=error.what))
    else:
        if len(points) < rates.steps:
            say(Message("lr_range.ended_early", lr=points[-1].lr))
    try:
        keep_range_test(key, points, step)
    except OSError as error:
        say(Message("lr_range.not_kept", reason=reason_of(error)))
    _say_reading(points)
    return OK


def _say_reading(points: list[RangePoint]) -> None:
    reading = read_range(points)
    if reading.interval is None:
        say(Message("lr_range.none", reason=reading.reason or Message("lr_range.cancelled")))
        return
    say(Message("lr_range.longer"))
    # For other programs too: the same words in every language.
    say(f"valley {reading.interval.valley!r} steep {reading.interval.steep!r}")


def _no_progress(_what: Message, _done: int, _total: int) -> None:
    """A test is short; of a long text that is read nothing is said."""


def _failed(error: Exception) -> int:
    if isinstance(error, ConfigError):
        raise error
    failure = failure_of(error)
    what = failure.what
    if failure.field:
        what = Message("config.problem", field=failure.field, reason=what)
    say(what)
    return BAD_CONFIG if failure.field else FAILED
