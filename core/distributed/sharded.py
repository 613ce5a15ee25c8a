"""A model in parts: each process holds its rows of every weight, gradient and moment (FSDP2).

The weights of a layer are put together while it is computed. Passes are in lockstep
(:mod:`core.distributed.lockstep`): every process makes as many, and all give one up at the same
point or none does. Imported only where a run asks for it, since it brings much of torch with it.
Knows no optimizer.
"""

import warnings
from collections.abc import Callable, Mapping

import torch
from torch import Tensor, nn
from torch.distributed.fsdp import FSDPModule, fully_shard, register_fsdp_forward_method
from torch.distributed.tensor import DTensor

from core.distributed.lockstep import Gather, Scatter, StopInLockstep
from core.distributed.ranks import Ranks
from core.hardware.device import Device
from core.model.gpt import GPT, Block
from core.model.hf_weights import import_state

# What it warns of would be a change in place of what a layer gives; the model makes none.
warnings.filterwarnings("ignore", "FSDP2-wrapped module", UserWarning)


class Sharded:
    """The rows of every weight shared out among the processes.

    What is updated are plain tensors over the memory of FSDP's parts, so that the optimizer, its
    norms and its moments are those of a run in one process.

    Args:
        model: whole, on the CPU, with the same weights in every process; in parts afterwards.
        ranks: the processes.
        device: where this one computes.
        should_stop: asked now and then within a pass; where it is true in one, all give it up.
    """

    def __init__(
        self, model: GPT, ranks: Ranks, device: Device, should_stop: Callable[[], bool]
    ) -> None:
        self._ranks = ranks
        mesh = ranks.mesh(device.kind)
        for block in model.blocks:
            assert isinstance(block, Block)
            fully_shard(block.att, mesh=mesh)
            fully_shard(block.ff, mesh=mesh)
        self._root = fully_shard(model, mesh=mesh, reshard_after_forward=False)
        register_fsdp_forward_method(model, "loss")
        stop = StopInLockstep(ranks, should_stop)
        for module in model.modules():
            if isinstance(module, FSDPModule):
                module.set_custom_all_gather(Gather(ranks, stop))
                module.set_custom_reduce_scatter(Scatter(ranks))
                module.set_gradient_divide_factor(1.0)  # sums: each has its share of the mean
                module.set_force_sum_reduction_for_comms(True)  # gloo knows no other
        self._parts = [_as_part(p) for p in model.parameters() if p.requires_grad]
        self.parameters = tuple(nn.Parameter(part.to_local().detach()) for part in self._parts)
        self._part_of = dict(zip(self.parameters, self._parts, strict=True))

    def sum_gradients(self, loss: Tensor) -> Tensor:
        """The backward pass has summed them."""
        for own, part in self._part_of.items():
            own.grad = None if part.grad is None else _as_part(part.grad).to_local()
            part.grad = None
        return self._ranks.sum_gradients((), loss)

    def norm(self, own: Tensor) -> Tensor:
        """As :meth:`ModelLayout.norm`."""
        return self._ranks.sum_gradients((), own.square()).sqrt()

    def whole_model(self, model: GPT) -> GPT:
        """A copy on the CPU; in the other processes one without weights."""
        found = _empty(model)
        if self._ranks.rank == 0:
            found.to_empty(device="cpu")
        with torch.no_grad():
            for target, own in zip(found.parameters(), self.parameters, strict=True):
                whole = self.whole(own, own)
                if self._ranks.rank == 0:
                    target.copy_(whole)
        return found

    def whole(self, parameter: Tensor, own: Tensor) -> Tensor:
        """As :meth:`ModelLayout.whole`; nothing in the other processes."""
        part = self._part_of[parameter]  # type: ignore[index]
        n_rows, size = len(part), self._rows_each(len(part))
        rows = own.detach().cpu()
        padded = torch.cat([rows, rows.new_zeros(size - len(rows), *part.shape[1:])])
        parts = self._ranks.gather(padded)
        return torch.cat(parts)[:n_rows] if parts else rows.new_empty(0)

    def _rows_each(self, n_rows: int) -> int:
        return -(-n_rows // self._ranks.world_size)

    def own(self, parameter: Tensor, whole: Tensor) -> Tensor:
        """As :meth:`ModelLayout.own`: the rows that ``torch.chunk`` would give, or none."""
        size = self._rows_each(len(whole))
        begin = min(self._ranks.rank * size, len(whole))
        return whole[begin : begin + size]

    def put(self, model: GPT, weights: Mapping[str, Tensor]) -> None:
        """As :meth:`ModelLayout.put`."""
        whole = _empty(model).to_empty(device="cpu")
        import_state(whole, weights)
        with torch.no_grad():
            for target, source in zip(self.parameters, whole.parameters(), strict=True):
                target.copy_(self.own(target, source))
        self._root.reshard()  # an evaluation has left it put together, of the old ones


def _empty(model: GPT) -> GPT:
    """A model of the same kind without memory."""
    with torch.device("meta"):
        return GPT(model.config, model.n_vocab, model.context_length)


def _as_part(tensor: Tensor) -> DTensor:
    if not isinstance(tensor, DTensor):
        raise TypeError("a parameter that is in no part")
    return tensor
