"""The clip threshold's handle put together with the draft before a run, with the run during it.

Before a run a drag edits the draft, one undo entry a gesture. During a run it is only shown as
wanted; the release sends it, and what stands then is what the engine answered.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.plots.clipping_layer import share_text
from gui.plots.table import words
from gui.schedule_editor.clip_drag import MAX_NORM, norm_words, nudged_norm
from gui.schedule_editor.undo_marks import UndoMarks

if TYPE_CHECKING:
    from gui.window.main_window import MainWindow


class ClipWiring(QObject):
    """Connects one window's clip threshold, once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        assert window.plots is not None
        assert window.draft is not None
        assert window.live is not None
        self._controller = window.controller
        self._draft = window.draft
        self._plots = window.plots
        self._live = window.live
        self._handle = window.plots.clip_handle
        self._undo = UndoMarks()
        self._before = 0.0  # the draft's value when the drag began
        self._wanted: float | None = None  # during a run: what is dragged to
        self._handle.read = self._read
        self._handle.grabbed.connect(self._grab)
        self._handle.pulled.connect(self._pull)
        self._handle.dropped.connect(self._drop)
        self._handle.abandoned.connect(self._abandon)
        self._handle.nudged.connect(self._nudge)
        self._handle.keys_released.connect(self._drop)
        self._handle.grip.focus_changed.connect(self._drop_nudge)
        self._draft.validity_changed.connect(self._refresh)
        self._live.changed.connect(self._refresh)
        self._controller.phase_changed.connect(self._refresh)
        self._controller.ended.connect(self._refresh)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what is wanted of a run beside what holds, and whether the handle can be taken."""
        busy, state = self._controller.busy, self._live.state(MAX_NORM)
        if busy and not self._live.active:
            self._wanted = None
        waiting = state is not None and state.waiting
        staged = self._wanted
        if staged is None and state is not None and state.waiting:
            staged = state.value
        self._plots.stage_norm(staged if busy else None)
        usable = self._live.active if busy else MAX_NORM not in self._draft.problems
        self._handle.set_state(enabled=usable, waiting=waiting)

    @property
    def _norm(self) -> float:
        """What the next nudge starts from."""
        if not self._controller.busy:
            return float(self._draft.value(MAX_NORM))
        state = self._live.state(MAX_NORM)
        if self._wanted is not None or state is None:
            return self._wanted or 0.0
        return float(state.value)

    # a drag

    @Slot()
    def _grab(self) -> None:
        self._undo.begin("clip")
        if not self._controller.busy:
            self._before = self._draft.value(MAX_NORM)

    @Slot(float)
    def _pull(self, norm: float) -> None:
        if self._controller.busy:
            self._wanted = norm
            self._plots.stage_norm(norm)
        else:
            self._draft.set_values({MAX_NORM: norm}, words("Clip threshold"), self._undo.mark)

    @Slot()
    def _drop(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self._controller.busy:
            self._live.edit(MAX_NORM, wanted)
            self._refresh()

    @Slot()
    def _drop_nudge(self) -> None:
        """The keyboard has gone elsewhere: the key's release will not be seen here."""
        if not self._handle.grip.hasFocus() and not self._handle.dragged:
            self._drop()

    @Slot()
    def _abandon(self) -> None:
        if self._controller.busy or self._wanted is not None:
            self._wanted = None
            self._refresh()
        else:
            self._draft.set_values({MAX_NORM: self._before}, gesture=self._undo.mark)

    @Slot(int, bool, bool)
    def _nudge(self, up: int, far: bool, held: bool) -> None:
        self._undo.nudge("clip", held=held)
        self._pull(nudged_norm(self._norm, up, far=far))

    # words

    def _read(self, norm: float) -> str:
        """How many of the newest steps had a larger norm, and what a run is told."""
        share, n = self._plots.share_above(norm)
        said = []
        if n and norm > 0:
            said.append(
                words("{share} of the last {n} norms are above").format(
                    share=share_text(share), n=n
                )
            )
        if self._controller.busy and self._wanted is not None:
            now = self._plots.max_norm
            held = norm_words(now) if now > 0 else words("off")
            said.append(words("now {norm} · sent on release").format(norm=held))
        elif not n and norm <= 0:
            said.append(words("drag up to clip"))
        return " · ".join(said)
