"""A run that a test lets go on in a kept window, and waits until foresight has looked at it."""

import numpy as np
from pytestqt.qtbot import QtBot

from core.messages.events import Evaluated, Event, StepDone
from tests.gui.fake_session import Desk

TOTAL = 400
PER_STEP_TOKENS = 512


def falling(step: int) -> float:
    """A loss that falls by a law, with noise that is the same each time."""
    rng = np.random.default_rng(step)
    return float(2.0 + 3.0 * (1 + step / 20) ** -0.5 + 0.01 * rng.standard_normal())


def done(step: int, loss: float, *, norm: float = 0.5, lr: float = 1e-3) -> StepDone:
    tokens = (step + 1) * PER_STEP_TOKENS
    return StepDone(step, step // 10, tokens, lr, loss, norm, norm > 1, (step + 1) * 0.1)


def evaluated(step: int, train: float, val: float) -> Evaluated:
    return Evaluated(step, train, val, (step + 1) * 0.1)


def go_on(desk: Desk, qtbot: QtBot, *events: Event) -> None:
    """Say these, and return when all of them have been studied."""
    desk.say(*events)
    desk.window.stored.studies.renew()
    wait_for_study(desk, qtbot)


def wait_for_study(desk: Desk, qtbot: QtBot) -> None:
    background = desk.window.stored.background
    qtbot.waitUntil(lambda: not background.busy("foresight"), timeout=60_000)
