"""Numbers that are none, put into a training that is on."""

from collections.abc import Sequence

import pytest
import torch

from core.data import Batches


def poison(monkeypatch: pytest.MonkeyPatch, what: str, step: int) -> None:
    """Make a loss, a gradient, a weight or a validation loss NaN once, at a step."""
    from core.training import evaluation
    from core.training.train_state import TrainContext, TrainState
    from core.training.trainer import Trainer

    gradients, batch_losses = Trainer.gradients, evaluation.batch_losses
    done: list[int] = []

    def first_at(at: int) -> bool:
        if at == step and not done:
            done.append(at)
            return True
        return False

    def poisoned(self: Trainer, at: int) -> tuple[torch.Tensor, torch.Tensor]:
        if what == "weight" and first_at(at):
            with torch.no_grad():
                self.model.tok_emb.weight[:, 0] = float("nan")
        loss, norm = gradients(self, at)
        if what == "loss" and first_at(at):
            return loss * float("nan"), norm
        if what == "gradient" and first_at(at):
            next(iter(self.parameters)).grad[0] = float("inf")  # type: ignore[index]
            return loss, norm * float("inf")
        return loss, norm

    def poisoned_losses(
        state: TrainState, context: TrainContext, batches: Batches
    ) -> Sequence[float]:
        is_val = batches is context.dataset.val
        if what == "validation" and is_val and first_at(state.step - 1):
            return [float("nan")]
        return batch_losses(state, context, batches)

    monkeypatch.setattr(Trainer, "gradients", poisoned)
    monkeypatch.setattr(evaluation, "batch_losses", poisoned_losses)
