"""Stored runs, as they still take the window whole."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.runs.resume.going_on import GoingOn
from gui.runs.resume.peeking import Peeking
from gui.runs.stored.history import History

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class StoredRuns:
    """What is done with stored runs."""

    history: History
    peeking: Peeking
    going_on: GoingOn

    def close(self) -> None:
        """End what is read and what is sampled."""
        self.history.close()
        self.peeking.close()


def add_stored_runs(window: "MainWindow") -> StoredRuns:
    """History, peeking and going on."""
    history = History(window)
    peeking = Peeking(window)
    going_on = GoingOn(window, history, peeking)
    window.controls.commands.continue_wanted.connect(going_on.resume_last)
    return StoredRuns(history, peeking, going_on)
