"""What can be done on the page of runs: text, tool tip and key of each, once. Knows no run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.runs.text import QT_TRANSLATE_NOOP, tr


@dataclass(frozen=True, slots=True)
class PageAction:
    """One action. A tab in its text parts them from a key that the table itself hears."""

    text: str
    tip: str
    key: str = ""


ACTIONS: Mapping[str, PageAction] = {
    "run_open": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Open"),
        QT_TRANSLATE_NOOP("Runs", "Show the run in the plots, with samples, edits, log (Return)"),
    ),
    "run_resume": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Resume…"),
        QT_TRANSLATE_NOOP("Runs", "Go on with the run from a checkpoint; you are asked how"),
    ),
    "run_drive": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Take the controls"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "Watch this run, which another process trains, and pause, edit or stop it from here",
        ),
    ),
    "run_compare": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Compare"),
        QT_TRANSLATE_NOOP(
            "Runs",
            "The chosen runs as equals, on a page of their own (Ctrl+click and Shift+click choose "
            "several); one is added to those that are compared",
        ),
    ),
    "run_overlay": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Lay over the plots"),
        QT_TRANSLATE_NOOP("Runs", "Draw the chosen runs over the one that the plots show"),
    ),
    "run_settings": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Use its settings"),
        QT_TRANSLATE_NOOP("Runs", "Prepare a new run with the settings of this one"),
    ),
    "run_rename": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Rename"), QT_TRANSLATE_NOOP("Runs", "Give it another name"), "F2"
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
            "Train the run once more, with its edits at their steps, and compare both to the "
            "last bit",
        ),
    ),
    "run_share_all": PageAction(
        QT_TRANSLATE_NOOP("Runs", "With all checkpoints…"),
        QT_TRANSLATE_NOOP("Runs", "Whoever imports it can resume it from each of them"),
    ),
    "run_share_newest": PageAction(
        QT_TRANSLATE_NOOP("Runs", "With the newest checkpoint…"),
        QT_TRANSLATE_NOOP("Runs", "Whoever imports it can resume it where it ended"),
    ),
    "run_share_none": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Without checkpoints…"),
        QT_TRANSLATE_NOOP("Runs", "Small: to look at, to compare and to replay, not to resume"),
    ),
    "run_delete": PageAction(  # in a field Delete deletes a letter: the key is the table's
        QT_TRANSLATE_NOOP("Runs", "Delete\tDel"),
        QT_TRANSLATE_NOOP("Runs", "Put it into the trash; that can be undone"),
    ),
    "runs_back": PageAction(
        QT_TRANSLATE_NOOP("Runs", "Back"),
        QT_TRANSLATE_NOOP("Runs", "To the page before this one (Esc)"),
        "Esc",
    ),
}


def make_action(name: str, act: Callable[[], object], page: QWidget) -> QAction:
    """The action of that name, heard on the page and in all of it."""
    spec = ACTIONS[name]
    action = QAction(tr(spec.text), page)
    action.setObjectName(name)
    action.setToolTip(tr(spec.tip))
    if spec.key:
        action.setShortcut(QKeySequence(spec.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(act)
    page.addAction(action)
    return action
