"""Going back to a checkpoint as the way out of trouble: asked first, then done.

A run that is on is paused before it goes back, and stays paused.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.messages.events import CheckpointInfo
from gui.run.controller import RunController
from gui.run.run_phase import RunAction, RunPhase
from gui.runs.resume.shown_checkpoints import ShownCheckpoints
from gui.widgets.question import Asked, Question

_ON = (RunPhase.RUNNING, RunPhase.PAUSED)


def best_before(saved: Sequence[CheckpointInfo], before: int | None) -> CheckpointInfo | None:
    """The checkpoint of the lowest validation loss from before a step; ``None``: there is none."""
    earlier = [one for one in saved if before is None or one.step < before]
    return min(earlier, key=_by_loss, default=None)


def _by_loss(one: CheckpointInfo) -> tuple[bool, float]:
    """The best of all first, then the others by their validation loss; those without one last."""
    return not one.best, math.inf if one.val_loss is None else one.val_loss


class GoBackOffer(QObject):
    """One window's question, about the run at work."""

    def __init__(
        self, checkpoints: ShownCheckpoints, controller: RunController, dialog_parent: QWidget
    ) -> None:
        super().__init__(checkpoints)
        self._checkpoints, self._controller = checkpoints, controller
        self._parent = dialog_parent
        self._question: Question | None = None
        self._to: int | None = None
        self._waits = False  # for the run to stand still
        controller.phase_changed.connect(self._take_phase)

    def target(self, before: int | None, *, best: bool = True) -> tuple[int | None, str]:
        """Where to go back to, and what that is in words; ``None``: the engine's own choice.

        Args:
            before: the step at which the trouble began: later checkpoints have it in them;
                ``None``: it is not known.
            best: whether the checkpoint of the lowest validation loss is wanted; else, or where
                none was evaluated, the newest one.
        """
        saved = self._checkpoints.own
        earlier = [one for one in saved if before is None or one.step < before]
        lowest = best_before(saved, before) if best else None
        if lowest is not None and lowest.val_loss is not None:
            return lowest.step, self._lowest_text(lowest.val_loss)
        if earlier:
            newest = max(one.step for one in earlier)
            return newest, self.tr("its newest checkpoint from before the trouble")
        return (0 if saved else None), self.tr("its beginning, as there is no checkpoint to use")

    def _lowest_text(self, val_loss: float) -> str:
        text = self.tr("its checkpoint with the lowest validation loss, {0}")
        return text.format(f"{val_loss:.3f}")

    def ask(self, before: int | None = None, *, best: bool = True) -> None:
        """Ask whether to go back; nothing happens until that is answered."""
        if self._question is not None:
            self._question.raise_()
            return
        self._to, what = self.target(before, best=best)
        question = Question(self._asked(self._to, what), self._parent)
        question.answered.connect(self._take_answer)
        self._question = question
        question.open()

    def _asked(self, to: int | None, what: str) -> Asked:
        named = self.tr("Go back to step {0}?")
        if to is None:
            named = self.tr("Go back to an earlier step?")
        meaning = self.tr(
            "Go back: the run is paused and returns to {0}. Everything that came after it is "
            "discarded: steps, samples and edits. It then stays paused, so that you can change "
            "its schedule or its settings before you resume it."
        ).format(what)
        cancel = self.tr("Cancel: nothing changes.")
        return Asked(
            "go_back_question",
            "go_back",
            self.tr("Go back"),
            named.format(f"{to or 0:,}"),
            (("back", self.tr("Go back"), f"{meaning}\n\n{cancel}"),),
        )

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        self._question = None
        if answer == "back":
            self._go()

    def _go(self) -> None:
        if self._controller.can(RunAction.GO_BACK):
            self._waits = False
            self._controller.go_back(self._to)
        elif self._controller.phase is RunPhase.RUNNING:
            self._waits = True
            if RunAction.PAUSE not in self._controller.pending:
                self._controller.pause_or_resume()

    @Slot(object)
    def _take_phase(self, phase: RunPhase) -> None:
        if phase is RunPhase.PAUSED and self._waits:
            self._go()
        elif phase not in _ON:
            self._waits = False
            if self._question is not None:  # there is nothing left to go back
                self._question.reject()
