"""Gets an LR range test ready: a copy of a run that no other process knows of, and its test.

Of a run that was trained the copy is its checkpoint, read and put into a model of its own; of one
that was not, its beginning. The run's folder is only read. Belongs to a process that trains nothing
else, since torch's random state is used. Knows nothing of threads or of any window.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.config import RunConfig
from core.data import Progress
from core.distributed.placement import threads_of
from core.distributed.ranks import ALONE
from core.foresight.lr_range import USUAL_RATES, RangePoint, RangeRates
from core.hardware import threads
from core.hardware.device import require_threads
from core.hardware.memory import tune_allocator
from core.i18n import Message
from core.run_store.imported import require_trained_here
from core.run_store.reader import require_description, run_config
from core.session.memory_check import require_memory
from core.session.rollback import find_checkpoint
from core.session.text_request import TextRequest
from core.training.lr_range_test import range_test
from core.training.trainer import Trainer

_ON_ONE_PROCESS = {
    "training.processes": 1,
    "training.sharding": "none",
    "training.compile": "off",  # a minute's wait for a hundred updates
}


@dataclass(frozen=True, slots=True)
class RangeRequest:
    """What is to be tested.

    Attributes:
        config: of a run that was not started.
        run_dir: of one that was, whose config counts instead; ``None``: there is none.
        rates: of the test.
        allow_fetch: whether a built-in text may be downloaded now.
    """

    config: RunConfig
    run_dir: Path | None = None
    rates: RangeRates = USUAL_RATES
    allow_fetch: bool = False


def prepared_test(
    request: RangeRequest,
    tell: Callable[[Message], None],
    progress: Progress,
    should_stop: Callable[[], bool],
) -> tuple[int, Iterator[RangePoint]]:
    """The step that the run is at, and its test, which raises as :func:`range_test`.

    Args:
        request: what is to be tested.
        tell: takes what a person should know.
        progress: told while a long text is read.
        should_stop: asked between pieces of work.

    Raises:
        ConfigError, DataError, RunError, CheckpointError, OSError: what does not fit.
        Cancelled, Interrupted: called off.
    """
    tune_allocator()
    folder, config, text = request.run_dir, request.config, TextRequest()
    if folder is not None:
        facts = require_description(folder)
        require_trained_here(folder, facts)
        config = run_config(folder)
        text = TextRequest(folder, facts, goes_on=True, allow_fetch=request.allow_fetch)
    else:
        text = TextRequest(allow_fetch=request.allow_fetch)
    dataset, notice = text.prepared(config, progress, should_stop)
    if notice is not None:
        tell(notice)
    config = config.replaced(_ON_ONE_PROCESS)
    require_memory(config, dataset.tokenizer.n_vocab)
    require_threads(config.training.threads)
    threads.use_threads(threads_of(config.training.threads, ALONE))
    if folder is None:
        trainer = Trainer(config, dataset, should_stop)
    else:
        trainer = _as_it_is(folder, Trainer(config, dataset, should_stop, loads=False), tell)
    return trainer.step, range_test(trainer.state, trainer.context, request.rates)


def _as_it_is(run_dir: Path, trainer: Trainer, tell: Callable[[Message], None]) -> Trainer:
    """The run as its newest good checkpoint has it; without one, its beginning."""
    found = find_checkpoint(run_dir, None, trainer, lambda _level, message: tell(message))
    if found.checkpoint is None:
        return Trainer(trainer.config, trainer.dataset, trainer.context.should_stop)
    trainer.restore(found.checkpoint)
    return trainer
