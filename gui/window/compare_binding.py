"""Makes the page of the comparison when it is first shown, and keeps it in step with the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.i18n import system_reason
from gui.models.background import Background
from gui.models.preferences import Preferences
from gui.panels.notice import Notice
from gui.panels.pages import COMPARE, Pages
from gui.plots.plot_menu import PlotMenu
from gui.runs.compare.controller import CompareController
from gui.runs.compare.exports import write_csv
from gui.style.theme import theme
from gui.window.actions import Actions
from gui.window.plot_pictures import PlotPictures
from gui.window.view_settings import ViewSettings

_EXPORTING = "export of a comparison"


class CompareBinding(QObject):
    """One window's page of the comparison."""

    def __init__(
        self,
        compare: CompareController,
        *,
        pages: Pages,
        actions: Actions,
        view: ViewSettings,
        notice: Notice,
        background: Background,
        preferences: Preferences,
    ) -> None:
        super().__init__(compare)
        self._compare, self._pages = compare, pages
        self._actions, self._view = actions, view
        self._notice, self._background = notice, background
        self._preferences = preferences
        pages.put_later(COMPARE, self._make)
        pages.shown.connect(lambda name: compare.set_seen(name == COMPARE))
        compare.chosen.changed.connect(self._count)
        compare.opening.connect(lambda: pages.show_page(COMPARE))
        compare.choose_wanted.connect(pages.show_runs)
        compare.leading_changed.connect(lambda leads: pages.set_leads(COMPARE, leads))
        notice.action_wanted.connect(compare.act)
        self._count()

    @Slot()
    def _count(self) -> None:
        self._pages.set_count(COMPARE, len(self._compare.chosen.paths))

    def _make(self) -> QWidget:
        """Plots and cards; takes a moment, which the start of the program does not pay."""
        from gui.runs.compare.page import ComparePage
        from gui.runs.compare.plot_choice import ComparedPlotChoice

        page = ComparePage(self._pages)
        theme().changed.connect(page.set_palette)
        page.set_palette(theme().palette)
        stack, bar, actions, view = page.stack, page.bar, self._actions, self._view
        stack.set_x_axis(view.x_axis)
        stack.set_log_y(actions.log_y.isChecked())
        stack.set_full_range(actions.full_range.isChecked())
        bar.set_axis(view.x_axis)
        view.x_axis_changed.connect(stack.set_x_axis)
        view.x_axis_changed.connect(bar.set_axis)
        view.smoothing_changed.connect(stack.set_smoothing)
        actions.log_y.toggled.connect(stack.set_log_y)
        actions.full_range.toggled.connect(stack.set_full_range)
        actions.reset_zoom.triggered.connect(stack.show_whole)
        bar.axis_chosen.connect(view.choose_x_axis)
        bar.export_wanted.connect(self._choose_file)
        page.left.connect(self._pages.go_back)
        pictures = PlotPictures(page, self._notice)
        menu = PlotMenu(stack.cards, stack.picture_of, lambda card: card.header.values, page)
        pictures.add_menu(menu, stack.picture_of)
        stack.card_made.connect(menu.add)
        ComparedPlotChoice(bar.plots_menu, stack, self._preferences)
        self._compare.attach(page)
        return page

    # -- exports

    @Slot(str)
    def _choose_file(self, kind: str) -> None:
        if kind == "report":
            self._compare.report_wanted.emit()
            return
        titles = {
            "picture": (self.tr("Save the plots"), [self.tr("PNG image (*.png)"),
                        self.tr("SVG drawing (*.svg)")], "png"),
            "csv": (self.tr("Save the numbers"), [self.tr("CSV table (*.csv)")], "csv"),
        }  # fmt: skip
        title, filters, suffix = titles[kind]
        dialog = QFileDialog(self._pages.window(), title)
        dialog.setObjectName("compare_file_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(lambda path: self.export(kind, path))
        dialog.open()

    def export(self, kind: str, name: str) -> None:
        """Write the comparison to a file: ``picture`` or ``csv``."""
        page, shown = self._compare.page, self._compare.shown
        if page is None or shown is None:
            return
        path = Path(name)
        try:
            if kind == "picture":
                page.stack.save_image(path)
            else:
                runs = list(shown.runs)
                self._write(path, lambda: write_csv(path, runs))
                return
        except (OSError, ValueError) as error:
            self._refuse(path, error)
        else:
            self._tell(path)

    def _write(self, path: Path, work: Callable[[], None]) -> None:
        self._background.run(
            f"{_EXPORTING} {path}",
            work,
            lambda _: self._tell(path),
            lambda error: self._refuse(path, error),
        )

    def _tell(self, path: Path) -> None:
        self._notice.tell("info", self.tr("Saved to {0}").format(path))

    def _refuse(self, path: Path, error: Exception) -> None:
        text = self.tr("Could not save to {0}: {1}")
        self._notice.tell("error", text.format(path, system_reason(error)))
