"""How a model lies in the memory of the processes that train it: whole in each, or in parts.

Files know of neither: they hold whole tensors. Knows no optimizer and nothing of how an update is
made. In parts: :mod:`core.distributed.sharded`.
"""

from collections.abc import Mapping
from typing import Protocol

from torch import Tensor, nn

from core.distributed.ranks import Ranks
from core.model.gpt import GPT
from core.model.hf_weights import import_state


class ModelLayout(Protocol):
    """Where a model's parameters are.

    Attributes:
        parameters: what this process updates, in the model's order.
    """

    parameters: tuple[nn.Parameter, ...]

    def sum_gradients(self, loss: Tensor) -> Tensor:
        """Let ``parameters`` have the gradients summed over all processes; the loss likewise."""

    def norm(self, own: Tensor) -> Tensor:
        """The L2 norm of all gradients, from that of this process's."""

    def whole_model(self, model: GPT) -> GPT:
        """The model with all of its weights, in the first process; all have to ask for it."""

    def whole(self, parameter: Tensor, own: Tensor) -> Tensor:
        """All of a tensor of which this process has ``own``, as it has of ``parameter``.

        In the first process, on the CPU or where ``own`` lies; all have to ask for it.
        """

    def own(self, parameter: Tensor, whole: Tensor) -> Tensor:
        """This process's part of a tensor that lies as ``parameter`` does."""

    def put(self, model: GPT, weights: Mapping[str, Tensor]) -> None:
        """Give the model these weights, under Hugging Face's names."""


class Whole:
    """All of it in every process."""

    def __init__(self, model: GPT, ranks: Ranks) -> None:
        self._ranks = ranks
        self.parameters = tuple(p for p in model.parameters() if p.requires_grad)

    def sum_gradients(self, loss: Tensor) -> Tensor:
        """As :meth:`ModelLayout.sum_gradients`."""
        return self._ranks.sum_gradients(self.parameters, loss)

    def norm(self, own: Tensor) -> Tensor:
        """It is the same everywhere."""
        return own

    def whole_model(self, model: GPT) -> GPT:
        """It is whole."""
        return model

    def whole(self, parameter: Tensor, own: Tensor) -> Tensor:
        """It is whole, where it lies."""
        return own.detach()

    def own(self, parameter: Tensor, whole: Tensor) -> Tensor:
        """All of it."""
        return whole

    def put(self, model: GPT, weights: Mapping[str, Tensor]) -> None:
        """As :meth:`ModelLayout.put`."""
        import_state(model, weights)
