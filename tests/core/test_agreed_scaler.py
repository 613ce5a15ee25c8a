"""fp16's loss scale where each process has its own part of the gradients."""

from collections.abc import Iterable

import pytest
import torch
from torch import Tensor, nn

from core.distributed.agreed_scaler import AgreedScaler
from core.distributed.ranks import Alone


class Beside(Alone):
    """One process of two; the other one's part has overflowed or not."""

    world_size = 2

    def __init__(self, overflows: bool) -> None:
        self._overflows = overflows

    def sum_gradients(self, parameters: Iterable[nn.Parameter], loss: Tensor) -> Tensor:
        return loss.reshape(1)[0] + float(self._overflows)


@pytest.mark.thorough
@pytest.mark.parametrize("overflows", [False, True])
def test_that_an_overflow_in_another_part_skips_the_update_and_lowers_the_scale_here(
    overflows: bool,
) -> None:
    weight = nn.Parameter(torch.ones(3))
    optimizer = torch.optim.SGD([weight], lr=1.0)
    scaler = AgreedScaler("cpu", Beside(overflows))
    scaler.scale(weight.sum()).backward()
    before = scaler.get_scale()
    scaler.unscale_(optimizer)
    scaler.step(optimizer)
    scaler.update()
    assert weight.tolist() == ([1.0] * 3 if overflows else [0.0] * 3)
    assert scaler.get_scale() == (before / 2 if overflows else before)
