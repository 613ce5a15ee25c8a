"""Everything that floats over the window, and how it is brought on: for walks through them all.

A dialog is found by its class, or by the place where one of Qt's own is made; what is found and
stands in neither table fails a test.
"""

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QDialog, QDockWidget, QWidget

import gui
from core.queue.state import QueuedRun
from core.session.start_point import BRANCH, RESUME, WHAT_IF
from gui.panels.threshold_dialog import ThresholdDialog
from gui.runs.resume.continue_dialog import ContinueDialog
from gui.runs.resume.resume_source import read_resume_source
from gui.runs.share.long_task import LongTask
from gui.schedule_editor.point_dialog import PointDialog
from gui.schedule_editor.point_drag import PointCurve
from gui.window.main_window import MainWindow
from tests.gui.runs.made_runs import CONFIG

Opener = Callable[[MainWindow], QWidget]
_QTS_OWN = {
    "QDialog",
    "QMessageBox",
    "QInputDialog",
    "QProgressDialog",
    "QFileDialog",
    "QColorDialog",
    "QFontDialog",
    "QErrorMessage",
    "QWizard",
    "QDockWidget",
}
# Of the desktop where it has one; what Qt shows in its place is not ours to build.
OF_THE_SYSTEM = {
    "gui.queue.sweep_result.SweepResult._choose",
    "gui.runs.logs.log_dialog.LogDialog._file_dialog",
    "gui.runs.resume.recovery_offers.RecoveryOffers._choose_folder",
    "gui.runs.share.archiver.RunArchiver.choose",
    "gui.runs.share.archiver.RunArchiver.ask",
    "gui.runs.share.reporter.RunReporter.choose",
    "gui.runs.table.exporter.RunExporter.choose",
    "gui.settings.config_files.SettingsFiles._dialog",
    "gui.window.compare_binding.CompareBinding._choose_file",
    "gui.window.plot_pictures.PlotPictures._ask",
    "gui.window.schedule_loader.ScheduleLoader.ask",
}


# -- how each is brought on


def _several(window: MainWindow) -> QWidget:
    window.controls.actions.queue_several.trigger()
    return _floating(window, "several_dialog")


def _sweep(window: MainWindow) -> QWidget:
    window.controls.actions.sweep.trigger()
    return _floating(window, "sweep_dialog")


def _edit_queued(window: MainWindow) -> QWidget:
    window.queue.adding.ask_edit(QueuedRun("one", CONFIG))
    return _floating(window, "queue_edit_dialog")


def _continue(kind: str) -> Opener:
    def opened(window: MainWindow) -> QWidget:
        row = next(row for row in window.stored.store.rows if row.info.name == "linear")
        source = read_resume_source(row.info.path)
        dialog = ContinueDialog(source, kind, None, window.models.draft.config(), window)
        dialog.open()
        return dialog

    return opened


def _point(window: MainWindow) -> QWidget:
    curve = PointCurve(((0, 0.0), (20, 1e-3), (100, 0.0)), 0, 100)
    dialog = PointDialog("Point 2", curve, 1, window)
    dialog.open()
    return dialog


def _closing(window: MainWindow) -> QWidget:
    window.controls.close_guard._ask()
    return _floating(window, "close_question")


def _going_back(window: MainWindow) -> QWidget:
    window.stored.go_back.ask(120)
    return _floating(window, "go_back_question")


def _lower_threshold(window: MainWindow) -> QWidget:
    dialog = ThresholdDialog(1.0, np.linspace(0.2, 4.0, 200), 300, window)
    dialog.open()
    return dialog


def _log(window: MainWindow) -> QWidget:
    window.controls.actions.open_log.trigger()
    return _floating(window, "log_dialog")


def _about(window: MainWindow) -> QWidget:
    window.controls.actions.about.trigger()
    return _floating(window, "about_page")


def _preset_name(window: MainWindow) -> QWidget:
    window.settings.panel.schedules.ask_to_save()
    return _floating(window, "ask_preset_name")


def _delete_preset(window: MainWindow) -> QWidget:
    bar = window.settings.panel.schedules
    bar._chooser.activated.emit(0)
    bar.ask_to_delete()
    return _floating(window, "delete_schedule_preset")


def _comparison_name(window: MainWindow) -> QWidget:
    window.stored.compare._ask_name()
    return _floating(window, "compare_keep_dialog")


def _long_task(window: MainWindow) -> QWidget:
    task = LongTask(window.stored.background, "walked", window)
    task._title = "Writing the report"
    task._show_dialog()
    return _floating(window, "long_task")


def _help_page(window: MainWindow) -> QWidget:
    window.help.show_page("peak")
    assert window.help.dock is not None
    return window.help.dock


def _help_list(window: MainWindow) -> QWidget:
    window.controls.actions.help_pages.trigger()
    assert window.help.dock is not None
    return window.help.dock


def _help_keys(window: MainWindow) -> QWidget:
    window.panels.whole.setFocus()
    window.controls.actions.shortcuts.trigger()
    assert window.help.dock is not None
    return window.help.dock


def _palette(window: MainWindow) -> QWidget:
    window.controls.actions.palette.trigger()
    palette = window.palette_binding.palette
    assert palette is not None
    palette.query.setText("warm")
    return palette


def _tour(window: MainWindow) -> QWidget:
    window.help.start_tour()
    found = window.findChild(QWidget, "tour_callout")
    assert found is not None
    return found


def _sample_options(window: MainWindow) -> QWidget:
    window.panels.pages.show_training()
    window.panels.side.setCurrentIndex(0)
    options = window.panels.samples.findChild(QWidget, "sample_options")
    assert options is not None
    options.click()  # type: ignore[attr-defined]
    return _floating(window, "sample_options_box")


def _floating(window: MainWindow, name: str) -> QWidget:
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    assert found, f"{name} did not come"
    return found[-1]


# By where it is made; more than one where it has more than one face.
OPENERS: dict[str, dict[str, Opener]] = {
    "gui.queue.several_dialog.SeveralDialog": {"several": _several},
    "gui.queue.sweep_dialog.SweepDialog": {"sweep": _sweep},
    "gui.queue.edit_dialog.QueueEditDialog": {"edit queued": _edit_queued},
    "gui.runs.resume.continue_dialog.ContinueDialog": {
        "resume": _continue(RESUME),
        "branch": _continue(BRANCH),
        "what if": _continue(WHAT_IF),
    },
    "gui.schedule_editor.point_dialog.PointDialog": {"point": _point},
    "gui.widgets.question.Question": {"closing": _closing, "going back": _going_back},
    "gui.panels.threshold_dialog.ThresholdDialog": {"lower threshold": _lower_threshold},
    "gui.runs.logs.log_dialog.LogDialog": {"log": _log},
    "gui.window.help.show_page": {"about": _about},
    "gui.widgets.name_question.ask_name": {
        "preset's name": _preset_name,
        "comparison's name": _comparison_name,
    },
    "gui.settings.schedule_presets.SchedulePresetBar.ask_to_delete": {
        "delete preset": _delete_preset
    },
    "gui.runs.share.long_task.LongTask._show_dialog": {"long task": _long_task},
    "gui.help.dock.HelpDock": {
        "help page": _help_page,
        "help list": _help_list,
        "help keys": _help_keys,
    },
}
# No dialogs by their class: they lie over the window, or are a list that pops up.
OVERLAYS: dict[str, Opener] = {
    "palette": _palette,
    "tour": _tour,
    "sample options": _sample_options,
}


def openers() -> dict[str, Opener]:
    """All of them by a name of their own."""
    faces = {name: one for each in OPENERS.values() for name, one in each.items()}
    return {**faces, **OVERLAYS}


# -- which there are


def dialogs_of_the_program() -> set[str]:
    """Each class of a dialog of ours, and each place where one of Qt's own is made."""
    return {*_classes(), *_places()}


def _classes() -> Iterator[str]:
    for module in pkgutil.walk_packages(gui.__path__, "gui."):
        importlib.import_module(module.name)
    kind: type
    waiting: list[type] = [QDialog, QDockWidget]
    while waiting:
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("gui."):
                yield f"{kind.__module__}.{kind.__qualname__}"


def _places() -> Iterator[str]:
    root = Path(gui.__file__).parent
    for file in sorted(root.rglob("*.py")):
        module = ".".join(file.relative_to(root.parent).with_suffix("").parts)
        yield from places_in(ast.parse(file.read_text(encoding="utf-8")), module)


def places_in(tree: ast.AST, place: str) -> Iterator[str]:
    """Where a piece of program makes one of Qt's own dialogs: the functions, by their names."""
    for node in ast.iter_child_nodes(tree):
        inner = place
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            inner = f"{place}.{node.name}"
        elif isinstance(node, ast.Call) and _made(node.func) in _QTS_OWN:
            yield place
        yield from places_in(node, inner)


def _made(function: ast.expr) -> str:
    """``QMessageBox(...)`` and ``QMessageBox.question(...)`` alike: the class."""
    while isinstance(function, ast.Attribute):
        function = function.value
    return function.id if isinstance(function, ast.Name) else ""
