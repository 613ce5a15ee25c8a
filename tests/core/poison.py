"""Numbers that are none, put into a training that is on."""

import pytest
import torch

from core.data import Batches


def poison(monkeypatch: pytest.MonkeyPatch, what: str, step: int) -> None:
    """Make a loss, a gradient, a weight or a validation loss NaN once, at a step."""
    from core.training import evaluation as due
    from core.training.trainer import Trainer

    gradients, mean_loss = Trainer.gradients, due.mean_loss
    done: list[int] = []

    def first_at(trainer: Trainer, at: int) -> bool:
        if at == step and not done:
            done.append(at)
            return True
        return False

    def poisoned(self: Trainer, at: int) -> tuple[torch.Tensor, torch.Tensor]:
        if what == "weight" and first_at(self, at):
            with torch.no_grad():
                self.model.tok_emb.weight[:, 0] = float("nan")
        loss, norm = gradients(self, at)
        if what == "loss" and first_at(self, at):
            return loss * float("nan"), norm
        if what == "gradient" and first_at(self, at):
            next(iter(self.parameters)).grad[0] = float("inf")  # type: ignore[index]
            return loss, norm * float("inf")
        return loss, norm

    def poisoned_mean(trainer: Trainer, batches: Batches) -> float:
        is_val = batches is trainer.dataset.val
        if what == "validation" and is_val and first_at(trainer, trainer.step - 1):
            return float("nan")
        return mean_loss(trainer, batches)

    monkeypatch.setattr(Trainer, "gradients", poisoned)
    monkeypatch.setattr(due, "mean_loss", poisoned_mean)
