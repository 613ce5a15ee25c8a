"""A session without an engine: a test says what happens, and sees what was sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.config import RunConfig
from core.i18n import verbatim
from core.messages.commands import Command
from core.messages.events import Event, Finished, Preparing, Started, StepDone
from gui.run.controller import RunRequest
from gui.window.main_window import MainWindow


class FakeSession:
    """``say`` puts events where the window finds them; ``sent`` is what it was told."""

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.started = False
        self.alive = True
        self._events: list[Event] = []

    def say(self, *events: Event) -> None:
        self._events.extend(events)

    def start(self) -> None:
        self.started = True

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def drain(self) -> list[Event]:
        events, self._events = self._events, []
        if events and isinstance(events[-1], Finished):
            self.alive = False
        return events

    def is_alive(self) -> bool:
        return self.alive

    def join(self, timeout_s: float) -> bool:
        return not self.alive


def started(total_steps: int = 100) -> Started:
    return Started(
        run_dir="/runs/one",
        name="one <b>run</b>",
        first_step=0,
        total_steps=total_steps,
        warmup_steps=20,
        batches_per_epoch=10,
        tokens_per_step=512,
        n_parameters=1_000,
        n_vocab=256,
        device="cpu",
        device_words="CPU",
        precision="fp32",
    )


def step_done(step: int, loss: float = 3.0) -> StepDone:
    return StepDone(step, step // 10, (step + 1) * 512, 1e-3, loss, 0.5, False, (step + 1) * 0.1)


class Desk:
    """A window on fake sessions, and hands to work it."""

    def __init__(
        self, qtbot: QtBot | None, tmp_path: Path, config: RunConfig | None = None
    ) -> None:
        """``qtbot`` closes the window at the test's end; ``None``: somebody else does."""
        self.sessions: list[FakeSession] = []
        self.configs: list[RunConfig] = []
        self.requests: list[RunRequest] = []
        self.window = MainWindow(config, tmp_path / "runs", self._make)
        if qtbot is not None:
            qtbot.addWidget(self.window)

    def _make(self, request: RunRequest) -> FakeSession:
        self.requests.append(request)
        self.configs.append(request.config)
        self.sessions.append(FakeSession())
        return self.sessions[-1]

    @property
    def session(self) -> FakeSession:
        return self.sessions[-1]

    @property
    def phase(self) -> str:
        return str(self.window.property("phase"))

    def say(self, *events: Event) -> None:
        """Events that the window has seen when this returns."""
        self.session.say(*events)
        self.window.models.controller.bridge.take_now()

    def begin(self, total_steps: int = 100) -> None:
        """Start a run and bring it to its first step."""
        self.window.start()
        self.say(Preparing(verbatim("Reading the text")), started(total_steps))

    def end(self) -> None:
        """Close the window, whatever runs."""
        if self.window.models.controller.busy:
            self.say(Finished("stopped", 1, "/runs/one"))
        self.window.close()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A complete window without an engine."""
    made = Desk(qtbot, tmp_path)
    made.window.complete()
    yield made
    made.end()
