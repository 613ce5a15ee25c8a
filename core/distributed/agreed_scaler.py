"""fp16's loss scaler for a model in parts: each process sees its own gradients only.

An overflow in one lowers the scale and skips the update in all. Knows no model.
"""

import torch

from core.distributed.ranks import Ranks


class AgreedScaler(torch.amp.GradScaler):
    """A scaler that is in the same state in every process.

    Args:
        device_kind: where the gradients are.
        ranks: the processes.
    """

    def __init__(self, device_kind: str, ranks: Ranks) -> None:
        super().__init__(device_kind)
        self._ranks = ranks

    def unscale_(self, optimizer: torch.optim.Optimizer) -> None:
        """As torch's; what it finds it finds in all processes."""
        super().unscale_(optimizer)
        # torch keeps it nowhere else; its own scaler for FSDP reads it there, too.
        for found in self._per_optimizer_states[id(optimizer)]["found_inf_per_device"].values():
            found.copy_(self._ranks.sum_gradients((), found))
