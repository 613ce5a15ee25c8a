"""Compiling a model before its run begins, so that a stop need not wait for the compiler.

``torch.compile`` works at a function's first use, for seconds at a time in which nothing can be
asked. So the first passes are made in a thread of its own: a stop gives it up at once, and it ends
by itself at its next point of stopping. It draws from torch's random state until then, so nothing
else is trained before (:func:`wait_for_given_up`).
"""

import threading
from collections.abc import Callable
from dataclasses import replace

from core.config import RunConfig
from core.distributed.ranks import ALONE, RanksLost
from core.hardware.device import use_device
from core.hardware.device_errors import device_failure
from core.hardware.memory import is_out_of_memory
from core.hardware.precision import autocast
from core.hardware.rng import restore_rng
from core.hardware.threads import thread_count, use_threads
from core.i18n import Message, MessageError, reason_of, verbatim
from core.model.compilation import ON, Compilation
from core.model.interrupt import Interrupted, interruptible
from core.training import optimizer as optim
from core.training.evaluation import evaluate
from core.training.train_state import TrainContext, TrainState

_LOOK_S = 0.02  # between two looks at whether a stop was asked for

_given_up: list[threading.Thread] = []


def compile_ahead(state: TrainState, context: TrainContext) -> None:
    """Make a pass forth and back and an evaluation: what is compiled at first use is so now.

    Leaves no trace.

    Raises:
        Interrupted: ``should_stop`` answered true; the state must not be used any more.
    """
    failed: list[BaseException] = []
    threads = thread_count()

    def work() -> None:
        try:
            use_device(context.device)  # both are a thread's own
            use_threads(threads)  # as the run will: it would be compiled again otherwise
            _pass(state, context)
        except BaseException as error:  # told in the thread that waits
            failed.append(error)

    thread = threading.Thread(target=work, name="crest-compile", daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_LOOK_S)
        if context.should_stop():
            _given_up.append(thread)
            raise Interrupted
    if failed:
        raise failed[0]


def wait_for_given_up(should_stop: Callable[[], bool]) -> None:
    """Return once no compilation that was given up is at work any more.

    Raises:
        Interrupted: ``should_stop`` answered true.
    """
    while _given_up:
        if should_stop():
            raise Interrupted
        _given_up[0].join(_LOOK_S)
        if not _given_up[0].is_alive():
            del _given_up[0]


def may_go_on_without(error: Exception, config: RunConfig) -> bool:
    """Whether an error of the compiler is no reason to end a run that has not asked for it."""
    if config.training.compile == ON or isinstance(error, RanksLost):
        return False
    return not is_out_of_memory(error) and not device_failure(error)


def without_compiling(chosen: Compilation, error: Exception) -> Compilation:
    """What is done after such an error, and why."""
    reason = reason_of(error) if isinstance(error, MessageError) else verbatim(_first_line(error))
    return replace(chosen, compiles=False, why=Message("compile.failed", reason=reason))


def _first_line(error: Exception) -> str:
    said = str(error).strip() or type(error).__name__
    return said.partition("\n")[0][:200]


def is_waited_for() -> bool:
    """Whether a compilation that was given up is still at work."""
    return any(thread.is_alive() for thread in _given_up)


def _pass(state: TrainState, context: TrainContext) -> None:
    try:
        with interruptible(state.model, context.stops_inside):
            ids, targets = context.dataset.train.batch(0)
            with autocast(context.precision, context.device):
                loss = state.model.loss(context.to_device(ids), context.to_device(targets))
            state.scaler.scale(loss).backward()
        evaluate(state, replace(context, ranks=ALONE))
    finally:
        optim.drop_gradients(state.parameters)
        restore_rng(state.rng, context.device)
