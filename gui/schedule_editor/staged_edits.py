"""What is staged for the rest of a run that is on: changes that are tried out before they train.

Each gesture is one entry of an undo stack of its own. All of them together are one change of the
run, computed anew for wherever the run has come to, by the functions that the engine itself uses;
what has been passed meanwhile is told and never changed. Applying hands the change on. It takes
effect with the engine's answer, and then the entries leave the stack, as the past cannot be undone.
Knows no widget and no session.
"""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.config import ConfigError
from core.config.written import rate_text
from core.foresight import Suggestion
from core.messages.edit_text import change_text
from core.schedule.edits import PASSED, Change, Redraw, Single, as_one, tail_of
from core.schedule.longer import is_at_floor
from core.schedule.timeline import ScheduleTail, Timeline, rest
from gui.language.texts import again, translate

Changes = tuple[Single, ...]
_ALONE, _MERGEABLE = -1, 2


@dataclass(frozen=True, slots=True)
class StagedResult:
    """Changes as they would take effect at one step.

    Attributes:
        change: all of them as one; ``None``: nothing is staged.
        tail: the rest of the run with it; ``None`` where it does not fit any more.
        text: what would change; empty: nothing.
        problem: why it does not fit.
        note: what is good to know of it: that the steps to come train where the decay has ended.
    """

    change: Change | None = None
    tail: ScheduleTail | None = None
    text: str = ""
    problem: str = ""
    note: str = ""

    @property
    def said(self) -> tuple[str, str, str]:
        """All that is told of it."""
        return self.text, self.problem, self.note


def staged_at(changes: Changes, timeline: Timeline, step: int) -> StagedResult:
    """What the changes make of the rest of a run from ``step`` on."""
    change = as_one(changes)
    if change is None:
        return StagedResult()
    try:
        stands = rest(timeline, step)
        tail = tail_of(change, timeline, step)
    except ConfigError as error:
        (first, *_) = error.problems
        said = first.message
        if first.what.code in PASSED:
            said = _tr("{0}; draw it further right, or pause first").format(said)
        return StagedResult(change, None, "", said)
    text = change_text(change.name, stands, tail)
    if text is None:
        return StagedResult(change, tail)
    return StagedResult(change, tail, str(text), note=_note_on(timeline, tail))


def suggested_change(found: Suggestion, step: int) -> Redraw:
    """A suggested decay as a change of the rest from ``step`` on."""
    if found.begin > step:
        return Redraw(decay="wsd-linear", decay_start=found.begin, min_lr=0.0)
    return Redraw(decay="linear", min_lr=0.0)


def _note_on(timeline: Timeline, tail: ScheduleTail) -> str:
    """That a run that becomes longer trains its steps at the floor; empty: it does not."""
    if tail.total_steps <= timeline.total_steps or not is_at_floor(timeline, tail):
        return ""
    return _tr("all at the minimum, {0}: drag the ring up to warm up again").format(
        rate_text(tail.anchor)
    )


def _tr(text: str) -> str:
    return translate("StagedEdits", text)


@dataclass(frozen=True, slots=True)
class StagedHistory:
    """What is staged, with all that can be undone and redone.

    ``entries``: what is staged before and after each, and what it is called; ``index``: how many
    of them are done.
    """

    entries: tuple[tuple[Changes, Changes, str], ...]
    index: int
    changes: Changes
    awaits_answer: bool


class _StageCommand(QUndoCommand):
    """One entry: all changes before it and after it."""

    def __init__(
        self,
        staging: "StagedEdits",
        before: Changes,
        after: Changes,
        text: str,
        gesture: Hashable | None,
    ) -> None:
        super().__init__(text)
        self._staging = staging
        self._before = before
        self._after = after
        self._text = text
        self._gesture = gesture

    def entry(self) -> tuple[Changes, Changes, str]:
        """What it is, without where it is staged."""
        return self._before, self._after, self._text

    def id(self) -> int:
        return _ALONE if self._gesture is None else _MERGEABLE

    def redo(self) -> None:
        self._staging._set(self._after)

    def undo(self) -> None:
        self._staging._set(self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _StageCommand) or other._gesture != self._gesture:
            return False
        self._after = other._after
        if self._before == self._after:
            self.setObsolete(True)
        return True


class StagedEdits(QObject):
    """The staged edit of one run after the other.

    Signals (emitted after everything has been brought up to date):
        changed: what is staged, what stands, or whether an answer is awaited.
        moved: the run has come further; what is staged starts from there.
        apply_wanted: core.schedule.edits.Change, to be sent to the run.
        applied: core.messages.events.ScheduleChanged's step, int, after the engine's answer.
    """

    changed = Signal()
    moved = Signal()
    apply_wanted = Signal(object)
    applied = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.timeline: Timeline | None = None
        self.step = 0
        self.changes: Changes = ()
        self.staged = StagedResult()
        self._known: tuple[Timeline | None, int, ScheduleTail | None] = None, -1, None
        self._awaits_answer = False
        self.is_what_if = False  # whether there is nothing that what is staged could be sent to

    # -- the run

    def begin(self, timeline: Timeline, step: int) -> None:
        """A run is on: ``step`` is its next update."""
        self._awaits_answer = self.is_what_if = False
        self.timeline, self.step = timeline, step
        self._empty()

    def end(self) -> None:
        """Nothing is to come any more."""
        self._awaits_answer = self.is_what_if = False
        self.timeline = None
        self._empty()

    def ask_what_if(self, timeline: Timeline, step: int) -> None:
        """A run that another program trains is looked at, ``step`` updates of it.

        Its rest can be dragged, to see what would come of it. What is staged for the same run
        already stays, as far as it fits.
        """
        if not self.is_what_if:
            self.begin(timeline, step)
            self.is_what_if = True
        else:
            self.timeline, self.step = timeline, step
            self._update()
        self.changed.emit()

    def move_on(self, step: int) -> None:
        """The run has come to update ``step``."""
        if self.timeline is None or step == self.step:
            return
        self.step = step
        before = self.staged
        self._update()
        self.moved.emit()
        if before.said != self.staged.said:
            self.changed.emit()

    def take_edit(self, tail: ScheduleTail) -> None:
        """An edit of the schedule took effect: the engine's answer."""
        if self.timeline is None:
            return
        self.timeline = self.timeline.edited(tail)
        self.step = max(self.step, tail.step)
        if self._awaits_answer:
            self._awaits_answer = False
            self._empty()
            self.applied.emit(tail.step)
        else:
            self._update()
            self.changed.emit()

    def take_rejection(self) -> None:
        """The run did not take it; it stays, to be mended."""
        if self._awaits_answer:
            self._awaits_answer = False
            self.changed.emit()

    # -- reading

    @property
    def active(self) -> bool:
        """Whether there is a run with something to come."""
        return self.timeline is not None and self.step < self.timeline.total_steps

    @property
    def awaits_answer(self) -> bool:
        """Whether the staged edit was sent and is not answered yet."""
        return self._awaits_answer

    @property
    def can_apply(self) -> bool:
        """Whether there is something that the run would take as far as can be seen here."""
        return bool(self.staged.text) and not self._awaits_answer and not self.is_what_if

    @property
    def staged_timeline(self) -> Timeline | None:
        """The timeline with what is staged; ``None`` where nothing is, or it does not fit."""
        if self.timeline is None or self.staged.tail is None:
            return None
        return self.timeline.edited(self.staged.tail)

    @property
    def at_floor(self) -> bool:
        """Whether the rest of the run, as it stands or is staged, trains where its fall ends."""
        tail = self.tail()
        return self.timeline is not None and tail is not None and is_at_floor(self.timeline, tail)

    def tail(self, changes: Changes | None = None) -> ScheduleTail | None:
        """The rest of the run from the present step with these changes, else as it stands.

        ``None``: no run, or nothing to come.
        """
        if self.timeline is None or not self.active:
            return None
        staged = self.staged if changes is None else staged_at(changes, self.timeline, self.step)
        return staged.tail or self._stands()

    def _stands(self) -> ScheduleTail:
        """What is to come anyway: computed once a step, as it is asked for often."""
        assert self.timeline is not None
        line, step, _ = self._known
        if line is not self.timeline or step != self.step:
            self._known = self.timeline, self.step, rest(self.timeline, self.step)
        found = self._known[2]
        assert found is not None
        return found

    # -- what a person does

    def stage(self, changes: Changes, text: str, gesture: Hashable | None = None) -> None:
        """Stage these changes in place of those before, undoably.

        Args:
            changes: all that is to be staged.
            text: what undo is about to take back.
            gesture: successive calls of the same gesture become one entry.
        """
        if self._awaits_answer or not self.active:
            return
        assert self.timeline is not None
        if not self._changes_anything(changes):
            changes = ()
        if changes != self.changes:
            self.undo_stack.push(_StageCommand(self, self.changes, changes, text, gesture))

    def add(self, change: Single, text: str) -> bool:
        """Stage one more change on top of what is staged; false where it changes nothing."""
        if self.timeline is None or not self.active:
            return False
        changes = (*self.changes, change)
        found = staged_at(changes, self.timeline, self.step)
        before = self.staged
        if not found.problem and (found.text == before.text or found.tail == before.tail):
            return False
        self.stage(changes, text)
        return True

    def _changes_anything(self, changes: Changes) -> bool:
        assert self.timeline is not None
        found = staged_at(changes, self.timeline, self.step)
        return bool(found.text or found.problem)

    def discard(self) -> None:
        """Stage nothing; undo brings it back."""
        self.stage((), self.tr("Discard"))

    def apply(self) -> None:
        """Ask the run to take what is staged."""
        if self.can_apply and self.staged.change is not None:
            self._awaits_answer = True
            self.changed.emit()
            self.apply_wanted.emit(self.staged.change)

    # -- in another window

    def history(self) -> StagedHistory:
        """What is staged, as another one of the same run can take it over."""
        stack = self.undo_stack
        commands = (stack.command(place) for place in range(stack.count()))
        entries = tuple(each.entry() for each in commands if isinstance(each, _StageCommand))
        return StagedHistory(entries, stack.index(), self.changes, self._awaits_answer)

    def take_over(self, history: StagedHistory) -> None:
        """Stage what another one had staged; what its entries are called is said anew."""
        if self.timeline is None:
            return
        self.undo_stack.clear()
        for before, after, text in history.entries:
            self.undo_stack.push(_StageCommand(self, before, after, again(text), None))
        self.undo_stack.setIndex(history.index)
        self._awaits_answer = history.awaits_answer
        self._set(history.changes)

    # -- keeping the rest up to date

    def _set(self, changes: Changes) -> None:
        self.changes = changes
        self._update()
        self.changed.emit()

    def _update(self) -> None:
        self.staged = (
            staged_at(self.changes, self.timeline, self.step)
            if self.timeline is not None
            else StagedResult()
        )

    def _empty(self) -> None:
        self.undo_stack.clear()
        self._set(())
