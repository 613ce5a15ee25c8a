"""A run that goes on for as long as a test looks at it, without a processor of its own."""

import time
from typing import Any

import pytest

_PAUSE_S = 0.02


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every update in this process waits a moment first; what it computes is the same."""
    from core.training.train_step import train_step

    def after_a_moment(*given: Any) -> Any:
        time.sleep(_PAUSE_S)
        return train_step(*given)

    monkeypatch.setattr("core.training.trainer.train_step", after_a_moment)
