"""The clip threshold's handle put together with the draft before a run, with the run during it.

Before a run a drag edits the draft, one undo entry a gesture. During a run it is only shown as
wanted; the release sends it, and what stands then is what the engine answered.
"""

from PySide6.QtCore import QObject, Slot

from gui.models.draft import Draft
from gui.plots.clipping_layer import share_text
from gui.plots.run_plots import RunPlots
from gui.plots.table import tr
from gui.run.controller import RunController
from gui.run.live_settings import LiveSettings
from gui.schedule_editor.clip_drag import MAX_NORM, norm_text, nudged_norm
from gui.schedule_editor.clip_handle import ClipHandle
from gui.schedule_editor.drag_gesture import UndoGrouping


class ClipController(QObject):
    """Connects the clip threshold's handle with what it changes.

    Args:
        handle: on the plot of the gradient norm.
        plots: shows what is wanted beside what holds.
        draft: changed while no run is on.
        live: sends the threshold to a run, and says what became of it.
        run: says whether it is on.
    """

    def __init__(
        self,
        handle: ClipHandle,
        plots: RunPlots,
        draft: Draft,
        live: LiveSettings,
        run: RunController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._handle, self._plots = handle, plots
        self._draft, self._live, self._run = draft, live, run
        self._undo = UndoGrouping()
        self._before = 0.0  # the draft's value when the drag began
        self._wanted: float | None = None  # during a run: what is dragged to
        handle.read = self._read
        handle.drag_started.connect(self._begin)
        handle.drag_moved.connect(self._move)
        handle.drag_kept.connect(self._keep)
        handle.drag_cancelled.connect(self._cancel)
        handle.nudged.connect(self._nudge)
        handle.keys_released.connect(self._keep)
        handle.widget.focus_changed.connect(self._keep_nudge)
        draft.validity_changed.connect(self._refresh)
        live.changed.connect(self._refresh)
        run.phase_changed.connect(self._refresh)
        run.ended.connect(self._refresh)
        plots.another_shown.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what is wanted of a run beside what holds, and whether the handle can be taken."""
        busy, state = self._run.busy, self._live.state(MAX_NORM)
        if busy and not self._live.active:
            self._wanted = None
        waiting = state is not None and state.waiting
        staged = self._wanted
        if staged is None and state is not None and state.waiting:
            staged = state.value
        self._plots.stage_norm(staged if busy else None)
        usable = self._live.active if busy else MAX_NORM not in self._draft.problems
        usable = usable and not self._plots.shows_another  # its threshold is there to be seen
        self._handle.set_state(enabled=usable, waiting=waiting)

    @property
    def _norm(self) -> float:
        """What the next nudge starts from."""
        if not self._run.busy:
            return float(self._draft.value(MAX_NORM))
        state = self._live.state(MAX_NORM)
        if self._wanted is not None or state is None:
            return self._wanted or 0.0
        return float(state.value)

    # a drag

    @Slot()
    def _begin(self) -> None:
        self._undo.begin("clip")
        if not self._run.busy:
            self._before = self._draft.value(MAX_NORM)

    @Slot(float)
    def _move(self, norm: float) -> None:
        if self._run.busy:
            self._wanted = norm
            self._plots.stage_norm(norm)
        else:
            self._draft.set_values({MAX_NORM: norm}, tr("Clip threshold"), self._undo.gesture)

    @Slot()
    def _keep(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._run.busy:
            self._live.edit(MAX_NORM, wanted)
            self._refresh()

    @Slot()
    def _keep_nudge(self) -> None:
        """The keyboard has gone elsewhere: the key's release will not be seen here."""
        if not self._handle.widget.hasFocus() and not self._handle.dragged:
            self._keep()

    @Slot()
    def _cancel(self) -> None:
        if self._run.busy or self._wanted is not None:
            self._wanted = None
            self._refresh()
        else:
            self._draft.set_values({MAX_NORM: self._before}, gesture=self._undo.gesture)

    @Slot(int, bool, bool)
    def _nudge(self, up: int, far: bool, held: bool) -> None:
        self._undo.nudge("clip", held=held)
        self._move(nudged_norm(self._norm, up, far=far))

    # words

    def _read(self, norm: float) -> str:
        """How many of the newest steps had a larger norm, and what a run is told."""
        share, n = self._plots.live.share_above(norm)
        said = []
        if n and norm > 0:
            said.append(
                tr("{share} of the last {n} norms are above").format(share=share_text(share), n=n)
            )
        if self._run.busy and self._wanted is not None:
            now = self._plots.live.max_norm
            held = norm_text(now) if now > 0 else tr("off")
            said.append(tr("now {norm} · sent on release").format(norm=held))
        elif not n and norm <= 0:
            said.append(tr("drag up to clip"))
        return " · ".join(said)
