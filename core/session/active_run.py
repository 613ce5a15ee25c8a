"""What a run at work is made of.

Knows nothing of commands, threads or of any window.
"""

from dataclasses import dataclass

from core.messages.edit_history import Answer
from core.session.checkpointer import Checkpointer
from core.session.durable_events import EventRecorder
from core.session.edit_applier import EditApplier
from core.training.trainer import Trainer


@dataclass(slots=True)
class ActiveRun:
    """A run that is about to make its next update."""

    trainer: Trainer
    recorder: EventRecorder
    checkpointer: Checkpointer
    edit_applier: EditApplier
    last_step: int | None = None  # a what-if ends here
    to_apply: tuple[Answer, ...] = ()

    def go_on_with(self, trainer: Trainer, *, is_saved: bool) -> None:
        """After going back, perhaps to the very beginning: no edit is scheduled any more."""
        self.trainer = trainer
        self.checkpointer = Checkpointer(trainer, self.recorder, is_saved)
        self.edit_applier = EditApplier(trainer, self.recorder, (), stored=False)
