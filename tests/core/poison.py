"""Numbers that are none, put into a training that is on."""

import pytest
import torch


def poison(monkeypatch: pytest.MonkeyPatch, what: str, step: int) -> None:
    """Make a loss, a gradient, a weight or a validation loss NaN once, at a step."""
    from core.trainer import Trainer

    gradients, mean_loss = Trainer.gradients, Trainer._mean_loss
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

    def poisoned_mean(self: Trainer, batches: object) -> float:
        if what == "validation" and batches is self.dataset.val and first_at(self, self.step - 1):
            return float("nan")
        return mean_loss(self, batches)  # type: ignore[arg-type]

    monkeypatch.setattr(Trainer, "gradients", poisoned)
    monkeypatch.setattr(Trainer, "_mean_loss", poisoned_mean)
