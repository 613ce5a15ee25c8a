"""How the passes of a run's updates are made: as they stand, compiled, or replayed as a graph.

What is computed is the same to rounding. Knows no thread, no storage and no window.
"""

from dataclasses import replace

import torch

from core.hardware.gpu_support import has_triton
from core.messages.events import Log
from core.model.compilation import ON, Compilation, Machine, compilation_of
from core.training.layer_metrics import LayerMeter
from core.training.pass_graph import PassGraph
from core.training.train_state import TrainContext, TrainState
from core.training.train_step import accumulate_gradients


class Passes:
    """The passes of one run.

    A model that is to be compiled only if it pays is not yet: who knows how many updates will be
    made here, and can wait for the compiler, says so by :meth:`use`.

    Attributes:
        compilation: what is done, and why.
    """

    def __init__(self, state: TrainState, context: TrainContext) -> None:
        self._context = context
        self._model = state.model
        self._graph: PassGraph | None = None
        chosen = self.compilation_for(state.total_steps)
        is_asked = context.initial_config.training.compile == ON
        self.use(chosen if is_asked else replace(chosen, compiles=False))

    def compilation_for(self, steps: int) -> Compilation:
        """What pays for so many updates."""
        context, device = self._context, self._context.device
        machine = Machine(
            device.kind, device.words, device.total_bytes, context.precision, has_triton()
        )
        n_vocab = context.dataset.tokenizer.n_vocab
        return compilation_of(context.initial_config, n_vocab, machine, steps)

    def use(self, compilation: Compilation) -> None:
        """Make them like this from the next one on; what is compiled is so at its first use."""
        self.compilation = compilation
        self._model.compile_blocks(compilation.compiles)
        self.renew()

    def renew(self) -> None:
        """Forget a graph: the state is another one."""
        self._graph = PassGraph() if self.compilation.graphs else None

    def gradients(
        self, state: TrainState, context: TrainContext, step: int, meter: LayerMeter | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """As :func:`core.training.train_step.accumulate_gradients`."""
        return accumulate_gradients(state, context, step, self._graph, meter)

    def take_logs(self) -> list[Log]:
        """What there is to say of them since it was asked last."""
        if self._graph is None:
            return []
        taken, self._graph.logs = self._graph.logs, []
        return taken
