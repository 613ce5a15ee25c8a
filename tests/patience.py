"""A pytest plugin: on a busy machine what is waited for comes later, and no test fails for it.

Waiting ends as soon as the thing is there, so a long limit costs nothing where the tests pass.
"""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

PATIENCE_S = 100.0  # below the limit of a whole test
_PATIENCE_MS = int(1_000 * PATIENCE_S)


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds, and than a test that names less."""

    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE_MS))

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **options: Any) -> Any:
        if options.get("raising") is False:  # it need not come: ``assertNotEmitted`` asks so
            return super().waitSignal(signal, timeout=timeout, **options)
        return super().waitSignal(signal, timeout=max(timeout, _PATIENCE_MS), **options)

    def waitSignals(self, signals: Any, *, timeout: int = _PATIENCE_MS, **options: Any) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, _PATIENCE_MS), **options)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=max(timeout, _PATIENCE_MS))


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, with patience."""
    return PatientBot(request)
