"""What can be done on the page of runs: text, tool tip and key of each, once. Knows no run."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.language.texts import QT_TRANSLATE_NOOP
from gui.widgets.page_action import PageAction

ACTIONS: Mapping[str, PageAction] = {
    "run_open": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Open"),
        QT_TRANSLATE_NOOP("Runs", "Show the run in the plots, with samples, edits, log (Return)"),
    ),
    "run_resume": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Resume…"),
        QT_TRANSLATE_NOOP("Runs", "Continue the run from a checkpoint; a dialog asks how"),
    ),
    "run_drive": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Control this run"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "Follow this run, which another process trains, and pause, edit or stop it from here",
        ),
    ),
    "run_compare": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Compare"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "Compare the selected runs on the Compare page (Ctrl+click and Shift+click "
            "select several); a single run is added to the comparison",
        ),
    ),
    "run_overlay": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Overlay on plots"),
        QT_TRANSLATE_NOOP("Runs", "Draw the selected runs over the run in the plots"),
    ),
    "run_settings": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Use settings"),
        QT_TRANSLATE_NOOP("Runs", "Load the settings of this run into the form for a new run"),
    ),
    "run_rename": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Rename"),
        QT_TRANSLATE_NOOP("Runs", "Change the name of the run"),
        "F2",
    ),
    "run_folder": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Open folder"), QT_TRANSLATE_NOOP("Runs", "Show the run's files")
    ),
    "run_report": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Save report…"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "One HTML file with curves, results, edits, settings and samples; of several runs, "
            "their comparison",
        ),
    ),
    "run_replay": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Replay"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "Train the run again with its edits at the same steps, and compare both bit for bit",
        ),
    ),
    "run_share_all": PageAction(
        QT_TRANSLATE_NOOP("Runs", "With all checkpoints…"),
        QT_TRANSLATE_NOOP("Runs", "After import it can be resumed from any of them"),
    ),
    "run_share_newest": PageAction(
        QT_TRANSLATE_NOOP("Runs", "With the newest checkpoint…"),
        QT_TRANSLATE_NOOP("Runs", "After import it can be resumed from where it ended"),
    ),
    "run_share_none": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Without checkpoints…"),
        QT_TRANSLATE_NOOP(
            "Runs", "Small file: can be viewed, compared and replayed, but not resumed"
        ),
    ),
    "run_delete": PageAction(  # in a field Delete deletes a letter: the key is the table's
        QT_TRANSLATE_NOOP("Runs", "Delete\tDel"),
        QT_TRANSLATE_NOOP("Runs", "Move it to the trash; can be undone"),
    ),
    "runs_back": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Back"),
        QT_TRANSLATE_NOOP("Runs", "To the previous page (Esc)"),
        "Esc",
    ),
}


def make_action(name: str, act: Callable[[], object], page: QWidget) -> QAction:
    """The action of that name, heard on the page and in all of it."""
    return ACTIONS[name].made(name, "Runs", act, page)
