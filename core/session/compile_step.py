"""Compiling a run's model before its first update, where that pays; in every process of it.

Knows nothing of folders, of threads or of any window.
"""

from core.data import Cancelled
from core.i18n import Message
from core.messages.events import Preparing
from core.model.interrupt import Interrupted
from core.session.durable_events import Publish
from core.session.replica import compile_order
from core.training.compile_ahead import compile_ahead, may_go_on_without, without_compiling
from core.training.trainer import Trainer


def compile_for(trainer: Trainer, steps: int, publish: Publish) -> Message | None:
    """Compile the model if so many updates earn it; a problem that ends nothing is returned.

    A compiler that fails ends only a run that has asked for it.

    Raises:
        Cancelled: called off.
    """
    chosen = trainer.passes.compilation_for(steps)
    trainer.passes.use(chosen)
    if not chosen.compiles:
        return None
    publish(Preparing(Message("run.compiling")))
    ranks = trainer.context.ranks
    ranks.tell(compile_order(trainer, on=True))
    try:
        ranks.together(lambda: compile_ahead(trainer.state, trainer.context))
    except Interrupted as error:
        raise Cancelled from error
    except Exception as error:
        if not may_go_on_without(error, trainer.config):
            raise
        ranks.tell(compile_order(trainer, on=False))
        trainer.passes.use(without_compiling(chosen, error))
        return trainer.passes.compilation.why
    return None
