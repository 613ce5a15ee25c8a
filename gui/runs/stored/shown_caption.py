"""What the bar over the plots says of the stored run that is shown, and what it offers."""

from PySide6.QtCore import QObject, Signal, Slot

from core.run_store.index import RunInfo, owner
from gui.run.controller import RunController
from gui.runs.stored.shown_bar import ShownBar
from gui.runs.stored.viewer import StoredRunViewer
from gui.runs.table.columns import state_text
from gui.runs.table.rows import RunRow, is_alive, may_resume
from gui.runs.table.store import RunStore
from gui.runs.text import tr


def caption(info: RunInfo, *, trained_by: str = "", parent_name: str = "") -> str:
    """``stopped · read-only · branch of linear at step 40 · not exact because of ...``.

    Args:
        info: the shown run.
        trained_by: who trains it now; empty: nobody, or it is not known.
        parent_name: of the run that it branched off from; empty: it is no branch.
    """
    parts = [state_text(RunRow(info, "", (), ())), tr("read-only")]
    if info.imported:
        parts[0] = tr("imported from {0}").format(info.imported)
    if trained_by:
        parts.append(tr("trained by {0}").format(trained_by))
    if parent_name:
        at = f"{info.parent_step:,}"
        parts.append(tr("branch of {0} at step {1}").format(parent_name, at))
    if info.not_exact:
        parts.append(tr("not exact because of {0}").format("; ".join(info.not_exact)))
    return " · ".join(parts)


class ShownRunCaption(QObject):
    """Keeps the bar up to date. Signals: ``resume_wanted``, ``branch_wanted``: Path."""

    resume_wanted = Signal(object)
    branch_wanted = Signal(object)

    def __init__(
        self,
        bar: ShownBar,
        viewer: StoredRunViewer,
        store: RunStore,
        controller: RunController,
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._viewer = viewer
        self._store = store
        self._controller = controller
        bar.back_wanted.connect(viewer.show_own)
        bar.action_wanted.connect(self._act)
        viewer.shown_changed.connect(self._refresh)
        controller.ended.connect(self._refresh)

    @Slot()
    def _refresh(self) -> None:
        run = self._viewer.shown
        if run is None:
            self._bar.set_shown("", "")
            return
        row = RunRow(run.info, "", (), ())
        listed, busy = self._store.row(run.path) is not None, self._controller.busy
        by = self._trained_by(row) if listed and is_alive(row) else ""
        may = listed and not is_alive(row) and not busy and may_resume(row)
        actions = frozenset({"resume", "branch"}) if may else frozenset[str]()
        text = caption(run.info, trained_by=by, parent_name=self._parent_name(run.info))
        self._bar.set_shown(run.info.name, text, actions)

    def _trained_by(self, row: RunRow) -> str:
        holder = owner(row.info.path)
        return holder.text if holder is not None else self.tr("another process")

    def _parent_name(self, info: RunInfo) -> str:
        """What the parent is called; its folder's name where it is gone."""
        if info.parent_path is None:
            return ""
        parent = self._store.row(info.parent_path)
        return parent.info.name if parent is not None else info.parent_path.name

    @Slot(str)
    def _act(self, action: str) -> None:
        if self._viewer.shown is not None:
            wanted = self.resume_wanted if action == "resume" else self.branch_wanted
            wanted.emit(self._viewer.shown.path)
