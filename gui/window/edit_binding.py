"""What becomes of an edit of the run: its entry in the list, its mark in the plots, the handles.

Tells the schedule editor what the run did, and brings list and plots together where either is
clicked.
"""

from PySide6.QtCore import QObject, Slot

from core.messages.edit_records import edit_of
from core.messages.events import ScheduleChanged, SettingChanged
from gui.panels.edits import EditsPanel
from gui.panels.log import LogPanel
from gui.panels.notice import Notice
from gui.panels.side_tabs import SideTabs
from gui.plots.run_plots import RunPlots
from gui.run.presenter import RunPresenter
from gui.schedule_editor.editor import ScheduleEditor


class EditBinding(QObject):
    """Keeps one window's editor, list of edits and plots in step with the run."""

    def __init__(
        self,
        editor: ScheduleEditor,
        plots: RunPlots,
        presenter: RunPresenter,
        edits: EditsPanel,
        side: SideTabs,
        *,
        notice: Notice,
        log: LogPanel,
    ) -> None:
        super().__init__(editor)
        self._editor, self._plots = editor, plots
        self._presenter = presenter
        self._edits, self._side = edits, side
        self._notice, self._log = notice, log
        editor.unapplied.connect(self._tell_unapplied)
        presenter.forgotten.connect(edits.begin_run)
        presenter.run_began.connect(edits.begin_run)
        presenter.run_began.connect(editor.begin_run)
        presenter.measured.connect(self._move_on)
        presenter.edited.connect(self._take_edit)
        presenter.rejected.connect(editor.take_rejection)
        presenter.run_ended.connect(editor.end_run)
        plots.stack.edit_clicked.connect(self._choose_edit)
        edits.edit_selected.connect(plots.select_edit)

    @Slot()
    def _move_on(self) -> None:
        self._editor.move_on(self._presenter.steps_done)

    @Slot(object)
    def _take_edit(self, event: ScheduleChanged | SettingChanged) -> None:
        self._edits.add(edit_of(event))
        self._plots.set_edit_steps(self._edits.edits.steps())
        self._editor.take_edit(event)

    @Slot(str)
    def _tell_unapplied(self, text: str) -> None:
        """The run has ended, and what was staged for it, or just sent, came too late."""
        said = self.tr("The run ended before the staged edit was applied.")
        if text:
            said = self.tr("The run ended before the staged edit was applied: {0}.").format(text)
        said += " " + self.tr("To try it, branch from a checkpoint.")
        self._log.add("info", said)
        self._notice.tell("info", said)

    @Slot(int)
    def _choose_edit(self, step: int) -> None:
        self._plots.select_edit(step)
        self._side.choose_edits()
        self._edits.select_step(step)
